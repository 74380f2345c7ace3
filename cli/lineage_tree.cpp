#include "cli/lineage_tree.hpp"

#include <vector>

#include <fmt/format.h>

#include "cli/filter_options.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "export/graph_items.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

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
        : view_(view), query_(query), tree_(tree) {}

    std::string draw() {
        const KnowledgeGraph &graph = view_.graph;
        const LineageNode &root = tree_.nodes.front();
        const Document &document = graph.documents()[root.document];
        std::string places;
        for (const Provision &place : query_.provisions)
            places += (places.empty() ? "" : ";") + place.key();
        out_ =
            styled(Style::strong, printable(label_of(document)) + (places.empty() ? "" : ", " + places_words(places)));
        out_ += named(document) + '\n';

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

    static std::string named(const Document &document) {
        std::string out;
        if (!document.title.empty() && document.title != label_of(document))
            out += "  " + styled(Style::faint, printable(without_middle(document.title, 100)));
        if (!document.read())
            out += styled(Style::faint, "  (cited, not read)");
        return out;
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
            out_ += prefix + styled(Style::faint, facts) + '\n';
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
        out_ += fmt::format("{}{}  {}{}{}\n", branch, date_column(document),
                            styled(Style::strong, printable(label_of(document))), named(document),
                            node.shown_above ? styled(Style::faint, "  (its own lineage stands elsewhere in this tree)")
                                             : "");
        draw_facts(node, prefix);
        const auto citations = tree_.citations_of(node);
        for (const CitationId id : citations) {
            const Citation &citation = graph.citations()[id];
            const std::string cited = citation.cited_provisions.empty()
                                          ? referred_words(graph.documents()[citation.cited])
                                          : places_words(citation.cited_provisions);
            out_ += fmt::format(
                "{}{} {} {}{}{}\n", prefix, place_words(citation.citing_provision), act_words(graph, citation), cited,
                citations.size() == 1 ? match_remark(node.match) : "", citation_remarks(graph, citation));
            out_ += quote_lines(view_, citation, prefix + "  ");
        }
    }

    const CitationView &view_;
    const LineageQuery &query_;
    const LineageTree &tree_;
    std::string out_;
};

} // namespace

std::string drawn_lineage(const CitationView &view, const LineageQuery &query, const LineageTree &tree) {
    std::string out = Drawing(view, query, tree).draw();
    if (tree.nodes.front().child_count == 0)
        out += fmt::format("{}{}.\n",
                           query.direction == LineageDirection::cited_by ? "Nothing that was read rests on it"
                                                                         : "It rests on nothing that was found",
                           within_filter(query.filter));
    if (tree.left_out != 0)
        out += fmt::format("{} left out; see --limit.\n", counted(tree.left_out, "document"));
    return out;
}

} // namespace recital
