#include "export/rdf_sessions.hpp"

#include <algorithm>
#include <utility>

#include "export/labels.hpp"
#include "export/vocabulary.hpp"

namespace recital {

SessionMapper::SessionMapper(const KnowledgeGraph &graph, const IriNames &names, OwnTerms &terms, RdfEmitter &out)
    : graph_(graph), names_(names), terms_(terms), out_(out) {
    for (const Agent &agent : graph.agents())
        if (agent.kind == AgentKind::organ || agent.kind == AgentKind::agenda_item)
            agents_.insert(names.agent(agent.kind, agent.key));
}

std::string SessionMapper::session(const Session &session) {
    std::string iri = names_.session(session.key());
    sessions_.try_emplace(iri, session);
    return iri;
}

std::string SessionMapper::organ(Organ organ) {
    std::string iri = names_.agent(AgentKind::organ, name(organ));
    if (!agents_.contains(iri))
        organs_.try_emplace(iri, organ);
    return iri;
}

std::string SessionMapper::organ_label(Organ organ) const {
    const std::string_view key = name(organ);
    for (const Agent &agent : graph_.agents())
        if (agent.kind == AgentKind::organ && agent.key == key)
            return label_of(agent);
    return words_in_capitals(key);
}

/// The IRIs of the items printed, which are described at the end.
std::vector<std::string> SessionMapper::items(const Session &session, std::string_view printed,
                                              const Document *titled) {
    std::vector<std::string> iris;
    const bool one = printed.find(',') == std::string_view::npos;
    while (!printed.empty()) {
        const std::size_t end = std::min(printed.find(','), printed.size());
        std::string number(printed.substr(0, end));
        number.erase(std::remove(number.begin(), number.end(), ' '), number.end());
        printed.remove_prefix(std::min(end + 1, printed.size()));
        if (number.empty())
            continue;
        iris.push_back(names_.agent(AgentKind::agenda_item, session.key() + '/' + number));
        const auto known = items_.try_emplace(iris.back(), Item{session, std::move(number), {}}).first;
        if (one && titled != nullptr && !titled->agenda_title.empty())
            known->second.titles.try_emplace(titled->title_language, titled->agenda_title);
    }
    return iris;
}

void SessionMapper::of_document(const Document &document, const std::optional<Symbol> &symbol) {
    const std::optional<Session> of = session_of(document, symbol);
    if (!of)
        return;
    out_.iri(rec::in_session, session(*of));
    for (const std::string &item : items(*of, document.agenda_item, &document))
        out_.iri(property_of(LinkKind::considered_under).property, item);
    for (const std::string &item : document.former_items) // another text has another item: it stays a node
        items(*of, item, nullptr);
}

void SessionMapper::of_event(EventId id) {
    const Event &event = graph_.events()[id];
    if (event.organ != Organ::none && event.organ != Organ::other)
        out_.iri(schema::organizer, organ(event.organ));
    if (event.agenda_item.empty())
        return;
    for (const LinkRecord &link : graph_.links_from(event_node(id))) {
        if (link.kind != LinkKind::has_meeting_record || !graph_.stands(link))
            continue;
        const Document &record = graph_.documents()[link.target.id];
        if (const std::optional<Session> of = session_of(record, Symbol::parse(record.key))) {
            for (const std::string &item : items(*of, event.agenda_item, nullptr))
                out_.iri(property_of(LinkKind::considered_under).property, item);
            return;
        }
    }
}

void SessionMapper::describe_all() {
    for (const auto &[iri, item] : items_) {
        if (agents_.contains(iri))
            continue;
        out_.subject(iri);
        out_.type(class_of(AgentKind::agenda_item));
        terms_.use(class_of(AgentKind::agenda_item));
        out_.label(organ_label(item.session.organ) + ", session " + item.session.words() + ", agenda item " +
                   item.number);
        out_.text(rec::agenda_item_number, item.number);
        for (const auto &[language, title] : item.titles)
            out_.text(dcterms::title, title, language);
        out_.iri(rec::in_session, session(item.session));
        out_.iri(rec::on_agenda_of, organ(item.session.organ));
    }
    for (const auto &[iri, session] : sessions_) {
        out_.subject(iri);
        out_.type(schema::event);
        out_.type(rec::session);
        terms_.use(rec::session);
        out_.label(organ_label(session.organ) + ", session " + session.words());
        out_.integer(rec::session_number, session.number);
        out_.iri(schema::organizer, organ(session.organ));
    }
    for (const auto &[iri, organ] : organs_) {
        out_.subject(iri);
        out_.type(class_of(AgentKind::organ));
        out_.label(organ_label(organ));
    }
}

} // namespace recital
