#pragma once
// A lineage drawn as a tree of lines: each document with its date, each citation with place, verb and words.

#include <string>

#include "cli/citation_view.hpp"
#include "graph/lineage.hpp"

namespace recital {

std::string drawn_lineage(const CitationView &view, const LineageQuery &query, const LineageTree &tree);

} // namespace recital
