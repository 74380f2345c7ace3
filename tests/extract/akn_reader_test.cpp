// The reader of the UN's own XML: text and provisions, facts, links, and what it says of files that are not well-formed.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/akn_workflow.hpp"
#include "extract/utf8_text.hpp"
#include "graph/provision.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using test::read;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Reading resolution() { return read(test::fixture("resolution.xml"), "corpus/en/A_RES_99_41.xml"); }

TEST(AknReader, ReadsBlocksAndProvisionsInTheOrderOfTheText) {
    EXPECT_THAT(test::outline(resolution()),
                ElementsAre("cover cover United Nat", "cover cover A/RES/99/4", "cover cover General As",
                            "cover cover 20 Decembe", "cover cover Ninety-nin", "cover cover Agenda ite",
                            "cover cover Safety at ", "cover cover Resolution", "cover cover [on the re",
                            "title title 99/41. Kee", "enacting enacting The Genera", "pp_1 preambular Recalling ",
                            "pp_2 preambular Noting tha", "pp_2_a subparagraph (a) In col",
                            "pp_2_b subparagraph (b) In hei", "op_1 operative 1. Asks St", "op_2 operative 2. Invites",
                            "op_2_a subparagraph (a) To lig", "op_2_a_i subparagraph (i) At dus",
                            "op_2_a_ii subparagraph (ii) In fo", "op_2_b subparagraph (b) To rep",
                            "op_3 operative 3. Decides", "pp_1 footnote [1] See re", "op_2_b footnote [2] A/98/7",
                            "conclusions conclusion 61st plena", "annex_1 heading Annex", "annex_1 heading Rules for ",
                            "annex_1_para_1 paragraph 1. A keepe", "annex_1_para_1 table_row Lamp\tOil"));
}

TEST(AknReader, CollapsesBlanksDecodesReferencesAndMarksFootnotes) {
    const Reading reading = resolution();
    EXPECT_EQ(test::block_text(reading, reading.text.blocks[11]),
              "Recalling its resolution 98/12 of 3 December 2043,[1]");
    EXPECT_EQ(test::block_text(reading, reading.text.blocks[12]), "Noting that lamps & lenses differ:");
    EXPECT_EQ(test::block_text(reading, reading.text.blocks[24]), "61st plenary meeting 12 December 2044");
    EXPECT_EQ(reading.text.language, Language::en);
}

TEST(AknReader, TiesFootnotesToTheirCallers) {
    const Reading reading = resolution();
    const Block &first = reading.text.blocks[22];
    EXPECT_EQ(first.caller, 11);
    EXPECT_EQ(first.marker, "1");
    EXPECT_EQ(reading.text.blocks[23].caller, 20);
}

TEST(AknReader, CountsBytesCodePointsAndPlacesInTheInput) {
    const std::string input = test::fixture("resolution.xml");
    const Reading reading = resolution();
    for (const Block &block : reading.text.blocks) {
        EXPECT_EQ(count_points(std::string_view(reading.text.content).substr(0, block.begin)), block.begin_point);
        ASSERT_LT(block.raw, input.size());
    }
    EXPECT_EQ(input.substr(reading.text.blocks[15].raw, 2), "1.");
    EXPECT_EQ(input.substr(reading.text.blocks[17].raw, 3), "(a)");
}

TEST(AknReader, ReadsTheFactsOfTheMasthead) {
    const DocumentFacts facts = resolution().facts;
    EXPECT_EQ(facts.key, "A/RES/99/41");
    EXPECT_THAT(facts.symbols, ElementsAre("A/RES/99/41"));
    EXPECT_EQ(facts.type, DocumentType::resolution);
    EXPECT_EQ(facts.organ, Organ::general_assembly);
    EXPECT_EQ(facts.title, "Keeping the lights of small harbours");
    EXPECT_EQ(iso_date(facts.adopted), "2044-12-12");
    EXPECT_EQ(iso_date(facts.issued), "2044-12-20");
    EXPECT_EQ(facts.session, 99);
    EXPECT_EQ(facts.meeting, "61");
    EXPECT_EQ(facts.agenda_item, "24 (b)");
    EXPECT_EQ(facts.agenda_title, "Safety at sea: lighthouses");
    EXPECT_EQ(facts.adoption, Adoption::recorded_vote);
    EXPECT_EQ(facts.votes_for, 2);
    EXPECT_EQ(facts.votes_against, 1);
    EXPECT_EQ(facts.abstentions, 0);
}

TEST(AknReader, LinksDraftsReportsMeetingsSponsorsAndVoters) {
    const Reading reading = resolution();
    EXPECT_THAT(test::links(reading),
                ElementsAre("adopted_at A/99/PV.61", "draft A/C.2/99/L.7/Rev.1", "recommended_in A/99/502/Add.1",
                            "sponsored xaa", "sponsored xbb", "sponsored xdd", "sponsored xee", "voted_against xbb",
                            "voted_for xaa", "voted_for xee"));
    EXPECT_THAT(test::problems(reading), IsEmpty());
}

TEST(AknReader, TakesStatesOutOfLists) {
    struct Case {
        std::string list;
        std::vector<std::string> states;
        std::size_t notes;
    };
    const std::vector<Case> cases{
        {"Aland", {"xaa"}, 0},
        {"Aland and Eland", {"xaa", "xee"}, 0},
        {"Aland, Eland and Bland and Cland", {"xaa", "xee", "xbb"}, 0},
        {"Bland and Cland and Eland", {"xbb", "xee"}, 0},
        {"the Eland and the Aland", {"xee", "xaa"}, 0},
        {"Eland (on behalf of the States of the Group of Small Harbours, and others)", {"xee"}, 0},
        {"introduced by the representative of Eland on behalf of the Bureau", {}, 0},
        {"Aland, submitted by the Rapporteur on the basis of informal consultations", {"xaa"}, 0},
        {"Aland and Nowhere", {"xaa", "Nowhere"}, 1},
        {"", {}, 0},
    };
    for (const Case &c : cases) {
        Reading reading;
        EXPECT_EQ(akn::sponsor_names(c.list, test::context(), reading), c.states) << c.list;
        EXPECT_EQ(reading.problems.size(), c.notes) << c.list;
    }
}

std::string akn(std::string_view cover, std::string_view preface = "", std::string_view body = "",
                std::string_view name = "resolution") {
    return "<akomaNtoso><statement name=\"" + std::string(name) + "\"><coverPage>" + std::string(cover) +
           "</coverPage><preface>" + std::string(preface) + "</preface>" + std::string(body) +
           "</statement></akomaNtoso>";
}

TEST(AknReader, TakesTheItemOfTheAgendaFromTheMetadata) {
    const auto item_of = [](const std::string &keywords, const std::string &words) {
        return read("<akomaNtoso><statement name=\"resolution\"><meta><classification>" + keywords +
                    "</classification></meta><coverPage><docNumber refersTo=\"#symbol\">S/RES/4100 (2044)</docNumber>"
                    "</coverPage><mainBody><p>" +
                    words + "</p></mainBody></statement></akomaNtoso>")
            .facts.agenda_title;
    };
    const std::string english =
        "Recalling that the lights of the harbours and of the islands are to be kept by the masters";
    const std::string heading = R"(<keyword refersTo="agenda" value="[68]" showAs="HARBOURS" dictionary="S/55"/>)";
    const std::string item =
        R"(<keyword value="X" dictionary="S/" showAs="The situation in the harbours." refersTo="agenda"/>)";
    EXPECT_EQ(item_of(heading + item, english), "The situation in the harbours");
    EXPECT_EQ(item_of(heading, english), "");
    EXPECT_EQ(item_of(item, "Rappelant que les feux des ports et des îles sont gardés par les maîtres"), "")
        << "the metadata of all languages are in English";
}

TEST(AknReader, KnowsTheLettersOfTheDecisionsInACollection) {
    const auto component = [](const std::string &letter) {
        return "<component><statement name=\"decision\"><preface><p><docNumber>" + letter +
               "</docNumber></p></preface><mainBody><paragraph><content><p>The Assembly lit the lamps.</p></content>"
               "</paragraph></mainBody></statement></component>";
    };
    const Reading reading =
        read("<akomaNtoso><documentCollection name=\"decision\"><coverPage><p><docNumber refersTo=\"#symbol\">"
             "A/DEC/99/416</docNumber></p></coverPage><preface><p><docNumber>99/416.</docNumber></p></preface>"
             "</documentCollection><components>" +
             component("A") + component("B") + "</components></akomaNtoso>");
    EXPECT_EQ(reading.facts.key, "A/DEC/99/416");
    EXPECT_THAT(reading.facts.symbols, ElementsAre("A/DEC/99/416", "A/DEC/99/416A", "A/DEC/99/416B"));
}

TEST(AknReader, TakesThePartLetterFromTheTitle) {
    struct Case {
        std::string symbol;
        std::string letter;
        std::string key;
    };
    const std::vector<Case> cases{
        {"A/DEC/99/413", "B", "A/DEC/99/413B"},   {"A/DEC/99/413", "", "A/DEC/99/413"},
        {"A/RES/99/245 B", "B", "A/RES/99/245B"}, {"A/DEC/99/553 A and B", "", "A/DEC/99/553A-B"},
        {"A/DEC/99/413", "باء", "A/DEC/99/413B"},
    };
    for (const Case &c : cases) {
        const Reading reading =
            read(akn("<p><docNumber refersTo=\"#symbol\">" + c.symbol + "</docNumber></p>",
                     "<p><docNumber>99/413.</docNumber><docTitle>Keepers</docTitle></p><p><docNumber>" + c.letter +
                         "</docNumber></p>"));
        EXPECT_EQ(reading.facts.key, c.key) << c.symbol << ' ' << c.letter;
    }
}

TEST(AknReader, CountsTheParagraphsOfStatements) {
    const Reading reading = read(akn("<p><docNumber refersTo=\"#symbol\">S/PRST/2044/3</docNumber></p>", "",
                                     "<mainBody><p>At the 9999th meeting the President made a statement:</p>"
                                     "<paragraph><content><p>“One.”</p></content></paragraph>"
                                     "<paragraph><content><p>“Two.”</p></content></paragraph></mainBody>",
                                     "presidentialStatement"));
    EXPECT_THAT(test::outline(reading), ElementsAre("cover cover S/PRST/204", "enacting enacting At the 999",
                                                    "para_1 paragraph “One.”", "para_2 paragraph “Two.”"));
}

TEST(AknReader, CountsSectionsThatNumberAnew) {
    const std::string numbered = "<paragraph><num>1.</num><content><p>One;</p></content></paragraph>";
    const Reading reading = read(akn("", "",
                                     "<preamble></preamble><mainBody><subheading>A</subheading>" + numbered +
                                         "<subheading>B</subheading>" + numbered + "</mainBody>"));
    EXPECT_THAT(test::outline(reading), ElementsAre("sect_1 heading A", "sect_1_op_1 operative 1. One;",
                                                    "sect_2 heading B", "sect_2_op_1 operative 1. One;"));
}

TEST(AknReader, ReadsSeveralResolutionsOfOneDocument) {
    const std::string part =
        "<component><statement><preamble><formula><p>The General Assembly,</p></formula></preamble>"
        "<mainBody><paragraph><num>1.</num><content><p>One;</p></content></paragraph></mainBody>"
        "</statement></component>";
    const Reading reading = read("<akomaNtoso><documentCollection><coverPage><p><docNumber refersTo=\"#symbol\">"
                                 "A/RES/99/101 A-B</docNumber></p></coverPage></documentCollection><components>" +
                                 part + part + "</components></akomaNtoso>");
    EXPECT_THAT(reading.facts.symbols, ElementsAre("A/RES/99/101A-B", "A/RES/99/101A", "A/RES/99/101B"));
    EXPECT_THAT(test::outline(reading),
                ElementsAre("cover cover A/RES/99/1", "res_1_enacting enacting The Genera",
                            "res_1_op_1 operative 1. One;", "res_2_enacting enacting The Genera",
                            "res_2_op_1 operative 1. One;"));
}

TEST(AknReader, ReportsWhatADocumentSaysOfItselfInTwoWays) {
    struct Case {
        std::string path;
        std::string symbol;
        std::string title;
        std::vector<std::string> problems;
    };
    const std::vector<Case> cases{
        {"A_RES_99_41-123456E.xml", "A/RES/99/41", "99/41.", {}},
        {"99_41_E.xml", "A/RES/99/41", "99/41.", {}},
        {"A_RES_99_42.xml", "A/RES/99/41", "99/41.", {"symbol-differs-name 0:0"}},
        {"S_RES_1674_N0633199.xml", "S/RES/1674 (2006)", "", {}},
        {"SC_2561_2021-E.xml", "S/RES/2561 (2021)", "", {}},
        {"notes.xml", "A/RES/99/41", "99/40.", {"title-names-other 0:0"}},
        {"notes.xml", "", "", {"symbol-missing 0:0"}},
    };
    for (const Case &c : cases) {
        const Reading reading = read(akn("<p><docNumber refersTo=\"#symbol\">" + c.symbol + "</docNumber></p>",
                                         "<p><docNumber>" + c.title + "</docNumber></p>"),
                                     c.path);
        EXPECT_EQ(test::problems(reading), c.problems) << c.path << ' ' << c.symbol << ' ' << c.title;
    }
}

TEST(AknReader, ReportsALanguageThatIsNotTheFolders) {
    std::string text = test::fixture("resolution.xml");
    const Reading reading = read(text, "corpus/ru/A_RES_99_41.xml");
    EXPECT_EQ(reading.text.language, Language::en);
    EXPECT_THAT(test::problems(reading), ElementsAre("language-differs 0:0"));
}

// --- faults

struct Fault {
    std::string name;
    std::string xml;
    std::string rule;
    std::uint32_t line;
};

// Entities that stand for ten of the one before each: a thousand million letters if they were expanded.
std::string entity_bomb() {
    std::string bomb = "<!DOCTYPE akomaNtoso [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c < 'k'; ++c) {
        bomb += "<!ENTITY ";
        bomb += c;
        bomb += " \"";
        for (int i = 0; i < 10; ++i) {
            bomb += '&';
            bomb += static_cast<char>(c - 1);
            bomb += ';';
        }
        bomb += "\">";
    }
    return bomb + "]>";
}

std::vector<Fault> faults() {
    const std::string open = "<akomaNtoso>\n<statement name=\"resolution\">\n<mainBody>";
    const std::string close = "</mainBody></statement></akomaNtoso>";
    const auto line = [&](std::string_view text) { return open + "<p>" + std::string(text) + "</p>" + close; };
    std::string nested;
    for (int i = 0; i < 100000; ++i) {
        nested += "<p>";
    }
    const std::string bomb = entity_bomb();
    return {
        {"mismatched tag", line("<b>x</i>"), "xml-not-well-formed", 3},
        {"unclosed", open + "<p>text", "xml-not-well-formed", 3},
        {"attribute twice", line("<b a=\"1\" a=\"2\"/>"), "xml-not-well-formed", 3},
        {"less-than in a value", line("<b a=\"<\"/>"), "xml-not-well-formed", 3},
        {"undefined entity", line("x &nbsp; y"), "xml-not-well-formed", 3},
        {"bare ampersand", line("salt & pepper"), "xml-not-well-formed", 3},
        {"forbidden character by number", line("x &#1; y"), "xml-not-well-formed", 3},
        {"control character", line("x \x01 y"), "xml-not-well-formed", 3},
        {"bytes that are no UTF-8", line("x \xFF y"), "xml-not-well-formed", 3},
        {"end of CDATA in text", line("x ]]> y"), "xml-not-well-formed", 3},
        {"two hyphens in a comment", line("<!-- a -- b -->"), "xml-not-well-formed", 3},
        {"second root", open + close + "\n<akomaNtoso/>", "xml-not-well-formed", 4},
        {"text behind the root", open + close + "\njunk", "xml-not-well-formed", 4},
        {"nested too deep", open + nested, "xml-too-deep", 3},
        {"entity bomb left open", bomb + open + "<p>&j;", "xml-not-well-formed", 1},
    };
}

TEST(AknReader, ReportsFaultsAtTheirLinesAndReadsWhatItCan) {
    for (const Fault &fault : faults()) {
        const Reading reading = read(fault.xml, "x.xml");
        ASSERT_FALSE(reading.problems.empty()) << fault.name;
        EXPECT_EQ(problem_rule_name(reading.problems[0].rule), fault.rule) << fault.name;
        EXPECT_EQ(reading.problems[0].line, fault.line) << fault.name;
        EXPECT_EQ(reading.problems[0].file, "x.xml") << fault.name;
        EXPECT_TRUE(reading.damaged) << fault.name;
        EXPECT_EQ(first_fault(reading.text.content).kind, TextFault::Kind::none) << fault.name;
    }
}

TEST(AknReader, AcceptsWhatXmlAllows) {
    const std::string close = "</p></mainBody></statement></akomaNtoso>";
    const std::string open = "<akomaNtoso><statement><mainBody><p>";
    const std::vector<std::pair<std::string, std::string>> cases{
        {"\xEF\xBB\xBF" + open + "x" + close, "x"},
        {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + open + "x" + close + "\n\n", "x"},
        {"<?xml version='1.0' encoding='ISO-8859-1'?>" + open + "caf\xE9" + close, "café"},
        {"<!-- a -->" + open + "x" + close + "<!-- b -->", "x"},
        {"<?style x?>" + open + "x" + close, "x"},
        {"<!DOCTYPE akomaNtoso>" + open + "x" + close, "x"},
        {open + "a<![CDATA[ < ]]>b" + close, "a < b"},
        {open + "&#x41;&#66;&lt;&quot;" + close, "AB<\""},
        {open + "x" + "\r\n  y" + close, "x y"},
    };
    for (const auto &[xml, text] : cases) {
        const Reading reading = read(xml);
        EXPECT_FALSE(reading.damaged) << xml;
        ASSERT_EQ(reading.text.blocks.size(), 1U) << xml;
        EXPECT_EQ(test::block_text(reading, reading.text.blocks[0]), text) << xml;
    }
}

TEST(AknReader, ExpandsNoEntities) {
    const std::string xml =
        entity_bomb() + "<akomaNtoso><statement><mainBody><p>x &j; y</p></mainBody></statement></akomaNtoso>";
    EXPECT_LT(read(xml).text.content.size(), 1000U);
}

// --- the real documents

TEST(AknReaderCorpus, NamesTheDamagedFilesAndGivesEveryBlockAPlace) {
    const std::filesystem::path corpus = test::shared_dir() / "corpus" / "unxml";
    if (!std::filesystem::exists(corpus)) {
        GTEST_SKIP() << "the real documents are not there: " << corpus;
    }
    std::size_t files = 0;
    std::size_t damaged = 0;
    std::size_t nameless = 0;
    std::set<std::string> bad_places;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(corpus)) {
        if (entry.path().extension() != ".xml") {
            continue;
        }
        const Reading reading = read(test::file_content(entry.path()), entry.path().generic_string());
        ++files;
        damaged += reading.damaged ? 1 : 0;
        nameless += reading.facts.key.empty() ? 1 : 0;
        ASSERT_FALSE(reading.text.blocks.empty()) << entry.path();
        for (const Block &block : reading.text.blocks) {
            if (!block.provision.empty() && !Provision::of_key(block.provision)) {
                bad_places.insert(block.provision);
            }
        }
    }
    EXPECT_GE(files, 3206U);
    EXPECT_EQ(damaged, 60U);
    EXPECT_LE(nameless, 1U);
    EXPECT_THAT(bad_places, IsEmpty());
}

} // namespace
} // namespace recital
