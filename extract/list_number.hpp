#pragma once
// Numbers that word processors print before paragraphs, made from the count and the form that the file names.

#include <cstdint>
#include <string>

namespace recital {

enum class NumberForm : std::uint8_t { none, bullet, decimal, lower_letter, upper_letter, lower_roman, upper_roman };

/// "4", "d", "D", "iv", "IV"; empty for a bullet, for no number, and for values below one.
std::string list_number(int value, NumberForm form);

} // namespace recital
