#pragma once
// Several edges between two nodes as one (export/network.hpp, NetworkOptions::merge_edges).

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "export/act_columns.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/provision.hpp"

namespace recital {

/// Columns of such an edge; counts by act follow.
std::vector<Column> bundle_columns();

/// What the edges come to. Refers to the graph they are of.
struct EdgeBundle {
    using PlaceSet = std::set<std::string_view, decltype(&provision_before)>;

    std::set<std::string_view> relations; // names of links
    std::set<std::string_view> verbs;
    ActCounts acts;
    PlaceSet provisions{&provision_before};
    PlaceSet target_provisions{&provision_before};
    std::uint32_t citations = 0;
    std::uint32_t own = 0; // mentions
    std::uint32_t reported = 0;
    int year = 0;
    std::string_view quote;

    void add(const KnowledgeGraph &graph, const Citation &citation);
    /// "cites", else the names of the links.
    std::string kind() const;
    /// At least 1.
    std::uint32_t weight() const;
    /// As bundle_columns() has them.
    Cells cells() const;
};

} // namespace recital
