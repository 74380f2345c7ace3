#include "cli/rows.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "export/csv_text.hpp"

namespace recital {
namespace {

std::string csv(std::span<const Column> columns, std::span<const Cells> rows) {
    Cells names;
    for (const Column &column : columns)
        names.push_back(text_cell(column.name));
    std::string out;
    append_csv_row(out, names);
    for (const Cells &row : rows)
        append_csv_row(out, row);
    return out;
}

std::string jsonl(std::span<const Column> columns, std::span<const Cells> rows) {
    std::string out;
    for (const Cells &row : rows) {
        nlohmann::ordered_json line = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < row.size(); ++i)
            std::visit(
                [&](const auto &value) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                        line[columns[i].name] = value;
                },
                row[i]);
        out += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    }
    return out;
}

} // namespace

void add_row_format(CLI::App &command, std::string &format) {
    format = table_format;
    command.add_option("-f,--format", format, "'table', or 'csv' or 'jsonl' for programs; default table")
        ->check(CLI::IsMember({table_format, "csv", "jsonl"}))
        ->option_text("FORMAT");
}

std::string rows_in(const std::string &format, std::span<const Column> columns, std::span<const Cells> rows) {
    return format == "csv" ? csv(columns, rows) : jsonl(columns, rows);
}

Cell count_cell(std::size_t count) { return static_cast<std::int64_t>(count); }

Cell year_cell(int year) {
    Cell out;
    if (year != 0)
        out = std::int64_t{year};
    return out;
}

std::string help_on_columns(std::span<const Column> columns) {
    std::string out = "Columns of csv, keys of jsonl:\n";
    for (const Column &column : columns)
        out += fmt::format("  {:<16} {}\n", column.name, column.meaning);
    return out;
}

} // namespace recital
