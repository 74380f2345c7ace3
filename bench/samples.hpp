#pragma once
// What the micro benchmarks work on: a resolution and a graph of any size, in our own words and in the form of UN documents. It
// cites every 180 characters, real resolutions every 490: what costs time stands closer. Equal sizes give equal bytes.

#include <cstddef>
#include <string>

#include "graph/knowledge_graph.hpp"

namespace recital::bench {

/// Plain text as people see it: cover, title, and `paragraphs` preambular and as many operative paragraphs.
std::string resolution_text(std::size_t paragraphs);

/// The same resolution in the UN's own XML.
std::string resolution_akn(std::size_t paragraphs);

/// Documents that each cite `citations_each` others, with a quote for each citation.
KnowledgeGraph citation_graph(std::size_t documents, std::size_t citations_each);

} // namespace recital::bench
