#pragma once
// Where the nodes of a drawing stand when there are too many arrows for a layout that makes room for each: in rows of years, in a
// column for each organ where asked, close together, those that cite each other above each other as far as that goes.

#include <cstddef>
#include <string_view>
#include <vector>

#include "export/drawing_rows.hpp"

namespace recital {

/// Points, from the left and upwards; the middle of a node.
struct GridPlace {
    double x = 0;
    double y = 0;
};

struct GridSize {
    double width = 0; // points
    double height = 0;
};

struct GridColumn {
    std::string_view organ; // empty: of nodes without any
    double x = 0;           // its middle
};

struct Grid {
    std::vector<GridPlace> nodes;    // of each node of the picture
    std::vector<double> rows;        // y of each row
    std::vector<GridColumn> columns; // one without a name where organs are not asked for
};

/// `sizes`: of each node of the picture. Places stand where their document stands.
Grid grid_of(const Picture &picture, const std::vector<DrawingRow> &rows, const std::vector<GridSize> &sizes,
             bool by_organ);

} // namespace recital
