#include "export/network_fields.hpp"

#include <array>

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "graph/document_date.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

// --- nodes

const Document *document_of(const NodeSubject &subject) {
    return subject.node.kind == NodeKind::document ? &subject.graph.documents()[subject.node.id] : nullptr;
}

/// Of the document itself, not of a place in it.
const Document *whole_document(const NodeSubject &subject) {
    return subject.place.empty() ? document_of(subject) : nullptr;
}

const Event *event_of(const NodeSubject &subject) {
    return subject.node.kind == NodeKind::event ? &subject.graph.events()[subject.node.id] : nullptr;
}

Cell date_cell(const Date &date) { return date ? Cell(iso_date(date)) : Cell(); }
Cell count_cell(int value) { return value < 0 ? Cell() : Cell(std::int64_t{value}); }

Cell node_type(const NodeSubject &subject) {
    if (!subject.place.empty())
        return text_cell("provision");
    if (const Document *document = document_of(subject))
        return text_cell(name_of(document->type));
    return text_cell(event_of(subject) != nullptr ? "event" : name_of(subject.graph.agents()[subject.node.id].kind));
}

Cell node_organ(const NodeSubject &subject) {
    const Document *document = document_of(subject);
    const Event *event = event_of(subject);
    const Organ organ = document != nullptr ? document->organ : event != nullptr ? event->organ : Organ::none;
    return organ == Organ::none ? Cell() : text_cell(name(organ));
}

Cell node_title(const NodeSubject &subject) {
    const Document *document = whole_document(subject);
    return document != nullptr ? text_cell(document->title) : Cell();
}

Cell node_date(const NodeSubject &subject) {
    if (const Document *document = document_of(subject))
        return text_cell(iso_date_of(*document));
    const Event *event = event_of(subject);
    return event != nullptr ? date_cell(event->start) : Cell();
}

Cell node_end(const NodeSubject &subject) {
    const Event *event = event_of(subject);
    return event != nullptr && event->end != event->start ? date_cell(event->end) : Cell();
}

Cell node_year(const NodeSubject &subject) {
    const Document *document = document_of(subject);
    const Event *event = event_of(subject);
    const int year = document != nullptr ? document->year : event != nullptr ? event->start.year : 0;
    return year == 0 ? Cell() : Cell(std::int64_t{year});
}

Cell node_session(const NodeSubject &subject) {
    const Document *document = whole_document(subject);
    return document != nullptr && document->session > 0 ? Cell(std::int64_t{document->session}) : Cell();
}

Cell node_adoption(const NodeSubject &subject) {
    const Document *document = whole_document(subject);
    return document == nullptr || document->adoption == Adoption::unknown ? Cell()
                                                                          : text_cell(name_of(document->adoption));
}

template <int Document::*votes> Cell node_votes(const NodeSubject &subject) {
    const Document *document = whole_document(subject);
    return document == nullptr ? Cell() : count_cell(document->*votes);
}

Cell node_read(const NodeSubject &subject) {
    const Document *document = document_of(subject);
    return document == nullptr ? Cell() : Cell(document->read());
}

Cell node_document(const NodeSubject &subject) {
    return subject.place.empty() ? Cell() : text_cell(label_of(subject.graph, subject.node));
}

Cell node_aliases(const NodeSubject &subject) {
    std::string out;
    const auto add = [&](std::string_view name) { out.append(out.empty() ? "" : "; ").append(name); };
    if (const Document *document = whole_document(subject))
        for (const std::string &alias : document->aliases)
            add(display_of_key(alias));
    if (subject.node.kind == NodeKind::agent)
        for (const std::string &one : subject.graph.agents()[subject.node.id].names)
            add(one);
    return text_cell(out);
}

Cell node_url(const NodeSubject &subject) {
    const Document *document = document_of(subject);
    return document != nullptr ? text_cell(address_of(*document)) : Cell();
}

Cell node_event_type(const NodeSubject &subject) {
    const Event *event = event_of(subject);
    return event != nullptr ? text_cell(name_of(event->kind)) : Cell();
}

Cell node_place(const NodeSubject &subject) {
    const Event *event = event_of(subject);
    return event != nullptr ? text_cell(event->place) : Cell();
}

Cell node_cited_by(const NodeSubject &subject) {
    return document_of(subject) != nullptr ? Cell(std::int64_t{subject.measures.cited_by}) : Cell();
}

Cell node_cites(const NodeSubject &subject) {
    return document_of(subject) != nullptr ? Cell(std::int64_t{subject.measures.cites}) : Cell();
}

Cell node_pagerank(const NodeSubject &subject) {
    return whole_document(subject) != nullptr && subject.measures.ranked ? Cell(subject.measures.pagerank) : Cell();
}

Cell node_community(const NodeSubject &subject) {
    return whole_document(subject) != nullptr && subject.measures.ranked
               ? Cell(std::int64_t{subject.measures.community})
               : Cell();
}

constexpr auto node_table = std::to_array<NetworkField<NodeSubject>>({
    {"type", ColumnType::text, "type of document, provision, event, or kind of agent", node_type},
    {"organ", ColumnType::text, "organ that issued or adopted it", node_organ},
    {"title", ColumnType::text, "title as printed", node_title},
    {"date", ColumnType::date, "adopted, else issued, published, dated; of an event its first day", node_date},
    {"year", ColumnType::integer, "its year", node_year},
    {"session", ColumnType::integer, "session of the organ", node_session},
    {"adoption", ColumnType::text, "how it was adopted", node_adoption},
    {"votes_for", ColumnType::integer, "votes in favour", node_votes<&Document::votes_for>},
    {"votes_against", ColumnType::integer, "votes against", node_votes<&Document::votes_against>},
    {"abstentions", ColumnType::integer, "abstentions", node_votes<&Document::abstentions>},
    {"read", ColumnType::boolean, "false: only cited, its text was not read", node_read},
    {"document", ColumnType::text, "document of which it is a place", node_document},
    {"aliases", ColumnType::text, "other symbols or names", node_aliases},
    {"url", ColumnType::text, "address", node_url},
    {"event_type", ColumnType::text, "what kind of event", node_event_type},
    {"event_end", ColumnType::date, "last day of an event of several days", node_end},
    {"event_place", ColumnType::text, "where the event was held", node_place},
    {"cited_by", ColumnType::integer, "documents that cite it in their own words", node_cited_by},
    {"cites", ColumnType::integer, "documents it cites in its own words", node_cites},
    {"pagerank", ColumnType::real, "PageRank among documents, each pair counted once", node_pagerank},
    {"community", ColumnType::integer, "group of documents that cite each other more than others", node_community},
});

// --- edges

const TermNames::Act *act_of(const EdgeSubject &edge) {
    const auto &acts = edge.graph.terms().acts;
    if (edge.citation == nullptr || edge.citation->act == 0 || edge.citation->act >= acts.size())
        return nullptr;
    return &acts[edge.citation->act];
}

/// The citation, or the one that makes the link.
const Citation *telling_citation(const EdgeSubject &edge) {
    if (edge.citation != nullptr)
        return edge.citation;
    return edge.link->citation != no_id ? &edge.graph.citations()[edge.link->citation] : nullptr;
}

const LinkTelling *telling_of(const EdgeSubject &edge) {
    return edge.link != nullptr ? edge.graph.telling(*edge.link) : nullptr;
}

Cell edge_act(const EdgeSubject &edge) {
    const TermNames::Act *act = act_of(edge);
    return act != nullptr ? text_cell(act->lemma) : Cell();
}

Cell edge_class(const EdgeSubject &edge) {
    const TermNames::Act *act = act_of(edge);
    return act != nullptr ? text_cell(act->act_class) : Cell();
}

template <int TermNames::Act::*scale> Cell edge_scale(const EdgeSubject &edge) {
    const TermNames::Act *act = act_of(edge);
    return act != nullptr ? Cell(std::int64_t{act->*scale}) : Cell();
}

Cell edge_clause_act(const EdgeSubject &edge) {
    return edge.citation != nullptr ? text_cell(act_name(edge.graph.terms(), edge.citation->clause_act)) : Cell();
}

Cell edge_relation(const EdgeSubject &edge) {
    if (edge.citation != nullptr)
        return text_cell(relation_name(edge.graph.terms(), edge.citation->relation));
    return text_cell(name_of(edge.link->kind));
}

Cell edge_polarity(const EdgeSubject &edge) {
    return edge.citation != nullptr ? text_cell(name_of(edge.citation->polarity)) : Cell();
}

Cell edge_judged(const EdgeSubject &edge) {
    const Citation *citation = telling_citation(edge);
    return citation == nullptr || citation->judged == Judged::none ? Cell() : text_cell(name_of(citation->judged));
}

Cell edge_voice(const EdgeSubject &edge) {
    if (const Citation *citation = telling_citation(edge))
        return text_cell(name_of(citation->voice));
    const LinkTelling *telling = telling_of(edge);
    return telling != nullptr ? text_cell(name_of(telling->voice)) : Cell();
}

Cell edge_said_by(const EdgeSubject &edge) {
    const Citation *citation = telling_citation(edge);
    return citation != nullptr && citation->said_by != no_id
               ? text_cell(label_of(edge.graph.documents()[citation->said_by]))
               : Cell();
}

Cell edge_status(const EdgeSubject &edge) {
    return edge.citation != nullptr ? text_cell(name_of(edge.citation->status)) : Cell();
}

Cell edge_verified(const EdgeSubject &edge) {
    return edge.citation != nullptr && edge.citation->verified != Verified::unknown
               ? Cell(edge.citation->verified == Verified::yes)
               : Cell();
}

Cell edge_confidence(const EdgeSubject &edge) {
    return edge.citation != nullptr && edge.citation->confidence != 0 ? Cell(edge.citation->confidence / 1000.0)
                                                                      : Cell();
}

Cell edge_year(const EdgeSubject &edge) {
    const NodeRef source = edge.citation != nullptr ? document_node(edge.citation->citing) : edge.link->source;
    static const NodeMeasures none;
    return node_year({edge.graph, source, {}, none});
}

Cell edge_provision(const EdgeSubject &edge) {
    if (const Citation *citation = telling_citation(edge))
        return text_cell(citation->citing_provision);
    const LinkTelling *telling = telling_of(edge);
    return telling != nullptr ? text_cell(telling->source_provision) : Cell();
}

Cell edge_target_provision(const EdgeSubject &edge) {
    if (const Citation *citation = telling_citation(edge))
        return text_cell(citation->cited_provisions);
    const LinkTelling *telling = telling_of(edge);
    return telling != nullptr ? text_cell(telling->target_provision) : Cell();
}

Cell edge_quote(const EdgeSubject &edge) {
    if (const Citation *citation = telling_citation(edge)) {
        const auto evidence = edge.graph.evidence(*citation);
        return evidence.empty() ? Cell() : text_cell(evidence.front().quote);
    }
    const LinkTelling *telling = telling_of(edge);
    if (telling == nullptr || edge.graph.evidence(*telling).empty())
        return {};
    return text_cell(edge.graph.evidence(*telling).front().quote);
}

template <Date LinkTelling::*when> Cell edge_when(const EdgeSubject &edge) {
    const LinkTelling *telling = telling_of(edge);
    return telling != nullptr ? date_cell(telling->*when) : Cell();
}

Cell edge_standing(const EdgeSubject &edge) {
    const LinkTelling *telling = telling_of(edge);
    return telling != nullptr ? text_cell(name_of(telling->standing)) : Cell();
}

constexpr auto edge_table = std::to_array<NetworkField<EdgeSubject>>({
    {"act", ColumnType::text, "verb nearest to the citation, its lemma", edge_act},
    {"act_class", ColumnType::text, "group of the verb", edge_class},
    {"force", ColumnType::integer, "legal force of the verb, 0 to 9", edge_scale<&TermNames::Act::force>},
    {"tone", ColumnType::integer, "how it stands to what it cites, -3 to 3", edge_scale<&TermNames::Act::tone>},
    {"clause_act", ColumnType::text, "verb that opens the paragraph", edge_clause_act},
    {"relation", ColumnType::text, "noun or preposition that ties them; name of the link", edge_relation},
    {"polarity", ColumnType::text, "negative where the citation is denied", edge_polarity},
    {"voice", ColumnType::text, "own words, or reported of another document", edge_voice},
    {"said_by", ColumnType::text, "document whose words report it", edge_said_by},
    {"status", ColumnType::text, "resolved; partial: known by name alone; ambiguous; unresolved", edge_status},
    {"verified", ColumnType::boolean, "whether the cited place is there, where its document was read", edge_verified},
    {"judged", ColumnType::text, "confirmed: a person found it right; curated: a person said it", edge_judged},
    {"confidence", ColumnType::real, "measured share of right statements of this form", edge_confidence},
    {"year", ColumnType::integer, "year of the citing document", edge_year},
    {"provision", ColumnType::text, "place that cites", edge_provision},
    {"target_provision", ColumnType::text, "places cited, joined by ;", edge_target_provision},
    {"quote", ColumnType::text, "words that cite", edge_quote},
    {"from", ColumnType::date, "since when it held", edge_when<&LinkTelling::from>},
    {"to", ColumnType::date, "until when it held", edge_when<&LinkTelling::to>},
    {"standing", ColumnType::text, "outdone where another source is believed", edge_standing},
});

// --- looks

constexpr std::string_view of_events = "#ffbb78";

/// By DocumentType; hues that people with any eyesight tell apart, one for each group of types.
std::string_view colour_of(DocumentType type) {
    switch (type) {
    case DocumentType::resolution:
        return "#1f77b4";
    case DocumentType::decision:
        return "#6baed6";
    case DocumentType::presidential_statement:
        return "#17becf";
    case DocumentType::report:
    case DocumentType::note:
    case DocumentType::concept_note:
    case DocumentType::summary:
        return "#2ca02c";
    case DocumentType::letter:
        return "#98df8a";
    case DocumentType::meeting_record:
    case DocumentType::summary_record:
        return "#9467bd";
    case DocumentType::draft:
        return "#c5b0d5";
    case DocumentType::charter:
    case DocumentType::treaty:
    case DocumentType::convention:
    case DocumentType::declaration:
    case DocumentType::outcome:
    case DocumentType::plan:
    case DocumentType::agreement:
        return "#d62728";
    case DocumentType::press_release:
    case DocumentType::web_page:
    case DocumentType::publication:
    case DocumentType::webcast:
    case DocumentType::video:
    case DocumentType::news_story:
    case DocumentType::statement:
    case DocumentType::interview:
        return "#ff7f0e";
    case DocumentType::document:
        return "#7f7f7f";
    case DocumentType::named:
        break;
    }
    return "#c7c7c7";
}

std::string_view colour_of(AgentKind kind) {
    switch (kind) {
    case AgentKind::state:
        return "#8c564b";
    case AgentKind::organ:
        return "#e377c2";
    case AgentKind::agenda_item:
        return "#bcbd22";
    case AgentKind::organisation:
        return "#f7b6d2";
    case AgentKind::person:
        return "#e6a817";
    case AgentKind::role:
        break;
    }
    return "#c49c94";
}

} // namespace

std::span<const NetworkField<NodeSubject>> node_fields() { return node_table; }
std::span<const NetworkField<EdgeSubject>> edge_fields() { return edge_table; }

std::string_view colour_of(const KnowledgeGraph &graph, NodeRef node) {
    switch (node.kind) {
    case NodeKind::document:
        return colour_of(graph.documents()[node.id].type);
    case NodeKind::agent:
        return colour_of(graph.agents()[node.id].kind);
    case NodeKind::event:
        break;
    }
    return of_events;
}

std::string start_of(const KnowledgeGraph &graph, NodeRef node) {
    Date start;
    if (node.kind == NodeKind::document) {
        start = date_of(graph.documents()[node.id]);
    } else if (node.kind == NodeKind::event) {
        start = graph.events()[node.id].start;
    }
    if (!start)
        return {};
    if (start.month == 0)
        start.month = 1;
    if (start.day == 0)
        start.day = 1;
    return iso_date(start);
}

} // namespace recital
