#include "extract/text_footnotes.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>

namespace recital {
namespace {

constexpr int longest_step = 3;         // numbers that may be missing between two footnotes
constexpr std::size_t most_closing = 3; // lines that may stand behind the last footnote: meeting and date

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Value of the number at the start of a text that a blank and a capital follow; 0 for other texts.
int note_number(std::string_view text, std::size_t &length) {
    length = 0;
    while (length < text.size() && is_digit(text[length])) {
        ++length;
    }
    const bool fits = length > 0 && length <= 3 && length + 1 < text.size() && text[length] == ' ' &&
                      ((text[length + 1] >= 'A' && text[length + 1] <= 'Z') || text[length + 1] == '"');
    int value = 0;
    if (fits) {
        std::from_chars(text.data(), text.data() + length, value);
    }
    return value;
}

// True where a number ends before `end` that is no part of a longer one with what follows: a year, or the last of a symbol.
bool ends_year_or_symbol(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_digit(text[begin - 1])) {
        --begin;
    }
    const std::string_view digits = text.substr(begin, end - begin);
    const bool year = digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    return year || (digits.size() > 2 && begin > 0 && text[begin - 1] == '/');
}

// A footnote's number where it is called: behind a word or a mark, with nothing that makes it a number of the text.
std::size_t find_bare_call(std::string_view text, std::string_view marker, std::size_t from) {
    for (std::size_t at = text.find(marker, from); at != std::string_view::npos; at = text.find(marker, at + 1)) {
        const std::size_t end = at + marker.size();
        const char before = at > 0 ? text[at - 1] : '\0';
        const char word = (before == ' ' || before == ';') && at > 1 ? text[at - 2] : before;
        const bool called = (before == ' ' || is_letter(before) || before == ',' || before == ';' || before == ')') &&
                            (is_letter(word) || word == ')' || word == ',' || word == ']' || word == '"' ||
                             word == ';' || (before == ' ' && is_digit(word) && ends_year_or_symbol(text, at - 1)));
        const std::string_view rest = text.substr(end);
        const bool closed = rest.empty() || rest[0] == ',' || rest[0] == ';' || rest[0] == '.' || rest[0] == ' ';
        const bool number = rest.starts_with(" (") || (rest.size() > 1 && rest[0] == '.' && is_digit(rest[1])) ||
                            (rest.size() > 1 && rest[0] == ' ' && rest[1] >= 'A' && rest[1] <= 'Z');
        if (called && closed && !number) {
            return at;
        }
    }
    return std::string_view::npos;
}

} // namespace

void find_printed_footnotes(TextLines &lines) {
    if (!lines.wrapped()) {
        return;
    }
    std::vector<TextLine> &all = lines.lines();
    std::size_t last = all.size();
    std::size_t length = 0;
    while (last > 0 && all.size() - last < most_closing && note_number(all[last - 1].text, length) == 0) {
        --last;
    }
    if (last == 0 || note_number(all[last - 1].text, length) == 0) {
        return;
    }
    std::size_t first = last;
    int next = 0;
    while (first > 0) { // from the end back, as long as the numbers count down
        const int number = note_number(all[first - 1].text, length);
        const bool counts = number > 0 && (next == 0 || (number < next && next - number <= longest_step));
        if (!counts) {
            break;
        }
        next = number;
        --first;
    }
    for (std::size_t i = first; i < last; ++i) {
        note_number(all[i].text, length);
        all[i].footnote = all[i].text.substr(0, length);
        all[i].note_text = length + 1;
        all[i].label = {};
    }
}

void tie_footnotes(Text &text, bool wrapped) {
    std::map<std::string, std::int32_t, std::less<>> calls; // marker -> block that calls it, not yet claimed
    std::size_t searched = 0;
    std::size_t within = 0;
    for (std::size_t i = 0; i < text.blocks.size(); ++i) {
        Block &block = text.blocks[i];
        const std::string_view content = std::string_view(text.content).substr(block.begin, block.end - block.begin);
        if (block.kind != BlockKind::footnote) {
            for (std::size_t open = content.find('['); open != std::string_view::npos;
                 open = content.find('[', open + 1)) {
                const std::size_t close = content.substr(open, 8).find(']');
                if (close != std::string_view::npos && close > 1) {
                    calls.emplace(std::string(content.substr(open + 1, close - 1)), static_cast<std::int32_t>(i));
                }
            }
            continue;
        }
        if (wrapped && !content.starts_with('[')) { // numbers are called in their order
            for (std::size_t b = searched; b < i; ++b) {
                const Block &candidate = text.blocks[b];
                const std::string_view body =
                    std::string_view(text.content).substr(candidate.begin, candidate.end - candidate.begin);
                const std::size_t at = candidate.kind == BlockKind::footnote
                                           ? std::string_view::npos
                                           : find_bare_call(body, block.marker, b == searched ? within : 0);
                if (at != std::string_view::npos) {
                    block.caller = static_cast<std::int32_t>(b);
                    searched = b;
                    within = at + block.marker.size();
                    break;
                }
            }
        } else if (const auto found = calls.find(block.marker); found != calls.end()) {
            block.caller = found->second;
            calls.erase(found); // the same marker may be used again in the next part
        }
        block.provision =
            block.caller >= 0 ? text.blocks[static_cast<std::size_t>(block.caller)].provision : std::string();
    }
}

} // namespace recital
