#pragma once
// Which persons, roles, organisations and States told things are: by the key of the authority data, else by folded words.
// Two spellings of a person in one text are one where the family name agrees and given names do not contradict each other
// ("Mr. B", "A. B", "A C. B"), and only one person of the text can be meant.

#include <string>
#include <string_view>

#include "extract/agent_table.hpp"
#include "extract/thing_nodes.hpp"
#include "graph/authority.hpp"

namespace recital {

/// Finds or makes the agents and sets the nodes of the things.
void add_told_agents(ThingNodes &nodes, const Authority &authority, AgentTable &agents);

/// True where both folded names can be those of one person: the same family name, and of the given names each is that of the
/// other, its initial, or missing.
bool may_be_one_person(std::string_view a, std::string_view b);

} // namespace recital
