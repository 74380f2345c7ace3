#include "export/drawing_node.hpp"

#include <algorithm>

#include "export/dot_text.hpp"

namespace recital {
namespace {

constexpr std::size_t name_width = 24; // columns
constexpr std::size_t title_width = 28;
constexpr std::size_t most_lines = 3;
constexpr std::size_t cells_beside = 3;

// Points that letters take up in common sans-serif fonts, and what lies around them.
constexpr double name_letter = 7.6;
constexpr double title_letter = 5.5;
constexpr double name_line = 16;
constexpr double title_line = 12;
constexpr double cell_height = 24;
constexpr double cell_margin = 12;
constexpr double margin = 18;
constexpr double oval = 1.42;

std::vector<std::string> name_lines(const PictureNode &node) { return wrapped(node.label, name_width, most_lines); }

std::vector<std::string> title_lines(const PictureNode &node) {
    return node.title == node.label ? std::vector<std::string>() : wrapped(node.title, title_width, most_lines);
}

/// "op. para. 4" of "S/RES/1674 (2006), op. para. 4".
std::string_view cell_text(const Picture &picture, std::uint32_t place) {
    constexpr std::string_view comma = ", ";
    std::string_view label = picture.nodes[place].label;
    const std::string &document = picture.nodes[picture.nodes[place].document].label;
    if (label.starts_with(document) && label.substr(document.size()).starts_with(comma))
        label.remove_prefix(document.size() + comma.size());
    return label;
}

void put_cells(std::string &table, const Picture &picture, const std::vector<std::uint32_t> &places, char side) {
    for (std::size_t i = 0; i < places.size(); i += cells_beside) {
        table += "<TR><TD><TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"2\" CELLPADDING=\"2\"><TR>";
        for (std::size_t k = i; k < std::min(i + cells_beside, places.size()); ++k) {
            table += "<TD BGCOLOR=\"white\" COLOR=\"#999999\" PORT=\"";
            table += side;
            table += std::to_string(places[k]) + "\"><FONT POINT-SIZE=\"9\">" +
                     dot_markup(cell_text(picture, places[k])) + "</FONT></TD>";
        }
        table += "</TR></TABLE></TD></TR>";
    }
}

std::string joined(const std::vector<std::string> &lines) {
    std::string out;
    for (const std::string &line : lines)
        out.append(out.empty() ? "" : "<BR/>").append(dot_markup(line));
    return out;
}

double widest(const std::vector<std::string> &lines) {
    std::size_t columns = 0;
    for (const std::string &line : lines)
        columns = std::max(columns, columns_of(line));
    return static_cast<double>(columns);
}

double width_of_cells(const Picture &picture, const std::vector<std::uint32_t> &places) {
    double widest_row = 0;
    for (std::size_t i = 0; i < places.size(); i += cells_beside) {
        double row = 0;
        for (std::size_t k = i; k < std::min(i + cells_beside, places.size()); ++k)
            row += static_cast<double>(columns_of(cell_text(picture, places[k]))) * title_letter + cell_margin;
        widest_row = std::max(widest_row, row);
    }
    return widest_row;
}

} // namespace

std::map<std::uint32_t, NodePlaces> places_of(const Picture &picture) {
    std::map<std::uint32_t, NodePlaces> out;
    for (const PictureArrow &arrow : picture.arrows) {
        if (arrow.style == ArrowStyle::part)
            continue;
        if (const PictureNode &source = picture.nodes[arrow.source]; source.is_place)
            out[source.document].citing.push_back(arrow.source);
        if (const PictureNode &target = picture.nodes[arrow.target]; target.is_place)
            out[target.document].cited.push_back(arrow.target);
    }
    for (auto &[document, places] : out)
        for (std::vector<std::uint32_t> *list : {&places.cited, &places.citing}) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
    return out;
}

std::string node_label(const Picture &picture, std::uint32_t index, const NodePlaces &places) {
    const PictureNode &node = picture.nodes[index];
    std::string label = "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">";
    put_cells(label, picture, places.cited, 'a');
    label += "<TR><TD><B>" + joined(name_lines(node)) + "</B></TD></TR>";
    if (const std::string title = joined(title_lines(node)); !title.empty())
        label += "<TR><TD><FONT POINT-SIZE=\"9\">" + title + "</FONT></TD></TR>";
    put_cells(label, picture, places.citing, 'b');
    return label + "</TABLE>>";
}

GridSize node_size(const Picture &picture, std::uint32_t index, const NodePlaces &places) {
    const PictureNode &node = picture.nodes[index];
    const std::vector<std::string> names = name_lines(node);
    const std::vector<std::string> titles = title_lines(node);
    const auto rows_of_cells = [](const std::vector<std::uint32_t> &list) {
        return (list.size() + cells_beside - 1) / cells_beside;
    };
    GridSize size;
    size.width = std::max({widest(names) * name_letter, widest(titles) * title_letter,
                           width_of_cells(picture, places.cited), width_of_cells(picture, places.citing)}) +
                 margin;
    size.height = static_cast<double>(names.size()) * name_line + static_cast<double>(titles.size()) * title_line +
                  static_cast<double>(rows_of_cells(places.cited) + rows_of_cells(places.citing)) * cell_height +
                  margin / 2;
    if (!node.is_document) {
        // An oval is so much larger than what stands in it.
        size.width *= oval;
        size.height *= oval;
    }
    return size;
}

} // namespace recital
