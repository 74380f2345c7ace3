#pragma once
// Agents of a stretch of text written down as lines for tables of tests: a person is "name (key) for State = role (key) at
// organisation", a role without a name "role (key)".

#include <string>
#include <vector>

#include "extract/agent_reader.hpp"

namespace recital::test {

inline const AgentReader &agent_reader() {
    static const Authority authority = std::move(*Authority::load());
    static const AgentReader made(authority);
    return made;
}

inline std::string spell(const RolePhrase &role) {
    std::string out = role.name;
    if (!role.key.empty())
        out += " (" + role.key + ")";
    if (role.former)
        out += " former";
    if (role.acting)
        out += " acting";
    if (role.session != 0)
        out += " session " + std::to_string(role.session);
    if (!role.state.empty())
        out += " for " + role.state;
    for (const BodyPhrase &body : role.bodies)
        if (!body.state && body.key != "united_nations")
            out += " at " + (body.key.empty() ? body.name : body.key);
    return out;
}

inline std::vector<std::string> persons(const std::string &text) {
    AgentMemory memory;
    const AgentsFound found = agent_reader().read(text, memory);
    std::vector<std::string> out;
    for (const PersonPhrase &person : found.persons) {
        std::string line = person.name;
        if (!person.key.empty())
            line += " (" + person.key + ")";
        if (person.state.last != 0)
            line += " for " + person.state.key;
        for (const RolePhrase &role : person.roles)
            line += " = " + spell(role);
        out.push_back(std::move(line));
    }
    for (const RolePhrase &role : found.roles)
        out.push_back(spell(role));
    return out;
}

} // namespace recital::test
