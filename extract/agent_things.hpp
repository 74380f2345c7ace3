#pragma once
// The persons, roles, organisations and States that a page names, as things at their places, with the roles that persons are
// said to hold. What they do there is told by others, who find them by their place (Page::things_within).

#include "extract/agent_reader.hpp"
#include "extract/page.hpp"

namespace recital {

/// Adds the agents of all blocks, in text order.
void add_agents(const AgentReader &agents, Page &page);

/// The organisations named in a stretch that is likely to name one; where none is known, those that look like one are added.
std::vector<std::int32_t> bodies_in(const AgentReader &agents, Page &page, std::size_t block, Stretch stretch);

/// Adds the authors named in the stretch of the block; returns their things.
std::vector<std::int32_t> add_authors(const AgentReader &agents, Page &page, std::size_t block, Stretch stretch);

} // namespace recital
