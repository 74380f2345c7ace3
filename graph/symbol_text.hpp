#pragma once

// Internal to graph/symbol: the start of a text as the symbol grammar reads it, in a fixed buffer of plain ASCII.
//
// Dashes are folded to '-', every run of white space to one blank, full-width parentheses and slash to ASCII; invisible
// characters and the backslashes of Markdown are dropped. Reading stops at the first byte no symbol can contain, at a
// paragraph break or a wide gap, and at the size of the buffer: so a look at any text costs a bounded time.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace recital::symbol_detail {

constexpr std::size_t max_symbol_length = 160;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
constexpr bool is_alnum(char c) { return is_letter(c) || is_digit(c); }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool is_roman_digit(char c) { return std::string_view("IVXLCDM").find(c) != std::string_view::npos; }

constexpr bool equal_folded(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (to_lower(a[i]) != to_lower(b[i]))
            return false;
    return true;
}

class SymbolText {
  public:
    /// `whole`: blanks at slashes and inside parentheses are dropped at once, and case is forgiven by the grammar.
    SymbolText(std::string_view raw, bool whole);

    /// The character at `i`, '\0' from the end on.
    char operator[](std::size_t i) const { return i < size_ ? chars_[i] : '\0'; }
    std::size_t size() const { return size_; }
    std::string_view view(std::size_t begin, std::size_t end) const { return {chars_.data() + begin, end - begin}; }
    bool blank(std::size_t i) const { return i < size_ && chars_[i] == ' '; }
    /// Whether the blank at `i` was a line break.
    bool line_break(std::size_t i) const { return i < size_ && line_break_[i]; }
    /// Bytes of the raw text up to and with the character before `i`.
    std::size_t raw_length(std::size_t i) const { return i == 0 ? 0 : raw_end_[i - 1]; }
    /// Whether all of the raw text was taken.
    bool exhausted() const { return exhausted_; }
    bool whole() const { return whole_; }

  private:
    void append(char c, std::size_t raw_end, bool line_break);

    std::array<char, max_symbol_length> chars_;
    std::array<std::uint16_t, max_symbol_length> raw_end_;
    std::array<bool, max_symbol_length> line_break_;
    std::size_t size_ = 0;
    bool exhausted_ = false;
    bool whole_;
};

} // namespace recital::symbol_detail
