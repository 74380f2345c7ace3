#include "cli/row_output.hpp"

#include <nlohmann/json.hpp>

#include "cli/terminal.hpp"
#include "export/csv_text.hpp"

namespace recital {
namespace {

/// Without line ends and control characters, and with the marks of tables and emphasis escaped.
std::string markdown_cell(const Cell &cell) {
    std::string out;
    for (const char c : printable(text_of(cell))) {
        if (c == '|' || c == '\\' || c == '*' || c == '_' || c == '`' || c == '[' || c == ']' || c == '<')
            out += '\\';
        out += c;
    }
    return out;
}

} // namespace

std::string csv_of(std::span<const Column> columns, std::span<const Cells> rows) {
    std::string out;
    Cells names;
    for (const Column &column : columns)
        names.push_back(text_cell(column.name));
    append_csv_row(out, names);
    for (const Cells &row : rows)
        append_csv_row(out, row);
    return out;
}

std::string jsonl_of(std::span<const Column> columns, std::span<const Cells> rows) {
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
        out += line.dump() + '\n';
    }
    return out;
}

std::string markdown_of(std::span<const Column> columns, std::span<const Cells> rows) {
    std::string out = "|";
    for (const Column &column : columns)
        out += ' ' + markdown_cell(column.name) + " |";
    out += "\n|";
    for (const Column &column : columns)
        out += column.type == ColumnType::integer || column.type == ColumnType::real ? " ---: |" : " --- |";
    out += '\n';
    for (const Cells &row : rows) {
        out += '|';
        for (const Cell &cell : row)
            out += ' ' + markdown_cell(cell) + " |";
        out += '\n';
    }
    return out;
}

RowWriter row_writer(std::string_view format) {
    return format == "csv" ? csv_of : format == "jsonl" ? jsonl_of : format == "md" ? markdown_of : RowWriter{};
}

} // namespace recital
