#include "extract/page_inline.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace recital {
namespace {

TEST(PageInline, ReadsMarksAndLinks) {
    struct Case {
        std::string marked;
        std::string text;
        std::vector<std::string> links; // "words -> address"
    };
    const std::vector<Case> cases{
        {"a **bold** and an *inclined* word", "a bold and an inclined word", {}},
        {"__bold__ and _inclined_, snake_case_name", "bold and inclined, snake_case_name", {}},
        {"2 * 3 and A/99/1*", "2 * 3 and A/99/1*", {}},
        {"**A/99/1-S/2044/2** (6 June 2044)", "A/99/1-S/2044/2 (6 June 2044)", {}},
        {"a mark that lost its end **here", "a mark that lost its end here", {}},
        {"see <https://a.org/b_c_d>.", "see https://a.org/b_c_d.", {"https://a.org/b_c_d -> https://a.org/b_c_d"}},
        {"see https://a.org/x(2044), or (https://a.org/y).",
         "see https://a.org/x(2044), or (https://a.org/y).",
         {"https://a.org/x(2044) -> https://a.org/x(2044)", "https://a.org/y -> https://a.org/y"}},
        {"[a *lamp*](https://a.org/x \"title\") burns", "a lamp burns", {"a lamp -> https://a.org/x"}},
        {"[http://u.org/S/RES/9\\(2044\\)](http://u.org/S/RES/9(2044))",
         "http://u.org/S/RES/9(2044)",
         {"http://u.org/S/RES/9(2044) -> http://u.org/S/RES/9(2044)"}},
        {"[x](<http://a.org/b c>) [y](http://a.org/\\(z\\))",
         "x y",
         {"x -> http://a.org/b c", "y -> http://a.org/(z)"}},
        {"resolution 9 (2044) [on lamps]: [item 3]", "resolution 9 (2044) [on lamps]: [item 3]", {}},
        {"[papers][lib], [Lib] and [none]",
         "papers, Lib and [none]",
         {"papers -> http://l.org", "Lib -> http://l.org"}},
        {"![a picture](p.png)text[^1]", "text[1]", {}},
        {"R&amp;D&nbsp;&#233; &unknown; & more", "R&D\xC2\xA0\xC3\xA9 &unknown; & more", {}},
        {"one<br>two <b>three</b> 2 < 3", "one two three 2 < 3", {}},
        {"[broken](http://a.org and more", "[broken](http://a.org and more", {"http://a.org -> http://a.org"}},
        {"\\*no mark\\*", "*no mark*", {}},
    };
    const LinkNames names{{"lib", "http://l.org"}};
    for (const Case &c : cases) {
        PageBlock block;
        append_inline(c.marked, names, block);
        std::vector<std::string> links;
        for (const TextLink &link : block.links)
            links.push_back(block.text.substr(link.begin, link.end - link.begin) + " -> " + link.url);
        EXPECT_EQ(block.text, c.text) << c.marked;
        EXPECT_EQ(links, c.links) << c.marked;
    }
}

TEST(PageInline, TakesLinearTimeWhateverTheMarks) {
    for (const std::string piece : {"[", "](<", "[x](http://a ", "*a _b ", "<http://", "&", "![", "`", "\\"}) {
        std::string text;
        while (text.size() < 400'000)
            text += piece;
        PageBlock block;
        append_inline(text, {}, block);
        EXPECT_LE(block.text.size(), text.size()) << piece;
    }
}

} // namespace
} // namespace recital
