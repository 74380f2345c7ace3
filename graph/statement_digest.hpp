#pragma once
// Statements of Turtle files in a form that is read as fast as memory: lengths and bytes, in document order. The build
// makes one of the authority data, so that no run has to parse what cannot have changed; a user's own files are parsed.
//
// Layout: for each file its name, then its statements, each a mark and five texts. A text is a 32-bit length of the machine's
// own byte order and its bytes; one that stands in the digest already is its place there, with the highest bit set.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/turtle.hpp"

namespace recital {

class DigestWriter {
  public:
    /// Fails where the file is not Turtle.
    Status add(const std::string &name, std::string_view turtle);
    const std::string &digest() const { return digest_; }

  private:
    void put(std::uint32_t number);
    void put(std::string_view text);

    std::string digest_;
    std::unordered_map<std::string, std::uint32_t> places_; // of the texts written so far
};

/// Hands on the statements of every file, with the file's name. False where the bytes are no digest.
using DigestHandler = std::function<void(std::string_view file, std::string_view subject, std::string_view predicate,
                                         const TurtleObject &object)>;
bool read_digest(std::string_view digest, const DigestHandler &handler);

} // namespace recital
