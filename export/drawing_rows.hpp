#pragma once
// Which documents stand beside each other in a drawing: rows from the latest year down to the earliest.

#include <cstdint>
#include <vector>

#include "export/picture.hpp"

namespace recital {

struct DrawingRow {
    int year = 0;                     // the latest; 0: not known, the last rows
    int earliest = 0;                 // the same, unless few documents of several years share a row
    bool first = true;                // of its years, from above
    std::vector<std::uint32_t> nodes; // positions in the picture
};

/// Rows of all nodes that are no places. Within a year those that cite stand above those that they cite, as
/// far as they do not cite each other. Where there are many years with few documents each, several years in turn share a row, so that
/// the whole has no more than some two dozen. No row is wider than makes the whole best fit a sheet of paper, upright or across.
std::vector<DrawingRow> rows_of(const Picture &picture);

} // namespace recital
