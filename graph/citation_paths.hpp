#pragma once
// How one document comes to rest on another: chains of citations from the citing to the cited one, the shortest of them and
// those that are little longer.
//
// Asked of places, the first citation must stand in a place asked for and the last must name one; a place that contains, or lies
// in, the one asked for counts. The documents between are taken as a whole, wherever in them the citations stand. The filter holds
// for every citation and for the documents between, not for the two ends. Draft and adopted text are one.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/citation_steps.hpp"

namespace recital {

/// How much longer than the shortest a path may be asked for.
inline constexpr unsigned most_longer = 15;

struct PathQuery {
    CitationEnd from;
    CitationEnd to;
    CitationFilter filter;
    bool loose = false;  // the last citation may also name the document without a place in it
    unsigned longer = 0; // steps beyond the shortest; at most most_longer
    std::size_t limit = 20;
};

struct PathStep {
    DocumentId citing = no_id;
    DocumentId cited = no_id;
    std::vector<CitationId> citations; // all that make this step, in text order
};

/// Each document stands in it once.
using CitationPath = std::vector<PathStep>;

struct CitationPaths {
    std::vector<CitationPath> paths;  // shorter ones first, then by the dates of their documents
    unsigned shortest = 0;            // steps; 0: there is none
    std::uint64_t shortest_paths = 0; // how many there are of that length; the largest number stands for more
    bool more = false;                // some of those asked for are not among paths
    unsigned backwards = 0;           // without a path: steps of the shortest from `to` to `from`, 0: none either
    unsigned of_whole = 0; // without a path, of places: steps of the shortest between the documents as wholes
};

/// Takes time linear in the citations of what rests on `to`, and in the paths given; these have ten million steps at most.
/// No path leads from a document to itself.
CitationPaths find_paths(CitationIndex &index, const PathQuery &query);

} // namespace recital
