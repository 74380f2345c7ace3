#pragma once
// Rows of an answer as programs and other papers take them: CSV, JSON lines, a table in Markdown.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/columns.hpp"

namespace recital {

/// RFC 4180 with a line of names.
std::string csv_of(std::span<const Column> columns, std::span<const Cells> rows);
/// One object a line; what is not known is absent.
std::string jsonl_of(std::span<const Column> columns, std::span<const Cells> rows);
/// A table as GitHub and Pandoc have it; no cell can end it.
std::string markdown_of(std::span<const Column> columns, std::span<const Cells> rows);

/// By name: csv, jsonl, md; empty for another.
using RowWriter = std::string (*)(std::span<const Column>, std::span<const Cells>);
RowWriter row_writer(std::string_view format);

} // namespace recital
