#include "graph/reading_coverage.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/graph/graph_maker.hpp"

namespace recital::test {
namespace {

KnowledgeGraph partly_read() {
    GraphMaker maker;
    const auto add = [&](const std::string &key, Organ organ, int year, bool read) {
        maker.document(key, {static_cast<std::int16_t>(year)}).of(organ).typed(DocumentType::resolution);
        if (read)
            maker.was_read();
    };
    add("A/RES/60/1", Organ::general_assembly, 2005, false);
    add("A/RES/60/12A", Organ::general_assembly, 2005, true);
    add("A/RES/60/12B", Organ::general_assembly, 2005, true);
    add("A/RES/60/999", Organ::general_assembly, 2005, false);
    add("A/RES/61/5", Organ::general_assembly, 2006, false);
    add("A/RES/217(III)A", Organ::general_assembly, 1948, false);
    add("S/RES/1674(2006)", Organ::security_council, 2006, true);
    add("S/RES/1680(2006)", Organ::security_council, 2006, true);
    add("S/RES/1690(2006)", Organ::security_council, 2006, false);
    maker.document("S/2006/1", {2006}).of(Organ::security_council);
    maker.document("A WORK BY ITS NAME").typed(DocumentType::named);
    const std::string one = "S/RES/1674(2006)";
    const std::string two = "S/RES/1680(2006)";
    for (const char *cited : {"A/RES/60/1", "A/RES/61/5", "S/RES/1690(2006)", "A WORK BY ITS NAME"})
        maker.cite(one, "op_1", cited, "").cite(two, "op_1", cited, "");
    maker.cite(one, "op_2", "A/RES/60/1", "");
    maker.cite("A/RES/60/12A", "op_1", "A/RES/60/1", "").cite(one, "op_2", "A/RES/60/999", "");
    maker.cite(two, "op_3", "S/2006/1", "", recall, Voice::reported);
    maker.cite(one, "op_3", "A/RES/217(III)A", "");
    return maker.graph();
}

TEST(ReadingCoverage, OrgansAndYears) {
    const KnowledgeGraph graph = partly_read();
    std::string out;
    for (const CoveredYear &one : reading_coverage(CitationIndex::of(graph), graph.documents()).years)
        out += std::string(name(one.organ)) + ' ' + std::to_string(one.year) + ' ' + std::to_string(one.read) + '+' +
               std::to_string(one.cited_only) + '\n';
    EXPECT_EQ(out, "none 0 0+1\ngeneral_assembly 1948 0+1\ngeneral_assembly 2005 2+2\ngeneral_assembly 2006 0+1\n"
                   "security_council 2006 2+2\n");
}

TEST(ReadingCoverage, NumbersOfSeries) {
    const KnowledgeGraph graph = partly_read();
    std::string out;
    for (const CoveredSeries &one : reading_coverage(CitationIndex::of(graph), graph.documents()).series)
        out += one.name + ": " + std::to_string(one.numbers_read) + " of " + std::to_string(one.at_least) + ", " +
               std::to_string(one.read) + '+' + std::to_string(one.cited_only) + '\n';
    EXPECT_EQ(out, "A/RES (III): 0 of 1, 0+1\nA/RES/60: 1 of 12, 2+2\nA/RES/61: 0 of 5, 0+1\n"
                   "S/RES (2006): 2 of 17, 2+1\n")
        << "one citation of number 999 proves nothing";
}

TEST(ReadingCoverage, WhatToFetch) {
    const KnowledgeGraph graph = partly_read();
    const auto drawn = [&](std::size_t most) {
        std::string out;
        for (const MissingDocument &one : missing_documents(CitationIndex::of(graph), graph.documents(), most))
            out += graph.documents()[one.document].key + ' ' + std::to_string(one.citing) + '\n';
        return out;
    };
    EXPECT_EQ(drawn(2), "A/RES/60/1 3\nA/RES/61/5 2\n");
    EXPECT_EQ(drawn(0), "A/RES/60/1 3\nA/RES/61/5 2\nS/RES/1690(2006) 2\nA/RES/217(III)A 1\nA/RES/60/999 1\n");
}

TEST(ReadingCoverage, NothingThere) {
    const KnowledgeGraph graph = GraphMaker().graph();
    const CitationIndex index = CitationIndex::of(graph);
    EXPECT_TRUE(reading_coverage(index, graph.documents()).years.empty());
    EXPECT_TRUE(missing_documents(index, graph.documents(), 10).empty());
}

} // namespace
} // namespace recital::test
