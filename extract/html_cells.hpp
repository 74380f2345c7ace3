#pragma once
// The cells of a table row while it is read. A table with data gives a block a row; one that holds the layout of a page (long
// cells, headings, lists or tables in them) gives its paragraphs as they come.

#include <cstddef>
#include <vector>

#include "extract/marked_page.hpp"

namespace recital {

class HtmlTable {
  public:
    void begin_row() { cells_.clear(); }
    void begin_cell() {
        cells_.emplace_back();
        in_cell_ = true;
    }
    void end_cell() { in_cell_ = false; }
    /// True where text is part of a cell of data.
    bool in_cell() const { return in_cell_ && !layout_; }
    void add(PageBlock paragraph);
    /// From here on the table is one of layout; what was gathered of the row comes out as paragraphs.
    std::vector<PageBlock> take_apart();
    /// The row as one block, or its paragraphs where it is a single cell or too long for data.
    std::vector<PageBlock> end_row();

  private:
    std::vector<std::vector<PageBlock>> cells_; // each with its paragraphs
    bool in_cell_ = false;
    bool layout_ = false;
};

} // namespace recital
