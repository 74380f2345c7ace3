#pragma once
// Reading Turtle (W3C RDF 1.1 Turtle) through Raptor, with network and file access of its parser switched off. Statements
// are handed on in document order; the first error ends the reading and is reported with its line.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "graph/result.hpp"

namespace recital {

struct TurtleObject {
    std::string_view value;    // IRI or lexical form
    std::string_view language; // of a literal; empty without
    std::string_view datatype; // IRI; empty without
    bool is_iri = false;
    std::uint32_t line = 0; // where it stands in the file, 1-based; 0: not known
    std::uint32_t column = 0;
};

using TurtleHandler =
    std::function<void(std::string_view subject, std::string_view predicate, const TurtleObject &object)>;

/// Blank nodes are refused: authority data must be able to be referred to.
Status read_turtle(const std::string &name, std::string_view content, const TurtleHandler &handler);

} // namespace recital
