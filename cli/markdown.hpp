#pragma once
// Text and addresses as Markdown holds them.

#include <string>
#include <string_view>

#include "graph/model.hpp"

namespace recital {

/// Signs that Markdown would read as its own, escaped; control characters are blanks.
std::string markdown_text(std::string_view text);

/// Where the document can be opened: its address at the United Nations, else one that is its key or that a page gives for it. Empty where
/// none is known, or it cannot stand between angle brackets.
std::string page_address(const Document &document);

} // namespace recital
