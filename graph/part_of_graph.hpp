#pragma once
// A part of a knowledge graph, as a graph of its own.

#include <span>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace recital {

/// What is kept, a flag for each id. Citations and links are kept only where both their ends are.
struct KeptParts {
    std::vector<bool> documents;
    std::vector<bool> agents;
    std::vector<bool> events;
    std::vector<bool> citations;
    std::vector<bool> links;

    /// All of the graph, or nothing of it.
    KeptParts(const KnowledgeGraph &graph, bool all);
    bool has(NodeRef node) const;
    void set(NodeRef node, bool value);
};

struct PartOfGraph {
    KnowledgeGraph graph;
    /// Documents that were not to be kept, but whose texts prove what is: sorted, by their ids in the part. No citation or
    /// link leads from or to them.
    std::vector<DocumentId> evidence_only;
};

PartOfGraph part_of(const KnowledgeGraph &graph, const KeptParts &kept);

/// Keeps the agents and events that hang on kept documents, the agents that hang on those events, and the roles of those agents.
void keep_what_hangs_on(const KnowledgeGraph &graph, KeptParts &kept);

/// These documents, what hangs on them, and the citations and links between them.
PartOfGraph part_around(const KnowledgeGraph &graph, std::span<const DocumentId> documents);

} // namespace recital
