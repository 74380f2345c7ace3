// What `recital path`, `compare`, `timeline`, `gaps` and `coverage` print, over the example documents.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/example_store.hpp"

namespace recital::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Questions : public ExampleStore {
  protected:
    static void SetUpTestSuite() {
        ExampleStore::SetUpTestSuite();
        empty_ = directory_->path("empty.db");
        ASSERT_EQ(run({"build", directory_->file("none/blank.txt", "Nothing of note stands here.\n"), "-o", empty_,
                       "--quiet"})
                      .code,
                  0);
    }
    static std::string printed(const std::vector<std::string> &arguments) { return answer(arguments); }

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
    EXPECT_THAT(printed({"path", "S/RES/1706 (2006)", "A/RES/60/1", "-f", "md"}), StartsWith("| path | length |"));
}

TEST_F(Questions, AsGraphs) {
    const std::string turtle = printed({"path", "S/RES/1706 (2006)", "A/RES/60/1", "-f", "turtle", "--quiet"});
    EXPECT_THAT(turtle, AllOf(HasSubstr("doc/S_RES_1706__2006"), HasSubstr("doc/A_RES_60_1"),
                              Not(HasSubstr("doc/A_RES_63_308"))));
    const Ran dot = asked({"path", "S/RES/1706 (2006)", "A/RES/60/1", "--longer", "2", "-f", "dot"});
    EXPECT_THAT(dot.out, AllOf(StartsWith("digraph"), HasSubstr("S/RES/1674 (2006)"), HasSubstr(" -> ")));
    EXPECT_THAT(dot.error, StartsWith("Read: 14 documents")) << "what others read has no place for it";
    const std::string common = printed({"compare", "S/RES/1674 (2006)", "S/RES/1706 (2006)", "-f", "dot", "--quiet"});
    EXPECT_THAT(common, AllOf(StartsWith("digraph"), HasSubstr("A/RES/60/1"), HasSubstr(" -> ")));
    const Ran folder = asked({"path", "S/RES/1706 (2006)", "A/RES/60/1", "-f", "neo4j"});
    EXPECT_EQ(folder.code, 2);
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

TEST_F(Questions, Timeline) {
    const std::string page = printed({"timeline", "A/RES/60/1, para. 138"});
    for (const char *words : {"A/RES/60/1, para. 138", "documents cite it", "documents  read", "reaffirm", "not read",
                              "\u2588", "Read: 14 documents"})
        EXPECT_THAT(page, HasSubstr(words));
    EXPECT_THAT(printed({"timeline", "A/RES/60/1", "--act", "reaffirm", "--since", "2006", "--until", "2006"}),
                AllOf(HasSubstr("1 document cites it"), Not(HasSubstr("\n  2014"))));
    const std::string csv = printed({"timeline", "A/RES/60/1", "-f", "csv"});
    EXPECT_THAT(csv, AllOf(StartsWith("year,act,documents,citations,read\n"), HasSubstr("\n2006,,")));
    EXPECT_THAT(printed({"timeline", "S/RES/1706 (2006)", "--act", "deplore"}),
                HasSubstr("Nothing that was read cites it, with these filters."));
    EXPECT_THAT(printed({"timeline", "A/RES/60/1", "--since", "2010"}),
                AllOf(Not(HasSubstr("\n  2005")),
                      HasSubstr("\nOf documents of the Security Council, nothing was read of 201")));
}

TEST_F(Questions, WhatWasNotReadIsNotSilent) {
    const std::string unread = "S/RES/1325 (2000)";
    EXPECT_THAT(printed({"lineage", unread, "--cites"}), HasSubstr("It was not read: what it rests on is not known"));
    EXPECT_THAT(printed({"path", unread, "A/RES/60/1"}),
                HasSubstr(unread + " was not read: what it rests on is not known"));
    EXPECT_THAT(printed({"compare", unread, "A/RES/60/1"}),
                HasSubstr(unread + " was not read: what it rests on is not known"));
    EXPECT_THAT(printed({"timeline", unread}), HasSubstr("(cited, not read)"));
}

TEST_F(Questions, PlacesThatTheTextDoesNotHave) {
    for (const std::string command : {"lineage", "timeline", "gaps"}) {
        const Ran ran = asked({command, "A/RES/60/1, paras. 138 and 999"});
        EXPECT_EQ(ran.code, 0);
        EXPECT_THAT(ran.error, HasSubstr("A/RES/60/1 as it was read has no para. 999 [target-unknown]"));
        EXPECT_EQ(asked({command, "A/RES/60/1, para. 138"}).error, "");
    }
    EXPECT_THAT(asked({"lineage", "S/RES/1674 (2006), para. 999", "--quiet"}).error, "");
}

TEST_F(Questions, RowsComeWithWhatWasReadBesideThem) {
    for (const std::string format : {"csv", "jsonl", "md"}) {
        const Ran ran = asked({"timeline", "A/RES/60/1", "-f", format});
        EXPECT_THAT(ran.out, Not(HasSubstr("Read: ")));
        EXPECT_THAT(ran.error, StartsWith("Read: 14 documents"));
    }
    EXPECT_EQ(asked({"gaps", "A/RES/60/1", "-f", "csv", "--quiet"}).error, "");
}

TEST_F(Questions, Gaps) {
    const TemporaryDirectory folder;
    const auto write = [&](int session, const std::string &words) {
        const std::string number = std::to_string(session);
        folder.file(number + ".txt", "A/RES/" + number +
                                         "/200\n\nResolution adopted by the General Assembly on 20 "
                                         "December " +
                                         std::to_string(session + 1945) + "\n\n" + number +
                                         "/200. Harbours of the sea\n\nThe General Assembly,\n\n" + words +
                                         "\n\n1. Welcomes the progress of the harbours.\n");
    };
    write(70, "Recalling its resolution 60/1 of 16 September 2005,");
    write(71, "Recalling its resolution 60/1 of 16 September 2005,");
    write(72, "Recalling the harbours,");
    write(73, "Recalling the piers,");
    const std::string store = folder.path("gaps.db");
    ASSERT_EQ(run({"build", folder.path(""), "-o", store, "--quiet"}).code, 0);
    const std::string page = run({"gaps", store, "A/RES/60/1"}).out;
    for (const char *words :
         {"Harbours of the sea", "cited in 2 of 2 sessions read, last in session 71", "not in 2 sessions read since",
          "cites it  2015-12-20  A/RES/70/200", "does not  2018-12-20  A/RES/73/200", "Read: 4"})
        EXPECT_THAT(page, HasSubstr(words));
    EXPECT_THAT(run({"gaps", store, "A/RES/60/1", "-f", "csv"}).out,
                AllOf(StartsWith("series,name,by,last_cited,id,document,date,cites\n"),
                      HasSubstr("1,Harbours of the sea,title,71,A/RES/73/200,A/RES/73/200,2018-12-20,false")));
    EXPECT_THAT(printed({"gaps", "A/RES/60/1"}), HasSubstr("Read: 14 documents"));
}

TEST_F(Questions, Coverage) {
    EXPECT_THAT(printed({"coverage"}), AllOf(HasSubstr("Documents by organ and year"), HasSubstr("cited, not read"),
                                             HasSubstr("Security Council"), HasSubstr("of at least"),
                                             HasSubstr("S/RES (2006)"), HasSubstr("Read: 14 documents")));
    EXPECT_THAT(printed({"coverage", "-f", "csv"}),
                AllOf(StartsWith("row,organ,year,series,read,cited_only,numbers_read,at_least\n"),
                      HasSubstr("\nseries,security_council,,S/RES (2006),3,3,3,65")));
    const std::string missing = printed({"coverage", "--missing", "--top", "5", "--urls"});
    EXPECT_THAT(missing, AllOf(HasSubstr("Cited most, not read"), HasSubstr("https://docs.un.org/en/"),
                               HasSubstr("of this answer, 5.")));
    EXPECT_THAT(printed({"coverage", "--missing", "-f", "jsonl"}), HasSubstr("\"url\":\"https://docs.un.org/en/"));
    EXPECT_EQ(run({"coverage", store_, "--urls"}).code, 2);
    EXPECT_EQ(run({"coverage", empty_}).code, 0);
    EXPECT_EQ(run({"coverage", empty_, "--missing"}).code, 0);
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
    for (const std::string command : {"timeline", "gaps"}) {
        EXPECT_EQ(run({command, store_}).code, 2) << command;
        EXPECT_EQ(run({command, store_, "A/RES/1999/77777"}).code, 3) << command;
        EXPECT_EQ(run({command, empty_, "A/RES/60/1"}).code, 3) << command;
    }
    EXPECT_EQ(run({"path", store_, "A/RES/60/1", "A/RES/60/1, para. 138"}).code, 2);
    EXPECT_EQ(run({"path", store_, "A/RES/60/1", "S/RES/1674 (2006)", "--longer", "16"}).code, 2);
}

} // namespace
} // namespace recital::test
