#include "graph/selection.hpp"

#include <functional>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/graph/graph_maker.hpp"

namespace recital::test {
namespace {

KnowledgeGraph small_graph() {
    return GraphMaker()
        .document("CHARTER", {1945, 6, 26})
        .typed(DocumentType::charter)
        .document("OUTCOME", {2005, 9, 16})
        .typed(DocumentType::resolution)
        .document("CIVILIANS", {2006, 4, 28})
        .typed(DocumentType::resolution)
        .document("DARFUR", {2006, 8, 0})
        .typed(DocumentType::resolution)
        .document("REPORT", {2009, 1, 12})
        .typed(DocumentType::report)
        .document("UNDATED")
        .typed(DocumentType::letter)
        .cite("OUTCOME", "pp_1", "CHARTER", "", recall)
        .cite("CIVILIANS", "op_4", "OUTCOME", "para_138", reaffirm)
        .cite("CIVILIANS", "pp_1", "CHARTER", "", recall)
        .cite("DARFUR", "pp_2", "CIVILIANS", "", recall)
        .cite("DARFUR", "pp_2", "OUTCOME", "para_138", reaffirm, Voice::reported)
        .cite("REPORT", "para_1", "OUTCOME", "", recall)
        .cite("UNDATED", "", "REPORT", "", recall)
        .vote("CIVILIANS", "fr")
        .graph();
}

/// Nodes, then edges, of a part.
std::string drawn(const PartOfGraph &part) {
    const KnowledgeGraph &graph = part.graph;
    std::string out;
    for (const Document &document : graph.documents())
        out += document.key + ' ';
    for (const Agent &agent : graph.agents())
        out += agent.key + ' ';
    out += '|';
    for (const Citation &citation : graph.citations())
        out += ' ' + graph.documents()[citation.citing].key + '>' + graph.documents()[citation.cited].key;
    for (const LinkRecord &link : graph.links())
        out += ' ' + graph.documents()[link.source.id].key + '>' + graph.agents()[link.target.id].key;
    return out;
}

struct Row {
    const char *name;
    Selection selection;
    std::string kept;
};

Selection chosen(const std::function<void(Selection &)> &choose) {
    Selection selection;
    choose(selection);
    return selection;
}

TEST(Selection, KeepsWhatIsAskedFor) {
    const KnowledgeGraph graph = small_graph();
    const Row rows[] = {
        {"types", chosen([](Selection &s) { s.types = {"resolution"}; }),
         "CIVILIANS DARFUR OUTCOME | CIVILIANS>OUTCOME DARFUR>CIVILIANS DARFUR>OUTCOME"},
        {"types as people type them", chosen([](Selection &s) {
             s.types = {"Charter", "STATE"};
         }),
         "CHARTER fr |"},
        {"a verb", chosen([](Selection &s) { s.acts = {"Reaffirm"}; }),
         "CIVILIANS DARFUR OUTCOME | CIVILIANS>OUTCOME DARFUR>OUTCOME"},
        {"a class", chosen([](Selection &s) { s.acts = {"affirming"}; }),
         "CIVILIANS DARFUR OUTCOME | CIVILIANS>OUTCOME DARFUR>OUTCOME"},
        {"a link", chosen([](Selection &s) { s.acts = {"voted for"}; }), "CIVILIANS fr | CIVILIANS>fr"},
        {"own words", chosen([](Selection &s) {
             s.acts = {"reaffirm"};
             s.reported = ReportedUse::without;
         }),
         "CIVILIANS OUTCOME | CIVILIANS>OUTCOME"},
        {"reported alone", chosen([](Selection &s) { s.reported = ReportedUse::only; }),
         "DARFUR OUTCOME | DARFUR>OUTCOME"},
        {"since", chosen([](Selection &s) {
             s.since = {2006, 5, 0};
         }),
         "CIVILIANS DARFUR OUTCOME REPORT | DARFUR>CIVILIANS DARFUR>OUTCOME REPORT>OUTCOME"},
        {"until", chosen([](Selection &s) {
             s.until = {2005, 0, 0};
         }),
         "CHARTER OUTCOME | OUTCOME>CHARTER"},
        {"a month that may lie within", chosen([](Selection &s) {
             s.since = {2006, 8, 20};
             s.until = {2006, 8, 25};
         }),
         "CIVILIANS DARFUR OUTCOME | DARFUR>CIVILIANS DARFUR>OUTCOME"},
        {"the most cited", chosen([](Selection &s) { s.top = 2; }), "CHARTER OUTCOME | OUTCOME>CHARTER"},
        {"the most cited, without what hangs on them", chosen([](Selection &s) { s.top = 3; }),
         "CHARTER CIVILIANS OUTCOME | CIVILIANS>OUTCOME CIVILIANS>CHARTER OUTCOME>CHARTER"},
        {"the most cited of a type", chosen([](Selection &s) {
             s.types = {"resolution", "state"};
             s.top = 2;
         }),
         "CIVILIANS OUTCOME fr | CIVILIANS>OUTCOME CIVILIANS>fr"},
    };
    for (const Row &row : rows) {
        const auto selected = select(graph, row.selection);
        ASSERT_TRUE(selected) << row.name;
        EXPECT_EQ(drawn(selected->part), row.kept) << row.name;
        EXPECT_FALSE(row.selection.whole()) << row.name;
    }
    EXPECT_TRUE(Selection().whole());
}

TEST(Selection, AroundADocument) {
    const KnowledgeGraph graph = small_graph();
    Selection selection;
    selection.around = Surroundings{*graph.find("DARFUR"), {}, 1};
    EXPECT_EQ(drawn(select(graph, selection)->part),
              "CIVILIANS DARFUR OUTCOME fr | CIVILIANS>OUTCOME DARFUR>CIVILIANS DARFUR>OUTCOME CIVILIANS>fr");
    selection.around->depth = 0;
    EXPECT_EQ(drawn(select(graph, selection)->part), "DARFUR |");
}

TEST(Selection, NamesWhatItLeavesOutForWantOfADate) {
    const KnowledgeGraph graph = small_graph();
    Selection selection;
    selection.since = {1900, 0, 0};
    const auto selected = select(graph, selection);
    EXPECT_EQ(selected->undated, 1U);
    EXPECT_EQ(selected->part.graph.citations().size(), 6U);
}

TEST(Selection, RefusesWhatIsNoTypeOrAct) {
    const KnowledgeGraph graph = small_graph();
    Selection selection;
    selection.types = {"resolutoin"};
    auto selected = select(graph, selection);
    ASSERT_FALSE(selected);
    EXPECT_EQ(selected.problem().rule, ProblemRule::usage);
    EXPECT_NE(selected.problem().message.find("'resolutoin' is no type"), std::string::npos);
    EXPECT_NE(selected.problem().message.find("press_release"), std::string::npos);
    selection.types.clear();
    selection.acts = {"cherish"};
    selected = select(graph, selection);
    ASSERT_FALSE(selected);
    EXPECT_NE(selected.problem().message.find("affirming"), std::string::npos);
}

TEST(Selection, OfNothingIsNothing) {
    Selection selection;
    selection.top = 10;
    selection.types = {"report"};
    EXPECT_EQ(drawn(select(KnowledgeGraph{GraphParts()}, selection)->part), "|");
}

TEST(PartialDates, MayLieWithin) {
    struct {
        Date date, since, until;
        bool within;
    } const rows[] = {
        {{2005, 9, 16}, {2005, 9, 16}, {2005, 9, 16}, true},
        {{2005, 9, 16}, {2005, 9, 17}, {}, false},
        {{2005, 9, 16}, {}, {2005, 9, 15}, false},
        {{2005, 9, 0}, {2005, 9, 30}, {}, true},
        {{2005, 9, 0}, {2005, 10, 0}, {}, false},
        {{2005, 0, 0}, {2005, 12, 31}, {2005, 12, 31}, true},
        {{2005, 0, 0}, {2006, 0, 0}, {}, false},
        {{2005, 0, 0}, {}, {}, true},
    };
    for (const auto &row : rows)
        EXPECT_EQ(may_lie_within(row.date, row.since, row.until), row.within) << iso_date(row.date);
}

} // namespace
} // namespace recital::test
