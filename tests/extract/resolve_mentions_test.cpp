// What printed targets are taken for, and why: one row a reason.

#include <gtest/gtest.h>

#include "extract/confidence.hpp"
#include "tests/extract/sentence.hpp"

namespace recital {
namespace {

struct Row {
    const char *sentence;
    Organ citing;
    Reason reason;
    const char *key; // of the first mention; empty where it is left open
    const char *candidates = "";
};

class ReasonTest : public testing::TestWithParam<Row> {};

TEST_P(ReasonTest, SaysWhy) {
    const Row &row = GetParam();
    const Reading reading = test::read_sentence(row.sentence, {.organ = row.citing});
    const YearTable years(test::authority());
    const std::vector<Target> targets = resolve_mentions(reading, test::authority(), years);
    ASSERT_FALSE(targets.empty()) << row.sentence;
    EXPECT_EQ(targets.back().reason, row.reason) << row.sentence;
    EXPECT_EQ(targets.back().key, row.key) << row.sentence;
    EXPECT_EQ(targets.back().candidates, row.candidates) << row.sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, ReasonTest,
    testing::Values(
        Row{"Recalling document A/59/565,", Organ::general_assembly, Reason::whole_symbol, "A/59/565"},
        Row{"Recalling its resolution 1674 (2006),", Organ::security_council, Reason::year_printed, "S/RES/1674(2006)"},
        Row{"Recalling General Assembly resolution 60/1,", Organ::security_council, Reason::organ_printed,
            "A/RES/60/1"},
        Row{"Recalling resolution 60/1,", Organ::general_assembly, Reason::own_series, "A/RES/60/1"},
        Row{"Recalling resolution 217 A (III),", Organ::security_council, Reason::session_in_brackets,
            "A/RES/217(III)A"},
        Row{"Recalling its resolution 1674,", Organ::security_council, Reason::year_of_number, "S/RES/1674(2006)"},
        Row{"Recalling its resolution 1674 (2005),", Organ::security_council, Reason::year_contradicts,
            "S/RES/1674(2005)", "S/RES/1674(2005);S/RES/1674(2006)"},
        Row{"Guided by the Charter of the United Nations,", Organ::general_assembly, Reason::known_name, "UN-CHARTER"},
        Row{"Reaffirming all its relevant resolutions,", Organ::general_assembly, Reason::open_set, ""}));

TEST(ConfidenceTest, IsTheMeasuredShareWithOneRightAndOneWrongAdded) {
    const std::string measure = "@prefix rec: <https://w3id.org/recital/ns#> .\n"
                                "rec:measure_symbol_symbol a rec:Measure ; rec:measuredRule \"symbol\" ;\n"
                                "  rec:measuredForm \"symbol\" ; rec:foundCount 98 ; rec:rightCount 94 .\n"
                                "rec:measure_ibid_named a rec:Measure ; rec:measuredRule \"ibid\" ;\n"
                                "  rec:measuredForm \"named\" ; rec:foundCount 0 ; rec:rightCount 0 .\n";
    const std::vector<Authority::File> extra{{"measure.ttl", measure}};
    const Result<Authority> authority = Authority::load(extra);
    ASSERT_TRUE(authority) << authority.problem().message;
    const ConfidenceTable table(*authority);
    EXPECT_EQ(table.of(static_cast<TermId>(Rule::symbol), Form::symbol), 950);
    EXPECT_EQ(table.of(static_cast<TermId>(Rule::none), Form::symbol), 0);
    EXPECT_EQ(table.of(10'000, Form::symbol), 0);
}

TEST(ConfidenceTest, RefusesMeasuresThatCannotBe) {
    const std::string measure = "@prefix rec: <https://w3id.org/recital/ns#> .\n"
                                "rec:m a rec:Measure ; rec:measuredRule \"symbol\" ; rec:measuredForm \"symbol\" ;\n"
                                "  rec:foundCount 3 ; rec:rightCount 4 .\n";
    const std::vector<Authority::File> extra{{"measure.ttl", measure}};
    EXPECT_EQ(Authority::load(extra).problem().rule, ProblemRule::authority_rule);
}

} // namespace
} // namespace recital
