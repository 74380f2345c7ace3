#pragma once
// What Gephi takes for something else when it reads GraphML or GEXF, found by running the code with which it imports them. Labels
// and ids come through unchanged, so they always stand; a value of a column that would not is left out (export/left_out.hpp):
// one that is missing is seen to be missing, one that was changed is not.

#include <span>
#include <string_view>

#include "export/left_out.hpp"

namespace recital {

/// Of values; the closed table.
std::span<const MisreadRule> gephi_rules();

/// True for a name, in any case, that Gephi takes for a property or that clashes with a column of its own. No column that is
/// written may have it.
bool taken_by_gephi(std::string_view name);

} // namespace recital
