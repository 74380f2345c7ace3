#include "cli/lineage_tree.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/filter_options.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "export/graph_items.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr std::size_t most_title = 100; // code points
constexpr std::size_t least_title = 20;
constexpr std::size_t least_line = 40;

std::string_view match_remark(PlaceMatch match) {
    switch (match) {
    case PlaceMatch::wider:
        return " [names the larger place it lies in]";
    case PlaceMatch::narrower:
        return " [names a part of it]";
    case PlaceMatch::same:
    case PlaceMatch::whole_document:
        break;
    }
    return "";
}

class Drawing {
  public:
    Drawing(const CitationView &view, const LineageQuery &query, const LineageTree &tree)
        : view_(view), query_(query), tree_(tree) {
        for (const LineageNode &node : tree.nodes)
            if (node.child_count != 0 || node.whole_only != 0)
                expanded_.emplace(node.document, node.places);
    }

    std::string draw() {
        const KnowledgeGraph &graph = view_.graph;
        const LineageNode &root = tree_.nodes.front();
        const Document &document = graph.documents()[root.document];
        std::string places;
        for (const Provision &place : query_.provisions)
            places += (places.empty() ? "" : ";") + place.key();
        out_ =
            styled(Style::strong, printable(label_of(document)) + (places.empty() ? "" : ", " + places_words(places)));
        out_ += named(document, code_points(label_of(document)) + 20) + '\n';

        // Depth first without recursion: the stack holds what is still to be drawn, last on top.
        struct Open {
            const LineageNode *node;
            std::string prefix;
            bool last;
        };
        std::vector<Open> open;
        const auto push_children = [&](const LineageNode &node, const std::string &prefix) {
            if (node.whole_only != 0)
                open.push_back({nullptr, prefix + whole_words(node.whole_only), true});
            const auto children = tree_.children(node);
            for (std::size_t i = children.size(); i-- > 0;)
                open.push_back({&children[i], prefix, i + 1 == children.size() && node.whole_only == 0});
        };
        push_children(root, "");
        while (!open.empty()) {
            const Open at = std::move(open.back());
            open.pop_back();
            if (at.node == nullptr) {
                out_ += at.prefix + '\n';
                continue;
            }
            const std::string inner = at.prefix + (at.last ? "   " : "│  ");
            draw_node(*at.node, at.prefix + (at.last ? "└─ " : "├─ "),
                      inner + (at.node->child_count == 0 && at.node->whole_only == 0 ? "   " : "│  "));
            push_children(*at.node, inner);
        }
        return std::move(out_);
    }

  private:
    /// What the lineage does not follow, since it names no place.
    std::string whole_words(std::size_t documents) const {
        const std::string what =
            query_.direction == LineageDirection::cited_by
                ? counted(documents, "more document cites", "more documents cite") + " the document, but no place in it"
                : counted(documents, "more document is", "more documents are") + " cited by it in no known place";
        return "└─ " + styled(Style::faint, "and " + what + ": --loose follows " + (documents == 1 ? "it" : "them"));
    }

    /// Title and whether it was read, behind so many columns of the line.
    static std::string named(const Document &document, std::size_t used) {
        std::string out;
        const std::size_t room = std::min(most_title, std::max(columns(), used + least_title) - used);
        if (!document.title.empty() && document.title != label_of(document))
            out += "  " + styled(Style::faint, printable(without_middle(document.title, room)));
        if (!document.read())
            out += styled(Style::faint, "  (cited, not read)");
        return out;
    }

    /// Of a terminal; what is written elsewhere has as many as it takes.
    static std::size_t columns() {
        return is_terminal(Stream::out) ? terminal_width(Stream::out) : std::numeric_limits<std::size_t>::max() / 2;
    }

    static std::string lines(const std::string &text, const std::string &prefix) {
        const std::size_t used = code_points(prefix);
        return wrapped(text, std::max(columns(), used + least_line) - used, prefix);
    }

    /// Organ, how it was adopted, address; what was done to it later.
    void draw_facts(const LineageNode &node, const std::string &prefix) {
        const KnowledgeGraph &graph = view_.graph;
        const Document &document = graph.documents()[node.document];
        std::string facts;
        const auto add = [&](const std::string &fact) {
            if (!fact.empty())
                facts.append(facts.empty() ? "" : " \u00B7 ").append(fact);
        };
        if (document.organ != Organ::none && document.organ != Organ::other)
            add(words_in_capitals(name(document.organ)));
        add(vote_words(document));
        add(printable(address_of(document)));
        if (!facts.empty())
            out_ += prefix + styled(Style::faint, lines(facts, prefix)) + '\n';
        for (const std::uint32_t position : graph.links_to(node.document)) {
            const LinkRecord &link = graph.links()[position];
            if (link.kind != LinkKind::draft)
                out_ += fmt::format("{}{} {}\n", prefix, link_words(link.kind).backward,
                                    printable(label_of(graph, link.source)));
        }
    }

    void draw_node(const LineageNode &node, const std::string &branch, const std::string &prefix) {
        const KnowledgeGraph &graph = view_.graph;
        const Document &document = graph.documents()[node.document];
        const std::string label = printable(label_of(document));
        const bool elsewhere = node.shown_above && expanded_.count({node.document, node.places}) != 0;
        out_ += fmt::format("{}{}  {}{}{}\n", branch, date_column(document), styled(Style::strong, label),
                            named(document, code_points(branch) + 14 + code_points(label)),
                            elsewhere ? styled(Style::faint, "  (its own lineage stands elsewhere in this tree)") : "");
        draw_facts(node, prefix);
        const auto citations = tree_.citations_of(node);
        const auto matches = tree_.matches_of(node);
        for (std::size_t i = 0; i < citations.size(); ++i) {
            const Citation &citation = graph.citations()[citations[i]];
            const std::string cited = citation.cited_provisions.empty()
                                          ? referred_words(graph.documents()[citation.cited])
                                          : places_words(citation.cited_provisions);
            out_ +=
                prefix +
                lines(fmt::format("{} {} {}{}{}", place_words(citation.citing_provision), act_words(graph, citation),
                                  cited, match_remark(matches[i]), citation_remarks(graph, citation)),
                      prefix) +
                '\n';
            out_ += quote_lines(view_, citation, prefix + "  ");
        }
    }

    const CitationView &view_;
    const LineageQuery &query_;
    const LineageTree &tree_;
    std::set<std::pair<DocumentId, PlaceListId>> expanded_; // whose own lineage is shown
    std::string out_;
};

} // namespace

std::string drawn_lineage(const CitationView &view, const LineageQuery &query, const LineageTree &tree) {
    std::string out = Drawing(view, query, tree).draw();
    if (tree.nodes.front().child_count == 0)
        out += fmt::format("{}{}.\n",
                           query.direction == LineageDirection::cited_by ? "Nothing that was read rests on it"
                           : !view.graph.documents()[tree.nodes.front().document].read()
                               ? "It was not read: what it rests on is not known"
                               : "It rests on nothing that was found",
                           within_filter(query.filter));
    if (tree.left_out != 0)
        out += fmt::format("{} left out; see --limit.\n", counted(tree.left_out, "document"));
    return out;
}

} // namespace recital
