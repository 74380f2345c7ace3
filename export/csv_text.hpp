#pragma once
// Comma-separated values as RFC 4180 has them, in UTF-8 and with line feeds: quoted where a cell holds a comma, a quote or an
// end of line, or begins or ends with a blank, which some readers cut; quotes within doubled. A cell of which nothing is known is
// empty.

#include <string>
#include <string_view>

#include "export/columns.hpp"

namespace recital {

void append_csv(std::string &out, std::string_view text);
void append_csv(std::string &out, const Cell &cell);
/// The cells and the end of the line.
void append_csv_row(std::string &out, const Cells &cells);

/// True for text that a spreadsheet program may take for a formula: it begins with = + - @, tab or line feed.
bool reads_as_formula(const Cell &cell);

} // namespace recital
