#pragma once
// Roles that a text gives to a person while the authority data know that another held them: the statement stays, marked, and
// the tenure is believed. And the names that the authority data have for persons, roles and organisations.

#include <optional>
#include <vector>

#include "extract/agent_table.hpp"
#include "extract/told_links.hpp"
#include "graph/agents.hpp"

namespace recital {

/// Marks links holds_role. A day is that of the link, where one is told; else the first day of each of the person's tenures
/// must tell against it.
void settle_roles(std::vector<ToldLink> &links, AgentTable &table, const Agents &agents);

/// What agents are in data sets of others, and which names of ours were joined with theirs, as the authority data have it.
void match_agents(AgentTable &table, const Authority &authority);

/// Labels of agents whose keys are those of the authority data, and what they are in data sets of others.
void label_agents(AgentTable &table, const Agents &agents);

} // namespace recital
