#pragma once
// What stands under a drawing: what of the graph it shows, and what its colours and lines mean. Only what occurs is explained.

#include <string>

#include "export/picture.hpp"

namespace recital {

/// One line: what is drawn.
std::string drawing_title(const PictureOptions &options);

/// How much is drawn, and how it is to be read; some sentences.
std::string drawing_note(const Picture &picture, const GraphInfo &info, bool rows);

/// An HTML-like label, with its outer angle brackets.
std::string drawing_caption(const Picture &picture, const GraphInfo &info, const PictureOptions &options, bool rows);

} // namespace recital
