#pragma once
// Addresses of links as a reader of pages finds them.

#include <string>
#include <string_view>

namespace recital {

/// The address a link leads to, from one that may be relative to the page ("/en/ga", "//un.org/x", "part2.htm"); as given where
/// it is whole, or the page's own address is not known.
std::string resolved_address(std::string_view base, std::string_view address);

} // namespace recital
