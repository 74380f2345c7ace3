#include "graph/lineage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/graph/graph_maker.hpp"

namespace recital::test {
namespace {

/// The tree in one line: "A(B(D) C*)"; * stands for shown above, w and n for wider and narrower places.
std::string drawn(const KnowledgeGraph &graph, const LineageTree &tree, const LineageNode &node) {
    std::string out = graph.documents()[node.document].key;
    out += node.match == PlaceMatch::wider ? "w" : node.match == PlaceMatch::narrower ? "n" : "";
    out += node.shown_above ? "*" : "";
    if (node.child_count == 0)
        return out;
    out += '(';
    for (const LineageNode &child : tree.children(node))
        out += (&child == &tree.children(node).front() ? "" : " ") + drawn(graph, tree, child);
    return out + ')';
}

std::string drawn(const KnowledgeGraph &graph, const LineageTree &tree) {
    return tree.nodes.empty() ? "" : drawn(graph, tree, tree.nodes.front());
}

LineageQuery asking(const KnowledgeGraph &graph, const std::string &key, const std::string &places = "") {
    LineageQuery query;
    query.document = graph.find(key).value_or(no_id);
    query.provisions = Provision::read(places);
    return query;
}

KnowledgeGraph outcome_graph() {
    return GraphMaker()
        .document("OUTCOME", {2005, 9, 16})
        .document("R1674", {2006, 4, 28})
        .document("R1706", {2006, 8, 31})
        .document("R1755", {2007, 4, 30})
        .document("R63", {2009, 9, 14})
        .document("NEWS")
        .cite("R1674", "op_4", "OUTCOME", "para_138;para_139", reaffirm)
        .cite("R1706", "pp_2", "OUTCOME", "para_138;para_139", reaffirm)
        .cite("R1706", "pp_2", "R1674", "op_4")
        .cite("R1755", "pp_1", "R1674", "")
        .cite("R1755", "pp_2", "R1706", "")
        .cite("R63", "pp_1", "OUTCOME", "", recall)
        .cite("R63", "pp_2", "OUTCOME", "para_139_a", recall)
        .cite("NEWS", "para_1", "OUTCOME", "para_138", recall, Voice::reported)
        .graph();
}

TEST(Lineage, DocumentIsCitedBy) {
    const KnowledgeGraph graph = outcome_graph();
    const LineageTree tree = trace_lineage(graph, asking(graph, "OUTCOME"));
    EXPECT_EQ(drawn(graph, tree), "OUTCOME(R1674(R1706* R1755) R1706(R1755*) R63)");
    EXPECT_EQ(tree.nodes.front().whole_only, 0U);
    EXPECT_EQ(tree.left_out, 0U);
    EXPECT_EQ(tree.reached, 4U);
    EXPECT_EQ(tree.citations_of(tree.children(tree.nodes.front())[2]).size(), 2U);
}

TEST(Lineage, ProvisionIsCitedBy) {
    const KnowledgeGraph graph = outcome_graph();
    LineageTree tree = trace_lineage(graph, asking(graph, "OUTCOME", "para. 138"));
    EXPECT_EQ(drawn(graph, tree), "OUTCOME(R1674(R1706*) R1706)");
    EXPECT_EQ(tree.nodes.front().whole_only, 1U) << "R63 names the document in its first paragraph";
    tree = trace_lineage(graph, asking(graph, "OUTCOME", "para. 139"));
    EXPECT_EQ(drawn(graph, tree), "OUTCOME(R1674(R1706*) R1706 R63n)");
    tree = trace_lineage(graph, asking(graph, "OUTCOME", "para. 139 (a) (i)"));
    EXPECT_EQ(drawn(graph, tree), "OUTCOME(R1674w(R1706*) R1706w R63w)");
    tree = trace_lineage(graph, asking(graph, "OUTCOME", "para. 140"));
    EXPECT_EQ(drawn(graph, tree), "OUTCOME");
    tree = trace_lineage(graph, asking(graph, "R1674", "OP4"));
    EXPECT_EQ(drawn(graph, tree), "R1674(R1706)");
    EXPECT_EQ(tree.nodes.front().whole_only, 1U);
}

TEST(Lineage, WhatItRestsOn) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "R1755");
    query.direction = LineageDirection::cites;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "R1755(R1674(OUTCOME) R1706(OUTCOME* R1674*))");
    query = asking(graph, "R1706", "PP2");
    query.direction = LineageDirection::cites;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "R1706(OUTCOME R1674(OUTCOME*))");
    query = asking(graph, "R1706", "PP1");
    query.direction = LineageDirection::cites;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "R1706");
}

TEST(Lineage, ActsByLemmaAndClass) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "OUTCOME");
    for (const char *act : {"reaffirm", "affirming"}) {
        query.filter.acts = {act};
        EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME(R1674 R1706)") << act;
    }
    query.filter.acts = {"affirming", "recall"};
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME(R1674(R1706* R1755) R1706(R1755*) R63)");
    query.filter.acts = {"deplore"};
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME");
}

TEST(Lineage, ReportedOnlyWhenAskedAndUndatedLast) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "OUTCOME", "para. 138");
    query.filter.reported = true;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME(R1674(R1706*) R1706 NEWS)");
}

TEST(Lineage, DepthAndLimit) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "OUTCOME");
    query.depth = 0;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME");
    query.depth = 1;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME(R1674 R1706 R63)");
    query.depth = 3;
    query.limit = 2;
    const LineageTree tree = trace_lineage(graph, query);
    EXPECT_EQ(drawn(graph, tree), "OUTCOME(R1674 R1706)");
    EXPECT_EQ(tree.reached, 4U);
    EXPECT_EQ(tree.left_out, 2U);
}

TEST(Lineage, FiltersHoldAtOnce) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "OUTCOME");
    query.filter.since = {2006, 5, 0};
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME(R1706(R1755) R63)");
    query.filter.until = {2007, 0, 0};
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME(R1706(R1755))");
    query.filter.types = {DocumentType::report};
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME");
    query.filter.types = {DocumentType::document};
    query.filter.organs = {Organ::none, Organ::security_council};
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME(R1706(R1755))");
    query.filter.resolved_only = true;
    query.filter.least_confidence = 990; // nothing of these was measured
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "OUTCOME(R1706(R1755))");
}

TEST(Lineage, LooseFollowsWhatNamesNoPlace) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "R1674", "OP4");
    query.loose = true;
    const LineageTree tree = trace_lineage(graph, query);
    EXPECT_EQ(drawn(graph, tree), "R1674(R1706(R1755) R1755)");
    EXPECT_EQ(tree.nodes.front().whole_only, 0U);
    EXPECT_EQ(tree.children(tree.nodes.front())[1].match, PlaceMatch::whole_document);
}

TEST(Lineage, EachCitationSaysHowItLiesToThePlace) {
    const KnowledgeGraph graph = GraphMaker()
                                     .document("T", {2000, 1, 1})
                                     .document("A", {2001, 1, 1})
                                     .cite("A", "op_1", "T", "op_4_a")
                                     .cite("A", "op_2", "T", "op_4")
                                     .cite("A", "op_3", "T", "")
                                     .graph();
    LineageQuery query = asking(graph, "T", "OP4");
    query.loose = true;
    const LineageTree tree = trace_lineage(graph, query);
    ASSERT_EQ(tree.nodes.size(), 2U);
    EXPECT_EQ(tree.nodes[1].match, PlaceMatch::same) << "the closest";
    const auto matches = tree.matches_of(tree.nodes[1]);
    EXPECT_EQ(std::vector<PlaceMatch>(matches.begin(), matches.end()),
              (std::vector<PlaceMatch>{PlaceMatch::narrower, PlaceMatch::same, PlaceMatch::whole_document}));
}

TEST(Lineage, CountsWhatTheLimitKeepsOut) {
    const KnowledgeGraph graph = outcome_graph();
    for (const char *places : {"", "para. 139"})
        for (const LineageDirection direction : {LineageDirection::cited_by, LineageDirection::cites})
            for (const char *key : {"OUTCOME", "R1755"}) {
                LineageQuery query = asking(graph, key, places);
                query.direction = direction;
                const std::size_t all = trace_lineage(graph, query).reached;
                for (query.limit = 0; query.limit < 6; ++query.limit) {
                    const LineageTree tree = trace_lineage(graph, query);
                    EXPECT_EQ(tree.reached, all) << key << ' ' << places << ' ' << query.limit;
                    EXPECT_LE(tree.nodes.size(), query.limit + 1);
                }
            }
}

TEST(Lineage, CirclesEnd) {
    const KnowledgeGraph graph = GraphMaker()
                                     .document("A")
                                     .document("B")
                                     .document("C")
                                     .cite("A", "op_1", "B", "")
                                     .cite("B", "op_1", "C", "")
                                     .cite("C", "op_1", "A", "")
                                     .cite("A", "op_2", "A", "op_1")
                                     .graph();
    LineageQuery query = asking(graph, "A");
    query.depth = 4'000'000'000U;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query)), "A(C(B(A*)))");
}

TEST(Lineage, DraftAndAdoptedTextAreOne) {
    const KnowledgeGraph graph = GraphMaker()
                                     .document("L80", {2009, 9, 1})
                                     .document("R308", {2009, 9, 14})
                                     .document("R1", {2005, 9, 16})
                                     .document("X", {2010, 1, 1})
                                     .cite("L80", "pp_1", "R1", "")
                                     .cite("R308", "pp_1", "R1", "")
                                     .cite("R308", "cover", "L80", "")
                                     .cite("X", "op_1", "L80", "")
                                     .draft("R308", "L80")
                                     .graph();
    EXPECT_EQ(drawn(graph, trace_lineage(graph, asking(graph, "R1"))), "R1(R308(X))");
    EXPECT_EQ(drawn(graph, trace_lineage(graph, asking(graph, "L80"))), "R308(X)");
}

TEST(Lineage, LongChainsAndWideFansAreQuick) {
    GraphMaker maker;
    const auto name = [](int i) { return "D" + std::to_string(100'000 + i); };
    for (int i = 0; i < 3000; ++i)
        maker.document(name(i));
    KnowledgeGraph graph = [&] {
        for (int i = 1; i < 3000; ++i)
            maker.cite(name(i), "op_1", name(i - 1), "op_1");
        return maker.graph();
    }();
    LineageQuery query = asking(graph, name(0), "OP1");
    query.depth = 1'000'000;
    const LineageTree tree = trace_lineage(graph, query);
    unsigned depth = 0;
    for (const LineageNode &node : tree.nodes)
        depth = std::max(depth, node.depth);
    EXPECT_EQ(depth, 1000U);
}

TEST(Lineage, UnknownDocument) {
    const KnowledgeGraph graph = outcome_graph();
    EXPECT_TRUE(trace_lineage(graph, LineageQuery{}).nodes.empty());
}

} // namespace
} // namespace recital::test
