#include "export/picture.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "export/labels.hpp"
#include "export/network.hpp"

namespace recital {
namespace {

constexpr std::size_t quote_limit = 300;
constexpr std::string_view part_of_document = "part_of";
constexpr std::string_view place_type = "provision";
constexpr std::string_view event_type = "event";

/// Cells by the name of their column.
class CellsByName {
  public:
    explicit CellsByName(std::span<const Column> columns) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            positions_.emplace(columns[i].name, i);
    }
    const Cell &cell(const Cells &cells, std::string_view name) const {
        static const Cell none;
        const auto at = positions_.find(name);
        return at == positions_.end() ? none : cells[at->second];
    }
    std::string text(const Cells &cells, std::string_view name) const { return text_of(cell(cells, name)); }
    int number(const Cells &cells, std::string_view name) const {
        const auto *value = std::get_if<std::int64_t>(&cell(cells, name));
        return value != nullptr ? static_cast<int>(*value) : 0;
    }

  private:
    std::map<std::string_view, std::size_t> positions_;
};

std::string in_words(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

class PictureMaker {
  public:
    PictureMaker(const KnowledgeGraph &graph, const ExportOptions &options)
        : options_(options), network_(graph, {options.network.granularity, false, options.network.evidence_only}),
          node_cells_(network_.node_columns()), edge_cells_(network_.edge_columns()) {}

    Result<Picture> make() {
        read_nodes();
        choose_nodes();
        if (const std::size_t count = shown_count(); count > options_.dot_limit)
            return too_many(count);
        read_arrows();
        order_nodes();
        take_arrows();
        if (options_.network.merge_edges)
            merge_kinds(picture_);
        return std::move(picture_);
    }

  private:
    void read_nodes() {
        NetworkNode node;
        for (std::size_t i = 0; i < network_.node_count(); ++i) {
            network_.read_node(i, node);
            PictureNode drawn;
            drawn.type = node_cells_.text(node.cells, "type");
            drawn.is_document = known(node_cells_.cell(node.cells, "read")) && drawn.type != place_type;
            drawn.is_place = drawn.type == place_type;
            if (drawn.is_document || drawn.type == event_type)
                drawn.title = node_cells_.text(node.cells, drawn.is_document ? "title" : "date");
            drawn.organ = node_cells_.text(node.cells, "organ");
            drawn.address = node_cells_.text(node.cells, "url");
            drawn.year = node_cells_.number(node.cells, "year");
            const auto *read = std::get_if<bool>(&node_cells_.cell(node.cells, "read"));
            drawn.read = read == nullptr || *read;
            drawn.colour = node.colour;
            drawn.document = static_cast<std::uint32_t>(i);
            positions_.emplace(node.id, drawn.document);
            drawn.id = std::move(node.id);
            drawn.label = std::move(node.label);
            // Names wait for an arrow that leads to them, agents and events for a text that tells of them.
            shown_.push_back(drawn.is_document ? drawn.type != name_of(DocumentType::named)
                                               : options_.picture.all_agents && !drawn.is_place);
            all_.push_back(std::move(drawn));
        }
    }

    /// An edge that is drawn, as it was read.
    struct DrawnEdge {
        std::uint32_t source = 0;
        std::uint32_t target = 0;
        ArrowStyle style = ArrowStyle::own;
    };

    template <class Each> void each_drawn_edge(Each each) {
        picture_.open_citations = 0;
        NetworkEdge edge;
        for (std::size_t i = 0; i < network_.edge_count(); ++i) {
            network_.read_edge(i, edge);
            const std::uint32_t source = positions_.find(edge.source)->second;
            const std::uint32_t target = positions_.find(edge.target)->second;
            const std::string status = edge_cells_.text(edge.cells, "status");
            if (!open_label(value_of<Resolution>(status).value_or(Resolution::resolved)).empty())
                ++picture_.open_citations;
            else if (!status.empty())
                each(edge, DrawnEdge{source, target, style_of_citation(edge)});
            else if (edge.kind == part_of_document && all_[source].is_place)
                each(edge, DrawnEdge{source, target, ArrowStyle::part});
            else if (is_drawn_tie(edge, source, target))
                each(edge, DrawnEdge{source, target, ArrowStyle::tie});
        }
    }

    ArrowStyle style_of_citation(const NetworkEdge &edge) const {
        return edge_cells_.text(edge.cells, "voice") == name_of(Voice::reported) ? ArrowStyle::reported
                                                                                 : ArrowStyle::own;
    }

    void choose_nodes() {
        each_drawn_edge([&](const NetworkEdge &, const DrawnEdge &drawn) {
            if (drawn.style == ArrowStyle::part) {
                all_[drawn.source].document = drawn.target;
                return; // a place is drawn where a citation leads from or to it
            }
            shown_[drawn.source] = true;
            shown_[drawn.target] = true;
        });
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (shown_[i])
                shown_[all_[i].document] = true;
    }

    void read_arrows() {
        each_drawn_edge([&](const NetworkEdge &edge, const DrawnEdge &drawn) {
            if (shown_[drawn.source] && shown_[drawn.target])
                add(edge, drawn.source, drawn.target, drawn.style);
        });
    }

    /// Of an edge that is no citation.
    bool is_drawn_tie(const NetworkEdge &edge, std::uint32_t source, std::uint32_t target) const {
        if (edge_cells_.text(edge.cells, "standing") == name_of(Standing::outdone))
            return false;
        const bool between_documents = all_[source].is_document && all_[target].is_document;
        return between_documents || options_.picture.all_agents || known(edge_cells_.cell(edge.cells, "voice"));
    }

    void add(const NetworkEdge &edge, std::uint32_t source, std::uint32_t target, ArrowStyle style) {
        PictureArrow &arrow = arrows_[{source, target, style, edge.kind}];
        if (arrow.weight == 0) {
            arrow.kinds = {in_words(edge.kind)};
            arrow.style = style;
            arrow.act_class = edge_cells_.text(edge.cells, "act_class");
            arrow.tooltip = tooltip_of(edge, arrow.kinds.front());
        }
        arrow.weight += edge.weight;
    }

    /// "op. para. 4: recall, para. 138: quote".
    std::string tooltip_of(const NetworkEdge &edge, const std::string &kind) const {
        std::string out;
        if (const std::string place = edge_cells_.text(edge.cells, "provision"); !place.empty())
            out = place_label(place) + ": ";
        out += kind;
        if (const std::string places = edge_cells_.text(edge.cells, "target_provision"); !places.empty())
            out += ", " + places_label(split_places(places));
        if (const std::string quote = edge_cells_.text(edge.cells, "quote"); !quote.empty())
            out += ": \u201C" + shortened(quote, quote_limit) + "\u201D";
        return out;
    }

    std::size_t shown_count() const { return static_cast<std::size_t>(std::count(shown_.begin(), shown_.end(), true)); }

    Problem too_many(std::size_t count) const {
        return {ProblemRule::usage,
                Severity::error,
                {},
                0,
                0,
                "a picture of " + std::to_string(count) + " nodes cannot be read (limit " +
                    std::to_string(options_.dot_limit) +
                    "): narrow it with --around, --top, --since or --types, or raise the limit with --most-nodes and "
                    "draw the dot file with sfdp, not dot"};
    }

    void order_nodes() {
        std::vector<std::uint32_t> order(all_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::erase_if(order, [&](std::uint32_t node) { return !shown_[node]; });
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t left, std::uint32_t right) { return all_[left].year > all_[right].year; });
        renumbered_.assign(all_.size(), 0);
        for (std::uint32_t i = 0; i < order.size(); ++i)
            renumbered_[order[i]] = i;
        for (const std::uint32_t node : order) {
            picture_.nodes.push_back(std::move(all_[node]));
            picture_.nodes.back().document = renumbered_[picture_.nodes.back().document];
        }
    }

    void take_arrows() {
        for (auto &[key, arrow] : arrows_) {
            arrow.source = renumbered_[std::get<0>(key)];
            arrow.target = renumbered_[std::get<1>(key)];
            picture_.arrows.push_back(std::move(arrow));
        }
        std::stable_sort(picture_.arrows.begin(), picture_.arrows.end(),
                         [](const PictureArrow &left, const PictureArrow &right) {
                             return std::pair(left.source, left.target) < std::pair(right.source, right.target);
                         });
    }

    const ExportOptions &options_;
    Network network_; // one edge for each citation: arrows are merged here, by what tells them apart in a picture
    CellsByName node_cells_;
    CellsByName edge_cells_;
    std::map<std::string, std::uint32_t, std::less<>> positions_;
    std::vector<PictureNode> all_;
    std::vector<bool> shown_;
    std::vector<std::uint32_t> renumbered_;
    std::map<std::tuple<std::uint32_t, std::uint32_t, ArrowStyle, std::string>, PictureArrow> arrows_;
    Picture picture_;
};

} // namespace

Result<Picture> picture_of(const KnowledgeGraph &graph, const ExportOptions &options) {
    return PictureMaker(graph, options).make();
}

void merge_kinds(Picture &picture) {
    picture.merged = true;
    std::vector<PictureArrow> merged;
    std::map<std::string, std::uint64_t> classes; // of the arrow being made
    const auto close = [&] {
        std::uint64_t most = 0;
        for (const auto &[name, weight] : classes)
            if (weight > most) {
                most = weight;
                merged.back().act_class = name;
            }
        classes.clear();
    };
    for (PictureArrow &arrow : picture.arrows) {
        const bool same = !merged.empty() && merged.back().source == arrow.source &&
                          merged.back().target == arrow.target && merged.back().style == arrow.style;
        const std::uint64_t weight = arrow.weight;
        if (!same) {
            close();
            classes[arrow.act_class] += weight;
            merged.push_back(std::move(arrow));
            continue;
        }
        classes[arrow.act_class] += weight;
        merged.back().weight += weight;
        merged.back().kinds.push_back(std::move(arrow.kinds.front()));
        merged.back().tooltip += "\n" + arrow.tooltip;
    }
    close();
    picture.arrows = std::move(merged);
}

std::string left_out_words(const Picture &picture) {
    if (picture.open_citations == 0)
        return {};
    const bool one = picture.open_citations == 1;
    return std::to_string(picture.open_citations) + (one ? " citation" : " citations") +
           " without a single known target " + (one ? "is" : "are") + " left out";
}

void report_left_out(const Picture &picture, std::vector<Problem> &problems) {
    if (const std::string words = left_out_words(picture); !words.empty())
        problems.push_back({ProblemRule::output_write, Severity::note, {}, 0, 0, words + " of the picture"});
}

} // namespace recital
