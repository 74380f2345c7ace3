#pragma once
// What relations make of two nodes: one link per source, kind and target, with every place that tells of it. What ties a node
// to itself vanishes.

#include <vector>

#include "extract/thing_nodes.hpp"
#include "graph/model.hpp"

namespace recital {

/// A link whose telling is not numbered yet.
struct ToldLink {
    LinkRecord link;
    LinkTelling telling;
    std::vector<LinkEvidence> evidence; // in the order of texts and places
};

/// In the order of source, kind and target.
std::vector<ToldLink> told_links(const ThingNodes &nodes);

/// The order of links: by source, kind, target.
bool link_before(const LinkRecord &a, const LinkRecord &b);

/// Puts told links among the others, all sorted. Where both have a link, it is one, in the source's own words. Appends the
/// tellings and their evidence.
void merge_told_links(std::vector<ToldLink> &&told, std::vector<LinkRecord> &links, std::vector<LinkTelling> &tellings,
                      std::vector<LinkEvidence> &evidence);

} // namespace recital
