#pragma once
// A lineage as rows: one for each citation that leads to a document of the tree, in the order of the tree drawn.

#include <string>
#include <vector>

#include "cli/citation_view.hpp"
#include "export/columns.hpp"
#include "graph/lineage.hpp"

namespace recital {

std::vector<Column> lineage_columns();
/// Of a tree whose ids are those of the graph in the view.
std::vector<Cells> lineage_rows(const CitationView &view, const LineageTree &tree);

/// The same for people: what fits on a line.
std::string lineage_table(const KnowledgeGraph &graph, const LineageTree &tree);

/// The nodes of a tree as people read it: each, then what hangs on it.
std::vector<std::uint32_t> reading_order(const LineageTree &tree);

} // namespace recital
