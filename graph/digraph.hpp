#pragma once
// A simple directed graph of vertices 0..n-1, as measures of networks take it: no loops, no arc twice, nothing on vertices or
// arcs. Compressed sparse rows; graph/measures.cpp hands them to Boost.Graph.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace recital {

using Vertex = std::uint32_t;

struct Arc {
    Vertex from = 0;
    Vertex to = 0;
    friend auto operator<=>(const Arc &, const Arc &) = default;
};

class Digraph {
  public:
    Digraph() = default;
    /// Arcs in any order. Loops, repeated arcs, and arcs from or to what is no vertex are left out.
    Digraph(std::size_t vertices, std::span<const Arc> arcs);

    std::size_t vertices() const { return first_.size() - 1; }
    std::size_t arcs() const { return targets_.size(); }
    /// Where the arcs of a vertex lead, ascending.
    std::span<const Vertex> targets(Vertex vertex) const {
        return std::span(targets_).subspan(first_[vertex], first_[vertex + 1] - first_[vertex]);
    }

    /// The same vertices, every arc turned round.
    Digraph reversed() const;
    /// The same vertices, every arc with the one that turns it round: an undirected simple graph.
    Digraph both_ways() const;

  private:
    std::vector<std::size_t> first_{0}; // of each vertex in targets_, and one past the last
    std::vector<Vertex> targets_;
};

} // namespace recital
