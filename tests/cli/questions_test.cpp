// What `recital path` and `compare` print, over the example documents.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Questions : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        directory_ = new TemporaryDirectory;
        store_ = directory_->path("examples.db");
        ASSERT_EQ(run({"build", example_documents(), "-o", store_, "--quiet"}).code, 0);
        empty_ = directory_->path("empty.db");
        ASSERT_EQ(run({"build", directory_->file("none/blank.txt", "Nothing of note stands here.\n"), "-o", empty_,
                       "--quiet"})
                      .code,
                  0);
    }
    static void TearDownTestSuite() {
        delete directory_;
        directory_ = nullptr;
    }
    static std::string printed(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, store_);
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 0) << ran.error;
        return ran.out;
    }

    static inline TemporaryDirectory *directory_ = nullptr;
    static inline std::string store_;
    static inline std::string empty_;
};

TEST_F(Questions, PathWithItsQuotes) {
    const std::string page = printed({"path", "S/RES/1706 (2006)", "A/RES/60/1, para. 138"});
    EXPECT_THAT(page, AllOf(StartsWith("S/RES/1706 (2006) rests on A/RES/60/1, para. 138 in "), HasSubstr("\n1. "),
                            HasSubstr("\u201C"), HasSubstr("paras. 138 and 139"), HasSubstr("Read: 14 documents")));
    const std::string longer = printed({"path", "S/RES/1706 (2006)", "A/RES/60/1", "--longer", "2"});
    EXPECT_THAT(longer, AllOf(HasSubstr("2. 2 steps"), HasSubstr("S/RES/1674 (2006)")));
    EXPECT_THAT(printed({"path", "S/RES/1706 (2006)", "A/RES/60/1", "--longer", "2", "--limit", "1"}),
                AllOf(HasSubstr("see --limit"), Not(HasSubstr("2. 2 steps"))));
}

TEST_F(Questions, PathTheOtherWay) {
    const std::string page = printed({"path", "A/RES/60/1", "S/RES/1706 (2006)"});
    EXPECT_THAT(page, AllOf(HasSubstr("No chain of citations"), HasSubstr("The other way there is one"),
                            HasSubstr("Read: 14 documents")));
    const std::string places = printed({"path", "S/RES/1706 (2006)", "A/RES/60/1, para. 1"});
    EXPECT_THAT(places, HasSubstr("leads from document to document, not through these places"));
}

TEST_F(Questions, PathForPrograms) {
    const std::string csv = printed({"path", "S/RES/1706 (2006)", "A/RES/60/1", "-f", "csv"});
    EXPECT_THAT(csv, StartsWith("path,length,step,citing,citing_label,citing_date,citing_place,act,cited,"));
    EXPECT_THAT(csv, HasSubstr("\n1,1,1,S/RES/1706(2006),"));
    EXPECT_THAT(printed({"path", "S/RES/1706 (2006)", "A/RES/60/1", "-f", "jsonl"}),
                AllOf(StartsWith("{\"path\":1,\"length\":1,\"step\":1,"), HasSubstr("\"cited\":\"A/RES/60/1\"")));
    EXPECT_EQ(printed({"path", "A/RES/60/1", "S/RES/1706 (2006)", "-f", "jsonl"}), "");
}

TEST_F(Questions, Compare) {
    const std::string page = printed({"compare", "S/RES/1674 (2006)", "S/RES/1706 (2006)"});
    for (const char *words : {"A  S/RES/1674 (2006)", "B cites A, ", "Jaccard", "Both cite: ", "A/RES/60/1",
                              "Cite both: ", "Read: 14 documents"})
        EXPECT_THAT(page, HasSubstr(words));
    const std::string csv = printed({"compare", "S/RES/1674 (2006)", "S/RES/1706 (2006)", "-f", "csv"});
    EXPECT_THAT(csv, AllOf(StartsWith("row,id,document,date,title,read,steps_a,steps_b,value\nmeasure,"),
                           HasSubstr("\nancestor,A/RES/60/1,"), HasSubstr("\nmeasure,coupling,")));
    EXPECT_THAT(printed({"compare", "S/RES/1674 (2006)", "S/RES/1706 (2006)", "-f", "jsonl"}),
                HasSubstr("{\"row\":\"measure\",\"id\":\"coupling_jaccard\",\"value\":0."));
}

TEST_F(Questions, WhatCannotBeAnswered) {
    for (const auto &command : {std::string("path"), std::string("compare")}) {
        EXPECT_EQ(run({command, store_, "A/RES/60/1"}).code, 2) << command;
        EXPECT_EQ(run({command, store_, "A/RES/60/1", "A/RES/1999/77777"}).code, 3) << command;
        EXPECT_EQ(run({command, store_, "", "\x01\xFF"}).code, 3) << command;
        EXPECT_EQ(run({command, empty_, "A/RES/60/1", "A/RES/60/2"}).code, 3) << command;
        EXPECT_EQ(run({command, directory_->path("missing.db"), "A/RES/60/1", "A/RES/60/2"}).code, 3) << command;
        EXPECT_EQ(run({command, store_, "A/RES/60/1", "S/RES/1674 (2006)", "--act", "sing"}).code, 2) << command;
    }
    EXPECT_EQ(run({"path", store_, "A/RES/60/1", "A/RES/60/1, para. 138"}).code, 2);
    EXPECT_EQ(run({"path", store_, "A/RES/60/1", "S/RES/1674 (2006)", "--longer", "16"}).code, 2);
}

} // namespace
} // namespace recital::test
