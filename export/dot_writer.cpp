// DOT in the safe dialect: quoted ids, one attribute list, blanks around the arrow, no default statements and no
// sub-graphs, since Gephi's reader loses the graph at the first of them. A picture of documents, and of the events, persons,
// roles and organizations that pages tie to them: those who voted, sponsored or adopted are left to the other formats. Arrows go from the citing document to the cited one, so that dot itself puts the
// later documents above the earlier ones; several citations of one kind between two documents are one arrow.

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "export/format_writers.hpp"
#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"

namespace recital {
namespace {

constexpr std::size_t title_limit = 60;
constexpr std::size_t tooltip_limit = 300;

/// True at an ampersand that Graphviz would take for a character reference of HTML ("&lt;", "&#60;").
bool opens_reference(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && (text[end] == '#' || std::isalnum(static_cast<unsigned char>(text[end])) != 0))
        ++end;
    return end > 1 && end < text.size() && text[end] == ';';
}

/// A quoted string: quotation marks and backslashes escaped, a line end as DOT's own.
std::string quoted(std::string_view text) {
    const std::string cleaned = clean_text(text);
    std::string out = "\"";
    for (std::size_t i = 0; i < cleaned.size(); ++i) {
        const char c = cleaned[i];
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
        if (c == '&' && opens_reference(std::string_view(cleaned).substr(i, 40)))
            out += "amp;";
    }
    return out + '"';
}

struct Look {
    std::string_view shape;
    std::string_view fill;
};

Look look_of(const Document &document) {
    switch (document.organ) {
    case Organ::security_council:
        return {"box", "#dbe9f6"};
    case Organ::general_assembly:
        return {"box", "#e2f0d9"};
    case Organ::human_rights_council:
    case Organ::economic_and_social_council:
        return {"box", "#fdebd0"};
    default:
        return {"ellipse", "#f2f2f2"};
    }
}

/// Citations of one kind between two documents.
struct Arrow {
    std::uint64_t weight = 0;
    std::string tooltip;
};

using ArrowKey = std::tuple<DocumentId, DocumentId, std::string>; // citing, cited, kind

/// What is drawn: every document but those known only because a citation that could not be resolved has to end somewhere, and
/// what texts tie to others.
struct Picture {
    std::vector<bool> shown;
    std::set<NodeRef> others; // agents and events
    std::size_t count = 0;
    std::map<ArrowKey, Arrow> arrows;
    std::size_t left_out = 0; // citations
};

bool is_open(const Citation &citation) { return !open_label(citation.status).empty(); }

Picture picture_of(const KnowledgeGraph &graph) {
    Picture picture;
    picture.shown.resize(graph.documents().size());
    for (std::size_t id = 0; id < picture.shown.size(); ++id)
        picture.shown[id] = graph.documents()[id].type != DocumentType::named;
    for (const Citation &citation : graph.citations()) {
        if (is_open(citation)) {
            ++picture.left_out;
            continue;
        }
        picture.shown[citation.cited] = true;
        std::string kind = edge_name(graph.terms(), citation);
        std::replace(kind.begin(), kind.end(), '_', ' ');
        Arrow &arrow = picture.arrows[{citation.citing, citation.cited, std::move(kind)}];
        arrow.weight += citation.weight;
        const auto evidence = graph.evidence(citation);
        if (arrow.tooltip.empty() && !evidence.empty())
            arrow.tooltip = shortened(evidence.front().quote, tooltip_limit);
    }
    for (const LinkRecord &link : graph.links())
        if (graph.telling(link) != nullptr && graph.stands(link))
            for (const NodeRef node : {link.source, link.target}) {
                if (node.kind == NodeKind::document)
                    picture.shown[node.id] = true;
                else
                    picture.others.insert(node);
            }
    picture.count =
        static_cast<std::size_t>(std::count(picture.shown.begin(), picture.shown.end(), true)) + picture.others.size();
    return picture;
}

std::string node_line(const Document &document) {
    const Look look = look_of(document);
    std::string label = label_of(document);
    if (!document.title.empty() && document.title != label)
        label += '\n' + shortened(document.title, title_limit);
    std::string tooltip = document.title.empty() ? label_of(document) : shortened(document.title, tooltip_limit);
    if (!document.read())
        tooltip += " (cited, not read)";
    std::string line = "  " + quoted(node_id(document)) + " [label=" + quoted(label);
    line += ", shape=\"" + std::string(look.shape) + "\", style=\"" + (document.read() ? "filled" : "filled,dashed") +
            "\", fillcolor=\"" + std::string(look.fill) + "\", fontname=\"sans-serif\", tooltip=" + quoted(tooltip);
    if (const std::string address = address_of(document); !address.empty())
        line += ", URL=" + quoted(address) + ", target=\"_blank\"";
    return line + "];\n";
}

Look look_of(const KnowledgeGraph &graph, NodeRef node) {
    if (node.kind == NodeKind::event)
        return {"hexagon", "#fff2cc"};
    switch (graph.agents()[node.id].kind) {
    case AgentKind::person:
        return {"oval", "#ead1dc"};
    case AgentKind::role:
        return {"note", "#f4e5ec"};
    default:
        return {"house", "#d9d2e9"};
    }
}

/// Of an agent or event.
std::string node_line(const KnowledgeGraph &graph, NodeRef node) {
    const Look look = look_of(graph, node);
    std::string label = shortened(label_of(graph, node), title_limit);
    if (node.kind == NodeKind::event && graph.events()[node.id].start)
        label += '\n' + iso_date(graph.events()[node.id].start);
    return "  " + quoted(node_id(graph, node)) + " [label=" + quoted(label) + ", shape=\"" + std::string(look.shape) +
           "\", style=\"filled\", fillcolor=\"" + std::string(look.fill) +
           "\", fontname=\"sans-serif\", tooltip=" + quoted(shortened(label_of(graph, node), tooltip_limit)) + "];\n";
}

/// The words that make the link; empty where masthead or symbol do.
std::string tooltip_of(const KnowledgeGraph &graph, const LinkRecord &link) {
    if (link.citation != no_id)
        if (const auto evidence = graph.evidence(graph.citations()[link.citation]); !evidence.empty())
            return shortened(evidence.front().quote, tooltip_limit);
    if (const LinkTelling *telling = graph.telling(link))
        if (const auto evidence = graph.evidence(*telling); !evidence.empty())
            return shortened(evidence.front().quote, tooltip_limit);
    return {};
}

std::string edge_line(std::string_view source, std::string_view target, std::string_view label, const Arrow &arrow,
                      std::string_view style) {
    std::string line = "  " + quoted(source) + " -> " + quoted(target) + " [label=" + quoted(label) + ", weight=\"" +
                       std::to_string(std::max<std::uint64_t>(arrow.weight, 1)) + "\", style=\"" + std::string(style) +
                       "\", fontname=\"sans-serif\", fontsize=\"10\"";
    if (!arrow.tooltip.empty())
        line += ", tooltip=" + quoted(arrow.tooltip) + ", labeltooltip=" + quoted(arrow.tooltip);
    return line + "];\n";
}

} // namespace

Status write_dot(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                 std::vector<Problem> &problems) {
    const auto documents = graph.documents();
    const Picture picture = picture_of(graph);
    if (picture.count > options.dot_limit)
        return Problem{ProblemRule::usage,
                       Severity::error,
                       {},
                       0,
                       0,
                       "a picture of " + std::to_string(picture.count) + " nodes cannot be read (limit " +
                           std::to_string(options.dot_limit) +
                           "): export a part of the graph, or raise the limit and draw with sfdp, not dot"};
    std::vector<DocumentId> order(documents.size());
    std::iota(order.begin(), order.end(), 0U);
    // Latest first; without a year last.
    std::stable_sort(order.begin(), order.end(),
                     [&](DocumentId left, DocumentId right) { return documents[left].year > documents[right].year; });

    bool taken = sink.write("digraph recital {\n");
    for (const DocumentId id : order)
        if (picture.shown[id])
            taken = taken && sink.write(node_line(documents[id]));
    for (const NodeRef node : picture.others)
        taken = taken && sink.write(node_line(graph, node));
    for (const auto &[key, arrow] : picture.arrows) {
        const auto &[citing, cited, kind] = key;
        taken =
            taken && sink.write(edge_line(node_id(documents[citing]), node_id(documents[cited]), kind, arrow, "solid"));
    }
    for (const LinkRecord &link : graph.links()) {
        const bool between_documents = link.source.kind == NodeKind::document && link.target.kind == NodeKind::document;
        if (!graph.stands(link) || (!between_documents && graph.telling(link) == nullptr))
            continue;
        const LinkEdge edge = edge_of(graph, link);
        std::string name(edge.name);
        std::replace(name.begin(), name.end(), '_', ' ');
        Arrow arrow;
        arrow.tooltip = tooltip_of(graph, link);
        taken = taken && sink.write(edge_line(edge.source, edge.target, name, arrow, "dashed"));
    }
    if (!taken || !sink.write("}\n"))
        return sink_failed();
    if (picture.left_out > 0)
        problems.push_back({ProblemRule::output_write,
                            Severity::note,
                            {},
                            0,
                            0,
                            std::to_string(picture.left_out) +
                                " citations without a single known target are left out of the picture"});
    return {};
}

} // namespace recital
