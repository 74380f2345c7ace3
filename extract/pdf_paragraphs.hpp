#pragma once
// Lines of PDF pages as paragraphs: put together over lines, columns and pages, words parted by a hyphen joined only where
// the document itself tells how they are written. Footnotes stand behind the paragraph in which their page calls them.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/pdf_columns.hpp"
#include "extract/reader_words.hpp"

namespace recital {

struct PdfParagraph {
    std::string text; // a footnote begins with its mark: "[1] "
    std::uint32_t page = 0;
};

std::vector<PdfParagraph> paragraphs_of(const std::vector<PdfColumn> &columns, const ReaderWords &words);

} // namespace recital
