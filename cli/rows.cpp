#include "cli/rows.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/graph_output.hpp"
#include "cli/row_formats.hpp"

namespace recital {
namespace {

const std::vector<std::string> row_formats{table_format, "md", "csv", "jsonl"};

void add_format(CLI::App &command, std::string &format, const std::string &help,
                const std::vector<std::string> &names) {
    format = table_format;
    command.add_option("-f,--format", format, help)->check(CLI::IsMember(names))->option_text("FORMAT");
}

} // namespace

void add_row_format(CLI::App &command, std::string &format) {
    add_format(command, format, "'table', or 'md', or 'csv' or 'jsonl' for programs; default table", row_formats);
}

void add_row_or_graph_format(CLI::App &command, std::string &format) {
    add_format(
        command, format,
        "'table', or 'md', or 'csv' or 'jsonl' for programs; or a format of `recital export` for the part of the "
        "graph that the answer speaks of (dot, svg, turtle ...); default table",
        with_graph_formats(row_formats));
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
