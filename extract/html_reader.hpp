#pragma once
// Reader of HTML pages: libxml2's parser, kept from what it would choke on (html_guard.hpp), gives events, html_page.hpp makes
// blocks of them, page_layout.hpp a reading.

#include <string_view>

#include "extract/reader.hpp"

namespace recital {

/// True where the first element, behind comments, declarations and blanks, is one that HTML pages begin with.
bool recognises_html(std::string_view bytes);
bool read_html(std::string_view bytes, const ReadContext &context, Reading &reading);

} // namespace recital
