#include "extract/markdown_lines.hpp"

#include <algorithm>
#include <array>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

using Kind = MarkdownLine::Kind;

constexpr std::size_t tab_width = 4;
constexpr std::size_t longest_name = 100; // of a note or reference
constexpr std::size_t most_digits = 3;    // of the number of an item: "2009. " is none
constexpr std::array<std::string_view, 11> bullets{"-",
                                                   "*",
                                                   "+",
                                                   "\xE2\x80\xA2",
                                                   "\xE2\x80\xA3",
                                                   "\xE2\x97\xA6",
                                                   "\xE2\x96\xAA",
                                                   "\xE2\x97\x8F",
                                                   "\xE2\x97\x8B",
                                                   "\xC2\xB7",
                                                   "\xE2\x80\x93"};

bool is_blank_byte(char c) { return c == ' ' || c == '\t'; }

/// Columns of the blanks at the start; `text` loses them.
std::size_t take_indent(std::string_view &text) {
    std::size_t columns = 0;
    while (!text.empty() && is_blank_byte(text.front())) {
        columns += text.front() == '\t' ? tab_width - columns % tab_width : 1;
        text.remove_prefix(1);
    }
    return columns;
}

/// True where a line is at least `least` of one mark, blanks between them allowed.
bool made_of(std::string_view text, char mark, std::size_t least) {
    std::size_t count = 0;
    for (const char c : text) {
        if (c == mark)
            ++count;
        else if (!is_blank_byte(c))
            return false;
    }
    return count >= least;
}

/// Bytes of the marker of an item, without the blanks behind it; 0 where there is none.
std::size_t marker_length(std::string_view text, bool &ordered) {
    for (const std::string_view bullet : bullets)
        if (text.starts_with(bullet))
            return text.size() > bullet.size() && is_blank_byte(text[bullet.size()]) ? bullet.size() : 0;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > most_digits || digits + 1 >= text.size() ||
        (text[digits] != '.' && text[digits] != ')') || !is_blank_byte(text[digits + 1]))
        return 0;
    ordered = true;
    return digits + 1;
}

bool read_item(MarkdownLine &line) {
    const std::size_t marker = marker_length(line.text, line.ordered);
    if (marker == 0)
        return false;
    line.kind = Kind::item;
    line.name = line.ordered ? line.text.substr(0, marker) : std::string_view();
    std::string_view rest = line.text.substr(marker);
    line.inner = line.indent + count_points(line.text.substr(0, marker)) + take_indent(rest);
    line.raw += line.text.size() - rest.size();
    line.text = rest;
    return true;
}

/// "[^1]: words" and "[name]: https://..."
bool read_definition(MarkdownLine &line) {
    const std::size_t end = line.text.substr(0, longest_name).find("]:");
    if (line.text.front() != '[' || end == std::string_view::npos || end < 2)
        return false;
    const bool note = line.text[1] == '^';
    std::string_view rest = line.text.substr(end + 2);
    take_indent(rest);
    if (!note && !rest.starts_with("http") && !rest.starts_with("<http"))
        return false;
    line.kind = note ? Kind::note : Kind::reference;
    line.name = line.text.substr(note ? 2 : 1, end - (note ? 2 : 1));
    line.raw += line.text.size() - rest.size();
    line.text = rest;
    return true;
}

bool read_heading(MarkdownLine &line) {
    const std::size_t level = line.text.find_first_not_of('#');
    if (level == 0 || level > 6 || level == std::string_view::npos || !is_blank_byte(line.text[level]))
        return false;
    line.kind = Kind::heading;
    line.level = level;
    std::string_view rest = line.text.substr(level);
    take_indent(rest);
    line.raw += line.text.size() - rest.size();
    while (!rest.empty() && (rest.back() == '#' || is_blank_byte(rest.back())))
        rest.remove_suffix(1);
    line.text = rest;
    return true;
}

bool read_mark_line(MarkdownLine &line) {
    const std::string_view text = line.text;
    if (text.starts_with("```") || text.starts_with("~~~"))
        line.kind = Kind::fence;
    else if (made_of(text, '=', 3))
        line.kind = Kind::underline, line.level = 1;
    else if (made_of(text, '-', 3))
        line.kind = Kind::underline, line.level = 2;
    else if (made_of(text, '*', 3) || made_of(text, '_', 3))
        line.kind = Kind::rule;
    else if (text.front() == '|')
        line.kind = text.find_first_not_of("|-: \t") == std::string_view::npos ? Kind::row_rule : Kind::row;
    else
        return false;
    return true;
}

MarkdownLine read_line(std::string_view text, std::size_t raw) {
    MarkdownLine line;
    const std::size_t whole = text.size();
    line.indent = take_indent(text);
    while (text.starts_with("> ") || text == ">") {
        text.remove_prefix(1);
        line.indent = take_indent(text);
    }
    line.raw = raw + whole - text.size();
    if (trim_blanks(text).empty())
        return line;
    line.text = text;
    while (is_blank_byte(line.text.back()) || line.text.back() == '\r' || line.text.back() == '\f' ||
           line.text.back() == '\v')
        line.text.remove_suffix(1);
    line.kind = Kind::plain;
    (void)(read_mark_line(line) || read_heading(line) || read_definition(line) || read_item(line));
    return line;
}

} // namespace

std::vector<MarkdownLine> markdown_lines(std::string_view text) {
    std::vector<MarkdownLine> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(read_line(text.substr(at, end - at), at));
        at = end + 1;
    }
    return lines;
}

} // namespace recital
