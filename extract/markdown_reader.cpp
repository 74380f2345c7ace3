#include "extract/markdown_reader.hpp"

#include <algorithm>
#include <string>

#include "extract/markdown_blocks.hpp"

#include "extract/page_layout.hpp"
#include "extract/sound_text.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t fewest_marks = 3;
constexpr std::size_t looked_through = 1U << 20U; // bytes in which the marks must show

bool is_blank_byte(char c) { return c == ' ' || c == '\t'; }

/// "**words**" within the line, behind a blank or an opening bracket; other asterisks call footnotes.
std::size_t count_bold(std::string_view line) {
    constexpr std::string_view mark = "**";
    std::size_t count = 0;
    for (std::size_t open = line.find(mark); open != std::string_view::npos && open + 2 < line.size();) {
        const char before = open == 0 ? ' ' : line[open - 1];
        const char after = line[open + 2];
        const std::size_t close = line.find(mark, open + 2);
        if (close == std::string_view::npos)
            break;
        const bool bold = (is_blank_byte(before) || before == '(' || before == '[') && !is_blank_byte(after) &&
                          after != '*' && !is_blank_byte(line[close - 1]);
        count += bold ? 1 : 0;
        open = bold ? line.find(mark, close + 2) : close;
    }
    return count;
}

std::size_t count_of(std::string_view line, std::string_view mark) {
    std::size_t count = 0;
    for (std::size_t at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at + mark.size()))
        ++count;
    return count;
}

std::size_t count_marks(std::string_view line) {
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view text = line.substr(first);
    const bool item = (text.starts_with("- ") || text.starts_with("* ") || text.starts_with("+ ") ||
                       text.starts_with("\xE2\x80\xA2 ")) &&
                      text.find("://") != std::string_view::npos;
    const std::size_t sharps = text.find_first_not_of('#');
    const bool heading =
        sharps != std::string_view::npos && sharps > 0 && sharps <= 6 && first == 0 && text[sharps] == ' ';
    return count_of(text, "<http") + count_of(text, "](http") + count_of(text, "](/") + count_bold(text) +
           (item ? 1U : 0U) + (heading ? 1U : 0U);
}

} // namespace

bool recognises_markdown(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    if (bytes.empty() || bytes.front() == '{' || bytes.starts_with("<?xml") || bytes.starts_with("<akomaNtoso"))
        return false;
    bytes = bytes.substr(0, looked_through);
    // Most texts that are none hold none of these, and are told at the speed of a search.
    if (bytes.find("://") == std::string_view::npos && bytes.find("**") == std::string_view::npos &&
        bytes.find("](/") == std::string_view::npos && bytes.find("# ") == std::string_view::npos)
        return false;
    std::size_t marks = 0;
    for (std::size_t at = 0; at < bytes.size() && marks < fewest_marks;) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        marks += count_marks(bytes.substr(at, end - at));
        at = end + 1;
    }
    return marks >= fewest_marks;
}

bool read_markdown(std::string_view bytes, const ReadContext &context, Reading &reading) {
    std::string_view input = bytes;
    if (input.starts_with(byte_order_mark))
        input.remove_prefix(byte_order_mark.size());
    std::string mended;
    const std::string_view text = sound_text(input, reading, mended);
    MarkedPage page = markdown_page(text);
    const std::size_t before = bytes.size() - input.size();
    for (PageBlock &block : page.blocks)
        block.raw = std::min(block.raw + before, bytes.size());
    return lay_out_page(std::move(page), context, reading);
}

} // namespace recital
