#include "export/graph_items.hpp"

#include <utility>

#include "export/iri_names.hpp"
#include "export/rdf_term.hpp"
#include "export/vocabulary.hpp"
#include "graph/symbol.hpp"

namespace recital {

std::string node_id(const Document &document) { return clean_text(document.key); }

std::string node_id(const Agent &agent) { return std::string(name_of(agent.kind)) + ':' + clean_text(agent.key); }

LinkEdge edge_of(const KnowledgeGraph &graph, const LinkRecord &link) {
    LinkEdge edge{node_id(graph.documents()[link.source]),
                  link.to_agent ? node_id(graph.agents()[link.target]) : node_id(graph.documents()[link.target]),
                  name_of(link.kind)};
    if (property_of(link.kind).from_target)
        std::swap(edge.source, edge.target);
    return edge;
}

std::string date_of(const Document &document) {
    if (document.adopted)
        return iso_date(document.adopted);
    return document.issued ? iso_date(document.issued) : std::string();
}

std::string address_of(const Document &document) {
    return Symbol::parse(document.key) ? un_address(document.key, Language::en) : std::string();
}

} // namespace recital
