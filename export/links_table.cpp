// links: what ties documents, agents and events besides citations; votes: those of them that are votes of States; claims: what
// sources say of titles and dates of documents.

#include <algorithm>

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "export/tables.hpp"
#include "export/vocabulary.hpp"

namespace recital {
namespace {

/// "document", "event", or the kind of agent.
std::string_view kind_of(const KnowledgeGraph &graph, NodeRef node) {
    switch (node.kind) {
    case NodeKind::agent:
        return name_of(graph.agents()[node.id].kind);
    case NodeKind::document:
    case NodeKind::event:
        break;
    }
    return name_of(node.kind);
}

/// The ends as the name of the link reads: "State voted_for resolution".
NodeRef source_of(const LinkRecord &link) { return property_of(link.kind).from_target ? link.target : link.source; }
NodeRef target_of(const LinkRecord &link) { return property_of(link.kind).from_target ? link.source : link.target; }

const Citation *citation_of(const TableContext &context, const LinkRecord &link) {
    return link.citation == no_id ? nullptr : &context.graph.citations()[link.citation];
}

/// The first printed place that tells of the link.
const LinkEvidence *told_of(const TableContext &context, const LinkRecord &link) {
    const LinkTelling *telling = context.graph.telling(link);
    if (telling == nullptr)
        return nullptr;
    const auto evidence = context.graph.evidence(*telling);
    return evidence.empty() ? nullptr : &evidence.front();
}

const Evidence *cited_of(const TableContext &context, const LinkRecord &link) {
    const Citation *citation = citation_of(context, link);
    if (citation == nullptr)
        return nullptr;
    const auto evidence = context.graph.evidence(*citation);
    return evidence.empty() ? nullptr : &evidence.front();
}

Cell path_cell(const TableContext &context, TextId text) { return text_cell(context.graph.texts()[text].path); }

constexpr auto link_cells =
    std::to_array<CellColumn<LinkRecord>>({
        {{.name = "source",
          .meaning = "where it starts: a document's key, or the id of an agent or event",
          .always = true},
         [](const TableContext &context, const LinkRecord &link) -> Cell {
             return node_id(context.graph, source_of(link));
         }},
        {{.name = "source_kind", .meaning = "document, event, or the kind of agent", .always = true},
         [](const TableContext &context, const LinkRecord &link) {
             return text_cell(kind_of(context.graph, source_of(link)));
         }},
        {{.name = "kind",
          .meaning = "how they are tied, read from source to target: adopted_at, voted_for",
          .always = true},
         [](const TableContext &, const LinkRecord &link) { return text_cell(name_of(link.kind)); }},
        {{.name = "target",
          .meaning = "where it leads: a document's key, or the id of an agent or event",
          .always = true},
         [](const TableContext &context, const LinkRecord &link) -> Cell {
             return node_id(context.graph, target_of(link));
         }},
        {{.name = "target_kind", .meaning = "document, event, or the kind of agent", .always = true},
         [](const TableContext &context, const LinkRecord &link) {
             return text_cell(kind_of(context.graph, target_of(link)));
         }},
        {{.name = "citation", .meaning = "citation that makes it, where one does", .refers = "citations"},
         [](const TableContext &context, const LinkRecord &link) {
             return link.citation == no_id ? Cell() : Cell(std::string(context.citation_id(link.citation)));
         }},
        {{.name = "voice",
          .meaning = "own: one of the two documents says so; reported: another document tells it",
          .always = true},
         [](const TableContext &context, const LinkRecord &link) {
             const LinkTelling *telling = context.graph.telling(link);
             const Citation *citation = citation_of(context, link);
             return text_cell(name_of(telling != nullptr    ? telling->voice
                                      : citation != nullptr ? citation->voice
                                                            : Voice::own));
         }},
        {{.name = "standing", .meaning = "shown, or outdone where another source is believed", .always = true},
         [](const TableContext &context, const LinkRecord &link) {
             const LinkTelling *telling = context.graph.telling(link);
             return text_cell(name_of(telling == nullptr ? Standing::shown : telling->standing));
         }},
        {{.name = "past", .type = ColumnType::boolean, .meaning = "true where it is told of as over: a former role"},
         [](const TableContext &context, const LinkRecord &link) {
             const LinkTelling *telling = context.graph.telling(link);
             return telling == nullptr ? Cell() : Cell(telling->past);
         }},
        {{.name = "from", .type = ColumnType::date, .meaning = "since when it held, where told"},
         [](const TableContext &context, const LinkRecord &link) {
             const LinkTelling *telling = context.graph.telling(link);
             return telling == nullptr ? Cell() : date_cell(telling->from);
         }},
        {{.name = "to", .type = ColumnType::date, .meaning = "until when it held, where told"},
         [](const TableContext &context, const LinkRecord &link) {
             const LinkTelling *telling = context.graph.telling(link);
             return telling == nullptr ? Cell() : date_cell(telling->to);
         }},
        {{.name = "source_provision", .meaning = "place of the document from which it is told"},
         [](const TableContext &context, const LinkRecord &link) {
             const LinkTelling *telling = context.graph.telling(link);
             const Citation *citation = citation_of(context, link);
             return text_cell(telling != nullptr    ? std::string_view(telling->source_provision)
                              : citation != nullptr ? std::string_view(citation->citing_provision)
                                                    : std::string_view());
         }},
        {{.name = "target_provision", .meaning = "places of the document to which it leads", .list = true},
         [](const TableContext &context, const LinkRecord &link) {
             const LinkTelling *telling = context.graph.telling(link);
             const Citation *citation = citation_of(context, link);
             return text_cell(telling != nullptr    ? std::string_view(telling->target_provision)
                              : citation != nullptr ? std::string_view(citation->cited_provisions)
                                                    : std::string_view());
         }},
        {{.name = "mentions",
          .type = ColumnType::integer,
          .meaning = "printed places that tell it; 0: it is told by masthead or symbol alone",
          .always = true},
         [](const TableContext &context, const LinkRecord &link) -> Cell {
             const LinkTelling *telling = context.graph.telling(link);
             const Citation *citation = citation_of(context, link);
             return static_cast<std::int64_t>(telling != nullptr    ? context.graph.evidence(*telling).size()
                                              : citation != nullptr ? context.graph.evidence(*citation).size()
                                                                    : 0);
         }},
        {{.name = "text", .meaning = "text that tells it first", .refers = "texts"},
         [](const TableContext &context, const LinkRecord &link) {
             const LinkEvidence *told = told_of(context, link);
             const Evidence *cited = cited_of(context, link);
             return told != nullptr    ? path_cell(context, told->text)
                    : cited != nullptr ? path_cell(context, cited->text)
                                       : Cell();
         }},
        {{.name = "quote", .meaning = "words that tell it first"},
         [](const TableContext &context, const LinkRecord &link) {
             const LinkEvidence *told = told_of(context, link);
             const Evidence *cited = cited_of(context, link);
             return text_cell(told != nullptr    ? std::string_view(told->quote)
                              : cited != nullptr ? std::string_view(cited->quote)
                                                 : std::string_view());
         }},
    });

constexpr auto link_columns = columns_of(link_cells);
constexpr auto link_key = std::to_array<std::string_view>({"source", "kind", "target"});

bool each_link(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const LinkRecord &link : context.graph.links())
        if (!take_row(context, link_cells, link, row, take))
            return false;
    return true;
}

/// What a State may do in a vote.
constexpr auto votes = std::to_array<std::pair<LinkKind, std::string_view>>({
    {LinkKind::voted_for, "for"},
    {LinkKind::voted_against, "against"},
    {LinkKind::abstained, "abstained"},
});

const Agent &voter_of(const TableContext &context, const LinkRecord &link) {
    return context.graph.agents()[link.target.id];
}

constexpr auto vote_cells = std::to_array<CellColumn<LinkRecord>>({
    {{.name = "document", .meaning = "document that was voted on", .refers = "documents", .always = true},
     [](const TableContext &context, const LinkRecord &link) -> Cell { return node_id(context.graph, link.source); }},
    {{.name = "state", .meaning = "State that voted", .refers = "agents", .always = true},
     [](const TableContext &context, const LinkRecord &link) -> Cell { return node_id(context.graph, link.target); }},
    {{.name = "iso",
      .meaning = "its ISO 3166-1 code of two letters, in small letters: NA reads as 'not available' elsewhere"},
     [](const TableContext &context, const LinkRecord &link) {
         const std::string &code = voter_of(context, link).key;
         return code.size() == 2 ? text_cell(code) : Cell(); // others are keys of names
     }},
    {{.name = "name", .meaning = "its name", .always = true},
     [](const TableContext &context, const LinkRecord &link) { return text_cell(label_of(voter_of(context, link))); }},
    {{.name = "vote", .meaning = "for, against or abstained", .always = true},
     [](const TableContext &, const LinkRecord &link) {
         for (const auto &[kind, vote] : votes)
             if (kind == link.kind)
                 return text_cell(vote);
         return Cell();
     }},
});

constexpr auto vote_columns = columns_of(vote_cells);
constexpr auto vote_key = std::to_array<std::string_view>({"document", "state", "vote"});

bool each_vote(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const LinkRecord &link : context.graph.links()) {
        const bool vote =
            std::any_of(votes.begin(), votes.end(), [&](const auto &one) { return one.first == link.kind; });
        if (vote && context.graph.stands(link) && link.target.kind == NodeKind::agent &&
            !take_row(context, vote_cells, link, row, take))
            return false;
    }
    return true;
}

const LinkEvidence *told_of(const TableContext &context, const Claim &claim) {
    const auto evidence = context.graph.evidence(claim);
    return evidence.empty() ? nullptr : &evidence.front();
}

constexpr auto claim_cells =
    std::to_array<CellColumn<Claim>>(
        {
            {{.name = "document", .meaning = "document of which it is said", .refers = "documents", .always = true},
             [](const TableContext &context, const Claim &claim) -> Cell {
                 return node_id(context.graph.documents()[claim.document]);
             }},
            {{.name = "kind",
              .meaning = "what is said of it: title, adopted, issued, published, dated",
              .always = true},
             [](const TableContext &, const Claim &claim) { return text_cell(name_of(claim.kind)); }},
            {{.name = "value", .meaning = "the title, or the date", .always = true},
             [](const TableContext &, const Claim &claim) { return text_cell(claim.value); }},
            {{.name = "source",
              .meaning = "who says it, the most believed first: correction, masthead, record, page, article",
              .always = true},
             [](const TableContext &, const Claim &claim) { return text_cell(name_of(claim.source)); }},
            {{.name = "standing", .meaning = "shown, or outdone where another source is believed", .always = true},
             [](const TableContext &, const Claim &claim) { return text_cell(name_of(claim.standing)); }},
            {{.name = "mentions", .type = ColumnType::integer, .meaning = "printed places that say it", .always = true},
             [](const TableContext &context, const Claim &claim) -> Cell {
                 return static_cast<std::int64_t>(context.graph.evidence(claim).size());
             }},
            {{.name = "text", .meaning = "text that says it first", .refers = "texts"},
             [](const TableContext &context, const Claim &claim) {
                 const LinkEvidence *told = told_of(context, claim);
                 return told == nullptr ? Cell() : path_cell(context, told->text);
             }},
            {{.name = "quote", .meaning = "words that say it first"},
             [](const TableContext &context, const Claim &claim) {
                 const LinkEvidence *told = told_of(context, claim);
                 return told == nullptr ? Cell() : text_cell(told->quote);
             }},
        });

constexpr auto claim_columns = columns_of(claim_cells);
constexpr auto claim_key = std::to_array<std::string_view>({"document", "kind", "value"});

bool each_claim(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const Claim &claim : context.graph.claims())
        if (!take_row(context, claim_cells, claim, row, take))
            return false;
    return true;
}

} // namespace

Table votes_table() {
    return {
        "votes",
        "votes of States on documents, one row each; those against which another source is believed are in links alone",
        vote_key, vote_columns, each_vote};
}

Table links_table() {
    return {"links", "what ties documents, agents and events besides citations", link_key, link_columns, each_link};
}

Table claims_table() {
    return {"claims", "what sources say of titles and dates of documents, where more than the masthead speaks",
            claim_key, claim_columns, each_claim};
}

} // namespace recital
