#pragma once
// The lines of marked-up text, each with what it is when looked at alone.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

struct MarkdownLine {
    enum class Kind {
        blank,
        plain,
        heading,   // "## Words"
        underline, // "====" or "----" below the words of a heading; "----" alone is a rule
        rule,      // "***"
        fence,     // "```"
        item,      // "- words", "3. words"
        row,       // "| a | b |"
        row_rule,  // "|---|---|"
        note,      // "[^1]: words"
        reference  // "[name]: https://..."
    } kind = Kind::blank;
    std::string_view text;  // without indentation, marker and blanks at its end
    std::size_t indent = 0; // columns before the marker or the text
    std::size_t inner = 0;  // of an item: columns before its text
    std::size_t level = 0;  // of a heading or underline
    bool ordered = false;   // of an item
    std::string_view name;  // of an item: its printed number; of a note or reference: its name
    std::size_t raw = 0;    // byte of the text at which `text` begins
};

/// All lines of a text. Quotation marks of mail ("> ") are taken off.
std::vector<MarkdownLine> markdown_lines(std::string_view text);

} // namespace recital
