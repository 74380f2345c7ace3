#pragma once
// The part of a paragraph that is shown of it, with what was looked for marked.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/reading.hpp"
#include "graph/search_query.hpp"

namespace recital {

/// Bytes of the text: what is shown, and in it the places that are marked, in order, none over another.
struct Excerpt {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool cut_before = false; // the paragraph begins earlier
    bool cut_after = false;
    std::vector<std::pair<std::size_t, std::size_t>> marks;
};

/// Of the text from `begin` to `end`, at most `most` code points around the first place that the query finds, cut at blanks.
Excerpt excerpt_of(std::string_view content, std::size_t begin, std::size_t end, const SearchQuery &query,
                   bool within_words, std::size_t most);

/// In one line that wraps at the width of the terminal; marks strong where there are colours, and indented throughout.
std::string excerpt_lines(std::string_view content, const Excerpt &excerpt, std::string_view indent);
/// Text that is printable() but for the two signs that stand before and after what is strong, wrapped in the same way.
std::string marked_lines(std::string_view text, std::string_view indent);
inline constexpr char strong_begin = '\x01';
inline constexpr char strong_end = '\x02';
/// As Markdown, marks strong.
std::string excerpt_markdown(std::string_view content, const Excerpt &excerpt);

/// "op. para. 4", "note to op. para. 4", "title", "heading": where a block stands, for people.
std::string block_words(const Block &block);

} // namespace recital
