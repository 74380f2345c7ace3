#pragma once
// A node of a drawing: its name, its title, and the places of a document, which are cells of its box: those that are cited
// above its name, those that cite below it, so that arrows reach them without crossing it.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "export/drawing_grid.hpp"
#include "export/picture.hpp"

namespace recital {

struct NodePlaces {
    std::vector<std::uint32_t> cited; // positions in the picture, in the order of the document
    std::vector<std::uint32_t> citing;
};

/// By position of the document.
std::map<std::uint32_t, NodePlaces> places_of(const Picture &picture);

/// An HTML-like label, with its outer angle brackets. Cells have ports: "a" and the position of a cited place, "b" of a citing
/// one.
std::string node_label(const Picture &picture, std::uint32_t node, const NodePlaces &places);

/// About as large as Graphviz will draw it.
GridSize node_size(const Picture &picture, std::uint32_t node, const NodePlaces &places);

} // namespace recital
