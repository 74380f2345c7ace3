#pragma once
// Makes an endpoint hold what the N-Quads export holds: each named graph whose statements are not those that were sent before is
// replaced, graphs that the export no longer has are dropped, and nothing else is touched. Before a graph is sent it
// is marked as pending in the endpoint (export/load_registry.hpp), after it was taken whole it is marked as loaded, so
// that a load that was broken off, by whatever, is completed by the next one.
//
// One load at a time: two into the same endpoint at once do not see each other.

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "export/load_registry.hpp"
#include "export/writer.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

struct LoadOptions {
    ExportOptions data;   // base, profile and agents, as of the export
    std::string registry; // IRI of the list of loaded graphs; empty: <base>load
    bool check = false;   // count the statements of every graph at the endpoint before believing the list
    const std::atomic<bool> *interrupted = nullptr;
    std::function<void(std::size_t done, std::size_t total)> progress; // statements
};

struct LoadSummary {
    std::size_t replaced = 0;
    std::size_t unchanged = 0;
    std::size_t dropped = 0;
    std::size_t miscounted = 0; // of the replaced: those that the list of loaded graphs had as unchanged
    std::uint64_t sent = 0;     // statements
    std::uint64_t statements = 0;
};

/// What has to be done.
struct LoadPlan {
    std::vector<std::size_t> replace; // indexes of digests
    std::vector<std::string> drop;
};
LoadPlan plan_load(const std::vector<GraphDigest> &digests, const LoadRegistry &registry);

/// Digests of all graphs of the export, in its order.
Result<std::vector<GraphDigest>> digest_graphs(const KnowledgeGraph &graph, const ExportOptions &data,
                                               std::vector<Problem> &problems);

/// On failure the problem says how far it came.
Result<LoadSummary> load_graph(const KnowledgeGraph &graph, const LoadOptions &options, GraphStore &store,
                               std::vector<Problem> &problems);

} // namespace recital
