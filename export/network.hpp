#pragma once
// The graph as programs for networks have it: nodes and directed edges, each with an id, a label or kind, a weight and a row
// of cells. What GraphML, GEXF, Cytoscape's JSON and neo4j's tables have in common stands here once; their writers spell it.
//
// Nodes are documents, agents and events; at the granularity of provisions also each place that cites or is cited, tied to
// its document by an edge "part_of". Edges are citations and links. Measures (cited_by, cites, pagerank, community) count what
// documents say in their own words of what is known, each pair once (graph/citation_network.hpp).

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/columns.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

enum class Granularity : std::uint8_t { document, provision };

struct NetworkOptions {
    Granularity granularity = Granularity::document;
    /// One edge for each ordered pair of nodes, with counts by act; else one for each citation and link.
    bool merge_edges = false;
    /// Documents, sorted, that are in the graph for their evidence alone: they are no nodes, nor ends of edges.
    std::vector<DocumentId> evidence_only;
};

struct NetworkNode {
    std::string id;          // "S/RES/1674(2006)", "S/RES/1674(2006)#op_4", "state:fr"; no two nodes share one
    std::string label;       // "S/RES/1674 (2006)"; never empty
    std::string start;       // day from which it is there, "2006-04-28"; empty where no year is known
    double size = 1;         // of its disc, 1 to 60; grows with the root of cited_by
    std::string_view colour; // "#1f77b4", by what it is
    Cells cells;
};

struct NetworkEdge {
    std::string id; // "edge1"
    std::string_view source;
    std::string_view target;
    /// "recall", "adopted_at", "part_of"; of what others report "recall (reported)", of a denial "recall (negated)", so that a
    /// program that sums up edges of one kind keeps them apart.
    std::string kind;
    std::uint32_t weight = 1; // mentions in one language; at least 1
    std::string start;        // as of a node: the day of the citing document; of a State's vote that of the vote
    Cells cells;
};

/// Refers to the graph, which must outlive it.
class Network {
  public:
    Network(const KnowledgeGraph &graph, const NetworkOptions &options);
    Network(Network &&) noexcept;
    Network &operator=(Network &&) noexcept;
    ~Network();

    std::size_t node_count() const;
    std::size_t edge_count() const;
    /// Without id, label, size and colour; without id, ends, kind and weight.
    std::span<const Column> node_columns() const;
    std::span<const Column> edge_columns() const;
    /// Fills `node`, whose memory is used again.
    void read_node(std::size_t index, NetworkNode &node) const;
    void read_edge(std::size_t index, NetworkEdge &edge) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace recital
