#pragma once
// Walking an Akoma Ntoso tree as pugixml made it (extract/xml_check.hpp says with which options): local names, text, and
// places in the input. For the Akoma Ntoso reader's own files only.

#include <cstddef>
#include <string>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace recital::akn {

/// Name without its prefix.
std::string_view local_name(const pugi::xml_node &node);
bool is_element(const pugi::xml_node &node);
bool is_text(const pugi::xml_node &node);

/// Appends all text below a node, collapsed; stops once `limit` bytes are there. Nesting is bounded by the reader.
void append_all_text(const pugi::xml_node &node, std::string &out, std::size_t limit);
/// All text below a node, blanks collapsed and cut at both ends.
std::string all_text(const pugi::xml_node &node, std::size_t limit = std::string::npos);
/// Value of an attribute with references decoded.
std::string attribute(const pugi::xml_node &node, const char *name);
/// First element of that name at or below `node`, in document order; empty when there is none.
pugi::xml_node first_below(const pugi::xml_node &node, std::string_view name);

} // namespace recital::akn
