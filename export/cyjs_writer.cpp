// Cytoscape's JSON: one object with elements.nodes and elements.edges, each of them {"data": {...}}, as Cytoscape Desktop and
// cytoscape.js both load it. `name` is what Desktop shows on a node, `interaction` what an edge is; `data` of the network itself has
// to be there for Desktop.

#include <array>
#include <string>

#include "export/byte_buffer.hpp"
#include "export/format_writers.hpp"
#include "export/left_out.hpp"
#include "export/network.hpp"
#include "export/rdf_term.hpp"
#include "export/rdf_text.hpp"

namespace recital {
namespace {

constexpr auto rules = std::to_array<MisreadRule>({
    {is_no_finite_number, "it is no finite number, which JSON cannot spell"},
});

class CyjsWriter {
  public:
    CyjsWriter(const Network &network, const GraphInfo &info, Sink &sink)
        : network_(network), info_(info), out_(sink), node_losses_(network.node_columns(), rules),
          edge_losses_(network.edge_columns(), rules) {}

    Status run(std::vector<Problem> &problems) {
        out_.put("{\"format_version\": \"1.0\", \"generated_by\": ");
        put_text("recital" + (info_.program_version.empty() ? "" : ' ' + info_.program_version));
        out_.put(",\n\"data\": {\"name\": \"recital\", \"fingerprint\": ");
        put_text(info_.fingerprint);
        out_.put("},\n\"elements\": {\"nodes\": [");
        NetworkNode node;
        for (std::size_t i = 0; i < network_.node_count() && out_.ok(); ++i) {
            network_.read_node(i, node);
            out_.put(i == 0 ? "\n" : ",\n");
            put_node(node);
        }
        out_.put("],\n\"edges\": [");
        NetworkEdge edge;
        for (std::size_t i = 0; i < network_.edge_count() && out_.ok(); ++i) {
            network_.read_edge(i, edge);
            out_.put(i == 0 ? "\n" : ",\n");
            put_edge(edge);
        }
        out_.put("]}}\n");
        if (!out_.flush())
            return sink_failed();
        node_losses_.report(problems);
        edge_losses_.report(problems);
        return {};
    }

  private:
    void put_text(std::string_view text) {
        std::string buffer;
        out_.put('"');
        put_escaped<JsonText>(out_, clean_text(text, buffer));
        out_.put('"');
    }

    void put_name(std::string_view name) {
        out_.put(", ");
        put_text(name);
        out_.put(": ");
    }

    void put_cells(std::span<const Column> columns, const Cells &cells, LeftOut &losses, std::string_view item) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!known(cells[i]) || losses.leaves_out(i, cells[i], item))
                continue;
            put_name(columns[i].name);
            if (const auto *text = std::get_if<std::string>(&cells[i]))
                put_text(*text);
            else
                out_.put(text_of(cells[i]));
        }
    }

    void put_node(const NetworkNode &node) {
        out_.put("{\"data\": {\"id\": ");
        put_text(node.id);
        put_name("name");
        put_text(node.label);
        put_name("size");
        out_.put(text_of(node.size));
        put_name("color");
        put_text(node.colour);
        put_cells(network_.node_columns(), node.cells, node_losses_, node.id);
        out_.put("}}");
    }

    void put_edge(const NetworkEdge &edge) {
        out_.put("{\"data\": {\"id\": ");
        put_text(edge.id);
        put_name("source");
        put_text(edge.source);
        put_name("target");
        put_text(edge.target);
        put_name("interaction");
        put_text(edge.kind);
        put_name("weight");
        out_.put(std::to_string(edge.weight));
        put_cells(network_.edge_columns(), edge.cells, edge_losses_, edge.source);
        out_.put("}}");
    }

    const Network &network_;
    const GraphInfo &info_;
    ByteBuffer out_;
    LeftOut node_losses_;
    LeftOut edge_losses_;
};

} // namespace

Status write_cyjs(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                  std::vector<Problem> &problems) {
    const Network network(graph, options.network);
    return CyjsWriter(network, graph.info(), sink).run(problems);
}

} // namespace recital
