#pragma once
// Hands the paragraphs of a store's texts to a writer.

#include <memory>
#include <span>

#include "export/passages.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/store.hpp"

namespace recital {

/// Reads from the store, which must outlive it. `whole` is the store's graph; texts are known by their paths, also in a part
/// of it.
std::shared_ptr<PassageSource> printed_passages(const Store &store, const KnowledgeGraph &whole);
/// The same of a part of the graph that was read by itself: `ids` are those that its texts have in the store, and outlive it too.
std::shared_ptr<PassageSource> printed_passages(const Store &store, const KnowledgeGraph &part,
                                                std::span<const TextId> ids);

} // namespace recital
