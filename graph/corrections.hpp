#pragma once
// What people write of single statements: a file of corrections, which a review that was filled in is too. A table
// (graph/tsv.hpp) with one statement a line. Columns, by name in any order; others are passed over:
//
//   citing               the document that cites: any symbol of it, its address or key; needed
//   quote                the words that cite; needed
//   verdict              right, wrong, unsure, add; empty: not reviewed yet; needed
//   told_by              the document whose text tells of it, where that is not the citing one
//   language             of the text that has the words; empty: whichever has them
//   context, provision   the words around it and its place: they tell apart where the words stand more than once
//   act, target, target_provision, printed
//                        the statement as the program read it, and the target as it is printed; a column that the file does
//                        not have says nothing, an empty cell says that there was none
//   new_act, new_target, new_target_provision
//                        what is right instead: empty is as before, "-" is none
//   by, date, note       who, when (ISO 8601), why
//   form, rule           how it was read, for the score
//
// A line that is broken is named with its place; the others hold. What documents, acts and targets are meant is settled where
// the corrections are applied.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/date.hpp"
#include "graph/language.hpp"
#include "graph/problem.hpp"

namespace recital {

/// Around the words that cite, in the column `context` of a review: they tell them from the same words beside them.
inline constexpr std::string_view quote_begin = "⟦";
inline constexpr std::string_view quote_end = "⟧";

enum class Verdict : std::uint8_t { right, wrong, unsure, add };
std::string_view verdict_name(Verdict verdict);

/// A cell of a column that the file may not have.
using Said = std::optional<std::string>;

struct Correction {
    Verdict verdict = Verdict::right;
    std::string citing;
    std::string told_by;
    Language language = Language::unknown;
    std::string quote;
    std::string context;
    std::string provision; // key
    // as the program read it
    Said act;              // lemma
    Said target;           // as written
    Said target_provision; // keys joined by ';', in their order
    std::string printed;
    std::string form;
    std::string rule;
    // what is right instead; nothing: as before
    Said new_act;
    Said new_target;
    Said new_target_provision;
    std::string by;
    Date on;
    std::string note;
    // where it is written
    std::string file;
    std::uint32_t line = 0;

    /// True where it says what stands in place of what was read.
    bool replaces() const { return new_act || new_target || new_target_provision; }
    friend bool operator==(const Correction &, const Correction &) = default;
};

struct Corrections {
    std::vector<Correction> rows; // those with a verdict, in the order of files and lines
    std::size_t not_reviewed = 0; // lines without a verdict
    std::vector<Problem> problems;
};

/// Files: name and content, in order.
Corrections read_corrections(const std::vector<std::pair<std::string, std::string>> &files);

/// "{file} line {n}"
std::string place_words(const Correction &correction);

} // namespace recital
