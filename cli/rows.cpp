#include "cli/rows.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/row_formats.hpp"

namespace recital {

void add_row_format(CLI::App &command, std::string &format) {
    format = table_format;
    command.add_option("-f,--format", format, "'table', or 'md', or 'csv' or 'jsonl' for programs; default table")
        ->check(CLI::IsMember({table_format, "md", "csv", "jsonl"}))
        ->option_text("FORMAT");
}

std::string rows_in(const std::string &format, std::span<const Column> columns, std::span<const Cells> rows) {
    return format == "csv"  ? csv_rows(columns, rows)
           : format == "md" ? markdown_rows(columns, rows)
                            : jsonl_rows(columns, rows);
}

Cell count_cell(std::size_t count) { return static_cast<std::int64_t>(count); }

Cell year_cell(int year) {
    Cell out;
    if (year != 0)
        out = std::int64_t{year};
    return out;
}

std::string help_on_columns(std::span<const Column> columns) {
    std::string out = "Columns of csv and md, keys of jsonl:\n";
    for (const Column &column : columns)
        out += fmt::format("  {:<16} {}\n", column.name, column.meaning);
    return out;
}

} // namespace recital
