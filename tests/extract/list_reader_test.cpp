// Lists of pages, item by item: what each describes, and how the things hang together. The pages are of the form of library
// guides and office pages, on topics that nothing in the program knows of.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/page_fixture.hpp"

namespace recital {
namespace {

using test::read_page;
using test::relations_of;
using test::things_of;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;

// --- One document an item

struct Row {
    const char *item;
    const char *told; // "type | symbols | name | dates | addresses | language"
};

class DocumentItemTest : public testing::TestWithParam<Row> {};

TEST_P(DocumentItemTest, Reads) {
    const Reading reading = read_page(std::string("# Documents\n- ") + GetParam().item);
    const std::vector<std::string> documents = things_of(reading, ThingKind::document);
    ASSERT_FALSE(documents.empty()) << GetParam().item;
    EXPECT_EQ(documents.front(), GetParam().told) << GetParam().item;
}

INSTANTIATE_TEST_SUITE_P(
    Symbols, DocumentItemTest,
    testing::Values(
        Row{"**A/99/33-S/2044/44** (9 May 2044): Water and peace: what rivers carry: report of the Secretary-General: "
            "<https://undocs.org/A/99/33>",
            "report | A/99/33 S/2044/44 | Water and peace: what rivers carry | issued 2044-05-09 | "
            "https://undocs.org/A/99/33"},
        Row{"A/98/111 (7 Feb. 2044): Oceans and seas; Report of the Secretary-General: <http://undocs.org/A/98/111>",
            "report | A/98/111 | Oceans and seas | issued 2044-02-07 | http://undocs.org/A/98/111"},
        Row{"**A/HRC/RES/95/10**: Rivers and rights: resolution / adopted by the Human Rights Council on 3 October "
            "2044: <http://undocs.org/A/HRC/RES/95/10>",
            "resolution | A/HRC/RES/95/10 | Rivers and rights | adopted 2044-10-03 | "
            "http://undocs.org/A/HRC/RES/95/10"},
        Row{"**S/RES/1888** (adopted 30 September 2009): Security Council resolution 1888 (2009) [on women]: "
            "[http://undocs.org/S/RES/1888](http://undocs.org/S/RES/1888)",
            "resolution | S/RES/1888(2009) | Security Council resolution 1888 (2009) [on women] | adopted 2009-09-30 "
            "| http://undocs.org/S/RES/1888"},
        Row{"**A/99/999** (4 April 2044): Concept note on estuaries: note / by the President of the General "
            "Assembly: <http://undocs.org/A/99/999>",
            "concept_note | A/99/999 | Concept note on estuaries | issued 2044-04-04 | http://undocs.org/A/99/999"},
        Row{"**S/2044/900** (17 March 2044): Letter dated 11 March 2044 from the Permanent Representative of Fiji to "
            "the United Nations addressed to the President of the Security Council: <http://undocs.org/S/2044/900>",
            "letter | S/2044/900 | Letter dated 11 March 2044 from the Permanent Representative of Fiji to the United "
            "Nations addressed to the President of the Security Council | issued 2044-03-17 letter 2044-03-11 | "
            "http://undocs.org/S/2044/900"},
        Row{"A/98/888 (7 Feb. 2044): Letter dated 2044/01/19 from the Permanent Representative of Kenya to the United "
            "Nations addressed to the Secretary-General",
            "letter | A/98/888 | Letter dated 2044/01/19 from the Permanent Representative of Kenya to the United "
            "Nations addressed to the Secretary-General | issued 2044-02-07 letter 2044-01-19 |"},
        Row{"S/PRST/2044/3 (9 February 2044): <https://undocs.org/S/PRST/2044/3>",
            "presidential_statement | S/PRST/2044/3 |  | adopted 2044-02-09 | https://undocs.org/S/PRST/2044/3"},
        Row{"A/99/2044 (8 March 2044): A title of its own",
            "document | A/99/2044 | A title of its own | issued 2044-03-08 |"}));

INSTANTIATE_TEST_SUITE_P(
    Press, DocumentItemTest,
    testing::Values(
        Row{"Tides will not wait, Secretary-General reminds Harbour Forum (SG/SM/31999-GA/21800, 3 May 2044): "
            "<http://www.un.org/press/en/2044/sqsm31999.doc.htm>",
            "press_release | SG/SM/31999 GA/21800 | Tides will not wait, Secretary-General reminds Harbour Forum | "
            "issued 2044-05-03 | http://www.un.org/press/en/2044/sqsm31999.doc.htm"},
        Row{"Press release: <https://press.un.org/en/2044/sc29324.doc.htm>",
            "press_release | SC/29324 |  | | https://press.un.org/en/2044/sc29324.doc.htm"},
        Row{"[Council meets on rivers](https://press.un.org/en/2044/sc29324.doc.htm)",
            "press_release | SC/29324 | Council meets on rivers | | https://press.un.org/en/2044/sc29324.doc.htm"}));

INSTANTIATE_TEST_SUITE_P(
    Others, DocumentItemTest,
    testing::Values(
        Row{"Rivers of peace / by Anna Berg and Carlos Diaz (UNITAR, 2019): http://www.example.org/rivers.pdf",
            "publication | | Rivers of peace | published 2019 | http://www.example.org/rivers.pdf"},
        Row{"Rivers of war (Article published 2018-10-02, Institute website): <http://www.example.org/rivers.html>",
            "publication | | Rivers of war | published 2018-10-02 | http://www.example.org/rivers.html"},
        Row{"Interview with Anna Berg, Special Envoy (UN Newsmaker, 6 June 2019): "
            "<http://www.un.org/apps/news/newsmakers.asp?NewsID=99077>",
            "interview | | Interview with Anna Berg, Special Envoy | published 2019-06-06 | "
            "http://www.un.org/apps/news/newsmakers.asp?NewsID=99077"},
        Row{"Opening remarks of the Human Rights Council President at the Delta Seminar (Spanish) (5 May 2019): "
            "<https://www.example.org/es/delta-apertura.pdf>",
            "statement | | Opening remarks of the Human Rights Council President at the Delta Seminar | told "
            "2019-05-05 | https://www.example.org/es/delta-apertura.pdf | es"},
        Row{"Water and sanitation: <https://www.example.org/water>",
            "web_page | | Water and sanitation | | https://www.example.org/water"},
        Row{"Water: <https://bit.ly/3AbCdEf>", "document | | Water | | https://bit.ly/3AbCdEf"}));

INSTANTIATE_TEST_SUITE_P(
    Languages, DocumentItemTest,
    testing::Values(
        Row{"A/98/111 (7 février 2044) : Les océans : rapport du Secrétaire général : <https://undocs.org/fr/A/98/111>",
            "report | A/98/111 | Les océans | issued 2044-02-07 | https://undocs.org/fr/A/98/111"},
        Row{"A/98/111 (7 de febrero de 2044): Los océanos: informe del Secretario General: "
            "<https://undocs.org/es/A/98/111>",
            "report | A/98/111 | Los océanos | issued 2044-02-07 | https://undocs.org/es/A/98/111"},
        Row{"A/98/111 (7 февраля 2044 года): Мировой океан: <https://undocs.org/ru/A/98/111>",
            "document | A/98/111 | Мировой океан | issued 2044-02-07 | https://undocs.org/ru/A/98/111"}));

// --- What is no document

class NoDocumentTest : public testing::TestWithParam<const char *> {};

TEST_P(NoDocumentTest, IsNone) {
    EXPECT_THAT(things_of(read_page(std::string("# Topics\n- ") + GetParam()), ThingKind::document), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Items, NoDocumentTest,
                         testing::Values("Rivers and lakes", "Notes 2018/3", "Item 88 of the agenda",
                                         "Volume XXIX, Number 4, 2018", "A State keeps its rivers clean;"));

// --- A guide

constexpr std::string_view guide = R"page(# Meetings
- General Assembly plenary meetings on "Rivers and peace [item 77]: Note by the Secretary-General (A/99/33)", 14 June 2044
 - Press releases: <https://press.un.org/en/2044/ga22001.doc.htm>, <https://press.un.org/en/2044/ga22002.doc.htm>
 - Webcast: <https://media.un.org/en/asset/k1a/k1abcdefgh>
 - Meeting records: <https://undocs.org/A/99/PV.90>, <https://undocs.org/A/99/PV.91>
 - Concept Note & Agenda: <https://bit.ly/3AbCdEf>
 - UN News Story: <https://news.un.org/en/story/2044/06/9000444>
 - A/RES/99/301: Rivers and peace: <http://undocs.org/A/RES/99/301>
- Ministerial panel discussion on estuaries, 3 May 2043: <https://www.example.org/estuaries-panel>
- A/HRC/96/44 (21 July 2043): Summary of the ministerial panel discussion on estuaries: report of the United Nations Environment Programme: <https://undocs.org/A/HRC/96/44>
# Papers worth reading
- **S/2044/900** (17 March 2044): Letter dated 11 March 2044 from the Permanent Representative of Fiji to the United Nations addressed to the President of the Security Council: <http://undocs.org/S/2044/900>
Transmits a discussion paper prepared by the Government of Fiji, entitled "Rivers without borders".
- **S/RES/1888** (adopted 30 September 2009): Security Council resolution 1888 (2009): <http://undocs.org/S/RES/1888(2009)>
In paragraph 6 of this resolution, the Council drew on paragraphs 9 and 10 of the United Nations Millennium Declaration.
- **S/RES/1889** (adopted 5 October 2009): Security Council resolution 1889 (2009)
The third preambular paragraph of this resolution recalls resolution 1325 (2000).
- **A/98/777** (23 February 2044): Note [transmitting study of the Board of Pilots, entitled "One river"]: <http://undocs.org/A/98/777>
# Non-UN sources
- Delta Watch: <http://www.deltawatch.example/>
 - Rivers and harm: a digest (30 August 2044): <https://www.deltawatch.example/digests/rivers/>
)page";

TEST(ListReader, ReadsAGuide) {
    const Reading reading = read_page(guide);
    const std::string meetings = "General Assembly plenary meetings on \"Rivers and peace [item 77]: Note by the "
                                 "Secretary-General (A/99/33)\"";
    EXPECT_THAT(
        relations_of(reading),
        IsSupersetOf({meetings + " considers A/99/33", meetings + " has_press_release GA/22001",
                      meetings + " has_press_release GA/22002", meetings + " has_webcast Webcast",
                      meetings + " has_meeting_record A/99/PV.90", meetings + " has_meeting_record A/99/PV.91",
                      meetings + " has_concept_note Concept Note & Agenda", meetings + " has_news_story UN News Story",
                      meetings + " has_related_document A/RES/99/301",
                      std::string("Ministerial panel discussion on estuaries has_web_page "
                                  "https://www.example.org/estuaries-panel"),
                      std::string("Ministerial panel discussion on estuaries has_summary A/HRC/96/44"),
                      std::string("S/2044/900 transmits Rivers without borders"),
                      std::string("A/98/777 transmits One river")}));
    EXPECT_THAT(things_of(reading, ThingKind::event), testing::SizeIs(2));
}

TEST(ListReader, TellsOfWhichDocumentALineSpeaks) {
    const Reading reading = read_page(guide);
    std::vector<std::string> told;
    for (const Mention &mention : reading.mentions)
        if (mention.about >= 0 && mention.kind != TargetKind::self)
            told.push_back(test::told_name(reading, mention.about) + " " + mention.about_provision + " " +
                           mention.target + " " + mention.places);
    EXPECT_THAT(told,
                IsSupersetOf({"S/RES/1888(2009) op_6 A/RES/55/2 para_9;para_10", "S/RES/1889(2009) pp_3 1325(2000) "}));
}

TEST(ListReader, TellsOfWhichParagraphALineSpeaks) {
    struct Line {
        const char *text;
        std::vector<std::string> told;
        Language language = Language::en;
    };
    const std::vector<Line> lines{
        {"Its third preambular paragraph recalls resolution 1325 (2000).", {"pp_3 1325(2000)"}},
        {"Operative paragraph 5 recalls resolutions 1325 (2000) and 1888 (2009).",
         {"op_5 1325(2000)", "op_5 1888(2009)"}},
        {"In its fifth operative paragraph, the resolution recalls resolution 1325 (2000).", {"op_5 1325(2000)"}},
        {"The resolution recalls, in its third preambular paragraph, resolution 1325 (2000).", {"pp_3 1325(2000)"}},
        {"In paragraph 2 (a), the Council recalls resolution 1325 (2000).", {"op_2_a 1325(2000)"}},
        {"OP 7 recalls resolution 1325 (2000). It reaffirms resolution 1888 (2009).",
         {"op_7 1325(2000)", " 1888(2009)"}},
        {"It recalls paragraph 6 of resolution 1325 (2000).", {" 1325(2000)"}},
        {"Paragraph 6 of resolution 1325 (2000) recalls resolution 1888 (2009).", {" 1325(2000)", " 1888(2009)"}},
        {"Paragraphs 5 and 6 recall resolution 1325 (2000).", {" 1325(2000)"}},
        {"It recalls resolution 1325 (2000).", {" 1325(2000)"}},
        {"Le troisième alinéa du préambule rappelle la résolution 1325 (2000).", {"pp_3 1325(2000)"}, Language::fr},
        {"Le paragraphe 5 du dispositif rappelle la résolution 1325 (2000).", {"op_5 1325(2000)"}, Language::fr},
        {"En el párrafo 5 de la parte dispositiva se recuerda la resolución 1325 (2000).",
         {"op_5 1325(2000)"},
         Language::es},
        {"El tercer párrafo del preámbulo recuerda la resolución 1325 (2000).", {"pp_3 1325(2000)"}, Language::es},
        {"В третьем пункте преамбулы Совет ссылается на резолюцию 1325 (2000).", {"pp_3 1325(2000)"}, Language::ru},
        {"В пункте 5 постановляющей части Совет ссылается на резолюцию 1325 (2000).",
         {"op_5 1325(2000)"},
         Language::ru},
        {"序言部分第三段回顾第1325(2000)号决议。", {"pp_3 1325(2000)"}, Language::zh},
        {"执行部分第5段回顾第1325(2000)号决议。", {"op_5 1325(2000)"}, Language::zh},
        {"تشير الفقرة الثالثة من الديباجة إلى القرار 1325 (2000).", {"pp_3 1325(2000)"}, Language::ar},
        {"تشير الفقرة 5 من المنطوق إلى القرار 1325 (2000).", {"op_5 1325(2000)"}, Language::ar},
    };
    for (const Line &line : lines) {
        const Reading reading = read_page("# Rivers\n\n- S/RES/2242 (2015): <https://undocs.org/S/RES/2242(2015)>\n  " +
                                              std::string(line.text),
                                          line.language);
        std::vector<std::string> told;
        for (const Mention &mention : reading.mentions)
            if (mention.about >= 0 && mention.kind != TargetKind::self && mention.target != "S/RES/2242(2015)")
                told.push_back(mention.about_provision + " " + mention.target);
        EXPECT_EQ(told, line.told) << line.text;
    }
}

TEST(ListReader, ReadsALinkThatLeadsAstrayByItsPrintedSymbol) {
    const Reading reading = read_page("- A/99/33 (9 May 2044): Rivers: <https://undocs.org/A/99/34>");
    EXPECT_THAT(things_of(reading, ThingKind::document),
                ElementsAre("document | A/99/33 | Rivers | issued 2044-05-09 | https://undocs.org/A/99/34"));
}

TEST(ListReader, TakesAnyText) {
    for (const char *line : {"- (", "- )", "- :", "- \"", "- <http", "- http://", "- A/", "- / by", "- (((((((((",
                             "- ; ; ; :", "- Statement by", "- Press release:", "- [", "- transmits"})
        read_page(line);
    std::string deep = "- ";
    for (int i = 0; i < 20000; ++i)
        deep += "(a: b; ";
    read_page(deep);
    std::string links = "- Webcasts:";
    for (int i = 0; i < 2000; ++i)
        links += " <https://media.un.org/en/asset/k1a/k1a" + std::to_string(i) + ">,";
    EXPECT_THAT(things_of(read_page(links), ThingKind::document), testing::SizeIs(2000));
}

} // namespace
} // namespace recital
