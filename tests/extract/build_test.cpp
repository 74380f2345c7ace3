#include "extract/build.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "graph/store.hpp"

namespace recital {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path &path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// A resolution as plain text; `about` makes its text its own.
std::string resolution(const std::string &number, const std::string &about) {
    return "A/RES/" + number + "\n\nResolution adopted by the General Assembly on 4 March 2044\n\n" + number + ". " +
           about +
           "\n\nThe General Assembly,\n\nRecalling its resolution 98/7 of 3 March 2043,\n\n"
           "Guided by the Charter of the United Nations,\n\n"
           "1. Reaffirms paragraph 4 of its resolution 98/7;\n\n2. Decides to remain seized of the matter.\n";
}

/// A folder of inputs and the authority data, loaded once.
class BuildTest : public testing::Test {
  public:
    static const Authority &authority() {
        static const Result<Authority> loaded = Authority::load();
        return *loaded;
    }

    void SetUp() override {
        const auto *info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / ("recital-build-" + std::to_string(::getpid()) + "-" + info->name());
        fs::create_directories(inputs());
        for (const auto &[name, number] : {std::pair{"a", "99/1"}, {"b", "99/2"}, {"c", "99/3"}, {"d", "99/4"}})
            put(std::string(name) + ".txt", resolution(number, std::string("Question ") + name));
        put("sub/e.txt", resolution("99/5", "Question of a folder"));
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path inputs() const { return folder_ / "in"; }
    std::string input(const std::string &name) const { return (inputs() / name).string(); }
    std::string store(const std::string &name = "un.db") const { return (folder_ / name).string(); }

    void put(const std::string &name, const std::string &bytes) const {
        fs::create_directories((inputs() / name).parent_path());
        std::ofstream(inputs() / name, std::ios::binary | std::ios::trunc) << bytes;
    }

    BuildOptions options(const std::string &store_path, std::vector<std::string> paths = {}) const {
        BuildOptions result;
        result.store = store_path;
        result.inputs = paths.empty() ? std::vector<std::string>{inputs().string()} : std::move(paths);
        result.jobs = 2;
        return result;
    }
    Result<BuildSummary> build(const std::string &store_path, std::vector<std::string> paths = {}) const {
        return build_store(options(store_path, std::move(paths)), authority(), {});
    }
    /// What building from nothing gives.
    std::string fresh(std::vector<std::string> paths = {}) const {
        fs::remove(store("fresh.db"));
        const Result<BuildSummary> summary = build(store("fresh.db"), std::move(paths));
        EXPECT_TRUE(summary) << summary.problem().message;
        return bytes_of(store("fresh.db"));
    }
    /// Names of the files beside the inputs: the store, and nothing that a build left behind.
    std::set<std::string> left_behind() const {
        std::set<std::string> names;
        for (const auto &entry : fs::directory_iterator(folder_))
            names.insert(entry.path().filename().string());
        return names;
    }

    fs::path folder_;
};

bool has_rule(const std::vector<Problem> &problems, ProblemRule rule, const std::string &file) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const Problem &problem) { return problem.rule == rule && problem.file == file; });
}

TEST_F(BuildTest, ReadsEverythingOnce) {
    const Result<BuildSummary> summary = build(store());
    ASSERT_TRUE(summary) << summary.problem().message;
    EXPECT_EQ(summary->inputs, 5U);
    EXPECT_EQ(summary->parsed, 5U);
    EXPECT_EQ(summary->unchanged, 0U);
    EXPECT_EQ(summary->added.size(), 5U);
    EXPECT_FALSE(summary->untouched);
    const Result<Store> made = Store::open(store());
    ASSERT_TRUE(made);
    ASSERT_EQ(made->inputs().size(), 5U);
    EXPECT_EQ(made->inputs()[0].key, "A/RES/99/1");
    const Result<KnowledgeGraph> graph = made->graph();
    ASSERT_TRUE(graph) << graph.problem().message;
    EXPECT_TRUE(graph->find("A/RES/98/7"));
    EXPECT_EQ(summary->documents, graph->documents().size());
    EXPECT_EQ(summary->citations, graph->citations().size());
    EXPECT_GT(summary->citations, 0U);
}

TEST_F(BuildTest, SymbolsTieDocumentsTogether) {
    put("f.txt", "A/99/15/Corr.1\n\nReport of the Committee\n\nCorrigendum\n\n1. For harbours read lamps.\n");
    put("h.txt", "A/RES/99/8\n\nResolution adopted by the General Assembly on 4 March 2044\n\n99/8. Reports\n\n"
                 "The General Assembly,\n\nRecalling document A/99/16/Add.1, and the report in A/99/17 and Add.1,\n\n");
    ASSERT_TRUE(build(store()));
    const Result<KnowledgeGraph> graph = Store::open(store())->graph();
    ASSERT_TRUE(graph) << graph.problem().message;
    const auto link = [&](const char *key) {
        const auto links = graph->links_from(graph->find(key).value_or(no_id));
        return links.empty() ? ""
                             : std::string(name_of(links[0].kind)) + ' ' + graph->documents()[links[0].target.id].key;
    };
    // read: its base becomes a node; only cited: its base is one where something names it
    EXPECT_EQ(link("A/99/15/Corr.1"), "corrigendum_to A/99/15");
    EXPECT_EQ(link("A/99/17/Add.1"), "addendum_to A/99/17");
    EXPECT_TRUE(graph->find("A/99/16/Add.1") && !graph->find("A/99/16"));
    EXPECT_EQ(link("A/99/16/Add.1"), "");
}

TEST_F(BuildTest, TheSecondRunParsesNothingAndTouchesNothing) {
    const Result<BuildSummary> first = build(store());
    ASSERT_TRUE(first);
    const std::string before = bytes_of(store());
    struct stat old_status {};
    ASSERT_EQ(::stat(store().c_str(), &old_status), 0);
    const Result<BuildSummary> second = build(store());
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->untouched);
    EXPECT_EQ(second->parsed, 0U);
    EXPECT_EQ(second->unchanged, 5U);
    EXPECT_TRUE(second->added.empty() && second->changed.empty() && second->removed.empty());
    EXPECT_EQ(second->documents, first->documents);
    EXPECT_EQ(second->cited_only, first->cited_only);
    EXPECT_EQ(second->citations, first->citations);
    struct stat new_status {};
    ASSERT_EQ(::stat(store().c_str(), &new_status), 0);
    EXPECT_EQ(old_status.st_ino, new_status.st_ino);
    EXPECT_EQ(bytes_of(store()), before);
}

TEST_F(BuildTest, JobsAndOrderMakeNoDifference) {
    const std::string expected = fresh();
    for (const unsigned jobs : {1U, 2U, 3U, 8U}) {
        BuildOptions task = options(store());
        task.jobs = jobs;
        fs::remove(store());
        ASSERT_TRUE(build_store(task, authority(), {}));
        EXPECT_EQ(bytes_of(store()), expected) << jobs;
    }
    fs::remove(store());
    ASSERT_TRUE(build(store(), {input("d.txt"), input("sub"), input("a.txt"), input("c.txt"), input("./b.txt"),
                                input("a.txt"), input("sub/../b.txt")}));
    EXPECT_EQ(bytes_of(store()), expected);
}

TEST_F(BuildTest, ARebuiltStoreEqualsAFreshOne) {
    struct Step {
        const char *what;
        void (*change)(const BuildTest &);
        std::size_t parsed, added, changed, removed;
    };
    const std::vector<Step> steps{
        {"added", [](const BuildTest &test) { test.put("bb.txt", resolution("99/9", "Another")); }, 1, 1, 0, 0},
        {"changed", [](const BuildTest &test) { test.put("b.txt", resolution("99/2", "In other words")); }, 1, 0, 1, 0},
        {"removed", [](const BuildTest &test) { fs::remove(test.inputs() / "a.txt"); }, 0, 0, 0, 1},
        {"renamed", [](const BuildTest &test) { fs::rename(test.inputs() / "c.txt", test.inputs() / "z.txt"); }, 1, 1,
         0, 1},
        {"touched",
         [](const BuildTest &test) {
             fs::last_write_time(test.inputs() / "d.txt", fs::file_time_type::clock::now() - std::chrono::hours(9));
         },
         0, 0, 0, 0},
        {"emptied", [](const BuildTest &test) { test.put("d.txt", ""); }, 1, 0, 1, 0},
        {"filled", [](const BuildTest &test) { test.put("d.txt", resolution("99/4", "Again")); }, 1, 0, 1, 0},
    };
    ASSERT_TRUE(build(store()));
    for (const Step &step : steps) {
        step.change(*this);
        const Result<BuildSummary> summary = build(store());
        ASSERT_TRUE(summary) << step.what;
        EXPECT_EQ(summary->parsed, step.parsed) << step.what;
        EXPECT_EQ(summary->added.size(), step.added) << step.what;
        EXPECT_EQ(summary->changed.size(), step.changed) << step.what;
        EXPECT_EQ(summary->removed.size(), step.removed) << step.what;
        EXPECT_EQ(summary->parsed + summary->unchanged, summary->inputs) << step.what;
        EXPECT_FALSE(summary->untouched) << step.what;
        EXPECT_EQ(bytes_of(store()), fresh()) << step.what;
        EXPECT_TRUE(build(store())->untouched) << step.what;
    }
}

TEST_F(BuildTest, AuthorityDataThatChangedIsAppliedToAll) {
    ASSERT_TRUE(build(store()));
    const std::vector<Authority::File> extra{
        {"own.ttl", "@prefix act: <https://w3id.org/recital/act#> .\n@prefix rec: <https://w3id.org/recital/ns#> .\n"
                    "act:recall rec:word \"recollecting\"@en .\n"}};
    const Result<Authority> changed = Authority::load(extra);
    ASSERT_TRUE(changed) << changed.problem().message;
    const Result<BuildSummary> again = build_store(options(store()), *changed, extra);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->parsed, 5U);
    EXPECT_TRUE(again->changed.empty());
    ASSERT_TRUE(build_store(options(store("fresh.db")), *changed, extra));
    EXPECT_EQ(bytes_of(store()), bytes_of(store("fresh.db")));
    EXPECT_EQ(Store::open(store())->extra_authority().size(), 1U);
    EXPECT_TRUE(build_store(options(store()), *changed, extra)->untouched);
}

TEST_F(BuildTest, RehashSeesWhatSizeAndTimeHide) {
    ASSERT_TRUE(build(store()));
    const auto time = fs::last_write_time(inputs() / "a.txt");
    put("a.txt", resolution("99/1", "Question A"));
    fs::last_write_time(inputs() / "a.txt", time);
    EXPECT_TRUE(build(store())->untouched);
    BuildOptions task = options(store());
    task.rehash = true;
    const Result<BuildSummary> summary = build_store(task, authority(), {});
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->parsed, 1U);
    EXPECT_EQ(summary->changed, std::vector<std::string>{input("a.txt")});
    EXPECT_EQ(bytes_of(store()), fresh());
    EXPECT_TRUE(build_store(task, authority(), {})->untouched);
    EXPECT_EQ(left_behind(), (std::set<std::string>{"fresh.db", "in", "un.db"}));
}

TEST_F(BuildTest, ProblemsOfInputsStayKnown) {
    put("empty.txt", "");
    put("noise.bin", std::string("\x00\x01\x02\xFF\xFE\x00", 6));
    const Result<BuildSummary> first = build(store());
    ASSERT_TRUE(first);
    EXPECT_EQ(first->inputs, 7U);
    EXPECT_TRUE(has_rule(first->problems, ProblemRule::file_empty, input("empty.txt")));
    EXPECT_TRUE(std::any_of(first->problems.begin(), first->problems.end(),
                            [&](const Problem &problem) { return problem.file == input("noise.bin"); }));
    const Result<BuildSummary> second = build(store());
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->untouched);
    EXPECT_EQ(second->parsed, 0U);
    ASSERT_EQ(first->problems.size(), second->problems.size());
    for (std::size_t i = 0; i < first->problems.size(); ++i)
        EXPECT_EQ(format_problem(first->problems[i]), format_problem(second->problems[i]));
    put("sub/f.txt", resolution("99/6", "One more"));
    const Result<BuildSummary> third = build(store());
    EXPECT_EQ(third->parsed, 1U);
    EXPECT_EQ(third->problems.size(), first->problems.size());
}

TEST_F(BuildTest, OtherLimitsAreOtherReadings) {
    put("long.txt", resolution("99/8", std::string(5000, 'x')));
    BuildOptions task = options(store());
    task.limits.max_bytes = 4000;
    const Result<BuildSummary> first = build_store(task, authority(), {});
    ASSERT_TRUE(first);
    EXPECT_EQ(first->parsed, 5U);
    EXPECT_TRUE(has_rule(first->problems, ProblemRule::file_too_large, input("long.txt")));
    const Result<BuildSummary> second = build(store());
    ASSERT_TRUE(second);
    EXPECT_EQ(second->parsed, 6U);
    EXPECT_FALSE(has_rule(second->problems, ProblemRule::file_too_large, input("long.txt")));
    EXPECT_EQ(bytes_of(store()), fresh());
}

TEST_F(BuildTest, NothingReadableLeavesTheStore) {
    ASSERT_TRUE(build(store()));
    const std::string before = bytes_of(store());
    put("bad/empty.txt", "");
    put("bad/more.txt", "");
    fs::create_directories(inputs() / "bare");
    struct Case {
        std::vector<std::string> paths;
        ProblemRule rule;
        std::string file;
    };
    const std::vector<Case> cases{
        {{input("bad/empty.txt")}, ProblemRule::file_empty, input("bad/empty.txt")},
        {{input("bad")}, ProblemRule::no_documents, ""},
        {{input("bare")}, ProblemRule::no_documents, input("bare")},
        {{input("absent")}, ProblemRule::file_unreadable, input("absent")},
        {{"/dev/null"}, ProblemRule::file_unreadable, "/dev/null"},
    };
    for (const Case &one : cases) {
        std::vector<Problem> reported;
        BuildOptions task = options(store(), one.paths);
        task.report = [&](const Problem &problem) { reported.push_back(problem); };
        const Result<BuildSummary> summary = build_store(task, authority(), {});
        ASSERT_FALSE(summary) << one.paths.front();
        EXPECT_EQ(summary.problem().rule, one.rule) << summary.problem().message;
        EXPECT_EQ(summary.problem().file, one.file);
        EXPECT_EQ(reported.size(), one.file.empty() ? 2U : 0U);
        EXPECT_EQ(bytes_of(store()), before);
    }
    EXPECT_EQ(left_behind(), (std::set<std::string>{"in", "un.db"}));
}

TEST_F(BuildTest, AMissingInputIsNamedAndTheOthersAreRead) {
    const Result<BuildSummary> summary = build(store(), {inputs().string(), input("absent.txt")});
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->parsed, 5U);
    EXPECT_TRUE(has_rule(summary->problems, ProblemRule::file_unreadable, input("absent.txt")));
}

TEST_F(BuildTest, InterruptionLeavesTheStore) {
    ASSERT_TRUE(build(store()));
    const std::string before = bytes_of(store());
    put("a.txt", resolution("99/1", "Changed"));
    put("f.txt", resolution("99/6", "New"));
    for (const std::size_t after : {0U, 1U, 5U}) {
        std::atomic<bool> interrupted = after == 0;
        BuildOptions task = options(store());
        task.interrupted = &interrupted;
        task.progress = [&](std::size_t done, std::size_t) { interrupted = done >= after; };
        const Result<BuildSummary> summary = build_store(task, authority(), {});
        ASSERT_FALSE(summary) << after;
        EXPECT_EQ(summary.problem().rule, ProblemRule::interrupted);
        EXPECT_EQ(bytes_of(store()), before);
        EXPECT_EQ(left_behind(), (std::set<std::string>{"in", "un.db"}));
    }
}

TEST_F(BuildTest, ProgressCountsUpToTheEnd) {
    std::vector<std::size_t> seen;
    BuildOptions task = options(store());
    task.progress = [&](std::size_t done, std::size_t total) {
        EXPECT_EQ(total, 5U);
        seen.push_back(done);
    };
    ASSERT_TRUE(build_store(task, authority(), {}));
    EXPECT_EQ(seen, (std::vector<std::size_t>{1, 2, 3, 4, 5}));
}

TEST_F(BuildTest, ReplacesOnlyAStore) {
    std::ofstream(store()) << "a letter to somebody\n";
    const Result<BuildSummary> summary = build(store());
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.problem().rule, ProblemRule::store_write);
    EXPECT_EQ(bytes_of(store()), "a letter to somebody\n");
    EXPECT_EQ(build(inputs().string()).problem().rule, ProblemRule::store_write);
    EXPECT_EQ(build(store("absent/un.db")).problem().rule, ProblemRule::store_write);
}

TEST_F(BuildTest, ADamagedStoreIsMadeAnewWithAWarning) {
    ASSERT_TRUE(build(store()));
    const std::string whole = bytes_of(store());
    fs::resize_file(store(), whole.size() / 2);
    const Result<BuildSummary> summary = build(store());
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->parsed, 5U);
    EXPECT_TRUE(has_rule(summary->problems, ProblemRule::store_invalid, store()));
    EXPECT_EQ(bytes_of(store()), whole);
}

TEST_F(BuildTest, AStoreAmongItsInputsIsNoInput) {
    const std::string inside = input("un.db");
    ASSERT_TRUE(build(inside));
    const Result<BuildSummary> again = build(inside);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->untouched);
    EXPECT_EQ(again->inputs, 5U);
}

TEST_F(BuildTest, AddEqualsABuildOfAll) {
    ASSERT_TRUE(build(store(), {input("a.txt"), input("b.txt")}));
    const Result<BuildSummary> summary =
        add_to_store(options(store(), {input("sub"), input("c.txt"), input("d.txt"), input("b.txt")}), authority(), {});
    ASSERT_TRUE(summary) << summary.problem().message;
    EXPECT_EQ(summary->inputs, 5U);
    EXPECT_EQ(summary->parsed, 3U);
    EXPECT_EQ(summary->added.size(), 3U);
    EXPECT_EQ(bytes_of(store()), fresh());
    EXPECT_TRUE(add_to_store(options(store(), {input("c.txt")}), authority(), {})->untouched);
}

TEST_F(BuildTest, AddKeepsInputsWhoseSourceIsGone) {
    ASSERT_TRUE(build(store(), {input("a.txt"), input("b.txt")}));
    fs::remove(inputs() / "a.txt");
    const Result<BuildSummary> summary = add_to_store(options(store(), {input("c.txt")}), authority(), {});
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->inputs, 3U);
    EXPECT_TRUE(summary->removed.empty());
    // With other authority data it would have to be read again.
    const std::vector<Authority::File> extra{{"own.ttl", "# nothing of note\n"}};
    const Result<Authority> changed = Authority::load(extra);
    ASSERT_TRUE(changed);
    const std::string before = bytes_of(store());
    const Result<BuildSummary> refused = add_to_store(options(store(), {input("d.txt")}), *changed, extra);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().file, input("a.txt"));
    EXPECT_EQ(bytes_of(store()), before);
}

TEST_F(BuildTest, AddOfNothingReadableLeavesTheStore) {
    ASSERT_TRUE(build(store()));
    const std::string before = bytes_of(store());
    put("empty.txt", "");
    const Result<BuildSummary> summary = add_to_store(options(store(), {input("empty.txt")}), authority(), {});
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.problem().rule, ProblemRule::file_empty);
    EXPECT_EQ(bytes_of(store()), before);
    EXPECT_EQ(add_to_store(options(store("absent.db")), authority(), {}).problem().rule, ProblemRule::store_missing);
}

TEST_F(BuildTest, RemoveEqualsABuildOfTheRest) {
    const std::vector<std::pair<const char *, std::vector<std::string>>> cases{
        {"path", {input("d.txt"), input("sub/e.txt")}},
        {"folder and symbol", {input("sub") + "/", "A/RES/99/4"}},
        {"spelling", {"a/res/99/4", input("sub")}},
    };
    for (const auto &[what, arguments] : cases) {
        fs::remove(store());
        ASSERT_TRUE(build(store()));
        const Result<BuildSummary> summary = remove_from_store(options(store()), arguments, authority(), {});
        ASSERT_TRUE(summary) << what << ": " << summary.problem().message;
        EXPECT_EQ(summary->removed, (std::vector<std::string>{input("d.txt"), input("sub/e.txt")})) << what;
        EXPECT_EQ(summary->parsed, 0U) << what;
        EXPECT_EQ(bytes_of(store()), fresh({input("a.txt"), input("b.txt"), input("c.txt")})) << what;
    }
}

TEST_F(BuildTest, RemoveOfTheUnknownChangesNothing) {
    ASSERT_TRUE(build(store()));
    const std::string before = bytes_of(store());
    for (const char *unknown : {"A/RES/1/1", "A/RES/98/7", "nowhere.txt"}) {
        const Result<BuildSummary> summary =
            remove_from_store(options(store()), {input("a.txt"), unknown}, authority(), {});
        ASSERT_FALSE(summary) << unknown;
        EXPECT_EQ(summary.problem().rule, ProblemRule::target_unknown);
        EXPECT_EQ(bytes_of(store()), before);
    }
    const Result<BuildSummary> all = remove_from_store(options(store()), {inputs().string()}, authority(), {});
    ASSERT_TRUE(all) << all.problem().message;
    EXPECT_EQ(all->inputs, 0U);
    EXPECT_TRUE(Store::open(store())->graph());
}

TEST_F(BuildTest, CopiesAreKeptAndDifferencesAreNamed) {
    put("copy.txt", resolution("99/1", "Question a"));
    const Result<BuildSummary> same = build(store());
    ASSERT_TRUE(same);
    for (const Problem &problem : same->problems)
        EXPECT_NE(problem.rule, ProblemRule::text_differs) << format_problem(problem);
    put("copy.txt", resolution("99/1", "Question of something else"));
    const Result<BuildSummary> different = build(store());
    ASSERT_TRUE(different);
    EXPECT_TRUE(has_rule(different->problems, ProblemRule::text_differs, input("a.txt")));
    EXPECT_TRUE(has_rule(different->problems, ProblemRule::text_differs, input("copy.txt")));
    const Result<KnowledgeGraph> graph = Store::open(store())->graph();
    ASSERT_TRUE(graph);
    EXPECT_EQ(graph->documents()[*graph->find("A/RES/99/1")].texts.size(), 2U);
}

TEST_F(BuildTest, ReadsInTheOrderOfPaths) {
    put("empty.txt", "");
    std::vector<std::string> paths;
    std::vector<Problem> problems;
    const Status status = read_inputs(
        options(""), authority(), [&](Reading &&reading) { paths.push_back(reading.input.path); }, problems);
    ASSERT_TRUE(status);
    EXPECT_EQ(paths, (std::vector<std::string>{input("a.txt"), input("b.txt"), input("c.txt"), input("d.txt"),
                                               input("sub/e.txt")}));
    EXPECT_TRUE(has_rule(problems, ProblemRule::file_empty, input("empty.txt")));
}

TEST_F(BuildTest, VerifyFindsWhatChanged) {
    ASSERT_TRUE(build(store()));
    const Result<VerifyReport> clean = verify_store(store(), authority(), options(store()));
    ASSERT_TRUE(clean) << clean.problem().message;
    EXPECT_EQ(clean->texts, 5U);
    EXPECT_GT(clean->quotes, 0U);
    for (const Problem &problem : clean->problems)
        ADD_FAILURE() << format_problem(problem);
    put("b.txt", resolution("99/2", "Question B"));
    fs::remove(inputs() / "c.txt");
    const Result<VerifyReport> report = verify_store(store(), authority(), options(store()));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->problems.size(), 2U);
    EXPECT_TRUE(has_rule(report->problems, ProblemRule::source_changed, input("b.txt")));
    EXPECT_TRUE(has_rule(report->problems, ProblemRule::input_gone, input("c.txt")));
    EXPECT_EQ(verify_store(store("absent.db"), authority(), {}).problem().rule, ProblemRule::store_missing);
}

} // namespace
} // namespace recital
