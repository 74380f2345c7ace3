#pragma once
// Columns and cells: what tables of nodes, edges and rows are made of. A writer takes its header, the types it declares, its
// metadata and its documentation from the columns, and asks for one row of cells at a time.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace recital {

/// What the cells of a column hold. date: ISO 8601 as precise as known ("1946", "1946-01", "1946-01-24").
enum class ColumnType : std::uint8_t { text, integer, real, boolean, date };

struct Column {
    std::string name; // lower case, no blanks: "cited_by"; unique within its table
    ColumnType type = ColumnType::text;
    std::string meaning; // one line for people
};

/// Nothing known, or a value of the column's type: text and date as std::string (UTF-8 that every format can carry,
/// clean_text of rdf_term.hpp).
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, bool>;
/// One row: as many cells as the table has columns, in their order.
using Cells = std::vector<Cell>;

constexpr bool known(const Cell &cell) { return !std::holds_alternative<std::monostate>(cell); }

/// As plain text: "true"/"false", numbers in the fewest digits that read back equal; empty where nothing is known.
std::string text_of(const Cell &cell);
/// Appends the same.
void append_text(std::string &out, const Cell &cell);

/// A cell of text; an empty one says that nothing is known.
Cell text_cell(std::string_view text);

} // namespace recital
