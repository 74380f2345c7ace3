#pragma once
// A store opened to be asked: its graph, its texts and its authority data.

#include <string>
#include <utility>

#include "cli/passage.hpp"
#include "cli/target.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/store.hpp"

namespace recital {

struct OpenedStore {
    Store store;
    KnowledgeGraph graph;
};

Result<OpenedStore> open_store(const std::string &path);

/// A store, and what of it is asked for.
struct OpenedTarget {
    OpenedStore opened;
    Asked asked;
};
Result<OpenedTarget> open_target(const std::string &path, const std::string &target);

/// The authority data as the store was built with it.
AuthoritySource authority_of(const Store &store);

} // namespace recital
