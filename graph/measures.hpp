#pragma once
// Measures of a network. Each takes a simple directed graph and gives a value per vertex, in the order of the vertices; what it gives
// depends on nothing else. None recurses; a chain of a million vertices is as good as any graph. PageRank, cores and betweenness have
// the values that networkx gives the same graph.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/digraph.hpp"
#include "graph/result.hpp"

namespace recital {

/// Number of arcs that lead to each vertex.
std::vector<std::uint32_t> in_degrees(const Digraph &graph);
/// Number of arcs that leave each vertex.
std::vector<std::uint32_t> out_degrees(const Digraph &graph);

struct PageRankOptions {
    double damping = 0.85;
    double tolerance = 1e-12; // sum of the absolute changes of one round, at which it stops
    unsigned rounds = 200;    // most; a round leaves at most `damping` of the change of the one before
};

/// PageRank (Brin and Page 1998); the sum is 1. What a vertex without arcs has is shared out among all.
std::vector<double> pagerank(const Digraph &graph, const PageRankOptions &options = {});

/// Vertices put into groups that share none. Groups are numbered from 0 by size, largest first, then by their smallest vertex.
struct Groups {
    std::vector<std::uint32_t> of;    // number of the group of each vertex
    std::vector<std::uint32_t> sizes; // vertices in each group
};

/// Vertices that arcs tie in whatever direction.
Groups weak_components(const Digraph &graph);
/// Vertices each of which can be reached from the others along the arcs.
Groups strong_components(const Digraph &graph);
/// Groups from labels of the vertices below `labels_end`, numbered as all are.
Groups numbered_groups(const std::vector<std::uint32_t> &labels, std::size_t labels_end);

/// Core numbers (Seidman 1983), arcs taken without direction: the largest k such that the vertex lies in a part of the graph in
/// which each has at least k neighbours.
std::vector<std::uint32_t> core_numbers(const Digraph &graph);

/// Betweenness (Brandes 2001): of how many shortest paths between two others the vertex is part, as a share of the ordered pairs of
/// other vertices. Takes vertices times arcs; fails with `usage` where that is more than `most_steps`, for that takes minutes and more,
/// and where there are more shortest paths than a double can count.
Result<std::vector<double>> betweenness(const Digraph &graph, std::uint64_t most_steps = 20'000'000'000);

} // namespace recital
