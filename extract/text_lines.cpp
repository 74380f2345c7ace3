#include "extract/text_lines.hpp"

#include <algorithm>
#include <array>

#include "extract/masthead.hpp"
#include "extract/number_label.hpp"
#include "extract/printed_date.hpp"
#include "extract/text_numbers.hpp"
#include "extract/text_pages.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t folded_bytes = 240;
constexpr std::size_t longest_label = 24; // bytes between the brackets of "(xviii)", "(٣)"
constexpr std::size_t longest_marker = 5;
constexpr std::size_t longest_formula = 120;
constexpr std::size_t longest_masthead = 25; // lines that are not blank
constexpr std::size_t longest_masthead_line = 60;
constexpr std::size_t longest_number_gap = 24; // bytes from the start of a heading to its number

bool is_digit_point(char32_t point) {
    return (point >= U'0' && point <= U'9') || (point >= 0x0660 && point <= 0x0669) ||
           (point >= 0xFF10 && point <= 0xFF19);
}

// "12. ", "4 bis. ", "٣ - ": up to three digits, a mark, and something behind it that is no further digit.
LineLabel number_form(std::string_view text, const ReaderWords &words) {
    std::size_t at = 0;
    std::size_t digits = 0;
    std::size_t end = 0;
    while (at < text.size()) {
        if (!is_digit_point(next_point(text, at))) {
            break;
        }
        ++digits;
        end = at;
    }
    if (digits == 0 || digits > 3) {
        return {};
    }
    std::string_view rest = text.substr(end);
    std::size_t skip = 0;
    const auto skip_blanks = [&] {
        while (skip < rest.size()) {
            std::size_t after = skip;
            if (!is_blank(next_point(rest, after))) {
                break;
            }
            skip = after;
        }
    };
    skip_blanks();
    for (const std::string_view ordinal : {"bis", "ter"}) {
        if (rest.substr(skip).starts_with(ordinal)) {
            skip += ordinal.size();
            end += skip;
            rest = text.substr(end);
            skip = 0;
            skip_blanks();
            break;
        }
    }
    if (skip >= rest.size()) {
        return {};
    }
    std::size_t after = skip;
    const char32_t mark = next_point(rest, after);
    const bool dot = mark == '.' || mark == 0xFF0E || mark == 0x3001; // 3001: ideographic comma
    const bool dash = mark == '-' || (mark >= 0x2010 && mark <= 0x2014);
    if ((!dot && !dash) || (dash && skip == 0 && digits > 2)) {
        return {};
    }
    skip = after;
    if (skip < rest.size()) {
        std::size_t next = skip;
        const char32_t point = next_point(rest, next);
        if (is_digit_point(point) || (dash && !is_blank(point))) {
            return {};
        }
    }
    skip_blanks();
    std::string label = number_label(text.substr(0, end), words);
    if (label.empty()) {
        return {};
    }
    return {LineLabel::Form::number, std::move(label), end + skip};
}

bool is_quotation(char32_t point) { return point >= 0x2018 && point <= 0x201F; }

// "a. ", "iv. ": lower-case letters with a stop.
LineLabel stop_form(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && text[length] >= 'a' && text[length] <= 'z') {
        ++length;
    }
    const std::string_view label = text.substr(0, length);
    const bool fits = (length == 1 || is_roman(label)) && length <= 5 && text.substr(length).starts_with(". ");
    return fits ? LineLabel{LineLabel::Form::bracket, std::string(label), length + 2} : LineLabel{};
}

// "(a) ", "a) ", "(iv) ", "（一）", "(1) ", "‘1’ ".
LineLabel bracket_form(std::string_view text, const ReaderWords &words) {
    std::size_t from = 0;
    std::size_t at = 0;
    bool quoted = false;
    if (!text.empty()) {
        const char32_t first = next_point(text, at);
        if (const std::size_t length = at; first >= 0x3220 && first <= 0x3229) { // ㈠
            while (at < text.size() && text[at] == ' ')
                ++at;
            return {LineLabel::Form::bracket, number_label(text.substr(0, length), words), at};
        }
        quoted = is_quotation(first);
        from = quoted || first == '(' || first == 0xFF08 ? at : 0;
    }
    const bool opened = from > 0;
    at = from;
    while (at < text.size() && at - from <= longest_label) {
        const std::size_t close = at;
        const char32_t point = next_point(text, at);
        if (quoted ? !is_quotation(point) : point != ')' && point != 0xFF09) {
            if (!opened && is_blank(point)) {
                return {};
            }
            continue;
        }
        const std::string_view inner = text.substr(from, close - from);
        std::string label = number_label(inner, words);
        const std::size_t points = count_points(trim_blanks(inner));
        const bool numbers = is_digits(label);
        if (quoted && numbers)
            label = number_label(text.substr(0, at), words);
        const bool year = numbers && points > 3; // "(2005)" at the start of a line that goes on
        if (!is_key_label(label) || (quoted && !numbers) || year || points > 6 ||
            (points > 2 && !is_roman(label) && !is_digits(label))) {
            return {};
        }
        while (at < text.size()) {
            std::size_t next = at;
            if (!is_blank(next_point(text, next))) {
                break;
            }
            at = next;
        }
        return {LineLabel::Form::bracket, std::move(label), at};
    }
    return {};
}

bool is_marker(std::string_view marker) {
    if (marker.empty() || marker.size() > longest_marker) {
        return false;
    }
    return marker.find_first_not_of("0123456789") == std::string_view::npos ||
           marker.find_first_not_of('*') == std::string_view::npos ||
           (marker.size() == 1 && marker[0] >= 'a' && marker[0] <= 'z');
}

// "[12]" at the start of the text: the marker; empty when there is none.
std::string_view marker_at(std::string_view text) {
    if (!text.starts_with('[')) {
        return {};
    }
    const std::size_t close = text.substr(0, longest_marker + 2).find(']');
    if (close == std::string_view::npos || !is_marker(text.substr(1, close - 1))) {
        return {};
    }
    return text.substr(1, close - 1);
}

// Cuts one closing quotation mark, bracket, blank or footnote marker; false when there is none.
bool cut_tail(std::string_view &text) {
    static constexpr std::array<std::string_view, 8> tails{"”", "’", "\"", "'", "»", ")", "」", "*"};
    const std::string_view trimmed = trim_blanks(text);
    bool cut = trimmed.size() < text.size();
    text = trimmed;
    for (const std::string_view tail : tails) {
        if (text.ends_with(tail)) {
            text.remove_suffix(tail.size());
            return true;
        }
    }
    if (text.ends_with(']')) {
        const std::size_t open = text.rfind('[');
        if (open != std::string_view::npos && is_marker(text.substr(open + 1, text.size() - open - 2))) {
            text.remove_suffix(text.size() - open);
            return true;
        }
    }
    return cut;
}

LineEnd end_mark(std::string_view text) {
    struct Row {
        std::string_view mark;
        LineEnd end;
    };
    static constexpr std::array<Row, 12> rows{{{",", LineEnd::comma},
                                               {"，", LineEnd::comma},
                                               {"、", LineEnd::comma},
                                               {"،", LineEnd::comma},
                                               {";", LineEnd::semicolon},
                                               {"；", LineEnd::semicolon},
                                               {"؛", LineEnd::semicolon},
                                               {":", LineEnd::colon},
                                               {"：", LineEnd::colon},
                                               {".", LineEnd::stop},
                                               {"。", LineEnd::stop},
                                               {"．", LineEnd::stop}}};
    for (const Row &row : rows) {
        if (text.ends_with(row.mark)) {
            return row.end;
        }
    }
    return LineEnd::none;
}

// The mark of the line, or of its part before a last small word ("; and").
LineEnd line_end(std::string_view text, const ReaderWords &words, bool wrapped) {
    std::string_view rest = trim_blanks(text);
    if (wrapped) { // a footnote's number may stand behind the mark: "of Tunisia, 16"
        const std::size_t last = rest.find_last_not_of("0123456789");
        if (last != std::string_view::npos && rest.size() - last <= 4 && rest[last] == ' ' &&
            end_mark(trim_blanks(rest.substr(0, last))) != LineEnd::none) {
            rest = trim_blanks(rest.substr(0, last));
        }
    }
    for (int cuts = 0; cuts < 8; ++cuts) {
        const LineEnd end = end_mark(rest);
        if (end != LineEnd::none) {
            return end;
        }
        if (!cut_tail(rest)) {
            break;
        }
    }
    const std::size_t blank = rest.rfind(' ');
    if (blank != std::string_view::npos && rest.size() - blank <= 8 &&
        words.is("and", fold_words(rest.substr(blank))) != nullptr) {
        return end_mark(trim_blanks(rest.substr(0, blank)));
    }
    return LineEnd::none;
}

bool section_mark(std::string_view text) {
    text = trim_blanks(text);
    if (text.ends_with('.')) {
        text.remove_suffix(1);
    }
    const bool roman = !text.empty() && text.size() <= 6 && text.find_first_not_of("IVXL") == std::string_view::npos;
    return roman || (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z');
}

std::string_view without_return(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// "The Security Council," and nothing else on the line.
bool is_formula(std::string_view line, const ReaderWords &words) {
    if (line.size() > longest_formula || !line.ends_with(',')) {
        return false;
    }
    line.remove_suffix(1);
    return words.is("enacting", fold_words(line)) != nullptr;
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// A line of a masthead that is whole by itself, whatever stands next to it without a blank line: the symbol, the line of
// distribution, the date behind them.
bool is_masthead_line(std::string_view line, const std::string &folded, bool dated, const ReaderWords &words) {
    if (line.size() > longest_masthead_line || is_lower(line.front())) {
        return false;
    }
    const std::optional<Symbol> symbol = printed_symbol(line, words);
    return symbol ? symbol->kind() != SymbolKind::press_release // these are pages
                  : words.opens("distr", folded) != nullptr || (dated && is_date_line(folded, words));
}

// A line with which a part of the masthead begins: "Resolution 1674 (2006)", "Adopted by the Security Council at its".
bool opens_heading(std::string_view line, const std::string &folded, const ReaderWords &words) {
    if (is_lower(line.front())) {
        return false;
    }
    const bool numbered =
        words.opens("resolution", folded) != nullptr && folded.find_first_of("0123456789") < longest_number_gap;
    return (numbered && line.size() <= longest_masthead_line) || words.opens("adopted_line", folded) != nullptr;
}

// A footnote of hard-wrapped text begins with its number and a capital: "9 See Official Records".
bool opens_note(std::string_view line) {
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') {
        ++digits;
    }
    return digits > 0 && digits <= 3 && line.size() > digits + 2 && line[digits] == ' ' && line[digits + 1] >= 'A' &&
           line[digits + 1] <= 'Z';
}

} // namespace

LineLabel label_of_line(std::string_view text, const ReaderWords &words) {
    LineLabel label = number_form(text, words);
    if (label.form == LineLabel::Form::none) {
        label = stop_form(text);
    }
    return label.form == LineLabel::Form::none ? bracket_form(text, words) : label;
}

TextLines::TextLines(std::string_view text, std::string_view input, const ReaderWords &words) {
    std::vector<RawLine> raw_lines;
    std::size_t blank = 0;
    for (std::size_t at = 0, raw = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = without_return(text.substr(at, end - at));
        raw_lines.emplace_back(line, raw);
        blank += trim_blanks(line).empty() && line.find('\t') == std::string_view::npos ? 1 : 0;
        at = end + 1;
        raw = std::min(input.find('\n', raw), input.size()) + 1;
    }
    wrapped_ = blank >= 2 && blank * 10 > raw_lines.size();
    if (!wrapped_) {
        for (const auto &[line, raw] : raw_lines) {
            add(line, raw, words);
        }
        mend_numbers(lines_);
        return;
    }
    drop_page_marks(raw_lines);
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    int expected = 1;         // number of the next paragraph
    std::size_t masthead = 0; // lines of it
    bool official = false;    // one of them can only be that of a document
    const auto flush = [&] {
        if (!parts.empty()) {
            add_paragraph(parts, start, words);
            parts.clear();
        }
    };
    for (const auto &[line, raw] : raw_lines) {
        const std::string_view trimmed = trim_blanks(line);
        const bool formula = is_formula(trimmed, words);
        const bool note = !parts.empty() && opens_note(trimmed) && opens_note(parts.front());
        const bool ended = parts.empty() || line_end(parts.back(), words, true) != LineEnd::none;
        const bool section = ended && section_mark(trimmed);
        // the blank line before a paragraph may be lost
        const bool next = ended && !parts.empty() &&
                          (number_of(number_form(trimmed, words)) == expected ||
                           (misread_number(trimmed).value == expected && !misread_number(trimmed).letters));
        // as long as nothing but a masthead was read
        const bool early = !trimmed.empty() && masthead < longest_masthead &&
                           std::all_of(parts.begin(), parts.end(),
                                       [](std::string_view part) { return part.size() <= longest_masthead_line; });
        const std::string folded = early ? fold_words(trimmed, folded_bytes) : std::string();
        const bool of_masthead = early && is_masthead_line(trimmed, folded, official, words);
        official = official || of_masthead;
        if (trimmed.empty() || note || formula || section || next || of_masthead ||
            (early && opens_heading(trimmed, folded, words))) {
            flush();
        }
        if (trimmed.empty()) {
            continue;
        }
        const bool body =
            formula || trimmed.size() > longest_masthead_line * 2 || line_end(trimmed, words, true) != LineEnd::none;
        masthead = body ? longest_masthead : masthead + 1;
        if (parts.empty()) {
            const int number = number_of(number_form(trimmed, words));
            expected = section ? 1 : number > 0 ? number + 1 : next ? expected + 1 : expected;
        }
        if (formula || section || of_masthead) { // stands on a line of its own, whatever follows without a blank line
            add_paragraph({trimmed}, raw, words);
            continue;
        }
        if (parts.empty()) {
            start = raw + static_cast<std::size_t>(trimmed.data() - line.data());
        }
        parts.push_back(trimmed);
    }
    flush();
    mend_labels(lines_);
    mend_numbers(lines_);
}

void TextLines::add_paragraph(const std::vector<std::string_view> &parts, std::size_t raw, const ReaderWords &words) {
    std::string paragraph;
    for (const std::string_view part : parts) {
        if (!paragraph.empty()) {
            const bool parted = paragraph.size() > 1 && paragraph.back() == '-' &&
                                is_lower(paragraph[paragraph.size() - 2]) && is_lower(part.front());
            if (parted) {
                paragraph.pop_back();
            } else {
                paragraph += ' ';
            }
        }
        paragraph += part;
    }
    joined_.push_back(std::move(paragraph));
    add(joined_.back(), raw, words);
}

void TextLines::add(std::string_view text, std::size_t raw, const ReaderWords &words) {
    TextLine line;
    line.text = text;
    line.raw = raw;
    line.folded = fold_words(text, folded_bytes);
    const std::string_view trimmed = trim_blanks(text);
    const std::size_t indent = trimmed.empty() ? 0 : static_cast<std::size_t>(trimmed.data() - text.data());
    const std::string_view marker = marker_at(trimmed);
    if (!marker.empty() && trimmed.size() > marker.size() + 2 && trimmed[marker.size() + 2] == ' ') {
        line.footnote = marker;
        line.note_text = indent + marker.size() + 3;
    } else {
        line.label = label_of_line(trimmed, words);
        line.section_mark = section_mark(trimmed);
        line.end = line_end(text, words, wrapped_);
    }
    lines_.push_back(std::move(line));
}

} // namespace recital
