#include "export/rdf_told.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "export/labels.hpp"
#include "export/vocabulary.hpp"

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
        describe_agent(id);
        direct(agent_node(id));
    }
    for (EventId id = 0; id < graph_.events().size() && out_.ok(); ++id) {
        describe_event(id);
        direct(event_node(id));
    }
    if (!full_)
        return;
    for (const LinkRecord &link : graph_.links())
        if (const LinkTelling *telling = graph_.telling(link))
            tie(link, *telling);
    for (const Claim &one : graph_.claims())
        claim(one);
    describe_evidence();
}

void ToldMapper::same(const std::string &other, const std::string &iri, const std::string &label) {
    out_.subject(other);
    out_.iri(owl::same_as, iri);
    out_.label(label);
}

/// All that the node is or was called.
std::vector<std::string> ToldMapper::iris(NodeRef node) const {
    std::vector<std::string> all{iri(node)};
    for (const std::string &key : former_.of(node))
        all.push_back(node.kind == NodeKind::document ? names_.document(key) : names_.event(key));
    return all;
}

void ToldMapper::describe_agent(AgentId id) {
    const Agent &agent = graph_.agents()[id];
    out_.subject(names_.agent(agent.kind, agent.key));
    own(rdf::type, class_of(agent.kind));
    named(label_of(agent), agent.names);
    if (full_)
        out_.matches(agent.matches);
    if (agent.kind != AgentKind::role)
        return;
    // a role that is held in an organisation is a post there
    const std::set<NodeRef> organisations = organisations_of(graph_, agent_node(id));
    if (!organisations.empty())
        out_.type(org::post);
    for (const NodeRef organisation : organisations)
        out_.iri(org::post_in, iri(organisation));
}

/// The label, and every other name once.
void ToldMapper::named(const std::string &label, const std::vector<std::string> &names) {
    out_.label(label);
    if (!full_)
        return;
    std::set<std::string> others;
    for (const std::string &name : names)
        others.insert(clean_text(name));
    others.erase(clean_text(label));
    for (const std::string &name : others)
        out_.text(skos::alt_label, name);
}

void ToldMapper::describe_event(EventId id) {
    const Event &event = graph_.events()[id];
    for (const std::string &key : former_.of(event_node(id)))
        same(names_.event(key), names_.event(event.key), label_of(event));
    out_.subject(names_.event(event.key));
    out_.type(schema::event);
    if (const std::string_view type = class_of(event.kind); type != schema::event)
        own(rdf::type, type);
    named(label_of(event), event.names);
    if (!full_)
        return;
    out_.date(schema::start_date, DateYear::start, event.start);
    out_.date(schema::end_date, DateYear::end, event.end);
    if (!event.place.empty())
        out_.text(schema::location, event.place);
    if (!event.agenda_item.empty())
        out_.text(rec::agenda_item_number, event.agenda_item);
    sessions_.of_event(id);
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
    const std::string label = label_of_node(subject) + ' ' + words_of_name(kind.property) + ' ' + label_of_node(object);
    out_.label(label);
    out_.iri(rdf::subject, subject_iri);
    own(rdf::predicate, kind.property);
    out_.iri(rdf::object, object_iri);
    own(rec::voice, individual_of(telling.voice));
    own(rec::standing, individual_of(telling.standing));
    if (telling.past)
        out_.boolean(rec::former, true);
    out_.date(schema::start_date, DateYear::start, telling.from);
    out_.date(schema::end_date, DateYear::end, telling.to);
    if (link.kind == LinkKind::holds_role)
        membership(link, telling);
    evidence(graph_.evidence(telling));
    for (const std::string &one : iris(subject))
        for (const std::string &other : iris(object))
            if (const std::string name = names_.telling(one, kind.property, other); name != telling_iri)
                same(name, telling_iri, label);
}

void ToldMapper::membership(const LinkRecord &link, const LinkTelling &telling) {
    if (telling.standing != Standing::shown)
        return;
    out_.type(org::membership);
    out_.iri(org::member, iri(link.source));
    out_.iri(org::role, iri(link.target));
    const std::set<NodeRef> organisations = organisations_of(graph_, link.target);
    if (!organisations.empty())
        out_.iri(rec::post, iri(link.target));
    for (const NodeRef organisation : organisations)
        out_.iri(org::organization, iri(organisation));
}

void ToldMapper::claim(const Claim &claim) {
    const Document &document = graph_.documents()[claim.document];
    const std::string subject = names_.document(document.key);
    const std::string_view property = property_of(claim.kind);
    const std::string telling_iri = names_.telling(subject, property, claim.value);
    out_.subject(telling_iri);
    own(rdf::type, rec::telling);
    const std::string label = shortened(label_of(document), label_limit) + ", " + words_of_name(property) + ": " +
                              shortened(claim.value, label_limit);
    out_.label(label);
    out_.iri(rdf::subject, subject);
    out_.iri(rdf::predicate, property);
    out_.text(rdf::object, claim.value);
    own(rec::source_rank, individual_of(claim.source));
    own(rec::standing, individual_of(claim.standing));
    evidence(graph_.evidence(claim));
    for (const std::string &other : iris(document_node(claim.document)))
        if (const std::string name = names_.telling(other, property, claim.value); name != telling_iri)
            same(name, telling_iri, label);
}

std::string ToldMapper::evidence(const LinkEvidence &one) const {
    const TextRecord &text = graph_.texts()[one.text];
    const std::string &teller = graph_.documents()[text.document].key;
    return names_.evidence(IriNames::place({teller, teller, text.text_sha256, one.begin, one.end, {}}));
}

void ToldMapper::evidence(std::span<const LinkEvidence> told) {
    std::set<std::string> places;
    for (const LinkEvidence &one : told)
        places.insert(evidence(one));
    for (const std::string &place : places)
        out_.iri(rec::evidence, place);
}

/// Each stretch of text once, whatever it tells.
void ToldMapper::describe_evidence() {
    const auto told = graph_.told();
    std::vector<EvidenceId> order(told.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto place = [&](EvidenceId id) { return std::tuple(told[id].text, told[id].begin, told[id].end); };
    std::stable_sort(order.begin(), order.end(), [&](EvidenceId a, EvidenceId b) { return place(a) < place(b); });
    std::set<std::string> of_text; // two copies of a text are one
    for (const EvidenceId id : order) {
        const LinkEvidence &one = told[id];
        const TextRecord &text = graph_.texts()[one.text];
        const Document &teller = graph_.documents()[text.document];
        const std::string iri = evidence(one);
        if (!of_text.insert(iri).second)
            continue;
        const std::string label =
            "evidence in " + shortened(label_of(teller), label_limit) + ", " +
            std::string(language_name(text.language)) + " text, " +
            (one.quote.empty() ? std::string("masthead")
                               : "characters " + std::to_string(one.begin) + " to " + std::to_string(one.end));
        for (const std::string &key : former_.of(document_node(text.document))) {
            const std::string other =
                names_.evidence(IriNames::place({key, key, text.text_sha256, one.begin, one.end, {}}));
            if (of_text.insert(other).second)
                same(other, iri, label);
        }
        out_.subject(iri);
        out_.type(oa::specific_resource);
        out_.label(label);
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
