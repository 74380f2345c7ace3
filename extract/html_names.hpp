#pragma once
// What the elements of HTML are to a reader of pages.

#include <cstdint>
#include <string_view>

namespace recital {

enum class HtmlRole : std::uint8_t {
    part_of_line, // emphasis, spans and whatever is unknown
    link,
    superscript,
    line_break,
    block, // begins and ends a paragraph
    heading,
    list,
    ordered_list,
    item,
    term,       // of a definition list
    definition, // of a term
    table,
    row,
    cell,
    caption,
    rule,
    content, // main part of the page
    frame,   // menus, footers, asides
    header,  // frame at the top of the page, content within an article
    skipped, // scripts, styles, forms' fields: no text at all
    title,
    meta,
    link_to, // <link>
    base,
    time,
    root
};

/// By the element's name in small letters; `level` is set for headings.
HtmlRole html_role(std::string_view name, std::uint8_t &level);

} // namespace recital
