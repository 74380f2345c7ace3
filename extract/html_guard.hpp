#pragma once
// HTML made harmless before libxml2 parses it: that compares every attribute of a tag with every other one, and every closing
// tag with all open elements, so that a tag of 100,000 attributes or 100 KB of nested elements keep it busy for seconds and
// a larger page for hours. Takes time linear in the input; what is not hostile is handed on as it is.

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/reader.hpp"

namespace recital {

/// The page itself, or `copy` of it without what lies beyond the limits of depth and attributes; the first place of each kind
/// that was cut is reported.
std::string_view guarded_html(std::string_view page, const ReadContext &context, Reading &reading, std::string &copy);

} // namespace recital
