#include "export/drawing_rows.hpp"

#include <algorithm>
#include <map>

namespace recital {
namespace {

// Points that a node and a row take up, and the printed part of an A4 sheet.
constexpr double node_width = 165;
constexpr double row_height = 95;
constexpr double sheet_long = 780;
constexpr double sheet_short = 540;
constexpr std::size_t least_width = 3; // nodes
constexpr std::size_t most_width = 100;

using Level = std::vector<std::uint32_t>;

/// The nodes of one year, those that cite above those that they cite; what cites in a circle stands on one level.
std::vector<Level> levels_of(Level nodes, const std::vector<Level> &cites) {
    std::vector<Level> levels;
    std::map<std::uint32_t, std::size_t> cited_by;
    for (const std::uint32_t node : nodes)
        cited_by.emplace(node, 0);
    for (const std::uint32_t node : nodes)
        for (const std::uint32_t cited : cites[node])
            ++cited_by[cited];
    while (!nodes.empty()) {
        const auto rest =
            std::stable_partition(nodes.begin(), nodes.end(), [&](std::uint32_t node) { return cited_by[node] == 0; });
        if (rest == nodes.begin()) {
            levels.push_back(std::move(nodes));
            break;
        }
        Level level(nodes.begin(), rest);
        nodes.erase(nodes.begin(), rest);
        for (const std::uint32_t node : level)
            for (const std::uint32_t cited : cites[node])
                --cited_by[cited];
        levels.push_back(std::move(level));
    }
    return levels;
}

std::size_t rows_needed(const std::vector<std::pair<int, Level>> &levels, std::size_t width) {
    std::size_t rows = 0;
    for (const auto &[year, level] : levels)
        rows += (level.size() + width - 1) / width;
    return rows;
}

/// How many nodes beside each other let the letters be largest on a sheet.
std::size_t best_width(const std::vector<std::pair<int, Level>> &levels) {
    std::size_t best = least_width;
    double largest = 0;
    for (std::size_t width = least_width; width <= most_width; ++width) {
        const double across = node_width * static_cast<double>(width);
        const double down = row_height * static_cast<double>(rows_needed(levels, width));
        const double scale = std::max(std::min(sheet_short / across, sheet_long / down),
                                      std::min(sheet_long / across, sheet_short / down));
        if (scale > largest) {
            largest = scale;
            best = width;
        }
    }
    return best;
}

} // namespace

std::vector<DrawingRow> rows_of(const Picture &picture) {
    std::map<int, Level, std::greater<>> years;
    for (std::uint32_t i = 0; i < picture.nodes.size(); ++i)
        if (const PictureNode &node = picture.nodes[i]; !node.is_place)
            years[node.year].push_back(i);
    std::vector<Level> cites(picture.nodes.size()); // within the year
    for (const PictureArrow &arrow : picture.arrows) {
        const std::uint32_t source = picture.nodes[arrow.source].document;
        const std::uint32_t target = picture.nodes[arrow.target].document;
        const int year = picture.nodes[source].year;
        if (source != target && year != 0 && year == picture.nodes[target].year)
            cites[source].push_back(target);
    }
    for (Level &cited : cites) {
        std::sort(cited.begin(), cited.end());
        cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
    }
    std::vector<std::pair<int, Level>> levels;
    for (auto &[year, nodes] : years)
        for (Level &level : levels_of(std::move(nodes), cites))
            levels.emplace_back(year, std::move(level));
    const std::size_t width = best_width(levels);
    std::vector<DrawingRow> rows;
    for (const auto &[year, level] : levels) {
        // A level that takes several rows fills them alike.
        const std::size_t count = (level.size() + width - 1) / width;
        for (std::size_t i = 0; i < count; ++i) {
            const auto begin = level.begin() + static_cast<std::ptrdiff_t>(level.size() * i / count);
            const auto end = level.begin() + static_cast<std::ptrdiff_t>(level.size() * (i + 1) / count);
            rows.push_back({year, rows.empty() || rows.back().year != year, Level(begin, end)});
        }
    }
    return rows;
}

} // namespace recital
