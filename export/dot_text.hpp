#pragma once
// Text as Graphviz reads it: quoted strings, the subset of HTML in its labels, and lines broken to fit a box.

#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// A quoted string: quotation marks and backslashes escaped, a line end as DOT's own, no ampersand that could be taken for a
/// character reference. What no format can carry is replaced (clean_text of rdf_term.hpp).
std::string dot_quoted(std::string_view text);

/// Content of an HTML-like label, one line: markup escaped, line ends as blanks.
std::string dot_markup(std::string_view text);

/// Columns that a clean text takes up: a Chinese character two, any other one.
std::size_t columns_of(std::string_view text);

/// Lines of at most `width` columns (columns_of), broken at blanks, between Chinese characters, and within a
/// word that is longer; beyond `most` lines the last ends in an ellipsis. Empty for a text without any word.
std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t most);

} // namespace recital
