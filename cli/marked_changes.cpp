#include "cli/marked_changes.hpp"

#include <algorithm>

#include "cli/excerpt.hpp"
#include "cli/terminal.hpp"

namespace recital {
namespace {

std::string_view piece(std::string_view text, const Words &words, std::size_t first, std::size_t last) {
    return text.substr(words.begin(first), words.end(last - 1) - words.begin(first));
}

/// Cut after at most so many code points, at a blank where there is one.
std::string start_of(std::string_view text, std::size_t most) {
    if (code_points(text) <= most)
        return std::string(text);
    std::size_t end = 0;
    for (std::size_t points = 0; end < text.size(); ++end)
        if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U && points++ == most)
            break;
    const std::size_t gap = text.rfind(' ', end);
    return std::string(text.substr(0, gap == std::string_view::npos || gap == 0 ? end : gap)) + "\u2026";
}

std::string end_of(std::string_view text, std::size_t most) {
    const std::size_t points = code_points(text);
    if (points <= most)
        return std::string(text);
    std::size_t begin = 0;
    for (std::size_t left = points - most; begin < text.size(); ++begin)
        if ((static_cast<unsigned char>(text[begin]) & 0xC0U) != 0x80U && left-- == 0)
            break;
    const std::size_t gap = text.find(' ', begin);
    return "\u2026" + std::string(text.substr(gap == std::string_view::npos ? begin : gap + 1));
}

template <class Strong> std::string put_together(const Compared &compared, std::size_t most, Strong strong) {
    std::string out;
    std::size_t points = 0;
    std::size_t last = 0; // end of the paragraph's last word put
    for (const WordChange &change : changes(compared.asked, compared.other, compared.runs)) {
        const bool gone = change.kind == ChangeKind::removed;
        std::string text = printable(gone ? piece(compared.asked_text, compared.asked, change.begin, change.end)
                                          : piece(compared.other_text, compared.other, change.begin, change.end));
        if (points >= most)
            return out + "\u2026";
        text = start_of(text, most - points);
        points += code_points(text);
        if (gone) {
            out += (out.empty() || out.back() == ' ' ? "[-" : " [-") + text + "-]";
            continue;
        }
        const std::size_t begin = compared.other.begin(change.begin);
        last = last == 0 ? begin : last;
        const std::string between = printable(compared.other_text.substr(last, begin - last));
        // A bracket that opens belongs to the word after it.
        const std::size_t blank = between.rfind(' ');
        const std::size_t own = blank == std::string::npos ? between.size() : blank + 1;
        out.append(between, 0, own);
        text.insert(0, between, own);
        out += change.kind == ChangeKind::inserted ? "{+" + text + "+}" : strong(text);
        last = compared.other.end(change.end - 1);
    }
    return out;
}

} // namespace

std::pair<std::size_t, std::size_t> shared_stretch(const Compared &compared) {
    const WordRun &last = compared.runs.back();
    return {compared.other.begin(compared.runs.front().other), compared.other.end(last.other + last.length - 1)};
}

std::string marked_changes(const Compared &compared, std::size_t around, std::size_t most) {
    const auto [begin, end] = shared_stretch(compared);
    return end_of(printable(compared.other_text.substr(0, begin)), around) +
           put_together(compared, most, [](const std::string &text) { return strong_begin + text + strong_end; }) +
           start_of(printable(compared.other_text.substr(end)), around);
}

std::string plain_changes(const Compared &compared, std::size_t most) {
    return put_together(compared, most, [](const std::string &text) { return text; });
}

} // namespace recital
