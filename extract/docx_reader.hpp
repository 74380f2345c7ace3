#pragma once
// Word files (docx): a zip archive of XML. The text of its paragraphs with their numbers, headings, lists, tables, footnotes
// and links; what a reviewer has struck out, pictures and text boxes are left out. The masthead of United Nations documents
// stands in the header of the first page, so that header is read first.

#include <string_view>

#include "extract/reader.hpp"
#include "graph/reading.hpp"

namespace recital {

bool recognises_docx(std::string_view bytes);
bool read_docx(std::string_view bytes, const ReadContext &context, Reading &reading);

} // namespace recital
