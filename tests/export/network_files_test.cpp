// GraphML, GEXF and Cytoscape's JSON beyond what their readers see (graph_formats_test.cpp): how text is spelled, what Gephi would
// misread, schemas, every way in which a network is made, and graphs with little in them.
#include <algorithm>
#include <limits>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "export/gephi_rules.hpp"
#include "export/network.hpp"
#include "export/sinks.hpp"
#include "export/xml_text.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/export/shell.hpp"
#include "tests/places.hpp"

namespace recital::test {
namespace {

using Json = nlohmann::json;

std::string spelled(void (*put)(ByteBuffer &, std::string_view), std::string_view text) {
    StringSink sink;
    ByteBuffer buffer(sink);
    put(buffer, text);
    EXPECT_TRUE(buffer.flush());
    return sink.text();
}

struct Spelling {
    std::string_view text;
    std::string_view attribute;
    std::string_view content;
};

TEST(XmlText, Spells) {
    for (const Spelling &row : std::initializer_list<Spelling>{
             {"", "", ""},
             {"A/RES/60/1", "A/RES/60/1", "A/RES/60/1"},
             {"it's \"so\"", "it's &quot;so&quot;", "it's \"so\""},
             {"<b> & </b>", "&lt;b&gt; &amp; &lt;/b&gt;", "<![CDATA[<b> & </b>]]>"},
             {"a\tb\nc\r\nd\re", "a&#9;b&#10;c&#10;d&#10;e", "a\tb\nc\nd\ne"},
             {"]]>", "]]&gt;", "<![CDATA[]]]]><![CDATA[>]]>"},
             {"x]]>y]]>", "x]]&gt;y]]&gt;", "<![CDATA[x]]]]><![CDATA[>y]]]]><![CDATA[>]]>"},
             {"&amp;", "&amp;amp;", "<![CDATA[&amp;]]>"},
             {" two  blanks ", " two  blanks ", " two  blanks "},
             {"bell\x07 \xFF \xEF\xBF\xBF", "bell\uFFFD \uFFFD \uFFFD", "bell\uFFFD \uFFFD \uFFFD"},
             {"\U0001F6A2 \u05E9\u05DC\u05D5\u05DD \u202E", "\U0001F6A2 \u05E9\u05DC\u05D5\u05DD \u202E",
              "\U0001F6A2 \u05E9\u05DC\u05D5\u05DD \u202E"},
         }) {
        EXPECT_EQ(spelled(put_attribute, row.text), row.attribute);
        EXPECT_EQ(spelled(put_content, row.text), row.content);
    }
}

TEST(XmlText, NoTwoIdsBecomeOne) {
    std::set<std::string> seen;
    for (const std::string_view id : {"a&b", "a%26b", "a%b", "a%25b", "a%2526b", "ab", "&", "%", "a<b", "a&lt;b"})
        EXPECT_TRUE(seen.insert(spelled(put_id, id)).second) << id;
    EXPECT_EQ(spelled(put_id, "event:a & b/100% \"x\""), "event:a %26 b/100%25 &quot;x&quot;");
    for (const std::string &id : seen)
        EXPECT_EQ(id.find("&amp;"), std::string::npos) << id;
}

TEST(GephiRules, SayWhatIsMisread) {
    constexpr std::int64_t largest = std::numeric_limits<std::int32_t>::max();
    const std::vector<std::pair<Cell, bool>> cells{
        {Cell(), false},
        {std::string("INFCIRC/140"), true},
        {std::string("see A/INF/68/1"), true},
        {std::string("REINFORCE"), true},
        {std::string("Inf., infinity, in F"), false},
        {std::string("NaN"), false},
        {largest, false},
        {-largest - 1, false},
        {largest + 1, true},
        {-largest - 2, true},
        {0.1, false},
        {std::numeric_limits<double>::infinity(), true},
        {std::numeric_limits<double>::quiet_NaN(), true},
        {true, false},
    };
    const std::vector<Column> columns{{"one", ColumnType::text, ""}};
    for (const auto &[cell, misread] : cells)
        EXPECT_EQ(LeftOut(columns, gephi_rules()).leaves_out(0, cell, "x"), misread) << text_of(cell);
}

TEST(GephiRules, NameWhatIsLeftOutOnceForEachColumn) {
    const std::vector<Column> columns{{"title", ColumnType::text, ""}, {"votes", ColumnType::integer, ""}};
    LeftOut losses(columns, gephi_rules());
    EXPECT_TRUE(losses.leaves_out(1, std::int64_t{1} << 40U, "S/1"));
    for (const char *symbol : {"A/1", "A/2", "A/3"})
        EXPECT_TRUE(losses.leaves_out(0, std::string("INF of ") + symbol, symbol));
    EXPECT_FALSE(losses.leaves_out(0, std::string("in full"), "A/4"));
    std::vector<Problem> problems;
    losses.report(problems);
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].severity, Severity::note);
    EXPECT_EQ(problems[0].message, "3 values of 'title' are left out, since Gephi would make \"Infinity\" of \"INF\"; "
                                   "the first is that of A/1: 'INF of A/1'");
    EXPECT_EQ(problems[1].message, "1 value of 'votes' is left out, since integers of the file have 32 bits; the first "
                                   "is that of S/1: '1099511627776'");
}

std::vector<NetworkOptions> ways() {
    std::vector<NetworkOptions> out(4);
    out[1].merge_edges = true;
    out[2].granularity = Granularity::provision;
    out[3] = {Granularity::provision, true, {}};
    return out;
}

TEST(NetworkColumns, AreNothingElseToAnyReader) {
    // What writers name themselves, and what Cytoscape means by a name.
    const std::set<std::string> reserved{"id",          "name",        "source",   "target", "parent",
                                         "interaction", "shared name", "selected", "suid",   "shared interaction"};
    const KnowledgeGraph graph = sample_graph();
    for (const NetworkOptions &way : ways()) {
        const Network network(graph, way);
        for (const auto &columns : {network.node_columns(), network.edge_columns()}) {
            std::set<std::string> names;
            for (const Column &column : columns) {
                EXPECT_FALSE(taken_by_gephi(column.name)) << column.name;
                EXPECT_FALSE(reserved.contains(column.name)) << column.name;
                EXPECT_TRUE(names.insert(column.name).second) << column.name << " stands twice";
                EXPECT_TRUE(std::none_of(column.name.begin(), column.name.end(), [](char c) {
                    return (c >= 'A' && c <= 'Z') || c == ' ';
                })) << column.name;
            }
        }
    }
}

TEST(NetworkColumns, StandInTheDocuments) {
    const std::string page = read_file(source_dir() / "docs" / "formats.md");
    const KnowledgeGraph graph = sample_graph();
    for (const NetworkOptions &way : ways()) {
        const Network network(graph, way);
        for (const auto &columns : {network.node_columns(), network.edge_columns()})
            for (const Column &column : columns)
                if (!column.name.starts_with("cited_by_") && !column.name.starts_with("n_")) {
                    EXPECT_NE(page.find('`' + column.name + '`'), std::string::npos) << column.name;
                }
    }
}

std::string exported(std::string_view format, const KnowledgeGraph &graph, const NetworkOptions &way,
                     std::vector<Problem> &problems) {
    StringSink sink;
    ExportOptions options;
    options.network = way;
    const Status status = write_graph(*format_of_name(format), graph, options, sink, problems);
    EXPECT_TRUE(status) << (status ? "" : status.problem().message);
    return sink.text();
}

/// The schema takes the file, no rule of Gephi is broken, and the readers find as many nodes and edges as there are.
void expect_readable(std::string_view format, const KnowledgeGraph &graph, const NetworkOptions &way) {
    const TempFolder folder;
    std::vector<Problem> problems;
    const std::string name = std::string(format);
    const std::string file = (folder / ("un." + name)).string();
    write_file(file, exported(format, graph, way, problems));
    const auto scripts = source_dir() / "tests" / "consumers";
    const Outcome schema = run("xmllint --noout --schema " + (scripts / (name + ".xsd")).string() + ' ' + file);
    EXPECT_EQ(schema.code, 0) << schema.output.substr(0, 1000);
    const Outcome read = run("/usr/bin/python3 " + (scripts / (name + "_check.py")).string() + ' ' + file);
    ASSERT_EQ(read.code, 0) << read.output;
    const Json seen = Json::parse(read.output);
    EXPECT_EQ(seen["faults"], Json::array());
    const Network network(graph, way);
    for (const char *reader : {"networkx", "igraph"}) {
        if (!seen.contains(reader))
            continue;
        EXPECT_EQ(seen[reader]["nodes"].size(), network.node_count()) << reader;
        EXPECT_EQ(seen[reader]["edges"].size(), network.edge_count()) << reader;
    }
}

class NetworkFiles : public testing::TestWithParam<const char *> {};

TEST_P(NetworkFiles, AreReadInEveryWay) {
    const KnowledgeGraph graph = sample_graph();
    for (const NetworkOptions &way : ways())
        expect_readable(GetParam(), graph, way);
}

TEST_P(NetworkFiles, AreReadWithLittleInThem) {
    expect_readable(GetParam(), KnowledgeGraph(GraphParts()), {});
    GraphParts parts = sample_parts();
    parts.citations.clear();
    parts.evidence.clear();
    parts.links.clear();
    parts.tellings.clear();
    expect_readable(GetParam(), KnowledgeGraph(std::move(parts)), {});
}

TEST_P(NetworkFiles, LeaveOutWhatGephiWouldChange) {
    GraphParts parts = sample_parts();
    parts.documents[2].title = "INFCIRC & other circulars";
    parts.documents[5].title = "No INF here";
    parts.documents[5].label = "X/INF/1";
    const KnowledgeGraph graph(std::move(parts));
    std::vector<Problem> problems;
    const std::string text = exported(GetParam(), graph, {}, problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().message, "2 values of 'title' are left out, since Gephi would make \"Infinity\" of "
                                        "\"INF\"; the first is that of A/RES/60/1: 'INFCIRC & other circulars'");
    EXPECT_EQ(text.find("INFCIRC"), std::string::npos);
    EXPECT_NE(text.find("X/INF/1"), std::string::npos); // a label stands
    expect_readable(GetParam(), graph, {});
}

TEST_P(NetworkFiles, AreTheSameEveryTime) {
    for (const NetworkOptions &way : ways()) {
        std::vector<Problem> problems;
        EXPECT_EQ(exported(GetParam(), sample_graph(), way, problems),
                  exported(GetParam(), sample_graph(), way, problems));
    }
}

INSTANTIATE_TEST_SUITE_P(All, NetworkFiles, testing::Values("graphml", "gexf"),
                         [](const auto &one) { return std::string(one.param); });

TEST(Gexf, SaysSinceWhenNodesAndEdgesAreThere) {
    GraphParts parts = sample_parts();
    parts.documents[2].adopted = {2005, 9, 0};
    parts.documents[1].adopted = {};
    parts.documents[1].year = 1948;
    std::vector<Problem> problems;
    const std::string text = exported("gexf", KnowledgeGraph(std::move(parts)), {}, problems);
    EXPECT_NE(text.find("<node id=\"A/RES/60/1\" label=\"A/RES/60/1\" start=\"2005-09-01\">"), std::string::npos);
    EXPECT_NE(text.find("<node id=\"A/RES/217(III)A\" label=\"A/RES/217 (III) A\" start=\"1948-01-01\">"),
              std::string::npos);
    EXPECT_NE(text.find("mode=\"dynamic\" timeformat=\"date\" defaultedgetype=\"directed\""), std::string::npos);
}

TEST(Cyjs, HoldsTheNetwork) {
    const KnowledgeGraph graph = sample_graph();
    for (const NetworkOptions &way : ways()) {
        std::vector<Problem> problems;
        const Json file = Json::parse(exported("cyjs", graph, way, problems));
        EXPECT_TRUE(problems.empty());
        const Network network(graph, way);
        EXPECT_EQ(file["elements"]["nodes"].size(), network.node_count());
        ASSERT_EQ(file["elements"]["edges"].size(), network.edge_count());
        EXPECT_EQ(file["data"]["name"], "recital");
        NetworkEdge edge;
        std::set<std::string> ids;
        for (const Json &node : file["elements"]["nodes"])
            EXPECT_TRUE(ids.insert(node["data"]["id"]).second);
        for (std::size_t i = 0; i < network.edge_count(); ++i) {
            network.read_edge(i, edge);
            const Json &data = file["elements"]["edges"][i]["data"];
            EXPECT_EQ(data["interaction"], edge.kind);
            EXPECT_EQ(data["weight"], edge.weight);
            EXPECT_TRUE(ids.contains(data["source"]) && ids.contains(data["target"]));
            EXPECT_TRUE(ids.insert(data["id"]).second); // one space of names for nodes and edges
        }
    }
    std::vector<Problem> problems;
    const Json empty = Json::parse(exported("cyjs", KnowledgeGraph(GraphParts()), {}, problems));
    EXPECT_EQ(empty["elements"], Json({{"nodes", Json::array()}, {"edges", Json::array()}}));
}

} // namespace
} // namespace recital::test
