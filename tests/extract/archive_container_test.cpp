// Archives as inputs: each file a document of its own, whatever its format; and archives made to do harm.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/container.hpp"
#include "tests/extract/archive_fixture.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using test::ArchiveFile;
using test::make_gzip;
using test::make_tar;
using test::make_zip;
using ::testing::ElementsAre;

/// "path key", with the problems of each in brackets.
std::vector<std::string> read(std::string_view bytes, const ReadLimits &limits = {}) {
    const ReadContext context(test::authority(), limits);
    Reading opened;
    opened.input.path = "pack";
    std::vector<std::string> lines;
    for (const ReadInput &one :
         read_all(bytes, std::move(opened), context,
                  [&](std::string_view inner, Reading &reading) { return read_document(inner, context, reading); })) {
        std::string line = one.reading.input.path + ' ' + (one.read ? one.reading.facts.key : std::string("-"));
        for (const Problem &problem : one.reading.problems)
            line.append(" [").append(problem_rule_name(problem.rule)).append("]");
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string document(const std::string &symbol) {
    return symbol + "\nThe General Assembly,\nNoting lamps,\n1. Decides to light them.\n";
}

TEST(ArchiveContainer, ReadsEachFileAsADocument) {
    const std::vector<ArchiveFile> files{{"b/one.txt", document("A/RES/99/1")},
                                         {"a.html", document("A/RES/99/2")},
                                         {".hidden", "x"},
                                         {"__MACOSX/a.html", "x"}};
    for (const std::string &bytes : {make_zip(files), make_tar(files), make_gzip(make_tar(files))})
        EXPECT_THAT(read(bytes), ElementsAre("pack -", "pack/a.html A/RES/99/2", "pack/b/one.txt A/RES/99/1"));
    EXPECT_THAT(read(make_gzip(document("A/RES/99/1"))), ElementsAre("pack -", "pack/content A/RES/99/1"));
    EXPECT_THAT(read(make_zip({{"in.zip", make_zip({{"x", document("A/RES/99/1")}})}})),
                ElementsAre("pack -", "pack/in.zip -", "pack/in.zip/x A/RES/99/1"));
    EXPECT_THAT(read(make_zip({{"x", document("A/RES/99/1")}, {"x", document("A/RES/99/2")}})),
                ElementsAre("pack -", "pack/x A/RES/99/1", "pack/x (2) A/RES/99/2"));
}

TEST(ArchiveContainer, NamesWhatIsWrong) {
    EXPECT_THAT(
        read(make_zip({{"../up.txt", "x"}, {"/root.txt", "x"}, {"a/../../up", "x"}, {"C:\\x", "x"}, {"..", "x"}})),
        ElementsAre("pack - [archive-name]"));
    EXPECT_THAT(read(make_tar({{"../up.txt", "x"}, {"in.txt", document("A/RES/99/1")}})),
                ElementsAre("pack - [archive-name]", "pack/in.txt A/RES/99/1"));
    EXPECT_THAT(read(make_zip({{"bomb.txt", "x", 50'000'000}}), {.max_unpacked = 1'000'000}),
                ElementsAre("pack - [archive-too-large]"));
    EXPECT_THAT(read(make_zip({{"a", "1"}, {"b", "2"}, {"c", "3"}}), {.max_members = 2}).size(), 3U);
    EXPECT_THAT(read(make_zip({})), ElementsAre("pack - [no-documents]"));
    std::string cut = make_gzip(make_tar({{"in.txt", document("A/RES/99/1")}, {"b.txt", std::string(100'000, 'x')}}));
    cut.resize(cut.size() - 50'000);
    EXPECT_EQ(read(cut).front(), "pack - [archive-damaged]");
    EXPECT_THAT(read("\x1F\x8B nothing that was packed"), ElementsAre("pack - [archive-damaged]"));
    std::string locked = make_zip({{"in.txt", document("A/RES/99/1")}});
    locked[6] |= 1; // the file is encrypted
    EXPECT_THAT(read(locked), ElementsAre("pack - [file-encrypted]"));
    std::string nested = document("A/RES/99/1");
    for (int i = 0; i < 8; ++i)
        nested = make_zip({{"x", nested}});
    EXPECT_THAT(read(nested).back(), ::testing::HasSubstr("format-unknown"));
}

} // namespace
} // namespace recital
