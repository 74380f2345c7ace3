#pragma once
// Marked-up text as the blocks of a page: which lines belong together, and how deep the items of its lists are nested. Text of
// pages is rarely clean Markdown: a line that begins with an address goes on with the item above it, whatever its
// indentation, and unmarked lines below an item that has an address or a symbol speak of that item.

#include <string_view>

#include "extract/marked_page.hpp"

namespace recital {

/// `text` must be valid UTF-8; `raw` of the blocks are its bytes.
MarkedPage markdown_page(std::string_view text);

} // namespace recital
