#pragma once
// Reader of marked-up text: Markdown, and text taken from web pages, in which marks of Markdown are what is left of links,
// bold words and lists. Told from plain text by several such marks; text without marks and without a masthead is a page
// too, which the reader of plain text finds out (text_reader.hpp).

#include <string_view>

#include "extract/reader.hpp"

namespace recital {

/// True where several marks of different or equal kinds occur: links in brackets, items with addresses, bold words, headings.
bool recognises_markdown(std::string_view bytes);
bool read_markdown(std::string_view bytes, const ReadContext &context, Reading &reading);

} // namespace recital
