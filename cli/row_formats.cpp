#include "cli/row_formats.hpp"

#include <nlohmann/json.hpp>

#include "cli/markdown.hpp"
#include "export/csv_text.hpp"

namespace recital {
namespace {

void append_markdown_cell(std::string &out, std::string_view text) {
    out += ' ';
    for (const char c : markdown_text(text)) {
        if (c == '|')
            out += '\\';
        out += c;
    }
    out += " |";
}

} // namespace

std::string csv_rows(std::span<const Column> columns, std::span<const Cells> rows) {
    std::string out;
    Cells names;
    for (const Column &column : columns)
        names.push_back(text_cell(column.name));
    append_csv_row(out, names);
    for (const Cells &row : rows)
        append_csv_row(out, row);
    return out;
}

std::string jsonl_rows(std::span<const Column> columns, std::span<const Cells> rows) {
    std::string out;
    for (const Cells &row : rows) {
        nlohmann::ordered_json line = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < columns.size(); ++i)
            std::visit(
                [&](const auto &value) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                        line[columns[i].name] = value;
                },
                row[i]);
        out += line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
    }
    return out;
}

std::string markdown_rows(std::span<const Column> columns, std::span<const Cells> rows) {
    std::string out = "|";
    for (const Column &column : columns)
        append_markdown_cell(out, column.name);
    out += "\n|";
    for (const Column &column : columns)
        out += column.type == ColumnType::integer || column.type == ColumnType::real ? " ---: |" : " --- |";
    out += '\n';
    for (const Cells &row : rows) {
        out += '|';
        for (const Cell &cell : row)
            append_markdown_cell(out, text_of(cell));
        out += '\n';
    }
    return out;
}

} // namespace recital
