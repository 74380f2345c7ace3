// What `recital wording` finds, over documents of our own: who repeats a paragraph, with what changes, and who cites it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string resolution(const std::string &number, const std::string &year, const std::string &paragraphs) {
    return "United Nations\nS/RES/" + number + " (" + year + ")\nSecurity Council\nDistr.: General\n3 May " + year +
           "\nResolution " + number + " (" + year +
           ")\nAdopted by the Security Council at its 9000th meeting, on 3 May " + year + "\nThe Security Council,\n" +
           paragraphs;
}

class Wording : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        directory_ = new TemporaryDirectory;
        store_ = directory_->path("un.db");
        directory_->file(
            "in/a.txt",
            resolution("3001", "2031",
                       "Recalling all its earlier statements on wells,\n"
                       "1. Demands that all parties keep the wells of every village open to those who thirst;\n"
                       "2. Decides to remain seized of the matter.\n"));
        directory_->file(
            "in/b.txt",
            resolution("3002", "2032",
                       "Reaffirming paragraph 1 of its resolution 3001 (2031),\n"
                       "1. Requests that all parties keep the wells of every village and town open to those who "
                       "thirst;\n"));
        directory_->file(
            "in/c.txt",
            resolution("3003", "2030",
                       "1. Urges that all parties keep the wells of every village open to those who thirst, as "
                       "before;\n"));
        directory_->file("in/d.txt", resolution("3004", "2033", "1. Decides to send forty geese;\n"));
        ASSERT_EQ(run({"build", directory_->path("in"), "-o", store_, "--quiet"}).code, 0);
    }
    static void TearDownTestSuite() {
        delete directory_;
        directory_ = nullptr;
    }
    static std::string printed(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"wording", store_});
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 0) << ran.error;
        return ran.out;
    }

    static inline TemporaryDirectory *directory_ = nullptr;
    static inline std::string store_;
};

TEST_F(Wording, OfAPlace) {
    const std::string page = printed({"S/RES/3001 (2031), op. para. 1"});
    EXPECT_THAT(page, AllOf(HasSubstr("2 paragraphs in 2 of 4 documents read share 6 words"),
                            HasSubstr("1 of them cites S/RES/3001 (2031), op. para. 1"),
                            HasSubstr("The earliest of those read: 2030-05-03, S/RES/3003 (2030), op. para. 1"),
                            HasSubstr("{+and town+}"), HasSubstr("cited elsewhere"), HasSubstr("not cited"),
                            HasSubstr("\nRead: 4 documents")));
    EXPECT_LT(page.rfind("S/RES/3003"), page.find("S/RES/3002"));
    EXPECT_EQ(page, printed({"S/RES/3001(2031)#op_1"}));
    EXPECT_THAT(printed({"S/RES/3002 (2032), op. para. 1"}), HasSubstr("[-and town-]"));
}

TEST(WordingOfDrafts, DraftAndAdoptedTextAreOne) {
    const TemporaryDirectory directory;
    const std::string paragraph = "1. Invites all ferry masters to keep a lantern lit at every landing stage;\n";
    const auto text = [&](const std::string &symbol, const std::string &lines) {
        return "United Nations\n" + symbol + "\nGeneral Assembly\nDistr.: General\n4 May 2032\n" + lines +
               "The General Assembly,\n" + paragraph;
    };
    directory.file("in/draft.txt", text("A/86/L.7", "Draft resolution\nLanterns\n"));
    directory.file("in/other.txt", text("A/86/L.8", "Draft resolution\nLanterns and bells\n"));
    directory.file("in/adopted.txt",
                   text("A/RES/86/3", "Eighty-sixth session\nResolution adopted by the General Assembly on 4 May 2032\n"
                                      "[without reference to a Main Committee (A/86/L.7)]\n86/3. Lanterns\n"));
    const std::string store = directory.path("un.db");
    ASSERT_EQ(run({"build", directory.path("in"), "-o", store, "--quiet"}).code, 0);
    const std::string phrase = "ferry masters to keep a lantern lit at every landing stage";
    const std::string page = run({"wording", store, phrase}).out;
    EXPECT_THAT(page, AllOf(HasSubstr("2 paragraphs in 2 of 2 documents"), HasSubstr("A/RES/86/3, op. para. 1"),
                            HasSubstr("A/86/L.8, "), Not(HasSubstr("A/86/L.7, op")),
                            HasSubstr("1 more place in drafts whose adopted texts are among these")));
    EXPECT_THAT(run({"wording", store, "A/RES/86/3#op_1"}).out, Not(HasSubstr("A/86/L.7")));
    const std::string found = run({"search", store, '"' + phrase + '"'}).out;
    EXPECT_THAT(found, AllOf(StartsWith("2 places in 2 documents"), Not(HasSubstr("A/86/L.7"))));
    ASSERT_EQ(run({"remove", store, directory.path("in/adopted.txt"), "--quiet"}).code, 0);
    EXPECT_THAT(run({"search", store, '"' + phrase + '"'}).out, HasSubstr("A/86/L.7"));
}

TEST_F(Wording, OfAPhrase) {
    EXPECT_THAT(printed({"keep the wells"}), AllOf(HasSubstr("3 paragraphs in 3 of 4 documents read say so"),
                                                   HasSubstr("2030-05-03"), Not(HasSubstr("not cited"))));
    EXPECT_THAT(printed({"Keep THE wells", "--cites", "S/RES/3001 (2031)"}),
                HasSubstr("1 of them cites S/RES/3001 (2031)"));
    EXPECT_THAT(printed({"keep the wells", "--since", "2032"}),
                HasSubstr("1 paragraph in 1 of 2 documents read says so"));
    EXPECT_THAT(printed({"keep no geese"}), HasSubstr("none of 4 documents read says so"));
    EXPECT_THAT(printed({"send forty geese at once to every village", "--run", "3"}),
                AllOf(HasSubstr("S/RES/3004"), Not(HasSubstr("S/RES/3002"))));
}

TEST_F(Wording, ForPrograms) {
    const std::string lines = printed({"S/RES/3001(2031)#op_1", "-f", "jsonl"});
    EXPECT_THAT(lines, AllOf(HasSubstr("\"cites\":\"place\""), HasSubstr("\"cites\":\"nothing\""),
                             HasSubstr("\"quote\":\"that all parties keep"), HasSubstr("\"longest\":14")));
    EXPECT_THAT(printed({"keep the wells", "-f", "csv"}), StartsWith("date,id,document,"));
    EXPECT_THAT(printed({"keep the wells", "-f", "md"}), StartsWith("- "));
}

/// A paragraph that says two words over and over, and one of a single word without end.
TEST_F(Wording, ParagraphsMadeToDoHarm) {
    std::string twice = "1. Decides ";
    std::string endless = "1. Decides ";
    for (int i = 0; i < 100'000; ++i) {
        twice += "a b ";
        endless += "الحماية";
    }
    const TemporaryDirectory directory;
    directory.file("in/a.txt", resolution("3001", "2031", twice + ";\n2. " + twice + "c;\n"));
    directory.file("in/b.txt", resolution("3002", "2031", endless + ";\n"));
    const std::string store = directory.path("un.db");
    ASSERT_EQ(run({"build", directory.path("in"), "-o", store, "--quiet"}).code, 0);
    EXPECT_THAT(run({"wording", store, "S/RES/3001(2031)#op_1"}).out, HasSubstr("S/RES/3001 (2031), op. para. 2"));
    EXPECT_THAT(run({"wording", store, "S/RES/3002(2031)#op_1"}).out, HasSubstr("none of 2 documents"));
}

TEST_F(Wording, WhatCannotBeAsked) {
    EXPECT_EQ(run({"wording", store_, "S/RES/3001 (2031)"}).code, 2);
    EXPECT_EQ(run({"wording", store_, "..."}).code, 2);
    EXPECT_EQ(run({"wording", store_, "S/RES/3001(2031)#op_9"}).code, 3);
    EXPECT_EQ(run({"wording", store_, "S/RES/9999(2031)#op_1"}).code, 3);
    EXPECT_EQ(run({"wording", store_, std::string(100'000, '"')}).code, 2);
    std::string words;
    for (int i = 0; i < 20'000; ++i)
        words += "all parties ";
    words.resize(100'000);
    EXPECT_EQ(run({"wording", store_, words}).code, 0);
}

} // namespace
} // namespace recital::test
