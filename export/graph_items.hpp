#pragma once
// What the graph formats (GraphML, DOT, JSON Lines) have in common: ids of nodes, and links as edges that read forwards.

#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace recital {

/// The document's key, which no other node has: "S/RES/1674(2006)".
std::string node_id(const Document &document);
/// "state:fr", "organ:security_council", "agenda_item:A/75/135".
std::string node_id(const Agent &agent);
/// "event:" and its key.
std::string node_id(const Event &event);
std::string node_id(const KnowledgeGraph &graph, NodeRef node);

/// A link from source to target as its name reads: "State voted_for resolution", "State sponsored resolution".
struct LinkEdge {
    std::string source;
    std::string target;
    std::string_view name;
};
LinkEdge edge_of(const KnowledgeGraph &graph, const LinkRecord &link);

/// Day of the document (graph/document_date.hpp) as ISO 8601; empty without any.
std::string iso_date_of(const Document &document);
/// The UN's address of a document with a symbol; else the first that a page gives; empty without any.
std::string address_of(const Document &document);

} // namespace recital
