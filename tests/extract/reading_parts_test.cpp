// The small parts that readers are made of, as tables.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "extract/label_stack.hpp"
#include "extract/language_detection.hpp"
#include "extract/masthead.hpp"
#include "extract/number_label.hpp"
#include "extract/printed_date.hpp"
#include "extract/text_builder.hpp"
#include "extract/text_lines.hpp"
#include "extract/utf8_text.hpp"
#include "extract/xml_check.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

const ReaderWords &words() { return test::context().words; }

TEST(Utf8Text, FindsTheFirstFault) {
    struct Case {
        std::string bytes;
        TextFault::Kind kind;
        std::size_t at;
    };
    const std::vector<Case> cases{
        {"plain text of some length\n", TextFault::Kind::none, 0},
        {"Côte d’Ivoire 决议 قرار \U0001F600", TextFault::Kind::none, 0},
        {"eight...\x01", TextFault::Kind::control, 8},
        {"x\xC3", TextFault::Kind::not_utf8, 1},
        {"x\xC0\xAF", TextFault::Kind::not_utf8, 1},        // overlong
        {"xx\xED\xA0\x80", TextFault::Kind::not_utf8, 2},   // surrogate
        {"\xF4\x90\x80\x80", TextFault::Kind::not_utf8, 0}, // beyond U+10FFFF
        {"\x80", TextFault::Kind::not_utf8, 0},
        {"ab\xEF\xBF\xBF", TextFault::Kind::not_a_character, 2},
    };
    for (const Case &c : cases) {
        const TextFault fault = first_fault(c.bytes);
        EXPECT_EQ(fault.kind, c.kind) << c.bytes;
        EXPECT_EQ(fault.at, c.at) << c.bytes;
        EXPECT_EQ(first_fault(mend_utf8(c.bytes)).kind, TextFault::Kind::none) << c.bytes;
    }
}

TEST(Utf8Text, CutsBlanksOfEveryScript) {
    EXPECT_EQ(trim_blanks(" \t\u00A0x y\u3000\u2009\n"), "x y");
    EXPECT_EQ(trim_blanks("\u00A0 "), "");
}

TEST(TextBuilder, CollapsesBlanks) {
    struct Case {
        std::string text;
        std::string collapsed;
    };
    const std::vector<Case> cases{
        {"a b", "a b"},
        {"a  b", "a b"},
        {"a\t\r\n  b", "a b"},
        {"abcdefg hijklmno pqrstuvw", "abcdefg hijklmno pqrstuvw"},
        {"abcdefg  hijklmn  pqrstuvw ", "abcdefg hijklmn pqrstuvw "},
        {"abcdefgh        ijklmnop", "abcdefgh ijklmnop"},
        {"a&#x9;&#32;&amp;&lt;&#x4e2d;", "a &<中"},
        {"x &unknown; y", "x y"},
        {"salt & pepper", "salt & pepper"},
        {"no-break\u00A0blanks stay", "no-break\u00A0blanks stay"},
    };
    for (const Case &c : cases) {
        std::string out = "|";
        append_collapsed(out, c.text, true);
        EXPECT_EQ(out, "|" + c.collapsed) << c.text;
    }
}

TEST(NumberLabel, ReadsPrintedNumbersAndLetters) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"12.", "12"},  {"4 bis.", "4bis"}, {"(a)", "a"},    {"(iv)", "iv"}, {"IV.", "iv"}, {"٣", "3"},
        {"١٢ -", "12"}, {"(б)", "b"},       {"（一）", "a"}, {"(أ)", "a"},   {"(هـ)", "e"}, {"３．", "3"},
        {"㈠", "i"},    {"㈨", "ix"},       {"’4‘", "iv"},   {"(ص)", "r"},   {"", ""},      {"—", ""},
    };
    for (const auto &[printed, label] : cases) {
        EXPECT_EQ(number_label(printed, words()), label) << printed;
    }
}

TEST(NumberLabel, TellsTheKindOfAPlace) {
    const std::vector<std::pair<std::string, BlockKind>> cases{
        {"cover", BlockKind::cover},
        {"pp_2", BlockKind::preambular},
        {"pp_2_a", BlockKind::subparagraph},
        {"op_4", BlockKind::operative},
        {"op_4_a_ii", BlockKind::subparagraph},
        {"sect_2_op_1", BlockKind::operative},
        {"annex_1_para_3", BlockKind::paragraph},
        {"res_2_enacting", BlockKind::enacting},
        {"annex_1", BlockKind::other},
        {"", BlockKind::other},
    };
    for (const auto &[place, kind] : cases) {
        EXPECT_EQ(kind_of_place(place), kind) << place;
    }
}

TEST(LabelStack, FindsTheListThatALabelGoesOnWith) {
    const std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> cases{
        {{"a", "b", "c"}, {"a", "b", "c"}},
        {{"a", "i", "ii", "b", "i"}, {"a", "a_i", "a_ii", "b", "b_i"}},
        {{"h", "i", "j"}, {"h", "i", "j"}},
        {{"i", "ii", "iii", "iv", "v"}, {"i", "ii", "iii", "iv", "v"}},
        {{"a", "c"}, {"a", "c"}},
        {{"a", "b", "a"}, {"a", "b", "b_a"}},
        {{"z", "aa", "bb"}, {"z", "aa", "bb"}},
        {{"a", "1", "2", "b"}, {"a", "a_1", "a_2", "b"}},
    };
    for (const auto &[labels, places] : cases) {
        LabelStack stack;
        std::vector<std::string> found;
        for (const std::string &label : labels) {
            found.push_back(stack.place(label));
        }
        EXPECT_EQ(found, places) << ::testing::PrintToString(labels);
    }
}

TEST(TextLines, ReadsTheLabelOfALine) {
    struct Case {
        std::string text;
        LineLabel::Form form;
        std::string label;
    };
    using Form = LineLabel::Form;
    const std::vector<Case> cases{
        {"1. Decides", Form::number, "1"},
        {"12 - يقرر", Form::number, "12"},
        {"12.决定", Form::number, "12"},
        {"4 bis. Decides", Form::number, "4bis"},
        {"٣ - يقرر", Form::number, "3"},
        {"(a) To light", Form::bracket, "a"},
        {"a) De veiller", Form::bracket, "a"},
        {"(xviii) x", Form::bracket, "xviii"},
        {"（一）守夜", Form::bracket, "a"},
        {"a. Assist", Form::bracket, "a"},
        {"‘1’ x", Form::bracket, "i"},
        {"㈡ x", Form::bracket, "ii"},
        {"3.5 million", Form::none, ""},
        {"2043 was dark", Form::none, ""},
        {"13 October 2023", Form::none, ""},
        {"99/41. Lamps", Form::none, ""},
        {"(see above) x", Form::none, ""},
        {"i.e. lamps", Form::none, ""},
        {"(pp) x", Form::none, ""},
    };
    for (const Case &c : cases) {
        const LineLabel label = label_of_line(c.text, words());
        EXPECT_EQ(label.form, c.form) << c.text;
        EXPECT_EQ(label.label, c.label) << c.text;
    }
}

TEST(PrintedDate, ReadsDatesInSixLanguages) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"Adopted at its 8701st meeting, on 13 January 2020", "2020-01-13"},
        {"le 1er janvier 2001", "2001-01-01"},
        {"10 de diciembre de 2020", "2020-12-10"},
        {"10 декабря 2020 года", "2020-12-10"},
        {"安全理事会2021年1月29日通过", "2021-01-29"},
        {"الجلسة العامة 48 21 كانون الأول/ديسمبر 2020", "2020-12-21"},
        {"41st plenary meeting 10 December 2020", "2020-12-10"},
        {"resolution 60/1", ""},
        {"31 February 2020", ""},
    };
    for (const auto &[text, date] : cases) {
        const Date found = first_date(fold_words(text), words());
        EXPECT_EQ(found ? iso_date(found) : "", date) << text;
    }
}

TEST(LanguageDetection, AbstainsWhereNothingSpeaksClearly) {
    const std::vector<std::pair<std::string, Language>> cases{
        {"Recalling the lamps of the world and the keepers of its harbours, which it noted", Language::en},
        {"Rappelant les lampes du monde et les gardiens dans les ports, qui veillent sur la mer", Language::fr},
        {"Recordando las lámparas del mundo y los guardas de los puertos, para el mar", Language::es},
        {"ссылаясь на лампы мира и смотрителей портов", Language::ru},
        {"回顾世界各地的灯和港口的看守人", Language::zh},
        {"إذ تشير إلى مصابيح العالم وحراس الموانئ", Language::ar},
        {"A/RES/60/1", Language::unknown},
        {"Lorem ipsum dolor sit amet consectetur adipiscing elit", Language::unknown},
        {"", Language::unknown},
    };
    for (const auto &[text, language] : cases) {
        EXPECT_EQ(detect_language(text, words()), language) << text;
    }
}

TEST(Masthead, ReadsAgendaItemsMeetingsAndVotes) {
    EXPECT_EQ(agenda_items("Agenda item 18 (a)", words()), "18 (a)");
    EXPECT_EQ(agenda_items("Agenda items 114 and 117 (b)", words()), "114, 117 (b)");
    EXPECT_EQ(agenda_items("البند 22 (أ) من جدول الأعمال", words()), "22 (a)");
    EXPECT_EQ(agenda_items("Agenda", words()), "");
    EXPECT_EQ(first_number("第48次全体会议"), "48");
    EXPECT_EQ(first_number("meeting"), "");
    const std::optional<VoteCount> count = vote_count("Adopted 13-0-2, 8389th meeting");
    ASSERT_TRUE(count);
    EXPECT_EQ(count->votes_for, 13);
    EXPECT_EQ(count->votes_against, 0);
    EXPECT_EQ(count->abstentions, 2);
    EXPECT_FALSE(vote_count("A/75/PV.66 of 2020-12-16"));
    EXPECT_FALSE(vote_count("Adopted unanimously, 7119th meeting"));
}

TEST(Masthead, TellsHowATextWasAdopted) {
    const std::vector<std::pair<std::string, Adoption>> cases{
        {"Adopted unanimously at the 3086th meeting", Adoption::unanimously},
        {"[Adopted without a vote.]", Adoption::without_vote},
        {"[Adoptée à l’issue d’un vote enregistré par 30 voix contre 2]", Adoption::recorded_vote},
        {"[未经表决获得通过。]", Adoption::without_vote},
        {"[Принята без голосования.]", Adoption::without_vote},
        {"Adopted at the 3086th meeting", Adoption::unknown},
    };
    for (const auto &[text, adoption] : cases) {
        EXPECT_EQ(adoption_of(fold_words(text), words()), adoption) << text;
    }
}

// What the quick checks let pass, libxml2 must accept: they may doubt too much, never too little.
TEST(XmlCheck, LetsNothingPassThatIsNotWellFormed) {
    const std::vector<std::string> cases{
        "<a/>",
        "<a b='1'/>",
        "<a>&amp;</a>",
        "<a>&#65;</a>",
        "<a><!-- c --></a>",
        "<a><b/></a>\n",
        "<a b='1' b='2'/>",
        "<a b='<'/>",
        "<a>&x;</a>",
        "<a>&</a>",
        "<a>&#0;</a>",
        "<a>&#xFFFE;</a>",
        "<a>]]></a>",
        "<a><!-- -- --></a>",
        "<a><!-- c ---></a>",
        "<a/><b/>",
        "<a/>x",
        "x<a/>",
        "<a/><!-- c -->x<!-- d -->",
        "<a><b></a></b>",
        "<a",
        "<a>",
        "</a>",
        "<1a/>",
        "<a b=1/>",
        "<a b='1'c='2'/>",
        "<a>\x01</a>",
        "<a>\xFF</a>",
        "<a><?xml version='1.0'?></a>",
        "<a b='&lt;'/>",
        "<a xml:space='preserve'/>",
        "<a><![CDATA[x]]></a>",
        "<a><![CDATA[x</a>",
        "<!DOCTYPE a><a/>",
        "<a>\xEF\xBF\xBF</a>",
        "<a>&#xD800;</a>",
        "<a b='&'/>",
        "<a>&amp</a>",
        "<a></a ><b",
        "<a b = '1' ></a>",
        "<a><b/ ></a>",
        "<a>< b/></a>",
    };
    for (const std::string &xml : cases) {
        std::string buffer = xml;
        pugi::xml_document tree;
        const bool plain = plain_xml(xml) &&
                           static_cast<bool>(tree.load_buffer_inplace(buffer.data(), buffer.size(), xml_parse_options,
                                                                      pugi::encoding_utf8)) &&
                           plain_tree(tree, 256);
        if (plain) {
            EXPECT_TRUE(judge_xml(xml).well_formed) << xml;
        }
    }
}

} // namespace
} // namespace recital
