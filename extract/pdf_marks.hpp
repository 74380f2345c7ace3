#pragma once
// What a page of a PDF file prints around its text: page number, the document's symbol, title or date again, the number of
// the print job, its bar code.

#include <vector>

#include "extract/pdf_page.hpp"
#include "extract/reader_words.hpp"

namespace recital {

/// Takes running heads and feet out of the pages. The first page keeps its head, which is the masthead.
void drop_running_lines(std::vector<PdfPage> &pages, const ReaderWords &words);

} // namespace recital
