#pragma once
// The packed columns of the store: what only a later build needs of a reading, as bytes. Numbers are varints (seven bits a
// byte, lowest first; signed ones folded by zigzag), strings a length and their bytes, lists a count and their items. The
// layout belongs to the schema version. Unpacking takes any bytes: what cannot be right is refused, and nothing is reserved on
// the word of a count.

#include <string>
#include <string_view>
#include <vector>

#include "graph/reading.hpp"

namespace recital {

/// Blocks and hyperlinks of a text, without its content.
void pack_layout(const Text &text, std::string &out);
bool unpack_layout(std::string_view bytes, Text &text);

/// Facts, mentions, links, things, relations and problems; not the input, the text and its layout, which have columns of
/// their own. A problem's file is left out where it is the input's path.
void pack_findings(const Reading &reading, std::string &out);
/// `reading.input.path` must be set.
bool unpack_findings(std::string_view bytes, Reading &reading);

void pack_problems(const std::vector<Problem> &problems, std::string_view path, std::string &out);
bool unpack_problems(std::string_view bytes, std::string_view path, std::vector<Problem> &problems);

} // namespace recital
