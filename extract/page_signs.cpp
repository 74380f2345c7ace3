#include "extract/page_signs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/page_boilerplate.hpp"
#include "extract/printed_date.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t fewest_blocks = 4;          // of a page that marks nothing
constexpr std::size_t fewest_marked_blocks = 2;   // of one with headings of Markdown
constexpr std::size_t letter_head_blocks = 4;     // among which "Letter dated ... from ..." stands
constexpr std::size_t shortest_long_line = 200;   // bytes
constexpr std::size_t longest_frame_line = 300;   // bytes
constexpr std::size_t fewest_frame_lines = 2;     // that differ
constexpr std::size_t longest_headline = 110;     // code points
constexpr std::size_t shortest_prose = 60;        // code points of a paragraph
constexpr std::size_t fewest_prose = 3;           // paragraphs below a headline
constexpr std::size_t fewest_dated_prose = 2;     // the same below a headline and a date
constexpr std::size_t head_blocks = 5;            // among which the date of a page stands
constexpr std::size_t shortest_wrapped_line = 50; // bytes

std::string_view text_of(const Reading &reading, const Block &block) {
    return std::string_view(reading.text.content).substr(block.begin, block.end - block.begin);
}

std::vector<std::string_view> lines_of(std::string_view bytes) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        lines.push_back(trim_blanks(bytes.substr(at, end - at)));
        at = end + 1;
    }
    return lines;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [text](std::string_view end) { return text.ends_with(end); });
}

// Full stops, with quotation marks and brackets behind them, of all scripts that are read.
bool ends_sentence(std::string_view text) {
    return ends_with_any(text, {".", "!", "?", ".)", ".\"", "\xE2\x80\x9D", "\xC2\xBB", "\xE3\x80\x82", "\xD8\x9F"});
}

bool speaks_as_document(const ReadContext &context, const Reading &reading) {
    const std::vector<Block> &blocks = reading.text.blocks;
    // a date at the head, which closing lines may be too, is that of a page
    const auto body = blocks.begin() + static_cast<std::ptrdiff_t>(std::min(blocks.size(), head_blocks));
    if (std::any_of(blocks.begin(), blocks.end(),
                    [](const Block &block) {
                        return block.kind == BlockKind::enacting || block.kind == BlockKind::preambular;
                    }) ||
        std::any_of(body, blocks.end(), [](const Block &block) { return block.kind == BlockKind::conclusion; }))
        return true;
    const auto head = blocks.begin() + static_cast<std::ptrdiff_t>(std::min(blocks.size(), letter_head_blocks));
    return std::any_of(blocks.begin(), head, [&](const Block &block) {
        const std::string line = fold_words(text_of(reading, block));
        return context.words.opens("letter_head", line) != nullptr && context.words.within("letter_dated", line);
    });
}

bool has_markdown_heading(const std::vector<std::string_view> &lines) {
    return std::any_of(lines.begin(), lines.end(), [](std::string_view line) {
        const std::size_t sharps = std::min(line.find_first_not_of('#'), line.size());
        return sharps > 0 && sharps <= 6 && sharps < line.size() && line[sharps] == ' ';
    });
}

bool has_frame(const std::vector<std::string_view> &lines, const ReaderWords &words) {
    std::vector<std::string> seen;
    for (const std::string_view line : lines) {
        if (line.empty() || line.size() > longest_frame_line)
            continue;
        std::string folded = fold_words(line);
        if (is_page_frame(folded, words) && std::find(seen.begin(), seen.end(), folded) == seen.end())
            seen.push_back(std::move(folded));
        if (seen.size() >= fewest_frame_lines)
            return true;
    }
    return false;
}

/// A line that goes on in the next one.
bool is_wrapped(const std::vector<std::string_view> &lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (lines[i].size() >= shortest_wrapped_line && !ends_sentence(lines[i]) && !lines[i + 1].empty() &&
            static_cast<unsigned char>(lines[i + 1].front()) >= 'a')
            return true;
    return false;
}

bool is_numbered(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits > 0 && digits < 4 && digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')');
}

/// Words in small letters, no sentence: titles of documents stand in capitals, or below a masthead.
bool is_headline(std::string_view text) {
    if (text.empty() || ends_with_any(text, {".", ",", ":", ";", "\xE3\x80\x82"}) ||
        count_points(text) > longest_headline)
        return false;
    const bool latin_capitals = std::none_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
    });
    return !latin_capitals && text.find(' ') != std::string_view::npos;
}

bool has_headline_and_prose(const Reading &reading, const ReaderWords &words) {
    const std::vector<Block> &blocks = reading.text.blocks;
    if (!is_headline(text_of(reading, blocks.front())))
        return false;
    std::size_t prose = 0;
    bool dated = false;
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        const std::string_view text = text_of(reading, blocks[i]);
        if (is_numbered(text) || words.opens("distr", fold_words(text.substr(0, longest_headline))) != nullptr)
            return false;
        prose += ends_sentence(text) && count_points(text) >= shortest_prose ? 1U : 0U;
        dated = dated || (i < head_blocks && is_date_line(fold_words(text), words));
    }
    return prose >= (dated ? fewest_dated_prose : fewest_prose);
}

} // namespace

bool shows_signs_of_page(std::string_view bytes, const ReadContext &context, const Reading &reading) {
    if (!reading.facts.key.empty() || reading.facts.type != DocumentType::document ||
        bytes.find('\f') != std::string_view::npos || speaks_as_document(context, reading))
        return false;
    const std::vector<std::string_view> lines = lines_of(bytes);
    const std::size_t blocks = reading.text.blocks.size();
    if (blocks >= fewest_marked_blocks && has_markdown_heading(lines))
        return true;
    if (blocks < fewest_blocks)
        return false;
    const bool long_line = std::any_of(lines.begin(), lines.end(),
                                       [](std::string_view line) { return line.size() >= shortest_long_line; });
    return long_line || has_frame(lines, context.words) ||
           (!is_wrapped(lines) && has_headline_and_prose(reading, context.words));
}

} // namespace recital
