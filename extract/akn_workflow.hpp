#pragma once
// The metadata of an AKN4UN file that tell how a text came about: steps from draft to adoption, and the vote.

#include "extract/akn_tree.hpp"
#include "extract/reader.hpp"
#include "graph/reading.hpp"

namespace recital::akn {

/// Adds links and what is not printed to the facts: drafts, sponsors, report, meeting, outcome and voters.
void read_workflow(const pugi::xml_node &meta, const ReadContext &context, Reading &reading);

/// The States in a list as the metadata print it ("Austria, the Comoros and Egypt (on behalf of ...)"), by their keys. Prose ("introduced by the representative of ...") yields none. A name that is no
/// State's is kept as printed and reported.
std::vector<std::string> sponsor_names(std::string_view list, const ReadContext &context, Reading &reading);

} // namespace recital::akn
