#pragma once
// OpenDocument texts (odt): a zip archive of XML. As for Word files: paragraphs with their numbers, headings, lists, tables,
// footnotes and links, the header of the first page before them; comments and what was struck out are left out.

#include <string_view>

#include "extract/reader.hpp"
#include "graph/reading.hpp"

namespace recital {

bool recognises_odt(std::string_view bytes);
bool read_odt(std::string_view bytes, const ReadContext &context, Reading &reading);

} // namespace recital
