// JSON Lines: one object a line, nodes before edges. The keys are those that the scorers of a graph read: a node has node,
// type, label, symbols, urls, names, date; an edge has edge, source, target, provision, target_provision, quote.

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

bool write_line(Sink &sink, const Json &object) { return sink.write(object.dump() + '\n'); }

Json node_of(const Document &document) {
    Json node{{"node", node_id(document)}, {"type", name_of(document.type)}, {"label", clean_text(label_of(document))}};
    Json symbols = Json::array();
    if (const auto symbol = Symbol::parse(document.key))
        symbols.push_back(symbol->display());
    for (const std::string &alias : document.aliases)
        symbols.push_back(clean_text(display_of_key(alias)));
    if (!symbols.empty())
        node["symbols"] = std::move(symbols);
    if (const std::string address = address_of(document); !address.empty())
        node["urls"] = Json::array({address});
    if (!document.title.empty()) {
        node["names"] = Json::array({clean_text(document.title)});
        node["title"] = clean_text(document.title);
    }
    put(node, "date", date_of(document));
    if (document.year != 0)
        node["year"] = document.year;
    node["read"] = document.read();
    return node;
}

Json node_of(const Agent &agent) {
    return {{"node", node_id(agent)}, {"type", name_of(agent.kind)}, {"label", clean_text(label_of(agent))}};
}

Json evidence_of(const KnowledgeGraph &graph, const Evidence &evidence) {
    const TextRecord &text = graph.texts()[evidence.text];
    Json out{{"language", language_code(text.language)}, {"begin", evidence.begin}, {"end", evidence.end}};
    put(out, "quote", evidence.quote);
    put(out, "provision", evidence.provision);
    out["form"] = name_of(evidence.form);
    if (evidence.rule < graph.terms().rules.size())
        put(out, "rule", graph.terms().rules[evidence.rule]);
    put(out, "name", evidence.name);
    out["text_sha256"] = hex(text.text_sha256);
    return out;
}

Json edge_of(const KnowledgeGraph &graph, const Citation &citation) {
    const TermNames &terms = graph.terms();
    const auto documents = graph.documents();
    const auto evidence = graph.evidence(citation);
    Json edge{{"edge", "cites"},
              {"source", node_id(documents[citation.citing])},
              {"target", node_id(documents[citation.cited])}};
    put(edge, "provision", citation.citing_provision);
    Json places = Json::array();
    for (const std::string &place : split_places(citation.cited_provisions))
        places.push_back(clean_text(place));
    edge["target_provision"] = std::move(places);
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
    Json places_of_print = Json::array();
    for (const Evidence &place : evidence)
        places_of_print.push_back(evidence_of(graph, place));
    edge["evidence"] = std::move(places_of_print);
    return edge;
}

Json edge_of_link(const KnowledgeGraph &graph, const LinkRecord &link) {
    const LinkEdge link_edge = edge_of(graph, link);
    Json edge{{"edge", link_edge.name}, {"source", link_edge.source}, {"target", link_edge.target}};
    if (link.citation == no_id)
        return edge;
    const Citation &citation = graph.citations()[link.citation];
    put(edge, "provision", citation.citing_provision);
    Json places = Json::array();
    for (const std::string &place : split_places(citation.cited_provisions))
        places.push_back(clean_text(place));
    edge["target_provision"] = std::move(places);
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
