// Help of the program and of every command.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::HasSubstr;

const std::vector<std::string> commands{"build", "add",   "remove", "stats",   "show", "lineage", "path",   "compare",
                                        "agree", "audit", "export", "extract", "text", "check",   "verify", "queries"};

TEST(Help, ProgramNamesItsCommands) {
    const Ran ran = run({"--help"});
    EXPECT_EQ(ran.code, 0);
    EXPECT_EQ(ran.error, "");
    for (const std::string &command : commands)
        EXPECT_THAT(ran.out, HasSubstr("\n  " + command + " "));
}

TEST(Help, EveryCommandExplainsItself) {
    for (const std::string &command : commands) {
        const Ran ran = run({command, "--help"});
        EXPECT_EQ(ran.code, 0) << command;
        EXPECT_EQ(ran.error, "") << command;
        for (const char *word : {"--help", "--quiet", "-v", "act  ", "provision  ", "voice  ", "Exit status"})
            EXPECT_THAT(ran.out, HasSubstr(word)) << command;
    }
}

TEST(Help, OptionsOfCommands) {
    const std::vector<std::pair<std::string, std::vector<std::string>>> options{
        {"build", {"--output", "--jobs", "--authority", "--rehash"}},
        {"add", {"--jobs", "--authority"}},
        {"remove", {"--jobs", "--authority"}},
        {"show", {"--lang"}},
        {"lineage", {"--cites", "--cited-by", "--depth", "--act", "--reported"}},
        {"path", {"--longer", "--limit", "--loose", "--act", "--since", "--format", "jsonl"}},
        {"compare", {"--depth", "--limit", "--loose", "--act", "--since", "--format", "jsonl"}},
        {"timeline", {"--top", "--loose", "--act", "--since", "--format", "jsonl"}},
        {"gaps", {"--limit", "--strict", "--act", "--organ", "--format", "jsonl"}},
        {"coverage", {"--missing", "--top", "--urls", "--all", "--format", "jsonl"}},
        {"check", {"--rule", "--limit", "--format", "year-differs", "role-holder"}},
        {"diff", {"--limit", "--exit-code", "--named-graphs", "--format", "--output", "jsonl", "sparql"}},
        {"agree", {"--lang", "--only", "--limit", "--format", "--output", "jsonl"}},
        {"audit", {"--format", "--output", "md", "jsonl"}},
        {"export",
         {"--format", "--output", "turtle", "trig", "ntriples", "nquads", "rdfxml", "jsonld", "graphml", "gexf", "cyjs",
          "dot", "svg", "png", "pdf", "--cluster", "--timeout", "jsonl", "--gzip"}},
        {"extract", {"--format", "--texts", "--jobs", "--authority"}},
        {"text", {"--lang"}},
        {"queries", {"--store", "--output", "virtuoso", "lineage"}},
        {"verify", {"--jobs"}},
    };
    for (const auto &[command, names] : options) {
        const std::string help = run({command, "--help"}).out;
        for (const std::string &name : names)
            EXPECT_THAT(help, HasSubstr(name)) << command;
    }
}

TEST(Help, LinesAreNarrowAndPlain) {
    for (const std::string &command : commands) {
        const std::string help = run({command, "--help"}).out;
        EXPECT_EQ(help.find('\033'), std::string::npos) << command;
        EXPECT_EQ(help.find('\t'), std::string::npos) << command;
    }
}

TEST(Help, Version) {
    const Ran ran = run({"--version"});
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.out, testing::MatchesRegex("recital [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

} // namespace
} // namespace recital::test
