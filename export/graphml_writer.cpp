// GraphML in the dialect that Gephi, networkx, igraph, Cytoscape and graphology all read alike: directed edges only, nodes
// before edges, prefixed key ids that differ in more than case, the types string, int, double and boolean, booleans spelled
// out, a label on every node. Colour and size have the names under which Gephi and igraph take them. The attribute `label` of an
// edge is not of the schema; Gephi takes it for the type of the edge and keeps parallel edges of different types apart.

#include <string>

#include "export/byte_buffer.hpp"
#include "export/format_writers.hpp"
#include "export/gephi_rules.hpp"
#include "export/network.hpp"
#include "export/xml_text.hpp"

namespace recital {
namespace {

constexpr std::string_view node_prefix = "v_";
constexpr std::string_view edge_prefix = "e_";

/// Dates are text: no program that reads GraphML has a type for them.
std::string_view type_name(ColumnType type) {
    switch (type) {
    case ColumnType::integer:
        return "int";
    case ColumnType::real:
        return "double";
    case ColumnType::boolean:
        return "boolean";
    case ColumnType::text:
    case ColumnType::date:
        break;
    }
    return "string";
}

class GraphmlWriter {
  public:
    GraphmlWriter(const Network &network, Sink &sink)
        : network_(network), out_(sink), node_losses_(network.node_columns(), gephi_rules()),
          edge_losses_(network.edge_columns(), gephi_rules()) {}

    Status run(std::vector<Problem> &problems) {
        out_.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        put_keys();
        out_.put("<graph id=\"recital\" edgedefault=\"directed\">\n");
        NetworkNode node;
        for (std::size_t i = 0; i < network_.node_count() && out_.ok(); ++i) {
            network_.read_node(i, node);
            put_node(node);
        }
        NetworkEdge edge;
        for (std::size_t i = 0; i < network_.edge_count() && out_.ok(); ++i) {
            network_.read_edge(i, edge);
            put_edge(edge);
        }
        out_.put("</graph>\n</graphml>\n");
        if (!out_.flush())
            return sink_failed();
        node_losses_.report(problems);
        edge_losses_.report(problems);
        return {};
    }

  private:
    void put_key(std::string_view prefix, std::string_view name, std::string_view type) {
        out_.put("<key id=\"");
        out_.put(prefix);
        put_attribute(out_, name);
        out_.put(prefix == node_prefix ? "\" for=\"node\" attr.name=\"" : "\" for=\"edge\" attr.name=\"");
        put_attribute(out_, name);
        out_.put("\" attr.type=\"");
        out_.put(type);
        out_.put("\"/>\n");
    }

    void put_keys() {
        put_key(node_prefix, "label", "string");
        put_key(node_prefix, "size", "double");
        put_key(node_prefix, "color", "string");
        for (const Column &column : network_.node_columns())
            put_key(node_prefix, column.name, type_name(column.type));
        put_key(edge_prefix, "interaction", "string"); // so Cytoscape calls what an edge is
        put_key(edge_prefix, "weight", "int");
        for (const Column &column : network_.edge_columns())
            put_key(edge_prefix, column.name, type_name(column.type));
    }

    void put_data(std::string_view prefix, std::string_view name, std::string_view value) {
        out_.put("<data key=\"");
        out_.put(prefix);
        put_attribute(out_, name);
        out_.put("\">");
        put_content(out_, value);
        out_.put("</data>");
    }

    void put_cells(std::string_view prefix, std::span<const Column> columns, const Cells &cells, LeftOut &losses,
                   std::string_view item) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!known(cells[i]) || losses.leaves_out(i, cells[i], item))
                continue;
            value_.clear();
            append_text(value_, cells[i]);
            put_data(prefix, columns[i].name, value_);
        }
    }

    void put_node(const NetworkNode &node) {
        out_.put("<node id=\"");
        put_id(out_, node.id);
        out_.put("\">");
        put_data(node_prefix, "label", node.label);
        put_data(node_prefix, "size", text_of(node.size));
        put_data(node_prefix, "color", node.colour);
        put_cells(node_prefix, network_.node_columns(), node.cells, node_losses_, node.id);
        out_.put("</node>\n");
    }

    void put_edge(const NetworkEdge &edge) {
        out_.put("<edge id=\"");
        put_id(out_, edge.id);
        out_.put("\" source=\"");
        put_id(out_, edge.source);
        out_.put("\" target=\"");
        put_id(out_, edge.target);
        out_.put("\" label=\"");
        put_attribute(out_, edge.kind);
        out_.put("\">");
        put_data(edge_prefix, "interaction", edge.kind);
        put_data(edge_prefix, "weight", std::to_string(edge.weight));
        put_cells(edge_prefix, network_.edge_columns(), edge.cells, edge_losses_, edge.source);
        out_.put("</edge>\n");
    }

    const Network &network_;
    ByteBuffer out_;
    LeftOut node_losses_;
    LeftOut edge_losses_;
    std::string value_;
};

} // namespace

Status write_graphml(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                     std::vector<Problem> &problems) {
    const Network network(graph, options.network);
    return GraphmlWriter(network, sink).run(problems);
}

} // namespace recital
