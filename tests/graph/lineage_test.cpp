#include "graph/lineage.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/graph/graph_maker.hpp"

namespace recital::test {
namespace {

/// The tree in one line: "A(B(D) C*)"; * stands for shown above, w and n for wider and narrower places.
std::string drawn(const KnowledgeGraph &graph, const LineageNode &node) {
    std::string out = graph.documents()[node.document].key;
    out += node.match == PlaceMatch::wider ? "w" : node.match == PlaceMatch::narrower ? "n" : "";
    out += node.shown_above ? "*" : "";
    if (node.children.empty())
        return out;
    out += '(';
    for (const LineageNode &child : node.children)
        out += (&child == &node.children.front() ? "" : " ") + drawn(graph, child);
    return out + ')';
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
    EXPECT_EQ(drawn(graph, tree.root), "OUTCOME(R1674(R1706* R1755) R1706(R1755*) R63)");
    EXPECT_EQ(tree.whole_document_only, 0U);
    EXPECT_EQ(tree.cut, 0U);
    EXPECT_EQ(tree.root.children[2].citations.size(), 2U);
}

TEST(Lineage, ProvisionIsCitedBy) {
    const KnowledgeGraph graph = outcome_graph();
    LineageTree tree = trace_lineage(graph, asking(graph, "OUTCOME", "para. 138"));
    EXPECT_EQ(drawn(graph, tree.root), "OUTCOME(R1674(R1706*) R1706)");
    EXPECT_EQ(tree.whole_document_only, 1U) << "R63 names the document in its first paragraph";
    tree = trace_lineage(graph, asking(graph, "OUTCOME", "para. 139"));
    EXPECT_EQ(drawn(graph, tree.root), "OUTCOME(R1674(R1706*) R1706 R63n)");
    tree = trace_lineage(graph, asking(graph, "OUTCOME", "para. 139 (a) (i)"));
    EXPECT_EQ(drawn(graph, tree.root), "OUTCOME(R1674w(R1706*) R1706w R63w)");
    tree = trace_lineage(graph, asking(graph, "OUTCOME", "para. 140"));
    EXPECT_EQ(drawn(graph, tree.root), "OUTCOME");
    tree = trace_lineage(graph, asking(graph, "R1674", "OP4"));
    EXPECT_EQ(drawn(graph, tree.root), "R1674(R1706)");
    EXPECT_EQ(tree.whole_document_only, 1U);
}

TEST(Lineage, WhatItRestsOn) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "R1755");
    query.direction = LineageDirection::cites;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "R1755(R1674(OUTCOME) R1706(OUTCOME* R1674*))");
    query = asking(graph, "R1706", "PP2");
    query.direction = LineageDirection::cites;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "R1706(OUTCOME R1674(OUTCOME*))");
    query = asking(graph, "R1706", "PP1");
    query.direction = LineageDirection::cites;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "R1706");
}

TEST(Lineage, ActsByLemmaAndClass) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "OUTCOME");
    for (const char *act : {"reaffirm", "affirming"}) {
        query.acts = {act};
        EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "OUTCOME(R1674 R1706)") << act;
    }
    query.acts = {"affirming", "recall"};
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "OUTCOME(R1674(R1706* R1755) R1706(R1755*) R63)");
    query.acts = {"deplore"};
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "OUTCOME");
}

TEST(Lineage, ReportedOnlyWhenAskedAndUndatedLast) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "OUTCOME", "para. 138");
    query.reported = true;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "OUTCOME(R1674(R1706*) R1706 NEWS)");
}

TEST(Lineage, DepthAndLimit) {
    const KnowledgeGraph graph = outcome_graph();
    LineageQuery query = asking(graph, "OUTCOME");
    query.depth = 0;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "OUTCOME");
    query.depth = 1;
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "OUTCOME(R1674 R1706 R63)");
    query.depth = 3;
    query.limit = 2;
    const LineageTree tree = trace_lineage(graph, query);
    EXPECT_EQ(drawn(graph, tree.root), "OUTCOME(R1674 R1706)");
    EXPECT_EQ(tree.cut, 4U);
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
    EXPECT_EQ(drawn(graph, trace_lineage(graph, query).root), "A(C(B(A*)))");
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
    EXPECT_EQ(drawn(graph, trace_lineage(graph, asking(graph, "R1")).root), "R1(R308(X))");
    EXPECT_EQ(drawn(graph, trace_lineage(graph, asking(graph, "L80")).root), "R308(X)");
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
    for (const LineageNode *node = &tree.root; !node->children.empty(); node = &node->children.front())
        ++depth;
    EXPECT_EQ(depth, 1000U);
}

TEST(Lineage, UnknownDocument) {
    const KnowledgeGraph graph = outcome_graph();
    EXPECT_EQ(trace_lineage(graph, LineageQuery{}).root.document, no_id);
}

} // namespace
} // namespace recital::test
