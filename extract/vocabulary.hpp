#pragma once
// Folded forms of words and their numbers. Filled while a lexicon is built, then read-only. Forms of at most sixteen bytes,
// which most are, have a table of their own; characters of ASCII and Han characters are looked up without any hash.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace recital {

/// Eight bytes of a form, the first in the lowest place.
inline std::uint64_t load_chunk(const char *at) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, at, sizeof chunk);
    if constexpr (std::endian::native == std::endian::big)
        chunk = __builtin_bswap64(chunk);
    return chunk;
}

/// The folded form of one token, padded with zeros so that it can be loaded by chunks.
struct FoldedForm {
    static constexpr std::size_t longest = 64; // bytes; longer words are in no lexicon
    char bytes[longest + 8] = {};
    std::size_t size = 0;
    bool too_long = false;

    std::uint64_t chunk(std::size_t i) const { return load_chunk(bytes + 8 * i); }
    std::string_view text() const { return {bytes, size}; }
};

class Vocabulary {
  public:
    Vocabulary();
    /// Number of a folded form; 0 when it is not known.
    std::uint32_t find(const FoldedForm &form) const {
        return form.size <= short_size ? find_short({form.chunk(0), form.chunk(1)}) : find_long(form);
    }

    static constexpr std::size_t short_size = 16; // bytes
    struct ShortForm {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
    };
    std::uint32_t find_short(const ShortForm &form) const {
        const std::uint64_t hash = hash_of(form);
        // The table is larger than a cache: a form that the bits rule out is looked for in its last slot, which stays empty.
        // No branch asks, as below.
        const std::size_t possible = std::size_t{0} - static_cast<std::size_t>(may_hold(hash));
        std::size_t at = (place_of(hash) & possible) | ((short_mask_ + 1) & ~possible);
        for (;; at = (at + 1) & short_mask_) {
            const Short &slot = short_[at];
            // one question, nearly always answered with yes: whether a word is known cannot be foreseen
            const std::uint64_t differs = (slot.form.first ^ form.first) | (slot.form.second ^ form.second);
            if (static_cast<unsigned>(differs == 0) | static_cast<unsigned>(slot.number == 0))
                return slot.number;
        }
    }
    /// The same for a character of ASCII.
    std::uint32_t find_ascii(char c) const { return ascii_[static_cast<unsigned char>(c) & 0x7FU]; }
    /// The same for a Han character.
    std::uint32_t find_han(std::uint32_t point) const {
        return point - first_han < han_.size() ? han_[point - first_han] : 0;
    }

    std::uint32_t add(const FoldedForm &form);
    std::uint32_t size() const { return count_; }
    /// Calls take(number, form) for every form, in no order that means anything.
    template <class Take> void each(Take take) const {
        for (const Short &slot : short_)
            if (slot.number != 0)
                take(slot.number, form_of(slot.form));
        for (const Long &slot : long_)
            if (slot.number != 0)
                take(slot.number, texts_[slot.place]);
    }

  private:
    static constexpr std::uint32_t first_han = 0x3400;
    struct Short {
        ShortForm form;
        std::uint32_t number = 0; // 0 = no form here
    };
    struct Long {
        std::uint64_t hash = 0;
        std::uint32_t number = 0; // 0 = no form here
        std::uint32_t place = 0;  // in texts_
    };
    static FoldedForm form_of(const ShortForm &slot);
    static std::uint64_t hash_of(const ShortForm &form) {
        return (form.first ^ (form.second * 0xD6E8FEB86659FD93ULL)) * 0x9E3779B97F4A7C15ULL;
    }
    std::size_t place_of(std::uint64_t hash) const { return static_cast<std::size_t>(hash >> 32) & short_mask_; }
    bool may_hold(std::uint64_t hash) const { return (bits_[hash >> 53] >> (hash >> 47 & 63U) & 1U) != 0; }
    void note(std::uint64_t hash) { bits_[hash >> 53] |= std::uint64_t{1} << (hash >> 47 & 63U); }
    std::uint32_t find_long(const FoldedForm &form) const;
    void put(const Short &slot);
    void put(const Long &slot);
    void add_short(const FoldedForm &form);
    void add_long(const FoldedForm &form);
    void add_character(const FoldedForm &form);

    /// Bit set over the hashes of all forms: most words of a text are in no lexicon.
    std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(1U << 11);
    std::vector<Short> short_;   // open addressing, and one slot that stays empty
    std::size_t short_mask_ = 0; // of places in it
    std::vector<Long> long_;     // open addressing
    std::size_t short_count_ = 0;
    std::vector<FoldedForm> texts_; // of long forms
    std::array<std::uint32_t, 128> ascii_{};
    std::vector<std::uint32_t> han_; // by code point from first_han on; as far as any is known
    std::uint32_t count_ = 0;
};

} // namespace recital
