#pragma once
// Where the statements of a Turtle file stand. Raptor tells the line only of what it cannot read; this finds the object of each
// statement of a file that it can read, in the same order, in one pass over the bytes.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace recital {

struct TurtlePlace {
    std::uint32_t line = 0;   // 1-based
    std::uint32_t column = 0; // 1-based, in bytes
};

struct TurtlePlaces {
    std::vector<TurtlePlace> statements; // of their objects
    std::optional<TurtlePlace> blank;    // the first blank node or list, behind which nothing was looked for
};

TurtlePlaces turtle_places(std::string_view content);

} // namespace recital
