#pragma once
// JSON Lines: an object a line, each a document of its own, named by the number of its line. Blank lines are passed over; a
// line that is broken becomes a problem at its place, and the others are read all the same.

#include <string_view>

#include "extract/container.hpp"

namespace recital {

/// True where a line that looks like an object has further lines behind it; one object alone is a document of its own.
bool recognises_json_lines(std::string_view bytes);
void unpack_json_lines(std::string_view bytes, const ReadContext &context, Reading &container, const MemberSink &sink);

} // namespace recital
