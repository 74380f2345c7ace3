#include "export/drawing.hpp"

#include <algorithm>
#include <map>

#include "export/dot_text.hpp"
#include "export/drawing_caption.hpp"
#include "export/drawing_grid.hpp"
#include "export/drawing_node.hpp"
#include "export/drawing_rows.hpp"
#include "export/labels.hpp"
#include "export/picture_look.hpp"

namespace recital {
namespace {

constexpr std::size_t most_labels = 25;     // arrows
constexpr std::size_t crowd = 60;           // arrows from which they are drawn fainter
constexpr std::size_t most_around = 40'000; // nodes times arrows, up to which arrows are led around nodes
constexpr double thinnest = 0.8;            // points
constexpr double thickest = 2.5;
constexpr double growth = 0.15; // by mention
constexpr double points_per_inch = 72;
constexpr double years_beside = 60; // points
constexpr double organs_above = 60;

/// Points as Graphviz has places: inches, the node pinned.
std::string pinned(double x, double y) {
    return text_of(x / points_per_inch) + ',' + text_of(y / points_per_inch) + '!';
}

class Drawing {
  public:
    Drawing(Picture picture, const GraphInfo &info, const PictureOptions &options, Clusters clusters)
        : picture_(std::move(picture)), info_(info), options_(options), clusters_(clusters) {}

    DrawingText make() {
        if (!readable_labels(picture_) && !picture_.merged)
            merge_kinds(picture_);
        labels_ = readable_labels(picture_);
        // Few arrows are laid out by dot, which keeps room for their words.
        on_grid_ = clusters_ == Clusters::organ || (clusters_ == Clusters::year && !labels_);
        drop_reported();
        places_ = places_of(picture_);
        if (clusters_ != Clusters::none)
            rows_ = rows_of(picture_);
        if (on_grid_)
            make_grid();
        else
            std::erase_if(rows_, [](const DrawingRow &row) { return row.year == 0; });
        number_rows();
        put_head();
        for (std::uint32_t i = 0; i < picture_.nodes.size(); ++i)
            if (!picture_.nodes[i].is_place)
                put_node(i);
        put_years();
        on_grid_ ? put_organs() : put_rows();
        for (const PictureArrow &arrow : picture_.arrows)
            if (arrow.style != ArrowStyle::part)
                put_arrow(arrow);
        out_ += "}\n";
        return {std::move(out_), drawing_title(options_), drawing_note(picture_, info_, !rows_.empty())};
    }

  private:
    /// "recall (reported)" is "recall": the line is dashed.
    void drop_reported() {
        constexpr std::string_view reported = " (reported)";
        for (PictureArrow &arrow : picture_.arrows)
            for (std::string &kind : arrow.kinds)
                if (kind.ends_with(reported))
                    kind.erase(kind.size() - reported.size());
    }

    const NodePlaces &places_at(std::uint32_t node) const {
        static const NodePlaces none;
        const auto at = places_.find(node);
        return at == places_.end() ? none : at->second;
    }

    void make_grid() {
        std::vector<GridSize> sizes(picture_.nodes.size());
        for (std::uint32_t i = 0; i < picture_.nodes.size(); ++i)
            if (!picture_.nodes[i].is_place)
                sizes[i] = node_size(picture_, i, places_at(i));
        grid_ = grid_of(picture_, rows_, sizes, clusters_ == Clusters::organ);
    }

    void number_rows() {
        row_of_.assign(picture_.nodes.size(), rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i)
            for (const std::uint32_t node : rows_[i].nodes)
                row_of_[node] = i;
    }

    void attribute(std::string_view name, std::string_view value) {
        out_.append(", ").append(name).append("=").append(dot_quoted(value));
    }

    std::string_view splines() const {
        return picture_.nodes.size() * picture_.arrows.size() <= most_around ? "true" : "line";
    }

    void put_head() {
        const std::string font = "fontname=\"" + std::string(picture_font) + '"';
        out_ += "digraph " + dot_quoted(drawing_title(options_)) + " {\n  graph [layout=";
        out_ += on_grid_ ? "neato" : "dot, rankdir=TB, nodesep=0.25, ranksep=0.5";
        out_ += ", bgcolor=white, pad=0.3, outputorder=edgesfirst, labelloc=b, labeljust=l, " + font;
        attribute("splines", splines());
        out_ += ", label=" + drawing_caption(picture_, info_, options_, !rows_.empty()) + "];\n";
        out_ += "  node [" + font + ", fontsize=11, style=filled, margin=\"0.08,0.04\", height=0.3];\n";
        out_ += "  edge [" + font + ", fontsize=9, arrowsize=0.6];\n";
    }

    void put_node(std::uint32_t index) {
        const PictureNode &node = picture_.nodes[index];
        const bool centre = node.id == options_.centre;
        out_ += "  " + dot_quoted(node.id) + " [label=" + node_label(picture_, index, places_at(index));
        if (on_grid_)
            attribute("pos", pinned(grid_.nodes[index].x, grid_.nodes[index].y));
        attribute("shape", shape_of(node));
        attribute("style", std::string(node.is_document ? "filled,rounded" : "filled") + (node.read ? "" : ",dashed"));
        attribute("color", centre ? "#000000" : node.colour);
        attribute("penwidth", centre ? "2.4" : "1.2");
        attribute("fillcolor", tint_of(node.colour));
        attribute("tooltip", tooltip_of(node));
        if (!node.address.empty()) {
            attribute("URL", node.address);
            attribute("target", "_blank");
        }
        out_ += "];\n";
    }

    static std::string row_name(std::size_t row) { return "\"row:" + std::to_string(row + 1) + '"'; }

    /// "2005", "1945\u20131951"; of documents without a year that.
    std::string row_label(const DrawingRow &row) const {
        if (!row.first)
            return {};
        if (row.year == 0)
            return std::any_of(row.nodes.begin(), row.nodes.end(),
                               [&](std::uint32_t node) { return picture_.nodes[node].is_document; })
                       ? "undated"
                       : "";
        return row.earliest == row.year ? std::to_string(row.year)
                                        : std::to_string(row.earliest) + "\u2013" + std::to_string(row.year);
    }

    void put_years() {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const std::string name = row_label(rows_[i]);
            if (on_grid_ && name.empty())
                continue;
            out_ += "  " + row_name(i) + " [shape=plaintext, style=\"\", fontsize=13, fontcolor=\"#444444\"";
            attribute("label", name);
            if (on_grid_)
                attribute("pos", pinned(-years_beside, grid_.rows[i]));
            out_ += "];\n";
        }
    }

    void put_organs() {
        for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
            if (grid_.columns[i].organ.empty())
                continue;
            out_ += "  \"column:" + std::to_string(i + 1) + "\" [shape=plaintext, style=\"\", fontsize=14";
            attribute("label", words_in_capitals(grid_.columns[i].organ));
            attribute("pos", pinned(grid_.columns[i].x, grid_.rows.front() + organs_above));
            out_ += "];\n";
        }
    }

    /// Rows of a layout by dot: a chain of years, and beside each what stands in its row.
    void put_rows() {
        for (std::size_t i = 1; i < rows_.size(); ++i)
            out_ += "  " + row_name(i - 1) + " -> " + row_name(i) + " [style=invis, weight=100];\n";
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            out_ += "  { rank=same; " + row_name(i) + ';';
            for (const std::uint32_t node : rows_[i].nodes)
                out_ += ' ' + dot_quoted(picture_.nodes[node].id) + ';';
            out_ += " }\n";
            // Years stand left of all.
            for (const std::uint32_t node : rows_[i].nodes)
                out_ +=
                    "  " + row_name(i) + " -> " + dot_quoted(picture_.nodes[node].id) + " [style=invis, weight=1];\n";
        }
    }

    std::string end_of(std::uint32_t index, char side) const {
        const PictureNode &node = picture_.nodes[index];
        return node.is_place ? dot_quoted(picture_.nodes[node.document].id) + ':' + side + std::to_string(index)
                             : dot_quoted(node.id);
    }

    bool is_central(const PictureArrow &arrow) const {
        const auto at_centre = [&](std::uint32_t node) {
            return picture_.nodes[picture_.nodes[node].document].id == options_.centre;
        };
        return options_.centre.empty() || at_centre(arrow.source) || at_centre(arrow.target);
    }

    void put_arrow(const PictureArrow &arrow) {
        std::string colour(colour_of(arrow));
        if (picture_.arrows.size() > crowd)
            colour += is_central(arrow) ? "cc" : "59"; // how opaque
        out_ += "  " + end_of(arrow.source, 'b') + " -> " + end_of(arrow.target, 'a') + " [color=\"" + colour + '"';
        attribute("style", line_of(arrow.style));
        attribute("penwidth", text_of(std::min(thinnest + growth * static_cast<double>(arrow.weight), thickest)));
        if (labels_) {
            attribute("label", ' ' + label_of(arrow)); // off the line
            attribute("fontcolor", colour_of(arrow));
            attribute("labeltooltip", arrow.tooltip);
        }
        attribute("tooltip", arrow.tooltip);
        // Rows say where nodes stand; an arrow that leads up or sideways must not.
        const std::size_t source = row_of_[picture_.nodes[arrow.source].document];
        const std::size_t target = row_of_[picture_.nodes[arrow.target].document];
        if (!on_grid_ && target < rows_.size() && source >= target)
            attribute("constraint", "false");
        out_ += "];\n";
    }

    Picture picture_;
    const GraphInfo &info_;
    const PictureOptions &options_;
    Clusters clusters_;
    bool labels_ = false;
    bool on_grid_ = false;
    std::vector<DrawingRow> rows_;
    std::vector<std::size_t> row_of_; // of each node; rows_.size(): of none
    std::map<std::uint32_t, NodePlaces> places_;
    Grid grid_;
    std::string out_;
};

} // namespace

bool readable_labels(const Picture &picture) {
    return static_cast<std::size_t>(
               std::count_if(picture.arrows.begin(), picture.arrows.end(),
                             [](const PictureArrow &arrow) { return arrow.style != ArrowStyle::part; })) <= most_labels;
}

DrawingText drawing_of(Picture picture, const GraphInfo &info, const PictureOptions &options, Clusters clusters) {
    return Drawing(std::move(picture), info, options, clusters).make();
}

} // namespace recital
