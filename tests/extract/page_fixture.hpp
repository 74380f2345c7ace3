// A page for tests, written as a list in plain lines, and what was read from it as lines that a table can hold:
//
//   # heading          - item           " - nested item"        line under an item: speaks of it
//
// An address between < and > is a printed link, [words](address) one behind words; ** is dropped.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/citation.hpp"
#include "extract/link_address.hpp"
#include "extract/things.hpp"
#include "extract/utf8_text.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital::test {

class PageBuilder {
  public:
    PageBuilder &line(std::string_view raw) {
        if (raw.empty()) {
            item_ = -1;
            nested_ = -1;
            return *this;
        }
        if (raw.starts_with("# ")) {
            item_ = nested_ = -1;
            add(BlockKind::heading, raw.substr(2), -1);
        } else if (raw.starts_with("- ")) {
            item_ = add(BlockKind::list_item, raw.substr(2), -1);
            nested_ = -1;
        } else if (raw.starts_with(" - ")) {
            nested_ = add(BlockKind::list_item, raw.substr(3), item_);
        } else {
            add(BlockKind::paragraph, raw, nested_ >= 0 ? nested_ : item_);
        }
        return *this;
    }
    Reading read(Language language = Language::en) {
        static const Lexicon lexicon(authority());
        static const ThingExtractor things(authority(), context().words);
        reading_.text.language = language;
        reading_.facts.type = DocumentType::web_page;
        extract_citations(lexicon, reading_);
        things.extract(reading_);
        return std::move(reading_);
    }

  private:
    std::int32_t add(BlockKind kind, std::string_view raw, std::int32_t parent) {
        Text &text = reading_.text;
        if (!text.content.empty())
            text.content += '\n';
        Block block;
        block.kind = kind;
        block.begin = static_cast<std::uint32_t>(text.content.size());
        block.begin_point = static_cast<std::uint32_t>(count_points(text.content));
        block.parent = parent;
        block.provision = kind == BlockKind::heading ? "" : "para_" + std::to_string(++paragraphs_);
        block.level = kind == BlockKind::heading ? 2 : 0;
        for (std::size_t at = 0; at < raw.size();) {
            if (raw.substr(at).starts_with("**")) {
                at += 2;
            } else if (raw[at] == '<' && is_address(raw.substr(at + 1))) {
                const std::size_t end = raw.find('>', at);
                put_link(raw.substr(at + 1, end - at - 1), raw.substr(at + 1, end - at - 1));
                at = end + 1;
            } else if (const std::size_t middle = raw[at] == '[' ? raw.find("](http", at) : std::string_view::npos;
                       middle != std::string_view::npos && raw.find(']', at) == middle) {
                const std::size_t end = raw.find(')', middle);
                put_link(raw.substr(at + 1, middle - at - 1), raw.substr(middle + 2, end - middle - 2));
                at = end + 1;
            } else {
                text.content += raw[at++];
            }
        }
        block.end = static_cast<std::uint32_t>(text.content.size());
        text.blocks.push_back(block);
        return static_cast<std::int32_t>(text.blocks.size()) - 1;
    }
    void put_link(std::string_view words, std::string_view url) {
        Text &text = reading_.text;
        const auto begin = static_cast<std::uint32_t>(text.content.size());
        text.content += words;
        text.links.push_back({begin, static_cast<std::uint32_t>(text.content.size()), std::string(url)});
    }

    Reading reading_;
    std::int32_t item_ = -1;
    std::int32_t nested_ = -1;
    int paragraphs_ = 0;
};

inline Reading read_page(std::string_view lines, Language language = Language::en) {
    PageBuilder page;
    for (std::size_t at = 0; at <= lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        page.line(lines.substr(at, end - at));
        at = end + 1;
    }
    return page.read(language);
}

/// What a thing is called in tables: its first symbol, else its name, else its first address.
inline std::string told_name(const Reading &reading, std::int32_t index) {
    if (index == the_text_itself)
        return "the page";
    const Thing &thing = reading.things[static_cast<std::size_t>(index)];
    if (!thing.symbols.empty())
        return thing.symbols.front();
    if (!thing.name.empty())
        return thing.name;
    return thing.urls.empty() ? "?" : thing.urls.front();
}

/// "type | symbol symbol | name | kind date/date ... | address address | language"
inline std::string spell(const Reading &reading, const Thing &thing) {
    (void)reading;
    std::string line(thing.kind == ThingKind::document ? name_of(thing.type) : name_of(thing.event));
    const auto join = [&line](const std::vector<std::string> &parts) {
        line += " |";
        for (const std::string &part : parts)
            line.append(" ").append(part);
    };
    join(thing.symbols);
    line += " | " + thing.name;
    std::vector<std::string> dates;
    for (const ToldDate &date : thing.dates)
        dates.push_back(std::string(name_of(date.kind)) + " " + iso_date(date.from) +
                        (date.from == date.to ? "" : "/" + iso_date(date.to)));
    join(dates);
    join(thing.urls);
    if (thing.language != Language::unknown)
        line += " | " + std::string(language_code(thing.language));
    return line;
}

inline std::vector<std::string> things_of(const Reading &reading, ThingKind kind) {
    std::vector<std::string> lines;
    for (const Thing &thing : reading.things)
        if (thing.kind == kind)
            lines.push_back(spell(reading, thing));
    return lines;
}

/// "subject kind object" of every relation, in text order.
inline std::vector<std::string> relations_of(const Reading &reading) {
    std::vector<std::string> lines;
    for (const Relation &relation : reading.relations)
        lines.push_back(told_name(reading, relation.subject) + " " + std::string(name_of(relation.kind)) + " " +
                        told_name(reading, relation.object));
    return lines;
}

} // namespace recital::test
