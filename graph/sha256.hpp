#pragma once
// SHA-256 (FIPS 180-4), the one hash by which inputs, texts and builds are known.

#include <string>
#include <string_view>

#include "graph/reading.hpp"

namespace recital {

Sha256 sha256(std::string_view bytes);

/// 64 lower-case hex digits.
std::string hex(const Sha256 &hash);

} // namespace recital
