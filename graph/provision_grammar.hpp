#pragma once
// What keys of provisions are made of: the closed table of kinds and the labels, shared by the two ends that write them
// (provision.cpp) and read what people type (provision_read.cpp).

#include <cstdint>
#include <string_view>

namespace recital::provision_grammar {

enum class Numbering : std::uint8_t { none, optional, required };

struct Kind {
    std::string_view name; // as in keys
    Numbering numbering;
    bool roman;              // people write its number in Roman numerals
    std::string_view shown;  // as people see it
    std::string_view spoken; // further words for it, singular, lower case, between blanks
    std::string_view tail;   // word that may follow, singular: "operative" paragraph
};

/// Rank of a kind: its position in the table, in the order in which parts stand in a document. -1: no kind.
int kind_rank(std::string_view name);
const Kind &kind_at(int rank);
int kind_count();

/// A number or letter as it stands in a key: 4, 16.2, 4bis, 43a, a, aa, iii.
bool is_label(std::string_view text);
/// "bis", "ter", "quater" ...
bool is_ordinal(std::string_view text);
/// Value of a Roman numeral in its usual form, either case, up to 3999; 0 when it is none.
int roman_worth(std::string_view text);
/// What a letter in the place of a Roman numeral means: C, D, L and M alone are letters; 0 for letters.
int roman_number(std::string_view text);

} // namespace recital::provision_grammar
