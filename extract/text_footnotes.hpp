#pragma once
// Footnotes of plain text and the places that call them: "[3]", or in hard-wrapped text a bare number behind a word.

#include "extract/text_lines.hpp"
#include "graph/reading.hpp"

namespace recital {

/// Marks the paragraphs at the end of hard-wrapped text that are footnotes ("9 See Official Records ..."): one with the
/// number 1 or more, each counting on from the one before.
void find_printed_footnotes(TextLines &lines);

/// Gives each footnote block its caller and its caller's provision; a footnote that nothing calls belongs to the document.
void tie_footnotes(Text &text, bool wrapped);

} // namespace recital
