// DOT in the safe dialect: quoted ids, one attribute list, blanks around the arrow, no default statements and no
// sub-graphs, since Gephi's reader loses the graph at the first of them. Colours have six digits, since it stops at eight. Nodes
// stand latest first and arrows go from the citing document to the cited one, so that dot puts later documents above earlier
// ones. With clusters it is the drawing that Graphviz gets for pictures, which Gephi does not read.

#include <algorithm>
#include <string>

#include "export/byte_buffer.hpp"
#include "export/dot_text.hpp"
#include "export/drawing.hpp"
#include "export/format_writers.hpp"
#include "export/picture.hpp"
#include "export/picture_look.hpp"

namespace recital {
namespace {

constexpr std::size_t title_width = 30; // columns
constexpr std::size_t title_lines = 3;

class Statement {
  public:
    explicit Statement(ByteBuffer &out) : out_(out) {}
    void put(std::string_view name, std::string_view value) {
        if (value.empty())
            return;
        out_.put(first_ ? " [" : ", ");
        out_.put(name);
        out_.put('=');
        out_.put(dot_quoted(value));
        first_ = false;
    }
    void end() { out_.put("];\n"); }

  private:
    ByteBuffer &out_;
    bool first_ = true;
};

void put_node(ByteBuffer &out, const PictureNode &node) {
    std::string label = node.label;
    if (node.title != node.label)
        for (const std::string &line : wrapped(node.title, title_width, title_lines))
            label += '\n' + line;
    out.put("  ");
    out.put(dot_quoted(node.id));
    Statement statement(out);
    statement.put("label", label);
    statement.put("shape", shape_of(node));
    statement.put("style", node.read ? "filled" : "filled,dashed");
    statement.put("color", node.colour);
    statement.put("fillcolor", tint_of(node.colour));
    statement.put("fontname", picture_font);
    statement.put("fontsize", node.is_place ? "9" : "12");
    statement.put("type", node.type);
    statement.put("organ", node.organ);
    statement.put("year", node.year != 0 ? std::to_string(node.year) : std::string());
    statement.put("tooltip", tooltip_of(node));
    statement.put("URL", node.address);
    statement.put("target", node.address.empty() ? "" : "_blank");
    statement.end();
}

void put_arrow(ByteBuffer &out, const Picture &picture, const PictureArrow &arrow, bool labels) {
    out.put("  ");
    out.put(dot_quoted(picture.nodes[arrow.source].id));
    out.put(" -> ");
    out.put(dot_quoted(picture.nodes[arrow.target].id));
    Statement statement(out);
    const std::string label = label_of(arrow);
    if (labels && arrow.style != ArrowStyle::part)
        statement.put("label", label);
    statement.put("kind", label);
    statement.put("weight", std::to_string(std::max<std::uint64_t>(arrow.weight, 1)));
    statement.put("style", line_of(arrow.style));
    statement.put("color", colour_of(arrow));
    statement.put("fontname", picture_font);
    statement.put("fontsize", "9");
    statement.put("tooltip", arrow.tooltip);
    statement.put("labeltooltip", arrow.tooltip);
    statement.put("arrowhead", arrow.style == ArrowStyle::part ? "none" : "");
    statement.end();
}

} // namespace

Status write_dot(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                 std::vector<Problem> &problems) {
    Result<Picture> picture = picture_of(graph, options);
    if (!picture)
        return picture.problem();
    report_left_out(*picture, problems);
    ByteBuffer out(sink);
    if (const Clusters clusters = options.picture.clusters.value_or(Clusters::none); clusters != Clusters::none) {
        out.put(drawing_of(std::move(*picture), graph.info(), options.picture, clusters).dot);
    } else {
        const bool labels = readable_labels(*picture);
        out.put("digraph G {\n");
        for (const PictureNode &node : picture->nodes)
            put_node(out, node);
        for (const PictureArrow &arrow : picture->arrows)
            put_arrow(out, *picture, arrow, labels);
        out.put("}\n");
    }
    return out.flush() ? Status() : Status(sink_failed());
}

} // namespace recital
