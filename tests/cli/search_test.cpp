// What `recital search` prints and leaves behind, over the example documents.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/cli/example_store.hpp"

namespace recital::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Search : public ExampleStore {
  protected:
    static Ran search(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "search");
        return asked(std::move(arguments));
    }
    static std::string printed(const std::vector<std::string> &arguments) {
        const Ran ran = search(arguments);
        EXPECT_EQ(ran.code, 0) << ran.error;
        EXPECT_TRUE(ran.error.empty() || ran.error.starts_with("Read: 14 documents")) << ran.error;
        return ran.out;
    }
};

TEST_F(Search, ForPeople) {
    const std::string page = printed({"\"paragraphs 138 and 139\" OR \"incitement to\""});
    EXPECT_THAT(page, AllOf(HasSubstr(" places in "), HasSubstr("A/RES/60/1, para. 138\n"),
                            HasSubstr("S/RES/1674 (2006), op. para. 4\n"), HasSubstr("2006-04-28  S/RES/1674"),
                            HasSubstr("\nRead: ")));
    EXPECT_LT(page.find("A/RES/60/1, para. 138"), page.find("S/RES/1674 (2006), op. para. 4"));
    EXPECT_THAT(printed({"zymurgy"}), StartsWith("nothing"));
    EXPECT_EQ(printed({"responsibility", "to", "protect"}), printed({"responsibility to protect"}));
    EXPECT_THAT(printed({"responsibility", "--limit", "1"}), HasSubstr("--limit 0 shows all"));
}

TEST_F(Search, AccentsAndLanguages) {
    EXPECT_THAT(printed({"reaffirme ce que", "--lang", "fr"}), HasSubstr(", French\n"));
    EXPECT_THAT(printed({"resolucion"}), HasSubstr("Spanish"));
    EXPECT_THAT(printed({"reaffirme", "--lang", "ru"}), StartsWith("nothing"));
}

TEST_F(Search, Narrowed) {
    EXPECT_THAT(printed({"protect", "--type", "resolution", "--until", "2005", "-f", "csv", "--limit", "0"}),
                AllOf(HasSubstr("A/RES/60/1"), Not(HasSubstr("S/RES/"))));
    EXPECT_THAT(printed({"protect", "--organ", "sc", "-f", "csv"}), Not(HasSubstr("A/RES/")));
    EXPECT_THAT(printed({"protect", "--in", "title", "-f", "csv"}),
                AllOf(HasSubstr("A/63/677"), Not(HasSubstr(",preambular,"))));
    EXPECT_THAT(printed({"protect", "--in", "text", "-f", "csv"}),
                AllOf(HasSubstr(",preambular,"), Not(HasSubstr("A/63/677"))));
}

TEST_F(Search, QuotesAreThoseOfTheText) {
    const auto rows = lines(printed({"\"1674 (2006)\"", "-f", "jsonl", "--limit", "0", "--lang", "en"}));
    ASSERT_FALSE(rows.empty());
    for (const std::string &row : rows)
        EXPECT_THAT(row, AllOf(StartsWith("{\"date\":"), HasSubstr("1674"), HasSubstr("\"begin\":")));
    EXPECT_THAT(printed({"protect", "-f", "md"}), AllOf(StartsWith("- "), HasSubstr("**protect**")));
    EXPECT_THAT(printed({"protect", "--by", "relevance", "-f", "jsonl"}), HasSubstr("\"relevance\":"));
}

TEST_F(Search, WhateverIsTyped) {
    for (const std::string query : {"\"", "\"\"\"protect", "NEAR(protect", "protect AND", "(protect OR", "{x}: protect",
                                    "protect ' ; --", "*protect*", "protect\x01\x1b[31m", "^protect"}) {
        const Ran ran = search({query});
        EXPECT_TRUE(ran.code == 0 || ran.code == 2) << query << ran.error;
        EXPECT_THAT(ran.error, Not(HasSubstr("fts5"))) << query;
    }
    EXPECT_EQ(search({std::string(100'000, '"')}).code, 2);
    EXPECT_EQ(search({"-protect"}).code, 2);
    EXPECT_EQ(search({"protect", "--type", "poem"}).code, 2);
}

TEST_F(Search, IndexIsMadeOnceAndAnewForAnotherStore) {
    const TemporaryDirectory directory;
    const std::string store = directory.path("un.db");
    const std::string index = store + ".search";
    ASSERT_EQ(run({"build", example("S_RES_1674_2006.txt"), "-o", store, "--quiet"}).code, 0);
    EXPECT_FALSE(fs::exists(index)) << "building makes no index";
    EXPECT_EQ(run({"search", store, "civilians"}).code, 0);
    ASSERT_TRUE(fs::exists(index));
    const std::string first = content_of(index);
    EXPECT_EQ(run({"search", store, "genocide"}).code, 0);
    EXPECT_EQ(content_of(index), first);
    fs::remove(index);
    EXPECT_EQ(run({"search", store, "genocide"}).code, 0);
    EXPECT_EQ(content_of(index), first) << "the same store gives the same bytes";

    ASSERT_EQ(run({"add", store, example("S_RES_1706_2006.txt"), "--quiet"}).code, 0);
    EXPECT_THAT(run({"search", store, "Darfur", "-f", "csv"}).out, HasSubstr("S/RES/1706"));

    fs::resize_file(index, fs::file_size(index) / 2);
    const Ran mended = run({"search", store, "Darfur", "-f", "csv", "--quiet"});
    EXPECT_THAT(mended.out, HasSubstr("S/RES/1706")) << mended.error;
    EXPECT_EQ(mended.error, "");

    std::ofstream(index, std::ios::trunc) << "notes of my own";
    const Ran beside = run({"search", store, "Darfur", "-f", "csv"});
    EXPECT_EQ(beside.code, 0);
    EXPECT_THAT(beside.out, HasSubstr("S/RES/1706"));
    EXPECT_THAT(beside.error, HasSubstr("stays as it is"));
    EXPECT_EQ(content_of(index), "notes of my own");
}

} // namespace
} // namespace recital::test
