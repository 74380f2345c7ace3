// DOT: the safe dialect, line by line as Gephi's reader needs it, and read by Graphviz; with clusters the drawing for Graphviz.
#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "export/drawing_rows.hpp"
#include "export/sinks.hpp"
#include "export/writer.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/export/shell.hpp"

namespace recital::test {
namespace {

std::string dot_of(const KnowledgeGraph &graph, const ExportOptions &options = {}) {
    StringSink sink;
    std::vector<Problem> problems;
    const Status status = write_graph(*format_of_name("dot"), graph, options, sink, problems);
    EXPECT_TRUE(status) << (status ? "" : status.problem().message);
    return sink.text();
}

/// Labels and titles made to break a reader of DOT.
KnowledgeGraph hostile_graph() {
    GraphParts parts = sample_parts();
    parts.documents[0].label = "node [shape=box]; } digraph {";
    parts.documents[0].title = "// \"quoted\\\" /* [x=1] [y=2] -> {d e} <b>&lt;</b>";
    parts.documents[1].label = "A/INF/1 \\";
    parts.documents[2].title = "rankdir=LR; \\N \\G \\L";
    parts.documents[4].title = "<<TABLE>>";
    return KnowledgeGraph(std::move(parts));
}

/// Name and value of each attribute of a statement.
std::map<std::string, std::string> attributes_of(const std::string &line) {
    static const std::regex one("([A-Za-z]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    std::map<std::string, std::string> out;
    const std::size_t list = line.find("\" [");
    for (std::sregex_iterator at(line.begin() + static_cast<std::ptrdiff_t>(list), line.end(), one), end; at != end;
         ++at)
        EXPECT_TRUE(out.emplace((*at)[1], (*at)[2]).second) << line;
    return out;
}

std::pair<int, int> counted(const std::string &dot) {
    const TempFolder folder;
    write_file(folder / "graph.gv", dot);
    const std::string file = (folder / "graph.gv").string();
    EXPECT_EQ(run("nop " + file + " > /dev/null").output, "");
    const Outcome counts = run("gvpr 'BEG_G{printf(\"%d %d\", nNodes($G), nEdges($G))}' " + file);
    std::pair<int, int> out;
    std::istringstream(counts.output) >> out.first >> out.second;
    return out;
}

TEST(Dot, GraphvizReadsIt) {
    const TempFolder folder;
    std::vector<Problem> problems;
    StringSink sink;
    ASSERT_TRUE(write_graph(*format_of_name("dot"), sample_graph(), {}, sink, problems));
    ASSERT_EQ(problems.size(), 1U); // the citation without a single candidate
    EXPECT_EQ(problems.front().severity, Severity::note);
    EXPECT_EQ(counted(sink.text()), std::pair(10, 14)); // with what pages tell, as far as it is believed
    write_file(folder / "graph.gv", sink.text());
    // the labels come out of the picture as they are in the graph
    const Outcome picture =
        run("dot -Tsvg " + (folder / "graph.gv").string() + " -o " + (folder / "graph.svg").string());
    EXPECT_EQ(picture.code, 0) << picture.output;
    EXPECT_EQ(picture.output, "");
    EXPECT_EQ(run("xmllint --noout " + (folder / "graph.svg").string()).code, 0);
    const std::string svg = read_file(folder / "graph.svg");
    EXPECT_NE(svg.find(">Protection of &lt;civilians&gt; &amp;<"), std::string::npos);
    EXPECT_NE(svg.find("https://docs.un.org/en/S/RES/1674(2006)"), std::string::npos);
}

// What Gephi's reader of DOT needs, since it drops the graph at anything else without a word: see docs/design.md.
TEST(Dot, KeepsTheSafeDialect) {
    static const std::regex statement(
        "  \"(?:[^\"\\\\]|\\\\.)*\"( -> \"(?:[^\"\\\\]|\\\\.)*\")?" // quoted ids, blanks around the arrow
        " \\[[A-Za-z]+=\"(?:[^\"\\\\]|\\\\.)*\"(, [A-Za-z]+=\"(?:[^\"\\\\]|\\\\.)*\")*\\];"); // one attribute list
    static const std::regex colour("#[0-9a-f]{6}"); // Gephi stops at eight digits
    for (const Granularity granularity : {Granularity::document, Granularity::provision})
        for (const bool merged : {false, true})
            for (const KnowledgeGraph &graph : {sample_graph(), hostile_graph()}) {
                ExportOptions options;
                options.network.granularity = granularity;
                options.network.merge_edges = merged;
                const std::vector<std::string> lines = lines_of(dot_of(graph, options));
                ASSERT_GT(lines.size(), 2U);
                EXPECT_EQ(lines.front(), "digraph G {");
                EXPECT_EQ(lines.back(), "}");
                bool arrows = false;
                for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
                    std::smatch match;
                    ASSERT_TRUE(std::regex_match(lines[i], match, statement)) << lines[i];
                    EXPECT_TRUE(!arrows || match[1].matched) << "a node after an arrow: " << lines[i];
                    arrows = match[1].matched;
                    const auto attributes = attributes_of(lines[i]);
                    EXPECT_TRUE(std::regex_match(attributes.at("color"), colour)) << lines[i];
                    EXPECT_FALSE(attributes.contains("pos"));
                    if (arrows) {
                        EXPECT_GE(std::stoi(attributes.at("weight")), 1) << lines[i]; // Gephi drops 0
                        EXPECT_TRUE(attributes.contains("kind"));
                    } else {
                        EXPECT_TRUE(attributes.contains("label"));
                    }
                }
                EXPECT_TRUE(arrows);
            }
}

TEST(Dot, HostileLabelsStayLabels) {
    const std::string dot = dot_of(hostile_graph());
    EXPECT_EQ(counted(dot), std::pair(10, 14));
    // "INF" is no number here; symbols stand in id and label as they are
    EXPECT_NE(dot.find("label=\"A/INF/1 \\\\\""), std::string::npos);
    ExportOptions options;
    options.picture.clusters = Clusters::year;
    const TempFolder folder;
    write_file(folder / "graph.gv", dot_of(hostile_graph(), options));
    const Outcome picture = run("dot -Tsvg " + (folder / "graph.gv").string());
    EXPECT_EQ(picture.code, 0) << picture.output;
    EXPECT_NE(picture.output.find("node [shape=box]; } digraph"), std::string::npos);
    EXPECT_NE(picture.output.find("&lt;&lt;TABLE&gt;&gt;"), std::string::npos);
    EXPECT_EQ(picture.output.find("Error"), std::string::npos);
}

TEST(Dot, LatestYearsFirst) {
    std::vector<int> years;
    for (const std::string &line : lines_of(dot_of(sample_graph())))
        if (line.find("shape=") != std::string::npos) {
            const auto attributes = attributes_of(line);
            years.push_back(attributes.contains("year") ? std::stoi(attributes.at("year")) : 0);
        }
    EXPECT_TRUE(std::is_sorted(years.rbegin(), years.rend()));
    EXPECT_EQ(years.front(), 2023);
    EXPECT_EQ(years.back(), 0);
}

TEST(Dot, OneArrowForCitationsOfOneKind) {
    const KnowledgeGraph graph = large_graph(30, 60); // two verbs, many paragraphs
    std::set<std::string> arrows;
    std::uint64_t weight = 0;
    for (const std::string &line : lines_of(dot_of(graph)))
        if (line.find("\" -> \"") != std::string::npos) {
            const auto attributes = attributes_of(line);
            EXPECT_TRUE(arrows.insert(line.substr(0, line.find(" [")) + attributes.at("kind")).second) << line;
            weight += std::stoul(attributes.at("weight"));
        }
    EXPECT_EQ(weight, graph.citations().size());
    ExportOptions merged;
    merged.network.merge_edges = true;
    EXPECT_LT(counted(dot_of(sample_graph(), merged)).second, 14);
}

TEST(Dot, PlacesAreNodesOfTheirDocuments) {
    ExportOptions options;
    options.network.granularity = Granularity::provision;
    const std::string dot = dot_of(sample_graph(), options);
    EXPECT_NE(dot.find("  \"A/RES/60/1#para_138\" [label=\"A/RES/60/1, para. 138\", shape=\"box\""), std::string::npos);
    EXPECT_NE(dot.find("  \"A/RES/60/1#para_138\" -> \"A/RES/60/1\" [kind=\"part of\""), std::string::npos);
    EXPECT_EQ(dot.find("#pp_3"), std::string::npos); // whose only citation is left out
    options.picture.clusters = Clusters::year;       // there they are cells of the document's box
    const std::string drawing = dot_of(sample_graph(), options);
    EXPECT_EQ(drawing.find("#para_138"), std::string::npos);
    EXPECT_NE(drawing.find(">para. 138</FONT></TD>"), std::string::npos);
}

TEST(Dot, AgentsOfMastheadsWhenAskedFor) {
    ExportOptions options;
    EXPECT_EQ(dot_of(sample_graph(), options).find("France"), std::string::npos);
    options.picture.all_agents = true;
    const std::string dot = dot_of(sample_graph(), options);
    EXPECT_NE(dot.find("label=\"France\""), std::string::npos);
    EXPECT_NE(dot.find("kind=\"voted for\""), std::string::npos);
}

TEST(Dot, LimitComesWithAHint) {
    for (const char *format : {"dot", "svg"}) {
        StringSink sink;
        std::vector<Problem> problems;
        ExportOptions options;
        options.dot_limit = 3;
        const Status status = write_graph(*format_of_name(format), sample_graph(), options, sink, problems);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.problem().rule, ProblemRule::usage);
        for (const char *hint : {"10 nodes", "limit 3", "--around", "--top", "--since", "--most-nodes", "sfdp"})
            EXPECT_NE(status.problem().message.find(hint), std::string::npos) << hint;
        EXPECT_EQ(sink.text(), "");
    }
}

TEST(Drawing, RowsOfYears) {
    for (const KnowledgeGraph &graph : {sample_graph(), large_graph(60, 3)}) {
        Result<Picture> picture = picture_of(graph, {});
        ASSERT_TRUE(picture);
        const std::vector<DrawingRow> rows = rows_of(*picture);
        std::set<std::uint32_t> seen;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            EXPECT_FALSE(rows[i].nodes.empty());
            EXPECT_EQ(rows[i].first, i == 0 || rows[i - 1].year != rows[i].year);
            EXPECT_TRUE(i == 0 || rows[i - 1].year == rows[i].year || rows[i - 1].earliest > rows[i].year) << i;
            for (const std::uint32_t node : rows[i].nodes) {
                EXPECT_LE(picture->nodes[node].year, rows[i].year);
                EXPECT_GE(picture->nodes[node].year, rows[i].earliest);
                EXPECT_TRUE(seen.insert(node).second);
            }
        }
        EXPECT_EQ(seen.size(), picture->nodes.size());
    }
}

TEST(Drawing, ManyYearsShareRows) {
    GraphParts parts;
    for (int year = 1946; year < 2026; ++year) {
        Document document;
        document.key = document.label = "A/RES/" + std::to_string(year) + "/1";
        document.type = DocumentType::resolution;
        document.year = year;
        parts.documents.push_back(std::move(document));
    }
    const KnowledgeGraph graph(std::move(parts));
    Result<Picture> picture = picture_of(graph, {});
    ASSERT_TRUE(picture);
    const std::vector<DrawingRow> rows = rows_of(*picture);
    EXPECT_LE(rows.size(), 24U);
    EXPECT_EQ(rows.front().year, 2025);
    EXPECT_EQ(rows.back().earliest, 1946);
    ExportOptions options;
    options.picture.clusters = Clusters::year;
    EXPECT_NE(dot_of(graph, options).find("label=\"1946\u20131949\""), std::string::npos);
}

TEST(Drawing, LaterYearsStandAboveAndLeftIsTheYear) {
    for (const std::size_t citations_each : {0U, 1U, 5U}) { // by dot, and on the grid
        GraphParts parts = sample_parts();
        ExportOptions options;
        options.picture.clusters = Clusters::year;
        const KnowledgeGraph graph =
            citations_each == 0 ? KnowledgeGraph(std::move(parts)) : large_graph(20, citations_each);
        const TempFolder folder;
        write_file(folder / "graph.gv", dot_of(graph, options));
        const Outcome plain = run("dot -Tplain " + (folder / "graph.gv").string());
        ASSERT_EQ(plain.code, 0) << plain.output;
        double left_of_documents = 1e9;
        double right_of_years = -1e9;
        double before = 1e9; // rows are named from above
        static const std::regex node("node \"?([^\" ]+)\"? ([-0-9.]+) ([-0-9.]+) .*");
        std::map<int, double> rows;
        for (const std::string &line : lines_of(plain.output)) {
            std::smatch match;
            if (!std::regex_match(line, match, node))
                continue;
            const std::string name = match[1];
            if (name.starts_with("row:")) {
                rows[std::stoi(name.substr(4))] = std::stod(match[3]);
                right_of_years = std::max(right_of_years, std::stod(match[2]));
            } else if (name.find("RES") != std::string::npos) {
                left_of_documents = std::min(left_of_documents, std::stod(match[2]));
            }
        }
        EXPECT_FALSE(rows.empty());
        for (const auto &[row, y] : rows) {
            EXPECT_LT(y, before) << row;
            before = y;
        }
        EXPECT_LT(right_of_years, left_of_documents) << citations_each;
    }
}

TEST(Drawing, ColumnsOfOrgans) {
    ExportOptions options;
    options.picture.clusters = Clusters::organ;
    const std::string dot = dot_of(sample_graph(), options);
    EXPECT_NE(dot.find("label=\"General Assembly\""), std::string::npos);
    EXPECT_NE(dot.find("label=\"Security Council\""), std::string::npos);
    EXPECT_GT(counted(dot).first, 10);
}

TEST(Drawing, CaptionExplainsWhatOccurs) {
    ExportOptions options;
    options.picture.clusters = Clusters::year;
    options.picture.subject = "What lies around <A/RES/60/1>";
    const std::string dot = dot_of(sample_graph(), options);
    for (const char *words :
         {"What lies around &lt;A/RES/60/1&gt;", "resolution", "affirming", "dashed frame: cited, not read",
          "reported by another text", "1 citation without a single known target is left out"})
        EXPECT_NE(dot.find(words), std::string::npos) << words;
    const std::string plain = dot_of(large_graph(10, 1), options);
    for (const char *words : {"cited, not read", "reported by another text", "charter"})
        EXPECT_EQ(plain.find(words), std::string::npos) << words;
}

} // namespace
} // namespace recital::test
