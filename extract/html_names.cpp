#include "extract/html_names.hpp"

#include <algorithm>
#include <array>

namespace recital {
namespace {

using enum HtmlRole;

struct Named {
    std::string_view name;
    HtmlRole role;
    std::uint8_t level = 0;
};

// Sorted by name.
constexpr std::array<Named, 65> elements{{{"a", link},           {"address", block},
                                          {"article", content},  {"aside", frame},
                                          {"audio", skipped},    {"base", base},
                                          {"blockquote", block}, {"body", block},
                                          {"br", line_break},    {"button", skipped},
                                          {"canvas", skipped},   {"caption", block},
                                          {"center", block},     {"dd", definition},
                                          {"details", block},    {"dialog", frame},
                                          {"dir", list},         {"div", block},
                                          {"dl", list},          {"dt", term},
                                          {"fieldset", block},   {"figcaption", caption},
                                          {"figure", block},     {"footer", frame},
                                          {"form", block},       {"h1", heading, 1},
                                          {"h2", heading, 2},    {"h3", heading, 3},
                                          {"h4", heading, 4},    {"h5", heading, 5},
                                          {"h6", heading, 6},    {"header", header},
                                          {"hr", rule},          {"html", root},
                                          {"iframe", skipped},   {"li", item},
                                          {"link", link_to},     {"main", content},
                                          {"map", skipped},      {"menu", list},
                                          {"meta", meta},        {"nav", frame},
                                          {"noscript", skipped}, {"object", skipped},
                                          {"ol", ordered_list},  {"p", block},
                                          {"picture", skipped},  {"pre", block},
                                          {"script", skipped},   {"section", block},
                                          {"select", skipped},   {"style", skipped},
                                          {"summary", block},    {"sup", superscript},
                                          {"svg", skipped},      {"table", table},
                                          {"td", cell},          {"template", skipped},
                                          {"textarea", skipped}, {"th", cell},
                                          {"time", time},        {"title", title},
                                          {"tr", row},           {"ul", list},
                                          {"video", skipped}}};
static_assert(std::ranges::is_sorted(elements, {}, &Named::name));

} // namespace

HtmlRole html_role(std::string_view name, std::uint8_t &level) {
    const auto found = std::ranges::lower_bound(elements, name, {}, &Named::name);
    if (found == elements.end() || found->name != name)
        return part_of_line;
    level = found->level;
    return found->role;
}

} // namespace recital
