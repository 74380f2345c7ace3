#pragma once
// The page of a place in a document: its words, where it stands, what it cites and who cites it.

#include <string>

#include "cli/citation_view.hpp"
#include "cli/target.hpp"
#include "graph/result.hpp"

namespace recital {

/// Fails with `target_unknown` where the language asked for was not read.
Result<std::string> provision_page(const CitationView &view, const Asked &asked);

} // namespace recital
