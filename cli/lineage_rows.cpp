#include "cli/lineage_rows.hpp"

#include "cli/text_table.hpp"
#include "cli/wording.hpp"
#include "export/graph_items.hpp"
#include "graph/document_date.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

Cell count_cell(int value) { return value < 0 ? Cell() : Cell(std::int64_t{value}); }

std::string_view match_name(PlaceMatch match) {
    switch (match) {
    case PlaceMatch::same:
        return "same";
    case PlaceMatch::wider:
        return "wider";
    case PlaceMatch::narrower:
        return "narrower";
    case PlaceMatch::whole_document:
        break;
    }
    return "document";
}

Cells row_of(const CitationView &view, const LineageTree &tree, const LineageNode &node, const Citation &citation,
             PlaceMatch match) {
    const KnowledgeGraph &graph = view.graph;
    const Document &document = graph.documents()[node.document];
    const TermNames &terms = graph.terms();
    const Date date = date_of(document);
    const auto &acts = terms.acts;
    const Document &parent = graph.documents()[tree.nodes[node.parent].document];
    return {Cell(std::int64_t{node.depth}),
            text_cell(parent.key),
            text_cell(label_of(parent)),
            text_cell(document.key),
            text_cell(label_of(document)),
            text_cell(document.title),
            date ? Cell(iso_date(date)) : Cell(),
            document.organ == Organ::none ? Cell() : text_cell(name(document.organ)),
            text_cell(name_of(document.type)),
            document.adoption == Adoption::unknown ? Cell() : text_cell(name_of(document.adoption)),
            count_cell(document.votes_for),
            count_cell(document.votes_against),
            count_cell(document.abstentions),
            text_cell(citation.citing_provision),
            text_cell(act_name(terms, citation.act)),
            citation.act != 0 && citation.act < acts.size() ? text_cell(acts[citation.act].act_class) : Cell(),
            text_cell(relation_name(terms, citation.relation)),
            text_cell(name_of(citation.polarity)),
            text_cell(citation.cited_provisions),
            text_cell(match_name(match)),
            text_cell(name_of(citation.voice)),
            citation.said_by == no_id ? Cell() : text_cell(label_of(graph.documents()[citation.said_by])),
            text_cell(name_of(citation.status)),
            citation.confidence == 0 ? Cell() : Cell(citation.confidence / 1000.0),
            text_cell(quote_of(view, citation)),
            text_cell(address_of(document)),
            Cell(document.read()),
            Cell(node.shown_above),
            Cell(std::int64_t{node.whole_only})};
}

} // namespace

std::vector<Column> lineage_columns() {
    return {
        {"depth", ColumnType::integer, "steps from the document asked for"},
        {"parent_id", ColumnType::text, "key of the document one step nearer to it"},
        {"parent", ColumnType::text, "that document as people call it"},
        {"id", ColumnType::text, "key of the document, as every export has it"},
        {"document", ColumnType::text, "the document as people call it"},
        {"title", ColumnType::text, "its title"},
        {"date", ColumnType::date, "adopted, else issued, published, dated"},
        {"organ", ColumnType::text, "organ that issued or adopted it"},
        {"type", ColumnType::text, "type of document"},
        {"adoption", ColumnType::text, "how it was adopted"},
        {"votes_for", ColumnType::integer, "votes in favour"},
        {"votes_against", ColumnType::integer, "votes against"},
        {"abstentions", ColumnType::integer, "abstentions"},
        {"provision", ColumnType::text, "place that cites"},
        {"act", ColumnType::text, "verb of the citation, its lemma"},
        {"act_class", ColumnType::text, "group of the verb"},
        {"relation", ColumnType::text, "noun or preposition that ties them"},
        {"polarity", ColumnType::text, "negative where the citation is denied"},
        {"target_provision", ColumnType::text, "places cited, joined by ;"},
        {"match", ColumnType::text,
         "how this citation lies to the place asked for, or reached: same, wider, narrower; document: to the whole"},
        {"voice", ColumnType::text, "own words, or reported of another document"},
        {"said_by", ColumnType::text, "document whose words are reported"},
        {"status", ColumnType::text, "resolved; partial: known by name alone; ambiguous; unresolved"},
        {"confidence", ColumnType::real, "measured share of right statements of this form"},
        {"quote", ColumnType::text, "words that cite, from the verb on, in one line"},
        {"address", ColumnType::text, "where the document is to be had"},
        {"read", ColumnType::boolean, "false: cited, not read"},
        {"again", ColumnType::boolean, "stands elsewhere in the lineage, where it goes on"},
        {"whole_only", ColumnType::integer, "further documents that cite it, but no place in it; not followed"}};
}

std::vector<std::uint32_t> reading_order(const LineageTree &tree) {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> open{0};
    while (!open.empty() && !tree.nodes.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        order.push_back(at);
        const LineageNode &node = tree.nodes[at];
        for (std::uint32_t i = node.child_count; i-- > 0;)
            open.push_back(node.children + i);
    }
    return order;
}

std::vector<Cells> lineage_rows(const CitationView &view, const LineageTree &tree) {
    std::vector<Cells> rows;
    for (const std::uint32_t at : reading_order(tree)) {
        const LineageNode &node = tree.nodes[at];
        const auto citations = tree.citations_of(node);
        for (std::size_t i = 0; i < citations.size(); ++i)
            rows.push_back(row_of(view, tree, node, view.graph.citations()[citations[i]], tree.matches_of(node)[i]));
    }
    return rows;
}

std::string lineage_table(const KnowledgeGraph &graph, const LineageTree &tree) {
    TextTable table({{"step", Setting::number},
                     {"date", Setting::wrapped},
                     {"document", Setting::wrapped},
                     {"place", Setting::wrapped},
                     {"verb", Setting::wrapped},
                     {"names", Setting::wrapped}});
    for (const std::uint32_t at : reading_order(tree)) {
        const LineageNode &node = tree.nodes[at];
        const Document &document = graph.documents()[node.document];
        for (const CitationId id : tree.citations_of(node)) {
            const Citation &citation = graph.citations()[id];
            Citation verb = citation; // the noun behind it has no room
            verb.relation = 0;
            table.add({std::to_string(node.depth), date_column(document), label_of(document),
                       place_words(citation.citing_provision),
                       act_words(graph, verb) + (citation.voice == Voice::reported ? " (reported)" : ""),
                       places_words(citation.cited_provisions)});
        }
    }
    return table.empty() ? "Nothing was found.\n" : table.shown();
}

} // namespace recital
