#pragma once
// Hands the paragraphs of a store's texts to a writer.

#include "export/passages.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/store.hpp"

namespace recital {

/// Reads from the store, which must outlive the reader. `whole` is the store's graph; the reader knows its texts by their paths,
/// also in a part of it.
PassageReader printed_passages(const Store &store, const KnowledgeGraph &whole);

} // namespace recital
