#include "export/labels.hpp"

#include <gtest/gtest.h>

#include "tests/export/sample_graph.hpp"

namespace recital::test {
namespace {

TEST(Labels, Places) {
    const struct {
        std::vector<std::string> keys;
        const char *label;
    } cases[] = {{{}, ""},
                 {{"para_138"}, "para. 138"},
                 {{"para_138", "para_139"}, "paras. 138 and 139"},
                 {{"op_1", "op_2", "op_3_a"}, "op. paras. 1, 2 and 3 (a)"},
                 {{"op_4", "annex_1"}, "op. para. 4 and annex I"},
                 {{"para_1", "annex_1_para_3"}, "para. 1 and annex I, para. 3"},
                 {{"no key of ours"}, "no key of ours"}};
    for (const auto &row : cases)
        EXPECT_EQ(places_label(row.keys), row.label);
    EXPECT_EQ(split_places("a;b;;c"), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_TRUE(split_places("").empty());
}

TEST(Labels, CitationsReadAsSentences) {
    const KnowledgeGraph graph = sample_graph();
    const std::vector<std::string> expected = {
        "A/RES/60/1, para. 139, cites Charter of the United Nations, chapter VII",
        "S/RES/1674 (2006), op. para. 4, reaffirms A/RES/60/1, paras. 138 and 139",
        "S/RES/1674 (2006), op. para. 4, recalls A/RES/60/1",
        "S/RES/1674 (2006), op. para. 4 (a), recalls A/77/910, para. 3 and annex I (as reported)",
        "S/RES/1674 (2006), pream. para. 2, in violation of A/RES/217 (III) A, Article 3 (in the negative)",
        "S/RES/1674 (2006), pream. para. 3, recalls all its \"relevant\" <resolutions> (as cited in S/RES/1674(2006)) "
        "(no single candidate)",
    };
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(citation_label(graph, graph.citations()[i]), expected[i]);
    EXPECT_EQ(edge_name(graph.terms(), graph.citations()[0]), "cites");
    EXPECT_EQ(edge_name(graph.terms(), graph.citations()[1]), "reaffirm");
    EXPECT_EQ(edge_name(graph.terms(), graph.citations()[4]), "in_violation_of");
}

TEST(Labels, WordsOfNames) {
    EXPECT_EQ(words_of_name("https://w3id.org/recital/ns#takesNoteOf"), "takes note of");
    EXPECT_EQ(words_of_name("https://w3id.org/recital/act#take_note"), "take note");
}

TEST(Labels, ShortenedWithinCharacters) {
    EXPECT_EQ(shortened("  a \n\t b  ", 10), "a b");
    EXPECT_EQ(shortened("abcdef", 3), "abc\u2026");
    EXPECT_EQ(shortened("abc", 3), "abc");
    EXPECT_EQ(shortened("ab cd", 3), "ab\u2026");
    EXPECT_EQ(shortened("\u00E9\u00E9\u00E9", 2), "\u00E9\u00E9\u2026");
}

} // namespace
} // namespace recital::test
