// What `recital rank` prints, over the example documents.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/cli/example_store.hpp"

namespace recital::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Rank : public ExampleStore {
  protected:
    static std::string printed(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "rank");
        return answer(arguments);
    }
};

TEST_F(Rank, TableForPeople) {
    const std::string table = printed({"--top", "3"});
    EXPECT_THAT(table, AllOf(StartsWith("3 of "), HasSubstr("by pagerank"), HasSubstr("PageRank, %"),
                             HasSubstr("cited by"), HasSubstr("A/RES/60/1")));
    const auto rows = lines(table);
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_THAT(rows[3], HasSubstr(" 1  "));
    EXPECT_THAT(printed({"--by", "cites", "--top", "0"}), HasSubstr("(cited, not read)"));
}

TEST_F(Rank, OrderAndSharedRanks) {
    const auto rows = lines(printed({"--by", "cited-by", "--top", "0", "-f", "csv"}));
    ASSERT_GT(rows.size(), 10U);
    EXPECT_EQ(rows[0], "rank,id,document,type,year,title,read,pagerank,cited_by,cites,core,component,strong_component,"
                       "community");
    EXPECT_THAT(rows[1], StartsWith("1,A/RES/60/1,A/RES/60/1,"));
    // of those that nobody cites all have the last rank
    const auto rank_of = [](const std::string &row) { return row.substr(0, row.find(',')); };
    EXPECT_EQ(rank_of(rows[rows.size() - 1]), rank_of(rows[rows.size() - 2]));
    EXPECT_EQ(lines(printed({"-f", "csv"})).size(), 21U);
}

TEST_F(Rank, APartOfTheGraph) {
    const std::string all = printed({"--top", "0", "-f", "csv"});
    const std::string some = printed({"--top", "0", "-f", "csv", "--act", "reaffirm"});
    EXPECT_LT(lines(some).size(), lines(all).size());
    EXPECT_THAT(some, HasSubstr("A/RES/60/1,"));
    const std::string resolutions = printed({"--top", "0", "-f", "csv", "--type", "resolution", "--since", "2006"});
    EXPECT_THAT(resolutions, AllOf(HasSubstr(",resolution,"), Not(HasSubstr(",report,"))));
    EXPECT_NE(printed({"--top", "0", "-f", "csv", "--reported"}), "");
}

TEST_F(Rank, NothingLeft) {
    const Ran ran = run({"rank", store_, "--since", "2100", "-f", "csv", "--verbose"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(lines(ran.out).size(), 1U);
    EXPECT_THAT(ran.error, AllOf(HasSubstr("nothing of the graph is selected"), HasSubstr("without a date")));
    EXPECT_EQ(run({"rank", store_, "--since", "2100"}).code, 1);
}

TEST_F(Rank, FilesAndLines) {
    const std::string path = directory_->path("rank.jsonl");
    printed({"-f", "jsonl", "-o", path, "--top", "1", "--by", "betweenness"});
    EXPECT_THAT(content_of(path),
                AllOf(StartsWith("{\"rank\":1,"), HasSubstr("\"betweenness\":"), HasSubstr("\"read\":true")));
}

TEST_F(Rank, WrongUsage) {
    EXPECT_EQ(run({"rank", store_, "--by", "fame"}).code, 2);
    const Ran act = run({"rank", store_, "--act", "sing"});
    EXPECT_NE(act.code, 0);
    EXPECT_THAT(act.error, HasSubstr("'sing' is no act"));
}

} // namespace
} // namespace recital::test
