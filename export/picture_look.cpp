#include "export/picture_look.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "export/labels.hpp"

namespace recital {
namespace {

constexpr std::size_t tooltip_limit = 300;
constexpr std::size_t kinds_named = 2;
constexpr int white = 255;
constexpr int white_parts = 4; // to one of the colour
constexpr std::string_view grey = "#666666";

struct ClassColour {
    std::string_view act_class;
    std::string_view colour;
};

constexpr auto class_colours = std::to_array<ClassColour>({
    {"affirming", "#1f5fa8"},
    {"welcoming", "#2b8a3e"},
    {"emphasizing", "#7b3fa0"},
    {"operative", "#c05600"},
    {"hortatory", "#a17a00"},
    {"critical", "#c0222b"},
    {"implementing", "#7a4a32"},
    {"examining", "#0d8596"},
});

} // namespace

std::string_view shape_of(const PictureNode &node) {
    return node.is_document || node.is_place || node.type == "event" ? "box" : "oval";
}

std::string tint_of(std::string_view colour) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "#";
    for (std::size_t i = 1; i + 1 < colour.size(); i += 2) {
        int value = 0;
        std::from_chars(colour.data() + i, colour.data() + i + 2, value, 16);
        const auto mixed = static_cast<std::size_t>((value + white_parts * white) / (white_parts + 1));
        out += hex[mixed / 16];
        out += hex[mixed % 16];
    }
    return out;
}

std::string_view colour_of_class(std::string_view act_class) {
    const auto *const at = std::find_if(class_colours.begin(), class_colours.end(),
                                        [&](const ClassColour &one) { return one.act_class == act_class; });
    return at == class_colours.end() ? grey : at->colour;
}

std::string_view colour_of(const PictureArrow &arrow) { return colour_of_class(arrow.act_class); }

std::string_view line_of(ArrowStyle style) {
    switch (style) {
    case ArrowStyle::reported:
        return "dashed";
    case ArrowStyle::tie:
        return "dotted";
    case ArrowStyle::own:
    case ArrowStyle::part:
        break;
    }
    return "solid";
}

std::string label_of(const PictureArrow &arrow) {
    std::string out;
    const std::size_t named = std::min(arrow.kinds.size(), kinds_named);
    for (std::size_t i = 0; i < named; ++i)
        out.append(i == 0 ? "" : ", ").append(arrow.kinds[i]);
    if (arrow.kinds.size() > named)
        out += " and " + std::to_string(arrow.kinds.size() - named) + " more";
    return out;
}

std::string tooltip_of(const PictureNode &node) {
    std::string out = node.label;
    if (!node.title.empty() && node.title != node.label)
        out += ": " + shortened(node.title, tooltip_limit);
    if (!node.read)
        out += " (cited, not read)";
    return out;
}

} // namespace recital
