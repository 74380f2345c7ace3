#pragma once
// The picture as Graphviz is to draw it: DOT with rows of years, columns of organs, HTML-like labels and a caption that says
// what is shown and what the colours mean. Time runs upwards: the latest year is the top row. A year with more documents than
// fit beside each other takes several rows, those that cite others of the year above them. For Graphviz alone; Gephi and others read
// the safe dialect (export/dot_writer.cpp).

#include <string>

#include "export/picture.hpp"

namespace recital {

/// So few arrows that each can bear the words of what it does without a tangle.
bool readable_labels(const Picture &picture);

struct DrawingText {
    std::string dot;
    std::string title;       // one line: what of the graph is drawn
    std::string description; // how much, and how it is to be read
};

DrawingText drawing_of(Picture picture, const GraphInfo &info, const PictureOptions &options, Clusters clusters);

} // namespace recital
