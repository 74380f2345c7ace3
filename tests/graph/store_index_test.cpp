// Parts of a store that are read without the rest: who cites whom as packed columns, and some documents with what proves them.
#include <gtest/gtest.h>

#include "graph/lineage.hpp"
#include "tests/graph/store_fixture.hpp"

namespace recital::test {
namespace {

class StoreIndex : public StoreTest {
  protected:
    /// A store of this graph, which has no texts.
    Store store_of(const GraphParts &parts) {
        auto writer = StoreWriter::create(store_);
        EXPECT_TRUE(writer);
        writer->settle_texts();
        EXPECT_TRUE(writer->add_graph(parts, {}, {}));
        EXPECT_TRUE(writer->commit());
        auto store = Store::open(store_);
        EXPECT_TRUE(store);
        return std::move(*store);
    }
};

GraphParts circle(std::uint32_t documents) {
    GraphParts parts;
    parts.info = {"0", "f00d", "cafe", 0};
    parts.terms.acts = {{}, {"recall", "neutral", "", "", "recall", 0, 0}};
    parts.terms.relations = {{}};
    parts.terms.rules = {""};
    for (std::uint32_t i = 0; i < documents; ++i) {
        Document document;
        document.key = "A/RES/70/" + std::to_string(10000 + i);
        document.label = document.key;
        document.year = 2015;
        parts.documents.push_back(document);
        for (std::uint32_t n = 1; n <= 3; ++n) {
            Citation citation;
            citation.citing = i;
            citation.cited = (i + n * n) % documents;
            citation.citing_provision = "op_" + std::to_string(n);
            citation.cited_provisions = n == 2 ? "op_1;op_" + std::to_string(i % 7 + 2) : "";
            citation.act = 1;
            if (n == 3)
                citation.said_by = (i + 1) % documents;
            parts.citations.push_back(citation);
        }
    }
    parts.links.push_back({LinkKind::draft, document_node(1), document_node(0), no_id, no_id});
    parts.links.push_back({LinkKind::amends, document_node(5), document_node(2), no_id, no_id});
    return parts;
}

TEST_F(StoreIndex, EqualsThatOfTheGraphForAnyNumberOfThreads) {
    const GraphParts parts = circle(101);
    const Store store = store_of(parts);
    const CitationIndex expected = CitationIndex::of(KnowledgeGraph(parts));
    for (const unsigned jobs : {0U, 1U, 2U, 7U}) {
        const auto index = store.citation_index(jobs);
        ASSERT_TRUE(index);
        ASSERT_EQ(index->citations().size(), expected.citations().size());
        ASSERT_EQ(index->documents().size(), expected.documents().size());
        for (CitationId id = 0; id < expected.citations().size(); ++id) {
            const IndexedCitation &have = index->citations()[id];
            const IndexedCitation &want = expected.citations()[id];
            EXPECT_EQ(have.citing, want.citing);
            EXPECT_EQ(have.cited, want.cited);
            EXPECT_EQ(have.said_by, want.said_by);
            EXPECT_EQ(index->places().keys(have.citing_place), expected.places().keys(want.citing_place));
            EXPECT_EQ(index->places().keys(have.cited_places), expected.places().keys(want.cited_places));
        }
        EXPECT_EQ(index->adopted(0), 1U);
        ASSERT_EQ(index->changes(2).size(), 1U);
        EXPECT_EQ(index->changes(2)[0].source, 5U);
        EXPECT_TRUE(index->changes(5).empty());
    }
}

TEST_F(StoreIndex, LineageOfStoreAndGraphAreOne) {
    const GraphParts parts = circle(50);
    const Store store = store_of(parts);
    const KnowledgeGraph graph(parts);
    auto index = store.citation_index(2);
    ASSERT_TRUE(index);
    for (const char *places : {"", "OP1", "OP4"}) {
        LineageQuery query;
        query.document = 7;
        query.provisions = Provision::read(places);
        query.depth = 6;
        const LineageTree left = trace_lineage(*index, query);
        const LineageTree right = trace_lineage(graph, query);
        ASSERT_EQ(left.nodes.size(), right.nodes.size());
        EXPECT_EQ(left.citations, right.citations);
        for (std::size_t i = 0; i < left.nodes.size(); ++i)
            EXPECT_EQ(left.nodes[i].document, right.nodes[i].document);
    }
}

TEST_F(StoreIndex, APartHoldsWhatItsCitationsNeed) {
    const Store store = store_of(circle(50));
    const auto part = store.part({20}, {30, 32}); // of document 10, to 11 and to 19, the latter said by 11
    ASSERT_TRUE(part);
    EXPECT_EQ(part->documents, (std::vector<DocumentId>{10, 11, 19, 20}));
    EXPECT_EQ(part->citations, (std::vector<CitationId>{30, 32}));
    ASSERT_EQ(part->graph.citations().size(), 2U);
    EXPECT_EQ(part->graph.documents()[part->graph.citations()[1].said_by].key, "A/RES/70/10011");
    EXPECT_EQ(part->graph.citations()[1].citing_provision, "op_3");
    EXPECT_EQ(store.part({1, 0}, {})->graph.links().size(), 1U);
    EXPECT_EQ(store.part({}, {})->graph.documents().size(), 0U);
    EXPECT_FALSE(store.part({1000}, {}));
    EXPECT_FALSE(store.part({}, {100'000}));
}

TEST_F(StoreIndex, DocumentsAloneAreFoundByTheirNames) {
    GraphParts parts = circle(9);
    parts.documents[3].aliases = {"S/2015/1"};
    parts.documents[4].title = "A title of its own";
    parts.documents[5].former = {"TITLE:what it was"};
    const auto documents = store_of(parts).documents();
    ASSERT_TRUE(documents);
    EXPECT_EQ(documents->find("A/RES/70/10002"), 2U);
    EXPECT_EQ(documents->find("S/2015/1"), 3U);
    EXPECT_EQ(documents->find_spelled("a TITLE of its own"), 4U);
    EXPECT_EQ(documents->find("TITLE:what it was"), 5U);
    EXPECT_EQ(documents->find("A/RES/70/2"), std::nullopt);
    EXPECT_TRUE(documents->citations().empty());
}

} // namespace
} // namespace recital::test
