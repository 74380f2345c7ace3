#pragma once
// The words in which something is printed, for the writers that show them. A graph knows the bare mention and where it stands; the
// text itself is in the store, and whoever has that hands a reader to the writer.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "graph/model.hpp"

namespace recital {

/// A paragraph, or the part of a long one around the mention, in one line; the mention is [begin, end) in bytes.
struct PrintedPassage {
    std::string words;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// nullopt where the text cannot be read.
using PassageReader = std::function<std::optional<PrintedPassage>(const TextRecord &text, const Evidence &evidence)>;

} // namespace recital
