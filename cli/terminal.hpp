#pragma once
// What standard output and standard error are: terminals with colours and a width, or files and pipes. Also makes text from
// documents safe to print: control characters in it never reach a terminal.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace recital {

enum class Stream : std::uint8_t { out, error };

bool is_terminal(Stream stream);
/// Columns of the terminal; 100 where there is none.
std::size_t terminal_width(Stream stream);
/// True on a terminal that can, unless NO_COLOR is set.
bool has_colours(Stream stream);

enum class Style : std::uint8_t { plain, strong, faint, good, warning, bad };
/// The text in a style of standard output, or of `stream`; unchanged where there are no colours.
std::string styled(Style style, std::string_view text, Stream stream = Stream::out);

/// Every control character (C0, DEL, C1) and direction override becomes a blank; line feeds stay where asked for.
std::string printable(std::string_view text, bool keep_lines = false);

/// Code points of UTF-8 text; bytes that are none count one each.
std::size_t code_points(std::string_view text);

/// Columns of a terminal that UTF-8 text takes: two for each Han character, none for a combining mark; bytes that are no UTF-8
/// one each.
std::size_t shown_width(std::string_view text);

/// Breaks text at blanks into lines of at most `width` columns, each after the first indented by `indent`.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

} // namespace recital
