#pragma once
// A stretch of text as the words that names are made of, folded for comparison (case and diacritics away, as fold_name has
// it), with what stands between them. Words are runs of letters and digits; each Han character is a word of its own.
// Offsets are bytes of the stretch. Linear in its length.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// What stands between a word and the one before, as a set.
enum Gap : std::uint16_t {
    gap_none = 0, // nothing: Han characters
    gap_blank = 1,
    gap_hyphen = 2,
    gap_apostrophe = 4,
    gap_period = 8,
    gap_comma = 16,
    gap_semicolon = 32,
    gap_colon = 64,
    gap_open = 128,   // bracket
    gap_close = 256,  // bracket
    gap_quote = 512,  // quotation mark
    gap_slash = 1024, // also the ampersand
    gap_dash = 2048,
    gap_line = 4096,   // end of a line
    gap_middle = 8192, // middle dot between the parts of a name
    gap_stop = 16384,  // any other mark
    gap_wide = 32768   // blanks that part columns
};

/// Marks that may stand inside a name.
inline constexpr std::uint16_t soft_gaps = gap_blank | gap_hyphen | gap_apostrophe | gap_line | gap_middle;

struct NameWord {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint16_t gap = 0; // before it
    bool capital = false;  // its first letter is upper case
    bool capitals = false; // all its letters are, and there are at least two
    bool digit = false;    // begins with a digit
    bool han = false;
    bool caseless = false; // of a script without cases, Han included
    std::string folded;
    // set by AgentNames::prepare
    std::uint32_t number = 0; // of the folded word, among the words of names; 0 = in none
    std::uint32_t stem = 0;   // the same of the word without its ending
};

struct NameText {
    std::string_view text;
    std::vector<NameWord> words;
    std::uint16_t last_gap = 0; // after the last word

    std::uint16_t gap_before(std::size_t word) const { return word < words.size() ? words[word].gap : last_gap; }
    std::string_view view(std::size_t from, std::size_t to) const {
        return from >= to ? std::string_view{} : text.substr(words[from].begin, words[to - 1].end - words[from].begin);
    }
};

NameText name_text(std::string_view text);

} // namespace recital
