#pragma once
// PDF files: pdftotext, a program of its own, gives words with their places on the page; out of these come paragraphs
// (extract/pdf_paragraphs.hpp) that are then read as plain text is. Blocks know their page; they have no place in the
// file's bytes. What is locked, holds pictures alone, or makes the converter crash or hang is named and left unread.

#include <string_view>

#include "extract/reader.hpp"
#include "graph/reading.hpp"

namespace recital {

bool recognises_pdf(std::string_view bytes);
bool read_pdf(std::string_view bytes, const ReadContext &context, Reading &reading);

} // namespace recital
