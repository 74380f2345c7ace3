#include "extract/pdf_columns.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace recital {
namespace {

constexpr int places = 120;           // looked at for the gap between two columns
constexpr double middle_begin = 0.35; // share of the text's width within which the gap lies
constexpr double middle_end = 0.65;
constexpr std::size_t least_lines = 5; // of each column
constexpr double least_width = 0.2;    // of the text's width: what many of a column's lines have at least
constexpr double most_narrow = 0.4;    // how many of them
constexpr double most_crossing = 0.4;  // share of the lines that reach across
constexpr double slack = 2;            // points

struct Gap {
    double at = 0; // 0: none
    std::size_t crossing = 0;
};

bool crosses(const PdfLine &line, double at) { return line.box.left < at - slack && line.box.right > at + slack; }

bool same_row(const PdfLine &a, const PdfLine &b) {
    const double common = std::min(a.box.bottom, b.box.bottom) - std::max(a.box.top, b.box.top);
    return common > std::min(a.box.height(), b.box.height()) / 2;
}

/// True where many of a column's lines are wide: those of a table are not.
bool is_text(const std::vector<double> &widths, double least) {
    const auto wide = static_cast<double>(
        std::count_if(widths.begin(), widths.end(), [least](double width) { return width >= least; }));
    return wide >= most_narrow * static_cast<double>(widths.size());
}

/// From where to where most lines reach. The page itself may be told wrongly, and scans have scraps at their edges.
std::pair<double, double> extent(const PdfPage &page) {
    std::vector<double> lefts;
    std::vector<double> rights;
    for (const PdfLine &line : page.lines) {
        lefts.push_back(line.box.left);
        rights.push_back(line.box.right);
    }
    const auto low = lefts.begin() + static_cast<std::ptrdiff_t>(lefts.size() / 20);
    const auto high = rights.begin() + static_cast<std::ptrdiff_t>(rights.size() * 19 / 20);
    std::nth_element(lefts.begin(), low, lefts.end());
    std::nth_element(rights.begin(), high, rights.end());
    return {*low, *high};
}

/// The gap between two columns of text; none where the page has one column, or a table.
Gap find_gap(const PdfPage &page) {
    if (page.lines.size() < 2 * least_lines)
        return {};
    const auto [left_end, right_end] = extent(page);
    const double width = right_end - left_end;
    const double from = left_end + width * middle_begin;
    const double step = width * (middle_end - middle_begin) / places;
    std::array<std::size_t, places> crossing{};
    for (std::size_t i = 0; i < places; ++i) {
        const double at = from + step * static_cast<double>(i);
        crossing[i] = static_cast<std::size_t>(std::count_if(page.lines.begin(), page.lines.end(),
                                                             [at](const PdfLine &line) { return crosses(line, at); }));
    }
    // The middle of the longest stretch that the fewest lines cross.
    const std::size_t fewest = *std::min_element(crossing.begin(), crossing.end());
    std::size_t longest = 0;
    Gap best{0, fewest};
    for (std::size_t i = 0; i < places;) {
        std::size_t end = i;
        while (end < places && crossing[end] == fewest)
            ++end;
        if (end - i > longest) {
            longest = end - i;
            best.at = from + step * static_cast<double>(i + end - 1) / 2;
        }
        i = std::max(end, i + 1);
    }
    std::vector<double> left;
    std::vector<double> right;
    for (const PdfLine &line : page.lines)
        if (!crosses(line, best.at))
            (line.box.left < best.at - slack ? left : right).push_back(line.box.width());
    const bool columns = left.size() >= least_lines && right.size() >= least_lines &&
                         static_cast<double>(best.crossing) <= most_crossing * static_cast<double>(page.lines.size()) &&
                         is_text(left, least_width * width) && is_text(right, least_width * width);
    return columns ? best : Gap{};
}

/// Sorts lines from above to below, those of one row put together.
void join_rows(std::vector<PdfLine> &lines, bool table, bool masthead) {
    std::stable_sort(lines.begin(), lines.end(),
                     [](const PdfLine &a, const PdfLine &b) { return a.box.top < b.box.top; });
    std::vector<PdfLine> joined;
    std::vector<PdfLine> row;
    const auto close = [&] {
        if (row.empty())
            return;
        const bool leader = std::any_of(row.begin(), row.end(), [](const PdfLine &piece) { return piece.leader; });
        std::sort(row.begin(), row.end(), [](const PdfLine &a, const PdfLine &b) { return a.box.left < b.box.left; });
        const auto far = [](const PdfLine &a, const PdfLine &b) { return b.box.left - a.box.right > 4 * a.size; };
        const bool apart =
            row.size() == 2 && !leader && !table && far(row[0], row[1]) && row[0].text.size() > (masthead ? 3U : 8U);
        if (apart) { // two texts of a masthead that stand side by side
            joined.push_back(std::move(row[0]));
            joined.push_back(std::move(row[1]));
        } else {
            joined.push_back(join_row(std::move(row)));
        }
        row.clear();
    };
    double bottom = 0;
    double top = 0;
    for (PdfLine &line : lines) {
        const double height = std::min(bottom - top, line.box.height());
        const double common = std::min(bottom, line.box.bottom) - std::max(top, line.box.top);
        if (row.empty() || common < height / 2) {
            close();
            top = line.box.top;
            bottom = line.box.bottom;
        }
        if (line.box.height() > bottom - top) { // the row is as high as its highest piece
            top = line.box.top;
            bottom = line.box.bottom;
        }
        row.push_back(std::move(line));
    }
    close();
    lines = std::move(joined);
}

} // namespace

std::vector<PdfColumn> columns_of(PdfPage &page, std::uint32_t number) {
    std::vector<PdfColumn> columns;
    const auto add = [&](PdfSide side, std::vector<PdfLine> &lines) {
        if (!lines.empty()) {
            join_rows(lines, side != PdfSide::whole, number == 1);
            columns.push_back({number, side, std::move(lines)});
        }
        lines.clear();
    };
    const Gap gap = find_gap(page);
    if (gap.at <= 0) {
        add(PdfSide::whole, page.lines);
        return columns;
    }
    std::stable_sort(page.lines.begin(), page.lines.end(),
                     [](const PdfLine &a, const PdfLine &b) { return a.box.top < b.box.top; });
    std::vector<PdfLine> whole;
    std::vector<PdfLine> left;
    std::vector<PdfLine> right;
    for (PdfLine &line : page.lines) {
        // A piece of a row that reaches across is part of it.
        if (crosses(line, gap.at)) {
            std::vector<PdfLine> beside;
            for (std::vector<PdfLine> *side : {&left, &right})
                for (; !side->empty() && same_row(side->back(), line); side->pop_back())
                    beside.push_back(std::move(side->back()));
            add(PdfSide::left, left);
            add(PdfSide::right, right);
            std::move(beside.begin(), beside.end(), std::back_inserter(whole));
            whole.push_back(std::move(line));
            continue;
        }
        const bool in_row = !whole.empty() && same_row(whole.back(), line);
        if (!in_row)
            add(PdfSide::whole, whole);
        (in_row ? whole : line.box.left < gap.at - slack ? left : right).push_back(std::move(line));
    }
    add(PdfSide::whole, whole);
    add(PdfSide::left, left);
    add(PdfSide::right, right);
    return columns;
}

} // namespace recital
