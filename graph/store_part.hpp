#pragma once
// A part of a store's graph, read by ids: some documents and citations with all that proves them, without reading the rest.

#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/sqlite.hpp"

namespace recital {

struct GraphPartOfStore {
    GraphParts parts;
    /// Ids in the store of the documents, citations and texts of the part, in its order.
    std::vector<DocumentId> documents;
    std::vector<CitationId> citations;
    std::vector<TextId> texts;
};

/// These documents and citations, the documents at the ends of the citations, those whose words they are and those in whose texts
/// they stand; all evidence of the citations, all texts of the documents, and what documents did to each other. No agents and
/// events. Throws Damage (graph/store_rows.hpp) or SqliteError.
GraphPartOfStore read_graph_part(const Database &database, std::vector<DocumentId> documents,
                                 std::vector<CitationId> citations);

} // namespace recital
