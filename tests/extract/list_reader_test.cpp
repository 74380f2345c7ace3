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
        Row{"**A/72/33-S/2017/44** (6 June 2017): Water and peace: the role of rivers: report of the "
            "Secretary-General: "
            "<https://undocs.org/A/72/33>",
            "report | A/72/33 S/2017/44 | Water and peace: the role of rivers | issued 2017-06-06 | "
            "https://undocs.org/A/72/33"},
        Row{"A/70/111 (14 Aug. 2015): Oceans and seas; Report of the Secretary-General: <http://undocs.org/A/70/111>",
            "report | A/70/111 | Oceans and seas | issued 2015-08-14 | http://undocs.org/A/70/111"},
        Row{"**A/HRC/RES/33/10**: Rivers and rights: resolution / adopted by the Human Rights Council on 29 September "
            "2016: <http://undocs.org/A/HRC/RES/33/10>",
            "resolution | A/HRC/RES/33/10 | Rivers and rights | adopted 2016-09-29 | "
            "http://undocs.org/A/HRC/RES/33/10"},
        Row{"**S/RES/1888** (adopted 30 September 2009): Security Council resolution 1888 (2009) [on women]: "
            "[http://undocs.org/S/RES/1888](http://undocs.org/S/RES/1888)",
            "resolution | S/RES/1888(2009) | Security Council resolution 1888 (2009) [on women] | adopted 2009-09-30 "
            "| http://undocs.org/S/RES/1888"},
        Row{"**A/63/999** (9 September 2009): Concept note on rivers: note / by the President of the General "
            "Assembly: <http://undocs.org/A/63/999>",
            "concept_note | A/63/999 | Concept note on rivers | issued 2009-09-09 | http://undocs.org/A/63/999"},
        Row{"**S/2015/900** (26 October 2015): Letter dated 22 October 2015 from the Permanent Representative of Chile "
            "to the United Nations addressed to the Secretary-General: <http://undocs.org/S/2015/900>",
            "letter | S/2015/900 | Letter dated 22 October 2015 from the Permanent Representative of Chile to the "
            "United Nations addressed to the Secretary-General | issued 2015-10-26 letter 2015-10-22 | "
            "http://undocs.org/S/2015/900"},
        Row{"A/57/999 (14 Aug. 2002): Letter dated 2002/07/26 from the Permanent Representative of Canada to the "
            "United Nations addressed to the Secretary-General",
            "letter | A/57/999 | Letter dated 2002/07/26 from the Permanent Representative of Canada to the United "
            "Nations addressed to the Secretary-General | issued 2002-08-14 letter 2002-07-26 |"},
        Row{"S/PRST/2014/3 (12 February 2014): <https://undocs.org/S/PRST/2014/3>",
            "presidential_statement | S/PRST/2014/3 |  | adopted 2014-02-12 | https://undocs.org/S/PRST/2014/3"},
        Row{"A/59/2005 (21 March 2005): A title of its own",
            "document | A/59/2005 | A title of its own | issued 2005-03-21 |"}));

INSTANTIATE_TEST_SUITE_P(
    Press, DocumentItemTest,
    testing::Values(
        Row{"Rivers cannot wait, Secretary-General tells Water Forum (SG/SM/17999-GA/11800, 3 May 2016): "
            "<http://www.un.org/press/en/2016/sqsm17999.doc.htm>",
            "press_release | SG/SM/17999 GA/11800 | Rivers cannot wait, Secretary-General tells Water Forum | issued "
            "2016-05-03 | http://www.un.org/press/en/2016/sqsm17999.doc.htm"},
        Row{"Press release: <https://press.un.org/en/2014/sc11324.doc.htm>",
            "press_release | SC/11324 |  | | https://press.un.org/en/2014/sc11324.doc.htm"},
        Row{"[Council meets on rivers](https://press.un.org/en/2014/sc11324.doc.htm)",
            "press_release | SC/11324 | Council meets on rivers | | https://press.un.org/en/2014/sc11324.doc.htm"}));

INSTANTIATE_TEST_SUITE_P(
    Others, DocumentItemTest,
    testing::Values(
        Row{"Rivers of peace / by Anna Berg and Carlos Diaz (UNU, 2012): http://i.unu.edu/rivers.pdf",
            "publication | | Rivers of peace | published 2012 | http://i.unu.edu/rivers.pdf"},
        Row{"Rivers of war (Article published 2011-04-05, University website): <http://unu.edu/rivers.html>",
            "publication | | Rivers of war | published 2011-04-05 | http://unu.edu/rivers.html"},
        Row{"Interview with Anna Berg, Special Adviser (UN Newsmaker, 1 August 2011): "
            "<http://www.un.org/apps/news/newsmakers.asp?NewsID=77>",
            "interview | | Interview with Anna Berg, Special Adviser | published 2011-08-01 | "
            "http://www.un.org/apps/news/newsmakers.asp?NewsID=77"},
        Row{"Remarks of the General Assembly President at the Water Dialogue (French) (12 July 2011): "
            "<https://www.un.org/fr/ga/president/65/pdf/20110712-eau.pdf>",
            "statement | | Remarks of the General Assembly President at the Water Dialogue | told 2011-07-12 | "
            "https://www.un.org/fr/ga/president/65/pdf/20110712-eau.pdf | fr"},
        Row{"Water and sanitation: <https://www.example.org/water>",
            "web_page | | Water and sanitation | | https://www.example.org/water"},
        Row{"Water: <https://bit.ly/3AbCdEf>", "document | | Water | | https://bit.ly/3AbCdEf"}));

INSTANTIATE_TEST_SUITE_P(
    Languages, DocumentItemTest,
    testing::Values(
        Row{"A/70/111 (14 août 2015) : Les océans : rapport du Secrétaire général : <https://undocs.org/fr/A/70/111>",
            "report | A/70/111 | Les océans | issued 2015-08-14 | https://undocs.org/fr/A/70/111"},
        Row{"A/70/111 (14 de agosto de 2015): Los océanos: informe del Secretario General: "
            "<https://undocs.org/es/A/70/111>",
            "report | A/70/111 | Los océanos | issued 2015-08-14 | https://undocs.org/es/A/70/111"},
        Row{"A/70/111 (14 августа 2015 года): Мировой океан: <https://undocs.org/ru/A/70/111>",
            "document | A/70/111 | Мировой океан | issued 2015-08-14 | https://undocs.org/ru/A/70/111"}));

// --- What is no document

class NoDocumentTest : public testing::TestWithParam<const char *> {};

TEST_P(NoDocumentTest, IsNone) {
    EXPECT_THAT(things_of(read_page(std::string("# Topics\n- ") + GetParam()), ThingKind::document), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Items, NoDocumentTest,
                         testing::Values("Rivers and lakes", "Papers 2011/1", "Item 134 of the agenda",
                                         "Volume XLVIII, Number 2, 2011", "A State protects its people;"));

// --- A guide

constexpr std::string_view guide = R"page(# UN Events
- General Assembly plenary meetings on "Rivers and peace [item 77]: Report of the Secretary-General (A/72/33)", 26 June 2018
 - Press releases: <https://press.un.org/en/2018/ga12001.doc.htm>, <https://press.un.org/en/2018/ga12002.doc.htm>
 - Webcast: <https://media.un.org/en/asset/k1a/k1abcdefgh>
 - Meeting records: <https://undocs.org/A/72/PV.90>, <https://undocs.org/A/72/PV.91>
 - Concept Note & Programme: <https://bit.ly/3AbCdEf>
 - UN News Centre Story: <http://www.un.org/apps/news/story.asp?NewsID=44444>
 - A/RES/72/301: Rivers and peace: <http://undocs.org/A/RES/72/301>
- High-level panel discussion on rivers, 11 May 2017: <https://www.example.org/rivers-panel>
- A/HRC/35/44 (13 July 2017): Summary of the high-level panel discussion on rivers: report of the Office of the United Nations High Commissioner for Human Rights: <https://undocs.org/A/HRC/35/44>
# Selected documents
- **S/2015/900** (26 October 2015): Letter dated 22 October 2015 from the Permanent Representative of Chile to the United Nations addressed to the Secretary-General: <http://undocs.org/S/2015/900>
Transmits a concept note developed by the Government of Chile on the issue entitled "Rivers without borders".
- **S/RES/1888** (adopted 30 September 2009): Security Council resolution 1888 (2009): <http://undocs.org/S/RES/1888(2009)>
In paragraph 4 of this resolution, the Security Council reaffirmed the provisions of paragraphs 138 and 139 of the 2005 World Summit Outcome.
- **S/RES/1889** (adopted 5 October 2009): Security Council resolution 1889 (2009)
In the third preambular paragraph of this resolution, the Council recalled resolution 1325 (2000).
- **A/59/888** (2 December 2004): Note [transmitting report of the Panel on Rivers, entitled "One river"]: <http://undocs.org/A/59/888>
# Non-UN sources
- Global Centre for the Responsibility to Protect: <http://www.globalr2p.org/>
 - Rivers and atrocities: a summary (21 July 2022): <https://www.globalr2p.org/publications/rivers/>
)page";

TEST(ListReader, ReadsAGuide) {
    const Reading reading = read_page(guide);
    const std::string meetings = "General Assembly plenary meetings on \"Rivers and peace [item 77]: Report of the "
                                 "Secretary-General (A/72/33)\"";
    EXPECT_THAT(relations_of(reading),
                IsSupersetOf({meetings + " considers A/72/33", meetings + " has_press_release GA/12001",
                              meetings + " has_press_release GA/12002", meetings + " has_webcast Webcast",
                              meetings + " has_meeting_record A/72/PV.90", meetings + " has_meeting_record A/72/PV.91",
                              meetings + " has_concept_note Concept Note & Programme",
                              meetings + " has_news_story UN News Centre Story",
                              meetings + " has_related_document A/RES/72/301",
                              std::string("High-level panel discussion on rivers has_web_page "
                                          "https://www.example.org/rivers-panel"),
                              std::string("High-level panel discussion on rivers has_summary A/HRC/35/44"),
                              std::string("S/2015/900 transmits Rivers without borders"),
                              std::string("A/59/888 transmits One river")}));
    EXPECT_THAT(things_of(reading, ThingKind::event), testing::SizeIs(2));
}

TEST(ListReader, TellsOfWhichDocumentALineSpeaks) {
    const Reading reading = read_page(guide);
    std::vector<std::string> told;
    for (const Mention &mention : reading.mentions)
        if (mention.about >= 0 && mention.kind != TargetKind::self)
            told.push_back(test::told_name(reading, mention.about) + " " + mention.about_provision + " " +
                           mention.target + " " + mention.places);
    EXPECT_THAT(told, IsSupersetOf(
                          {"S/RES/1888(2009) op_4 A/RES/60/1 para_138;para_139", "S/RES/1889(2009) pp_3 1325(2000) "}));
}

TEST(ListReader, ReadsALinkThatLeadsAstrayByItsPrintedSymbol) {
    const Reading reading = read_page("- A/72/33 (6 June 2017): Rivers: <https://undocs.org/A/72/34>");
    EXPECT_THAT(things_of(reading, ThingKind::document),
                ElementsAre("document | A/72/33 | Rivers | issued 2017-06-06 | https://undocs.org/A/72/34"));
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
