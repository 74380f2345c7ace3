#pragma once
// Paragraphs of a word processor's file, whichever format it is: what the file says of them (heading, list, row of a table,
// link) beside their text. They are then read as plain text is, which finds masthead and provisions; what the file says
// of a paragraph's kind is kept.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reader.hpp"
#include "graph/reading.hpp"

namespace recital {

struct OfficeParagraph {
    std::string text; // one line, its number printed before it; cells of a row parted by tabs; "[1] " before a footnote
    BlockKind kind = BlockKind::other; // heading, list_item, table_row, footnote, or other: nothing is said
    std::uint8_t level = 0;            // of a heading from 1; of a list item from 0
    std::vector<TextLink> links;       // bytes of `text`
};

/// Appends text with blanks, tabs and line ends collapsed, as one goes along.
void append_words(std::string &line, std::string_view text);

/// Says why the XML of a file of this kind ("Word") cannot be read, or is read in part only where it has its root. False: nothing
/// can be read.
bool take_damaged(std::string_view why, bool has_root, std::string_view kind, Reading &reading);

/// `whole`: nothing was left out because it was nested too deep. False where the paragraphs hold no text; that is told.
bool read_office_text(std::vector<OfficeParagraph> paragraphs, bool whole, std::string_view kind,
                      const ReadContext &context, Reading &reading);

} // namespace recital
