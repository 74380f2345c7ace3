#pragma once
// Numbers of resolutions and decisions as they stand before a title: "76/190", "S-32/1", "217 A (III)", "82 (1950)".

#include <cstddef>
#include <string_view>

namespace recital {

/// Length of such a number at the start of a text; 0 when there is none.
std::size_t title_number_length(std::string_view text);

} // namespace recital
