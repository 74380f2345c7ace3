#pragma once
// The events of the graph, each made of all that tells of it.

#include <vector>

#include "extract/agent_table.hpp"
#include "extract/document_table.hpp"
#include "extract/thing_nodes.hpp"
#include "graph/model.hpp"

namespace recital {

/// To be called when documents and agents are known. The events come out in the order of their keys.
std::vector<Event> add_told_events(ThingNodes &nodes, DocumentTable &documents, AgentTable &agents);

} // namespace recital
