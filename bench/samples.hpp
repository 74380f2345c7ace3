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

/// A library's guide as text of a page: `entries` documents, each with a line that speaks of it, and as many meetings with
/// their press releases and webcasts.
std::string guide_markdown(std::size_t entries);

/// The same guide as an HTML page, with menus and a footer.
std::string guide_html(std::size_t entries);

/// Documents that each cite `citations_each` others, with a quote for each citation.
KnowledgeGraph citation_graph(std::size_t documents, std::size_t citations_each);

} // namespace recital::bench
