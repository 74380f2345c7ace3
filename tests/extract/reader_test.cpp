// What every reader has in common: which format takes an input, and what is said of inputs that none takes.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using test::read;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string akn_document =
    "<akomaNtoso><statement><coverPage><p><docNumber refersTo=\"#symbol\">A/RES/99/1</docNumber>"
    "</p></coverPage></statement></akomaNtoso>";
const std::string text_document = "A/RES/99/1\nThe General Assembly,\nNoting lamps,\n1. Decides to light them.\n";

TEST(Reader, DecidesByContent) {
    const std::vector<std::pair<std::string, std::string>> cases{{akn_document, "akn"},
                                                                 {"\n  " + akn_document, "akn"},
                                                                 {"\xEF\xBB\xBF" + akn_document, "akn"},
                                                                 {text_document, "text"}};
    for (const auto &[bytes, format] : cases) {
        Reading reading;
        reading.input.path = "named.pdf";
        EXPECT_TRUE(read_document(bytes, test::context(), reading)) << bytes;
        EXPECT_EQ(reading.input.format, format) << bytes;
        EXPECT_EQ(reading.facts.key, "A/RES/99/1") << bytes;
    }
}

TEST(Reader, SaysWhyItTakesNoInput) {
    struct Case {
        std::string bytes;
        ProblemRule rule;
    };
    const std::vector<Case> cases{
        {"", ProblemRule::file_empty},
        {" \r\n\t \n", ProblemRule::file_empty},
        {std::string("text\0text", 9), ProblemRule::file_binary},
        {"{\\rtf1 text}", ProblemRule::format_unknown},
        {"PK\x03\x04 [Content_Types].xml", ProblemRule::format_unknown},
        {"<other>XML</other>", ProblemRule::format_unknown},
        {"<other><akomaNtoso/></other>", ProblemRule::format_unknown},
    };
    for (const Case &c : cases) {
        Reading reading;
        reading.input.path = "folder/x";
        EXPECT_FALSE(read_document(c.bytes, test::context(), reading)) << c.bytes;
        ASSERT_EQ(reading.problems.size(), 1U) << c.bytes;
        EXPECT_EQ(reading.problems[0].rule, c.rule) << c.bytes;
        EXPECT_EQ(reading.problems[0].severity, Severity::error) << c.bytes;
        EXPECT_EQ(reading.problems[0].file, "folder/x") << c.bytes;
        EXPECT_TRUE(reading.text.blocks.empty()) << c.bytes;
    }
}

TEST(Reader, KeepsToTheLimitOfSize) {
    const ReadContext small(test::authority(), {.max_bytes = 10, .max_depth = 256});
    Reading reading;
    EXPECT_FALSE(read_document(text_document, small, reading));
    ASSERT_EQ(reading.problems.size(), 1U);
    EXPECT_EQ(reading.problems[0].rule, ProblemRule::file_too_large);
}

TEST(Reader, ReplacesBytesThatAreNoText) {
    const Reading reading = read("A/RES/99/1\nThe General Assembly,\nNoting l\xE9mps,\n1. Decides.\n");
    EXPECT_TRUE(reading.damaged);
    EXPECT_THAT(test::problems(reading), ElementsAre("file-not-utf8 3:9"));
    EXPECT_EQ(test::block_text(reading, reading.text.blocks[2]), "Noting l\xEF\xBF\xBDmps,");
    EXPECT_EQ(reading.text.blocks[3].provision, "op_1");
}

TEST(Reader, TakesOtherLineEndsAndByteOrderMarks) {
    std::string text;
    for (const char c : text_document) {
        text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    text = "\xEF\xBB\xBF" + text;
    const Reading reading = read(text);
    EXPECT_EQ(reading.text.content, text_document);
    EXPECT_THAT(test::problems(reading), IsEmpty());
    ASSERT_EQ(reading.text.blocks.size(), 4U);
    EXPECT_EQ(text.substr(reading.text.blocks[3].raw, 2), "1.");
}

TEST(Reader, KeepsADocumentWithoutSymbol) {
    const Reading reading = read("A note on lamps.\n");
    EXPECT_TRUE(reading.facts.key.empty());
    EXPECT_EQ(reading.text.blocks.size(), 1U);
    EXPECT_THAT(test::problems(reading), ElementsAre("symbol-missing 0:0"));
}

} // namespace
} // namespace recital
