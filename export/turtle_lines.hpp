#pragma once
// Where the statements of a Turtle text stand, for messages: Raptor tells no lines of statements. The text is one that a parser
// has taken, without blank nodes and collections; of another, lines may be wrong or missing.

#include <cstdint>
#include <string_view>
#include <vector>

namespace recital {

/// The line on which the object of each statement begins, in the order of the text, from 1.
std::vector<std::uint32_t> statement_lines(std::string_view turtle);

} // namespace recital
