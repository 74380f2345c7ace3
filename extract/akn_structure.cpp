#include "extract/akn_structure.hpp"

#include <cstring>
#include <set>

#include <pugixml.hpp>

#include "extract/number_label.hpp"

namespace recital::akn {
namespace {

constexpr std::size_t enough_for_a_mark = 16; // bytes

void collect_numbers(const pugi::xml_node &node, const ReaderWords &words, std::set<std::string> &numbers) {
    if (is_element(node) && local_name(node) == "paragraph") {
        std::string label = number_label(all_text(child_named(node, "num")), words);
        if (is_digits(label)) {
            numbers.insert(std::move(label));
        }
    }
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        collect_numbers(child, words, numbers);
    }
}

} // namespace

bool is_heading_name(std::string_view name) {
    return name == "subheading" || name == "crossHeading" || name == "heading";
}

bool is_section_name(std::string_view name) { return name == "section" || name == "part"; }

pugi::xml_node child_named(const pugi::xml_node &node, std::string_view name) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (is_element(child) && local_name(child) == name) {
            return child;
        }
    }
    return {};
}

pugi::xml_node first_element(const pugi::xml_node &node) {
    pugi::xml_node child = node.first_child();
    while (child && !is_element(child)) {
        child = child.next_sibling();
    }
    return child;
}

bool holds_paragraph(const pugi::xml_node &node) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (first_below(child, "paragraph")) {
            return true;
        }
    }
    return false;
}

const char *first_text(const pugi::xml_node &node) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (is_text(child)) {
            const char *text = child.value();
            text += std::strspn(text, " \t\r\n");
            if (*text != '\0') {
                return text;
            }
        } else if (const char *text = first_text(child); text != child.name()) {
            return text;
        }
    }
    return node.name();
}

bool is_section_mark(std::string_view text) {
    if (text.ends_with('.')) {
        text.remove_suffix(1);
    }
    const bool roman = !text.empty() && text.find_first_not_of("IVXL") == std::string_view::npos;
    return roman || (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z');
}

bool is_mark(const pugi::xml_node &node) {
    const std::string_view name = local_name(node);
    return (name == "p" || is_heading_name(name)) && is_section_mark(all_text(node, enough_for_a_mark));
}

bool has_section_mark(const pugi::xml_node &body) {
    for (pugi::xml_node child = body.first_child(); child; child = child.next_sibling()) {
        if (is_element(child) && is_mark(child)) {
            return true;
        }
    }
    return false;
}

std::string label_of(const pugi::xml_node &paragraph, const ReaderWords &words) {
    const pugi::xml_node number = child_named(paragraph, "num");
    return number ? number_label(all_text(number), words) : std::string();
}

bool sections_number_anew(const pugi::xml_node &body, const ReaderWords &words) {
    std::set<std::string> seen;
    for (pugi::xml_node child = body.first_child(); child; child = child.next_sibling()) {
        const std::string_view name = local_name(child);
        if (!is_section_name(name) && name != "container") {
            continue;
        }
        std::set<std::string> numbers;
        collect_numbers(child, words, numbers);
        for (const std::string &number : numbers) {
            if (seen.contains(number)) {
                return true;
            }
        }
        seen.merge(numbers);
    }
    return false;
}

bool paragraphs_number_anew(const pugi::xml_node &body, const ReaderWords &words) {
    int ones = 0;
    for (pugi::xml_node child = body.first_child(); child && ones < 2; child = child.next_sibling()) {
        if (is_element(child) && local_name(child) == "paragraph" && label_of(child, words) == "1") {
            ++ones;
        }
    }
    return ones > 1;
}

} // namespace recital::akn
