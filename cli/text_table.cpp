#include "cli/text_table.hpp"

#include <algorithm>
#include <numeric>

#include "cli/terminal.hpp"
#include "export/labels.hpp"

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

/// What fits, in one line.
std::string cut(const std::string &text, std::size_t width) {
    if (shown_width(text) <= width)
        return text;
    std::string out;
    for (std::size_t characters = width; characters-- > 0;) {
        out = shortened(text, characters);
        if (shown_width(out) <= width)
            break;
    }
    return out;
}

} // namespace

TextTable::TextTable(std::vector<std::string> headings)
    : settings_(headings.size(), Setting::wrapped), rows_{std::move(headings)} {}

TextTable::TextTable(const std::vector<Heading> &headings) : rows_(1) {
    for (const Heading &heading : headings) {
        rows_.front().push_back(heading.text);
        settings_.push_back(heading.setting);
    }
}

void TextTable::add(std::vector<std::string> cells) {
    for (std::string &cell : cells)
        cell = printable(cell);
    cells.resize(rows_.front().size());
    rows_.push_back(std::move(cells));
}

std::vector<std::size_t> TextTable::widths() const {
    const std::size_t columns = rows_.front().size();
    std::vector<std::size_t> widths(columns, 0);
    for (const auto &row : rows_)
        for (std::size_t i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], shown_width(row[i]));
    const std::size_t room =
        terminal_width(Stream::out) - std::min(terminal_width(Stream::out), indent + gap * columns);
    while (std::accumulate(widths.begin(), widths.end(), std::size_t{0}) > room) {
        // columns that may be cut first, the widest of them; numbers never
        const auto give = [&](std::size_t i) {
            return widths[i] <= narrowest || settings_[i] == Setting::number
                       ? std::size_t{0}
                       : widths[i] + (settings_[i] == Setting::cut ? room : 0);
        };
        std::size_t most = 0;
        for (std::size_t i = 1; i < columns; ++i)
            if (give(i) > give(most))
                most = i;
        if (give(most) == 0)
            break;
        --widths[most];
    }
    return widths;
}

std::string TextTable::shown() const {
    const std::vector<std::size_t> width = widths();
    const std::size_t columns = width.size();
    std::string out;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        std::vector<std::string> wraps;
        std::size_t height = 1;
        for (std::size_t i = 0; i < columns; ++i) {
            wraps.push_back(settings_[i] == Setting::cut ? cut(rows_[r][i], width[i])
                                                         : wrapped(rows_[r][i], width[i], ""));
            height = std::max(height, lines_of(wraps.back()).size());
        }
        for (std::size_t line = 0; line < height; ++line) {
            std::string printed;
            std::size_t pending = indent;
            for (std::size_t i = 0; i < columns; ++i) {
                const auto lines = lines_of(wraps[i]);
                const std::string_view cell = line < lines.size() ? lines[line] : std::string_view{};
                const std::size_t used = shown_width(cell);
                const std::size_t spare = used < width[i] ? width[i] - used : 0;
                const std::size_t before = settings_[i] == Setting::number ? spare : 0;
                if (!cell.empty()) {
                    printed.append(pending + before, ' ');
                    pending = 0;
                    printed += styled(r == 0 ? Style::faint : i == 0 ? Style::strong : Style::plain, cell);
                    pending = spare - before + gap;
                } else {
                    pending += width[i] + gap;
                }
            }
            out += printed + '\n';
        }
    }
    return out;
}

} // namespace recital
