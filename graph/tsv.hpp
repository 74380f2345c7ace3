#pragma once
// Tables that people fill in: tab-separated values with a header, as LibreOffice, Excel and pandas write them. UTF-8, with or
// without a byte order mark; lines end in LF, CRLF or CR; a cell that holds a tab, a line end or a quotation mark at its start is
// quoted, and quotation marks in it are doubled. Lines without anything in them are passed over. Linear in the input.
//
// A line that is broken is named with its place and left out; the others are read all the same.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/problem.hpp"

namespace recital {

struct TsvCell {
    std::string text;
    std::uint32_t line = 0;   // 1-based; of its first byte
    std::uint32_t column = 0; // 1-based, in bytes
};

struct TsvRow {
    std::uint32_t line = 0;
    std::vector<TsvCell> cells; // as many as the header has
};

struct TsvTable {
    std::vector<std::string> header; // without blanks at the ends, in lower case, with '_' for blanks and '-'
    std::vector<TsvRow> rows;

    /// The place of a column; nullopt where the header has it not.
    std::optional<std::size_t> column(std::string_view name) const;
    /// The cell of that column; nullptr where the header has it not.
    const TsvCell *cell(const TsvRow &row, std::string_view name) const;
};

struct TsvLimits {
    std::size_t cell = 1U << 20;     // bytes
    std::size_t columns = 1000;      // of the header
    std::size_t rows = 10'000'000;   // beyond these nothing is read
    char separator = '\t';           // of cells; ',' for comma-separated values
    std::size_t broken_quotes = 100; // after so many cells without an end the rest is not read
};

/// Reads a whole table. Problems have the file's name and the given rule; without a header that has all of `required` there are
/// no rows.
TsvTable read_tsv(std::string_view content, const std::string &file, ProblemRule rule,
                  const std::vector<std::string_view> &required, std::vector<Problem> &problems,
                  const TsvLimits &limits = {});

/// The cell as it is written: quoted where it must be.
void append_tsv(std::string &out, std::string_view cell);

} // namespace recital
