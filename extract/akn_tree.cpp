#include "extract/akn_tree.hpp"

#include "extract/utf8_text.hpp"

namespace recital::akn {

std::string all_text(const pugi::xml_node &node, std::size_t limit) {
    std::string text;
    append_all_text(node, text, limit);
    return std::string(trim_blanks(text));
}

std::string attribute(const pugi::xml_node &node, const char *name) {
    std::string value;
    append_collapsed(value, node.attribute(name).value(), true);
    return value;
}

pugi::xml_node first_below(const pugi::xml_node &node, std::string_view name) {
    if (is_element(node) && local_name(node) == name) {
        return node;
    }
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (const pugi::xml_node found = first_below(child, name)) {
            return found;
        }
    }
    return {};
}

} // namespace recital::akn
