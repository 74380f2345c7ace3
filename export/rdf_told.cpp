#include "export/rdf_told.hpp"

#include <set>
#include <utility>

#include "export/labels.hpp"
#include "export/vocabulary.hpp"
#include "graph/sha256.hpp"

namespace recital {
namespace {

constexpr std::size_t label_limit = 100;

/// The organisations in which a role is held.
std::set<NodeRef> organisations_of(const KnowledgeGraph &graph, NodeRef role) {
    std::set<NodeRef> found;
    for (const LinkRecord &link : graph.links_from(role))
        if (link.kind == LinkKind::role_in && graph.stands(link))
            found.insert(link.target);
    return found;
}

} // namespace

std::string ToldMapper::iri(NodeRef node) const {
    switch (node.kind) {
    case NodeKind::document:
        return names_.document(graph_.documents()[node.id].key);
    case NodeKind::agent:
        return names_.agent(graph_.agents()[node.id].kind, graph_.agents()[node.id].key);
    case NodeKind::event:
        break;
    }
    return names_.event(graph_.events()[node.id].key);
}

std::string ToldMapper::label_of_node(NodeRef node) const { return shortened(label_of(graph_, node), label_limit); }

void ToldMapper::own(std::string_view predicate, std::string_view object) {
    out_.iri(predicate, object);
    terms_.use(object);
}

void ToldMapper::describe_all() {
    for (AgentId id = 0; id < graph_.agents().size() && out_.ok(); ++id) {
        describe(graph_.agents()[id]);
        direct(agent_node(id));
    }
    for (EventId id = 0; id < graph_.events().size() && out_.ok(); ++id) {
        describe(id);
        direct(event_node(id));
    }
    for (const LinkRecord &link : graph_.links())
        if (const LinkTelling *telling = graph_.telling(link))
            tie(link, *telling);
    for (const Claim &one : graph_.claims())
        claim(one);
}

void ToldMapper::describe(const Agent &agent) {
    out_.subject(names_.agent(agent.kind, agent.key));
    own(rdf::type, class_of(agent.kind));
    named(label_of(agent), agent.names);
}

/// The label, and every other name once.
void ToldMapper::named(const std::string &label, const std::vector<std::string> &names) {
    out_.label(label);
    std::set<std::string> others;
    for (const std::string &name : names)
        others.insert(clean_text(name));
    others.erase(clean_text(label));
    for (const std::string &name : others)
        out_.text(skos::alt_label, name);
}

void ToldMapper::describe(EventId id) {
    const Event &event = graph_.events()[id];
    out_.subject(names_.event(event.key));
    out_.type(schema::event);
    if (const std::string_view type = class_of(event.kind); type != schema::event)
        own(rdf::type, type);
    named(event.label, event.names);
    out_.date(schema::start_date, event.start);
    out_.date(schema::end_date, event.end);
    if (!event.place.empty())
        out_.text(schema::location, event.place);
    if (!event.agenda_item.empty())
        out_.text(rec::agenda_item_number, event.agenda_item);
}

void ToldMapper::direct(NodeRef source) {
    std::set<std::pair<std::string_view, std::string>> statements;
    for (const LinkRecord &link : graph_.links_from(source))
        if (graph_.stands(link))
            statements.emplace(property_of(link.kind).property, iri(link.target));
    for (const auto &[property, object] : statements)
        out_.iri(property, object);
}

void ToldMapper::tie(const LinkRecord &link, const LinkTelling &telling) {
    const LinkProperty kind = property_of(link.kind);
    const NodeRef subject = kind.from_target ? link.target : link.source;
    const NodeRef object = kind.from_target ? link.source : link.target;
    const std::string subject_iri = iri(subject);
    const std::string object_iri = iri(object);
    const std::string telling_iri = names_.telling(subject_iri, kind.property, object_iri);
    out_.subject(telling_iri);
    own(rdf::type, rec::telling);
    out_.label(label_of_node(subject) + ' ' + words_of_name(kind.property) + ' ' + label_of_node(object));
    out_.iri(rdf::subject, subject_iri);
    own(rdf::predicate, kind.property);
    out_.iri(rdf::object, object_iri);
    own(rec::voice, individual_of(telling.voice));
    own(rec::standing, individual_of(telling.standing));
    if (telling.past)
        out_.boolean(rec::former, true);
    out_.date(schema::start_date, telling.from);
    out_.date(schema::end_date, telling.to);
    if (link.kind == LinkKind::holds_role)
        membership(link, telling);
    evidence(telling_iri, graph_.evidence(telling));
}

void ToldMapper::membership(const LinkRecord &link, const LinkTelling &telling) {
    if (telling.standing != Standing::shown)
        return;
    out_.type(org::membership);
    out_.iri(org::member, iri(link.source));
    out_.iri(org::role, iri(link.target));
    for (const NodeRef organisation : organisations_of(graph_, link.target))
        out_.iri(org::organization, iri(organisation));
}

void ToldMapper::claim(const Claim &claim) {
    const Document &document = graph_.documents()[claim.document];
    const std::string subject = names_.document(document.key);
    const std::string_view property = property_of(claim.kind);
    const std::string telling_iri = names_.telling(subject, property, claim.value);
    out_.subject(telling_iri);
    own(rdf::type, rec::telling);
    out_.label(shortened(label_of(document), label_limit) + ", " + words_of_name(property) + ": " +
               shortened(claim.value, label_limit));
    out_.iri(rdf::subject, subject);
    out_.iri(rdf::predicate, property);
    out_.text(rdf::object, claim.value);
    own(rec::source_rank, individual_of(claim.source));
    own(rec::standing, individual_of(claim.standing));
    evidence(telling_iri, graph_.evidence(claim));
}

void ToldMapper::evidence(const std::string &of, std::span<const LinkEvidence> told) {
    std::set<std::string> made;
    const auto iri_of = [&](const LinkEvidence &one) {
        return names_.evidence(of, hex(graph_.texts()[one.text].text_sha256), one.begin, one.end);
    };
    for (const LinkEvidence &one : told)
        if (made.insert(iri_of(one)).second)
            out_.iri(rec::evidence, iri_of(one));
    for (const LinkEvidence &one : told) {
        if (made.erase(iri_of(one)) == 0)
            continue;
        const TextRecord &text = graph_.texts()[one.text];
        const Document &teller = graph_.documents()[text.document];
        out_.subject(iri_of(one));
        out_.type(oa::specific_resource);
        out_.label("evidence in " + shortened(label_of(teller), label_limit) + ", " +
                   std::string(language_name(text.language)) + " text, " +
                   (one.quote.empty() ? std::string("masthead")
                                      : "characters " + std::to_string(one.begin) + " to " + std::to_string(one.end)));
        out_.iri(oa::has_source, IriNames::text(names_.document(teller.key), text.language, text.text_sha256));
        if (one.quote.empty())
            continue;
        out_.text(oa::exact, one.quote, text.language);
        out_.position(oa::start, one.begin);
        out_.position(oa::end, one.end);
        if (const std::string &rule = terms_.rule(one.rule); !rule.empty())
            out_.iri(rec::rule, rule);
    }
}

} // namespace recital
