#include "graph/citation_network.hpp"

namespace recital {
namespace {

/// Marks the documents that are not left out, and more than the end of citations that lead to none.
std::vector<bool> known_documents(const KnowledgeGraph &graph, std::span<const DocumentId> left_out) {
    const auto documents = graph.documents();
    std::vector<bool> known(documents.size(), false);
    for (DocumentId id = 0; id < documents.size(); ++id)
        known[id] = documents[id].read();
    for (const Citation &citation : graph.citations()) {
        if (!KnowledgeGraph::stands(citation))
            continue;
        known[citation.citing] = true;
        if (leads_to_document(graph, citation))
            known[citation.cited] = true;
    }
    for (const LinkRecord &link : graph.links())
        for (const NodeRef end : {link.source, link.target})
            if (end.kind == NodeKind::document)
                known[end.id] = true;
    for (const DocumentId id : left_out)
        known[id] = false;
    return known;
}

} // namespace

bool leads_to_document(const KnowledgeGraph &graph, const Citation &citation) {
    return KnowledgeGraph::stands(citation) &&
           (citation.status == Resolution::resolved ||
            (citation.status == Resolution::partial && graph.documents()[citation.cited].type != DocumentType::named));
}

std::vector<bool> known_by_rejected_alone(const KnowledgeGraph &graph) {
    std::vector<bool> alone(graph.documents().size(), false);
    for (const Citation &citation : graph.citations()) {
        const Document &cited = graph.documents()[citation.cited];
        alone[citation.cited] = alone[citation.cited] || (!KnowledgeGraph::stands(citation) && !cited.read());
    }
    for (const Citation &citation : graph.citations())
        if (KnowledgeGraph::stands(citation)) {
            alone[citation.citing] = alone[citation.cited] = false;
            if (citation.said_by != no_id)
                alone[citation.said_by] = false;
        }
    for (const LinkRecord &link : graph.links())
        for (const NodeRef end : {link.source, link.target})
            if (end.kind == NodeKind::document)
                alone[end.id] = false;
    return alone;
}

CitationNetwork citation_network(const KnowledgeGraph &graph, const NetworkQuery &query) {
    CitationNetwork network;
    const std::vector<bool> known = known_documents(graph, query.left_out);
    std::vector<Vertex> vertex(known.size(), no_id);
    for (DocumentId id = 0; id < known.size(); ++id)
        if (known[id]) {
            vertex[id] = static_cast<Vertex>(network.documents.size());
            network.documents.push_back(id);
        }
    std::vector<Arc> arcs;
    for (const Citation &citation : graph.citations())
        if (leads_to_document(graph, citation) && (citation.voice == Voice::own || query.reported))
            arcs.push_back({vertex[citation.citing], vertex[citation.cited]});
    network.arcs = Digraph(network.documents.size(), arcs);
    return network;
}

} // namespace recital
