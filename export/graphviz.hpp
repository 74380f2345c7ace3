#pragma once
// Graphviz, a program beside recital, draws DOT: with limits on its time, memory and output, without files but its input and
// output. Its pictures depend on the fonts of the system and on its version.

#include <chrono>
#include <string>
#include <string_view>

#include "graph/result.hpp"

namespace recital {

enum class PictureType : std::uint8_t { svg, png, pdf };

/// Bytes of the picture. A PNG has at most 8000 pixels on a side, a PDF page at most 5.08 m; what is larger is drawn smaller.
/// An SVG has the title and description for those who cannot see it. Fails with converter_missing or converter_failed.
Result<std::string> draw(std::string_view dot, PictureType type, std::chrono::seconds time, std::string_view title,
                         std::string_view description);

} // namespace recital
