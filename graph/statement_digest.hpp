#pragma once
// Statements of Turtle files in a form that is read as fast as memory: lengths and bytes, in document order. The build
// makes one of the authority data, so that no run has to parse what cannot have changed; a user's own files are parsed.
//
// Layout: for each file its name, then its statements; each text is a 32-bit length of the machine's own byte order and its
// bytes. A subject equal to the one before has the length 0xFFFFFFFF and no bytes.

#include <string>
#include <string_view>

#include "graph/turtle.hpp"

namespace recital {

/// Appends a file; fails where the file is not Turtle.
Status append_digest(std::string &digest, const std::string &name, std::string_view turtle);

/// Hands on the statements of every file, with the file's name. False where the bytes are no digest.
using DigestHandler = std::function<void(std::string_view file, std::string_view subject, std::string_view predicate,
                                         const TurtleObject &object)>;
bool read_digest(std::string_view digest, const DigestHandler &handler);

} // namespace recital
