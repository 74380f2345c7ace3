#include "graph/citation_paths.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "tests/graph/graph_maker.hpp"

namespace recital::test {
namespace {

struct Asking {
    std::string from, to;
    std::string from_places, to_places;
    unsigned longer = 0;
    std::size_t limit = 20;
};

PathQuery query_of(const KnowledgeGraph &graph, const Asking &asking) {
    PathQuery query;
    query.from = {graph.find(asking.from).value_or(no_id), Provision::read(asking.from_places)};
    query.to = {graph.find(asking.to).value_or(no_id), Provision::read(asking.to_places)};
    query.longer = asking.longer;
    query.limit = asking.limit;
    return query;
}

/// "A-B-D A-C-D".
std::string drawn(const KnowledgeGraph &graph, const CitationPaths &found) {
    std::string out;
    for (const CitationPath &path : found.paths) {
        out += (out.empty() ? "" : " ") + graph.documents()[path.front().citing].key;
        for (const PathStep &step : path) {
            out += '-' + graph.documents()[step.cited].key;
            EXPECT_FALSE(step.citations.empty());
        }
    }
    return out;
}

std::string paths(const KnowledgeGraph &graph, const Asking &asking) {
    CitationIndex index = CitationIndex::of(graph);
    return drawn(graph, find_paths(index, query_of(graph, asking)));
}

/// E cites C and D, which cite B and A; C also cites D and is cited by it.
KnowledgeGraph diamond() {
    return GraphMaker()
        .document("A", {2000, 1, 1})
        .document("B", {2001, 1, 1})
        .document("C", {2003, 1, 1})
        .document("D", {2002, 1, 1})
        .document("E", {2004, 1, 1})
        .cite("B", "op_1", "A", "para_138")
        .cite("C", "op_1", "B", "op_1")
        .cite("C", "op_2", "D", "")
        .cite("D", "op_1", "B", "")
        .cite("D", "op_2", "C", "")
        .cite("E", "op_1", "C", "op_2", reaffirm)
        .cite("E", "op_2", "D", "")
        .cite("E", "op_2", "D", "op_7", reaffirm)
        .graph();
}

TEST(CitationPaths, ShortestByDate) {
    const KnowledgeGraph graph = diamond();
    EXPECT_EQ(paths(graph, {"B", "A", "", ""}), "B-A");
    EXPECT_EQ(paths(graph, {"E", "A", "", ""}), "E-D-B-A E-C-B-A");
    CitationIndex index = CitationIndex::of(graph);
    const CitationPaths found = find_paths(index, query_of(graph, {"E", "A", "", "", 0, 1}));
    EXPECT_EQ(found.shortest, 3U);
    EXPECT_EQ(found.shortest_paths, 2U);
    EXPECT_TRUE(found.more);
    EXPECT_EQ(drawn(graph, found), "E-D-B-A");
    EXPECT_EQ(found.paths[0][0].citations.size(), 2U) << "both citations of D";
}

TEST(CitationPaths, LongerOnesStandNowhereTwice) {
    const KnowledgeGraph graph = diamond();
    EXPECT_EQ(paths(graph, {"E", "A", "", "", 1}), "E-D-B-A E-C-B-A E-D-C-B-A E-C-D-B-A");
    EXPECT_EQ(paths(graph, {"E", "A", "", "", 9}), "E-D-B-A E-C-B-A E-D-C-B-A E-C-D-B-A");
    CitationIndex index = CitationIndex::of(graph);
    EXPECT_FALSE(find_paths(index, query_of(graph, {"E", "A", "", "", 15})).more);
    EXPECT_TRUE(find_paths(index, query_of(graph, {"E", "A", "", "", 15, 3})).more);
}

TEST(CitationPaths, PlacesAtTheEnds) {
    const KnowledgeGraph graph = diamond();
    EXPECT_EQ(paths(graph, {"E", "A", "OP1", ""}), "E-C-B-A");
    EXPECT_EQ(paths(graph, {"E", "A", "", "para. 138 (a)"}), "E-D-B-A E-C-B-A");
    EXPECT_EQ(paths(graph, {"E", "A", "", "para. 139"}), "");
    EXPECT_EQ(paths(graph, {"E", "D", "", "OP7"}), "E-D");
    CitationIndex index = CitationIndex::of(graph);
    const CitationPaths none = find_paths(index, query_of(graph, {"E", "A", "", "para. 139"}));
    EXPECT_EQ(none.shortest, 0U);
    EXPECT_EQ(none.of_whole, 3U);
    EXPECT_EQ(find_paths(index, query_of(graph, {"E", "D", "", "OP7"})).paths[0][0].citations.size(), 1U);
    PathQuery loose = query_of(graph, {"E", "D", "", "OP8"});
    EXPECT_EQ(drawn(graph, find_paths(index, loose)), "");
    loose.loose = true;
    EXPECT_EQ(drawn(graph, find_paths(index, loose)), "E-D");
}

TEST(CitationPaths, TheOtherWay) {
    const KnowledgeGraph graph = diamond();
    CitationIndex index = CitationIndex::of(graph);
    const CitationPaths none = find_paths(index, query_of(graph, {"A", "E", "", ""}));
    EXPECT_TRUE(none.paths.empty());
    EXPECT_EQ(none.shortest, 0U);
    EXPECT_EQ(none.backwards, 3U);
}

TEST(CitationPaths, FilterHoldsForWhatLiesBetween) {
    const KnowledgeGraph graph = diamond();
    CitationIndex index = CitationIndex::of(graph);
    PathQuery query = query_of(graph, {"E", "A", "", ""});
    query.filter.since = {2001, 0, 0};
    query.filter.until = {2002, 0, 0};
    EXPECT_EQ(drawn(graph, find_paths(index, query)), "E-D-B-A");
    query.filter.acts = {"reaffirm"};
    EXPECT_EQ(drawn(graph, find_paths(index, query)), "");
}

TEST(CitationPaths, DraftAndAdoptedTextAreOne) {
    const KnowledgeGraph graph = GraphMaker()
                                     .document("L", {2009, 9, 1})
                                     .document("R", {2009, 9, 14})
                                     .document("OLD", {2005, 9, 16})
                                     .document("X", {2010, 1, 1})
                                     .cite("L", "pp_1", "OLD", "")
                                     .cite("R", "cover", "L", "")
                                     .cite("X", "op_1", "L", "")
                                     .draft("R", "L")
                                     .graph();
    EXPECT_EQ(paths(graph, {"X", "OLD", "", ""}), "X-R-OLD");
    EXPECT_EQ(paths(graph, {"L", "OLD", "", ""}), "R-OLD");
    EXPECT_EQ(paths(graph, {"R", "L", "", ""}), "");
}

TEST(CitationPaths, UnknownDocumentsAndEmptyGraphs) {
    CitationIndex index = CitationIndex::of(diamond());
    EXPECT_TRUE(find_paths(index, PathQuery{}).paths.empty());
    CitationIndex empty = CitationIndex::of(GraphMaker().graph());
    EXPECT_TRUE(find_paths(empty, PathQuery{}).paths.empty());
}

/// An index of so many documents without names, and citations of pairs of them sorted by the first.
CitationIndex index_of(std::size_t documents, const std::vector<std::pair<DocumentId, DocumentId>> &citations) {
    CitationIndexParts parts;
    parts.acts.resize(1);
    parts.documents.resize(documents);
    for (const auto &[citing, cited] : citations) {
        IndexedCitation citation;
        citation.citing = citing;
        citation.cited = cited;
        parts.citations.push_back(citation);
    }
    return CitationIndex(std::move(parts));
}

TEST(CitationPaths, AMillionInARow) {
    constexpr DocumentId last = 1'000'000;
    std::vector<std::pair<DocumentId, DocumentId>> chain;
    for (DocumentId i = 0; i < last; ++i)
        chain.emplace_back(i, i + 1);
    CitationIndex index = index_of(last + 1, chain);
    PathQuery query;
    query.from.document = 0;
    query.to.document = last;
    query.longer = 15;
    const CitationPaths found = find_paths(index, query);
    ASSERT_EQ(found.paths.size(), 1U);
    EXPECT_EQ(found.paths[0].size(), last);
    EXPECT_FALSE(found.more);
}

TEST(CitationPaths, MorePathsThanCanBeCounted) {
    // 100 rungs of two documents, each of which cites both of the next rung: 2^100 paths
    std::vector<std::pair<DocumentId, DocumentId>> ladder{{0, 1}, {0, 2}};
    for (DocumentId rung = 0; rung < 99; ++rung)
        for (const DocumentId citing : {1 + 2 * rung, 2 + 2 * rung})
            for (const DocumentId cited : {3 + 2 * rung, 4 + 2 * rung})
                ladder.emplace_back(citing, cited);
    ladder.emplace_back(199, 201);
    ladder.emplace_back(200, 201);
    CitationIndex index = index_of(202, ladder);
    PathQuery query;
    query.from.document = 0;
    query.to.document = 201;
    query.longer = 3;
    query.limit = 100;
    const CitationPaths found = find_paths(index, query);
    EXPECT_EQ(found.paths.size(), 100U);
    EXPECT_EQ(found.shortest_paths, std::numeric_limits<std::uint64_t>::max());
    EXPECT_TRUE(found.more);
}

TEST(CitationPaths, EveryDocumentCitesEveryOther) {
    std::vector<std::pair<DocumentId, DocumentId>> all;
    for (DocumentId citing = 0; citing < 60; ++citing)
        for (DocumentId cited = 0; cited < 60; ++cited)
            if (citing != cited)
                all.emplace_back(citing, cited);
    CitationIndex index = index_of(60, all);
    PathQuery query;
    query.from.document = 0;
    query.to.document = 59;
    query.longer = 2;
    query.limit = 100'000;
    EXPECT_EQ(find_paths(index, query).paths.size(), 1U + 58U + 58U * 57U);
    query.longer = 15;
    query.limit = 1000;
    EXPECT_EQ(find_paths(index, query).paths.size(), 1000U);
}

} // namespace
} // namespace recital::test
