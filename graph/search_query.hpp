#pragma once
// What a person types to search texts, made into a question for the index, and found again in the words of a text.
//
// Words are all wanted, in any order; "words in quotes" one after the other, as are the parts of what is typed without a blank
// (A/RES/60/1); one word OR another; -word is not to stand there; protect* is every word that begins so. A quote that is never closed
// ends with the query. No other character has a meaning: whatever is typed, it is words that are looked for.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/result.hpp"
#include "graph/words.hpp"

namespace recital {

/// Words one after the other, folded as in graph/words.hpp.
struct SearchTerm {
    std::vector<std::string> words;
    bool prefix = false; // the last word is the beginning of one
};

struct SearchQuery {
    static constexpr std::size_t most_bytes = 4096;
    static constexpr std::size_t most_words = 200;

    std::vector<std::vector<SearchTerm>> wanted; // one at least of each
    std::vector<SearchTerm> unwanted;

    /// Fails with `usage` where nothing is left to look for, or the text is beyond the limits.
    static Result<SearchQuery> read(std::string_view text);
    /// One term: the words of this text one after the other.
    static Result<SearchQuery> phrase(std::string_view text);

    /// As an expression of FTS5 in which every word is quoted.
    std::string expression() const;
    /// True when the letters of each term are enough to look for within words: three or more, some of them Arabic.
    bool fits_letters() const;
    /// The wanted terms in a text: first and one past the last word, in order, none within another. With `within_words` a term may
    /// stand inside a word, or inside several.
    std::vector<std::pair<std::size_t, std::size_t>> found_in(const Words &text, bool within_words) const;
};

} // namespace recital
