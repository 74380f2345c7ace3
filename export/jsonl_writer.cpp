// JSON Lines: one object a line, nodes before edges. A node has node, type, label, symbols, urls, names, date; an event has
// event_type, start and end besides. An edge has edge, source, target, provision, target_provision, quote, voice, evidence.

#include <string>

#include <nlohmann/json.hpp>

#include "export/format_writers.hpp"
#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "graph/sha256.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

/// An absent key says that nothing is known.
void put(Json &object, const char *key, std::string_view value) {
    if (!value.empty())
        object[key] = clean_text(value);
}

void put_date(Json &object, const char *key, const Date &date) {
    if (date)
        object[key] = iso_date(date);
}

bool write_line(Sink &sink, const Json &object) { return sink.write(object.dump() + '\n'); }

bool symbols_known(const Document &document) { return Symbol::parse(document.key).has_value(); }

Json node_of(const Document &document) {
    Json node{{"node", node_id(document)}, {"type", name_of(document.type)}, {"label", clean_text(label_of(document))}};
    Json symbols = Json::array();
    if (const auto symbol = Symbol::parse(document.key))
        symbols.push_back(symbol->display());
    for (const std::string &alias : document.aliases)
        symbols.push_back(clean_text(display_of_key(alias)));
    if (!symbols.empty())
        node["symbols"] = std::move(symbols);
    Json urls = Json::array();
    if (symbols_known(document))
        urls.push_back(address_of(document));
    for (const std::string &url : document.urls)
        urls.push_back(clean_text(url));
    if (!urls.empty())
        node["urls"] = std::move(urls);
    if (!document.title.empty()) {
        node["names"] = Json::array({clean_text(document.title)});
        node["title"] = clean_text(document.title);
    }
    put(node, "date", iso_date_of(document));
    put_date(node, "adopted", document.adopted);
    put_date(node, "issued", document.issued);
    put_date(node, "published", document.published);
    put_date(node, "dated", document.dated);
    if (document.year != 0)
        node["year"] = document.year;
    node["read"] = document.read();
    return node;
}

/// "organization": so the scorers and schema.org spell it.
std::string_view type_of(AgentKind kind) {
    return kind == AgentKind::organisation ? std::string_view("organization") : name_of(kind);
}

void put_names(Json &node, const std::vector<std::string> &names) {
    if (names.empty())
        return;
    Json list = Json::array();
    for (const std::string &name : names)
        list.push_back(clean_text(name));
    node["names"] = std::move(list);
}

Json node_of(const Agent &agent) {
    Json node{{"node", node_id(agent)}, {"type", type_of(agent.kind)}, {"label", clean_text(label_of(agent))}};
    put_names(node, agent.names);
    return node;
}

Json node_of(const Event &event) {
    Json node{{"node", node_id(event)}, {"type", "event"}, {"label", clean_text(event.label)}};
    node["event_type"] = name_of(event.kind);
    put_date(node, "start", event.start);
    put_date(node, "end", event.end);
    if (event.organ != Organ::none)
        node["organ"] = name(event.organ);
    put(node, "place", event.place);
    put(node, "agenda_item", event.agenda_item);
    put_names(node, event.names);
    return node;
}

Json evidence_of(const KnowledgeGraph &graph, const Evidence &evidence, DocumentId citing) {
    const TextRecord &text = graph.texts()[evidence.text];
    Json out{{"language", language_code(text.language)}, {"begin", evidence.begin}, {"end", evidence.end}};
    put(out, "quote", evidence.quote);
    put(out, "provision", evidence.provision);
    if (text.document != citing)
        put(out, "source", graph.documents()[text.document].key);
    out["form"] = name_of(evidence.form);
    if (evidence.rule < graph.terms().rules.size())
        put(out, "rule", graph.terms().rules[evidence.rule]);
    put(out, "name", evidence.name);
    out["text_sha256"] = hex(text.text_sha256);
    return out;
}

Json places_of(std::string_view list) {
    Json places = Json::array();
    for (const std::string &place : split_places(list))
        places.push_back(clean_text(place));
    return places;
}

void put_judgements(Json &edge, const KnowledgeGraph &graph, const Citation &citation) {
    edge["judged"] = name_of(citation.judged);
    Json said = Json::array();
    for (const Judgement &one : graph.judgements_of(static_cast<CitationId>(&citation - graph.citations().data()))) {
        Json judgement = Json::object();
        put(judgement, "by", one.by);
        put_date(judgement, "on", one.on);
        put(judgement, "note", one.note);
        put(judgement, "file", one.file);
        judgement["line"] = one.line;
        said.push_back(std::move(judgement));
    }
    edge["judgements"] = std::move(said);
}

Json edge_of(const KnowledgeGraph &graph, const Citation &citation) {
    const TermNames &terms = graph.terms();
    const auto documents = graph.documents();
    const auto evidence = graph.evidence(citation);
    Json edge{{"edge", KnowledgeGraph::stands(citation) ? "cites" : "rejected"},
              {"source", node_id(documents[citation.citing])},
              {"target", node_id(documents[citation.cited])}};
    put(edge, "provision", citation.citing_provision);
    edge["target_provision"] = places_of(citation.cited_provisions);
    if (!evidence.empty())
        put(edge, "quote", evidence.front().quote);
    put(edge, "act", act_name(terms, citation.act));
    put(edge, "clause_act", act_name(terms, citation.clause_act));
    put(edge, "relation", relation_name(terms, citation.relation));
    edge["polarity"] = name_of(citation.polarity);
    edge["voice"] = name_of(citation.voice);
    if (citation.said_by != no_id)
        put(edge, "said_by", graph.documents()[citation.said_by].key);
    edge["status"] = name_of(citation.status);
    if (citation.verified != Verified::unknown)
        edge["verified"] = citation.verified == Verified::yes;
    edge["weight"] = citation.weight;
    if (citation.confidence != 0)
        edge["confidence"] = citation.confidence / 1000.0;
    if (!evidence.empty())
        put(edge, "name", evidence.front().name);
    if (citation.judged != Judged::none)
        put_judgements(edge, graph, citation);
    Json places_of_print = Json::array();
    for (const Evidence &place : evidence)
        places_of_print.push_back(evidence_of(graph, place, citation.citing));
    edge["evidence"] = std::move(places_of_print);
    return edge;
}

Json evidence_of(const KnowledgeGraph &graph, const LinkEvidence &evidence) {
    const TextRecord &text = graph.texts()[evidence.text];
    Json out{{"source", node_id(graph.documents()[text.document])},
             {"language", language_code(text.language)},
             {"begin", evidence.begin},
             {"end", evidence.end}};
    put(out, "quote", evidence.quote);
    put(out, "provision", evidence.provision);
    if (evidence.rule != 0 && evidence.rule < graph.terms().rules.size())
        put(out, "rule", graph.terms().rules[evidence.rule]);
    out["text_sha256"] = hex(text.text_sha256);
    return out;
}

void put_telling(Json &edge, const KnowledgeGraph &graph, const LinkTelling &telling) {
    put(edge, "provision", telling.source_provision);
    edge["target_provision"] = places_of(telling.target_provision);
    const auto evidence = graph.evidence(telling);
    if (!evidence.empty())
        put(edge, "quote", evidence.front().quote);
    edge["voice"] = name_of(telling.voice);
    edge["standing"] = name_of(telling.standing);
    if (telling.past)
        edge["past"] = true;
    put_date(edge, "from", telling.from);
    put_date(edge, "to", telling.to);
    Json places = Json::array();
    for (const LinkEvidence &place : evidence)
        places.push_back(evidence_of(graph, place));
    edge["evidence"] = std::move(places);
}

Json edge_of_link(const KnowledgeGraph &graph, const LinkRecord &link) {
    const LinkEdge link_edge = edge_of(graph, link);
    Json edge{{"edge", link_edge.name}, {"source", link_edge.source}, {"target", link_edge.target}};
    if (const LinkTelling *telling = graph.telling(link))
        put_telling(edge, graph, *telling);
    if (link.citation == no_id)
        return edge;
    const Citation &citation = graph.citations()[link.citation];
    put(edge, "provision", citation.citing_provision);
    edge["target_provision"] = places_of(citation.cited_provisions);
    if (const auto evidence = graph.evidence(citation); !evidence.empty())
        put(edge, "quote", evidence.front().quote);
    return edge;
}

} // namespace

Status write_jsonl(const KnowledgeGraph &graph, const ExportOptions &, Sink &sink, std::vector<Problem> &) {
    for (const Document &document : graph.documents())
        if (!write_line(sink, node_of(document)))
            return sink_failed();
    for (const Agent &agent : graph.agents())
        if (!write_line(sink, node_of(agent)))
            return sink_failed();
    for (const Event &event : graph.events())
        if (!write_line(sink, node_of(event)))
            return sink_failed();
    for (const Citation &citation : graph.citations())
        if (!write_line(sink, edge_of(graph, citation)))
            return sink_failed();
    for (const LinkRecord &link : graph.links()) {
        if (!write_line(sink, edge_of_link(graph, link)))
            return sink_failed();
    }
    return {};
}

} // namespace recital
