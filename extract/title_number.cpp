#include "extract/title_number.hpp"

namespace recital {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) {
        ++count;
    }
    return count;
}

} // namespace

std::size_t title_number_length(std::string_view text) {
    std::size_t at = 0;
    for (const std::string_view prefix : {"ES-", "S-"}) {
        if (text.starts_with(prefix)) {
            at = prefix.size();
            break;
        }
    }
    const std::size_t first = digits_at(text, at);
    if (first == 0 || first > 4) {
        return 0;
    }
    at += first;
    if (at < text.size() && text[at] == '/') {
        const std::size_t second = digits_at(text, at + 1);
        return second == 0 || second > 4 ? 0 : at + 1 + second;
    }
    std::size_t open = at; // "217 A (III)": a letter may stand before the bracket
    if (open + 2 < text.size() && text[open] == ' ' && text[open + 1] >= 'A' && text[open + 1] <= 'Z') {
        open += 2;
    }
    open += open < text.size() && text[open] == ' ' ? 1 : 0;
    if (open >= text.size() || text[open] != '(') {
        return 0;
    }
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos || close - open > 12) {
        return 0;
    }
    const std::string_view inner = text.substr(open + 1, close - open - 1);
    const bool year = inner.size() == 4 && digits_at(inner, 0) == 4;
    const bool session = inner.find_first_not_of("IVXLCSE-") == std::string_view::npos;
    return year || (session && !inner.empty()) ? close + 1 : 0;
}

} // namespace recital
