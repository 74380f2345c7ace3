#include "graph/communities.hpp"

#include <deque>
#include <numeric>
#include <utility>

namespace recital {
namespace {

// Bounds that no network of citations comes near; they keep what is made to do harm from running on.
constexpr std::size_t most_levels = 64;
constexpr std::size_t most_visits = 100; // of each vertex, on average

/// An undirected graph with weights, every tie in the rows of both its ends. Weights are counts of arcs: whole numbers.
struct Ties {
    std::vector<std::size_t> first{0};
    std::vector<Vertex> to;
    std::vector<double> weight;
    std::vector<double> degree; // sum of the weights of a vertex, its loop twice
    double total = 0;           // of all degrees

    std::size_t vertices() const { return first.size() - 1; }
};

Ties ties_of(const Digraph &graph) {
    const Digraph back = graph.reversed();
    Ties ties;
    ties.first.reserve(graph.vertices() + 1);
    ties.to.reserve(2 * graph.arcs());
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        for (const Digraph *rows : {&graph, &back}) {
            const auto row = rows->targets(v);
            ties.to.insert(ties.to.end(), row.begin(), row.end());
        }
        ties.first.push_back(ties.to.size());
        ties.degree.push_back(static_cast<double>(ties.to.size() - ties.first[v]));
    }
    ties.weight.assign(ties.to.size(), 1.0);
    ties.total = static_cast<double>(ties.to.size());
    return ties;
}

/// Weights by community, of one vertex or community at a time.
class Sums {
  public:
    explicit Sums(std::size_t size) : sum_(size, 0.0) {}
    void add(std::uint32_t community, double weight) {
        if (sum_[community] == 0)
            met_.push_back(community);
        sum_[community] += weight;
    }
    double of(std::uint32_t community) const { return sum_[community]; }
    const std::vector<std::uint32_t> &met() const { return met_; }
    void clear() {
        for (const std::uint32_t community : met_)
            sum_[community] = 0;
        met_.clear();
    }

  private:
    std::vector<double> sum_;
    std::vector<std::uint32_t> met_;
};

/// Moves vertices to the community of a neighbour for as long as that raises the modularity. True where any moved.
bool move_vertices(const Ties &ties, std::vector<std::uint32_t> &community) {
    const std::size_t count = ties.vertices();
    std::vector<double> degree(count, 0.0); // of each community
    for (Vertex v = 0; v < count; ++v)
        degree[community[v]] += ties.degree[v];
    std::deque<Vertex> open(count);
    std::iota(open.begin(), open.end(), 0U);
    std::vector<bool> waits(count, true);
    Sums near(count);
    bool moved = false;
    for (std::size_t visits = most_visits * count; visits > 0 && !open.empty(); --visits) {
        const Vertex v = open.front();
        open.pop_front();
        waits[v] = false;
        near.clear();
        for (std::size_t i = ties.first[v]; i < ties.first[v + 1]; ++i)
            if (ties.to[i] != v)
                near.add(community[ties.to[i]], ties.weight[i]);
        const std::uint32_t own = community[v];
        degree[own] -= ties.degree[v];
        const auto gain = [&](std::uint32_t to) { return near.of(to) - ties.degree[v] * degree[to] / ties.total; };
        std::uint32_t best = own;
        double most = gain(own);
        for (const std::uint32_t candidate : near.met())
            if (const double gained = gain(candidate);
                gained > most || (gained == most && best != own && candidate < best)) {
                best = candidate;
                most = gained;
            }
        degree[best] += ties.degree[v];
        if (best == own)
            continue;
        community[v] = best;
        moved = true;
        for (std::size_t i = ties.first[v]; i < ties.first[v + 1]; ++i)
            if (const Vertex other = ties.to[i]; !waits[other] && community[other] != best) {
                waits[other] = true;
                open.push_back(other);
            }
    }
    return moved;
}

/// The graph of the communities: what ties their vertices, summed.
Ties joined(const Ties &ties, const Groups &groups) {
    const std::size_t count = groups.sizes.size();
    std::vector<std::size_t> first(count + 1, 0); // of the members of each community
    for (const std::uint32_t group : groups.of)
        ++first[group + std::size_t{1}];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<Vertex> members(ties.vertices());
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    for (Vertex v = 0; v < ties.vertices(); ++v)
        members[next[groups.of[v]]++] = v;

    Ties out;
    out.total = ties.total;
    out.degree.assign(count, 0.0);
    Sums sums(count);
    for (std::size_t group = 0; group < count; ++group) {
        sums.clear();
        for (std::size_t i = first[group]; i < first[group + 1]; ++i) {
            const Vertex v = members[i];
            out.degree[group] += ties.degree[v];
            for (std::size_t tie = ties.first[v]; tie < ties.first[v + 1]; ++tie)
                sums.add(groups.of[ties.to[tie]], ties.weight[tie]);
        }
        for (const std::uint32_t other : sums.met()) {
            out.to.push_back(other);
            out.weight.push_back(sums.of(other));
        }
        out.first.push_back(out.to.size());
    }
    return out;
}

} // namespace

Groups communities(const Digraph &graph) {
    std::vector<std::uint32_t> of(graph.vertices()); // the vertex of the level at hand that each vertex is part of
    std::iota(of.begin(), of.end(), 0U);
    Ties ties = ties_of(graph);
    for (std::size_t level = 0; level < most_levels; ++level) {
        std::vector<std::uint32_t> community(ties.vertices());
        std::iota(community.begin(), community.end(), 0U);
        if (!move_vertices(ties, community))
            break;
        const Groups groups = numbered_groups(community, community.size());
        for (std::uint32_t &vertex : of)
            vertex = groups.of[vertex];
        ties = joined(ties, groups);
    }
    return numbered_groups(of, of.size());
}

double modularity(const Digraph &graph, const Groups &groups) {
    if (graph.arcs() == 0)
        return 0;
    const auto total = static_cast<double>(2 * graph.arcs());
    std::vector<double> degree(groups.sizes.size(), 0.0);
    double within = 0;
    for (Vertex from = 0; from < graph.vertices(); ++from)
        for (const Vertex to : graph.targets(from)) {
            ++degree[groups.of[from]];
            ++degree[groups.of[to]];
            if (groups.of[from] == groups.of[to])
                within += 2;
        }
    double expected = 0;
    for (const double d : degree)
        expected += d / total * (d / total);
    return within / total - expected;
}

} // namespace recital
