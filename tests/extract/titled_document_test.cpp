// Reports that running text names by their title alone, and what repetitions in a count are told.
#include <gtest/gtest.h>

#include "extract/resolver.hpp"
#include "tests/extract/page_fixture.hpp"

namespace recital::test {
namespace {

struct Row {
    const char *text;
    const char *title; // of the report; empty: none is read
    Language language = Language::en;
};

const Row rows[] = {
    {"Read the Secretary-General’s report “The care of harbours in small island States”.",
     "The care of harbours in small island States"},
    {"See also the Secretary-General’s report “The care of harbours in small island States",
     "The care of harbours in small island States"},
    {"The report entitled \"Lamps, buoys and those who keep them\" was well received.",
     "Lamps, buoys and those who keep them"},
    {"Le rapport du Secrétaire général intitulé « Phares et balises des petits États » a paru.",
     "Phares et balises des petits États", Language::fr},
    {"В докладе «Маяки и порты малых государств» говорится о многом.", "Маяки и порты малых государств", Language::ru},
    // named by its symbol
    {"The Secretary-General’s report “The care of harbours in small island States” (A/99/12) came out.", ""},
    // too short to be one document's alone
    {"The report “Harbours” came out.", ""},
    // a quotation
    {"He said of the report: “We have waited for the lamps a long time”.", ""},
    // what stands behind the mark that is missing is not known to belong to it
    {"The report “The care of harbours in small island States (2044) and all that came after", ""},
};

TEST(TitledDocument, IsReadWhereATitleFollowsTheWordForAReport) {
    for (const Row &row : rows) {
        const Reading reading = read_page(row.text, row.language);
        std::string title;
        for (const Thing &thing : reading.things)
            if (thing.kind == ThingKind::document && thing.symbols.empty() && thing.type == DocumentType::report)
                title = thing.name;
        EXPECT_EQ(title, row.title) << row.text;
    }
}

/// The graph of pages at these places.
KnowledgeGraph graph_of(const std::vector<std::string> &pages) {
    std::vector<Reading> readings;
    for (const std::string &page : pages) {
        Reading reading = read_page(page);
        reading.input.path = "page" + std::to_string(readings.size()) + ".md";
        reading.input.hash.fill(static_cast<std::uint8_t>(readings.size() + 1));
        reading.text_sha256.fill(static_cast<std::uint8_t>(readings.size() + 1));
        readings.push_back(std::move(reading));
    }
    return KnowledgeGraph(resolve(readings, authority(), 1));
}

TEST(TitledDocument, LeadsToTheReportThatAnotherPageDescribes) {
    const std::string list = "# Reports\n"
                             "- **A/99/12** (3 May 2044): The care of harbours in small-island States: report of the "
                             "Secretary-General: <https://undocs.org/A/99/12>";
    const std::string told = "Read the Secretary-General’s report “The Care of Harbours in Small Island States";
    const KnowledgeGraph graph = graph_of({list, told});
    const auto report = graph.find("A/99/12");
    ASSERT_TRUE(report.has_value());
    int mentions = 0;
    for (const LinkRecord &link : graph.links())
        mentions += link.kind == LinkKind::mentions && link.target == document_node(*report) ? 1 : 0;
    EXPECT_EQ(mentions, 1);
}

TEST(TitledDocument, MakesNoDocumentWhereNoneIsKnown) {
    const KnowledgeGraph graph =
        graph_of({"Read the Secretary-General’s report “The Care of Harbours in Small Island States”."});
    EXPECT_EQ(graph.documents().size(), 1U);
}

TEST(TitledDocument, CountedTwiceIsNamed) {
    const std::pair<const char *, int> texts[] = {
        {"See the webcast, part I and part I.", 1},
        {"See the webcast, part I and part II.", 0},
        {"См. часть 2 и часть 2.", 1},
        {"See page 4 and again page 4.", 0},
        {"Chapter 3, chapter 3", 0},
    };
    for (const auto &[text, count] : texts) {
        int named = 0;
        for (const Problem &problem : read_page(text).problems)
            named += problem.rule == ProblemRule::words_repeated ? 1 : 0;
        EXPECT_EQ(named, count) << text;
    }
}

} // namespace
} // namespace recital::test
