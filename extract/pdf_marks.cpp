#include "extract/pdf_marks.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "extract/text_pages.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr double head_share = 0.14; // of the page's height
constexpr double foot_share = 0.12;
constexpr double row_step = 8;             // points within which lines of two pages stand at the same height
constexpr std::size_t outer_lines = 6;     // lines of a page, from above or below, that may be running
constexpr std::size_t head_bytes = 4000;   // of the first page, which a running title repeats
constexpr std::size_t shortest_title = 10; // bytes of a line that is looked for there
constexpr std::size_t longest_running = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Numbers change from page to page, the rest of a running line does not.
std::string without_numbers(std::string_view text) {
    std::string pattern;
    for (const char c : text)
        if (!is_digit(c))
            pattern += c == '\t' ? ' ' : c;
        else if (pattern.empty() || pattern.back() != '#')
            pattern += '#';
    return pattern;
}

bool is_bar_code(std::string_view line) {
    return line.size() > 4 && line.front() == '*' && line.back() == '*' &&
           std::all_of(line.begin() + 1, line.end() - 1, is_digit);
}

/// "241018": the day on which a document was sent to print.
bool is_print_day(std::string_view line) { return line.size() == 6 && std::all_of(line.begin(), line.end(), is_digit); }

bool is_number_or_mark(std::string_view line) {
    if (is_page_number(line) || is_job_number(line) || is_bar_code(line) || is_print_day(line))
        return true;
    // "18-16895 (E)   241018", "2/10   18-16895": job number beside a date or page number
    bool job = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        const std::string_view part = line.substr(at, end - at);
        const bool plain = std::all_of(part.begin(), part.end(), is_digit) || is_page_number(part) ||
                           (part.size() == 3 && part.front() == '(' && part.back() == ')') || is_bar_code(part);
        job = job || is_job_number(part);
        if (!plain && !is_job_number(part))
            return false;
        at = end + 1;
    }
    return job;
}

/// The outermost lines of a page, by height: those of its head, or of its foot.
std::vector<std::size_t> outer(const PdfPage &page, bool head) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const PdfBox &box = page.lines[i].box;
        const bool within = head ? box.top < head_share * page.height : box.bottom > (1 - foot_share) * page.height;
        if (within && page.lines[i].text.size() <= longest_running)
            found.push_back(i);
    }
    std::sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        const double left = page.lines[a].box.top;
        const double right = page.lines[b].box.top;
        return left != right ? (head ? left < right : left > right) : a < b;
    });
    found.resize(std::min(found.size(), outer_lines));
    return found;
}

} // namespace

void drop_running_lines(std::vector<PdfPage> &pages, const ReaderWords &words) {
    if (pages.empty())
        return;
    using Row = std::pair<long, std::string>; // height and text
    const auto row_of = [](const PdfLine &line, long shift) {
        return Row(std::lround(line.box.top / row_step) + shift, without_numbers(line.text));
    };
    std::map<Row, std::size_t> seen; // pages on which it stands
    for (const PdfPage &page : pages)
        for (const bool head : {true, false}) {
            std::set<Row> here;
            for (const std::size_t i : outer(page, head))
                for (const long shift : {-1L, 0L, 1L})
                    here.insert(row_of(page.lines[i], shift));
            for (const Row &row : here)
                ++seen[row];
        }
    std::string opening; // of the first page
    for (const PdfLine &line : pages.front().lines)
        if (opening.size() < head_bytes)
            opening += fold_words(line.text) + ' ';
    const std::size_t often = std::max<std::size_t>(2, pages.size() * 3 / 10);
    for (std::size_t p = 0; p < pages.size(); ++p) {
        PdfPage &page = pages[p];
        std::set<std::size_t> running;
        for (const bool head : {true, false}) {
            if (head && p == 0)
                continue;
            for (const std::size_t i : outer(page, head)) {
                const std::string &text = page.lines[i].text;
                const std::string folded = fold_words(text);
                const bool repeats = head && folded.size() >= shortest_title / 2 &&
                                     opening.find(folded) != std::string::npos &&
                                     page.lines[i].box.top < head_share * page.height / 1.3;
                if (is_number_or_mark(text) || repeats || seen[row_of(page.lines[i], 0)] >= often)
                    running.insert(i);
            }
        }
        // What is printed below the text of the first page alone.
        if (p == 0)
            for (std::size_t i = 0; i < page.lines.size(); ++i)
                if (page.lines[i].box.top > page.height / 2 &&
                    words.opens("page_note", fold_words(page.lines[i].text)) != nullptr)
                    for (std::size_t k = 0; k < page.lines.size(); ++k)
                        if (page.lines[k].box.top >= page.lines[i].box.top - 1)
                            running.insert(k);
        // A small number beside text that stays is the mark of a footnote.
        for (auto at = running.begin(); at != running.end();) {
            const PdfLine &line = page.lines[*at];
            const bool beside =
                is_note_call(line.text) && std::any_of(page.lines.begin(), page.lines.end(), [&](const PdfLine &other) {
                    const auto index = static_cast<std::size_t>(&other - page.lines.data());
                    return !running.contains(index) && other.box.left > line.box.left &&
                           other.box.left < line.box.right + 2 * other.size && line.box.top < other.box.bottom &&
                           other.box.top < line.box.bottom;
                });
            at = beside ? running.erase(at) : std::next(at);
        }
        std::size_t kept = 0;
        for (std::size_t i = 0; i < page.lines.size(); ++i)
            if (!running.contains(i)) {
                if (kept != i)
                    page.lines[kept] = std::move(page.lines[i]);
                ++kept;
            }
        page.lines.resize(kept);
    }
}

} // namespace recital
