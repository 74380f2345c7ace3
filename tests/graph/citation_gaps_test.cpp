#include "graph/citation_gaps.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/graph/graph_maker.hpp"

namespace recital::test {
namespace {

std::string keys(const KnowledgeGraph &graph, const std::vector<DocumentId> &documents) {
    std::string out;
    for (const DocumentId id : documents)
        out += (out.empty() ? "" : " ") + graph.documents()[id].key;
    return out;
}

SeriesGaps asked(const KnowledgeGraph &graph, const std::string &places = "", bool loose = true,
                 std::size_t broadest = 3) {
    CitationIndex index = CitationIndex::of(graph);
    GapQuery query;
    query.target = {graph.find("T").value_or(no_id), Provision::read(places)};
    query.loose = loose;
    query.broadest = broadest;
    return find_gaps(index, graph.documents(), query);
}

/// Four sessions on harbours, of which two cite T, and the last twice; three on piers, which go on; one on boats.
GraphMaker sessions() {
    GraphMaker maker;
    maker.document("T", {2000, 1, 1});
    const auto add = [&](const std::string &key, int session, const std::string &title, bool read = true) {
        maker.document(key, {static_cast<std::int16_t>(session + 1945), 12, 1}).titled(title, session);
        if (read)
            maker.was_read();
    };
    add("H70", 70, "Harbours of the sea (2015)");
    add("H71", 71, "HARBOURS OF THE SEA, 2016");
    add("H72", 72, "Harbours of the Sea");
    add("H73", 73, "Harbours of the sea");
    add("H74", 74, "Harbours of the sea", false);
    add("P70", 70, "Piers");
    add("P71", 71, "Piers");
    add("P72", 72, "Piers");
    add("B70", 70, "Boats");
    add("B71", 71, "Boats");
    maker.cite("H70", "op_1", "T", "op_1").cite("H71", "op_1", "T", "").cite("P70", "op_1", "T", "");
    maker.cite("P72", "op_1", "T", "").cite("B70", "op_1", "T", "");
    return maker;
}

TEST(CitationGaps, SeriesThatStopped) {
    const KnowledgeGraph graph = sessions().graph();
    const SeriesGaps found = asked(graph);
    ASSERT_EQ(found.gaps.size(), 1U);
    const SeriesGap &gap = found.gaps[0];
    EXPECT_EQ(gap.name, "HARBOURS OF THE SEA, 2016");
    EXPECT_EQ(keys(graph, gap.citing), "H70 H71");
    EXPECT_EQ(keys(graph, gap.silent), "H72 H73") << "H74 was not read";
    EXPECT_EQ(gap.last_cited, 71);
    EXPECT_EQ(gap.silent_steps, 2U);
    EXPECT_EQ(gap.steps, 2U);
    EXPECT_EQ(gap.cited_steps, 2U);
    EXPECT_TRUE(gap.by_session);
    EXPECT_FALSE(gap.by_agenda);
    EXPECT_EQ(found.series, 2U);
    EXPECT_EQ(found.going_on, 1U);
    EXPECT_EQ(found.once, 1U);
    EXPECT_EQ(found.too_broad, 0U);
}

TEST(CitationGaps, PlacesAndBreadth) {
    EXPECT_TRUE(asked(sessions().graph(), "OP1", false).gaps.empty()) << "once only";
    EXPECT_EQ(asked(sessions().graph(), "OP1").gaps.size(), 1U);
    const SeriesGaps broad = asked(sessions().graph(), "", true, 0);
    EXPECT_EQ(broad.too_broad, 2U);
    EXPECT_TRUE(broad.gaps.empty());
}

TEST(CitationGaps, YearsAndAgendaItems) {
    GraphMaker maker;
    maker.document("T", {2000, 1, 1});
    for (int year = 2001; year <= 2005; ++year)
        maker.document("Y" + std::to_string(year), {static_cast<std::int16_t>(year), 3, 1})
            .titled("On matter " + std::string(1, static_cast<char>('a' + year - 2001)), 0, "The sea")
            .was_read();
    maker.cite("Y2001", "op_1", "T", "").cite("Y2003", "op_1", "T", "");
    const KnowledgeGraph graph = maker.graph();
    const SeriesGaps found = asked(graph);
    ASSERT_EQ(found.gaps.size(), 1U);
    EXPECT_TRUE(found.gaps[0].by_agenda);
    EXPECT_FALSE(found.gaps[0].by_session);
    EXPECT_EQ(found.gaps[0].name, "The sea");
    EXPECT_EQ(found.gaps[0].last_cited, 2003);
    EXPECT_EQ(found.gaps[0].cited_steps, 2U);
    EXPECT_EQ(found.gaps[0].steps, 3U) << "2002 is silent too, but not since";
    EXPECT_EQ(keys(graph, found.gaps[0].silent), "Y2004 Y2005");
}

TEST(CitationGaps, Names) {
    EXPECT_EQ(series_name("Financing of the Mission in 2007/08 (A/62/7)"), "financing of the mission in a");
    EXPECT_EQ(series_name("  2015, 70/1 "), "");
    EXPECT_EQ(series_name(""), "");
}

TEST(CitationGaps, UnknownDocument) {
    const KnowledgeGraph graph = GraphMaker().graph();
    CitationIndex index = CitationIndex::of(graph);
    EXPECT_TRUE(find_gaps(index, graph.documents(), GapQuery{}).gaps.empty());
}

} // namespace
} // namespace recital::test
