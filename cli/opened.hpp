#pragma once
// A store opened to be asked: its graph, its texts and its authority data.

#include <memory>
#include <string>
#include <utility>

#include "cli/passage.hpp"
#include "cli/target.hpp"
#include "graph/citation_index.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/store.hpp"

namespace recital {

class Agents;

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

/// A store opened to follow its citations, without their words, which are read when known which are wanted.
struct OpenedIndex {
    Store store;
    KnowledgeGraph documents; // names alone, for finding what is asked for
    CitationIndex index;
};
Result<OpenedIndex> open_index(const std::string &path, unsigned jobs);

/// The authority data of persons and roles as the store was built with it; null where the graph has no role.
std::shared_ptr<const Agents> agents_of(const Store &store, const KnowledgeGraph &graph);

/// The authority data as the store was built with it.
AuthoritySource authority_of(const Store &store);

} // namespace recital
