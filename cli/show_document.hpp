#pragma once
// The page of a document: what its masthead says, which texts were read, what it cites and what cites it.

#include <string>

#include "cli/citation_view.hpp"
#include "graph/result.hpp"

namespace recital {

Result<std::string> document_page(const CitationView &view, DocumentId id);

/// "  Address    https://docs.un.org/..." and the like: one line of the head of a page; nothing for an empty value.
std::string page_row(std::string_view name, std::string_view value);

} // namespace recital
