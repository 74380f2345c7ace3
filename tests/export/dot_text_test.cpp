// Text as Graphviz reads it.
#include <gtest/gtest.h>

#include "export/dot_text.hpp"

namespace recital::test {
namespace {

TEST(DotText, Quotes) {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"", "\"\""},
        {"S/RES/1674 (2006)", "\"S/RES/1674 (2006)\""},
        {"a \"b\" c", "\"a \\\"b\\\" c\""},
        {"ends in \\", "\"ends in \\\\\""},
        {"\\N \\G", "\"\\\\N \\\\G\""}, // Graphviz would put names there
        {"one\ntwo\r\nthree", "\"one\\ntwo\\nthree\""},
        {"R&D", "\"R&D\""},
        {"&lt; &#60; &x", "\"&amp;lt; &amp;#60; &x\""},
        {"a\x01\xFF", "\"a\uFFFD\uFFFD\""},
    };
    for (const auto &[text, expected] : cases)
        EXPECT_EQ(dot_quoted(text), expected) << text;
}

TEST(DotText, Markup) {
    EXPECT_EQ(dot_markup("<b>R&D</b>\n\"x\""), "&lt;b&gt;R&amp;D&lt;/b&gt; \"x\"");
    EXPECT_EQ(dot_markup("&lt;\x01"), "&amp;lt;\uFFFD");
}

TEST(DotText, Wraps) {
    using Lines = std::vector<std::string>;
    struct Case {
        std::string_view text;
        std::size_t width;
        std::size_t most;
        Lines lines;
    };
    const Case cases[] = {
        {"", 10, 3, {}},
        {" \n\t ", 10, 3, {}},
        {"short", 10, 3, {"short"}},
        {"two words", 9, 3, {"two words"}},
        {"two words", 8, 3, {"two", "words"}},
        {"one\n two   three", 20, 3, {"one two three"}},
        {"a b c d", 1, 2, {"a", "b\u2026"}},
        {"abcdefghij", 4, 3, {"abcd", "efgh", "ij"}},
        {"abcdefghij", 4, 2, {"abcd", "efgh\u2026"}},
        {"\u5b89\u5168\u7406\u4e8b\u4f1a", 4, 3, {"\u5b89\u5168", "\u7406\u4e8b", "\u4f1a"}}, // two columns each
        {"\u5b89\u5168 UN", 10, 3, {"\u5b89\u5168 UN"}},
        {"\u0646\u062a\u0627\u0626\u062c \u0642\u0645\u0629",
         6,
         3,
         {"\u0646\u062a\u0627\u0626\u062c", "\u0642\u0645\u0629"}},
        {"broken \xFF", 20, 3, {"broken \uFFFD"}},
    };
    for (const auto &[text, width, most, lines] : cases)
        EXPECT_EQ(wrapped(text, width, most), lines) << text;
}

TEST(DotText, Columns) {
    EXPECT_EQ(columns_of("op. 4"), 5U);
    EXPECT_EQ(columns_of("\u5b89\u5168"), 4U);
    EXPECT_EQ(columns_of("\u0646\u062a"), 2U);
    EXPECT_EQ(columns_of("\u2026"), 1U);
}

} // namespace
} // namespace recital::test
