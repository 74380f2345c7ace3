#pragma once
// Organs as people type them: security_council, "Security Council", sc.

#include <optional>
#include <string>
#include <vector>

#include "graph/symbol.hpp"

namespace recital {

/// The organ of that name, in any case, with blanks or hyphens, or of these initials.
std::optional<Organ> organ_of_name(const std::string &typed);

/// All that organ_of_name() knows, but initials, by number.
std::vector<std::string> organ_names();

} // namespace recital
