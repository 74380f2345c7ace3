#include "extract/html_element.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace recital {
namespace {

using Zone = PageBlock::Zone;

constexpr std::size_t longest_name = 80; // bytes of a class or id that is looked at
constexpr std::size_t most_names = 20;   // classes of an element that are looked at

// Words that make of "sidebar" the name of what has one: "no-sidebar", "with-sidebar", "content-sidebar-wrap".
constexpr std::array<std::string_view, 8> wrappers{"no", "not", "has", "with", "without", "content", "main", "layout"};

bool same_name(std::string_view value, std::string_view name) {
    return std::equal(value.begin(), value.end(), name.begin(), name.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 0x20) : a) == b; });
}

/// A class or id, or one of the words that it is made of, names a part of the frame.
bool names_frame(std::string_view name, const ReaderWords &words) {
    if (words.is("page_frame", name) != nullptr || words.is("page_frame_name", name) != nullptr)
        return true;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find_first_of("-_", at), name.size());
        const std::string_view word = name.substr(at, end - at);
        if (at == 0 && std::find(wrappers.begin(), wrappers.end(), word) != wrappers.end())
            return false;
        if (words.is("page_frame", word) != nullptr)
            return true;
        at = end + 1;
    }
    return false;
}

Zone zone_of_names(std::string_view names, Zone outer, const ReaderWords &words) {
    const std::string folded = fold_words(names, longest_name * most_names);
    std::size_t count = 0;
    for (std::size_t at = 0; at < folded.size() && count < most_names; ++count) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string_view name = std::string_view(folded).substr(at, end - at);
        if (name.size() <= longest_name) {
            if (words.is("page_main", name) != nullptr)
                return Zone::content;
            if (names_frame(name, words))
                return Zone::likely_frame;
        }
        at = end + 1;
    }
    return outer;
}

bool may_be_named(HtmlRole role) {
    return role == HtmlRole::block || role == HtmlRole::list || role == HtmlRole::ordered_list ||
           role == HtmlRole::item || role == HtmlRole::table || role == HtmlRole::part_of_line;
}

/// Where the head of a page puts what; names in small letters. The first that says something holds.
struct Property {
    std::string_view name;
    std::string MarkedPage::*field;
};
constexpr std::array<Property, 28> properties{{{"og:title", &MarkedPage::title},
                                               {"twitter:title", &MarkedPage::title},
                                               {"dc.title", &MarkedPage::title},
                                               {"dcterms.title", &MarkedPage::title},
                                               {"citation_title", &MarkedPage::title},
                                               {"og:url", &MarkedPage::url},
                                               {"article:published_time", &MarkedPage::published},
                                               {"datepublished", &MarkedPage::published},
                                               {"dc.date", &MarkedPage::published},
                                               {"dc.date.issued", &MarkedPage::published},
                                               {"dc.date.created", &MarkedPage::published},
                                               {"dcterms.issued", &MarkedPage::published},
                                               {"dcterms.created", &MarkedPage::published},
                                               {"dcterms.date", &MarkedPage::published},
                                               {"citation_publication_date", &MarkedPage::published},
                                               {"citation_date", &MarkedPage::published},
                                               {"date", &MarkedPage::published},
                                               {"pubdate", &MarkedPage::published},
                                               {"publish_date", &MarkedPage::published},
                                               {"dc.language", &MarkedPage::language},
                                               {"dcterms.language", &MarkedPage::language},
                                               {"citation_language", &MarkedPage::language},
                                               {"content-language", &MarkedPage::language},
                                               {"dc.identifier", &MarkedPage::symbol},
                                               {"dcterms.identifier", &MarkedPage::symbol},
                                               {"citation_technical_report_number", &MarkedPage::symbol},
                                               {"og:type", &MarkedPage::type},
                                               {"dc.type", &MarkedPage::type}}};

void take(std::string &field, std::string_view value) {
    if (field.empty())
        field = value;
}

} // namespace

std::string_view html_attribute(HtmlAttributes attributes, std::string_view name) {
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2)
        if (same_name(attributes[0], name))
            return attributes[1] == nullptr ? std::string_view() : std::string_view(attributes[1]);
    return {};
}

Zone html_zone(HtmlRole role, HtmlAttributes attributes, Zone outer, const ReaderWords &words) {
    if (outer == Zone::frame)
        return outer;
    const std::string part = fold_words(html_attribute(attributes, "role"), longest_name);
    if (role == HtmlRole::content || part == "main")
        return Zone::content;
    if (role == HtmlRole::frame || (!part.empty() && words.is("page_frame", part) != nullptr) ||
        html_attribute(attributes, "aria-hidden") == "true")
        return Zone::frame;
    const std::string style = fold_words(html_attribute(attributes, "style"), longest_name);
    if (style.find("display:none") != std::string::npos || style.find("display: none") != std::string::npos)
        return Zone::frame;
    if (outer == Zone::likely_frame)
        return outer;
    if (role == HtmlRole::header)
        return outer == Zone::content ? outer : Zone::likely_frame;
    if (!may_be_named(role))
        return outer;
    const Zone zone = zone_of_names(html_attribute(attributes, "id"), outer, words);
    return zone == Zone::likely_frame ? zone : zone_of_names(html_attribute(attributes, "class"), zone, words);
}

void read_html_metadata(HtmlRole role, HtmlAttributes attributes, MarkedPage &page) {
    if (role == HtmlRole::root) {
        const std::string_view language = html_attribute(attributes, "lang");
        take(page.language, language.empty() ? html_attribute(attributes, "xml:lang") : language);
    } else if (role == HtmlRole::link_to) {
        if (same_name(html_attribute(attributes, "rel"), "canonical"))
            page.url = html_attribute(attributes, "href"); // stands above og:url
    } else {
        std::string_view name = html_attribute(attributes, "property");
        for (const std::string_view other : {"name", "itemprop", "http-equiv"})
            name = name.empty() ? html_attribute(attributes, other) : name;
        for (const Property &property : properties)
            if (same_name(name, property.name))
                take(page.*property.field, html_attribute(attributes, "content"));
    }
}

} // namespace recital
