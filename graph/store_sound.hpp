#pragma once
// Whether the parts of a graph fit together: ids that point nowhere would make a store that cannot be opened again.

#include <cstddef>

#include "graph/knowledge_graph.hpp"

namespace recital {

/// texts: how many were added to the store.
bool sound(const GraphParts &parts, std::size_t texts);

} // namespace recital
