#pragma once
// A table of the graph: its name, its columns with what they mean, and its rows, one at a time. Whoever writes tables takes the
// header, the metadata and the documentation from here (export/tables.hpp lists them all).

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

#include "export/columns.hpp"
#include "export/table_context.hpp"

namespace recital {

struct TableColumn {
    std::string_view name; // lower case, no blanks
    ColumnType type = ColumnType::text;
    std::string_view meaning;     // one line for people, without a full stop
    std::string_view refers = {}; // name of the table whose key it holds; empty: none
    bool list = false;            // several values, joined by list_separator
    bool always = false;          // known in every row
};

inline constexpr std::string_view list_separator = ";";

/// Takes the cells of a row, as many as there are columns; false when it wants no more.
using TakeRow = std::function<bool(const Cells &)>;

struct Table {
    std::string_view name;
    std::string_view description;          // of a row, one line, without a full stop
    std::span<const std::string_view> key; // columns that together tell rows apart
    std::span<const TableColumn> columns;
    /// Hands over every row in a fixed order; false where `take` wanted no more.
    bool (*each_row)(const TableContext &context, const TakeRow &take);
};

/// How a column comes to its cell.
template <class Row> struct CellColumn {
    TableColumn column;
    Cell (*cell)(const TableContext &context, const Row &row);
};

/// The columns alone.
template <class Row, std::size_t count>
constexpr std::array<TableColumn, count> columns_of(const std::array<CellColumn<Row>, count> &cells) {
    std::array<TableColumn, count> columns{};
    for (std::size_t i = 0; i < count; ++i)
        columns[i] = cells[i].column;
    return columns;
}

/// Fills `cells`, whose memory is used again, with a row and hands them over.
template <class Row, std::size_t count>
bool take_row(const TableContext &context, const std::array<CellColumn<Row>, count> &columns, const Row &row,
              Cells &cells, const TakeRow &take) {
    cells.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        cells[i] = columns[i].cell(context, row);
    return take(cells);
}

/// A whole number above 0, or nothing known.
inline Cell positive_cell(std::int64_t value) { return value > 0 ? Cell(value) : Cell(); }
/// IRIs of the same thing in data sets of others.
Cell matches_cell(const std::vector<Match> &matches);
inline Cell date_cell(const Date &date) { return date ? Cell(iso_date(date)) : Cell(); }
/// A whole number from 0, or nothing known.
inline Cell count_cell(std::int64_t value) { return value >= 0 ? Cell(value) : Cell(); }

} // namespace recital
