#include "cli/row_formats.hpp"

#include <nlohmann/json.hpp>

#include "export/csv_text.hpp"

namespace recital {

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

} // namespace recital
