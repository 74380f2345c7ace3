// Inputs that hold several documents, from their members to the store that is built, changed and held against them.

#include "extract/container.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "extract/build.hpp"
#include "graph/store.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string record(const std::string &symbol, const std::string &text) {
    return R"({"symbol": ")" + symbol + R"(", "title": "Lamps", "text": ")" + text + R"("})" + '\n';
}

const std::string three = record("A/99/1", "Report on lamps.") + "\n" + record("A/99/2", "Report on wicks.") +
                          record("A/99/3", "Report on oil, see A/99/1.");

std::vector<std::string> paths_of(std::string_view bytes, const ReadLimits &limits = {}) {
    const ReadContext context(test::authority(), limits);
    Reading opened;
    opened.input.path = "in.jsonl";
    std::vector<std::string> paths;
    for (const ReadInput &one : read_all(bytes, std::move(opened), context, [](std::string_view, Reading &reading) {
             reading.text.content = "read";
             return true;
         }))
        paths.push_back(one.reading.input.path + (one.read ? "" : " container"));
    return paths;
}

TEST(Container, GivesItselfAndItsMembers) {
    EXPECT_THAT(paths_of(three), ElementsAre("in.jsonl container", "in.jsonl/1", "in.jsonl/3", "in.jsonl/4"));
    EXPECT_THAT(paths_of("A note on lamps.\n"), ElementsAre("in.jsonl"));
    EXPECT_THAT(paths_of("{\n  \"symbol\": \"A/99/1\"\n}\n"), ElementsAre("in.jsonl"));
    EXPECT_THAT(paths_of(record("A/99/1", "One alone.")), ElementsAre("in.jsonl"));
}

TEST(Container, KeepsToTheLimitOfMembers) {
    EXPECT_THAT(paths_of(three, {.max_members = 2}), ElementsAre("in.jsonl container", "in.jsonl/1", "in.jsonl/3"));
    EXPECT_THAT(paths_of(three, {.max_unpacked = 100}), ElementsAre("in.jsonl container", "in.jsonl/1"));
}

class ContainerBuild : public testing::Test {
  public:
    void SetUp() override {
        const auto *info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / ("recital-container-" + std::to_string(::getpid()) + "-" + info->name());
        fs::create_directories(folder_);
        put(three);
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string path(const std::string &name) const { return (folder_ / name).string(); }
    void put(const std::string &bytes) const {
        std::ofstream(folder_ / "in.jsonl", std::ios::binary | std::ios::trunc) << bytes;
    }
    BuildOptions options(const std::string &store) const {
        BuildOptions result;
        result.store = path(store);
        result.inputs = {path("in.jsonl")};
        return result;
    }
    BuildSummary build(const std::string &store = "un.db") const {
        Result<BuildSummary> summary = build_store(options(store), test::authority(), {});
        EXPECT_TRUE(summary) << summary.problem().message;
        return *summary;
    }
    std::vector<std::string> stored() const {
        std::vector<std::string> paths;
        const Result<Store> store = Store::open(path("un.db"));
        for (const StoredInput &input : store->inputs())
            paths.push_back(input.input.path.substr(folder_.string().size() + 1) + (input.text == no_id ? " -" : ""));
        return paths;
    }

    fs::path folder_;
};

TEST_F(ContainerBuild, StoresEachMember) {
    const BuildSummary summary = build();
    EXPECT_EQ(summary.inputs, 1U);
    EXPECT_EQ(summary.parsed, 1U);
    EXPECT_THAT(stored(), ElementsAre("in.jsonl -", "in.jsonl/1", "in.jsonl/3", "in.jsonl/4"));
    EXPECT_TRUE(build().untouched);
}

TEST_F(ContainerBuild, ReadsAChangedContainerAnew) {
    build();
    put(record("A/99/1", "Report on lamps.") + record("A/99/9", "Report on shades."));
    const BuildSummary summary = build();
    EXPECT_THAT(summary.changed, ElementsAre(path("in.jsonl")));
    EXPECT_THAT(summary.removed, IsEmpty());
    EXPECT_THAT(stored(), ElementsAre("in.jsonl -", "in.jsonl/1", "in.jsonl/2"));
    build("fresh.db");
    EXPECT_EQ(test::file_content(path("un.db")), test::file_content(path("fresh.db")));
}

TEST_F(ContainerBuild, TakesOverWhatHasNotChanged) {
    build();
    std::ofstream(folder_ / "other.txt") << "A/RES/99/8\n\nThe General Assembly,\n\n1. Decides to light lamps.\n";
    BuildOptions more = options("un.db");
    more.inputs = {path("other.txt")};
    const Result<BuildSummary> summary = add_to_store(more, test::authority(), {});
    ASSERT_TRUE(summary) << summary.problem().message;
    EXPECT_EQ(summary->unchanged, 1U);
    EXPECT_THAT(stored(), ElementsAre("in.jsonl -", "in.jsonl/1", "in.jsonl/3", "in.jsonl/4", "other.txt"));
}

TEST_F(ContainerBuild, RemovesMembersAndContainers) {
    build();
    Result<BuildSummary> summary = remove_from_store(options("un.db"), {path("in.jsonl/3")}, test::authority(), {});
    ASSERT_TRUE(summary) << summary.problem().message;
    EXPECT_THAT(summary->removed, ElementsAre(path("in.jsonl/3")));
    EXPECT_THAT(stored(), ElementsAre("in.jsonl -", "in.jsonl/1", "in.jsonl/4"));
    summary = remove_from_store(options("un.db"), {path("in.jsonl")}, test::authority(), {});
    ASSERT_TRUE(summary) << summary.problem().message;
    EXPECT_THAT(stored(), IsEmpty());
}

TEST_F(ContainerBuild, IsHeldAgainstItsMembers) {
    build();
    Result<VerifyReport> report = verify_store(path("un.db"), test::authority(), options("un.db"));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->texts, 3U);
    EXPECT_THAT(report->problems, IsEmpty());
    put(three + record("A/99/5", "Another one."));
    report = verify_store(path("un.db"), test::authority(), options("un.db"));
    ASSERT_EQ(report->problems.size(), 1U);
    EXPECT_EQ(report->problems[0].rule, ProblemRule::source_changed);
    EXPECT_EQ(report->problems[0].file, path("in.jsonl"));
}

} // namespace
} // namespace recital
