// Programs run beside recital: what they are given and what is taken of them, and that none of them can hold recital up.

#include <chrono>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/child_process.hpp"

namespace recital {
namespace {

using std::chrono::milliseconds;

ChildResult shell(const std::string &script, std::string_view input = {}, const ChildLimits &limits = {}) {
    return run_child({"sh", "-c", script}, input, limits);
}

TEST(ChildProcess, GivesAndTakesBytes) {
    std::string input(300'000, 'x');
    input += std::string("\0\xFF\n", 3);
    const ChildResult result = run_child({"cat"}, input, {});
    EXPECT_TRUE(result.succeeded());
    EXPECT_EQ(result.output, input);
}

TEST(ChildProcess, PassesArgumentsAsTheyAre) {
    const ChildResult result = run_child({"printf", "%s|%s", "$HOME `id` ;", "*"}, {}, {});
    EXPECT_EQ(result.output, "$HOME `id` ;|*");
}

TEST(ChildProcess, TellsTheExitCodeAndWhatWasComplainedOf) {
    const ChildResult result = shell("echo half; echo complaint >&2; exit 3");
    EXPECT_EQ(result.end, ChildEnd::exited);
    EXPECT_EQ(result.code, 3);
    EXPECT_EQ(result.output, "half\n");
    EXPECT_EQ(result.errors, "complaint\n");
    EXPECT_FALSE(result.succeeded());
}

TEST(ChildProcess, OutlivesAChildThatDoesNotRead) {
    const ChildResult result = shell("exec 0<&-; echo done", std::string(2'000'000, 'x'));
    EXPECT_TRUE(result.succeeded());
    EXPECT_EQ(result.output, "done\n");
}

TEST(ChildProcess, NamesACrash) {
    const ChildResult result = shell("kill -SEGV $$");
    EXPECT_EQ(result.end, ChildEnd::crashed);
    EXPECT_EQ(describe_end(result, {}), "crashed (signal 11)");
}

TEST(ChildProcess, EndsWhatHangsWithAllThatItStarted) {
    const ChildLimits limits{.time = milliseconds(300)};
    const auto before = std::chrono::steady_clock::now();
    const ChildResult result = shell("sleep 600 & echo begun; sleep 600", {}, limits);
    EXPECT_EQ(result.end, ChildEnd::too_slow);
    EXPECT_EQ(result.output, "begun\n");
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(30));
    EXPECT_EQ(describe_end(result, limits), "did not end within 1 s");
}

TEST(ChildProcess, DoesNotWaitForWhatAnEndedChildLeftRunning) {
    const ChildResult result = shell("sleep 600 >/dev/null 2>&1 & echo begun");
    EXPECT_TRUE(result.succeeded());
    EXPECT_EQ(result.output, "begun\n");
}

TEST(ChildProcess, EndsWhatWritesWithoutEnd) {
    const ChildResult result = run_child({"yes"}, {}, {.output = 1000});
    EXPECT_EQ(result.end, ChildEnd::too_much);
    EXPECT_EQ(result.output.size(), 1000U);
}

TEST(ChildProcess, BoundsMemory) {
    const ChildResult result = shell("awk 'BEGIN { s = \"x\"; for (i = 0; i < 40; ++i) s = s s; print length(s) }'", {},
                                     {.time = milliseconds(20'000), .memory = 128U << 20});
    EXPECT_FALSE(result.succeeded());
    EXPECT_EQ(result.output, "");
}

TEST(ChildProcess, SaysWhenThereIsNoSuchProgram) {
    const ChildResult result = run_child({"no-such-program-of-recital"}, {}, {});
    EXPECT_EQ(result.end, ChildEnd::not_started);
    EXPECT_EQ(find_program("no-such-program-of-recital"), "");
    EXPECT_THAT(find_program("sh"), ::testing::StartsWith("/"));
    EXPECT_EQ(run_child({}, {}, {}).end, ChildEnd::not_started);
}

} // namespace
} // namespace recital
