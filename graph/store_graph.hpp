#pragma once
// The tables of the resolved graph in a store: everything but the texts, the inputs and the problems.

#include "graph/knowledge_graph.hpp"
#include "graph/sqlite.hpp"

namespace recital {

// All throw Damage (graph/store_rows.hpp) or SqliteError.

TermNames read_terms(const Database &database);
/// Documents with aliases, addresses and former names, without their texts.
void read_document_tables(const Database &database, GraphParts &parts);
void read_graph_tables(const Database &database, GraphParts &parts);

} // namespace recital
