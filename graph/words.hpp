#pragma once
// The words of a text in any of the six languages, folded for comparison, each with its place. Case and diacritics are folded as
// in graph/fold.hpp; a word is a run of letters and digits ("peace-keeping" is two, "A/RES/60/1" four); Chinese, which sets no
// blanks, gives one word for each character. Soft hyphens, zero-width joiners and the Arabic tatweel are passed over. Linear in the
// text; bytes that are no UTF-8 separate words.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

class Words {
  public:
    Words() = default;
    explicit Words(std::string_view text) { read(text); }
    /// Replaces what was read before, in the same memory. Fewer than 4 GB.
    void read(std::string_view text);

    std::size_t size() const { return places_.size(); }
    bool empty() const { return places_.empty(); }
    /// Folded.
    std::string_view operator[](std::size_t word) const {
        const Place &place = places_[word];
        return std::string_view(folded_).substr(place.folded, place.folded_end - place.folded);
    }
    /// Bytes of the text at which the word begins, and one past its last.
    std::size_t begin(std::size_t word) const { return places_[word].begin; }
    std::size_t end(std::size_t word) const { return places_[word].end; }
    /// All of them, joined by single blanks.
    const std::string &folded() const { return folded_; }
    /// Where the word begins in folded().
    std::size_t folded_begin(std::size_t word) const { return places_[word].folded; }
    /// True where the word is one character of Chinese.
    bool han(std::size_t word) const { return places_[word].han; }

  private:
    struct Place {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t folded = 0;
        std::uint32_t folded_end = 0;
        bool han = false;
    };
    std::string folded_;
    std::vector<Place> places_;
};

} // namespace recital
