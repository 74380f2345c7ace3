#pragma once
// A lineage drawn as a tree of lines: each document with its date, each citation with place, verb and words; at the end,
// what the answer rests on.

#include <string>

#include "cli/citation_view.hpp"
#include "graph/lineage.hpp"

namespace recital {

std::string drawn_lineage(const CitationView &view, const LineageQuery &query, const LineageTree &tree);

/// "12 General Assembly documents (2020–2023), 3 Security Council documents (2006)": what was read.
std::string read_words(const KnowledgeGraph &graph);

} // namespace recital
