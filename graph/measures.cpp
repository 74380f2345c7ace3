#include "graph/measures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>

namespace recital {
namespace {

using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                boost::no_property, Vertex, std::size_t>;

Rows rows_of(const Digraph &graph) {
    std::vector<std::pair<Vertex, Vertex>> arcs;
    arcs.reserve(graph.arcs());
    for (Vertex from = 0; from < graph.vertices(); ++from)
        for (const Vertex to : graph.targets(from))
            arcs.emplace_back(from, to);
    return {boost::edges_are_sorted, arcs.begin(), arcs.end(), static_cast<Vertex>(graph.vertices())};
}

template <class T> auto map_of(std::vector<T> &values, const Rows &rows) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, rows));
}

/// When Boost's page_rank is to stop. Boost lets what stands on vertices without arcs be lost. Here it is given back before
/// each round: ranks scaled by the right factor make the next round that of the usual definition, scaled.
class Settled {
  public:
    explicit Settled(const PageRankOptions &options) : options_(options) {}

    template <class Ranks> bool operator()(const Ranks &ranks, const Rows &rows) {
        const std::size_t count = num_vertices(rows);
        double sum = 0;
        double stuck = 0;
        for (Vertex v = 0; v < count; ++v) {
            sum += get(ranks, v);
            if (out_degree(v, rows) == 0)
                stuck += get(ranks, v);
        }
        double change = 0;
        const bool first = last_.empty();
        last_.resize(count);
        for (Vertex v = 0; v < count; ++v) {
            const double share = get(ranks, v) / sum;
            change += std::abs(share - last_[v]);
            last_[v] = share;
        }
        if ((!first && change < options_.tolerance) || round_ == options_.rounds)
            return true;
        ++round_;
        const double open = 1 - options_.damping;
        const double scale = static_cast<double>(count) * open / (open + options_.damping * stuck / sum);
        for (Vertex v = 0; v < count; ++v)
            put(ranks, v, last_[v] * scale);
        return false;
    }

  private:
    PageRankOptions options_;
    std::vector<double> last_;
    unsigned round_ = 0;
};

} // namespace

std::vector<std::uint32_t> in_degrees(const Digraph &graph) {
    std::vector<std::uint32_t> degrees(graph.vertices(), 0);
    for (Vertex from = 0; from < graph.vertices(); ++from)
        for (const Vertex to : graph.targets(from))
            ++degrees[to];
    return degrees;
}

std::vector<std::uint32_t> out_degrees(const Digraph &graph) {
    std::vector<std::uint32_t> degrees(graph.vertices());
    for (Vertex v = 0; v < graph.vertices(); ++v)
        degrees[v] = static_cast<std::uint32_t>(graph.targets(v).size());
    return degrees;
}

std::vector<double> pagerank(const Digraph &graph, const PageRankOptions &options) {
    std::vector<double> ranks(graph.vertices());
    if (ranks.empty())
        return ranks;
    const Rows rows = rows_of(graph);
    std::vector<double> spare(graph.vertices());
    boost::graph::page_rank(rows, map_of(ranks, rows), Settled(options), options.damping, num_vertices(rows),
                            map_of(spare, rows));
    const double sum = std::accumulate(ranks.begin(), ranks.end(), 0.0);
    for (double &rank : ranks)
        rank /= sum;
    return ranks;
}

Groups numbered_groups(const std::vector<std::uint32_t> &labels, std::size_t labels_end) {
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> dense(labels_end, none); // by first vertex
    Groups out;
    out.of.reserve(labels.size());
    std::vector<std::uint32_t> sizes;
    for (const std::uint32_t label : labels) {
        if (dense[label] == none) {
            dense[label] = static_cast<std::uint32_t>(sizes.size());
            sizes.push_back(0);
        }
        out.of.push_back(dense[label]);
        ++sizes[dense[label]];
    }
    std::vector<std::uint32_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t left, std::uint32_t right) { return sizes[left] > sizes[right]; });
    std::vector<std::uint32_t> number(sizes.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        number[order[i]] = i;
        out.sizes.push_back(sizes[order[i]]);
    }
    for (std::uint32_t &group : out.of)
        group = number[group];
    return out;
}

Groups weak_components(const Digraph &graph) {
    const std::size_t count = graph.vertices();
    std::vector<std::uint32_t> ranks(count);
    std::vector<Vertex> parents(count);
    const boost::typed_identity_property_map<Vertex> itself;
    boost::disjoint_sets sets(boost::make_iterator_property_map(ranks.begin(), itself),
                              boost::make_iterator_property_map(parents.begin(), itself));
    for (Vertex v = 0; v < count; ++v)
        sets.make_set(v);
    for (Vertex from = 0; from < count; ++from)
        for (const Vertex to : graph.targets(from))
            sets.union_set(from, to);
    std::vector<std::uint32_t> labels(count);
    for (Vertex v = 0; v < count; ++v)
        labels[v] = sets.find_set(v);
    return numbered_groups(labels, count);
}

Groups strong_components(const Digraph &graph) {
    std::vector<std::uint32_t> labels(graph.vertices());
    if (labels.empty())
        return {};
    const Rows rows = rows_of(graph);
    boost::strong_components(rows, map_of(labels, rows));
    return numbered_groups(labels, labels.size());
}

std::vector<std::uint32_t> core_numbers(const Digraph &graph) {
    std::vector<std::uint32_t> cores(graph.vertices(), 0);
    if (cores.empty())
        return cores;
    const Rows rows = rows_of(graph.both_ways());
    boost::core_numbers(rows, map_of(cores, rows));
    return cores;
}

Result<std::vector<double>> betweenness(const Digraph &graph, std::uint64_t most_steps) {
    const std::uint64_t count = graph.vertices();
    std::vector<double> shares(count, 0.0);
    if (count < 3)
        return shares;
    const auto refused = [&](const std::string &why) {
        return Problem{ProblemRule::usage,
                       Severity::error,
                       "",
                       0,
                       0,
                       "betweenness of " + std::to_string(count) + " documents with " + std::to_string(graph.arcs()) +
                           " ties " + why + "; ask for it of fewer"};
    };
    if (count + graph.arcs() > most_steps / count)
        return refused("would take too long");
    const Rows rows = rows_of(graph);
    std::vector<std::vector<Rows::edge_descriptor>> incoming(count);
    std::vector<Vertex> distance(count);
    std::vector<double> dependency(count);
    std::vector<double> paths(count); // there may be more than integers can count
    boost::brandes_betweenness_centrality(rows, map_of(shares, rows), boost::dummy_property_map(),
                                          map_of(incoming, rows), map_of(distance, rows), map_of(dependency, rows),
                                          map_of(paths, rows), get(boost::vertex_index, rows));
    const double pairs = static_cast<double>(count - 1) * static_cast<double>(count - 2);
    for (double &share : shares)
        share /= pairs;
    if (!std::all_of(shares.begin(), shares.end(), [](double share) { return std::isfinite(share); }))
        return refused("has more shortest paths than can be counted");
    return shares;
}

} // namespace recital
