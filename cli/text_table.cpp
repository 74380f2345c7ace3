#include "cli/text_table.hpp"

#include <algorithm>
#include <numeric>

#include "cli/terminal.hpp"

namespace recital {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 12;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace

void TextTable::add(std::vector<std::string> cells) {
    for (std::string &cell : cells)
        cell = printable(cell);
    cells.resize(rows_.front().size());
    rows_.push_back(std::move(cells));
}

std::string TextTable::shown() const {
    const std::size_t columns = rows_.front().size();
    std::vector<std::size_t> widths(columns, 0);
    for (const auto &row : rows_)
        for (std::size_t i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], code_points(row[i]));
    const std::size_t room =
        terminal_width(Stream::out) - std::min(terminal_width(Stream::out), indent + gap * columns);
    while (std::accumulate(widths.begin(), widths.end(), std::size_t{0}) > room) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= narrowest)
            break;
        --*widest;
    }
    std::string out;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        std::vector<std::string> wraps;
        std::size_t height = 1;
        for (std::size_t i = 0; i < columns; ++i) {
            wraps.push_back(wrapped(rows_[r][i], widths[i], ""));
            height = std::max(height, lines_of(wraps.back()).size());
        }
        for (std::size_t line = 0; line < height; ++line) {
            std::string printed;
            std::size_t pending = indent;
            for (std::size_t i = 0; i < columns; ++i) {
                const auto lines = lines_of(wraps[i]);
                const std::string_view cell = line < lines.size() ? lines[line] : std::string_view{};
                if (!cell.empty()) {
                    printed.append(pending, ' ');
                    pending = 0;
                    printed += styled(r == 0 ? Style::faint : i == 0 ? Style::strong : Style::plain, cell);
                }
                const std::size_t used = code_points(cell);
                pending += (used < widths[i] ? widths[i] - used : 0) + gap;
            }
            out += printed + '\n';
        }
    }
    return out;
}

} // namespace recital
