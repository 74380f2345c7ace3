#pragma once
// What tells the text of a page from that of a document, where neither has a symbol: marks of Markdown, lines that pages carry
// beside their content (menus, share bars, credits, notices), paragraphs of one long line, or a headline above prose without
// numbers. What prints the words of a document (an enacting body, preambular and closing lines, the head of a letter), and
// what has form feeds, is none.

#include <string_view>

#include "extract/reader.hpp"

namespace recital {

/// `reading` is what the reader of documents made of the bytes.
bool shows_signs_of_page(std::string_view bytes, const ReadContext &context, const Reading &reading);

} // namespace recital
