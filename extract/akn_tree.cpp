#include "extract/akn_tree.hpp"

#include <pugixml.hpp>

#include "extract/text_builder.hpp"
#include "extract/utf8_text.hpp"

namespace recital::akn {

std::string_view local_name(const pugi::xml_node &node) {
    const char *start = node.name();
    const char *end = start;
    for (; *end != '\0'; ++end) {
        if (*end == ':') {
            start = end + 1;
        }
    }
    return {start, static_cast<std::size_t>(end - start)};
}

bool is_element(const pugi::xml_node &node) { return node.type() == pugi::node_element; }

bool is_text(const pugi::xml_node &node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

void append_all_text(const pugi::xml_node &node, std::string &out, std::size_t limit) {
    for (pugi::xml_node child = node.first_child(); child && out.size() < limit; child = child.next_sibling()) {
        if (is_text(child)) {
            append_collapsed(out, child.value(), child.type() == pugi::node_pcdata);
        } else if (is_element(child)) {
            append_all_text(child, out, limit);
        }
    }
}

std::string all_text(const pugi::xml_node &node, std::size_t limit) {
    std::string text;
    append_all_text(node, text, limit);
    const std::string_view kept = trim_blanks(text);
    const std::size_t size = kept.size();
    text.erase(0, static_cast<std::size_t>(kept.data() - text.data()));
    text.resize(size);
    return text;
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
