// GraphML and JSON Lines, read back by those who are to read them.
#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "export/rdf_term.hpp"
#include "export/sinks.hpp"
#include "export/writer.hpp"
#include "graph/part_of_graph.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/export/shell.hpp"
#include "tests/places.hpp"

namespace recital::test {
namespace {

using Json = nlohmann::json;

std::string exported(std::string_view format, const KnowledgeGraph &graph, std::vector<Problem> &problems,
                     const ExportOptions &options = {}) {
    StringSink sink;
    const Status status = write_graph(*format_of_name(format), graph, options, sink, problems);
    EXPECT_TRUE(status) << (status ? "" : status.problem().message);
    return sink.text();
}

std::string exported(std::string_view format, const KnowledgeGraph &graph) {
    std::vector<Problem> problems;
    std::string text = exported(format, graph, problems);
    EXPECT_TRUE(problems.empty()) << format_problem(problems.front());
    return text;
}

class Graphml : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        const TempFolder folder;
        write_file(folder / "graph.graphml", exported("graphml", sample_graph()));
        EXPECT_EQ(run("xmllint --noout " + (folder / "graph.graphml").string()).code, 0);
        const auto script = source_dir() / "tests" / "consumers" / "graphml_check.py";
        const Outcome outcome = run("/usr/bin/python3 " + script.string() + ' ' + (folder / "graph.graphml").string());
        ASSERT_EQ(outcome.code, 0) << outcome.output;
        seen = Json::parse(outcome.output);
    }
    static Json edge(const std::string &reader, const std::string &source, const std::string &target,
                     const std::string &value, const std::string &key = "act") {
        for (const Json &row : seen[reader]["edges"])
            if (row[0] == source && row[1] == target && row[2][key] == value)
                return row[2];
        ADD_FAILURE() << reader << ": no such edge";
        return {};
    }
    static inline Json seen;
};

TEST_F(Graphml, KeepsTheDialect) { EXPECT_EQ(seen["faults"], Json::array()); }

TEST_F(Graphml, ReadersSeeTheSameGraph) {
    const KnowledgeGraph graph = sample_graph();
    for (const char *reader : {"networkx", "igraph"}) {
        EXPECT_EQ(seen[reader]["directed"], true);
        EXPECT_EQ(seen[reader]["nodes"].size(),
                  graph.documents().size() + graph.agents().size() + graph.events().size())
            << reader;
        EXPECT_EQ(seen[reader]["edges"].size(), graph.citations().size() + graph.links().size()) << reader;
        const Json node = seen[reader]["nodes"]["S/RES/1674(2006)"];
        EXPECT_EQ(node["label"], "S/RES/1674 (2006)") << reader;
        EXPECT_EQ(node["title"], "Protection of <civilians> & \"others\" in armed conflict") << reader;
        EXPECT_EQ(node["year"].get<double>(), 2006.0) << reader;
        EXPECT_EQ(node["read"].get<bool>(), true) << reader;
        EXPECT_EQ(seen[reader]["nodes"]["UN-CHARTER"]["read"].get<bool>(), false) << reader;
        const Json found = edge(reader, "S/RES/1674(2006)", "A/RES/60/1", "reaffirm");
        EXPECT_EQ(found["quote"], clean_text(graph.evidence(graph.citations()[1]).front().quote)) << reader;
        EXPECT_EQ(found["weight"].get<double>(), 2.0) << reader;
        EXPECT_EQ(found["confidence"].get<double>(), 0.975) << reader;
        EXPECT_EQ(found["target_provision"], "para_138;para_139") << reader;
        EXPECT_EQ(edge(reader, "S/RES/1674(2006)", "A/RES/60/1", "recall")["interaction"], "recall") << reader;
        const Json link = edge(reader, "S/RES/1674(2006)", "A/RES/60/1", "amends", "interaction");
        EXPECT_EQ(link["target_provision"], "para_138;para_139") << reader;
        EXPECT_EQ(link["quote"], found["quote"]) << reader;
        EXPECT_TRUE(seen[reader]["nodes"].contains("state:name:C\u00F4te d\u2019Ivoire %26 <others>")) << reader;
    }
}

TEST(Jsonl, OneObjectALineNodesFirst) {
    const KnowledgeGraph graph = sample_graph();
    std::set<std::string> nodes;
    std::vector<Json> edges;
    for (const std::string &line : lines_of(exported("jsonl", graph))) {
        const Json object = Json::parse(line);
        if (object.contains("node")) {
            EXPECT_TRUE(edges.empty());
            EXPECT_TRUE(nodes.insert(object["node"]).second) << line;
            EXPECT_TRUE(object.contains("type") && object.contains("label")) << line;
        } else {
            edges.push_back(object);
        }
    }
    EXPECT_EQ(nodes.size(), graph.documents().size() + graph.agents().size() + graph.events().size());
    ASSERT_EQ(edges.size(), graph.citations().size() + graph.links().size());
    for (const Json &edge : edges)
        EXPECT_TRUE(nodes.contains(edge["source"]) && nodes.contains(edge["target"])) << edge;
    const Json &edge = edges[1];
    EXPECT_EQ(edge["edge"], "cites");
    EXPECT_EQ(edge["source"], "S/RES/1674(2006)");
    EXPECT_EQ(edge["target"], "A/RES/60/1");
    EXPECT_EQ(edge["provision"], "op_4");
    EXPECT_EQ(edge["target_provision"], Json({"para_138", "para_139"}));
    EXPECT_EQ(edge["act"], "reaffirm");
    EXPECT_EQ(edge["confidence"], 0.975);
    EXPECT_EQ(edge["weight"], 2);
    EXPECT_EQ(edge["evidence"].size(), 3U);
    EXPECT_EQ(edge["evidence"][2]["language"], "fr");
    EXPECT_EQ(edges[edges.size() - 7]["edge"], "considered_under");
    EXPECT_EQ(edges[edges.size() - 6],
              Json({{"edge", "part_of"}, {"source", "S/RES/1674(2006)"}, {"target", "A/77/910"}}));
    const Json &of_citation = edges[edges.size() - 5]; // a link that a citation makes; after it what pages tell
    EXPECT_EQ(of_citation["edge"], "amends");          // made by a citation, whose places and words it has
    EXPECT_EQ(of_citation["target"], "A/RES/60/1");
    EXPECT_EQ(of_citation["provision"], "op_4");
    EXPECT_EQ(of_citation["target_provision"], Json({"para_138", "para_139"}));
    EXPECT_EQ(of_citation["quote"], edge["quote"]);
}

TEST(Jsonl, DocumentsAreKnownByAllTheirSymbols) {
    for (const std::string &line : lines_of(exported("jsonl", sample_graph()))) {
        const Json object = Json::parse(line);
        if (object.value("node", "") == "A/77/910") {
            EXPECT_EQ(object["symbols"], Json({"A/77/910", "S/2023/409"}));
            EXPECT_EQ(object["urls"], Json({"https://docs.un.org/en/A/77/910"}));
        }
        if (object.value("node", "") == "UN-CHARTER") {
            EXPECT_FALSE(object.contains("symbols"));
        }
    }
}

TEST(Jsonl, WhatPagesTell) {
    std::map<std::string, Json> nodes;
    std::vector<Json> edges;
    for (const std::string &line : lines_of(exported("jsonl", sample_graph()))) {
        const Json object = Json::parse(line);
        if (object.contains("node"))
            nodes[object["node"]] = object;
        else
            edges.push_back(object);
    }
    const Json &event = nodes["event:formal_debate/general_assembly/2006-04-28/harbours & lamps"];
    EXPECT_EQ(event["type"], "event");
    EXPECT_EQ(event["event_type"], "formal_debate");
    EXPECT_EQ(event["start"], "2006-04-28");
    EXPECT_EQ(event["end"], "2006-04-29");
    EXPECT_EQ(event["names"].size(), 2U);
    EXPECT_EQ(nodes["person:name:ana ruiz"]["type"], "person");
    EXPECT_EQ(nodes["role:harbour-master"]["type"], "role");
    EXPECT_EQ(nodes["A/RES/60/1"]["urls"].size(), 3U);
    EXPECT_EQ(nodes["A/RES/60/1"]["published"], "2005-09-20");
    const Json &considers = edges.back();
    EXPECT_EQ(considers["edge"], "considers");
    EXPECT_EQ(considers["target"], "A/RES/60/1");
    EXPECT_EQ(considers["target_provision"], Json({"para_138"}));
    EXPECT_EQ(considers["voice"], "reported");
    EXPECT_EQ(considers["evidence"][0]["source"], "S/RES/1674(2006)");
    EXPECT_EQ(edges[edges.size() - 3]["standing"], "outdone");
}

TEST(Formats, TableIsClosedAndConsistent) {
    std::set<std::string_view> names;
    std::set<std::string_view> extensions;
    for (const Format &format : formats()) {
        EXPECT_TRUE(names.insert(format.name).second);
        EXPECT_EQ(format_of_name(format.name), &format);
        if (!format.is_folder() && format.extension != "csv") { // nor do the names of tables' folders say anything
            EXPECT_TRUE(extensions.insert(format.extension).second);
            EXPECT_EQ(format_of_path("a.b/c." + std::string(format.extension)), &format);
        }
        EXPECT_FALSE(format.description.empty());
    }
    EXPECT_EQ(names, (std::set<std::string_view>{"turtle", "trig", "ntriples", "nquads", "rdfxml", "jsonld", "graphml",
                                                 "gexf", "cyjs", "dot", "svg", "png", "pdf", "html", "jsonl", "csv",
                                                 "neo4j", "manifest", "reconcile"}));
    EXPECT_EQ(format_of_path("x.dot"), format_of_name("dot"));
    EXPECT_EQ(format_of_path("turtle.d/x"), nullptr);
    EXPECT_EQ(format_of_path("ttl"), nullptr);
    EXPECT_EQ(format_of_name("Turtle"), nullptr);
}

TEST(Formats, EmptyGraph) {
    for (const Format &format : file_formats()) {
        const KnowledgeGraph graph{GraphParts()};
        std::vector<Problem> problems;
        StringSink sink;
        EXPECT_TRUE(write_graph(format, graph, {}, sink, problems)) << format.name;
    }
}

TEST(PartAround, HoldsWhatLiesBetweenTheDocuments) {
    const KnowledgeGraph graph = sample_graph();
    const std::vector<DocumentId> chosen{5, 2, 5, 4};
    const KnowledgeGraph part = std::move(part_around(graph, chosen).graph);
    ASSERT_EQ(part.documents().size(), 3U);
    EXPECT_EQ(part.documents()[0].key, "A/RES/60/1");
    EXPECT_EQ(part.documents()[2].key, "S/RES/1674(2006)");
    ASSERT_EQ(part.citations().size(), 2U);
    EXPECT_EQ(citation_key(part, part.citations()[0]), citation_key(graph, graph.citations()[1]));
    EXPECT_EQ(part.evidence(part.citations()[0]).size(), 3U);
    EXPECT_EQ(part.texts()[part.evidence(part.citations()[0])[2].text].language, Language::fr);
    EXPECT_EQ(part.links().size(), graph.links().size() - 1); // that to a document left out
    EXPECT_EQ(part.links()[part.links().size() - 5].citation, 0U);
    EXPECT_EQ(part.agents().size(), graph.agents().size());
    EXPECT_EQ(part_around(graph, std::vector<DocumentId>{}).graph.documents().size(), 0U);
    const KnowledgeGraph alone = std::move(part_around(graph, std::vector<DocumentId>{6}).graph);
    EXPECT_EQ(alone.documents().size(), 1U);
    EXPECT_EQ(alone.agents().size(), 0U);
}

TEST(PartAround, IrisAreThoseOfTheWhole) {
    const KnowledgeGraph graph = sample_graph();
    const std::vector<std::string> whole =
        lines_of(exported("ntriples", graph, *std::make_unique<std::vector<Problem>>()));
    const std::vector<DocumentId> chosen{2, 5};
    std::vector<Problem> problems;
    const std::string text = exported("ntriples", part_around(graph, chosen).graph, problems);
    std::set<std::string> known(whole.begin(), whole.end());
    for (const std::string &line : lines_of(text))
        EXPECT_TRUE(known.contains(line)) << line;
}

} // namespace
} // namespace recital::test
