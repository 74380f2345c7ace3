#pragma once
// Which text of a document is meant: that in the language asked for, else in the first language of the fixed order.

#include <optional>

#include "graph/knowledge_graph.hpp"
#include "graph/result.hpp"

namespace recital {

/// Fails with `target_unknown` where the document was not read, or not in that language; says in which it was.
Result<TextId> text_in(const KnowledgeGraph &graph, DocumentId document, std::optional<Language> wanted);

/// "English, French and Spanish": the languages in which a document was read.
std::string languages_read(const KnowledgeGraph &graph, const Document &document);

} // namespace recital
