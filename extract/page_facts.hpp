#pragma once
// What a page says of itself: kind, symbol of a press release, title, address, date, language. Metadata speak first of address
// and title; of symbol and language the printed text does.

#include <cstddef>

#include "extract/marked_page.hpp"
#include "extract/reader.hpp"

namespace recital {

/// Index of the block that is the page's title; number of blocks where none is.
std::size_t title_block(const MarkedPage &page);

/// Language of the text that was laid out; reports metadata that say another one, and a language that is none of the six.
void read_page_language(const MarkedPage &page, const ReadContext &context, Reading &reading);

/// The rest of the facts; `title` is that of title_block().
void read_page_facts(const MarkedPage &page, std::size_t title, const ReadContext &context, Reading &reading);

} // namespace recital
