// recital queries: the list, and each question as the file has it.

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::filesystem::path queries_folder() { return source_dir() / "ontologies" / "queries"; }

TEST(Queries, ListHasATitleForEach) {
    const Ran ran = run({"queries"});
    EXPECT_EQ(ran.code, 0) << ran.error;
    std::istringstream lines(ran.out);
    std::size_t listed = 0;
    for (std::string line; std::getline(lines, line); ++listed) {
        const std::size_t end = line.find("  ");
        ASSERT_NE(end, std::string::npos) << line;
        const std::string name = line.substr(0, end);
        const std::string content = content_of((queries_folder() / (name + ".rq")).string());
        EXPECT_THAT(content, StartsWith("# " + line.substr(line.find_first_not_of(' ', end)) + "\n"));
    }
    EXPECT_GE(listed, 13U);
}

TEST(Queries, PrintsEachByteForByte) {
    for (const auto &entry : std::filesystem::directory_iterator(queries_folder())) {
        const std::string stem = entry.path().stem().string();
        const std::size_t dot = stem.find('.');
        std::vector<std::string> arguments{"queries", stem.substr(0, dot)};
        if (dot != std::string::npos)
            arguments.insert(arguments.end(), {"--store", stem.substr(dot + 1)});
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 0) << stem << ran.error;
        EXPECT_EQ(ran.out, content_of(entry.path().string())) << stem;
    }
}

TEST(Queries, EachSaysWhatItAnswersAndHowToChangeIt) {
    for (const auto &entry : std::filesystem::directory_iterator(queries_folder())) {
        const std::string content = content_of(entry.path().string());
        for (const char *words : {"\n# Question: ", "\n# Columns:  ", "\n# Change:   ", "\nSELECT ", "\nORDER BY "})
            EXPECT_THAT(content, HasSubstr(words)) << entry.path();
    }
}

TEST(Queries, OnlyWhereAStoreNeedsItIsTheQuestionAnother) {
    EXPECT_THAT(run({"queries", "lineage", "--store", "virtuoso"}).out, HasSubstr("TRANSITIVE"));
    EXPECT_THAT(run({"queries", "lineage", "--store", "oxigraph"}).out, Not(HasSubstr("TRANSITIVE")));
    EXPECT_EQ(run({"queries", "unresolved", "--store", "virtuoso"}).out, run({"queries", "unresolved"}).out);
}

TEST(Queries, RefusesWhatItHasNot) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> rows{
        {{"queries", "nothing"}, "lineage"}, {{"queries", "lineage", "--store", "nothing"}, "virtuoso"}};
    for (const auto &[arguments, named] : rows) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 2);
        EXPECT_EQ(ran.out, "");
        EXPECT_THAT(ran.error, HasSubstr(named));
    }
}

} // namespace
} // namespace recital::test
