// Files of word processors: paragraphs with the numbers that the file only counts, headings, lists, tables, footnotes, links;
// and archives that bring a reader to harm.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/archive_fixture.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using test::ArchiveFile;
using test::make_zip;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string w_p(const std::string &inner, const std::string &properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + inner + "</w:p>";
}
std::string w_r(const std::string &text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
std::string w_text(const std::string &text) { return w_p(w_r(text)); }
std::string w_num(int list, int level) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) +
           "\"/></w:numPr>";
}

std::vector<ArchiveFile> docx_files(const std::string &body) {
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"word/document.xml", "<?xml version=\"1.0\"?><w:document><w:body>" + body + "</w:body></w:document>"},
        {"word/styles.xml",
         "<w:styles><w:style w:styleId=\"Big\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
         "</w:style><w:style w:styleId=\"Small\"><w:name w:val=\"_ H_2/3\"/><w:basedOn w:val=\"Base\"/></w:style>"
         "<w:style w:styleId=\"Base\"><w:name w:val=\"base\"/><w:basedOn w:val=\"Small\"/><w:pPr>"
         "<w:outlineLvl w:val=\"1\"/></w:pPr></w:style><w:style w:styleId=\"Counted\"><w:name w:val=\"Counted\"/>"
         "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>"},
        {"word/numbering.xml",
         "<w:numbering><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
         "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
         "w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum><w:abstractNum "
         "w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl>"
         "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
         "<w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"
         "</w:numbering>"},
        {"word/footnotes.xml",
         "<w:footnotes><w:footnote w:id=\"4\">" + w_text(" See A/98/12, annex.") + "</w:footnote></w:footnotes>"},
        {"word/header2.xml", "<w:hdr><w:tbl><w:tr><w:tc>" + w_text("United Nations") + "</w:tc><w:tc>" +
                                 w_p(w_r("A") + w_r("/99/6/Add.1")) + "</w:tc></w:tr></w:tbl></w:hdr>"},
        {"word/_rels/document.xml.rels",
         "<Relationships><Relationship Id=\"r1\" Target=\"https://example.org/a?b&amp;c\"/>"
         "<Relationship Id=\"r2\" Target=\"header2.xml\"/></Relationships>"}};
}

std::string docx(const std::string &body) { return make_zip(docx_files(body)); }

std::vector<std::string> lines(const Reading &reading) {
    std::vector<std::string> found;
    for (const Block &block : reading.text.blocks)
        found.push_back((block.provision.empty() ? "-" : block.provision) + ' ' + std::string(name_of(block.kind)) +
                        (block.level > 0 ? std::to_string(block.level) : "") + ' ' +
                        std::string(test::block_text(reading, block)));
    return found;
}

TEST(OfficeReader, ReadsAWordFile) {
    const std::string section = "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"r2\"/></w:sectPr>";
    const Reading reading = test::read(docx(
        w_text("Ninety-ninth session") + w_p(w_r("Lamps of the harbours"), "<w:pStyle w:val=\"Big\"/>") +
        w_p(w_r("The lamps\t of  the world are old.") + "<w:r><w:footnoteReference w:id=\"4\"/></w:r>",
            "<w:pStyle w:val=\"Counted\"/>") +
        w_p(w_r("They were looked at by:"), "<w:pStyle w:val=\"Counted\"/>") + w_p(w_r("The keepers;"), w_num(1, 1)) +
        w_p(w_r("The ships."), w_num(1, 1)) + w_p(w_r("What was found"), "<w:pStyle w:val=\"Small\"/>") +
        w_p(w_r("One of them is described ") + "<w:hyperlink r:id=\"r1\">" + w_r("elsewhere") + "</w:hyperlink>" +
                "<w:del>" + w_r("struck out") + "</w:del><w:ins>" + w_r(", at length") + "</w:ins>" + w_r("."),
            "<w:pStyle w:val=\"Counted\"/>") +
        w_p(w_r("Oil"), w_num(2, 0)) + w_p(w_r("Whale oil"), w_num(2, 1)) + "<w:tbl><w:tr><w:tc>" + w_text("Lamps") +
        "</w:tc><w:tc>" + w_text("Year") + w_text("of light") + "</w:tc></w:tr></w:tbl>" + section));
    EXPECT_EQ(reading.input.format, "docx");
    EXPECT_EQ(reading.facts.key, "A/99/6/Add.1");
    const std::vector<std::string> all = lines(reading);
    EXPECT_THAT(all, Contains("para_1 paragraph 1. The lamps of the world are old.[1]"));
    EXPECT_THAT(all, Contains("para_1 footnote [1] See A/98/12, annex."));
    EXPECT_THAT(all, Contains("para_2_a subparagraph (a) The keepers;"));
    EXPECT_THAT(all, Contains("para_2_b subparagraph (b) The ships."));
    EXPECT_THAT(all, Contains("- heading2 What was found"));
    EXPECT_THAT(all, Contains(HasSubstr("table_row Lamps\tYear of light")));
    EXPECT_THAT(all, Contains("para_3 paragraph 3. One of them is described elsewhere, at length."));
    ASSERT_EQ(reading.text.links.size(), 1U);
    const TextLink &link = reading.text.links[0];
    EXPECT_EQ(reading.text.content.substr(link.begin, link.end - link.begin), "elsewhere");
    EXPECT_EQ(link.url, "https://example.org/a?b&c");
}

TEST(OfficeReader, ReadsAnOpenDocumentText) {
    const std::string content =
        "<office:document-content><office:automatic-styles><text:list-style style:name=\"L1\">"
        "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
        "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-prefix=\"(\" "
        "style:num-suffix=\")\"/></text:list-style></office:automatic-styles><office:body><office:text>"
        "<text:p>A/99/8</text:p><text:p>General Assembly</text:p><text:h text:outline-level=\"2\">Lamps</text:h>"
        "<text:list text:style-name=\"L1\"><text:list-item><text:p>The lamps<text:s text:c=\"3\"/>of the world"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See A/98/12.</text:p>"
        "</text:note-body></text:note> are old:</text:p><text:list><text:list-item><text:p>Those of "
        "<text:a xlink:href=\"https://example.org/h\">harbours</text:a>;</text:p></text:list-item></text:list>"
        "</text:list-item><text:list-item><text:p>They are many.<office:annotation><text:p>no</text:p>"
        "</office:annotation></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell>"
        "<text:p>Lamp</text:p></table:table-cell><table:table-cell><text:p>Year</text:p></table:table-cell>"
        "</table:table-row></table:table></office:text></office:body></office:document-content>";
    const Reading reading =
        test::read(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}}));
    EXPECT_EQ(reading.input.format, "odt");
    EXPECT_EQ(reading.facts.key, "A/99/8");
    const std::vector<std::string> all = lines(reading);
    EXPECT_THAT(all, Contains("para_1 paragraph 1. The lamps of the world[1] are old:"));
    EXPECT_THAT(all, Contains("para_1 footnote [1] See A/98/12."));
    EXPECT_THAT(all, Contains("para_1_a subparagraph (a) Those of harbours;"));
    EXPECT_THAT(all, Contains("para_2 paragraph 2. They are many."));
    EXPECT_THAT(all, Contains(HasSubstr("table_row Lamp\tYear")));
    ASSERT_EQ(reading.text.links.size(), 1U);
    EXPECT_EQ(reading.text.content.substr(reading.text.links[0].begin, 8), "harbours");
}

std::string deep(std::size_t depth, const std::string &open, const std::string &close, const std::string &inner) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i)
        text += open;
    text += inner;
    for (std::size_t i = 0; i < depth; ++i)
        text += close;
    return text;
}

TEST(OfficeReader, NamesWhatItCannotRead) {
    struct Case {
        std::string bytes;
        ProblemRule rule;
        bool read = false;
    };
    std::vector<ArchiveFile> bomb = docx_files(w_text("Lamps"));
    bomb[1].content = "<";
    bomb[1].repeats = 80'000'000;
    std::vector<ArchiveFile> outside = docx_files(w_text("A/99/6") + w_text("Lamps of the world."));
    outside.push_back({"../../etc/lamps", "x"});
    outside.push_back({"/etc/lamps", "x"});
    std::string cut = docx(w_text("Lamps"));
    cut.resize(cut.size() / 2);
    std::string locked = docx(w_text("Lamps"));
    const std::vector<Case> cases{
        {make_zip(bomb), ProblemRule::archive_too_large},
        {make_zip(outside), ProblemRule::archive_name, true},
        {make_zip({{"word/document.xml", "no XML"}}), ProblemRule::document_damaged},
        {make_zip({{"word/document.xml", "<w:document><w:body><w:p/></w:body></w:document>"}}),
         ProblemRule::file_no_text},
        {docx(w_text("A/99/6") + w_text("Lamps of the world.") +
              deep(5000, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", w_text("deep"))),
         ProblemRule::xml_too_deep, true},
        {docx(w_text("A/99/6") + w_text("Lamps of the world.") +
              w_p(deep(100'000, "<w:smartTag>", "</w:smartTag>", w_r("deep")))),
         ProblemRule::xml_too_deep, true},
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Case &c = cases[i];
        Reading reading;
        reading.input.path = "folder/x";
        EXPECT_EQ(read_document(c.bytes, test::context(), reading), c.read) << i;
        ASSERT_EQ(reading.problems.size(), 1U) << i;
        EXPECT_EQ(reading.problems[0].rule, c.rule) << i << ' ' << reading.problems[0].message;
    }
    Reading reading;
    read_document(cut, test::context(), reading); // whatever comes of it
    SUCCEED();
}

TEST(OfficeReader, ReadsTheWordFilesOfTheCorpus) {
    const std::filesystem::path folder = test::shared_dir() / "corpus" / "docx";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "there is no " << folder;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        const Reading reading = test::read(test::file_content(entry.path()));
        EXPECT_THAT(reading.facts.key, HasSubstr("A/80/6(Sect.3)/Add.")) << entry.path();
        EXPECT_GT(reading.text.blocks.size(), 100U) << entry.path();
    }
}

} // namespace
} // namespace recital
