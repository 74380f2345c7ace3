#include "extract/titled_document.hpp"

#include <algorithm>
#include <utility>

#include "extract/event_likeness.hpp"
#include "extract/event_scan.hpp"

namespace recital {
namespace {

constexpr std::size_t fewest_words = 3; // a shorter title may be that of many documents

/// The one event of the page whose topic is the title; no_thing where there is none or more than one.
std::int32_t event_on(const Page &page, const Thing &report) {
    Thing asked;
    asked.topic = report.name;
    const EventTraits title = traits_of(asked);
    std::int32_t found = Page::no_thing;
    for (std::size_t i = 0; i < page.things().size(); ++i) {
        const Thing &thing = page.things()[i];
        if (thing.kind != ThingKind::event || topic_likeness(traits_of(thing), title) != TopicLikeness::same)
            continue;
        if (found != Page::no_thing)
            return Page::no_thing;
        found = static_cast<std::int32_t>(i);
    }
    return found;
}

void read_block(const EventWords &words, Page &page, std::size_t block) {
    const EventScan scan(page.block_text(block), words, page.language());
    for (std::size_t at = 0; at < scan.words.size();) {
        const auto noun = scan.find(at, EventClass::titled);
        const std::size_t open = at + std::max<std::size_t>(noun.words, 1);
        if (!noun || !scan.opens_quote(open)) {
            at += 1;
            continue;
        }
        const std::size_t close = scan.quote_end(open);
        at = std::max(close, open + 1);
        const bool to_the_end = close >= scan.words.size();
        if (close - open <= fewest_words || !(to_the_end || scan.mark(close, scan.words[open].mark)) ||
            scan.mark(close + 1, '(')) // "“Water now” (A/99/1)": its symbol names it
            continue;
        Thing report;
        report.kind = ThingKind::document;
        report.type = DocumentType::report;
        report.name = scan.printed({open + 1, close});
        const std::uint32_t base = page.blocks()[block].begin;
        const Stretch told{base + scan.words[open + 1].begin, base + scan.words[close - 1].end};
        const std::int32_t event = event_on(page, report);
        const std::int32_t thing = page.add(std::move(report), block, told, Rule::titled);
        if (event != Page::no_thing)
            page.relate(LinkKind::considers, event, thing, block, told, Rule::titled);
        else
            page.relate(LinkKind::mentions, the_text_itself, thing, block, told, Rule::titled);
    }
}

} // namespace

void read_titled_documents(const EventWords &words, Page &page) {
    for (std::size_t block = 0; block < page.blocks().size(); ++block)
        if (page.blocks()[block].kind == BlockKind::paragraph && page.thing_of(block) == Page::no_thing)
            read_block(words, page, block);
}

} // namespace recital
