#pragma once
// Walking an Akoma Ntoso tree as pugixml made it (extract/xml_check.hpp says with which options): local names, text, and
// places in the input. For the Akoma Ntoso reader's own files only.

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "extract/text_builder.hpp"

namespace recital::akn {

/// Name without its prefix.
inline std::string_view local_name(const pugi::xml_node &node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

inline bool is_element(const pugi::xml_node &node) { return node.type() == pugi::node_element; }
inline bool is_text(const pugi::xml_node &node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

/// Appends all text below a node, collapsed; stops once `limit` bytes are there. Nesting is bounded by the reader.
inline void append_all_text(const pugi::xml_node &node, std::string &out, std::size_t limit) {
    for (pugi::xml_node child = node.first_child(); child && out.size() < limit; child = child.next_sibling()) {
        if (is_text(child)) {
            append_collapsed(out, child.value(), child.type() == pugi::node_pcdata);
        } else if (is_element(child)) {
            append_all_text(child, out, limit);
        }
    }
}

/// All text below a node, blanks collapsed and cut at both ends.
std::string all_text(const pugi::xml_node &node, std::size_t limit = std::string::npos);
/// Value of an attribute with references decoded.
std::string attribute(const pugi::xml_node &node, const char *name);
/// First element of that name at or below `node`, in document order; empty when there is none.
pugi::xml_node first_below(const pugi::xml_node &node, std::string_view name);

} // namespace recital::akn
