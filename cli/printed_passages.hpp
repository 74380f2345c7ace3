#pragma once
// Hands the paragraphs of a store's texts to a writer.

#include <memory>

#include "export/passages.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/store.hpp"

namespace recital {

/// Reads from the store, which must outlive it. `whole` is the store's graph; texts are known by their paths, also in a part
/// of it.
std::shared_ptr<PassageSource> printed_passages(const Store &store, const KnowledgeGraph &whole);

} // namespace recital
