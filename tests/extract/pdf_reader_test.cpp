// PDF files: columns and pages read in order, what pages print around their text dropped, footnotes tied, and files that
// are locked, hold no text, or bring the converter down.

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/child_process.hpp"
#include "tests/extract/pdf_fixture.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using test::make_pdf;
using test::PdfTexts;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

bool has_converter() { return !find_program("pdftotext").empty(); }

#define NEEDS_CONVERTER()                                                                                              \
    if (!has_converter())                                                                                              \
    GTEST_SKIP() << "pdftotext is not installed"

std::vector<std::string> lines(const Reading &reading) {
    std::vector<std::string> found;
    for (const Block &block : reading.text.blocks)
        found.push_back(std::to_string(block.page) + ' ' + (block.provision.empty() ? "-" : block.provision) + ' ' +
                        std::string(test::block_text(reading, block)));
    return found;
}

PdfTexts masthead() {
    return {{60, 50, 14, "United Nations"},
            {500, 50, 10, "A/RES/99/7"},
            {60, 80, 18, "General Assembly"},
            {60, 110, 10, "Ninety-ninth session"},
            {60, 122, 10, "Agenda item 9"},
            {60, 160, 12, "Resolution adopted by the General Assembly on 5 May 2044"},
            {60, 190, 12, "99/7. Lamps of the harbours and their keepers"},
            {80, 220, 10, "The General Assembly,"}};
}

TEST(PdfReader, ReadsAResolutionOverPages) {
    NEEDS_CONVERTER();
    PdfTexts first = masthead();
    double y = 240;
    test::add_paragraph(first, 60, y,
                        {"Recalling its resolution 98/4 of 3 June 2043 on the lamps of the world, of its harbours",
                         "and of the ships that come into them by night, and what it said there of their keepers,"});
    first.push_back({80, y, 10, "1."});
    first.push_back(
        {100, y, 10, "Decides to light the lamps of the harbours of the world, each on the day and at the"});
    first.push_back(
        {60, y + 12, 10, "hour that its keeper finds right, and to keep them alight until the morning comes"});
    first.push_back({60, 700, 10, "____________________"});
    first.push_back({60, 760, 8, "44-16895 (E)"});
    first.push_back({60, 770, 8, "*4416895*"});
    PdfTexts second{{500, 40, 10, "A/RES/99/7"},
                    {60, 40, 10, "Lamps of the harbours and their keepers"},
                    {60, 80, 10, "over the sea;"},
                    {80, 98, 10, "2."},
                    {100, 98, 10, "Requests keepers of light-"},
                    {60, 110, 10, "houses to watch."},
                    {400, 400, 10, "9th plenary meeting"},
                    {400, 412, 10, "5 May 2044"},
                    {60, 760, 8, "2/2"},
                    {500, 760, 8, "44-16895"}};
    second[4].text = "Requests the keepers of all those lamps to watch, to sleep by day, and to write in a well-";
    second[5].text = "known book what they have seen.";
    const Reading reading = test::read(make_pdf({first, second}));
    EXPECT_EQ(reading.input.format, "pdf");
    EXPECT_EQ(reading.facts.key, "A/RES/99/7");
    EXPECT_EQ(reading.facts.title, "Lamps of the harbours and their keepers");
    EXPECT_EQ(iso_date(reading.facts.adopted), "2044-05-05");
    const std::vector<std::string> all = lines(reading);
    ASSERT_EQ(all.size(), 12U) << ::testing::PrintToString(all);
    EXPECT_THAT(std::vector<std::string>(all.begin() + 8, all.end()),
                ElementsAre("1 pp_1 Recalling its resolution 98/4 of 3 June 2043 on the lamps of the world, of its "
                            "harbours and of the ships that come into them by night, and what it said there of their "
                            "keepers,",
                            "1 op_1 1. Decides to light the lamps of the harbours of the world, each on the day and at "
                            "the hour that its keeper finds right, and to keep them alight until the morning comes "
                            "over the sea;",
                            "2 op_2 2. Requests the keepers of all those lamps to watch, to sleep by day, and to write "
                            "in a well-known book what they have seen.",
                            "2 conclusions 9th plenary meeting 5 May 2044"));
}

TEST(PdfReader, TiesFootnotesToTheirCalls) {
    NEEDS_CONVERTER();
    PdfTexts page = masthead();
    page.push_back({80, 240, 10, "1. Recalls the report on lamps"});
    page.push_back({214, 236, 6, "1"});
    page.push_back({222, 240, 10, "and decides to light them all at once."});
    page.push_back({60, 700, 10, "____________________"});
    page.push_back({60, 712, 5, "1"});
    page.push_back({66, 714, 8, "See A/98/12, annex."});
    const Reading reading = test::read(make_pdf({page}));
    ASSERT_FALSE(reading.text.blocks.empty());
    const Block &note = reading.text.blocks.back();
    EXPECT_EQ(note.kind, BlockKind::footnote);
    EXPECT_EQ(note.marker, "1");
    EXPECT_EQ(note.provision, "op_1") << ::testing::PrintToString(lines(reading));
    EXPECT_EQ(test::block_text(reading, note), "[1] See A/98/12, annex.");
}

TEST(PdfReader, ReadsColumnsOneBehindTheOther) {
    NEEDS_CONVERTER();
    PdfTexts page{{60, 50, 14, "United Nations"},
                  {480, 50, 10, "A/99/PV.61"},
                  {60, 80, 18, "General Assembly"},
                  {60, 120, 10, "61st plenary meeting"},
                  {60, 140, 10,
                   "President: Ms. Ferri ............................................................... "
                   "(Aland)"}};
    double left = 200;
    double right = 200;
    test::add_paragraph(page, 60, left,
                        {"The President: I now give the floor to", "the representative of Bland, who will tell",
                         "the Assembly of his country and its", "lamps, of which there are many more."});
    test::add_paragraph(page, 60, left,
                        {"Mr. Odo (Bland): Our lamps are of the", "finest make. They have been alight since",
                         "the day on which the Assembly asked us", "for them, and they will go on burning on"});
    test::add_paragraph(page, 320, right, {});
    page.push_back({320, 200, 10, "the day when nobody asks. We thank all"});
    page.push_back({320, 212, 10, "those who have come here to see them,"});
    page.push_back({320, 224, 10, "the keepers above all others."});
    right = 242;
    test::add_paragraph(page, 320, right,
                        {
                            "The President: I thank the representa-",
                            "tive of Bland. It was a long day for us",
                            "all, and the lamps are low.",
                        });
    test::add_paragraph(page, 320, right, {"The meeting rose at 6 p.m."});
    const Reading reading = test::read(make_pdf({page}));
    EXPECT_EQ(reading.facts.key, "A/99/PV.61");
    EXPECT_EQ(reading.facts.type, DocumentType::meeting_record);
    const std::vector<std::string> all = lines(reading);
    ASSERT_GE(all.size(), 4U);
    EXPECT_THAT(all, ::testing::Contains(HasSubstr("President: Ms. Ferri\t(Aland)")));
    EXPECT_THAT(std::string(reading.text.content),
                HasSubstr("Mr. Odo (Bland): Our lamps are of the finest make. They have been alight since the day on "
                          "which the Assembly asked us for them, and they will go on burning on the day when nobody "
                          "asks. We thank all those who have come here to see them, the keepers above all others.\n"
                          "The President: I thank the representative of Bland."));
}

TEST(PdfReader, NamesWhatItCannotRead) {
    NEEDS_CONVERTER();
    struct Case {
        std::string bytes;
        ProblemRule rule;
    };
    const std::string locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + std::string(64, '1') + "> /U <" +
                               std::string(64, '2') + "> >> /ID [<01><01>]";
    const std::vector<Case> cases{
        {make_pdf({masthead()}, locked), ProblemRule::file_encrypted},
        {make_pdf({{}, {}}), ProblemRule::file_no_text},
        {make_pdf({{{60, 760, 8, "1"}}}), ProblemRule::file_no_text},
        {"%PDF-1.7\n", ProblemRule::document_damaged},
        {"%PDF-1.4\n" + std::string(100'000, '<'), ProblemRule::document_damaged},
    };
    for (const Case &c : cases) {
        const Reading reading = test::read(c.bytes, "folder/x");
        ASSERT_EQ(reading.problems.size(), 1U) << c.bytes.substr(0, 300);
        EXPECT_EQ(reading.problems[0].rule, c.rule) << reading.problems[0].message;
        EXPECT_EQ(reading.problems[0].severity, Severity::error);
        EXPECT_EQ(reading.problems[0].file, "folder/x");
        EXPECT_TRUE(reading.text.blocks.empty());
        EXPECT_EQ(reading.input.format, "pdf");
    }
}

TEST(PdfReader, OutlivesItsConverter) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / ("recital_converter_" + std::to_string(::getpid()));
    fs::create_directories(folder);
    struct Case {
        std::string script;
        ProblemRule rule;
        std::string said;
    };
    const std::vector<Case> cases{
        {"sleep 600", ProblemRule::converter_failed, "did not end within 1 s"},
        {"kill -SEGV $$", ProblemRule::converter_failed, "crashed"},
        {"yes", ProblemRule::converter_failed, "wrote more than"},
        {"exit 99", ProblemRule::document_damaged, "damaged"},
        {"echo rubbish; printf '5\\t\\377\\n'", ProblemRule::file_no_text, "0 pages"},
        {"printf "
         "'1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\tnan\\t1e999\\t-1\\tx\\n4\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t-1\\tx\\n'",
         ProblemRule::file_no_text, "1 pages"},
    };
    for (const Case &c : cases) {
        const fs::path program = folder / "converter";
        std::ofstream(program) << "#!/bin/sh\ncat >/dev/null\n" << c.script << '\n';
        fs::permissions(program, fs::perms::owner_all);
        ReadContext context(test::authority());
        context.converters.pdf_to_text = program.string();
        context.converters.limits = {.time = std::chrono::milliseconds(700), .output = 100'000};
        Reading reading;
        reading.input.path = "x.pdf";
        EXPECT_FALSE(read_document(make_pdf({masthead()}), context, reading)) << c.script;
        ASSERT_EQ(reading.problems.size(), 1U) << c.script;
        EXPECT_EQ(reading.problems[0].rule, c.rule) << c.script;
        EXPECT_THAT(reading.problems[0].message, HasSubstr(c.said)) << c.script;
    }
    fs::remove_all(folder);
}

TEST(PdfReader, SaysThatTheConverterIsMissing) {
    ReadContext context(test::authority());
    context.converters.pdf_to_text = "no-such-converter";
    Reading reading;
    reading.input.path = "x.pdf";
    EXPECT_FALSE(read_document(make_pdf({masthead()}), context, reading));
    ASSERT_EQ(reading.problems.size(), 1U);
    EXPECT_EQ(reading.problems[0].rule, ProblemRule::converter_missing);
    EXPECT_THAT(reading.problems[0].message, HasSubstr("no-such-converter"));
}

TEST(PdfReader, ReadsTheResolutionsOfTheCorpus) {
    NEEDS_CONVERTER();
    struct Case {
        std::string file;
        std::string key;
        std::size_t operative; // its last operative paragraph
    };
    for (const Case &c : std::vector<Case>{{"A_RES_73_3-EN.pdf", "A/RES/73/3", 53},
                                           {"A_RES_73_6-EN.pdf", "A/RES/73/6", 14},
                                           {"A_RES_73_7-EN.pdf", "A/RES/73/7", 0}}) {
        const std::filesystem::path path = test::shared_dir() / "corpus" / "pdf" / c.file;
        if (!std::filesystem::exists(path))
            GTEST_SKIP() << "there is no " << path;
        const Reading reading = test::read(test::file_content(path));
        EXPECT_EQ(reading.facts.key, c.key);
        EXPECT_TRUE(reading.facts.adopted) << c.file;
        if (c.operative > 0) {
            EXPECT_THAT(lines(reading), ::testing::Contains(HasSubstr("op_" + std::to_string(c.operative) + ' ')));
        }
        EXPECT_THAT(reading.problems, IsEmpty()) << c.file;
    }
}

} // namespace
} // namespace recital
