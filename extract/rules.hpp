#pragma once
// The rules of the citation grammar, each with a stable name that stands as evidence of every mention it read. The tests of
// a rule are the table in tests/extract/citation_test.cpp.

#include <array>
#include <string_view>

#include "graph/statement.hpp"

namespace recital {

enum class Rule : TermId {
    none,
    symbol,        // A/59/565
    symbol_suffix, // ... and Corr.1
    number,        // resolution 60/1
    number_list,   // resolutions 60/1 and 61/2
    number_letter, // 31/6 A and B
    number_first,  // 第60/1号决议
    number_again,  // a number later in the sentence, under the noun of its start
    instrument,    // Charter of the United Nations
    short_name,    // the Charter, once its full name was used
    self,          // the present resolution
    self_place,    // paragraph 3 above
    antecedent,    // that resolution
    ibid,          // Ibid., para. 4
    open_set,      // all its relevant resolutions
    name,          // Kampala Declaration: a name that no authority file holds
    name_again,    // the Convention, for a name read before
    noun_of_note,  // the report of the Secretary-General,[1] whose note tells its symbol
    treaty_series  // United Nations, Treaty Series, vol. 634, No. 9068
};

inline constexpr std::array<std::string_view, 19> rule_names{
    "none",         "symbol",     "symbol-suffix", "number",       "number-list",  "number-letter", "number-first",
    "number-again", "instrument", "short-name",    "self",         "self-place",   "antecedent",    "ibid",
    "open-set",     "name",       "name-again",    "noun-of-note", "treaty-series"};

} // namespace recital
