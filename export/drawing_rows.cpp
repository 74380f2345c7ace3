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
constexpr std::size_t most_periods = 24; // beyond which years share rows

using Level = std::vector<std::uint32_t>;

/// The nodes of one period, those that cite above those that they cite; what cites in a circle stands on one level.
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

/// Years that share rows, and their nodes.
struct Period {
    int latest = 0;
    int earliest = 0;
    Level nodes;
};

/// From the latest to the earliest; nodes without a year are the last.
std::vector<Period> periods_of(const Picture &picture) {
    std::map<int, Level, std::greater<>> years;
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < picture.nodes.size(); ++i)
        if (const PictureNode &node = picture.nodes[i]; !node.is_place) {
            years[node.year].push_back(i);
            count += node.year != 0 ? 1 : 0;
        }
    const std::size_t enough = years.size() > most_periods ? (count + most_periods - 1) / most_periods : 0;
    std::vector<Period> out;
    for (auto &[year, nodes] : years) {
        const bool joins = year != 0 && !out.empty() && out.back().nodes.size() + nodes.size() <= enough;
        if (!joins)
            out.push_back({year, year, {}});
        out.back().earliest = year;
        out.back().nodes.insert(out.back().nodes.end(), nodes.begin(), nodes.end());
    }
    return out;
}

/// The nodes of one row, if it may be as wide as they need.
struct PeriodLevel {
    int latest = 0;
    int earliest = 0;
    Level nodes;
};

std::size_t rows_needed(const std::vector<PeriodLevel> &levels, std::size_t width) {
    std::size_t rows = 0;
    for (const PeriodLevel &level : levels)
        rows += (level.nodes.size() + width - 1) / width;
    return rows;
}

/// How many nodes beside each other let the letters be largest on a sheet.
std::size_t best_width(const std::vector<PeriodLevel> &levels) {
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
    std::vector<Period> periods = periods_of(picture);
    std::vector<std::size_t> period_of(picture.nodes.size());
    for (std::size_t i = 0; i < periods.size(); ++i)
        for (const std::uint32_t node : periods[i].nodes)
            period_of[node] = i;
    std::vector<Level> cites(picture.nodes.size()); // within the period
    for (const PictureArrow &arrow : picture.arrows) {
        const std::uint32_t source = picture.nodes[arrow.source].document;
        const std::uint32_t target = picture.nodes[arrow.target].document;
        if (source != target && picture.nodes[source].year != 0 && period_of[source] == period_of[target])
            cites[source].push_back(target);
    }
    for (Level &cited : cites) {
        std::sort(cited.begin(), cited.end());
        cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
    }
    std::vector<PeriodLevel> levels;
    for (Period &period : periods)
        for (Level &level : levels_of(std::move(period.nodes), cites))
            levels.push_back({period.latest, period.earliest, std::move(level)});
    const std::size_t width = best_width(levels);
    std::vector<DrawingRow> rows;
    for (const auto &[latest, earliest, nodes] : levels) {
        // A level that takes several rows fills them alike.
        const std::size_t count = (nodes.size() + width - 1) / width;
        for (std::size_t i = 0; i < count; ++i) {
            const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(nodes.size() * i / count);
            const auto end = nodes.begin() + static_cast<std::ptrdiff_t>(nodes.size() * (i + 1) / count);
            const bool first = rows.empty() || rows.back().year != latest;
            rows.push_back({latest, earliest, first, Level(begin, end)});
        }
    }
    return rows;
}

} // namespace recital
