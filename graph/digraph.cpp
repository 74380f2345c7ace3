#include "graph/digraph.hpp"

#include <algorithm>

namespace recital {

Digraph::Digraph(std::size_t vertices, std::span<const Arc> arcs) : first_(vertices + 1, 0) {
    const auto counts = [vertices](const Arc &arc) {
        return arc.from != arc.to && arc.from < vertices && arc.to < vertices;
    };
    for (const Arc &arc : arcs)
        if (counts(arc))
            ++first_[arc.from + std::size_t{1}];
    for (std::size_t i = 0; i < vertices; ++i)
        first_[i + 1] += first_[i];
    targets_.resize(first_.back());
    std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
    for (const Arc &arc : arcs)
        if (counts(arc))
            targets_[next[arc.from]++] = arc.to;

    std::size_t kept = 0;
    for (std::size_t i = 0; i < vertices; ++i) {
        const auto begin = targets_.begin() + static_cast<std::ptrdiff_t>(first_[i]);
        const auto end = targets_.begin() + static_cast<std::ptrdiff_t>(next[i]);
        std::sort(begin, end);
        const auto distinct = std::unique(begin, end);
        first_[i] = kept;
        // rows only ever move forwards
        std::copy(begin, distinct, targets_.begin() + static_cast<std::ptrdiff_t>(kept));
        kept += static_cast<std::size_t>(distinct - begin);
    }
    first_.back() = kept;
    targets_.resize(kept);
}

Digraph Digraph::reversed() const {
    std::vector<Arc> arcs;
    arcs.reserve(targets_.size());
    for (Vertex from = 0; from < vertices(); ++from)
        for (const Vertex to : targets(from))
            arcs.push_back({to, from});
    return {vertices(), arcs};
}

Digraph Digraph::both_ways() const {
    std::vector<Arc> arcs;
    arcs.reserve(2 * targets_.size());
    for (Vertex from = 0; from < vertices(); ++from)
        for (const Vertex to : targets(from)) {
            arcs.push_back({from, to});
            arcs.push_back({to, from});
        }
    return {vertices(), arcs};
}

} // namespace recital
