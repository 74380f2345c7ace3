#pragma once
// Communities of a network: groups with more ties within than their degrees would have by chance, found by the method of Louvain
// (Blondel, Guillaume, Lambiotte and Lefebvre 2008). A tie counts once for each direction in which an arc has it.

#include "graph/digraph.hpp"
#include "graph/measures.hpp"

namespace recital {

/// Vertices are visited in their order, and of equally good communities the first is taken, so that the same graph always gives
/// the same communities. A vertex without arcs is a community of its own. Time is linear in the arcs, times a bound.
Groups communities(const Digraph &graph);

/// Modularity (Newman and Girvan 2004) of a division, arcs taken without direction as `communities` takes them: from -1/2 to 1; 0
/// where there are no arcs.
double modularity(const Digraph &graph, const Groups &groups);

} // namespace recital
