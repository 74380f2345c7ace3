#pragma once
// The tables of the resolved graph in a store: everything but the texts, the inputs and the problems.

#include "graph/knowledge_graph.hpp"
#include "graph/sqlite.hpp"

namespace recital {

/// Throws Damage (graph/store_rows.hpp) or SqliteError.
void read_graph_tables(const Database &database, GraphParts &parts);

} // namespace recital
