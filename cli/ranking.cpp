#include "cli/ranking.hpp"

#include <algorithm>
#include <array>

#include "graph/communities.hpp"
#include "graph/measures.hpp"

namespace recital {

std::span<const RankMeasure> rank_measures() {
    static constexpr auto table = std::to_array<RankMeasure>({
        {MeasureKind::pagerank, "pagerank", "PageRank, %",
         "how much weight reaches it along citations, where each document shares its own among those it cites"},
        {MeasureKind::cited_by, "cited-by", "cited by", "how many documents cite it"},
        {MeasureKind::cites, "cites", "cites", "how many documents it cites"},
        {MeasureKind::betweenness, "betweenness", "between, %",
         "of how many shortest ways from a document to another it is a part"},
        {MeasureKind::core, "core", "core",
         "the largest number k such that it is among documents each of which is tied to k of the others"},
    });
    return table;
}

double Ranked::value(MeasureKind kind) const {
    switch (kind) {
    case MeasureKind::pagerank:
        return pagerank;
    case MeasureKind::cited_by:
        return cited_by;
    case MeasureKind::cites:
        return cites;
    case MeasureKind::betweenness:
        return betweenness.value_or(0);
    case MeasureKind::core:
        break;
    }
    return core;
}

Result<std::vector<Ranked>> ranked(const CitationNetwork &network, MeasureKind by) {
    const Digraph &arcs = network.arcs;
    std::vector<double> between;
    if (by == MeasureKind::betweenness) {
        auto found = betweenness(arcs);
        if (!found)
            return found.problem();
        between = std::move(*found);
    }
    const std::vector<double> pageranks = pagerank(arcs);
    const std::vector<std::uint32_t> cited_by = in_degrees(arcs);
    const std::vector<std::uint32_t> cites = out_degrees(arcs);
    const std::vector<std::uint32_t> cores = core_numbers(arcs);
    const Groups weak = weak_components(arcs);
    const Groups strong = strong_components(arcs);
    const Groups found_communities = communities(arcs);

    std::vector<Ranked> out(arcs.vertices());
    for (Vertex v = 0; v < out.size(); ++v) {
        out[v] = {network.documents[v],
                  0,
                  pageranks[v],
                  cited_by[v],
                  cites[v],
                  cores[v],
                  weak.of[v] + 1,
                  strong.of[v] + 1,
                  found_communities.of[v] + 1,
                  between.empty() ? std::nullopt : std::optional(between[v])};
    }
    std::stable_sort(out.begin(), out.end(), [by](const Ranked &left, const Ranked &right) {
        const double l = left.value(by);
        const double r = right.value(by);
        return l != r ? l > r : left.cited_by > right.cited_by;
    });
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].rank = i > 0 && out[i].value(by) == out[i - 1].value(by) ? out[i - 1].rank : i + 1;
    return out;
}

} // namespace recital
