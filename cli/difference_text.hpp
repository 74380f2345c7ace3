#pragma once
// What differs between two stores, for people and for programs.

#include <cstddef>
#include <string>

#include "graph/graph_difference.hpp"

namespace recital {

struct ComparedStores {
    const KnowledgeGraph &before;
    const KnowledgeGraph &after;
    const Correspondence &pairs;
    const GraphDifference &difference;
};

/// A line of counts, then document by document what is new (+), changed (~) and gone (-), with the words of citations; then
/// documents that are cited, not read, persons, organizations and events. At most `limit` documents, and as many of each of
/// the others; 0: all. "no difference" where there is none.
std::string difference_text(const ComparedStores &stores, std::size_t limit);

/// One JSON object a line for each change: kind, change (new, changed, moved, gone), key, before, after; of what changed, before
/// and after hold only the fields that did.
std::string difference_lines(const ComparedStores &stores);

} // namespace recital
