#pragma once
// What extraction finds: a Mention is one printed citation with its evidence, before the resolver has said what it cites.
// Offsets are Unicode code points of the normalised text of the language version (Web Annotation Data Model, section 4.2).

#include <cstdint>
#include <string>

#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {

/// Index into one of the tables of the authority data; 0 is "none".
using TermId = std::uint16_t;

struct Mention {
    // evidence
    std::uint32_t begin = 0;        // first code point of the quote
    std::uint32_t end = 0;          // one past its last
    std::uint32_t clause_begin = 0; // code point at which the governing verb starts; begin where there is none
    std::string provision;          // key of the citing place
    std::string quote;              // verbatim, text[begin, end)
    Form form = Form::symbol;
    Voice voice = Voice::own;
    Polarity polarity = Polarity::positive;
    TermId act = 0;        // the printed verb nearest to the mention
    TermId clause_act = 0; // the verb that opens the clause
    TermId relation = 0;   // noun or preposition link; 0 for the verb's direct object
    std::int32_t said_by =
        -1; // mention of the document that says so, in a relative clause of the text ("which reaffirms"); -1: the text
    std::int32_t about =
        -1; // index in Reading::things of the document of whose words the text tells; -1: the text speaks for itself
    std::string about_provision; // place in that document, where told ("In paragraph 4 of this resolution, ...")
    TermId rule = 0;             // which rule of the grammar read it

    // the printed target
    TargetKind kind = TargetKind::symbol;
    Organ organ = Organ::none;    // organ named beside a number; none where it is to be inferred
    bool foreign = false;         // a number of a body outside the UN's series: never completed to a symbol
    std::int16_t year = 0;        // year of a date printed after a number ("of 28 April 2006"); 0 = none
    std::int32_t antecedent = -1; // index of the mention that this one refers back to, for TargetKind::antecedent
    std::string target;           // by kind: canonical symbol, number, instrument key, or name as printed
    std::string name;             // the name as printed, where it is cited by name
    std::string places;           // cited provisions as keys joined by ';' in printed order
};

} // namespace recital
