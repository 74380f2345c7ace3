#pragma once
// Running text of a page cut into words, numbers and marks, with words folded for comparison (graph/fold.hpp: case and
// diacritics make no difference), and tables of the authority data's phrases to find in it. For the recognisers of events,
// dates and roles, which look at pages alone: citations have a faster scanner of their own (extract/token.hpp). Linear in the text.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/language.hpp"

namespace recital {

struct ScanWord {
    std::uint32_t begin = 0; // bytes in the text
    std::uint32_t end = 0;
    std::string folded;   // of a word or number; empty for a mark
    char mark = 0;        // of a mark: its ASCII form; '"' for every double quotation mark, '\'' for every single one
    std::int8_t side = 0; // of a quotation mark: 1 opens, -1 closes, 0 may do either
    bool number = false;  // digits alone
    bool capital = false; // begins with a capital letter
    bool space_before = false;
};

/// The words of valid UTF-8. Digits and letters that touch are two words ("21July"), Han characters one each.
std::vector<ScanWord> scan_words(std::string_view text);

/// Value of a word of digits of at most four places; -1 for others.
int value_of_number(const ScanWord &word);

/// Phrases by class and language. A hyphen within a phrase, in the text or in the data, makes no difference.
class PhraseTable {
  public:
    struct Hit {
        std::size_t words = 0; // of the text, 0: none
        std::uint16_t value = 0;
        explicit operator bool() const { return words != 0; }
    };
    using Class = std::uint8_t;

    /// Language::unknown: a phrase of every language.
    void add(std::string_view phrase, Class phrase_class, std::uint16_t value, Language language = Language::unknown);
    /// To be called once all phrases are added.
    void finish();
    /// The longest phrase of the class that begins at words[at]; of any language where the text's is unknown.
    Hit find(const std::vector<ScanWord> &words, std::size_t at, Class phrase_class,
             Language language = Language::unknown) const;

  private:
    struct Phrase {
        std::vector<std::string> words;
        std::uint16_t value = 0;
        Class phrase_class = 0;
        Language language = Language::unknown;
    };
    std::unordered_map<std::string, std::vector<Phrase>> phrases_; // by first word; the longest first
};

} // namespace recital
