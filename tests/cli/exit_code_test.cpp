// How the program ends, and what it says, for good and bad requests: 0 all well, 1 done but some inputs had problems, 2 wrong
// usage, 3 could not do it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::HasSubstr;

/// A store of the example documents, built once for all tests of this file.
const std::string &example_store() {
    static const TemporaryDirectory directory;
    static const std::string store = [] {
        const std::string path = directory.path("examples.db");
        const Ran ran = run({"build", example_documents(), "-o", path});
        EXPECT_EQ(ran.code, 0) << ran.error;
        return path;
    }();
    return store;
}

struct Request {
    std::vector<std::string> arguments;
    int code;
    std::string said; // on standard error
};

TEST(ExitCode, WrongUsage) {
    const std::string store = example_store();
    const std::string document = example("S_RES_1674_2006.txt");
    for (const auto &[arguments, code, said] : std::vector<Request>{
             {{}, 2, "subcommand"},
             {{"nonsense"}, 2, ""},
             {{"--nonsense"}, 2, ""},
             {{"build", "-o", "un.db"}, 2, "INPUT"},
             {{"build", document}, 2, "--output"},
             {{"build", document, "-o", "-"}, 2, "standard output"},
             {{"build", document, "-o", store, "--jobs", "many"}, 2, "--jobs"},
             {{"build", document, "-o", store, "--jobs", "-1"}, 2, "--jobs"},
             {{"stats"}, 2, "STORE"},
             {{"show", store}, 2, "TARGET"},
             {{"show", store, "A/RES/60/1", "--lang", "tlh"}, 2, "tlh"},
             {{"show", store, "A/RES/60/1, para. twelve"}, 2, "twelve"},
             {{"show", store, "A/RES/60/1#nonsense"}, 2, "nonsense"},
             {{"lineage", store, "A/RES/60/1", "--depth", "deep"}, 2, "--depth"},
             {{"lineage", store, "A/RES/60/1", "--cites", "--cited-by"}, 2, "--cite"},
             {{"lineage", store, "A/RES/60/1", "--act", "frobnicate"}, 2, "frobnicate"},
             {{"export", store}, 2, "turtle"},
             {{"export", store, "-f", "excel"}, 2, "turtle"},
             {{"export", store, "-o", "graph.xyz"}, 2, "turtle"},
             {{"extract", document, "-f", "csv"}, 2, "jsonl"},
             {{"extract"}, 2, "INPUT"},
         }) {
        const Ran ran = run(arguments);
        const std::string line = testing::PrintToString(arguments);
        EXPECT_EQ(ran.code, code) << line << ran.error;
        EXPECT_THAT(ran.error, HasSubstr(said)) << line;
        EXPECT_THAT(ran.error, HasSubstr("error: ")) << line;
        EXPECT_THAT(ran.error, HasSubstr("[usage]")) << line;
        EXPECT_EQ(ran.out, "") << line;
    }
}

TEST(ExitCode, CouldNotDoIt) {
    const TemporaryDirectory directory;
    const std::string store = example_store();
    const std::string no_store = directory.file("text.db", "this is no store\n");
    for (const auto &[arguments, code, said] : std::vector<Request>{
             {{"stats", directory.path("missing.db")}, 3, "[store-missing]"},
             {{"show", no_store, "A/RES/60/1"}, 3, "[store-invalid]"},
             {{"add", directory.path("missing.db"), example_documents()}, 3, "[store-missing]"},
             {{"remove", directory.path("missing.db"), "A/RES/60/1"}, 3, "[store-missing]"},
             {{"verify", directory.path("missing.db")}, 3, "[store-missing]"},
             {{"show", store, "S/RES/9999 (2099)"}, 3, "[target-unknown]"},
             {{"lineage", store, "no such thing"}, 3, "[target-unknown]"},
             {{"text", store, "A/59/2005"}, 3, "[target-unknown]"},
             {{"text", store, "A/RES/60/1", "--lang", "zh"}, 3, "English"},
             {{"remove", store, "S/RES/1325 (2000)"}, 3, "cited, not read"},
             {{"build", directory.path("missing"), "-o", directory.path("new.db")}, 3, "missing"},
             {{"build", example_documents(), "-o", directory.path("no/such/folder/new.db")}, 3, "new.db"},
             {{"export", store, "-f", "turtle", "-o", directory.path("no/such/folder/out.ttl")}, 3, "out.ttl"},
             {{"build", example_documents(), "-o", directory.path("new.db"), "--authority", directory.path("mine.ttl")},
              3,
              "mine.ttl"},
         }) {
        const Ran ran = run(arguments);
        const std::string line = testing::PrintToString(arguments);
        EXPECT_EQ(ran.code, code) << line << ran.error;
        EXPECT_THAT(ran.error, HasSubstr(said)) << line;
        EXPECT_THAT(ran.error, HasSubstr("error: ")) << line;
    }
    EXPECT_FALSE(std::filesystem::exists(directory.path("new.db")));
}

TEST(ExitCode, DoneButSomeInputsHadProblems) {
    const TemporaryDirectory directory;
    directory.file("in/good.txt", content_of(example("S_RES_1674_2006.txt")));
    directory.file("in/empty.txt", "");
    const Ran ran = run({"build", directory.path("in"), "-o", directory.path("some.db")});
    EXPECT_EQ(ran.code, 1) << ran.error;
    EXPECT_THAT(ran.error, HasSubstr("empty.txt"));
    EXPECT_THAT(ran.error, HasSubstr("[file-empty]"));
    EXPECT_EQ(run({"show", directory.path("some.db"), "S/RES/1674 (2006)"}).code, 0);
}

TEST(ExitCode, AllWell) {
    const std::string store = example_store();
    for (const std::vector<std::string> &arguments : std::vector<std::vector<std::string>>{
             {"stats", store},
             {"show", store, "S/RES/1674 (2006)"},
             {"show", store, "s/res/1674(2006)"},
             {"show", store, "S/RES/1674"},
             {"show", store, "https://docs.un.org/en/S/RES/1674(2006)"},
             {"show", store, "https://w3id.org/recital/id/doc/S_RES_1674__2006#op_4"},
             {"show", store, "A/RES/60/1, para. 138"},
             {"show", store, "A/RES/60/1#para_138"},
             {"show", store, "paragraphs 138 and 139 of the 2005 World Summit Outcome"},
             {"show", store, "S/RES/1674 (2006) OP4", "--lang", "fr"},
             {"lineage", store, "A/RES/60/1"},
             {"lineage", store, "A/RES/75/277", "--cites"},
             {"text", store, "S/RES/1674 (2006)", "--lang", "French"},
             {"verify", store},
             {"export", store, "-f", "ntriples"},
         }) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 0) << testing::PrintToString(arguments) << ran.error;
        EXPECT_EQ(ran.error, "") << testing::PrintToString(arguments);
        EXPECT_NE(ran.out, "") << testing::PrintToString(arguments);
        EXPECT_EQ(ran.out.find('\033'), std::string::npos) << "colours only on a terminal";
    }
}

TEST(ExitCode, FullDisk) {
    if (!std::filesystem::exists("/dev/full"))
        GTEST_SKIP() << "this system has no /dev/full";
    const std::string store = example_store();
    Given full;
    full.out_path = "/dev/full";
    for (const std::vector<std::string> &arguments : std::vector<std::vector<std::string>>{
             {"stats", store},
             {"show", store, "A/RES/60/1"},
             {"lineage", store, "A/RES/60/1"},
             {"text", store, "A/RES/60/1"},
             {"export", store, "-f", "turtle"},
             {"extract", example_documents()},
         }) {
        const Ran ran = run(arguments, full);
        EXPECT_EQ(ran.code, 3) << testing::PrintToString(arguments);
        EXPECT_THAT(ran.error, HasSubstr("[output-write]")) << testing::PrintToString(arguments);
    }
}

TEST(ExitCode, UnknownTargetSuggestsWhatLiesNear) {
    const Ran ran = run({"show", example_store(), "A/RES/1674"});
    EXPECT_EQ(ran.code, 3);
    EXPECT_THAT(ran.error, HasSubstr("S/RES/1674 (2006)"));
}

} // namespace
} // namespace recital::test
