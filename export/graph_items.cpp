#include "export/graph_items.hpp"

#include <utility>

#include "export/iri_names.hpp"
#include "export/rdf_term.hpp"
#include "export/vocabulary.hpp"
#include "graph/document_date.hpp"
#include "graph/symbol.hpp"

namespace recital {

std::string node_id(const Document &document) { return clean_text(document.key); }

std::string node_id(const Agent &agent) { return std::string(name_of(agent.kind)) + ':' + clean_text(agent.key); }

std::string node_id(const Event &event) { return "event:" + clean_text(event.key); }

std::string node_id(const KnowledgeGraph &graph, NodeRef node) {
    switch (node.kind) {
    case NodeKind::document:
        return node_id(graph.documents()[node.id]);
    case NodeKind::agent:
        return node_id(graph.agents()[node.id]);
    case NodeKind::event:
        break;
    }
    return node_id(graph.events()[node.id]);
}

LinkEdge edge_of(const KnowledgeGraph &graph, const LinkRecord &link) {
    LinkEdge edge{node_id(graph, link.source), node_id(graph, link.target), name_of(link.kind)};
    if (property_of(link.kind).from_target)
        std::swap(edge.source, edge.target);
    return edge;
}

std::string iso_date_of(const Document &document) {
    const Date date = day_of(document);
    return date ? iso_date(date) : std::string();
}

std::string address_of(const Document &document) {
    if (Symbol::parse(document.key))
        return un_address(document.key, Language::en);
    return document.urls.empty() ? std::string() : document.urls.front();
}

} // namespace recital
