#pragma once
// A page between its parser and its layout: what a parser of marked-up text (Markdown, HTML) found, block by block, before it
// is decided what is content. The layout (page_layout.hpp) is the same for all of them.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/reading.hpp"

namespace recital {

struct PageBlock {
    enum class Kind : std::uint8_t { heading, paragraph, item, row, footnote };
    /// Where in the page it stands, as far as the markup says so.
    enum class Zone : std::uint8_t {
        unsaid,       // no markup about it
        content,      // main part, article
        frame,        // menus, footer, asides: no content
        likely_frame, // the same, by the name of an element alone
    };
    Kind kind = Kind::paragraph;
    Zone zone = Zone::unsaid;
    std::uint8_t level = 0; // of a heading: 1 is the highest
    std::uint8_t depth = 0; // of an item: 1 at the top; of other blocks: depth of the item they belong to; 0 = none
    bool picture = false;   // words about a picture: caption, credit
    std::string text;       // one line, without markup; cells of a row parted by tabs
    std::vector<TextLink> links; // ranges are bytes of `text`
    std::string marker;          // of a footnote
    std::size_t raw = 0;         // byte of the input at which it begins
};

struct MarkedPage {
    std::vector<PageBlock> blocks; // in order
    // as its metadata say; empty where they do not
    std::string title;
    std::string url;
    std::string published; // a date, as printed there
    std::string language;  // "en", "de-AT"
    std::string symbol;
    std::string type; // "article", "book"
};

} // namespace recital
