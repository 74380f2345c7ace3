#include "export/codebook.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace recital {
namespace {

constexpr std::string_view type_words(const TableColumn &column) {
    if (column.list)
        return "list";
    switch (column.type) {
    case ColumnType::text:
        return "text";
    case ColumnType::integer:
        return "whole number";
    case ColumnType::real:
        return "number";
    case ColumnType::boolean:
        return "true or false";
    case ColumnType::date:
        break;
    }
    return "date";
}

/// As Markdown has it in a cell.
std::string in_cell(std::string_view text) {
    std::string out;
    for (const char c : text)
        out.append(c == '|' ? "\\" : "") += c;
    return out;
}

std::string key_words(const Table &table) {
    std::string out;
    for (const std::string_view column : table.key)
        out += fmt::format("{}`{}`", out.empty() ? "" : ", ", column);
    return out;
}

constexpr std::string_view rules =
    R"(A file for each table: comma-separated values in UTF-8, a header, lines that end in a line feed, cells quoted where they must
be (RFC 4180). An empty cell says that nothing is known. Dates are ISO 8601 and as precise as is known: `1946`, `1946-01` or
`1946-01-24`. A list is joined by `;`. Truth values are `true` and `false`. Key columns have unique values; columns that
refer to a table hold its key. Words of documents stand as they are printed, so that a cell may begin with `=`, `+`, `-` or
`@`, which spreadsheet programs take for a formula: import such a file there with its columns as text.
)";

} // namespace

std::string share_words(std::uint64_t part, std::uint64_t whole) {
    if (part == 0 || whole == 0)
        return "0 %";
    if (part == whole)
        return "100 %";
    const std::uint64_t thousandths = part * 1000 / whole;
    return thousandths == 0 ? "< 0.1 %" : fmt::format("{}.{} %", thousandths / 10, thousandths % 10);
}

std::string codebook(const GraphInfo &info, std::span<const WrittenTable> tables) {
    std::string out = fmt::format("# Codebook\n\nTables of a graph of {} texts, written by recital {}; graph {}.\n\n{}",
                                  info.texts, info.program_version, info.fingerprint, rules);
    for (const WrittenTable &written : tables) {
        const Table &table = *written.table;
        out += fmt::format("\n## {}\n\nHolds {}. Key: {}.\n\n`{}`: {} rows", table.name, table.description,
                           key_words(table), written.file, written.rows);
        const std::uint64_t formulas =
            std::accumulate(written.formulas.begin(), written.formulas.end(), std::uint64_t{0});
        if (formulas > 0)
            out += fmt::format("; {} cells of text that begin as a formula does", formulas);
        out += ".\n\n| Column | Type | Meaning | Refers to | Filled |\n|---|---|---|---|---|\n";
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const TableColumn &column = table.columns[i];
            out += fmt::format("| `{}` | {} | {} |{}| {} |\n", column.name, type_words(column), in_cell(column.meaning),
                               column.refers.empty() ? " " : fmt::format(" {} ", column.refers),
                               share_words(written.filled[i], written.rows));
        }
    }
    return out;
}

} // namespace recital
