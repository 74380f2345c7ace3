#include "graph/citation_comparison.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "tests/graph/graph_maker.hpp"

namespace recital::test {
namespace {

/// A and B cite P; A cites Q, which cites P2, and B cites P2; X and Y cite both, Z cites X; B cites A.
KnowledgeGraph related() {
    return GraphMaker()
        .document("A", {2005, 1, 1})
        .document("B", {2006, 1, 1})
        .document("P", {2000, 1, 1})
        .document("P2", {1999, 1, 1})
        .document("Q", {2001, 1, 1})
        .document("X", {2007, 1, 1})
        .document("Y", {2008, 1, 1})
        .document("Z", {2009, 1, 1})
        .document("TOLD")
        .cite("A", "op_1", "P", "")
        .cite("A", "op_2", "Q", "")
        .cite("B", "op_1", "P", "op_3")
        .cite("B", "op_2", "P2", "")
        .cite("B", "op_3", "A", "op_1", reaffirm)
        .cite("B", "op_4", "A", "")
        .cite("Q", "op_1", "P2", "")
        .cite("X", "op_1", "A", "op_1")
        .cite("X", "op_1", "B", "")
        .cite("Y", "op_1", "A", "")
        .cite("Y", "op_2", "B", "")
        .cite("Z", "op_1", "X", "")
        .cite("TOLD", "para_1", "A", "", recall, Voice::reported)
        .cite("TOLD", "para_1", "B", "", recall, Voice::reported)
        .graph();
}

std::string drawn(const KnowledgeGraph &graph, const std::vector<CommonDocument> &common) {
    std::string out;
    for (const CommonDocument &one : common)
        out += (out.empty() ? "" : " ") + graph.documents()[one.document].key + std::to_string(one.from_a) +
               std::to_string(one.from_b);
    return out;
}

ComparisonQuery asking(const KnowledgeGraph &graph, const std::string &a, const std::string &b,
                       const std::string &a_places = "") {
    ComparisonQuery query;
    query.a = {graph.find(a).value_or(no_id), Provision::read(a_places)};
    query.b = {graph.find(b).value_or(no_id), {}};
    return query;
}

Comparison compared(const KnowledgeGraph &graph, const ComparisonQuery &query) {
    CitationIndex index = CitationIndex::of(graph);
    return compare_citations(index, query);
}

TEST(CitationComparison, WhatBothHave) {
    const KnowledgeGraph graph = related();
    const Comparison result = compared(graph, asking(graph, "A", "B"));
    EXPECT_EQ(drawn(graph, result.cited.common), "P11 P221 Q12");
    EXPECT_EQ(drawn(graph, result.citing.common), "X11 Y11 Z22");
    EXPECT_EQ(result.a_on_b.size(), 0U);
    EXPECT_EQ(result.b_on_a.size(), 2U);
    EXPECT_EQ(result.of_common.size(), 6U) << "A and B cite P, X and Y cite both";
    EXPECT_EQ(result.cited.direct.of_a, 2U);
    EXPECT_EQ(result.cited.direct.of_b, 3U);
    EXPECT_EQ(result.cited.direct.both, 1U);
    EXPECT_DOUBLE_EQ(result.cited.direct.jaccard(), 0.25);
    EXPECT_DOUBLE_EQ(result.cited.direct.cosine(), 1 / std::sqrt(6.0));
    EXPECT_EQ(result.citing.direct.of_a, 3U) << "B, X, Y";
    EXPECT_EQ(result.citing.direct.of_b, 2U);
    EXPECT_EQ(result.citing.direct.both, 2U);
    EXPECT_EQ(result.citing.all.of_a, 4U);
    EXPECT_EQ(result.citing.all.of_b, 3U);
    EXPECT_EQ(result.citing.all.both, 3U);
}

TEST(CitationComparison, DepthPlacesAndFilter) {
    const KnowledgeGraph graph = related();
    ComparisonQuery query = asking(graph, "A", "B");
    query.depth = 1;
    Comparison result = compared(graph, query);
    EXPECT_EQ(drawn(graph, result.cited.common), "P11");
    EXPECT_EQ(drawn(graph, result.citing.common), "X11 Y11");
    query = asking(graph, "A", "B", "OP1");
    result = compared(graph, query);
    EXPECT_EQ(drawn(graph, result.cited.common), "P11");
    EXPECT_EQ(drawn(graph, result.citing.common), "X11 Y21 Z22") << "Y names no place, but cites B, which does";
    EXPECT_EQ(result.b_on_a.size(), 1U);
    query.loose = true;
    EXPECT_EQ(drawn(graph, compared(graph, query).citing.common), "X11 Y11 Z22");
    query = asking(graph, "A", "B");
    query.filter.since = {2000, 0, 0};
    EXPECT_EQ(drawn(graph, compared(graph, query).cited.common), "P11 Q12");
    query.filter = {};
    query.filter.reported = true;
    EXPECT_EQ(drawn(graph, compared(graph, query).citing.common), "X11 Y11 TOLD11 Z22");
}

TEST(CitationComparison, CirclesAndThemselves) {
    const KnowledgeGraph graph = GraphMaker()
                                     .document("A")
                                     .document("B")
                                     .document("C")
                                     .cite("A", "op_1", "B", "")
                                     .cite("B", "op_1", "C", "")
                                     .cite("C", "op_1", "A", "")
                                     .graph();
    const Comparison result = compared(graph, asking(graph, "A", "B"));
    EXPECT_EQ(drawn(graph, result.cited.common), "C21");
    EXPECT_EQ(drawn(graph, result.citing.common), "C12");
    const Comparison same = compared(graph, asking(graph, "A", "A"));
    EXPECT_EQ(drawn(graph, same.cited.common), "B11 C22");
    EXPECT_DOUBLE_EQ(same.cited.direct.jaccard(), 1);
    EXPECT_TRUE(same.a_on_b.empty());
}

TEST(CitationComparison, DraftAndAdoptedTextAreOne) {
    const KnowledgeGraph graph = GraphMaker()
                                     .document("L", {2009, 9, 1})
                                     .document("OLD", {2005, 9, 16})
                                     .document("R", {2009, 9, 14})
                                     .document("X", {2010, 1, 1})
                                     .cite("L", "pp_1", "OLD", "")
                                     .cite("R", "pp_1", "OLD", "")
                                     .cite("X", "op_1", "L", "")
                                     .cite("X", "op_1", "OLD", "")
                                     .draft("R", "L")
                                     .graph();
    const Comparison result = compared(graph, asking(graph, "X", "L"));
    EXPECT_EQ(drawn(graph, result.cited.common), "OLD11");
    EXPECT_EQ(result.cited.direct.of_b, 1U);
    EXPECT_EQ(result.a_on_b.size(), 1U);
}

TEST(CitationComparison, UnknownDocuments) {
    const KnowledgeGraph graph = related();
    EXPECT_TRUE(compared(graph, ComparisonQuery{}).cited.common.empty());
    const Comparison alone = compared(GraphMaker().document("A").document("B").graph(), {{0, {}}, {1, {}}, {}});
    EXPECT_EQ(alone.cited.direct.jaccard() + alone.citing.all.cosine(), 0);
}

} // namespace
} // namespace recital::test
