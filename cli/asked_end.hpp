#pragma once
// What commands about one document or place, or about two, need of it.

#include <string>

#include "cli/opened.hpp"
#include "graph/citation_steps.hpp"

namespace recital {

/// The document and places that a person asks for, among those of an opened store.
Result<CitationEnd> find_end(const OpenedIndex &opened, const std::string &typed);

/// "A/RES/60/1, para. 138", of a draft the text that was adopted; with its title where asked for.
std::string end_words(const OpenedIndex &opened, const CitationEnd &end, bool titled = false);

} // namespace recital
