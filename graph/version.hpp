#pragma once
// The version of recital, as released: "0.1.0".

#include <string_view>

namespace recital {

std::string_view version() noexcept;

} // namespace recital
