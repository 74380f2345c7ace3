#include "extract/pdf_page.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <deque>

#include "extract/utf8_text.hpp"
#include "extract/visual_order.hpp"

namespace recital {
namespace {

// Shares of the size of a line.
constexpr double kerned = 0.13;     // a gap narrower than this parts no words
constexpr double raised_size = 0.8; // what is lower than this share of its line, and ends above it, is raised
constexpr double raised_foot = 0.15;
constexpr double widest_page = 20'000;

enum Column : std::size_t { level, page, paragraph, block, line, word, left, top, width, height, confidence, text };
constexpr std::size_t columns = text + 1;
constexpr int page_level = 1;
constexpr int line_level = 4;
constexpr int word_level = 5;

struct PrintedWord {
    PdfBox box;
    std::string_view text;
};

double number(std::string_view field) {
    double value = 0;
    std::from_chars(field.data(), field.data() + field.size(), value);
    return std::isfinite(value) ? std::clamp(value, -widest_page, widest_page) : 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_of(std::string_view text, char c) {
    return !text.empty() && text.find_first_not_of(c) == std::string_view::npos;
}

bool is_leader(std::string_view text) {
    constexpr std::string_view ellipsis = "…";
    if (all_of(text, '.') || all_of(text, '_'))
        return text.front() == '.';
    while (text.starts_with(ellipsis))
        text.remove_prefix(ellipsis.size());
    return text.empty();
}

/// Chinese and Japanese are set without blanks.
bool is_han(char32_t point) { return point >= 0x3000 && point <= 0x9FFF; }

bool is_han_end(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U)
        --at;
    at -= at > 0 ? 1 : 0;
    return at < text.size() && is_han(next_point(text, at));
}

bool is_han_start(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && is_han(next_point(text, at));
}

double size_of(const std::vector<PrintedWord> &words) {
    // The height that most bytes have; heights of one font are equal.
    std::vector<std::pair<double, std::size_t>> sizes;
    for (const PrintedWord &word : words) {
        const auto same = std::find_if(sizes.begin(), sizes.end(), [&](const auto &size) {
            return std::abs(size.first - word.box.height()) < 0.3;
        });
        if (same == sizes.end() && sizes.size() < 16)
            sizes.emplace_back(word.box.height(), word.text.size());
        else if (same != sizes.end())
            same->second += word.text.size();
    }
    const auto most =
        std::max_element(sizes.begin(), sizes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == sizes.end() ? 0 : most->first;
}

double gap_between(const PdfBox &before, const PdfBox &behind) {
    return std::max({0.0, behind.left - before.right, before.left - behind.right});
}

PdfBox united(const PdfBox &a, const PdfBox &b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

PdfLine line_of(const std::vector<PrintedWord> &words, int number_of_block) {
    PdfLine line;
    line.size = size_of(words);
    line.block = number_of_block;
    double foot = 0;
    for (const PrintedWord &word : words)
        if (std::abs(word.box.height() - line.size) < 0.3)
            foot = std::max(foot, word.box.bottom);
    const PrintedWord *before = nullptr;
    for (const PrintedWord &word : words) {
        line.box = before == nullptr ? word.box : united(line.box, word.box);
        if (is_leader(word.text) && word.text != "." && word.text.size() > 3) {
            line.leader = true;
            before = &word;
            continue;
        }
        const bool dot_of_leader =
            word.text == "." && before != nullptr && gap_between(before->box, word.box) > kerned * line.size;
        if (dot_of_leader) {
            line.leader = true;
            before = &word;
            continue;
        }
        const bool raised = word.box.height() < raised_size * line.size &&
                            word.box.bottom < foot - raised_foot * line.size && !line.text.empty();
        const bool number_before = !line.text.empty() && is_digit(line.text.back());
        if (raised && is_note_call(word.text) && (is_digit(word.text[0]) || !number_before)) {
            line.text.append("[").append(word.text).append("]");
        } else {
            const bool after_leader = line.leader && before != nullptr && is_leader(before->text);
            const bool close =
                !after_leader && before != nullptr && gap_between(before->box, word.box) < kerned * line.size;
            const bool han = is_han_end(line.text) && is_han_start(word.text);
            if (!line.text.empty() && !raised && !close && !han)
                line.text += after_leader ? '\t' : ' ';
            line.text += word.text;
        }
        if (line.first_word <= 0)
            line.first_word = word.box.width();
        before = &word;
    }
    return line;
}

/// A row of dots may stick to what is printed before or behind it.
void add_word(PrintedWord word, std::vector<PrintedWord> &words) {
    constexpr std::size_t fewest_dots = 5;
    const std::size_t dots = word.text.find(".....");
    const std::size_t end = dots == std::string_view::npos ? dots : word.text.find_first_not_of('.', dots);
    const auto add = [&](std::size_t from, std::size_t to) { // its share of the width
        if (from >= to)
            return;
        PrintedWord part = word;
        const double step = word.box.width() / static_cast<double>(word.text.size());
        part.box.right = part.box.left + step * static_cast<double>(to);
        part.box.left += step * static_cast<double>(from);
        part.text = word.text.substr(from, to - from);
        words.push_back(part);
    };
    if (dots == std::string_view::npos || word.text.size() <= fewest_dots) {
        if (!word.text.empty())
            words.push_back(word);
        return;
    }
    const std::size_t rest = std::min(end, word.text.size());
    add(0, dots);
    add(dots, rest);
    add(rest, word.text.size());
}

bool is_label(std::string_view text) {
    constexpr std::size_t longest = 8;
    return text.size() <= longest && text.find(' ') == std::string_view::npos &&
           (text.ends_with('.') || text.ends_with(')') || text == "-" || text == "–" || text == "—" || text == "•");
}

} // namespace

bool is_note_call(std::string_view text) {
    const bool digits = !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
    return digits || (all_of(text, '*') && text.size() <= 4) || (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z');
}

PdfLine join_row(std::vector<PdfLine> pieces) {
    std::sort(pieces.begin(), pieces.end(), [](const PdfLine &a, const PdfLine &b) { return a.box.left < b.box.left; });
    PdfLine row = std::move(pieces.front());
    double last_size = row.size;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        PdfLine &piece = pieces[i];
        const bool raised_label = row.size < raised_size * piece.size && is_note_call(row.text);
        const bool raised = piece.size < raised_size * row.size && piece.box.bottom < row.box.bottom - 0.5;
        const double gap = piece.box.left - row.box.right;
        if (raised_label) {
            row.text = '[' + row.text + "] " + piece.text;
            row.size = piece.size;
        } else if (raised && is_note_call(piece.text) && gap < 1.5 * last_size) {
            row.text += '[' + piece.text + ']';
        } else {
            const bool tight = gap < (raised ? 0.5 : kerned) * row.size;
            const bool near = gap < 2 * row.size || is_label(row.text);
            row.text += tight ? "" : near && !row.leader ? " " : "\t";
            row.text += piece.text;
            row.size = row.box.width() > piece.box.width() ? row.size : piece.size;
        }
        row.leader = row.leader || piece.leader;
        row.box = united(row.box, piece.box);
        last_size = piece.size;
    }
    return row;
}

namespace {

using Row = std::array<std::string_view, columns>;

/// Calls take(row, end of its block's number) for each row of the table that has all its columns.
template <class Take> void each_row(std::string_view table, const Take &take) {
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        const std::string_view row = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        Row fields{};
        std::size_t found = 0;
        std::size_t key_end = 0;
        for (std::size_t at = 0; found < columns; ++found) {
            const std::size_t tab = found + 1 < columns ? row.find('\t', at) : row.size();
            if (tab == std::string_view::npos)
                break;
            fields[found] = row.substr(at, tab - at);
            if (found == block)
                key_end = tab;
            at = tab + 1;
        }
        if (found == columns)
            take(fields, row.substr(fields[level].size(), key_end - fields[level].size()));
    }
}

VisualOrder order_of(std::string_view table, const ReadContext &context) {
    std::vector<std::string_view> told;
    each_row(table, [&](const Row &fields, std::string_view) {
        if (static_cast<int>(number(fields[level])) == word_level)
            told.push_back(fields[text]);
    });
    return {told, context};
}

/// A line of a page of Arabic: its words the right way round, from the right margin on; those in Latin letters that stand
/// together keep their order. `kept` holds the words' letters.
void mirror(std::vector<PrintedWord> &words, double page_width, const VisualOrder &order,
            std::deque<std::string> &kept) {
    for (PrintedWord &word : words) {
        kept.push_back(order.read(word.text));
        word.text = kept.back();
        word.box = {page_width - word.box.right, word.box.top, page_width - word.box.left, word.box.bottom};
    }
    std::reverse(words.begin(), words.end());
    for (auto first = words.begin(); first != words.end();) {
        const auto last = std::find_if(
            first, words.end(), [](const PrintedWord &word) { return VisualOrder::has_right_to_left(word.text); });
        if (std::any_of(first, last,
                        [](const PrintedWord &word) { return VisualOrder::has_left_to_right(word.text); })) {
            std::reverse(first, last);
            for (auto word = first; word != last; ++word) { // each gets the place of the one that it follows now
                const double width = word->box.width();
                word->box.left = word == first ? std::min(first->box.left, std::prev(last)->box.left)
                                               : std::prev(word)->box.right + kerned * word->box.height() * 2;
                word->box.right = word->box.left + width;
            }
        }
        first = last == words.end() ? last : std::next(last);
    }
}

} // namespace

std::vector<PdfPage> read_pdf_pages(std::string_view table, const ReadContext &context) {
    const VisualOrder order = order_of(table, context);
    std::deque<std::string> kept;
    std::vector<PdfPage> pages;
    std::vector<PrintedWord> words;
    int block_number = 0;
    int block_of_line = 0;
    std::string_view block_key;
    const auto close_line = [&] {
        if (!words.empty() && !pages.empty()) {
            if (order.backwards())
                mirror(words, pages.back().width, order, kept);
            if (PdfLine line = line_of(words, block_of_line); !line.text.empty() || line.leader)
                pages.back().lines.push_back(std::move(line));
        }
        words.clear();
        kept.clear();
    };
    each_row(table, [&](const Row &fields, std::string_view key) {
        const int kind = static_cast<int>(number(fields[level]));
        const PdfBox box{number(fields[left]), number(fields[top]), number(fields[left]) + number(fields[width]),
                         number(fields[top]) + number(fields[height])};
        if (kind == page_level) {
            close_line();
            // Its place is not told rightly, its size is.
            pages.push_back({number(fields[width]), number(fields[height]), {}});
        } else if (kind == line_level) {
            close_line();
            // Page, paragraph and block, without the level.
            block_number += key == block_key ? 0 : 1;
            block_key = key;
            block_of_line = block_number;
        } else if (kind == word_level) {
            add_word({box, trim_blanks(fields[text])}, words);
        }
    });
    close_line();
    return pages;
}

} // namespace recital
