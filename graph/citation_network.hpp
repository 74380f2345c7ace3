#pragma once
// Who cites whom, document to document, as measures of the network take it.
//
// An arc leads from the citing document to the cited one, once however many citations, paragraphs, acts and texts say so, for every
// citation that leads to one document and is made in the citing document's own words; no document cites itself. A draft and
// the text adopted from it stay two documents here, for each has citations of its own. What agents and events are tied by is
// not counted.

#include <span>
#include <vector>

#include "graph/digraph.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

/// True where exactly one document is meant, by its symbol or otherwise. What is known by a name alone is none: several may
/// bear it ("the Peace Agreement").
bool leads_to_document(const KnowledgeGraph &graph, const Citation &citation);

/// Documents that nothing but rejected citations ties to the others, and that were not read: where these are left out, nobody
/// would know of them. Marked.
std::vector<bool> known_by_rejected_alone(const KnowledgeGraph &graph);

struct NetworkQuery {
    bool reported = false; // also what documents report of others
    /// Sorted: documents that are to be none of it, as those that a part of a graph holds for their evidence alone.
    std::span<const DocumentId> left_out = {};
};

struct CitationNetwork {
    /// The document of each vertex, ascending. Left out are also those that stand in the graph only because a citation that
    /// leads to no document has to end somewhere.
    std::vector<DocumentId> documents;
    Digraph arcs;
};

CitationNetwork citation_network(const KnowledgeGraph &graph, const NetworkQuery &query = {});

} // namespace recital
