// Loading into a store of named graphs, against a store in memory: what is planned, how it is cut into requests, what the list
// of loaded graphs says at every moment, and how often a request is tried.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <map>
#include <set>

#include "export/graph_loader.hpp"
#include "export/sinks.hpp"
#include "export/writer.hpp"
#include "tests/export/sample_graph.hpp"

namespace recital {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char *base = "https://w3id.org/recital/id/";
using Graphs = std::map<std::string, std::string>; // name -> its lines as they came

/// Fails for good once `left` writes were done.
struct Memory {
    Graphs graphs;
    std::size_t left = static_cast<std::size_t>(-1);
    std::vector<std::string> log;
};

class MemoryReader final : public GraphReader {
  public:
    explicit MemoryReader(Memory &memory) : memory_(memory) {}
    Result<std::string> read(const std::string &graph) override {
        const auto at = memory_.graphs.find(graph);
        return at == memory_.graphs.end() ? std::string() : at->second;
    }
    Result<std::vector<std::uint64_t>> count(std::span<const std::string> graphs) override {
        std::vector<std::uint64_t> counts;
        for (const std::string &graph : graphs) {
            const std::string &lines = memory_.graphs[graph];
            counts.push_back(static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n')));
        }
        return counts;
    }

  private:
    Memory &memory_;
};

class MemoryWriter final : public GraphWriter {
  public:
    explicit MemoryWriter(Memory &memory) : memory_(memory) {}
    Status write(const std::string &graph, std::string_view statements) override {
        if (!take("write " + graph)) {
            memory_.graphs[graph] = statements.substr(0, statements.find('\n') + 1); // broken off
            return failure();
        }
        memory_.graphs[graph] = statements;
        return {};
    }
    Status drop(const std::string &graph) override {
        if (!take("drop " + graph))
            return failure();
        memory_.graphs.erase(graph);
        return {};
    }
    Status flush() override { return {}; }

  private:
    bool take(std::string what) {
        memory_.log.push_back(std::move(what));
        return memory_.left != 0 && memory_.left-- != 0;
    }
    static Problem failure() { return {ProblemRule::output_write, Severity::error, "memory", 0, 0, "no more"}; }
    Memory &memory_;
};

Result<LoadSummary> load_into(Memory &memory, const KnowledgeGraph &graph, bool check = false) {
    GraphStore store{std::make_unique<MemoryReader>(memory), nullptr, std::make_unique<MemoryWriter>(memory)};
    LoadOptions options;
    options.data.base = base;
    options.check = check;
    std::vector<Problem> problems;
    return load_graph(graph, options, store, problems);
}

std::map<std::string, std::set<std::string>> lines_of(const Graphs &graphs) {
    std::map<std::string, std::set<std::string>> out;
    for (const auto &[name, text] : graphs) {
        if (name.starts_with(std::string(base) + "load/"))
            continue;
        std::string_view rest = text;
        while (!rest.empty()) {
            std::size_t count = 0;
            std::string_view line = take_chunk(rest, 0, 1, count);
            line.remove_suffix(3); // " .\n"
            out[name].emplace(line);
        }
    }
    return out;
}

std::map<std::string, std::set<std::string>> exported(const KnowledgeGraph &graph) {
    StringSink sink;
    std::vector<Problem> problems;
    ExportOptions options;
    options.base = base;
    EXPECT_TRUE(write_graph(*format_of_name("nquads"), graph, options, sink, problems));
    std::map<std::string, std::set<std::string>> out;
    std::string_view rest = sink.text();
    while (!rest.empty()) {
        std::size_t count = 0;
        std::string_view line = take_chunk(rest, 0, 1, count);
        line.remove_suffix(4); // "> .\n"
        const std::size_t open = line.rfind('<');
        out[std::string(line.substr(open + 1))].emplace(line.substr(0, open - 1));
    }
    return out;
}

GraphDigest digest(std::string graph, char digit, std::uint64_t statements = 1) {
    return {std::move(graph), std::string(64, digit), statements};
}

TEST(TakeChunk, WholeLinesWithinTheLimits) {
    struct Row {
        std::string text;
        std::size_t bytes;
        std::size_t statements;
        std::vector<std::string> chunks;
    };
    const std::vector<Row> rows{
        {"", 10, 10, {}},
        {"aa\nbb\ncc\n", 6, 10, {"aa\nbb\n", "cc\n"}},
        {"aa\nbb\ncc\n", 5, 10, {"aa\n", "bb\n", "cc\n"}},
        {"aa\nbb\ncc\n", 100, 2, {"aa\nbb\n", "cc\n"}},
        {"longer than a chunk\nb\n", 3, 10, {"longer than a chunk\n", "b\n"}},
        {"no end", 3, 10, {"no end"}},
        {"a\nno end", 100, 10, {"a\nno end"}},
    };
    for (const Row &row : rows) {
        std::string_view rest = row.text;
        std::vector<std::string> chunks;
        std::size_t count = 0;
        while (!rest.empty())
            chunks.emplace_back(take_chunk(rest, row.bytes, row.statements, count));
        EXPECT_EQ(chunks, row.chunks) << row.text;
    }
}

TEST(Digest, DoesNotDependOnTheOrder) {
    EXPECT_EQ(digest_of_graph("g", "b\na\n").sha256, digest_of_graph("g", "a\nb\n").sha256);
    EXPECT_NE(digest_of_graph("g", "a\n").sha256, digest_of_graph("g", "a\nb\n").sha256);
    EXPECT_EQ(digest_of_graph("g", "b\na\n").statements, 2U);
    // printf 'a\nb\n' | sha256sum
    EXPECT_EQ(digest_of_graph("g", "b\na\n").sha256,
              "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2");
}

TEST(LoadPlan, ReplacesWhatDiffersAndDropsWhatIsGone) {
    LoadRegistry registry("https://example.org/list");
    registry.mark_loaded(digest("g:same", '1'));
    registry.mark_loaded(digest("g:changed", '1'));
    registry.mark_loaded(digest("g:gone", '1'));
    registry.mark_pending("g:pending");
    registry.mark_pending("g:gone-pending");
    const std::vector<GraphDigest> digests{digest("g:same", '1'), digest("g:changed", '2'), digest("g:pending", '1'),
                                           digest("g:new", '1')};
    const LoadPlan plan = plan_load(digests, registry);
    EXPECT_THAT(plan.replace, ElementsAre(1, 2, 3));
    EXPECT_THAT(plan.drop, ElementsAre("g:gone", "g:gone-pending"));
}

TEST(LoadRegistry, ComesBackAsItWasWritten) {
    Memory memory;
    MemoryReader reader(memory);
    MemoryWriter writer(memory);
    LoadRegistry written("https://example.org/list");
    for (std::size_t i = 0; i < 2 * LoadRegistry::page_size + 1; ++i)
        written.mark_loaded(digest("g:" + std::to_string(i), 'a', i));
    written.mark_pending("g:7");
    written.set_fingerprint("0123abc");
    ASSERT_TRUE(written.write(writer));
    EXPECT_EQ(memory.graphs.size(), 3U);

    LoadRegistry read("https://example.org/list");
    ASSERT_TRUE(read.read(reader));
    EXPECT_EQ(read.graphs(), written.graphs());
    EXPECT_EQ(read.fingerprint(), "0123abc");
    EXPECT_EQ(read.find("g:7")->sha256, "");
    EXPECT_EQ(read.find("g:9")->sha256, std::string(64, 'a'));
    EXPECT_EQ(read.find("g:9")->statements, 9U);
    EXPECT_EQ(read.find("g:none"), nullptr);

    // Only pages that changed are written, each after its spare, and none is ever without statements.
    memory.log.clear();
    for (std::size_t i = 0; i < 2 * LoadRegistry::page_size + 1; ++i)
        if (i != 3)
            read.forget("g:" + std::to_string(i));
    ASSERT_TRUE(read.write(writer));
    ASSERT_TRUE(read.write(writer));
    EXPECT_EQ(memory.log.size(), 6U);
    ASSERT_TRUE(read.tidy(writer));
    EXPECT_EQ(memory.log.back(), "drop https://example.org/list/0");
    EXPECT_EQ(memory.graphs.size(), 3U);
    LoadRegistry again("https://example.org/list");
    ASSERT_TRUE(again.read(reader));
    EXPECT_THAT(again.graphs(), ElementsAre("g:3"));
    // Its pages fill up again.
    again.mark_pending("g:new");
    EXPECT_EQ(again.pages(), 3U);
}

TEST(LoadRegistry, WhatIsNotAsItIsWrittenCountsAsPending) {
    const std::string label =
        "<https://example.org/list/1> <http://www.w3.org/2000/01/rdf-schema#label> \"List\"@en .\n";
    const std::string loaded = " <https://w3id.org/recital/ns#loaded> ";
    const std::string good(64, '0');
    for (const std::string &value :
         {std::string("\"pending\""), "\"" + good + "\"", "\"" + good + " \"", "\"" + good + " x\"",
          "\"" + good + " 1 \"", "\"" + good + "0 1\"", "\"" + good + " 99999999999999999999999\"",
          "\"" + std::string(64, 'A') + " 1\"", std::string("\"\""),
          "\"" + good + " 1\" . <g:a>" + loaded + "\"" + good + " 2\""}) {
        Memory memory;
        memory.graphs["https://example.org/list/1"] = label + "<g:a>" + loaded + value + " .\n";
        MemoryReader reader(memory);
        LoadRegistry registry("https://example.org/list");
        ASSERT_TRUE(registry.read(reader)) << value;
        ASSERT_NE(registry.find("g:a"), nullptr) << value;
        EXPECT_EQ(registry.find("g:a")->sha256, "") << value;
    }
    for (const std::string &foreign :
         {std::string("<a:a> <a:b> <a:c> .\n"), label + "no N-Triples\n", std::string("x")}) {
        Memory memory;
        memory.graphs["https://example.org/list/1"] = foreign;
        MemoryReader reader(memory);
        EXPECT_FALSE(LoadRegistry("https://example.org/list").read(reader)) << foreign;
    }
}

TEST(LoadGraph, EqualsTheExportAndChangesNothingTheSecondTime) {
    const KnowledgeGraph graph = test::sample_graph();
    Memory memory;
    const auto first = load_into(memory, graph);
    ASSERT_TRUE(first);
    const auto expected = exported(graph);
    EXPECT_EQ(lines_of(memory.graphs), expected);
    EXPECT_EQ(first->replaced, expected.size());
    EXPECT_EQ(first->sent, first->statements);
    memory.log.clear();
    const auto second = load_into(memory, graph);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->unchanged, expected.size());
    EXPECT_EQ(second->replaced, 0U);
    EXPECT_THAT(memory.log, IsEmpty());
}

/// Broken off after every number of writes, and begun again.
TEST(LoadGraph, CompletesWhatWasBrokenOff) {
    const KnowledgeGraph before = test::large_graph(40, 3);
    const KnowledgeGraph after = test::sample_graph();
    const auto expected = exported(after);
    for (std::size_t writes = 0;; ++writes) {
        Memory memory;
        ASSERT_TRUE(load_into(memory, before));
        memory.left = writes;
        const auto broken = load_into(memory, after);
        if (broken) {
            EXPECT_GT(writes, expected.size());
            break;
        }
        EXPECT_THAT(broken.problem().message,
                    HasSubstr("graphs were replaced, and the same command goes on from there"));
        memory.left = static_cast<std::size_t>(-1);
        ASSERT_TRUE(load_into(memory, after));
        ASSERT_EQ(lines_of(memory.graphs), expected) << writes;
    }
}

TEST(LoadGraph, CountsWhereTheListIsNotBelieved) {
    const KnowledgeGraph graph = test::sample_graph();
    Memory memory;
    ASSERT_TRUE(load_into(memory, graph));
    const std::string damaged = exported(graph).begin()->first;
    memory.graphs[damaged].clear();
    EXPECT_EQ(load_into(memory, graph)->replaced, 0U);
    const auto checked = load_into(memory, graph, true);
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->replaced, 1U);
    EXPECT_EQ(checked->miscounted, 1U);
    EXPECT_EQ(lines_of(memory.graphs), exported(graph));
}

/// Gives the answers it was given, one after the other, the last one for ever.
class Script final : public HttpClient {
  public:
    explicit Script(std::deque<HttpAnswer> answers) : answers_(std::move(answers)) {}
    HttpAnswer send(const HttpRequest &request) override {
        requests.push_back(std::string(request.method) + " " + std::string(request.url) + " " +
                           std::to_string(request.body.size()));
        bodies.emplace_back(request.body);
        HttpAnswer answer = answers_.front();
        if (answers_.size() > 1)
            answers_.pop_front();
        return answer;
    }
    std::vector<std::string> requests;
    std::vector<std::string> bodies;

  private:
    std::deque<HttpAnswer> answers_;
};

HttpAnswer status(int code, int retry_after = 0) {
    HttpAnswer answer;
    answer.status = code;
    answer.retry_after = std::chrono::seconds(retry_after);
    return answer;
}
HttpAnswer fault(HttpFault kind) {
    HttpAnswer answer;
    answer.fault = kind;
    return answer;
}

TEST(Retrying, OnlyWhatMayPassIsTriedAgain) {
    struct Row {
        std::deque<HttpAnswer> answers;
        std::size_t requests;
        std::vector<int> waits; // milliseconds
    };
    const std::vector<Row> rows{
        {{status(204)}, 1, {}},
        {{status(503), status(204)}, 2, {500}},
        {{status(429, 3), status(502), status(504), status(204)}, 4, {3000, 1000, 2000}},
        {{status(503, 3600), status(204)}, 2, {60000}},
        {{fault(HttpFault::broken), status(204)}, 2, {500}},
        {{status(503)}, 7, {500, 1000, 2000, 4000, 8000, 16000}},
        {{status(500)}, 1, {}},
        {{status(400)}, 1, {}},
        {{fault(HttpFault::refused)}, 1, {}},
        {{fault(HttpFault::interrupted)}, 1, {}},
        {{fault(HttpFault::unreached)}, 1, {}}, // never reached
        {{status(503), fault(HttpFault::unreached), status(204)}, 3, {500, 1000}},
    };
    for (const Row &row : rows) {
        Script script(row.answers);
        std::vector<int> waits;
        RetryingClient client(script, {}, [&](std::chrono::milliseconds time) {
            waits.push_back(static_cast<int>(time.count()));
            return true;
        });
        client.send({"PUT", "http://a/", {}, {}, {}});
        EXPECT_EQ(script.requests.size(), row.requests);
        EXPECT_EQ(waits, row.waits);
    }
    Script script({status(503)});
    RetryingClient client(script, {}, [](std::chrono::milliseconds) { return false; });
    EXPECT_EQ(client.send({"PUT", "http://a/", {}, {}, {}}).fault, HttpFault::interrupted);
}

TEST(GraphStoreProtocol, PutsTheFirstChunkAndPostsTheRest) {
    Script script({status(406), status(201)});
    Endpoint endpoint;
    endpoint.url = "http://a/store?x=1";
    endpoint.graph_store_limits.bytes = 20'000;
    auto store = open_graph_store(endpoint, script);
    ASSERT_TRUE(store);
    const std::string lines = std::string(9'999, 'a') + '\n' + std::string(9'999, 'b') + '\n' + "c\n";
    ASSERT_TRUE(store->writer->write("https://e.org/(é)", lines));
    EXPECT_THAT(script.requests,
                ElementsAre("GET http://a/store?x=1&graph=urn%3Arecital%3Ano-such-graph&query=ASK%20%7B%7D 0",
                            "PUT http://a/store?x=1&graph=https%3A%2F%2Fe.org%2F%28%C3%A9%29 20000",
                            "POST http://a/store?x=1&graph=https%3A%2F%2Fe.org%2F%28%C3%A9%29 2"));
}

TEST(GraphStoreProtocol, SendsLessAtOnceWhereTheServerSaysSo) {
    Script script({status(406), status(201), status(413), status(201)});
    Endpoint endpoint;
    endpoint.url = "http://a/store";
    endpoint.graph_store_limits.bytes = 80'000;
    auto store = open_graph_store(endpoint, script);
    ASSERT_TRUE(store);
    std::string lines;
    for (int i = 0; i < 12; ++i)
        lines += std::string(9'999, 'a') + '\n';
    ASSERT_TRUE(store->writer->write("g:a", lines));
    EXPECT_THAT(script.requests,
                ElementsAre(HasSubstr("GET"), "PUT http://a/store?graph=g%3Aa 80000",
                            "POST http://a/store?graph=g%3Aa 40000", "PUT http://a/store?graph=g%3Aa 40000",
                            "POST http://a/store?graph=g%3Aa 40000", "POST http://a/store?graph=g%3Aa 40000"));
}

TEST(SparqlUpdate, GathersSmallGraphsAndCutsLargeOnes) {
    HttpAnswer yes = status(200);
    yes.body = "{\"boolean\": true}";
    Script script({yes, status(204)});
    Endpoint endpoint;
    endpoint.url = "http://a/sparql";
    endpoint.update_limits = {1000, 4, 3};
    auto store = open_graph_store(endpoint, script);
    ASSERT_TRUE(store);
    GraphWriter &writer = *store->writer;
    ASSERT_TRUE(writer.write("g:a", "<a:a> <a:b> <a:c> .\n"));
    ASSERT_TRUE(writer.drop("g:b"));
    ASSERT_TRUE(
        writer.write("g:c", "<a:a> <a:b> 1 .\n<a:a> <a:b> 2 .\n<a:a> <a:b> 3 .\n<a:a> <a:b> 4 .\n<a:a> <a:b> 5 .\n"));
    ASSERT_TRUE(writer.flush());
    ASSERT_TRUE(writer.flush());
    EXPECT_THAT(
        script.bodies,
        ElementsAre("",
                    "CLEAR SILENT GRAPH <g:a> ;\nINSERT DATA { GRAPH <g:a> {\n<a:a> <a:b> <a:c> .\n} } ;\n"
                    "DROP SILENT GRAPH <g:b>",
                    "CLEAR SILENT GRAPH <g:c> ;\nINSERT DATA { GRAPH <g:c> {\n<a:a> <a:b> 1 .\n<a:a> <a:b> 2 .\n"
                    "<a:a> <a:b> 3 .\n<a:a> <a:b> 4 .\n} }",
                    "INSERT DATA { GRAPH <g:c> {\n<a:a> <a:b> 5 .\n} }"));
}

TEST(Endpoint, WhatItAnswersIsSaid) {
    HttpAnswer page = status(500);
    page.body = "<html><title>Out\nof order</title><script>x</script> &amp; \x01 more</html>";
    EXPECT_EQ(excerpt_of_body(page.body), "Out of order x &amp; more");
    Script script({page});
    Endpoint endpoint;
    endpoint.url = "http://a/store";
    const auto store = open_graph_store(endpoint, script);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.problem().message, "nothing was sent: it answered with status 500: Out of order x &amp; more");
    EXPECT_EQ(store.problem().file, "http://a/store");
}

} // namespace
} // namespace recital
