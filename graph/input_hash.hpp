#pragma once
// By what an input is known again: XXH3 with 128 bits over its bytes (xxhash.com, doc/xxhash_spec.md), in the canonical order of
// bytes. It tells whether a file has changed since it was read, at the speed of memory; it is no proof against somebody
// who wants two files to have one hash. What stands as evidence, the normalised text, has its SHA-256 (graph/sha256.hpp).

#include <string_view>

#include "graph/reading.hpp"

namespace recital {

InputHash input_hash(std::string_view bytes);

} // namespace recital
