#include "graph/measures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "graph/communities.hpp"

namespace recital {
namespace {

using Values = std::vector<double>;
using Numbers = std::vector<std::uint32_t>;

struct Case {
    std::string name;
    std::size_t vertices;
    std::vector<Arc> arcs;
    Values pagerank; // as networkx 2.8.8 has them
    Numbers weak;
    Numbers strong;
    Numbers cores;
    Values betweenness; // as networkx has them
    Numbers communities;
};

const double third = 1.0 / 3;

const std::vector<Case> cases{
    {"Empty", 0, {}, {}, {}, {}, {}, {}, {}},
    {"OneVertex", 1, {}, {1}, {0}, {0}, {0}, {0}, {0}},
    {"OneVertexWithALoop", 1, {{0, 0}}, {1}, {0}, {0}, {0}, {0}, {0}},
    {"NoArcs", 3, {}, {third, third, third}, {0, 1, 2}, {0, 1, 2}, {0, 0, 0}, {0, 0, 0}, {0, 1, 2}},
    {"OneArc", 2, {{0, 1}}, {0.350877192982, 0.649122807018}, {0, 0}, {0, 1}, {1, 1}, {0, 0}, {0, 0}},
    {"SameArcThreeTimes",
     2,
     {{0, 1}, {0, 1}, {0, 1}},
     {0.350877192982, 0.649122807018},
     {0, 0},
     {0, 1},
     {1, 1},
     {0, 0},
     {0, 0}},
    {"Circle",
     3,
     {{0, 1}, {1, 2}, {2, 0}},
     {third, third, third},
     {0, 0, 0},
     {0, 0, 0},
     {2, 2, 2},
     {0.5, 0.5, 0.5},
     {0, 0, 0}},
    {"StarThatAllCite",
     4,
     {{1, 0}, {2, 0}, {3, 0}},
     {0.541984732824, 0.152671755725, 0.152671755725, 0.152671755725},
     {0, 0, 0, 0},
     {0, 1, 2, 3},
     {1, 1, 1, 1},
     {0, 0, 0, 0},
     {0, 0, 0, 0}},
    {"TwoWays", // three that lead to one another and on to a tail; alone at the end
     6,
     {{4, 3}, {3, 2}, {2, 1}, {1, 2}, {3, 1}},
     {0.034883720930, 0.415406976744, 0.415406976744, 0.064534883721, 0.034883720930, 0.034883720930},
     {1, 0, 0, 0, 0, 2},
     {1, 0, 0, 2, 3, 4},
     {0, 2, 2, 2, 1, 0},
     {0, 0, 0, 0.1, 0, 0},
     {2, 0, 0, 1, 1, 3}},
    {"TwoCliquesAndABridge",
     8,
     {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}, {4, 5}, {4, 6}, {4, 7}, {5, 6}, {5, 7}, {6, 7}, {3, 4}},
     {},
     {0, 0, 0, 0, 0, 0, 0, 0},
     {0, 1, 2, 3, 4, 5, 6, 7},
     {3, 3, 3, 3, 3, 3, 3, 3},
     {},
     {0, 0, 0, 0, 1, 1, 1, 1}},
};

void expect_near(const Values &got, const Values &wanted, const std::string &what) {
    ASSERT_EQ(got.size(), wanted.size()) << what;
    for (std::size_t i = 0; i < got.size(); ++i)
        EXPECT_NEAR(got[i], wanted[i], 1e-9) << what << " of vertex " << i;
}

double sum(const Values &values) { return std::accumulate(values.begin(), values.end(), 0.0); }

TEST(Measures, Tables) {
    for (const Case &c : cases) {
        SCOPED_TRACE(c.name);
        const Digraph graph(c.vertices, c.arcs);
        EXPECT_NEAR(sum(pagerank(graph)), c.vertices == 0 ? 0 : 1, 1e-12);
        if (!c.pagerank.empty())
            expect_near(pagerank(graph), c.pagerank, "PageRank");
        EXPECT_EQ(weak_components(graph).of, c.weak);
        EXPECT_EQ(strong_components(graph).of, c.strong);
        EXPECT_EQ(core_numbers(graph), c.cores);
        const auto between = betweenness(graph);
        ASSERT_TRUE(between);
        if (!c.betweenness.empty())
            expect_near(*between, c.betweenness, "betweenness");
        EXPECT_EQ(communities(graph).of, c.communities);
    }
}

TEST(Measures, DigraphIsSimple) {
    const Digraph graph(4, std::vector<Arc>{{2, 1}, {0, 3}, {2, 1}, {1, 1}, {0, 1}, {3, 9}, {9, 3}, {1, 2}});
    EXPECT_EQ(graph.arcs(), 4U);
    const auto targets = graph.targets(0);
    EXPECT_EQ(Numbers(targets.begin(), targets.end()), (Numbers{1, 3}));
    EXPECT_TRUE(graph.targets(3).empty());
    EXPECT_EQ(in_degrees(graph), (Numbers{0, 2, 1, 1}));
    EXPECT_EQ(out_degrees(graph), (Numbers{2, 1, 1, 0}));
    EXPECT_EQ(out_degrees(graph.reversed()), in_degrees(graph));
    EXPECT_EQ(out_degrees(graph.both_ways()), (Numbers{2, 2, 1, 1}));
    EXPECT_EQ(Digraph().vertices(), 0U);
}

TEST(Measures, GroupsAreNumberedBySizeThenByTheirFirst) {
    const Groups groups = numbered_groups({7, 3, 9, 3, 9, 1}, 10);
    EXPECT_EQ(groups.of, (Numbers{2, 0, 1, 0, 1, 3}));
    EXPECT_EQ(groups.sizes, (Numbers{2, 2, 1, 1}));
}

TEST(Measures, PageRankStopsWhereItIsTold) {
    const Digraph graph(2, std::vector<Arc>{{0, 1}, {1, 0}});
    PageRankOptions options;
    options.rounds = 0;
    expect_near(pagerank(graph, options), {0.5, 0.5}, "no round");
    options = {};
    options.damping = 0;
    expect_near(pagerank(Digraph(2, std::vector<Arc>{{0, 1}}), options), {0.5, 0.5}, "no damping");
}

TEST(Measures, BetweennessAbstains) {
    std::vector<Arc> arcs;
    for (Vertex v = 0; v + 1 < 300'000; ++v)
        arcs.push_back({v, v + 1});
    const auto slow = betweenness(Digraph(300'000, arcs));
    ASSERT_FALSE(slow);
    EXPECT_EQ(slow.problem().rule, ProblemRule::usage);
    EXPECT_NE(slow.problem().message.find("too long"), std::string::npos);

    // diamonds in a row: 2^1100 shortest paths from one end to the other
    constexpr Vertex diamonds = 1100;
    arcs.clear();
    for (Vertex d = 0; d < diamonds; ++d)
        for (const Vertex way : {1U, 2U}) {
            arcs.push_back({3 * d, 3 * d + way});
            arcs.push_back({3 * d + way, 3 * d + 3});
        }
    const auto many = betweenness(Digraph(3 * diamonds + 1, arcs));
    ASSERT_FALSE(many);
    EXPECT_NE(many.problem().message.find("more shortest paths"), std::string::npos);
}

TEST(Measures, AMillionInARow) {
    constexpr Vertex count = 1'000'000;
    std::vector<Arc> arcs;
    arcs.reserve(count);
    for (Vertex v = 0; v + 1 < count; ++v)
        arcs.push_back({v, v + 1});
    const Digraph chain(count, arcs);
    EXPECT_EQ(weak_components(chain).sizes, Numbers{count});
    EXPECT_EQ(strong_components(chain).sizes.size(), count);
    EXPECT_EQ(core_numbers(chain), Numbers(count, 1));
    EXPECT_NEAR(sum(pagerank(chain)), 1, 1e-9);
    const Groups groups = communities(chain);
    EXPECT_GT(modularity(chain, groups), 0.99);

    arcs.push_back({count - 1, 0});
    EXPECT_EQ(strong_components(Digraph(count, arcs)).sizes, Numbers{count});
}

TEST(Measures, AStarOfAMillion) {
    constexpr Vertex count = 1'000'000;
    std::vector<Arc> arcs;
    arcs.reserve(count);
    for (Vertex v = 1; v < count; ++v)
        arcs.push_back({v, 0});
    const Digraph star(count, arcs);
    EXPECT_EQ(in_degrees(star)[0], count - 1);
    EXPECT_EQ(communities(star).sizes, Numbers{count});
    EXPECT_GT(pagerank(star)[0], 0.4);
}

TEST(Measures, CommunitiesOfARingOfCliques) {
    constexpr Vertex cliques = 200;
    constexpr Vertex size = 6;
    std::vector<Arc> arcs;
    for (Vertex c = 0; c < cliques; ++c) {
        for (Vertex i = 0; i < size; ++i)
            for (Vertex j = 0; j < i; ++j)
                arcs.push_back({c * size + i, c * size + j});
        arcs.push_back({c * size, (c + 1) % cliques * size + 1});
    }
    const Digraph ring(cliques * size, arcs);
    const Groups found = communities(ring);
    std::vector<std::uint32_t> labels(ring.vertices());
    for (Vertex v = 0; v < labels.size(); ++v)
        labels[v] = v / size;
    EXPECT_GE(modularity(ring, found), modularity(ring, numbered_groups(labels, cliques)));
    for (Vertex v = 0; v < ring.vertices(); ++v)
        EXPECT_EQ(found.of[v], found.of[v / size * size]) << "a clique torn apart";
    EXPECT_EQ(modularity(Digraph(3, {}), communities(Digraph(3, {}))), 0);
}

} // namespace
} // namespace recital
