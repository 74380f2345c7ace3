#pragma once
// Reader of plain text: clean text with one paragraph a line and footnotes as "[1] ..." lines, and hard-wrapped text (OCR)
// whose paragraphs are parted by blank lines. Structure is read from printed numbers and from the words of the authority
// data; blocks and provisions come out as they do from the same document's XML.

#include <string_view>

#include "extract/reader.hpp"

namespace recital {

/// True for anything that is text; it is tried last.
bool recognises_text(std::string_view bytes);
/// What prints neither a masthead nor enacting words, and has the long lines of a page, is read as a page (markdown_reader.hpp).
bool read_text_or_page(std::string_view bytes, const ReadContext &context, Reading &reading);
/// The same without that question.
bool read_text(std::string_view bytes, const ReadContext &context, Reading &reading);

} // namespace recital
