// GEXF 1.2draft: the version that every program reads which reads GEXF at all. With days, so that Gephi's Timeline runs; with
// `kind`, by which Gephi keeps parallel edges apart (the published schema has it from 1.3 on); `value` first in viz:size, since
// Gephi looks nowhere else; a label on every node, since Gephi shows nothing where there is none. Ids of attributes are their
// names, which one program shows instead of the title.

#include <array>
#include <charconv>
#include <string>

#include "export/byte_buffer.hpp"
#include "export/format_writers.hpp"
#include "export/gephi_rules.hpp"
#include "export/network.hpp"
#include "export/xml_text.hpp"

namespace recital {
namespace {

std::string_view type_name(ColumnType type) {
    switch (type) {
    case ColumnType::integer:
        return "integer";
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

class GexfWriter {
  public:
    GexfWriter(const Network &network, const GraphInfo &info, Sink &sink)
        : network_(network), info_(info), out_(sink), node_losses_(network.node_columns(), gephi_rules()),
          edge_losses_(network.edge_columns(), gephi_rules()) {}

    Status run(std::vector<Problem> &problems) {
        put_head();
        put_model("node", network_.node_columns());
        put_model("edge", network_.edge_columns());
        out_.put("<nodes>\n");
        NetworkNode node;
        for (std::size_t i = 0; i < network_.node_count() && out_.ok(); ++i) {
            network_.read_node(i, node);
            put_node(node);
        }
        out_.put("</nodes>\n<edges>\n");
        NetworkEdge edge;
        for (std::size_t i = 0; i < network_.edge_count() && out_.ok(); ++i) {
            network_.read_edge(i, edge);
            put_edge(edge);
        }
        out_.put("</edges>\n</graph>\n</gexf>\n");
        if (!out_.flush())
            return sink_failed();
        node_losses_.report(problems);
        edge_losses_.report(problems);
        return {};
    }

  private:
    void put_head() {
        out_.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" "
                 "version=\"1.2\">\n<meta>\n<creator>recital");
        if (!info_.program_version.empty()) {
            out_.put(' ');
            put_content(out_, info_.program_version);
        }
        out_.put("</creator>\n<description>United Nations documents and what they cite");
        if (!info_.fingerprint.empty()) {
            out_.put("; fingerprint ");
            put_content(out_, info_.fingerprint);
        }
        out_.put("</description>\n</meta>\n"
                 "<graph mode=\"dynamic\" timeformat=\"date\" defaultedgetype=\"directed\">\n");
    }

    void put_model(std::string_view of, std::span<const Column> columns) {
        out_.put("<attributes class=\"");
        out_.put(of);
        out_.put("\" mode=\"static\">\n");
        for (const Column &column : columns) {
            out_.put("<attribute id=\"");
            put_attribute(out_, column.name);
            out_.put("\" title=\"");
            put_attribute(out_, column.name);
            out_.put("\" type=\"");
            out_.put(type_name(column.type));
            out_.put("\"/>\n");
        }
        out_.put("</attributes>\n");
    }

    void put_cells(std::span<const Column> columns, const Cells &cells, LeftOut &losses, std::string_view item) {
        out_.put("<attvalues>");
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!known(cells[i]) || losses.leaves_out(i, cells[i], item))
                continue;
            out_.put("<attvalue for=\"");
            put_attribute(out_, columns[i].name);
            out_.put("\" value=\"");
            value_.clear();
            append_text(value_, cells[i]);
            put_attribute(out_, value_);
            out_.put("\"/>");
        }
        out_.put("</attvalues>");
    }

    void put_start(std::string_view start) {
        if (start.empty())
            return;
        out_.put("\" start=\"");
        put_attribute(out_, start);
    }

    /// "#1f77b4" as three numbers.
    void put_colour(std::string_view colour) {
        constexpr std::array<std::string_view, 3> hues{" r=\"", " g=\"", " b=\""};
        out_.put("<viz:color");
        for (std::size_t i = 0; i < hues.size(); ++i) {
            const std::string_view digits = colour.substr(1 + 2 * i, 2);
            unsigned hue = 0;
            std::from_chars(digits.data(), digits.data() + digits.size(), hue, 16);
            out_.put(hues[i]);
            out_.put(std::to_string(hue));
            out_.put('"');
        }
        out_.put("/>");
    }

    void put_node(const NetworkNode &node) {
        out_.put("<node id=\"");
        put_id(out_, node.id);
        out_.put("\" label=\"");
        put_attribute(out_, node.label);
        put_start(node.start);
        out_.put("\">");
        put_cells(network_.node_columns(), node.cells, node_losses_, node.id);
        out_.put("<viz:size value=\"");
        out_.put(text_of(node.size));
        out_.put("\"/>");
        put_colour(node.colour);
        out_.put("</node>\n");
    }

    void put_edge(const NetworkEdge &edge) {
        out_.put("<edge id=\"");
        put_id(out_, edge.id);
        out_.put("\" source=\"");
        put_id(out_, edge.source);
        out_.put("\" target=\"");
        put_id(out_, edge.target);
        out_.put("\" kind=\"");
        put_attribute(out_, edge.kind);
        out_.put("\" label=\"");
        put_attribute(out_, edge.kind);
        out_.put("\" weight=\"");
        out_.put(std::to_string(edge.weight));
        put_start(edge.start);
        out_.put("\">");
        put_cells(network_.edge_columns(), edge.cells, edge_losses_, edge.source);
        out_.put("</edge>\n");
    }

    const Network &network_;
    const GraphInfo &info_;
    ByteBuffer out_;
    LeftOut node_losses_;
    LeftOut edge_losses_;
    std::string value_;
};

} // namespace

Status write_gexf(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                  std::vector<Problem> &problems) {
    const Network network(graph, options.network);
    return GexfWriter(network, graph.info(), sink).run(problems);
}

} // namespace recital
