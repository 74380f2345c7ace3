#pragma once
// The first step of every reader of text: bytes that are no UTF-8 are replaced and named.

#include <string>
#include <string_view>

#include "graph/reading.hpp"

namespace recital {

/// The input itself, or `mended`, of the same length or longer, with U+FFFD for every faulty byte and a blank for every control
/// character. Faulty bytes are reported at the first of them, and the reading is damaged; control characters are neither.
std::string_view sound_text(std::string_view input, Reading &reading, std::string &mended);

} // namespace recital
