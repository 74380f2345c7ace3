#pragma once
// Bytes as UTF-8: checking, mending, counting and stepping through code points, and blanks of every script.

#include <cstddef>
#include <string>
#include <string_view>

namespace recital {

/// What keeps bytes from being text that XML and people can take.
struct TextFault {
    enum class Kind { none, not_utf8, control, not_a_character } kind = Kind::none;
    std::size_t at = 0; // byte at which it stands
};

/// The first fault at or after byte `from`: malformed UTF-8 (overlong forms, surrogates and truncation included), a control
/// character other than tab, line feed and carriage return, or a code point that is no character (U+FFFE, U+FFFF).
TextFault first_fault(std::string_view bytes, std::size_t from = 0);

/// True where there is no fault at all: for what comes in large pieces and is nearly always sound.
bool is_sound_text(std::string_view bytes);

/// The bytes with each faulty byte replaced by U+FFFD (control characters by a blank).
std::string mend_utf8(std::string_view bytes);

/// Number of code points in valid UTF-8.
std::size_t count_points(std::string_view text);

/// The code point that starts at byte `at` of valid UTF-8; `at` moves behind it.
char32_t next_point(std::string_view text, std::size_t &at);
void append_point(std::string &text, char32_t point);

/// True for blanks of every width and script, no-break ones and line ends included.
bool is_blank(char32_t point);
/// The text without the blanks at its ends.
std::string_view trim_blanks(std::string_view text);

/// 1-based line and column (in bytes) of a place.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};
Place place_of(std::string_view bytes, std::size_t at);

} // namespace recital
