#include "graph/words.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

namespace recital {
namespace {

enum class Part : std::uint8_t { gap, ignored, letter, han };

/// What a character adds to a word.
struct Folded {
    Part part = Part::gap;
    std::uint8_t size = 0;
    std::array<char, 30> bytes{};
};

constexpr utf8proc_int32_t tatweel = 0x0640;

bool is_han(utf8proc_int32_t c) {
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
           (c >= 0x3005 && c <= 0x3007) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0xF900 && c <= 0xFAFF);
}

bool in_word(utf8proc_category_t category) {
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

bool passed_over(utf8proc_int32_t c) {
    const utf8proc_category_t category = utf8proc_category(c);
    return c == tatweel || category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_MN ||
           category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

Folded fold(utf8proc_int32_t c) {
    Folded out;
    if (passed_over(c)) {
        out.part = Part::ignored;
        return out;
    }
    std::array<utf8proc_int32_t, 8> parts{};
    int boundary = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(
        c, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_DECOMPOSE),
        &boundary);
    if (count <= 0 || count > static_cast<utf8proc_ssize_t>(parts.size()))
        return out;
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
        const utf8proc_int32_t one = parts[static_cast<std::size_t>(i)];
        if (!in_word(utf8proc_category(one)))
            return {};
        std::array<utf8proc_uint8_t, 4> encoded{};
        const auto size = static_cast<std::size_t>(utf8proc_encode_char(one, encoded.data()));
        if (out.size + size > out.bytes.size())
            return {};
        std::copy_n(encoded.begin(), size, out.bytes.begin() + out.size);
        out.size = static_cast<std::uint8_t>(out.size + size);
    }
    out.part = is_han(c) ? Part::han : Part::letter;
    return out;
}

/// Latin, Greek, Cyrillic and Arabic letters, which most texts are made of, folded once.
const Folded &folded_common(utf8proc_int32_t c) {
    static const auto table = [] {
        std::array<Folded, 0x700> made{};
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = fold(static_cast<utf8proc_int32_t>(i));
        return made;
    }();
    return table[static_cast<std::size_t>(c)];
}

} // namespace

void Words::read(std::string_view text) {
    folded_.clear();
    places_.clear();
    const auto *bytes = reinterpret_cast<const utf8proc_uint8_t *>(text.data());
    const std::size_t size = std::min<std::size_t>(text.size(), 0xFFFFFFFEU);
    bool open = false; // the last word may go on
    Folded rare;
    for (std::size_t at = 0; at < size;) {
        utf8proc_int32_t c = bytes[at];
        std::size_t used = 1;
        if (c >= 0x80) {
            const utf8proc_ssize_t got = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(size - at), &c);
            used = got > 0 ? static_cast<std::size_t>(got) : 1;
            if (got <= 0)
                c = ' ';
        }
        const bool common = c < 0x700;
        if (!common)
            rare = fold(c);
        const Folded &folded = common ? folded_common(c) : rare;
        at += used;
        if (folded.part == Part::ignored)
            continue;
        if (folded.part == Part::gap) {
            open = false;
            continue;
        }
        const bool han = folded.part == Part::han;
        if (!open || han) {
            if (!folded_.empty())
                folded_ += ' ';
            const auto start = static_cast<std::uint32_t>(folded_.size());
            places_.push_back({static_cast<std::uint32_t>(at - used), 0, start, 0, han});
        }
        folded_.append(folded.bytes.data(), folded.size);
        places_.back().end = static_cast<std::uint32_t>(at);
        places_.back().folded_end = static_cast<std::uint32_t>(folded_.size());
        open = !han;
    }
}

} // namespace recital
