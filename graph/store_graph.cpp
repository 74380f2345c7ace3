#include "graph/store_graph.hpp"

#include <algorithm>

#include "graph/store_columns.hpp"
#include "graph/store_rows.hpp"

namespace recital {
namespace {

/// Exactly one of two nodes is named (not -1), and it is there.
template <class First, class Second>
void expect_owner(const std::vector<First> &first, std::int64_t of_first, const std::vector<Second> &second,
                  std::int64_t of_second, const char *what) {
    expect(points_into(first, of_first) && points_into(second, of_second) && (of_first < 0) != (of_second < 0), what);
}

} // namespace

TermNames read_terms(const Database &database) {
    TermNames terms;
    terms.acts = read_table<TermNames::Act>(
        database, "lemma, class, property, iri, label, force, tone", "act", [](Row &row, TermNames::Act &act) {
            row(act.lemma, act.act_class, act.property, act.iri, act.label, act.force, act.tone);
        });
    terms.relations = read_table<TermNames::Relation>(
        database, "lemma, property, iri", "relation",
        [](Row &row, TermNames::Relation &relation) { row(relation.lemma, relation.property, relation.iri); });
    terms.rules = read_table<std::string>(database, "name", "rule", [](Row &row, std::string &name) { row(name); });
    return terms;
}

namespace {

void read_documents(const Database &database, GraphParts &parts) {
    parts.documents = read_table<Document>(database, document_columns, "document",
                                           [](Row &row, Document &document) { read_row(row, document); });
    each_owned(database, "SELECT document, symbol FROM alias ORDER BY id", [&](std::int64_t id, std::string symbol) {
        expect(id >= 0 && points_into(parts.documents, id), "an alias of no document");
        parts.documents[static_cast<std::size_t>(id)].aliases.push_back(std::move(symbol));
    });
    each_owned(database, "SELECT document, url FROM url ORDER BY id", [&](std::int64_t id, std::string url) {
        expect(id >= 0 && points_into(parts.documents, id), "an address of no document");
        parts.documents[static_cast<std::size_t>(id)].urls.push_back(std::move(url));
    });
}

void read_texts(const Database &database, GraphParts &parts) {
    std::vector<std::pair<std::uint32_t, TextId>> positions;
    parts.texts = read_table<TextRecord>(database, (std::string("position, ") + text_columns).c_str(), "text",
                                         [&](Row &row, TextRecord &text) {
                                             std::uint32_t position = 0;
                                             row(position);
                                             read_row(row, text);
                                             expect(text.document < parts.documents.size(), "a text of no document");
                                             positions.emplace_back(position, static_cast<TextId>(positions.size()));
                                         });
    std::sort(positions.begin(), positions.end());
    for (const auto &[position, text] : positions)
        parts.documents[parts.texts[text].document].texts.push_back(text);
}

void read_citations(const Database &database, GraphParts &parts) {
    EvidenceId next = 0;
    parts.citations = read_table<Citation>(database, citation_columns, "citation", [&](Row &row, Citation &citation) {
        read_row(row, citation);
        expect(citation.citing < parts.documents.size() && citation.cited < parts.documents.size() &&
                   (citation.said_by == no_id || citation.said_by < parts.documents.size()),
               "a citation of no document");
        expect(citation.evidence_begin == next, "evidence out of order");
        next = citation.evidence_end;
    });
    parts.evidence = read_table<Evidence>(database, evidence_columns, "evidence", [&](Row &row, Evidence &evidence) {
        read_row(row, evidence);
        expect(evidence.text < parts.texts.size(), "evidence of no text");
    });
    expect(parts.evidence.size() == next, "evidence without a citation");
    CitationId last = 0;
    parts.judgements =
        read_table<Judgement>(database, judgement_columns, "judgement", [&](Row &row, Judgement &judgement) {
            read_row(row, judgement);
            expect(judgement.citation < parts.citations.size() && last <= judgement.citation,
                   "a judgement of no citation");
            last = judgement.citation;
        });
}

void read_nodes(const Database &database, GraphParts &parts) {
    parts.agents = read_table<Agent>(database, "kind, key, label", "agent",
                                     [](Row &row, Agent &agent) { row(agent.kind, agent.key, agent.label); });
    parts.events = read_table<Event>(database, "key, label, kind, start, \"end\", organ, place, agenda_item", "event",
                                     [](Row &row, Event &event) {
                                         row(event.key, event.label, event.kind, event.start, event.end, event.organ,
                                             event.place, event.agenda_item);
                                     });
    each_row(database, "SELECT coalesce(agent, -1), coalesce(event, -1), name FROM name ORDER BY id", [&](Row &row) {
        std::int64_t agent = -1;
        std::int64_t event = -1;
        std::string name;
        row(agent, event, name);
        expect_owner(parts.agents, agent, parts.events, event, "a name of nothing");
        (agent >= 0 ? parts.agents[static_cast<std::size_t>(agent)].names
                    : parts.events[static_cast<std::size_t>(event)].names)
            .push_back(std::move(name));
    });
    each_row(database, "SELECT coalesce(document, -1), coalesce(agent, -1), same, iri FROM match ORDER BY id",
             [&](Row &row) {
                 std::int64_t document = -1;
                 std::int64_t agent = -1;
                 Match match;
                 row(document, agent, match.same, match.iri);
                 expect_owner(parts.documents, document, parts.agents, agent, "a match of nothing");
                 (document >= 0 ? parts.documents[static_cast<std::size_t>(document)].matches
                                : parts.agents[static_cast<std::size_t>(agent)].matches)
                     .push_back(std::move(match));
             });
}

void read_former(const Database &database, GraphParts &parts) {
    each_row(database,
             "SELECT coalesce(document, -1), coalesce(event, -1), coalesce(key, ''), coalesce(place, ''), "
             "coalesce(item, '') FROM former ORDER BY id",
             [&](Row &row) {
                 std::int64_t document = -1;
                 std::int64_t event = -1;
                 std::string key;
                 std::string place;
                 std::string item;
                 row(document, event, key, place, item);
                 expect_owner(parts.documents, document, parts.events, event, "a former name of nothing");
                 expect(document >= 0 || !key.empty(), "an event has a key alone");
                 if (event >= 0)
                     return parts.events[static_cast<std::size_t>(event)].former.push_back(std::move(key));
                 Document &named = parts.documents[static_cast<std::size_t>(document)];
                 (!key.empty()     ? named.former
                  : !place.empty() ? named.former_places
                                   : named.former_items)
                     .push_back(std::move(!key.empty()     ? key
                                          : !place.empty() ? place
                                                           : item));
             });
}

/// The ranges of what is told follow one another.
void take_range(GraphParts &parts, EvidenceId &next, EvidenceId first, std::uint32_t count, EvidenceId &begin,
                EvidenceId &end) {
    expect(first == next && count <= parts.told.size() - next, "evidence out of order");
    begin = next;
    end = next += count;
}

/// Of the columns of the kinds of nodes, the one that is not NULL.
NodeRef node_of(const GraphParts &parts, std::int64_t document, std::int64_t agent, std::int64_t event) {
    expect(points_into(parts.documents, document) && points_into(parts.agents, agent) &&
               points_into(parts.events, event) && (document >= 0) + (agent >= 0) + (event >= 0) == 1,
           "a link to nothing");
    return document >= 0 ? document_node(static_cast<DocumentId>(document))
           : agent >= 0  ? agent_node(static_cast<AgentId>(agent))
                         : event_node(static_cast<EventId>(event));
}

void read_links(const Database &database, GraphParts &parts) {
    parts.told = read_table<LinkEvidence>(
        database, "text, \"begin\", \"end\", provision, quote, rule", "told", [&](Row &row, LinkEvidence &told) {
            row(told.text, told.begin, told.end, told.provision, told.quote, told.rule);
            expect(told.text < parts.texts.size(), "evidence of no text");
        });
    EvidenceId next = 0;
    EvidenceId first = 0;
    std::uint32_t count = 0;
    parts.tellings = read_table<LinkTelling>(
        database, "voice, standing, past, \"from\", \"to\", source_provision, target_provision, first_told, told_count",
        "telling", [&](Row &row, LinkTelling &telling) {
            row(telling.voice, telling.standing, telling.past, telling.from, telling.to, telling.source_provision,
                telling.target_provision, first, count);
            take_range(parts, next, first, count, telling.evidence_begin, telling.evidence_end);
        });
    parts.claims =
        read_table<Claim>(database, "document, kind, value, source, standing, first_told, told_count", "claim",
                          [&](Row &row, Claim &claim) {
                              row(claim.document, claim.kind, claim.value, claim.source, claim.standing, first, count);
                              expect(claim.document < parts.documents.size(), "a claim of no document");
                              take_range(parts, next, first, count, claim.evidence_begin, claim.evidence_end);
                          });
    expect(next == parts.told.size(), "evidence without a link");
    parts.links = read_table<LinkRecord>(
        database,
        "kind, coalesce(source, -1), coalesce(source_agent, -1), coalesce(source_event, -1), coalesce(document, -1), "
        "coalesce(agent, -1), coalesce(event, -1), coalesce(citation, 4294967295), coalesce(telling, 4294967295)",
        "link", [&](Row &row, LinkRecord &link) {
            std::int64_t ids[6];
            row(link.kind, ids[0], ids[1], ids[2], ids[3], ids[4], ids[5], link.citation, link.telling);
            link.source = node_of(parts, ids[0], ids[1], ids[2]);
            link.target = node_of(parts, ids[3], ids[4], ids[5]);
            expect((link.citation == no_id || link.citation < parts.citations.size()) &&
                       (link.telling == no_id || link.telling < parts.tellings.size()),
                   "a link to nothing");
        });
}

} // namespace

void read_document_tables(const Database &database, GraphParts &parts) {
    parts.terms = read_terms(database);
    read_documents(database, parts);
    each_owned(database, "SELECT document, key FROM former WHERE document IS NOT NULL AND key IS NOT NULL ORDER BY id",
               [&](std::int64_t id, std::string key) {
                   expect(id >= 0 && points_into(parts.documents, id), "a former name of nothing");
                   parts.documents[static_cast<std::size_t>(id)].former.push_back(std::move(key));
               });
}

void read_graph_tables(const Database &database, GraphParts &parts) {
    parts.terms = read_terms(database);
    read_documents(database, parts);
    read_texts(database, parts);
    read_citations(database, parts);
    read_nodes(database, parts);
    read_former(database, parts);
    read_links(database, parts);
}

} // namespace recital
