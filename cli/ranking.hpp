#pragma once
// Documents with the measures of the network of citations, in the order of one of them.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/citation_network.hpp"
#include "graph/result.hpp"

namespace recital {

enum class MeasureKind : std::uint8_t { pagerank, cited_by, cites, betweenness, core };

struct RankMeasure {
    MeasureKind kind;
    std::string_view name;    // as given to --by
    std::string_view heading; // of the column that people read
    std::string_view meaning;
};
/// The closed table, in the order of the help; the first is the default.
std::span<const RankMeasure> rank_measures();

/// A document among those of its network.
struct Ranked {
    DocumentId document = no_id;
    std::size_t rank = 0; // one more than documents have a greater value; equal values share it
    double pagerank = 0;
    std::uint32_t cited_by = 0; // documents
    std::uint32_t cites = 0;
    std::uint32_t core = 0;
    std::uint32_t component = 0;        // number of its weakly connected component, from 1, the largest first
    std::uint32_t strong_component = 0; // of its strongly connected component
    std::uint32_t community = 0;        // of its community
    std::optional<double> betweenness;  // where that is what is asked for

    double value(MeasureKind kind) const;
};

/// All documents of the network, greatest value first; of equal ones, the most cited first, then by key. Fails where the measure
/// would take too long.
Result<std::vector<Ranked>> ranked(const CitationNetwork &network, MeasureKind by);

} // namespace recital
