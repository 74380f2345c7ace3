#pragma once
// SHA-256 (FIPS 180-4), by which texts, authority data and builds are known.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "graph/reading.hpp"

namespace recital {

Sha256 sha256(std::string_view bytes);

/// Two lower-case hex digits for each byte.
std::string hex(std::span<const std::uint8_t> hash);

} // namespace recital
