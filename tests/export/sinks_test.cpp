// What happens when an output cannot be written: said, and nothing half-written left behind.
#include <algorithm>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>

#include "export/sinks.hpp"
#include "export/writer.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/export/shell.hpp"

namespace recital::test {
namespace {

/// Takes so many bytes and then no more.
class FullSink final : public Sink {
  public:
    explicit FullSink(std::size_t room) : room_(room) {}
    bool write(std::string_view bytes) override {
        failed_ = failed_ || bytes.size() > room_;
        if (!failed_)
            room_ -= bytes.size();
        else
            ++refused_;
        return !failed_;
    }
    std::size_t refused() const { return refused_; }

  private:
    std::size_t room_;
    std::size_t refused_ = 0;
    bool failed_ = false;
};

std::vector<std::string> names_in(const std::filesystem::path &folder) {
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

TEST(FullDisk, IsReportedWhereverItComes) {
    // large enough that the buffer is flushed in the middle
    const KnowledgeGraph graph = large_graph(300, 10);
    ExportOptions options;
    options.dot_limit = 1000;
    for (const Format &format : file_formats()) {
        StringSink whole;
        std::vector<Problem> problems;
        ASSERT_TRUE(write_graph(format, graph, options, whole, problems));
        const std::size_t size = whole.text().size();
        ASSERT_GT(size, 400000U) << format.name;
        for (const std::size_t room :
             {std::size_t{0}, std::size_t{1}, std::size_t{1000}, size / 3, size / 2, size - 1}) {
            FullSink sink(room);
            const Status status = write_graph(format, graph, options, sink, problems);
            ASSERT_FALSE(status) << format.name << ' ' << room;
            EXPECT_EQ(status.problem().rule, ProblemRule::output_write) << format.name << ' ' << room;
            EXPECT_EQ(sink.refused(), 1U) << format.name << ' ' << room; // it stops at the first refusal
        }
        FullSink enough(size);
        EXPECT_TRUE(write_graph(format, graph, options, enough, problems)) << format.name;
    }
}

TEST(FullDisk, SmallOutputsToo) {
    const KnowledgeGraph graph = sample_graph();
    for (const Format &format : file_formats()) {
        StringSink whole;
        std::vector<Problem> problems;
        ASSERT_TRUE(write_graph(format, graph, {}, whole, problems));
        for (std::size_t room = 0; room < whole.text().size(); room += whole.text().size() / 40 + 1) {
            FullSink sink(room);
            EXPECT_FALSE(write_graph(format, graph, {}, sink, problems)) << format.name << ' ' << room;
        }
    }
}

TEST(WriteGraphFile, AppearsWhenComplete) {
    const TempFolder folder;
    const KnowledgeGraph graph = sample_graph();
    for (const Format &format : file_formats()) {
        const std::string path = (folder / ("graph." + std::string(format.extension))).string();
        StringSink expected;
        std::vector<Problem> problems;
        ASSERT_TRUE(write_graph(format, graph, {}, expected, problems));
        ASSERT_TRUE(write_graph_file(format, graph, {}, path, problems));
        EXPECT_EQ(read_file(path), expected.text());
    }
    EXPECT_EQ(names_in(folder.path()).size(), file_formats().size());
}

TEST(WriteGraphFile, CompressesWithoutTimeAndName) {
    const TempFolder folder;
    const KnowledgeGraph graph = large_graph(100, 10);
    ExportOptions options;
    options.gzip = true;
    options.dot_limit = 1000;
    for (const Format &format : file_formats()) {
        StringSink plain;
        StringSink compressed;
        std::vector<Problem> problems;
        ExportOptions without = options;
        without.gzip = false;
        ASSERT_TRUE(write_graph(format, graph, without, plain, problems));
        ASSERT_TRUE(write_graph(format, graph, options, compressed, problems));
        // Scripts and letters of a page are packed already.
        const std::size_t times = format.family == FormatFamily::page ? 1 : 4;
        EXPECT_LT(compressed.text().size() * times, plain.text().size()) << format.name;
        // magic, deflate, no flags, no time, (any level), Unix: RFC 1952
        EXPECT_EQ(compressed.text().substr(0, 8), std::string("\x1F\x8B\x08\0\0\0\0\0", 8));
        const std::string path = (folder / "graph.gz").string();
        ASSERT_TRUE(write_graph_file(format, graph, options, path, problems));
        EXPECT_EQ(read_file(path), compressed.text()) << format.name;
        EXPECT_EQ(run("gzip -dc " + path).output, plain.text()) << format.name;
    }
}

TEST(Formats, AreKnownByTheNameOfTheFile) {
    const struct {
        std::string path;
        std::string format;
        bool gzip;
    } cases[] = {
        {"a.nt", "ntriples", false},
        {"a.nt.gz", "ntriples", true},
        {"a.b/x.ttl", "turtle", false},
        {"x.trig.gz", "trig", true},
        {"x.owl", "rdfxml", false},
        {"x.gz", "", true},
        {"x.ttl/a", "", false},
        {".gz", "", true},
        {"x", "", false},
    };
    for (const auto &row : cases) {
        const Format *format = format_of_path(row.path);
        EXPECT_EQ(format == nullptr ? "" : format->name, row.format) << row.path;
        EXPECT_EQ(says_gzip(row.path), row.gzip) << row.path;
    }
}

TEST(WriteGraphFile, ProblemsNameTheFile) {
    const TempFolder folder;
    std::vector<Problem> problems;
    const std::string path = (folder / "graph.gv").string();
    ASSERT_TRUE(write_graph_file(*format_of_name("dot"), sample_graph(), {}, path, problems));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().file, path);
}

TEST(WriteGraphFile, AFailureLeavesWhatWasThere) {
    const TempFolder folder;
    const std::string path = (folder / "graph.nt").string();
    write_file(path, "old");
    const KnowledgeGraph graph = large_graph(200, 10);

    // A limit on the size of files stands for a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
    for (const Format &format : file_formats()) {
        rlimit small = old;
        small.rlim_cur = 20000;
        ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
        std::vector<Problem> problems;
        const Status status = write_graph_file(format, graph, {}, path, problems);
        ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &old), 0);
        ASSERT_FALSE(status) << format.name;
        EXPECT_EQ(status.problem().rule, ProblemRule::output_write);
        EXPECT_EQ(status.problem().file, path);
        EXPECT_NE(status.problem().message.find("cannot be written: "), std::string::npos) << status.problem().message;
        EXPECT_EQ(read_file(path), "old") << format.name;
        EXPECT_EQ(names_in(folder.path()), (std::vector<std::string>{"graph.nt"})) << format.name;
    }
}

TEST(WriteGraphFile, PlacesThatCannotBeWritten) {
    const TempFolder folder;
    const KnowledgeGraph graph = sample_graph();
    const Format &format = *format_of_name("turtle");
    write_file(folder / "file", "old");
    write_file(folder / "read-only", "old");
    std::filesystem::permissions(folder / "read-only", std::filesystem::perms::owner_read);
    for (const std::string &path :
         {(folder / "missing/graph.ttl").string(), (folder / "file/graph.ttl").string(), folder.path().string(),
          std::string(), (folder / "read-only").string(), std::string("/dev/full")}) {
        std::vector<Problem> problems;
        const Status status = write_graph_file(format, graph, {}, path, problems);
        ASSERT_FALSE(status) << path;
        EXPECT_EQ(status.problem().rule, ProblemRule::output_write) << path;
        EXPECT_EQ(status.problem().file, path);
    }
    EXPECT_EQ(names_in(folder.path()), (std::vector<std::string>{"file", "read-only"}));
}

TEST(WriteGraphFile, AWrongRequestLeavesWhatWasThere) {
    const TempFolder folder;
    const std::string path = (folder / "graph.gv").string();
    write_file(path, "old");
    ExportOptions options;
    options.dot_limit = 1;
    std::vector<Problem> problems;
    const Status status = write_graph_file(*format_of_name("dot"), sample_graph(), options, path, problems);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.problem().rule, ProblemRule::usage);
    EXPECT_EQ(read_file(path), "old");
    EXPECT_EQ(names_in(folder.path()).size(), 1U);
}

TEST(WriteGraphFile, DevicesAreWrittenAsTheyAre) {
    std::vector<Problem> problems;
    EXPECT_TRUE(write_graph_file(*format_of_name("jsonl"), sample_graph(), {}, "/dev/null", problems));
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

} // namespace
} // namespace recital::test
