#include "graph/symbol_text.hpp"

#include <algorithm>

namespace recital::symbol_detail {
namespace {

constexpr std::size_t max_raw_bytes = 1024;
constexpr int max_outer_blanks = 4; // "217 A (III) A - S/..." is the most that one symbol is printed with
constexpr int max_gap = 2;          // three blanks in a row are columns or a tabulator stop, not a symbol

// How one byte is taken. The alphabet of symbols, and what may be folded into it.
enum class Take : std::uint8_t { stop, plain, blank, escape, lead };

constexpr std::array<Take, 256> make_takes() {
    std::array<Take, 256> takes{};
    for (int c = 0; c < 128; ++c)
        if (is_alnum(static_cast<char>(c)))
            takes[static_cast<std::size_t>(c)] = Take::plain;
    for (char c : {'/', '(', ')', '.', ',', '-', '[', ']', '*', '\''})
        takes[static_cast<unsigned char>(c)] = Take::plain;
    for (char c : {' ', '\t', '\n', '\r'})
        takes[static_cast<unsigned char>(c)] = Take::blank;
    takes['\\'] = Take::escape;
    for (std::size_t c : {0xC2, 0xE2, 0xEF})
        takes[c] = Take::lead;
    return takes;
}
constexpr auto takes = make_takes();

struct Folded {
    char c;             // '\0' for an invisible character
    std::size_t length; // 0: not foldable
};

// The characters outside ASCII that stand for one of ours.
Folded fold(std::string_view raw) {
    struct Entry {
        std::string_view first, last; // UTF-8, a range in the last byte
        char c;
    };
    static constexpr Entry entries[] = {
        {"\xC2\xA0", "\xC2\xA0", ' '},          // no-break space
        {"\xC2\xAD", "\xC2\xAD", '\0'},         // soft hyphen
        {"\xE2\x80\x80", "\xE2\x80\x8A", ' '},  // spaces of set widths
        {"\xE2\x80\x8B", "\xE2\x80\x8F", '\0'}, // zero width, direction marks
        {"\xE2\x80\x90", "\xE2\x80\x93", '-'},  // hyphen to en dash
        {"\xE2\x80\x98", "\xE2\x80\x99", '\''}, // quotes: an elision, never in a symbol
        {"\xE2\x80\xAF", "\xE2\x80\xAF", ' '},  // narrow no-break space
        {"\xE2\x81\xA0", "\xE2\x81\xA9", '\0'}, // word joiner, isolates
        {"\xE2\x88\x92", "\xE2\x88\x92", '-'},  // minus
        {"\xEF\xBB\xBF", "\xEF\xBB\xBF", '\0'}, // byte order mark
        {"\xEF\xBC\x88", "\xEF\xBC\x88", '('},  {"\xEF\xBC\x89", "\xEF\xBC\x89", ')'},
        {"\xEF\xBC\x8F", "\xEF\xBC\x8F", '/'},
    };
    for (const auto &e : entries) {
        const std::string_view head = raw.substr(0, e.first.size());
        if (head >= e.first && head <= e.last && head.size() == e.first.size())
            return {e.c, e.first.size()};
    }
    return {'\0', 0};
}

} // namespace

void SymbolText::append(char c, std::size_t raw_end, bool line_break) {
    chars_[size_] = c;
    raw_end_[size_] = static_cast<std::uint16_t>(raw_end);
    line_break_[size_] = line_break;
    ++size_;
}

// The buffers stay as they are up to size_: clearing them would cost more than most texts.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
SymbolText::SymbolText(std::string_view raw, bool whole) : whole_(whole) {
    const std::size_t limit = std::min(raw.size(), max_raw_bytes);
    int outer_blanks = 0;
    int depth = 0;
    std::size_t i = 0;
    while (i < limit && size_ < max_symbol_length) {
        auto c = raw[i];
        std::size_t length = 1;
        auto take = takes[static_cast<unsigned char>(c)];
        if (take == Take::lead) {
            const auto folded = fold(raw.substr(i));
            if (folded.length == 0)
                return;
            length = folded.length;
            c = folded.c;
            if (c == '\0') {
                i += length;
                continue;
            }
            take = c == ' ' ? Take::blank : Take::plain;
        }
        if (take == Take::stop)
            return;
        if (take == Take::escape) {
            const char next = i + 1 < raw.size() ? raw[i + 1] : '\0';
            if (std::string_view("()[]-./*").find(next) == std::string_view::npos || next == '\0')
                return;
            ++i;
            continue;
        }
        if (take == Take::plain) {
            i += length;
            if (c == '(')
                ++depth;
            if (c == ')')
                --depth;
            if (whole && size_ > 0 && chars_[size_ - 1] == ' ' && (c == '/' || c == ')' || c == '.' || c == '-'))
                --size_;
            append(c, i, false);
            continue;
        }
        // A run of white space becomes one blank.
        int gap = 0;
        int breaks = 0;
        while (i < limit) {
            std::size_t step = 1;
            char w = raw[i];
            if (takes[static_cast<unsigned char>(w)] == Take::lead) {
                const auto folded = fold(raw.substr(i));
                if (folded.length == 0 || (folded.c != ' ' && folded.c != '\0'))
                    break;
                step = folded.length;
                w = folded.c;
            } else if (takes[static_cast<unsigned char>(w)] != Take::blank) {
                break;
            }
            if (w == '\n')
                ++breaks;
            if (w != '\0')
                ++gap;
            i += step;
        }
        const bool dropped =
            size_ == 0 || (whole && std::string_view("/(-").find(chars_[size_ - 1]) != std::string_view::npos);
        if (!whole && (breaks > 1 || (breaks == 0 && gap > max_gap) || size_ == 0))
            return;
        if (!whole && depth == 0 && ++outer_blanks > max_outer_blanks)
            return;
        if (!dropped)
            append(' ', i, breaks > 0);
    }
    exhausted_ = i >= raw.size();
}

} // namespace recital::symbol_detail
