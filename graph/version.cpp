#include "graph/version.hpp"

namespace recital {

// RECITAL_VERSION comes from project() in the top CMakeLists.txt, the one place where the number is written.
std::string_view version() noexcept { return RECITAL_VERSION; }

} // namespace recital
