#pragma once
// The order in which the lines of a PDF page are read: columns one behind the other between lines that reach across them;
// the pieces of one row together.

#include <cstdint>
#include <vector>

#include "extract/pdf_page.hpp"

namespace recital {

enum class PdfSide : std::uint8_t { whole, left, right };

/// Lines below each other, in reading order: a column, or what stands between columns.
struct PdfColumn {
    std::uint32_t page = 0; // 1-based
    PdfSide side = PdfSide::whole;
    std::vector<PdfLine> lines;
};

/// The columns of one page; its lines are moved.
std::vector<PdfColumn> columns_of(PdfPage &page, std::uint32_t number);

} // namespace recital
