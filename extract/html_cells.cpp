#include "extract/html_cells.hpp"

#include <utility>

namespace recital {
namespace {

constexpr std::size_t longest_cell = 700; // bytes of a cell of data with several paragraphs

void append(PageBlock &row, const PageBlock &paragraph) {
    const auto moved = static_cast<std::uint32_t>(row.text.size());
    row.text += paragraph.text;
    for (const TextLink &link : paragraph.links)
        row.links.push_back({link.begin + moved, link.end + moved, link.url});
}

} // namespace

void HtmlTable::add(PageBlock paragraph) {
    if (cells_.empty())
        cells_.emplace_back();
    cells_.back().push_back(std::move(paragraph));
}

std::vector<PageBlock> HtmlTable::take_apart() {
    layout_ = true;
    std::vector<PageBlock> paragraphs;
    for (std::vector<PageBlock> &cell : cells_)
        for (PageBlock &paragraph : cell)
            paragraphs.push_back(std::move(paragraph));
    cells_.clear();
    return paragraphs;
}

std::vector<PageBlock> HtmlTable::end_row() {
    std::size_t filled = 0;
    bool data = true;
    for (const std::vector<PageBlock> &cell : cells_) {
        std::size_t size = 0;
        for (const PageBlock &paragraph : cell)
            size += paragraph.text.size();
        filled += cell.empty() ? 0 : 1;
        data = data && (cell.size() < 2 || size <= longest_cell);
    }
    in_cell_ = false;
    if (filled < 2 || !data) {
        const bool was_layout = layout_;
        std::vector<PageBlock> paragraphs = take_apart();
        layout_ = was_layout;
        return paragraphs;
    }
    PageBlock row;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (i > 0)
            row.text += '\t';
        for (const PageBlock &paragraph : cells_[i]) {
            if (row.raw == 0) {
                row.raw = paragraph.raw;
                row.zone = paragraph.zone;
            }
            if (!row.text.empty() && row.text.back() != '\t')
                row.text += ' ';
            append(row, paragraph);
        }
    }
    row.kind = PageBlock::Kind::row;
    cells_.clear();
    return {std::move(row)};
}

} // namespace recital
