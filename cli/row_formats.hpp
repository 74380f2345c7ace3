#pragma once
// Rows of cells as programs read them: what every command that answers with a table prints for -f csv and -f jsonl.

#include <span>
#include <string>

#include "export/columns.hpp"

namespace recital {

/// A line of headings, then one for each row.
std::string csv_rows(std::span<const Column> columns, std::span<const Cells> rows);
/// One object a line; what is not known is left out of it.
std::string jsonl_rows(std::span<const Column> columns, std::span<const Cells> rows);

} // namespace recital
