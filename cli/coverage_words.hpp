#pragma once
// What an answer rests on, so that silence is not taken for absence: what was read, and how much of the answer was not.

#include <span>
#include <string>

#include "cli/options.hpp"
#include "graph/citation_index.hpp"

namespace recital {

/// "Read: 12 documents: 9 General Assembly (2020–2023), 3 Security Council (2006). Of this answer 4 documents are cited, not read.";
/// one line, broken to its width on a terminal. `answer` holds documents, one of them perhaps twice.
std::string coverage_words(const CitationIndex &index, std::span<const DocumentId> answer);
std::string coverage_words(const KnowledgeGraph &graph, std::span<const DocumentId> answer);

/// Says it on standard error, unless that is to be quiet: rows and graphs have no place for it.
void say_coverage(const std::string &coverage, const CommonOptions &common);

} // namespace recital
