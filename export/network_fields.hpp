#pragma once
// What a network says of each node and edge: one table of fields for nodes, one for edges, from which columns and cells are
// made (export/network.hpp). Counts by act are columns that depend on the graph; network.cpp adds them behind these.

#include <span>
#include <string_view>

#include "export/columns.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

/// What is counted for a node.
struct NodeMeasures {
    std::uint32_t cited_by = 0;
    std::uint32_t cites = 0;
    bool ranked = false; // a document of the network that is measured; others have no rank and community
    double pagerank = 0;
    std::uint32_t community = 0;
};

/// A node, or a place in a document.
struct NodeSubject {
    const KnowledgeGraph &graph;
    NodeRef node;
    std::string_view place; // empty: the node itself
    const NodeMeasures &measures;
};

/// An edge: a citation or a link, exactly one of which is there.
struct EdgeSubject {
    const KnowledgeGraph &graph;
    const Citation *citation = nullptr;
    const LinkRecord *link = nullptr;
};

template <class Subject> struct NetworkField {
    std::string_view name;
    ColumnType type;
    std::string_view meaning;
    Cell (*cell)(const Subject &subject);
};

std::span<const NetworkField<NodeSubject>> node_fields();
std::span<const NetworkField<EdgeSubject>> edge_fields();

/// "#rrggbb" of what the node is: a hue for each group of document types, others for States, organs, persons, events.
std::string_view colour_of(const KnowledgeGraph &graph, NodeRef node);
/// The day from which the node is there, as a whole date: the first of a partial one; empty without a year.
std::string start_of(const KnowledgeGraph &graph, NodeRef node);

} // namespace recital
