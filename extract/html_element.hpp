#pragma once
// What the attributes of an HTML element say: the zone of the page it opens, and the metadata of the head.

#include <string_view>

#include "extract/html_names.hpp"
#include "extract/marked_page.hpp"
#include "extract/reader_words.hpp"

namespace recital {

/// Names and values of a tag, in turn, ended by a null; a value may be null.
using HtmlAttributes = const char *const *;

/// The value of an attribute; empty where there is none.
std::string_view html_attribute(HtmlAttributes attributes, std::string_view name);

/// The zone of an element that stands in `outer`.
PageBlock::Zone html_zone(HtmlRole role, HtmlAttributes attributes, PageBlock::Zone outer, const ReaderWords &words);

/// Takes over what a <meta>, <link> or <html> element says of the page; what was said before stays.
void read_html_metadata(HtmlRole role, HtmlAttributes attributes, MarkedPage &page);

} // namespace recital
