#include "export/drawing_grid.hpp"

#include <algorithm>
#include <map>

namespace recital {
namespace {

constexpr double gap_beside = 14; // points
constexpr double gap_below = 38;
constexpr double gap_between_columns = 40;
constexpr double brick = 0.2; // by which rows are shifted in turn, so that few nodes stand right below each other
constexpr int sweeps = 12;

/// The nodes of one row in one column.
struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;
    std::vector<std::uint32_t> nodes;
    double width = 0;
};

class GridMaker {
  public:
    GridMaker(const Picture &picture, const std::vector<DrawingRow> &rows, const std::vector<GridSize> &sizes)
        : picture_(picture), rows_(rows), sizes_(sizes) {}

    Grid make(bool by_organ) {
        grid_.nodes.resize(picture_.nodes.size());
        make_columns(by_organ);
        make_cells();
        place_columns();
        place_rows();
        list_neighbours();
        for (Cell &cell : cells_)
            spread(cell);
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            for (Cell &cell : cells_)
                order(cell);
            std::reverse(cells_.begin(), cells_.end());
        }
        for (std::size_t i = 0; i < picture_.nodes.size(); ++i)
            grid_.nodes[i] = grid_.nodes[picture_.nodes[i].document];
        return std::move(grid_);
    }

  private:
    void make_columns(bool by_organ) {
        std::map<std::string_view, std::size_t> organs;
        for (const DrawingRow &row : rows_)
            for (const std::uint32_t node : row.nodes)
                organs.emplace(by_organ ? std::string_view(picture_.nodes[node].organ) : std::string_view(), 0);
        // Those without an organ come last.
        for (auto &[organ, column] : organs)
            if (!organ.empty()) {
                column = grid_.columns.size();
                grid_.columns.push_back({organ, 0});
            }
        if (const auto none = organs.find(std::string_view()); none != organs.end()) {
            none->second = grid_.columns.size();
            grid_.columns.push_back({});
        }
        column_of_.resize(picture_.nodes.size());
        for (std::size_t i = 0; i < picture_.nodes.size(); ++i)
            if (const auto at = organs.find(by_organ ? picture_.nodes[i].organ : std::string_view());
                at != organs.end())
                column_of_[i] = at->second;
    }

    void make_cells() {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            std::map<std::size_t, Cell> of_row;
            for (const std::uint32_t node : rows_[row].nodes) {
                Cell &cell = of_row[column_of_[node]];
                cell.row = row;
                cell.column = column_of_[node];
                cell.nodes.push_back(node);
                cell.width += sizes_[node].width + gap_beside;
            }
            for (auto &[column, cell] : of_row)
                cells_.push_back(std::move(cell));
        }
    }

    void place_columns() {
        widths_.assign(grid_.columns.size(), 0);
        for (const Cell &cell : cells_)
            widths_[cell.column] = std::max(widths_[cell.column], cell.width);
        double x = 0;
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            grid_.columns[i].x = x + widths_[i] / 2;
            x += widths_[i] + gap_between_columns;
        }
    }

    void place_rows() {
        double y = 0;
        for (const DrawingRow &row : rows_) {
            double height = 0;
            for (const std::uint32_t node : row.nodes)
                height = std::max(height, sizes_[node].height);
            y -= height / 2;
            grid_.rows.push_back(y);
            y -= height / 2 + gap_below;
        }
    }

    void list_neighbours() {
        neighbours_.resize(picture_.nodes.size());
        for (const PictureArrow &arrow : picture_.arrows) {
            const std::uint32_t source = picture_.nodes[arrow.source].document;
            const std::uint32_t target = picture_.nodes[arrow.target].document;
            if (source == target)
                continue;
            neighbours_[source].push_back(target);
            neighbours_[target].push_back(source);
        }
    }

    /// Gives the nodes of a cell their places, in the order in which they are; what is left of its room goes between them.
    void spread(const Cell &cell) {
        const auto count = static_cast<double>(cell.nodes.size());
        const double left = grid_.columns[cell.column].x - widths_[cell.column] / 2;
        const double spare = (widths_[cell.column] - cell.width) / count;
        double x = left + spare * (cell.row % 2 == 0 ? 0.5 - brick : 0.5 + brick);
        for (const std::uint32_t node : cell.nodes) {
            grid_.nodes[node] = {x + (sizes_[node].width + gap_beside) / 2, grid_.rows[cell.row]};
            x += sizes_[node].width + gap_beside + spare;
        }
    }

    /// Sorts the nodes of a cell by the middle of what they cite and are cited by.
    void order(Cell &cell) {
        std::vector<std::pair<double, std::uint32_t>> wanted;
        for (const std::uint32_t node : cell.nodes) {
            double sum = 0;
            for (const std::uint32_t other : neighbours_[node])
                sum += grid_.nodes[other].x;
            const auto count = static_cast<double>(neighbours_[node].size());
            wanted.emplace_back(count > 0 ? sum / count : grid_.nodes[node].x, node);
        }
        std::stable_sort(wanted.begin(), wanted.end(),
                         [](const auto &left, const auto &right) { return left.first < right.first; });
        for (std::size_t i = 0; i < wanted.size(); ++i)
            cell.nodes[i] = wanted[i].second;
        spread(cell);
    }

    const Picture &picture_;
    const std::vector<DrawingRow> &rows_;
    const std::vector<GridSize> &sizes_;
    std::vector<std::size_t> column_of_;
    std::vector<Cell> cells_;
    std::vector<double> widths_; // of columns
    std::vector<std::vector<std::uint32_t>> neighbours_;
    Grid grid_;
};

} // namespace

Grid grid_of(const Picture &picture, const std::vector<DrawingRow> &rows, const std::vector<GridSize> &sizes,
             bool by_organ) {
    return GridMaker(picture, rows, sizes).make(by_organ);
}

} // namespace recital
