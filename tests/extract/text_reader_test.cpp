// The reader of plain text: the same structure as from XML in six languages, hard-wrapped text, and facts of the masthead.

#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/provision.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using test::read;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> provisions(const Reading &reading) {
    std::vector<std::string> keys;
    for (const Block &block : reading.text.blocks) {
        keys.push_back(block.provision);
    }
    return keys;
}

TEST(TextReader, FindsTheStructureThatTheXmlHas) {
    const Reading xml = read(test::fixture("resolution.xml"));
    const Reading text = read(xml.text.content);
    EXPECT_EQ(text.text.content, xml.text.content);
    EXPECT_EQ(test::outline(text), test::outline(xml));
    EXPECT_EQ(text.text.blocks[22].caller, 11);
    EXPECT_EQ(text.text.blocks[22].marker, "1");
    EXPECT_EQ(text.facts.key, xml.facts.key);
    EXPECT_EQ(text.facts.title, xml.facts.title);
    EXPECT_EQ(text.facts.adopted, xml.facts.adopted);
    EXPECT_EQ(text.facts.issued, xml.facts.issued);
    EXPECT_EQ(text.facts.session, xml.facts.session);
    EXPECT_EQ(text.facts.meeting, xml.facts.meeting);
    EXPECT_EQ(text.facts.agenda_item, xml.facts.agenda_item);
    EXPECT_EQ(text.facts.agenda_title, xml.facts.agenda_title);
    EXPECT_THAT(test::links(text), ElementsAre("adopted_at A/99/PV.61", "recommended_in A/99/502/Add.1"));
}

// One short resolution as the six languages print it.
struct Version {
    std::string code;
    std::string text;
};

std::vector<Version> versions() {
    return {
        {"en",
         "United Nations\nA/RES/99/7\nGeneral Assembly\nAgenda item 9\nLamps\n"
         "Resolution adopted by the General Assembly on 5 May 2044\n99/7. Lamps of the harbours and their keepers\n"
         "The General Assembly,\nRecalling the lamps of the world and of its harbours,\n1. Decides to light them;\n"
         "2. Requests keepers:\n(a) To watch;\n(b) To sleep by day.\n9th plenary meeting 5 May 2044\n"},
        {"fr", "Nations Unies\nA/RES/99/7\nAssemblée générale\nPoint 9 de l’ordre du jour\nLampes\n"
               "Résolution adoptée par l’Assemblée générale le 5 mai 2044\n99/7. Lampes des ports et leurs gardiens\n"
               "L’Assemblée générale,\nRappelant les lampes du monde et les ports,\n1. Décide de les allumer ;\n"
               "2. Prie les gardiens dans les ports :\na) De veiller ;\nb) De dormir le jour.\n"
               "9e séance plénière 5 mai 2044\n"},
        {"es", "Naciones Unidas\nA/RES/99/7\nAsamblea General\nTema 9 del programa\nLámparas\n"
               "Resolución aprobada por la Asamblea General el 5 de mayo de 2044\n99/7. Lámparas de los puertos y sus "
               "guardas\n"
               "La Asamblea General,\nRecordando las lámparas del mundo y los puertos,\n1. Decide encenderlas;\n"
               "2. Solicita a los guardas:\na) Que velen por el puerto;\nb) Que duerman de día.\n"
               "9ª sesión plenaria 5 de mayo de 2044\n"},
        {"ru", "Организация Объединенных Наций\nA/RES/99/7\nГенеральная Ассамблея\nПункт 9 повестки дня\nЛампы\n"
               "Резолюция, принятая Генеральной Ассамблеей 5 мая 2044 года\n99/7. Лампы\nГенеральная Ассамблея,\n"
               "ссылаясь на лампы мира,\n1. постановляет зажечь их;\n2. просит смотрителей:\na) бодрствовать;\n"
               "b) спать днем.\n9-е пленарное заседание 5 мая 2044 года\n"},
        {"zh",
         "联合国\nA/RES/99/7\n大会\n议程项目9\n灯\n2044年5月5日大会决议\n99/7. 灯\n大会，\n回顾世界各地的灯和港口，\n"
         "1. 决定点亮它们；\n2. 请看守人：\n(a) 守夜；\n(b) 白天睡觉。\n2044年5月5日 第9次全体会议\n"},
        {"ar", "الأمم المتحدة\nA/RES/99/7\nالجمعية العامة\nالبند 9 من جدول الأعمال\nالمصابيح\n"
               "قرار اتخذته الجمعية العامة في 5 أيار/مايو 2044\n99/7 - المصابيح\nإن الجمعية العامة،\n"
               "إذ تشير إلى مصابيح العالم،\n1 - تقرر إيقادها؛\n2 - تطلب إلى الحراس:\n(أ) السهر؛\n(ب) النوم نهارا.\n"
               "الجلسة العامة 9 5 أيار/مايو 2044\n"},
    };
}

TEST(TextReader, FindsTheSameStructureInSixLanguages) {
    for (const Version &version : versions()) {
        const Reading reading = read(version.text, "corpus/" + version.code + "/x.txt");
        EXPECT_THAT(provisions(reading),
                    ElementsAre("cover", "cover", "cover", "cover", "cover", "cover", "title", "enacting", "pp_1",
                                "op_1", "op_2", "op_2_a", "op_2_b", "conclusions"))
            << version.code;
        EXPECT_EQ(language_code(reading.text.language), version.code);
        EXPECT_EQ(reading.facts.key, "A/RES/99/7") << version.code;
        EXPECT_EQ(iso_date(reading.facts.adopted), "2044-05-05") << version.code;
        EXPECT_EQ(reading.facts.meeting, "9") << version.code;
        EXPECT_EQ(reading.facts.agenda_item, "9") << version.code;
        EXPECT_THAT(test::problems(reading), IsEmpty()) << version.code;
    }
}

TEST(TextReader, KeepsCleanTextAsItIs) {
    const std::string text =
        "S/RES/9999 (2044)\nThe Security Council,\nNoting  two blanks and a table,\n1. Decides:\nLamp\tOil\t\n";
    const Reading reading = read(text);
    EXPECT_EQ(reading.text.content, text);
    EXPECT_EQ(reading.text.blocks[4].kind, BlockKind::table_row);
    EXPECT_EQ(reading.text.blocks[4].provision, "op_1");
}

struct Structure {
    std::string name;
    std::string text;
    std::vector<std::string> provisions;
};

TEST(TextReader, ReadsTheFormsThatResolutionsTake) {
    const std::string head = "S/RES/9999 (2044)\nThe Security Council,\n";
    const std::vector<Structure> cases{
        {"one operative paragraph without a number",
         head + "Recalling lamps,\nDecides to light them.\n",
         {"cover", "enacting", "pp_1", "op_1"}},
        {"a short one without its enacting words",
         "S/RES/9999 (2044)\nSecurity Council\nResolution 9999 (2044)\nAdopted by the Security Council at its 9990th "
         "meeting\nRecalling lamps,\n1. Decides to light them.\n",
         {"cover", "cover", "cover", "cover", "pp_1", "op_1"}},
        {"a list in the preamble",
         head + "Noting:\n(a) lamps,\n(b) oil,\nRecalling oil,\n1. Decides.\n",
         {"cover", "enacting", "pp_1", "pp_1_a", "pp_1_b", "pp_2", "op_1"}},
        {"letters, numerals and letters again",
         head + "Noting lamps,\n1. Asks:\n(h) x;\n(i) y;\n(j) z:\n(i) u;\n(ii) v;\n(k) w.\n",
         {"cover", "enacting", "pp_1", "op_1", "op_1_h", "op_1_i", "op_1_j", "op_1_j_i", "op_1_j_ii", "op_1_k"}},
        {"a paragraph that goes on behind its list",
         head + "Noting lamps,\n1. Asks:\n(a) x;\nand thanks them;\n2. Decides.\n",
         {"cover", "enacting", "pp_1", "op_1", "op_1_a", "op_1", "op_2"}},
        {"letters without a numbered paragraph",
         head + "Noting lamps,\nRecommends:\n(a) x;\n(b) y:\n(i) z.\n",
         {"cover", "enacting", "pp_1", "op_1", "op_a", "op_b", "op_b_i"}},
        {"sections that number anew",
         head + "Noting lamps,\nA\nRecalling oil,\n1. Asks;\nB\n1. Decides.\n",
         {"cover", "enacting", "pp_1", "sect_1", "sect_1_pp_1", "sect_1_op_1", "sect_2", "sect_2_op_1"}},
        {"sections that number on",
         head + "Noting lamps,\nI\n1. Asks;\nII\n2. Decides.\n",
         {"cover", "enacting", "pp_1", "", "op_1", "", "op_2"}},
        {"annexes",
         head + "Noting lamps,\n1. Decides.\nAnnex I\nRules\n1. Keep awake.\nAnnex II\n1. Sleep.\n",
         {"cover", "enacting", "pp_1", "op_1", "annex_1", "annex_1", "annex_1_para_1", "annex_2", "annex_2_para_1"}},
        {"an annex that names its resolution",
         head + "Noting lamps,\n1. Decides.\nAnnex to resolution 9999 (2044)\nRules\n1. Keep awake.\n",
         {"cover", "enacting", "pp_1", "op_1", "annex_1", "annex_1", "annex_1_para_1"}},
        {"a second preamble among the operative paragraphs",
         head + "Noting lamps,\nI\n1. Asks for oil;\nII\n2. Decides;\n* * *\nRecalling the keepers,\nActing under "
                "the rules,\nIII\n3. Thanks:\n(a) Them;\n4. Ends.\n",
         {"cover", "enacting", "pp_1", "", "op_1", "", "op_2", "", "pp_2", "pp_3", "", "op_3", "op_3_a", "op_4"}},
        {"numbers that optical reading damaged",
         head + "Noting lamps,\n1, Asks for oil;\nZ. Demands wicks;\n3, Also asks for glass;\n4. Decides.\n",
         {"cover", "enacting", "pp_1", "op_1", "op_2", "op_3", "op_4"}},
        {"a number that was lost",
         head + "Noting lamps,\n1. Asks for oil;\nDemands wicks;\n3. Asks for glass;\n(a) Clear;\n(b) Red;\nAlso "
                "asks for salt;\nAsks for sugar;\n5. Decides.\n",
         {"cover", "enacting", "pp_1", "op_1", "op_2", "op_3", "op_3_a", "op_3_b", "op_3", "op_3", "op_5"}},
        {"headings and figures that are no numbers",
         head + "Noting lamps,\nI. Lamps\n1. Asks for 2, 3 or 4 lamps;\n7, Says nothing;\n2. Decides.\n",
         {"cover", "enacting", "pp_1", "", "op_1", "op_1", "op_2"}},
        {"footnotes before an annex",
         head + "Noting lamps,[1]\n1. Decides.[2]\n[1] S/1.\n[2] S/2.\nAnnex\n1. Keep awake.\n",
         {"cover", "enacting", "pp_1", "op_1", "pp_1", "op_1", "annex_1", "annex_1_para_1"}},
        {"a statement",
         "S/PRST/2044/3\nStatement by the President of the Security Council\nAt the 9999th meeting, held on 5 May "
         "2044, the "
         "President said:\n“One.\n“Two.\n",
         {"cover", "enacting", "enacting", "para_1", "para_2"}},
        {"a decision",
         "A/DEC/99/413\n99/413. Keepers\nB [1]\nAt its 9th meeting, the Assembly elected Aland.\n[1] See A/1.\n",
         {"cover", "title", "title", "para_1", "title"}},
        {"a report",
         "United Nations\nA/63/999\nGeneral Assembly\nKeeping the lights\nReport of the Secretary-General\nSummary\n"
         "1. The present report is on lamps.\n2. It has:\n(a) A list;\n(b) An end.\nII. Lamps\n3. Lamps burn.\n",
         {"cover", "cover", "cover", "cover", "cover", "cover", "para_1", "para_2", "para_2_a", "para_2_b", "",
          "para_3"}},
        {"no document at all", "A note on lamps.\nIt has two lines.\n", {"para_1", "para_2"}},
    };
    for (const Structure &c : cases) {
        const Reading reading = read(c.text);
        EXPECT_EQ(provisions(reading), c.provisions) << c.name;
        for (const Block &block : reading.text.blocks) {
            EXPECT_TRUE(block.provision.empty() || Provision::of_key(block.provision)) << block.provision;
        }
    }
}

TEST(TextReader, IdentifiesDocumentsByWhatTheyPrint) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"United Nations S/RES/9999 (2044)\nSecurity Council\nThe Security Council,\nNoting,\n1. Decides.\n",
         "S/RES/9999(2044)"},
        {"Resolution 242 (1967)\nof 22 November 1967\nThe Security Council,\nNoting,\n1. Decides.\n",
         "S/RES/242(1967)"},
        {"82 (1950). Resolution of 25 June 1950\nThe Security Council,\nNoting,\n1. Decides.\n", "S/RES/82(1950)"},
        {"A/DEC/99/413\n99/413. Keepers\nB [1]\nAt its meeting the Assembly elected Aland.\n", "A/DEC/99/413B"},
        {"安全理事会\n第2563(2021)号决议\n安全理事会，\n回顾，\n1. 决定。\n", "S/RES/2563(2021)"},
        {"Lamps\n", ""},
    };
    for (const auto &[text, key] : cases) {
        EXPECT_EQ(read(text).facts.key, key) << text;
    }
}

TEST(TextReader, JoinsHardWrappedParagraphs) {
    const Reading reading = read(test::fixture("wrapped.txt"), "S_RES_0962_1993.txt");
    EXPECT_THAT(test::outline(reading),
                ElementsAre("title title 962 (1993)", "enacting enacting The Securi", "pp_1 preambular Recalling ",
                            "pp_2 preambular Having con", "op_1 operative Expresses ", "op_2 operative Requests t",
                            "op_2_a subparagraph (a) To cou", "op_2_b subparagraph (5) To cou",
                            "op_2_c subparagraph (c) To rep", "conclusions conclusion Adopted at",
                            "pp_2 footnote 4 Official", "- footnote 5 One memb"));
    EXPECT_EQ(test::block_text(reading, reading.text.blocks[2]),
              "Recalling its resolution 961 (1993) of 2 March 1993 on the lights of harbours in the region,");
    EXPECT_EQ(reading.text.blocks[10].caller, 3);
    const std::string input = test::fixture("wrapped.txt");
    EXPECT_EQ(input.substr(reading.text.blocks[4].raw, 9), "Expresses");
}

TEST(TextReader, KeepsTheLinesOfAMastheadApartWhereBlankLinesPartParagraphs) {
    const Reading reading = read(
        "United Nations\nS/RES/4199 (2046)\nSecurity Council\nDistr.: General\n12 November 2046\n\nResolution 4199 "
        "(2046)\nAdopted by the Security Council at its 13900th meeting, on 12 November 2046\n\nThe Security "
        "Council,\n\nRecalling its resolution 4100 (2044),\n\n1. Decides to remain seized of the matter.\n");
    EXPECT_EQ(reading.facts.key, "S/RES/4199(2046)");
    EXPECT_EQ(iso_date(reading.facts.issued), "2046-11-12");
    EXPECT_EQ(reading.facts.meeting, "13900");
    const Reading wrapped =
        read("Resolution 4200 (2046)\nof 15 November 2046\n\nThe Security Council,\n\nNoting the report "
             "that was put before it on\n11 August 2046,\n\n1. Decides to meet.\n");
    EXPECT_EQ(wrapped.facts.key, "S/RES/4200(2046)");
    EXPECT_EQ(test::block_text(wrapped, wrapped.text.blocks[0]), "Resolution 4200 (2046) of 15 November 2046");
    EXPECT_EQ(test::block_text(wrapped, wrapped.text.blocks[2]),
              "Noting the report that was put before it on 11 August 2046,");
}

TEST(TextReader, FindsAnnexesWithoutHeadingWhereBlankLinesPartParagraphs) {
    const std::string head =
        "United Nations\n\nA/RES/99/7\n\nGeneral Assembly\n\nResolution adopted by the General Assembly on "
        "3 May 2045\n\n99/7. Lamps\n\nThe General Assembly,\n\n1. Adopts the declaration below.\n\n"
        "61st plenary meeting 3 May 2045\n\n";
    const Reading annexed = read(head + "Declaration on lamps\n\n1. We are for lamps.\n\n2. We are for oil.\n");
    EXPECT_EQ(annexed.text.blocks.back().provision, "annex_1_para_2");
    const Reading closed = read(head + "Adopted unanimously.\n\nThe records of the session tell more.\n");
    EXPECT_EQ(closed.text.blocks.back().provision, "conclusions");
}

TEST(TextReader, TiesBracketedFootnotesOfHardWrappedText) {
    const Reading reading =
        read("Resolution 962 (1993)\n\nThe Security Council,\n\nRecalling lamps[1] and\noil,[2]\n\n1. Asks "
             "for\noil.[3]\n\n[1] S/1.\n\n[2] S/2,\nannex.\n\n[3] S/3.\n");
    EXPECT_THAT(provisions(reading), ElementsAre("cover", "enacting", "pp_1", "op_1", "pp_1", "pp_1", "op_1"));
}

TEST(TextReader, TakesHeadsAndFeetOfPagesOutOfHardWrappedText) {
    std::string lines;
    for (int i = 0; i < 20; ++i)
        lines += "lamps and wicks of the keepers of lights in harbours\n";
    const std::string head = "S/RES/962 (1993)\n\nResolution 962 (1993)\n\nThe Security Council,\n\n";
    struct Page {
        const char *name;
        std::string text;
        std::vector<std::string> provisions;
    };
    const std::vector<std::string> whole{"cover", "cover", "enacting", "pp_1", "op_1"};
    const std::vector<Page> cases{
        {"a number that counts on, the symbol again and a job number",
         head + "Recalling\n" + lines + "\n1\n\nS/RES/962 (1993)\n\nand\n" + lines +
             "\n2\n\n93-12345 (E)\n\nas well,\n\n1. Decides.\n",
         whole},
        {"with the number of pages",
         head + "Recalling\n" + lines + "\n1/3\n\nand\n" + lines + "\n- 2 -\n\nas well,\n\n1. Decides.\n", whole},
        {"between two paragraphs",
         head + "Recalling\n" + lines + "and oil,\n\n1\n\nS/RES/962 (1993)\n\nNoting salt,\n\n1. Decides.\n",
         {"cover", "cover", "enacting", "pp_1", "pp_2", "op_1"}},
        {"a number alone is none of a page",
         head + "Recalling " + lines + "\n7\n\nand lamps,\n\n1. Decides.\n",
         {"cover", "cover", "enacting", "pp_1", "pp_2", "pp_3", "op_1"}},
    };
    for (const Page &c : cases)
        EXPECT_EQ(provisions(read(c.text)), c.provisions) << c.name;
}

TEST(TextReader, FindsPrintedFootnotesBeforeTheClosingLines) {
    const Reading reading =
        read("Resolution 962 (1993)\n\nThe Security Council,\n\nRecalling lamps1 and\noil,2\n\n1. Asks "
             "for\noil;3\n\n1 See S/1.\n\n2 See S/2,\nannex.\n\n3 See S/3.\n\n99th plenary meeting\n");
    EXPECT_THAT(provisions(reading), ElementsAre("cover", "enacting", "pp_1", "op_1", "pp_1", "pp_1", "op_1", "op_1"));
}

TEST(TextReader, PartsHardWrappedParagraphsWhoseBlankLineIsLost) {
    const Reading reading = read("Resolution 962 (1993)\n\nThe Security Council,\n\nRecalling lamps,\n\nA\n1. Asks "
                                 "for\noil;\n2. Demands wicks;\n3, Asks for\nglass;\n\n4. Decides on\n12. May "
                                 "lamps;\n\nB\n\n1. Ends.\n");
    EXPECT_THAT(provisions(reading), ElementsAre("cover", "enacting", "pp_1", "sect_1", "sect_1_op_1", "sect_1_op_2",
                                                 "sect_1_op_3", "sect_1_op_4", "sect_2", "sect_2_op_1"));
}

TEST(TextReader, FindsTheBodyOfHardWrappedTextWithoutItsEnactingWords) {
    const Reading reading = read(
        "Resolution 962 (1993)\n\nTaking into account that the keepers of the lamps in the harbours of the region are "
        "asleep,\n\nDecides to wake them.\n\nAdopted at the 3999th meeting by 12 votes to none.\n");
    EXPECT_THAT(provisions(reading), ElementsAre("cover", "pp_1", "op_1", "conclusions"));
}

TEST(TextReader, TiesFootnotesOfHardWrappedTextToNumbersBehindYearsSymbolsAndMarks) {
    const Reading reading =
        read("Resolution 962 (1993)\n\nThe Security Council,\n\nRecalling the letter of 4 May\n1992 7 "
             "and document S/10182 8 on lamps,\n\nNoting 9 lamps;\n\n1. Decides on 12 lamps; 10\n\n7 "
             "Document S/1.\n\n8 Document S/2.\n\n9 Document S/3.\n\n10 Document S/4.\n");
    std::vector<std::string> callers;
    for (const Block &block : reading.text.blocks) {
        if (block.kind == BlockKind::footnote) {
            callers.push_back(block.marker + " " + block.provision);
        }
    }
    EXPECT_THAT(callers, ElementsAre("7 pp_1", "8 pp_1", "9 pp_2", "10 op_1"));
}

TEST(TextReader, ReadsTheClosingLineOfHardWrappedText) {
    const DocumentFacts facts = read(test::fixture("wrapped.txt")).facts;
    EXPECT_EQ(facts.key, "S/RES/962(1993)");
    EXPECT_EQ(iso_date(facts.adopted), "1993-03-03");
    EXPECT_EQ(facts.meeting, "3999");
    EXPECT_EQ(facts.adoption, Adoption::vote);
    EXPECT_EQ(facts.votes_for, 13);
    EXPECT_EQ(facts.votes_against, 0);
    EXPECT_EQ(facts.abstentions, 2);
}

TEST(TextReader, TakesTimeThatGrowsWithTheTextAlone) {
    std::string text = "S/RES/9999 (2044)\nThe Security Council,\nNoting,\n";
    for (int i = 0; i < 200000; ++i) {
        text += i % 3 == 0 ? "1. Decides:\n" : i % 3 == 1 ? "(a) lamps [7]\n" : "A\n";
    }
    EXPECT_GT(read(text).text.blocks.size(), 200000U); // the time limit of the test is what this is about
}

// --- the real documents

TEST(TextReaderCorpus, GivesTheLinesOfTextTheProvisionsOfTheXml) {
    const std::filesystem::path corpus = test::shared_dir() / "corpus" / "unxml";
    if (!std::filesystem::exists(corpus)) {
        GTEST_SKIP() << "the real documents are not there: " << corpus;
    }
    std::size_t same = 0;
    std::size_t lines = 0;
    for (const char *set : {"SC-2020", "SC-2021", "SC-2022", "GA-77"}) {
        for (const auto &entry : std::filesystem::recursive_directory_iterator(corpus / set)) {
            if (entry.path().extension() != ".xml") {
                continue;
            }
            const Reading xml = read(test::file_content(entry.path()));
            const Reading text = read(xml.text.content);
            ASSERT_EQ(text.text.content, xml.text.content) << entry.path();
            std::map<std::uint32_t, std::string_view> places;
            for (const Block &block : text.text.blocks) {
                places.emplace(block.begin, block.provision);
            }
            for (const Block &block : xml.text.blocks) {
                const bool own = !block.provision.starts_with("annex") && !block.provision.starts_with("res_");
                lines += own ? 1 : 0;
                same += own && places[block.begin] == block.provision ? 1 : 0;
            }
        }
    }
    EXPECT_GT(static_cast<double>(same), 0.97 * static_cast<double>(lines)) << same << " of " << lines;
}

TEST(TextReaderCorpus, IdentifiesTheHardWrappedResolutions) {
    const std::filesystem::path corpus = test::shared_dir() / "corpus" / "plain";
    if (!std::filesystem::exists(corpus)) {
        GTEST_SKIP() << "the real documents are not there: " << corpus;
    }
    std::size_t files = 0;
    std::size_t named = 0;
    for (const auto &entry : std::filesystem::directory_iterator(corpus)) {
        const Reading reading = read(test::file_content(entry.path()), entry.path().generic_string());
        ++files;
        named += !reading.facts.key.empty() && test::problems(reading).empty() ? 1 : 0;
    }
    EXPECT_GE(named + 6, files); // three print another number than they are filed under
}

} // namespace
} // namespace recital
