#pragma once
// Which documents stand beside each other in a drawing: rows from the latest year down to the earliest.

#include <cstdint>
#include <vector>

#include "export/picture.hpp"

namespace recital {

struct DrawingRow {
    int year = 0;                     // 0: not known, the last rows
    bool first = true;                // of its year, from above
    std::vector<std::uint32_t> nodes; // positions in the picture
};

/// Rows of all nodes that are no places. Within a year those that cite stand above those that they cite, as
/// far as they do not cite each other; no row is wider than makes the whole best fit a sheet of paper, upright or across.
std::vector<DrawingRow> rows_of(const Picture &picture);

} // namespace recital
