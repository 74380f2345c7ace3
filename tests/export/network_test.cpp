// The graph as nodes and edges with cells.
#include "export/network.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "graph/date.hpp"
#include "tests/export/sample_graph.hpp"

namespace recital::test {
namespace {

/// What outlives the network.
struct SeenEdge {
    std::string source;
    std::string target;
    std::string kind;
    Cells cells;
};

struct Seen {
    std::map<std::string, NetworkNode> nodes;
    std::vector<SeenEdge> edges;
    std::vector<Column> node_columns;
    std::vector<Column> edge_columns;
};

Seen seen(const Network &network) {
    Seen out;
    NetworkNode node;
    for (std::size_t i = 0; i < network.node_count(); ++i) {
        network.read_node(i, node);
        EXPECT_EQ(node.cells.size(), network.node_columns().size());
        EXPECT_FALSE(node.label.empty()) << node.id;
        EXPECT_TRUE(node.start.empty() || parse_iso_date(node.start)->day != 0) << node.start;
        EXPECT_TRUE(out.nodes.emplace(node.id, node).second) << node.id;
    }
    NetworkEdge edge;
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        network.read_edge(i, edge);
        EXPECT_EQ(edge.cells.size(), network.edge_columns().size());
        EXPECT_GE(edge.weight, 1U);
        EXPECT_FALSE(edge.kind.empty());
        EXPECT_TRUE(out.nodes.contains(std::string(edge.source)) && out.nodes.contains(std::string(edge.target)));
        out.edges.push_back({std::string(edge.source), std::string(edge.target), edge.kind, edge.cells});
    }
    out.node_columns.assign(network.node_columns().begin(), network.node_columns().end());
    out.edge_columns.assign(network.edge_columns().begin(), network.edge_columns().end());
    return out;
}

std::string cell(const std::vector<Column> &columns, const Cells &cells, const std::string &name) {
    const auto column =
        std::find_if(columns.begin(), columns.end(), [&](const Column &one) { return one.name == name; });
    return column == columns.end() ? "no such column"
                                   : text_of(cells[static_cast<std::size_t>(column - columns.begin())]);
}

class NetworkOf : public testing::Test {
  protected:
    static std::string of_node(const Seen &network, const std::string &id, const std::string &column) {
        const auto found = network.nodes.find(id);
        return found == network.nodes.end() ? "no such node" : cell(network.node_columns, found->second.cells, column);
    }
    static std::string of_edge(const Seen &network, const std::string &source, const std::string &target,
                               const std::string &kind, const std::string &column) {
        for (const SeenEdge &edge : network.edges)
            if (edge.source == source && edge.target == target && edge.kind == kind)
                return cell(network.edge_columns, edge.cells, column);
        return "no such edge";
    }
    KnowledgeGraph graph = sample_graph();
};

TEST_F(NetworkOf, DocumentsHasAllNodesAndEdges) {
    const Seen network = seen(Network(graph, {}));
    EXPECT_EQ(network.nodes.size(), graph.documents().size() + graph.agents().size() + graph.events().size());
    EXPECT_EQ(network.edges.size(), graph.citations().size() + graph.links().size());
    EXPECT_EQ(of_node(network, "S/RES/1674(2006)", "type"), "resolution");
    EXPECT_EQ(of_node(network, "S/RES/1674(2006)", "date"), "2006-04-28");
    EXPECT_EQ(of_node(network, "S/RES/1674(2006)", "adoption"), "unanimously");
    EXPECT_EQ(of_node(network, "S/RES/1674(2006)", "votes_for"), "15");
    EXPECT_EQ(of_node(network, "A/RES/60/1", "votes_for"), "");
    EXPECT_EQ(of_node(network, "UN-CHARTER", "read"), "false");
    EXPECT_EQ(network.nodes.at("UN-CHARTER").start, "1945-01-01");
    EXPECT_EQ(of_node(network, "A/RES/60/1", "cited_by"), "2");
    EXPECT_EQ(of_node(network, "A/RES/60/1", "cited_by_reaffirm"), "1");
    EXPECT_NE(of_node(network, "A/RES/60/1", "pagerank"), "");
    EXPECT_NE(of_node(network, "A/RES/60/1", "community"), "");
    EXPECT_EQ(of_node(network, "state:fr", "pagerank"), "");
    EXPECT_EQ(of_edge(network, "S/RES/1674(2006)", "A/RES/60/1", "reaffirm", "act_class"), "affirming");
    EXPECT_EQ(of_edge(network, "S/RES/1674(2006)", "A/RES/60/1", "reaffirm", "force"), "5");
    EXPECT_EQ(of_edge(network, "S/RES/1674(2006)", "A/RES/60/1", "reaffirm", "confidence"), "0.975");
    EXPECT_EQ(of_edge(network, "S/RES/1674(2006)", "A/RES/60/1", "recall", "act"), "recall");
    for (const auto &[id, node] : network.nodes) {
        EXPECT_EQ(node.colour.size(), 7U) << id;
        EXPECT_TRUE(node.size >= 1 && node.size <= 60) << id;
    }
}

TEST_F(NetworkOf, ReportedAndDeniedCitationsAreKindsOfTheirOwn) {
    std::set<std::string> kinds;
    for (const SeenEdge &edge : seen(Network(graph, {})).edges)
        kinds.insert(edge.kind);
    const auto any = [&](std::string_view ending) {
        return std::any_of(kinds.begin(), kinds.end(), [&](const std::string &kind) { return kind.ends_with(ending); });
    };
    EXPECT_TRUE(any(" (reported)"));
    EXPECT_TRUE(any(" (negated)"));
}

TEST_F(NetworkOf, ProvisionsHasPlacesAsNodes) {
    const Seen network = seen(Network(graph, {.granularity = Granularity::provision, .evidence_only = {}}));
    EXPECT_EQ(network.nodes.at("A/RES/60/1#para_138").label, "A/RES/60/1, para. 138");
    EXPECT_EQ(of_node(network, "A/RES/60/1#para_138", "type"), "provision");
    EXPECT_EQ(of_node(network, "A/RES/60/1#para_138", "document"), "A/RES/60/1");
    EXPECT_EQ(of_node(network, "A/RES/60/1#para_138", "cited_by"), "2");
    EXPECT_EQ(of_node(network, "A/RES/60/1#para_139", "cited_by"), "1");
    EXPECT_EQ(of_node(network, "A/RES/60/1", "cited_by"), "2");
    EXPECT_EQ(of_edge(network, "S/RES/1674(2006)#op_4", "A/RES/60/1#para_138", "reaffirm", "act"), "reaffirm");
    EXPECT_EQ(of_edge(network, "S/RES/1674(2006)#op_4", "A/RES/60/1#para_139", "reaffirm", "act"), "reaffirm");
    EXPECT_EQ(of_edge(network, "A/RES/60/1#para_138", "A/RES/60/1", "part_of", "act"), "");
}

TEST_F(NetworkOf, MergedEdgesAreOneForEachPair) {
    const Seen network = seen(Network(graph, {.merge_edges = true, .evidence_only = {}}));
    std::set<std::pair<std::string, std::string>> pairs;
    for (const SeenEdge &edge : network.edges)
        EXPECT_TRUE(pairs.emplace(edge.source, edge.target).second) << edge.source << ' ' << edge.target;
    const auto value = [&](const std::string &column) {
        return of_edge(network, "S/RES/1674(2006)", "A/RES/60/1", "cites", column);
    };
    EXPECT_EQ(value("n_reaffirm"), "1");
    EXPECT_EQ(value("n_recall"), "1");
    EXPECT_NE(value("acts").find("reaffirm"), std::string::npos);
    EXPECT_NE(value("relations").find("amends"), std::string::npos);
    EXPECT_EQ(value("target_provision"), "para_138;para_139");
}

TEST_F(NetworkOf, LeavesOutWhatIsThereForItsEvidence) {
    const Seen network = seen(Network(graph, {.evidence_only = {2}}));
    EXPECT_FALSE(network.nodes.contains("A/RES/60/1"));
    EXPECT_EQ(network.nodes.size(), graph.documents().size() + graph.agents().size() + graph.events().size() - 1);
}

TEST_F(NetworkOf, ColumnsAreNamedOnceAndWithoutBlanks) {
    for (const bool merged : {false, true}) {
        const Network network(graph, {.merge_edges = merged, .evidence_only = {}});
        for (const auto columns : {network.node_columns(), network.edge_columns()}) {
            std::set<std::string> names;
            for (const Column &column : columns) {
                EXPECT_TRUE(names.insert(column.name).second) << column.name;
                EXPECT_EQ(column.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), std::string::npos)
                    << column.name;
                EXPECT_FALSE(column.meaning.empty()) << column.name;
            }
        }
    }
}

TEST(NetworkOfNothing, IsEmpty) {
    const KnowledgeGraph graph{GraphParts()};
    for (const bool merged : {false, true}) {
        const Network network(graph, {.merge_edges = merged, .evidence_only = {}});
        EXPECT_EQ(network.node_count(), 0U);
        EXPECT_EQ(network.edge_count(), 0U);
    }
}

} // namespace
} // namespace recital::test
