#include "extract/told_roles.hpp"

#include <algorithm>
#include <span>

#include "graph/officials.hpp"

namespace recital {
namespace {

/// True where another is known to have held the role on every day that the statement may speak of.
bool held_by_another(const Officials &officials, const Agents &agents, const std::string &person,
                     const std::string &role, const Date &day) {
    if (day)
        return officials.claim(person, role, day) == RoleClaim::other_holder;
    bool any = false;
    for (const Tenure &tenure : agents.tenures()) {
        if (agents.officials()[tenure.official].key != person)
            continue;
        if (officials.claim(person, role, tenure.from) != RoleClaim::other_holder)
            return false;
        any = true;
    }
    return any;
}

void match_agent(Agent &agent, std::span<const Match> matches) {
    agent.matches.insert(agent.matches.end(), matches.begin(), matches.end());
}

} // namespace

void match_agents(AgentTable &table, const Authority &authority) {
    for (AgentId id = 0; id < table.size(); ++id) {
        Agent &agent = table[id];
        const std::string name = name_of_agent(agent.kind, agent.key);
        match_agent(agent, authority.matches_of_name(name));
        for (const std::string &joined : authority.ties().joined_to(name)) {
            match_agent(agent, authority.matches_of_name(joined));
            agent.matches.push_back({true, iri_of_name(joined)});
        }
    }
}

void settle_roles(std::vector<ToldLink> &links, AgentTable &table, const Agents &agents) {
    const Officials officials(agents);
    for (ToldLink &told : links) {
        if (told.link.kind != LinkKind::holds_role || told.link.source.kind != NodeKind::agent ||
            told.link.target.kind != NodeKind::agent)
            continue;
        const std::string &person = table[told.link.source.id].key;
        const std::string &role = table[told.link.target.id].key;
        if (agents.official(person) != nullptr && agents.role(role) != nullptr &&
            held_by_another(officials, agents, person, role, told.telling.from))
            told.telling.standing = Standing::outdone;
    }
}

void label_agents(AgentTable &table, const Agents &agents) {
    for (AgentId id = 0; id < table.size(); ++id) {
        Agent &agent = table[id];
        const auto take = [&](const auto *term) {
            if (term == nullptr)
                return;
            if (!term->label.empty())
                agent.label = term->label;
            match_agent(agent, agents.matches_of(term->iri));
        };
        switch (agent.kind) {
        case AgentKind::person:
            take(agents.official(agent.key));
            break;
        case AgentKind::role:
            take(agents.role(agent.key));
            break;
        case AgentKind::organ:
        case AgentKind::organisation:
            take(agents.organisation(agent.key));
            break;
        case AgentKind::state:
        case AgentKind::agenda_item:
            break;
        }
    }
}

} // namespace recital
