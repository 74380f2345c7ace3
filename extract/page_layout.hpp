#pragma once
// A page as a reading: content parted from boilerplate, every heading, paragraph, list item and table row a block of the
// normalised text, items nested, links with the range of their words, facts of the page. Paragraphs, items and rows are
// counted through (para_1, para_2 ...). A page that prints an official document whole (masthead and enacting words) is
// read as that document.

#include "extract/marked_page.hpp"
#include "extract/reader.hpp"

namespace recital {

/// Fills facts, text and problems of the reading. False where the page holds no text; that is reported.
bool lay_out_page(MarkedPage page, const ReadContext &context, Reading &reading);

} // namespace recital
