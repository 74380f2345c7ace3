// What two texts share, word by word, and what changed between.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "graph/shared_wording.hpp"
#include "graph/word_runs.hpp"

namespace recital::test {
namespace {

/// "kept -removed +inserted", words joined by '_'.
std::string shown(const std::string &asked_text, const std::string &other_text, std::size_t least) {
    const Words asked(asked_text);
    const Words other(other_text);
    const RunFinder finder(asked, least);
    std::string out;
    for (const WordChange &change : changes(asked, other, finder.runs(other))) {
        out += out.empty() ? "" : " ";
        out += change.kind == ChangeKind::removed ? "-" : change.kind == ChangeKind::inserted ? "+" : "";
        const Words &words = change.kind == ChangeKind::removed ? asked : other;
        for (std::size_t i = change.begin; i < change.end; ++i)
            out.append(i == change.begin ? "" : "_").append(words[i]);
    }
    return out;
}

struct Case {
    const char *name;
    const char *asked;
    const char *other;
    std::size_t least;
    const char *changes;
};

class Changes : public testing::TestWithParam<Case> {};

TEST_P(Changes, Marked) {
    const Case &given = GetParam();
    EXPECT_EQ(shown(given.asked, given.other, given.least), given.changes);
}

INSTANTIATE_TEST_SUITE_P(
    WordRuns, Changes,
    testing::Values(Case{"Same", "a b c d", "A, b: c (d)", 3, "a_b_c_d"},
                    Case{"Within", "b c d", "x a b c d e", 3, "b_c_d"}, Case{"Nothing", "a b c d", "a b x c d", 3, ""},
                    Case{"Inserted", "a b c d e f", "a b c x y d e f", 3, "a_b_c +x_y d_e_f"},
                    Case{"Removed", "a b c x y d e f", "a b c d e f", 3, "a_b_c -x_y d_e_f"},
                    Case{"Replaced", "a b c x d e f", "z a b c y d e f z", 3, "a_b_c -x +y d_e_f"},
                    Case{"ShortKept", "a b c p x q d e f", "a b c r x s d e f", 3, "a_b_c -p +r x -q +s d_e_f"},
                    Case{"Moved", "a b c d e f g", "e f g a b c d", 3, "a_b_c_d"},
                    Case{"Twice", "a b c", "a b c x a b c", 3, "a_b_c"},
                    Case{"Repeated", "a a a a", "a a a a a a", 3, "a_a_a_a"},
                    Case{"GoesOn", "x y a b c p q a b c d", "x y a b c p q a b c d", 2, "x_y_a_b_c_p_q_a_b_c_d"},
                    Case{"Chinese", "重申保护平民的责任", "再次重申保护所有平民的责任", 3,
                         "重_申_保_护 +所_有 平_民_的_责_任"},
                    Case{"Empty", "", "a b c", 3, ""}, Case{"LessThanARun", "a b", "a b", 3, ""}),
    [](const auto &param) { return std::string(param.param.name); });

TEST(WordRuns, WithinAWindow) {
    const Words asked("a b c x a b c y");
    const Words other("a b c a b c a b c");
    const RunFinder finder(asked, 3);
    EXPECT_EQ(finder.runs(other, {4, 8, 3, 6}), (std::vector<WordRun>{{4, 3, 3}}));
    EXPECT_TRUE(finder.runs(other, {4, 6, 0, 9}).empty()) << "two words of those asked about";
    EXPECT_TRUE(finder.runs(other, {0, 8, 3, 5}).empty()) << "two words of the other";
    EXPECT_TRUE(finder.runs(other, {3, 3, 9, 9}).empty());
}

std::vector<WordRun> wording_runs(const std::string &asked_text, const std::string &other_text, std::size_t least) {
    const Words asked(asked_text);
    return WordingRuns(asked, least).in(Words(other_text));
}

/// Many short runs elsewhere are not worth the long one.
TEST(WordingRuns, ShortOnesStandBesideLongOnes) {
    const std::string filling = " u v w u v w u v w u v w u v w u v w u v w u v w u v w u v w u v w u v w u v w u v w";
    EXPECT_EQ(wording_runs("a b c d e f g h i j k l", "g h i j k l" + filling + " a b c" + filling + " d e f", 6),
              (std::vector<WordRun>{{6, 0, 6}}));
    EXPECT_EQ(wording_runs("a b c d e f g h i j k l", "a b c x d e f g h i y j k l", 6),
              (std::vector<WordRun>{{0, 0, 3}, {3, 4, 6}, {9, 11, 3}}));
    EXPECT_EQ(
        wording_runs("a b c d e f x y z g h i j k l", "a b c d e f x y z" + filling + filling + " g h i j k l", 6),
        (std::vector<WordRun>{{0, 0, 9}, {9, 93, 6}}));
    EXPECT_TRUE(wording_runs("a b c d e f", "a b c x d e f", 6).empty());
}

/// Texts that would take hours if words were compared with words.
TEST(WordRuns, HostileTextsTakeLinearTime) {
    std::string same;
    std::string other;
    std::string unlike;
    for (int i = 0; i < 200'000; ++i) {
        same += "a ";
        other += i % 7 == 0 ? "b " : "a ";
        unlike += i % 500 < 6 ? "k" + std::to_string(i % 500) + ' ' : "u" + std::to_string(i * 7919 % 100'003) + ' ';
    }
    const auto start = std::chrono::steady_clock::now();
    shown(same, other, 6);
    shown(other, same, 6);
    shown(unlike, unlike + same, 6);
    shown(unlike, "k0 k1 k2 k3 k4 k5 " + other + unlike, 6);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

} // namespace
} // namespace recital::test
