#pragma once
// A small graph, made by hand, with everything that a writer can stumble over: markup, quotes, control characters and bytes
// that are no UTF-8 in texts, parentheses in symbols, an empty label, two symbols of one document, two texts of one language,
// a citation without a single candidate, a denied one, a reported one, one of itself, two acts between the same documents.

#include <vector>

#include "export/writer.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital::test {

GraphParts sample_parts();
KnowledgeGraph sample_graph();

/// Many documents that cite each other, for what depends on size.
KnowledgeGraph large_graph(std::size_t documents, std::size_t citations_each);

/// The formats that are one file, and written by recital alone: Graphviz draws the others.
std::vector<Format> file_formats();

} // namespace recital::test
