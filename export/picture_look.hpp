#pragma once
// How the nodes and arrows of a picture look: shapes by what they are, colours by type of document and by class of act. The
// colours of arrows are told apart on white by people with any eyesight, and dark enough to be printed as thin lines.

#include <span>
#include <string>
#include <string_view>

#include "export/picture.hpp"

namespace recital {

inline constexpr std::string_view picture_font =
    "sans-serif"; // generic: the system has one for every script it can write

/// "box" of a document, place or event, "oval" of an agent.
std::string_view shape_of(const PictureNode &node);

/// The colour, mixed with so much white that black letters stand on it.
std::string tint_of(std::string_view colour);

/// "#1f5fa8" of "affirming"; grey for classes without a stand, or that are not known here.
std::string_view colour_of_class(std::string_view act_class);
std::string_view colour_of(const PictureArrow &arrow);

/// "solid", "dashed", "dotted".
std::string_view line_of(ArrowStyle style);

/// "recall, reaffirm and 2 more".
std::string label_of(const PictureArrow &arrow);

/// Title, type and whether the document was read.
std::string tooltip_of(const PictureNode &node);

} // namespace recital
