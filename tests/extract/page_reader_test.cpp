// Pages as people find them: guides, office pages, articles, press releases, records of a catalogue. Each stands in
// tests/fixtures/pages with what must be read of it beside it (NAME.outline).

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/utf8_text.hpp"
#include "graph/date.hpp"
#include "tests/extract/page_outline.hpp"

namespace recital {
namespace {

using test::read;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct PageCase {
    std::string file;
    std::string format;
    std::string key;
    DocumentType type;
    std::string title;
    std::string issued;
    std::string url;
    Language language = Language::en;
};

const std::vector<PageCase> &pages() {
    static const std::vector<PageCase> all{
        {"guide.md", "markdown", "", DocumentType::web_page, "Protection of civilians (\"PoC\")", "", ""},
        {"office.txt", "markdown", "", DocumentType::web_page, "Office of the Special Envoy for Lamps", "", ""},
        {"story.txt", "markdown", "", DocumentType::web_page, "Keepers meet to talk of lamps", "", ""},
        {"guide.html", "html", "", DocumentType::web_page, "Lamps", "2041-03-04",
         "https://research.example.org/en/lamps"},
        {"press.html", "html", "SC/19010", DocumentType::press_release, "Security Council Hears of Lamps in Aland",
         "2044-05-23", "https://press.un.org/en/2044/sc19010.doc.htm"},
        {"story.html", "html", "", DocumentType::news_story, "Lamps are lit again", "2044-05-24",
         "https://news.un.org/en/story/2044/05/9000001"},
        {"record.html", "html", "", DocumentType::web_page,
         "Question of lamps : resolution / adopted by the General Assembly", "2035", ""},
        {"office.html", "html", "", DocumentType::web_page, "Office of the Special Envoy for Lamps", "", ""},
        {"news.txt", "markdown", "", DocumentType::news_story, "Keepers return to the lamps of Aland", "2044-05-24",
         ""},
        {"press.txt", "markdown", "SG/SM/21999", DocumentType::press_release,
         "Secretary-General, in message for day of lamps, calls on States to keep their lights burning", "2043-12-15",
         ""},
        {"press_fr.html", "html", "CS/16010", DocumentType::press_release,
         "Le Conseil de sécurité examine la question des lampes", "2044-05-23",
         "https://press.un.org/fr/2044/cs16010.doc.htm", Language::fr},
        {"office_ru.txt", "markdown", "", DocumentType::web_page,
         "Канцелярия Специального посланника по вопросам маяков", "", "", Language::ru},
        {"guide_zh.md", "markdown", "", DocumentType::web_page, "保护灯塔看守人", "", "", Language::zh},
    };
    return all;
}

TEST(PageReader, ReadsPages) {
    for (const PageCase &page : pages()) {
        const Reading reading = read(test::fixture("pages/" + page.file));
        EXPECT_EQ(test::page_outline(reading), test::fixture("pages/" + page.file + ".outline")) << page.file;
        EXPECT_EQ(reading.input.format, page.format) << page.file;
        EXPECT_EQ(reading.facts.key, page.key) << page.file;
        EXPECT_EQ(reading.facts.type, page.type) << page.file;
        EXPECT_EQ(reading.facts.title, page.title) << page.file;
        EXPECT_EQ(reading.facts.issued ? iso_date(reading.facts.issued) : "", page.issued) << page.file;
        EXPECT_EQ(reading.facts.url, page.url) << page.file;
        EXPECT_EQ(reading.text.language, page.language) << page.file;
        EXPECT_THAT(test::problems(reading), IsEmpty()) << page.file;
        EXPECT_EQ(test::unsound(reading), "") << page.file;
    }
}

TEST(PageReader, PlacesBlocksInTheInput) {
    for (const PageCase &page : pages()) {
        const std::string bytes = test::fixture("pages/" + page.file);
        const Reading reading = read(bytes);
        for (const Block &block : reading.text.blocks) {
            const std::string_view text = test::block_text(reading, block);
            // Numbers of items and notes, and tabs between cells, are the reader's own.
            const std::string_view first = text.substr(text.find_first_of(".]") < 3 ? text.find(' ') + 1 : 0,
                                                       std::min<std::size_t>(text.find('\t'), 3));
            EXPECT_NE(bytes.substr(block.raw, 160).find(first), std::string::npos) << page.file << ": " << text;
        }
    }
}

TEST(PageReader, ReadsEveryPrefixWithoutHarm) {
    for (const PageCase &page : pages()) {
        const std::string bytes = test::fixture("pages/" + page.file);
        for (std::size_t size = 0; size < bytes.size(); size += 7) {
            const Reading reading = read(std::string_view(bytes).substr(0, size));
            ASSERT_EQ(test::unsound(reading), "") << page.file << " cut after " << size << " bytes";
            ASSERT_EQ(first_fault(reading.text.content).kind, TextFault::Kind::none) << page.file << ' ' << size;
        }
    }
}

TEST(PageReader, KeepsWithoutLanguageWhatItCannotRead) {
    const Reading reading =
        read("<html lang=\"de\"><body><h1>Lampen</h1><p>Die Lampen der Welt werden von denen gehütet, die neben ihnen "
             "leben, und das ist gut so, denn wer am Meer wohnt, der sieht die Boote kommen und gehen, bei Tag und bei "
             "Nacht, und er kennt die Wege, auf denen sie fahren, und die Steine unter dem Wasser.</p></body></html>");
    EXPECT_EQ(reading.text.language, Language::unknown);
    EXPECT_EQ(reading.text.blocks.size(), 2U);
    EXPECT_THAT(test::problems(reading), ElementsAre("language-unknown 0:0"));
}

TEST(PageReader, ReadsAPageThatPrintsADocumentAsThat) {
    const Reading reading =
        read("<html><body><div>Menu</div><p>A/RES/99/7</p><p>Resolution adopted by the General Assembly on 5 May "
             "2044</p><h1>99/7. Lamps</h1><p><i>The General Assembly</i>,</p><p><i>Recalling</i> its resolution "
             "<a href='https://undocs.org/A/RES/98/7'>98/7</a>,</p><p>1. <i>Decides</i> to light lamps;</p>"
             "<p>2. <i>Requests</i> keepers to watch.</p></body></html>");
    EXPECT_EQ(reading.facts.key, "A/RES/99/7");
    EXPECT_EQ(reading.facts.type, DocumentType::resolution);
    EXPECT_THAT(test::outline(reading),
                ElementsAre("cover cover A/RES/99/7", "cover cover Resolution", "title title 99/7. Lamp",
                            "enacting enacting The Genera", "pp_1 preambular Recalling ", "op_1 operative 1. Decides",
                            "op_2 operative 2. Request"));
    ASSERT_EQ(reading.text.links.size(), 1U);
    EXPECT_EQ(reading.text.content.substr(reading.text.links[0].begin, 4), "98/7");
}

TEST(PageReader, TellsThePlainTextOfAPageFromThatOfADocument) {
    struct Case {
        const char *name;
        std::string text;
        std::string format;
        std::string title;
    };
    const std::string prose = "The keepers washed the glass before noon and carried the oil up after it.\n\n"
                              "“We were glad of the company,” said the oldest of them at the foot of the stairs.\n\n"
                              "Nobody had lit the lamp for eight years when the first boats came back.\n\n";
    const std::vector<Case> cases{
        {"HeadlineAndProse", "Keepers return to the lamps\n\n" + prose, "markdown", "Keepers return to the lamps"},
        {"HeadlineDateAndProse",
         "Keepers return to the lamps\n\n24 May 2044\n\n" + prose.substr(0, prose.rfind("Nobody")), "markdown",
         "Keepers return to the lamps"},
        {"FurnitureInWrappedLines",
         "Keepers return to the lamps\n\nThe keepers washed the glass before noon and carried\nthe oil up after it.\n\n"
         "Share this article\n\nFacebook\n\nRead more\n",
         "markdown", "Keepers return to the lamps"},
        {"MarkdownHeading", "# Lamps\n\nThe keepers washed the glass.\n", "markdown", "Lamps"},
        {"RussianArticle",
         "Смотрители возвращаются к маякам\n\n24 мая 2044 года\n\nСмотрители вымыли стекла еще до полудня и принесли "
         "масло наверх.\n\nНикто не зажигал этот маяк целых восемь лет до самого этого дня.\n\n",
         "markdown", "Смотрители возвращаются к маякам"},
        {"NumberedParagraphs", "Keepers of the lamps\n\n1. " + prose + "2. " + prose, "text", ""},
        {"WrappedDocument",
         "Keepers of the lamps\n\nThe keepers washed the glass before noon and carried the\noil up after it was "
         "done.\n\n" +
             prose,
         "text", ""},
        {"TitleInCapitals", "KEEPERS OF THE LAMPS\n\n" + prose, "text", ""},
        {"ProseAlone", prose + prose, "text", ""},
        {"EnactingWords",
         "The lamps of Aland\n\nThe General Assembly,\n\nRecalling the lamps that were lit before,\n\n1. Decides to "
         "light "
         "them.\n\n" +
             prose,
         "text", ""},
    };
    for (const Case &one : cases) {
        const Reading reading = read(one.text);
        EXPECT_EQ(reading.input.format, one.format) << one.name;
        if (one.format == "markdown") {
            EXPECT_EQ(reading.facts.title, one.title) << one.name;
            EXPECT_EQ(reading.facts.type, DocumentType::web_page) << one.name;
            EXPECT_EQ(reading.text.content.find("Facebook"), std::string::npos) << one.name;
        }
    }
}

TEST(PageReader, LeavesALetterToTheReaderOfDocuments) {
    const Reading reading = read(
        "Letter dated 2 May 2044 from the Permanent Representative of Aland addressed to the Secretary-General\n\n"
        "I have the honour to transmit herewith a paper on wicks and their trimming, which the Government of Aland has "
        "prepared for the consideration of Member States, and which sets out what lamps need to burn all night.\n\n"
        "(Signed) Anna Oil\n\nPermanent Representative\n");
    EXPECT_EQ(reading.input.format, "text");
    EXPECT_NE(reading.facts.type, DocumentType::web_page);
    EXPECT_EQ(reading.text.blocks.size(), 4U);
}

TEST(PageReader, NamesWhatIsWrongWithAPage) {
    struct Case {
        std::string name;
        std::string bytes;
        bool read;
        std::vector<std::string> problems;
    };
    std::string nested = "<html><body>";
    std::string attributes = "<html><body><p";
    for (int i = 0; i < 20'480; ++i)
        nested += "<div>";
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + std::to_string(i) + "=\"x\"";
    const std::vector<Case> cases{
        {"no text",
         "<html><head><title>Lamps</title></head><body><nav><a href='/'>Home</a></nav></body></html>",
         false,
         {"file-empty 0:0"}},
        {"nested", nested + "A lamp that burns in the deep.", true, {"xml-too-deep 1:1283"}},
        {"attributes", attributes + ">A lamp with many names.</p>", true, {"document-damaged 1:518"}},
        {"no UTF-8", "<html><body>\n<p>A l\xE9mp.</p></body></html>", true, {"file-not-utf8 2:7"}},
    };
    for (const Case &c : cases) {
        Reading reading;
        EXPECT_EQ(read_document(c.bytes, test::context(), reading), c.read) << c.name;
        EXPECT_EQ(test::problems(reading), c.problems) << c.name;
        EXPECT_EQ(reading.text.blocks.size(), c.read ? 1U : 0U) << c.name;
    }
}

TEST(PageReader, ReadsPagesInOlderEncodings) {
    const Reading reading = read("<html><head><meta charset=\"iso-8859-1\"></head><body><p>Le Conseil de s\xE9"
                                 "curit\xE9 a \xE9t\xE9 saisi de la question des lampes.</p></body></html>");
    EXPECT_THAT(test::problems(reading), IsEmpty());
    EXPECT_EQ(reading.text.content, "Le Conseil de sécurité a été saisi de la question des lampes.\n");
}

} // namespace
} // namespace recital
