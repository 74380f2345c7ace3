#pragma once
// Rows of cells as programs and papers take them: what commands that answer with a table print for -f csv, jsonl and md.

#include <span>
#include <string>

#include "export/columns.hpp"

namespace recital {

/// A line of headings, then one for each row.
std::string csv_rows(std::span<const Column> columns, std::span<const Cells> rows);
/// One object a line; what is not known is left out of it.
std::string jsonl_rows(std::span<const Column> columns, std::span<const Cells> rows);
/// A table of Markdown as GitHub and Pandoc have it; no cell can end it.
std::string markdown_rows(std::span<const Column> columns, std::span<const Cells> rows);

} // namespace recital
