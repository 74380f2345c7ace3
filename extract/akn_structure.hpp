#pragma once
// What the tree of an AKN4UN document tells about its structure, beyond single elements: sections, numbering, headings.

#include <string>
#include <string_view>

#include "extract/akn_tree.hpp"
#include "extract/reader_words.hpp"

namespace recital::akn {

bool is_heading_name(std::string_view name);
bool is_section_name(std::string_view name);

/// First child element of that name; empty when there is none.
pugi::xml_node child_named(const pugi::xml_node &node, std::string_view name);
pugi::xml_node first_element(const pugi::xml_node &node);
/// True when an element named "paragraph" stands below the node.
bool holds_paragraph(const pugi::xml_node &node);
/// Where the text below a node begins in the buffer, past the blanks of the markup; the node's name where there is none.
const char *first_text(const pugi::xml_node &node);

/// True for a text that marks a section by itself: "IV", "B.".
bool is_section_mark(std::string_view text);
/// True for a heading that is such a mark.
bool is_mark(const pugi::xml_node &node);
bool has_section_mark(const pugi::xml_node &body);

/// Label of a paragraph from its number element; empty without one.
std::string label_of(const pugi::xml_node &paragraph, const ReaderWords &words);
/// True when a number occurs in two sections of a body.
bool sections_number_anew(const pugi::xml_node &body, const ReaderWords &words);
/// True when the paragraphs of a body begin with 1 more than once, without section elements.
bool paragraphs_number_anew(const pugi::xml_node &body, const ReaderWords &words);

} // namespace recital::akn
