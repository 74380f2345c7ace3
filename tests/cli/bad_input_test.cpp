// Bad input: each kind gives a message that names the file and its rule, the right exit code, and leaves an existing store as
// it was unless the command says that it did its work.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::HasSubstr;

std::string resolution(const std::string &number, const std::string &words) {
    return "United Nations\nS/RES/" + number + "\nSecurity Council\nDistr.: General\n28 April 2006\nResolution " +
           number +
           "\nAdopted by the Security Council at its 5430th meeting, on 28 April 2006\nThe Security "
           "Council,\nRecalling its resolution 1265 "
           "(1999),\n1. " +
           words + "\n";
}

std::string akn(const std::string &body) {
    return R"(<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">)"
           "<coverPage><p><docNumber>S/RES/1674 (2006)</docNumber></p></coverPage><mainBody>" +
           body + "</mainBody></statement></akomaNtoso>\n";
}

std::string repeated(const std::string &text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

struct BadFile {
    std::string name;
    std::string content;
    std::string rule; // that a line on standard error names
};

std::vector<BadFile> bad_files() {
    const std::string paragraph = "<paragraph><num>1.</num><content><p>Decides</p></content></paragraph>";
    return {
        {"empty.txt", "", "file-empty"},
        {"binary.txt", std::string("\x01\x02\0\x03 zero bytes \0\0\0", 20), "file-binary"},
        {"program.txt",
         std::string("\x7F"
                     "ELF\x02\x01\x01\0\0\0",
                     10),
         "format-unknown"},
        {"bytes.txt", resolution("1674 (2006)", "Decides \xFF\xFE to remain seized"), "file-not-utf8"},
        {"open.xml", akn("<paragraph><num>1.</num><content><p>Decides</content></paragraph>"), "xml-not-well-formed"},
        {"twice.xml", akn(R"(<paragraph eId="a" eId="b"><num>1.</num></paragraph>)"), "xml-not-well-formed"},
        {"entity.xml", akn("<paragraph><content><p>&nonsense;</p></content></paragraph>"), "xml-not-well-formed"},
        {"control.xml", akn("<paragraph><content><p>\x01</p></content></paragraph>"), "xml-not-well-formed"},
        {"roots.xml", akn(paragraph) + "<second/>", "xml-not-well-formed"},
        {"bomb.xml",
         "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
         "\"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
         "\"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>" +
             akn("<paragraph><content><p>&d;&d;&d;</p></content></paragraph>").substr(21),
         "bomb.xml"},
        {"deep.xml", akn(repeated("<p>", 100'000) + repeated("</p>", 100'000)), "xml-too-deep"},
    };
}

TEST(BadInput, EachFileIsNamedWithItsRule) {
    const TemporaryDirectory directory;
    const std::string store = directory.path("store.db");
    for (const auto &[name, content, rule] : bad_files()) {
        const std::string path = directory.file(name, content);
        const Ran ran = run({"build", path, example("S_RES_1674_2006.txt"), "-o", store});
        EXPECT_EQ(ran.code, 1) << name << ran.error;
        EXPECT_THAT(ran.error, HasSubstr(path)) << name;
        EXPECT_THAT(ran.error, HasSubstr(rule)) << name;
        EXPECT_EQ(run({"show", store, "S/RES/1674 (2006)"}).code, 0) << name;
    }
}

TEST(BadInput, FaultsOfXmlHaveLineAndColumn) {
    const TemporaryDirectory directory;
    const std::string path =
        directory.file("open.xml", akn("\n<paragraph><num>1.</num><content><p>Decides</content></paragraph>"));
    const Ran ran = run({"build", path, "-o", directory.path("store.db")});
    EXPECT_THAT(ran.error, HasSubstr(path + ":2:"));
    EXPECT_THAT(ran.error, HasSubstr(": error: "));
}

TEST(BadInput, NothingToRead) {
    const TemporaryDirectory directory;
    std::filesystem::create_directory(directory.path("nothing"));
    const Ran ran = run({"build", directory.path("nothing"), "-o", directory.path("store.db")});
    EXPECT_EQ(ran.code, 3) << ran.error;
    EXPECT_THAT(ran.error, HasSubstr("[no-documents]"));
    EXPECT_FALSE(std::filesystem::exists(directory.path("store.db")));
}

TEST(BadInput, DocumentWithoutSymbolIsKept) {
    const TemporaryDirectory directory;
    const std::string path =
        directory.file("note.txt", "A note of nobody.\n\nIt recalls resolution 60/1 of the General Assembly.\n");
    const std::string store = directory.path("store.db");
    EXPECT_LE(run({"build", path, "-o", store}).code, 1);
    EXPECT_THAT(run({"stats", store}).out, HasSubstr("1 document read as 1 text"));
}

TEST(BadInput, SameSymbolWithAnotherTextKeepsBoth) {
    const TemporaryDirectory directory;
    directory.file("in/a.txt", resolution("1674 (2006)", "Decides to remain seized."));
    directory.file("in/b.txt", resolution("1674 (2006)", "Condemns all attacks on civilians."));
    const std::string store = directory.path("store.db");
    const Ran ran = run({"build", directory.path("in"), "-o", store});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.error, HasSubstr("[text-differs]"));
    EXPECT_THAT(run({"stats", store}).out, HasSubstr("1 document read as 2 texts"));
}

TEST(BadInput, PrintedSymbolWinsOverFileName) {
    const TemporaryDirectory directory;
    const std::string path =
        directory.file("S_RES_1675_2006.txt", resolution("1674 (2006)", "Decides to remain seized."));
    const std::string store = directory.path("store.db");
    const Ran ran = run({"build", path, "-o", store});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.error, HasSubstr("[symbol-differs-name]"));
    EXPECT_EQ(run({"text", store, "S/RES/1674 (2006)"}).code, 0);
}

/// A store of one document, and its bytes, to see whether a command left it as it was.
struct Existing {
    TemporaryDirectory directory;
    std::string store = directory.path("store.db");
    std::string before;
    Existing() {
        EXPECT_EQ(run({"build", example("S_RES_1674_2006.txt"), "-o", store}).code, 0);
        before = content_of(store);
    }
    void expect_untouched(const Ran &ran, const std::string &rule) const {
        EXPECT_EQ(ran.code, 3) << ran.error;
        EXPECT_THAT(ran.error, HasSubstr(rule));
        EXPECT_EQ(content_of(store), before);
        std::size_t files = 0;
        for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator(directory.path("")))
            files += entry.path().filename().string().starts_with("store") ? 1 : 0;
        EXPECT_EQ(files, 1U) << "something was left beside the store";
    }
};

TEST(BadInput, FailedBuildLeavesTheStore) {
    const Existing existing;
    existing.expect_untouched(run({"build", existing.directory.path("missing"), "-o", existing.store}), "missing");
    existing.expect_untouched(run({"build", example_documents(), "-o", existing.store, "--authority",
                                   existing.directory.file("bad.ttl", "this is no Turtle")}),
                              "bad.ttl");
    existing.expect_untouched(run({"remove", existing.store, "A/RES/99/99"}), "[target-unknown]");
}

TEST(BadInput, ReadOnlyStore) {
    const Existing existing;
    ASSERT_EQ(chmod(existing.store.c_str(), 0444), 0);
    existing.expect_untouched(run({"build", example_documents(), "-o", existing.store}), "store.db");
}

TEST(BadInput, InterruptedBuildLeavesTheStore) {
    const Existing existing;
    for (int i = 0; i < 4000; ++i)
        existing.directory.file("many/" + std::to_string(i) + ".txt",
                                resolution(std::to_string(1000 + i) + " (2006)", "Decides."));
    Given given;
    given.interrupt_after = 60;
    const Ran ran = run({"build", existing.directory.path("many"), "-o", existing.store, "--jobs", "1"}, given);
    if (ran.code <= 1)
        GTEST_SKIP() << "it was done before the signal came";
    existing.expect_untouched(ran, "[interrupted]");
}

TEST(BadInput, StoreOfAnotherVersion) {
    const Existing existing;
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(existing.store.c_str(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "PRAGMA user_version = 99", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    for (const std::vector<std::string> &arguments : std::vector<std::vector<std::string>>{
             {"stats", existing.store}, {"add", existing.store, example_documents()}}) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 3);
        EXPECT_THAT(ran.error, HasSubstr("[store-version]"));
        EXPECT_THAT(ran.error, HasSubstr(existing.store));
    }
}

TEST(BadInput, FailedExportLeavesTheFile) {
    const Existing existing;
    const std::string file = existing.directory.file("graph.ttl", "what was there before\n");
    ASSERT_EQ(chmod(file.c_str(), 0444), 0);
    const Ran ran = run({"export", existing.store, "-o", file});
    EXPECT_EQ(ran.code, 3);
    EXPECT_THAT(ran.error, HasSubstr("[output-write]"));
    EXPECT_EQ(content_of(file), "what was there before\n");
}

} // namespace
} // namespace recital::test
