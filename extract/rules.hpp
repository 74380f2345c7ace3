#pragma once
// The rules of extraction, each with a stable name that stands as evidence of every mention or thing it read. The tests of a
// rule of the citation grammar are the table in tests/extract/citation_test.cpp.

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
    treaty_series, // United Nations, Treaty Series, vol. 4321, No. 98765
    // of things that pages, lists and letters tell of
    entry,        // a document described in an item of a list
    address,      // a document known by its address
    about,        // the line after an item, which speaks of it
    titled,       // a document told by its title alone, in running text
    headline,     // who speaks and where, told by the headline of a press release
    event,        // an event named by its kind
    person,       // a person named with a role
    role,         // a role without a name
    organisation, // an organ, office, mission, network
    letter,       // sender, addressee and what is sent, told by a letter's title
    correction    // none: a person said so
};

inline constexpr std::array<std::string_view, 30> rule_names{
    "none",          "symbol",       "symbol-suffix", "number",       "number-list", "number-letter",
    "number-first",  "number-again", "instrument",    "short-name",   "self",        "self-place",
    "antecedent",    "ibid",         "open-set",      "name",         "name-again",  "noun-of-note",
    "treaty-series", "entry",        "address",       "about",        "titled",      "headline",
    "event",         "person",       "role",          "organisation", "letter",      "correction"};

} // namespace recital
