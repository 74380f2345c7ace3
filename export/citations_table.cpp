// citations: who cites what, how; one row for each citation of the graph, also those that could not be resolved.

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/tables.hpp"

namespace recital {
namespace {

const Document &document_of(const TableContext &context, DocumentId id) { return context.graph.documents()[id]; }

/// The act where there is one.
const TermNames::Act *act_of(const TableContext &context, const Citation &citation) {
    return act_name(context.graph.terms(), citation.act).empty() ? nullptr : &context.graph.terms().acts[citation.act];
}

const Evidence *first_evidence(const TableContext &context, const Citation &citation) {
    const auto evidence = context.graph.evidence(citation);
    return evidence.empty() ? nullptr : &evidence.front();
}

/// What each who judged the citation said of it, joined; nothing where nobody did.
template <class Say> Cell said_of(const TableContext &context, const Citation &citation, Say say) {
    std::string out;
    for (const Judgement &one : context.graph.judgements_of(context.id_of(citation)))
        if (const std::string said = say(one); !said.empty())
            out.append(out.empty() ? "" : "; ").append(said);
    return text_cell(out);
}

using Columns = CellColumn<Citation>;

constexpr auto cells = std::to_array<Columns>({
    {{.name = "id", .meaning = "the citation: the last part of its IRI, below .../id/cit/", .always = true},
     [](const TableContext &context, const Citation &citation) -> Cell {
         return std::string(context.citation_id(context.id_of(citation)));
     }},
    {{.name = "citing", .meaning = "document that cites", .refers = "documents", .always = true},
     [](const TableContext &context, const Citation &citation) -> Cell {
         return node_id(document_of(context, citation.citing));
     }},
    {{.name = "citing_provision", .meaning = "place in it that cites (op_4); empty: not in a numbered place"},
     [](const TableContext &, const Citation &citation) { return text_cell(citation.citing_provision); }},
    {{.name = "citing_place", .meaning = "the same place as a row of provisions", .refers = "provisions"},
     [](const TableContext &context, const Citation &citation) {
         return place_cell(document_of(context, citation.citing), citation.citing_provision);
     }},
    {{.name = "cited", .meaning = "document that is cited", .refers = "documents", .always = true},
     [](const TableContext &context, const Citation &citation) -> Cell {
         return node_id(document_of(context, citation.cited));
     }},
    {{.name = "cited_provisions",
      .meaning = "places in it that are cited, each also a row of cited_places; empty: the document as a whole",
      .list = true},
     [](const TableContext &, const Citation &citation) { return text_cell(citation.cited_provisions); }},
    {{.name = "act", .meaning = "verb that cites, without its ending: reaffirm, recall; empty: none"},
     [](const TableContext &context, const Citation &citation) {
         return text_cell(act_name(context.graph.terms(), citation.act));
     }},
    {{.name = "act_class", .meaning = "kind of verb: affirming, neutral, welcoming, critical and more"},
     [](const TableContext &context, const Citation &citation) {
         const auto *act = act_of(context, citation);
         return act == nullptr ? Cell() : text_cell(act->act_class);
     }},
    {{.name = "force", .type = ColumnType::integer, .meaning = "legal force of the verb, 0 (none) to 9; editorial"},
     [](const TableContext &context, const Citation &citation) {
         const auto *act = act_of(context, citation);
         return act == nullptr ? Cell() : Cell(std::int64_t{act->force});
     }},
    {{.name = "tone",
      .type = ColumnType::integer,
      .meaning = "how the verb stands to what it names, -3 (condemning) to 3 (praising); editorial"},
     [](const TableContext &context, const Citation &citation) {
         const auto *act = act_of(context, citation);
         return act == nullptr ? Cell() : Cell(std::int64_t{act->tone});
     }},
    {{.name = "clause_act", .meaning = "verb that opens the clause, where that is another than act, or the same"},
     [](const TableContext &context, const Citation &citation) {
         return text_cell(act_name(context.graph.terms(), citation.clause_act));
     }},
    {{.name = "relation",
      .meaning = "noun or preposition that ties the two: pursuant_to, established_by; empty: the verb"},
     [](const TableContext &context, const Citation &citation) {
         return text_cell(relation_name(context.graph.terms(), citation.relation));
     }},
    {{.name = "polarity", .meaning = "positive, or negative where the text denies it", .always = true},
     [](const TableContext &, const Citation &citation) { return text_cell(name_of(citation.polarity)); }},
    {{.name = "voice",
      .meaning = "own: the citing document says so itself; reported: another document says so of it",
      .always = true},
     [](const TableContext &, const Citation &citation) { return text_cell(name_of(citation.voice)); }},
    {{.name = "said_by", .meaning = "document whose words are reported, where it is one", .refers = "documents"},
     [](const TableContext &context, const Citation &citation) {
         return citation.said_by == no_id ? Cell() : Cell(node_id(document_of(context, citation.said_by)));
     }},
    {{.name = "status",
      .meaning =
          "resolved: one document; partial: known by name alone; ambiguous: no single candidate; unresolved: none",
      .always = true},
     [](const TableContext &, const Citation &citation) { return text_cell(name_of(citation.status)); }},
    {{.name = "verified",
      .type = ColumnType::boolean,
      .meaning = "whether the cited places are in the cited document, where that was read"},
     [](const TableContext &, const Citation &citation) {
         return citation.verified == Verified::unknown ? Cell() : Cell(citation.verified == Verified::yes);
     }},
    {{.name = "weight", .type = ColumnType::integer, .meaning = "mentions in one language", .always = true},
     [](const TableContext &, const Citation &citation) -> Cell { return std::int64_t{citation.weight}; }},
    {{.name = "confidence",
      .type = ColumnType::real,
      .meaning = "measured share of right citations among those read in this way; empty: not measured"},
     [](const TableContext &, const Citation &citation) {
         return citation.confidence == 0 ? Cell() : Cell(citation.confidence / 1000.0);
     }},
    {{.name = "judged",
      .meaning =
          "confirmed: a person found it right; curated: a person said it; rejected: a person found it wrong, and it "
          "counts nowhere; empty: as the program read it"},
     [](const TableContext &, const Citation &citation) {
         return citation.judged == Judged::none ? Cell() : text_cell(name_of(citation.judged));
     }},
    {{.name = "judged_by", .meaning = "who; several are joined by ;"},
     [](const TableContext &context, const Citation &citation) {
         return said_of(context, citation, [](const Judgement &one) { return one.by; });
     }},
    {{.name = "judged_on", .meaning = "when; several are joined by ;"},
     [](const TableContext &context, const Citation &citation) {
         return said_of(context, citation,
                        [](const Judgement &one) { return one.on ? iso_date(one.on) : std::string(); });
     }},
    {{.name = "judged_note", .meaning = "why; several are joined by ;"},
     [](const TableContext &context, const Citation &citation) {
         return said_of(context, citation, [](const Judgement &one) { return one.note; });
     }},
    {{.name = "year", .type = ColumnType::integer, .meaning = "year of the citing document"},
     [](const TableContext &context, const Citation &citation) {
         return positive_cell(document_of(context, citation.citing).year);
     }},
    {{.name = "mentions",
      .type = ColumnType::integer,
      .meaning = "rows of mentions: in all texts and languages",
      .always = true},
     [](const TableContext &context, const Citation &citation) -> Cell {
         return static_cast<std::int64_t>(context.graph.evidence(citation).size());
     }},
    {{.name = "name", .meaning = "what is cited as printed, where it is cited by name"},
     [](const TableContext &context, const Citation &citation) {
         const Evidence *evidence = first_evidence(context, citation);
         return evidence == nullptr ? Cell() : text_cell(evidence->name);
     }},
    {{.name = "quote", .meaning = "words of the first mention"},
     [](const TableContext &context, const Citation &citation) {
         const Evidence *evidence = first_evidence(context, citation);
         return evidence == nullptr ? Cell() : text_cell(evidence->quote);
     }},
});

constexpr auto columns = columns_of(cells);
constexpr auto key = std::to_array<std::string_view>({"id"});

bool each_row(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const Citation &citation : context.graph.citations())
        if (!take_row(context, cells, citation, row, take))
            return false;
    return true;
}

} // namespace

Table citations_table() {
    return {"citations", "citations, each with the two documents, their places and how the one cites the other", key,
            columns, each_row};
}

} // namespace recital
