#include "extract/text_pages.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t masthead_lines = 12; // of which one may be printed again on every page
constexpr std::size_t longest_mark = 60;   // bytes
constexpr std::size_t longest_number = 3;  // digits
constexpr std::size_t shortest_full = 45;  // bytes of a line that reaches the margin
constexpr std::size_t shortest_page = 15;  // lines, blank ones too

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Value of the digits at the start, which are cut off; 0 for none, or too many.
int cut_number(std::string_view &text) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits <= longest_number && is_digit(text[digits]))
        value = value * 10 + (text[digits++] - '0');
    text.remove_prefix(digits);
    return digits > longest_number ? 0 : value;
}

/// "3", "- 3 -", "3/12": the number of a page; 0 for anything else.
int page_number(std::string_view line) {
    if (line.starts_with("- ") && line.ends_with(" -") && line.size() > 4)
        line = line.substr(2, line.size() - 4);
    const int page = cut_number(line);
    if (line.empty())
        return page;
    if (line[0] != '/')
        return 0;
    line.remove_prefix(1);
    return cut_number(line) >= page && line.empty() ? page : 0;
}

/// Neighbouring lines, each with a blank one before and behind it, that may be what a page prints around its text.
struct Mark {
    std::size_t begin = 0; // lines, with the blank ones around them
    std::size_t end = 0;
    int page = 0;
    bool repeats = false; // a line of the document's head
};

bool is_blank(const RawLine &line) { return trim_blanks(line.first).empty(); }

std::vector<Mark> marks_in(const std::vector<RawLine> &lines) {
    std::unordered_set<std::string_view> head;
    std::vector<Mark> marks;
    std::size_t body = 0;
    for (std::size_t seen = 0; body < lines.size() && seen < masthead_lines; ++body)
        if (const std::string_view line = trim_blanks(lines[body].first); !line.empty()) {
            ++seen;
            if (page_number(line) == 0)
                head.insert(line);
        }
    Mark open;
    const auto close = [&](std::size_t at) {
        if (open.page > 0) {
            open.end = at;
            marks.push_back(open);
        }
        open = {};
    };
    bool blank = false; // the line before
    bool inside = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = trim_blanks(lines[i].first);
        if (line.empty()) {
            if (!inside && !blank)
                open.begin = i;
            blank = true;
            continue;
        }
        const bool alone = blank && (i + 1 == lines.size() || is_blank(lines[i + 1])) && line.size() <= longest_mark;
        const int page = alone ? page_number(line) : 0;
        const bool repeats = alone && i >= body && head.contains(line);
        if (page > 0 || repeats || (alone && is_job_number(line))) {
            inside = true;
            open.page = page > 0 ? page : open.page;
            open.repeats |= repeats;
        } else {
            close(i);
            inside = false;
        }
        blank = false;
    }
    close(lines.size());
    return marks;
}

template <std::size_t N> bool ends_with_any(std::string_view text, const std::array<std::string_view, N> &marks) {
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return text.ends_with(mark); });
}

/// True where the line before stops within a sentence, and the one behind goes on with it.
bool parts_sentence(const std::vector<RawLine> &lines, const Mark &mark) {
    static constexpr std::array<std::string_view, 9> ends{".", ";", ":", "!", "?", "。", "；", "：", "؛"};
    static constexpr std::array<std::string_view, 4> commas{",", "，", "،", "、"};
    if (mark.begin == 0 || mark.end >= lines.size())
        return false;
    const std::string_view before = trim_blanks(lines[mark.begin - 1].first);
    const std::string_view after = trim_blanks(lines[mark.end].first);
    if (before.empty() || after.empty() || ends_with_any(before, ends))
        return false;
    const bool capital = after.front() >= 'A' && after.front() <= 'Z';
    return !capital || (before.size() >= shortest_full && !ends_with_any(before, commas)); // a heading is short
}

} // namespace

bool is_page_number(std::string_view line) { return page_number(line) > 0; }

bool is_job_number(std::string_view line) {
    const std::string_view number = line.substr(0, std::min(line.find(' '), line.size()));
    const std::string_view rest = line.substr(number.size());
    return number.size() == 8 && number[2] == '-' && std::count_if(number.begin(), number.end(), is_digit) == 7 &&
           (rest.empty() || (rest.size() == 4 && rest[1] == '(' && rest[3] == ')'));
}

void drop_page_marks(std::vector<RawLine> &lines) {
    std::vector<Mark> marks = marks_in(lines);
    std::vector<bool> counts(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        counts[i] = counts[i] || marks[i].repeats;
        if (i > 0 && marks[i].page == marks[i - 1].page + 1 && marks[i].begin - marks[i - 1].end >= shortest_page)
            counts[i] = counts[i - 1] = true;
    }
    std::size_t kept = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < lines.size();) {
        while (next < marks.size() && (marks[next].begin < i || !counts[next]))
            ++next;
        if (next < marks.size() && marks[next].begin == i) {
            const Mark &mark = marks[next];
            if (!parts_sentence(lines, mark))
                lines[kept++] = lines[mark.begin];
            i = mark.end;
            continue;
        }
        lines[kept++] = lines[i++];
    }
    lines.resize(kept);
}

} // namespace recital
