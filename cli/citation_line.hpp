#pragma once
// One citation in a line, with its words beneath, as answers about chains of citations show it.

#include <string>

#include "cli/citation_view.hpp"

namespace recital {

/// "  op. para. 4 reaffirms paras. 138 and 139", and the quote in lines of its own; `citing` is the text it is shown for,
/// of which the citing document may be a draft.
std::string citation_lines(const CitationView &view, CitationId id, DocumentId citing, const std::string &indent);

/// The same without the quote.
std::string citation_line(const KnowledgeGraph &graph, CitationId id, DocumentId citing, const std::string &indent);

/// "2006-04-28  S/RES/1674 (2006)  its title  (cited, not read)"
std::string document_line(const Document &document);

} // namespace recital
