// How many of the statements that persons looked at were right, and samples that anyone can draw again.

#include "graph/review_score.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "graph/sample.hpp"

namespace recital {
namespace {

Corrections review(const std::string &rows) {
    return read_corrections(
        {{"r.tsv", "citing\tquote\tact\ttarget\tform\trule\tlanguage\tverdict\tnew_target\n" + rows}});
}

const ReviewScore &score(const std::vector<ReviewScore> &scores, const std::string &of, const std::string &name = {}) {
    static const ReviewScore none;
    const auto at = std::find_if(scores.begin(), scores.end(),
                                 [&](const ReviewScore &one) { return one.of == of && one.name == name; });
    return at == scores.end() ? none : *at;
}

TEST(ReviewScore, counts_verdicts_by_verb_form_rule_and_language) {
    const auto scores = score_review(review("A\tq1\trecall\tX\tnumber\tnumber\ten\tright\t\n"
                                            "A\tq2\trecall\tY\tnumber\tnumber\ten\twrong\t\n"
                                            "A\tq3\t\tZ\tnamed\tname\tfr\tright\t\n"
                                            "A\tq4\ttake note\tZ\tnamed\tname\tfr\tunsure\t\n"
                                            "A\tq5\t\t\t\t\ten\tadd\tA/RES/1/1\n"
                                            "A\tq6\t\t\t\t\ten\t\t\n"));
    EXPECT_EQ(score(scores, "all").right, 2U);
    EXPECT_EQ(score(scores, "all").wrong, 1U);
    EXPECT_EQ(score(scores, "all").unsure, 1U);
    EXPECT_EQ(score(scores, "all").added, 1U);
    EXPECT_DOUBLE_EQ(score(scores, "act", "recall").precision(), 0.5);
    EXPECT_EQ(score(scores, "act", "none").right, 1U);
    EXPECT_EQ(score(scores, "act", "take_note").judged(), 0U);
    EXPECT_EQ(score(scores, "form", "named").right, 1U);
    EXPECT_EQ(score(scores, "rule", "number").wrong, 1U);
    EXPECT_EQ(score(scores, "language", "fr").unsure, 1U);
}

TEST(ReviewScore, gives_the_interval_of_wilson) {
    struct Case {
        std::size_t right, wrong;
        double lowest, highest; // as published for these counts
    };
    for (const Case &c : {Case{81, 182, 0.2553, 0.3662},
                          {15, 133, 0.0624, 0.1605},
                          {0, 20, 0.0, 0.1611},
                          {20, 0, 0.8389, 1.0},
                          {0, 0, 0.0, 1.0}}) {
        ReviewScore one;
        one.right = c.right;
        one.wrong = c.wrong;
        EXPECT_NEAR(one.lowest(), c.lowest, 0.0001) << c.right;
        EXPECT_NEAR(one.highest(), c.highest, 0.0001) << c.right;
    }
}

TEST(ReviewScore, takes_a_statement_once_and_contradictions_as_unsure) {
    const std::string row = "A\tq1\trecall\tX\tnumber\tnumber\ten\t";
    EXPECT_EQ(score(score_review(review(row + "right\t\n" + row + "right\t\n")), "all").right, 1U);
    const auto scores = score_review(review(row + "right\t\n" + row + "wrong\t\n"));
    EXPECT_EQ(score(scores, "all").judged(), 0U);
    EXPECT_EQ(score(scores, "all").unsure, 1U);
}

std::vector<SampleItem> items(std::size_t size) {
    std::vector<SampleItem> out;
    for (std::size_t i = 0; i < size; ++i)
        out.push_back({"item " + std::to_string(i), i % 10 < 7 ? "often" : i % 10 < 9 ? "seldom" : "rare"});
    return out;
}

TEST(Sample, is_the_same_everywhere_and_for_ever) {
    // Written down once: another compiler or machine must draw them too.
    EXPECT_EQ(draw_sample(items(1000), 5, 1), draw_sample(items(1000), 5, 1));
    EXPECT_NE(draw_sample(items(1000), 5, 1), draw_sample(items(1000), 5, 2));
    EXPECT_EQ(draw_sample(items(12), 3, 7), (std::vector<std::size_t>{0, 2, 8}));
}

TEST(Sample, gives_groups_their_share) {
    const auto all = items(1000);
    for (const std::size_t size : {1U, 10U, 33U, 200U, 999U}) {
        const auto drawn = draw_sample(all, size, 3);
        EXPECT_EQ(drawn.size(), size);
        EXPECT_EQ(std::set<std::size_t>(drawn.begin(), drawn.end()).size(), size);
        const auto often =
            std::count_if(drawn.begin(), drawn.end(), [&](std::size_t i) { return all[i].stratum == "often"; });
        EXPECT_NEAR(static_cast<double>(often), 0.7 * static_cast<double>(size), 1.0);
    }
    EXPECT_EQ(draw_sample(items(5), 9, 1).size(), 5U);
    EXPECT_TRUE(draw_sample({}, 9, 1).empty());
}

TEST(Sample, changes_little_when_items_are_added_and_not_with_their_order) {
    const auto few = items(1000);
    auto more = items(1020);
    const auto names = [](const std::vector<SampleItem> &all, const std::vector<std::size_t> &drawn) {
        std::set<std::string> out;
        for (const std::size_t i : drawn)
            out.insert(all[i].name);
        return out;
    };
    const auto before = names(few, draw_sample(few, 100, 1));
    const auto after = names(more, draw_sample(more, 100, 1));
    std::vector<std::string> same;
    std::set_intersection(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(same));
    EXPECT_GE(same.size(), 90U);
    std::reverse(more.begin(), more.end());
    EXPECT_EQ(names(more, draw_sample(more, 100, 1)), after);
}

} // namespace
} // namespace recital
