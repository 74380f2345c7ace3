#pragma once
// The words in which something is printed, for the writers that show them. A graph knows the bare mention and where it stands; the
// text itself is in the store, and whoever has that hands a source of passages to the writer.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "graph/model.hpp"

namespace recital {

/// A paragraph, or the part of a long one around the mention; the mention is [begin, end) in bytes.
struct PrintedPassage {
    std::string words;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class PassageSource {
  public:
    virtual ~PassageSource() = default;
    /// nullopt where the text cannot be read.
    virtual std::optional<PrintedPassage> passage(const TextRecord &text, const Evidence &evidence) = 0;
    /// The words of a place and of what lies in it, a paragraph a line; of a long one its beginning; empty where it is not found.
    virtual std::string words(const TextRecord &text, std::string_view place) = 0;
};

} // namespace recital
