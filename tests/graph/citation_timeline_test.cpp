#include "graph/citation_timeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/graph/graph_maker.hpp"

namespace recital::test {
namespace {

GraphMaker cited_over_the_years() {
    return GraphMaker()
        .document("T", {2000, 1, 1})
        .of(Organ::general_assembly)
        .document("A", {2001, 5, 1})
        .of(Organ::security_council)
        .was_read()
        .document("B", {2001, 6, 1})
        .of(Organ::security_council)
        .was_read()
        .document("C", {2004})
        .of(Organ::security_council)
        .was_read()
        .document("SILENT", {2003, 1, 1})
        .of(Organ::security_council)
        .was_read()
        .document("OTHERS", {2002, 1, 1})
        .of(Organ::secretariat)
        .was_read()
        .document("WHEN")
        .of(Organ::security_council)
        .was_read()
        .document("TELLS", {2002, 1, 1})
        .of(Organ::secretariat)
        .was_read()
        .cite("A", "op_1", "T", "op_1", reaffirm)
        .cite("A", "op_2", "T", "", reaffirm)
        .cite("A", "op_3", "T", "", recall)
        .cite("B", "op_1", "T", "", recall)
        .cite("C", "op_1", "T", "op_2", recall)
        .cite("WHEN", "op_1", "T", "", 0)
        .cite("TELLS", "op_1", "T", "", recall, Voice::reported);
}

/// "2001: 2 of 2 (2 1)" for each year: documents, read, by act.
std::string drawn(const Timeline &found) {
    std::string out;
    std::vector<TimelineYear> years = found.years;
    if (found.undated.citing != 0)
        years.push_back(found.undated);
    for (const TimelineYear &year : years) {
        out += (out.empty() ? "" : ", ") + std::to_string(year.year) + ": " + std::to_string(year.citing) + " of " +
               std::to_string(year.read);
        std::string acts;
        for (const std::size_t count : year.by_act)
            acts += (acts.empty() ? "" : " ") + std::to_string(count);
        out += year.citing == 0 ? "" : " (" + acts + ")";
    }
    return out;
}

Timeline asked(GraphMaker maker, const std::string &places = "", const CitationFilter &filter = {}, bool loose = false,
               std::size_t acts = 5) {
    const KnowledgeGraph graph = maker.graph();
    CitationIndex index = CitationIndex::of(graph);
    TimelineQuery query;
    query.target = {graph.find("T").value_or(no_id), Provision::read(places)};
    query.filter = filter;
    query.loose = loose;
    query.acts = acts;
    return trace_timeline(index, query);
}

TEST(CitationTimeline, YearsActsAndWhatWasRead) {
    const Timeline found = asked(cited_over_the_years());
    EXPECT_EQ(found.acts, (std::vector<TermId>{recall, 0, reaffirm}));
    EXPECT_EQ(drawn(found), "2000: 0 of 0, 2001: 2 of 2 (2 0 1 0), 2002: 0 of 0, 2003: 0 of 1, 2004: 1 of 1 (1 0 0 0), "
                            "0: 1 of 1 (0 1 0 0)");
    EXPECT_EQ(found.citing, 4U);
    EXPECT_EQ(found.years[1].citations, 4U);
    ASSERT_EQ(found.unread.size(), 1U);
    EXPECT_EQ(found.unread[0].organ, Organ::security_council);
    EXPECT_EQ(found.unread[0].spans, (std::vector<std::pair<int, int>>{{2000, 2000}, {2002, 2002}}));
    EXPECT_FALSE(found.other_acts);
    EXPECT_TRUE(asked(cited_over_the_years(), "", {}, false, 1).other_acts);
    EXPECT_EQ(drawn(asked(cited_over_the_years(), "", {}, false, 1)).substr(20, 17), "2 of 2 (2 1), 200");
}

TEST(CitationTimeline, Places) {
    Timeline found = asked(cited_over_the_years(), "OP1");
    EXPECT_EQ(drawn(found), "2000: 0 of 0, 2001: 1 of 2 (1 0), 2002: 0 of 0, 2003: 0 of 1, 2004: 0 of 1");
    EXPECT_EQ(found.whole_only, 2U) << "B and WHEN; A is counted already";
    found = asked(cited_over_the_years(), "OP1", {}, true);
    EXPECT_EQ(found.citing, 3U);
    EXPECT_EQ(found.whole_only, 0U);
}

TEST(CitationTimeline, Filter) {
    CitationFilter filter;
    filter.reported = true;
    EXPECT_THAT(drawn(asked(cited_over_the_years(), "", filter)), testing::HasSubstr("2002: 1 of 2 (1 0 "));
    filter = {};
    filter.acts = {"affirming"};
    EXPECT_EQ(asked(cited_over_the_years(), "", filter).citing, 1U);
    filter.acts = {"deplore"};
    EXPECT_TRUE(asked(cited_over_the_years(), "", filter).years.empty());
}

TEST(CitationTimeline, SaysNothingOfYearsThatTheFilterLeavesOut) {
    CitationFilter filter;
    filter.since = {2002, 6, 0};
    EXPECT_EQ(drawn(asked(cited_over_the_years(), "", filter)).substr(0, 30), "2002: 0 of 0, 2003: 0 of 1, 20");
    filter = {};
    filter.until = {2003, 0, 0};
    EXPECT_EQ(drawn(asked(cited_over_the_years(), "", filter)),
              "2000: 0 of 0, 2001: 2 of 2 (2 1 0), 2002: 0 of 0, 2003: 0 of 1");
}

TEST(CitationTimeline, YearsWithoutDocumentsOfAnOrgan) {
    const Timeline found = asked(GraphMaker()
                                     .document("T", {2000, 1, 1})
                                     .document("A", {2001, 1, 1})
                                     .of(Organ::general_assembly)
                                     .was_read()
                                     .document("B", {2003, 1, 1})
                                     .of(Organ::security_council)
                                     .was_read()
                                     .cite("A", "pp_1", "T", "")
                                     .cite("B", "pp_1", "T", ""));
    ASSERT_EQ(found.unread.size(), 2U);
    EXPECT_EQ(found.unread[0].spans, (std::vector<std::pair<int, int>>{{2000, 2000}, {2002, 2003}}));
    EXPECT_EQ(found.unread[1].spans, (std::vector<std::pair<int, int>>{{2000, 2002}}));
}

TEST(CitationTimeline, ActsThatNobodyUsed) {
    CitationFilter filter;
    filter.acts = {"deplore"};
    EXPECT_TRUE(asked(cited_over_the_years(), "", filter).years.empty());
}

TEST(CitationTimeline, DraftAndAdoptedTextAreOneDocument) {
    const Timeline found = asked(GraphMaker()
                                     .document("T", {2000, 1, 1})
                                     .document("R", {2001, 1, 1})
                                     .of(Organ::general_assembly)
                                     .was_read()
                                     .document("L", {2000, 12, 1})
                                     .of(Organ::general_assembly)
                                     .was_read()
                                     .cite("R", "pp_1", "T", "")
                                     .cite("L", "pp_1", "T", "")
                                     .draft("R", "L"));
    EXPECT_EQ(drawn(found), "2000: 0 of 0, 2001: 1 of 1 (1 0)");
}

TEST(CitationTimeline, UnknownDocument) {
    CitationIndex index = CitationIndex::of(GraphMaker().graph());
    EXPECT_TRUE(trace_timeline(index, TimelineQuery{}).years.empty());
}

} // namespace
} // namespace recital::test
