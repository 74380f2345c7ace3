#pragma once
// Answers for programs: the option, the choice between cli/row_formats.hpp, and cells that many tables have.

#include <cstddef>
#include <span>
#include <string>

#include "export/columns.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace recital {

/// What the rows of a command can be written as; "table" is for people and made by the command itself.
inline constexpr const char *table_format = "table";

/// -f: table, md, csv or jsonl; table is the default.
void add_row_format(CLI::App &command, std::string &format);

/// The same, or a format of nodes and edges for the part of the graph (cli/graph_output.hpp).
void add_row_or_graph_format(CLI::App &command, std::string &format);

/// The rows in `format`, md, csv or jsonl, with the names of the columns.
std::string rows_in(const std::string &format, std::span<const Column> columns, std::span<const Cells> rows);

/// A count, and a year where it is known (not 0).
Cell count_cell(std::size_t count);
Cell year_cell(int year);

/// "Columns of csv and keys of jsonl:" and their meanings, for the help.
std::string help_on_columns(std::span<const Column> columns);

} // namespace recital
