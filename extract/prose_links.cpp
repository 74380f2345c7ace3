#include "extract/prose_links.hpp"

#include <utility>

#include "extract/entry_document.hpp"
#include "extract/entry_text.hpp"

namespace recital {
namespace {

constexpr std::size_t shortest_title = 3;  // words of a link that may be the title of what it leads to
constexpr std::size_t longest_title = 300; // bytes

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        words += text[i] != ' ' && (i == 0 || text[i - 1] == ' ') ? 1U : 0U;
    return words;
}

/// What the words of the link say it is: a label anywhere in them.
std::optional<DocumentType> type_in_words(const EntryWords &words, const Page &page, Stretch stretch) {
    for (Stretch from = stretch; !from.empty(); ++from.begin) {
        if (from.begin > stretch.begin && page.view({from.begin - 1, from.begin}) != " ")
            continue;
        if (page.view({from.begin, from.begin + 1}) == " ")
            continue;
        Stretch rest;
        if (const auto *label = opening(page, from, "entry_label", words.words, rest))
            return value_of<DocumentType>(label->value);
    }
    return std::nullopt;
}

} // namespace

void read_prose_links(const EntryWords &words, Page &page) {
    EntryDocumentReader documents(words, page);
    for (std::size_t block = 0; block < page.blocks().size(); ++block) {
        const BlockKind kind = page.blocks()[block].kind;
        if (kind == BlockKind::list_item || kind == BlockKind::table_row || page.thing_of(block) != Page::no_thing)
            continue;
        const EntryText entry = entry_text(page, block, words.addresses);
        if (entry.links.empty())
            continue;
        const auto events = page.things_within(block, page.stretch(block), {ThingKind::event});
        for (const EntryLink &link : entry.links) {
            const auto told = link.printed ? std::nullopt : type_in_words(words, page, link.words);
            EntryDocument document = documents.of_link(link, told.value_or(link.address.type));
            const std::string_view title = page.view(link.words);
            if (!link.printed && document.thing.symbols.empty() && title.size() <= longest_title &&
                count_words(title) >= shortest_title)
                document.thing.name = title;
            const bool tied = (told || (link.address.known && !link.address.opaque)) && events.size() == 1;
            const std::int32_t index = page.add(std::move(document.thing), block, link.words, Rule::address);
            if (tied && tie_of(page.thing(index).type) != LinkKind::has_related_document)
                page.relate(tie_of(page.thing(index).type), events.front(), index, block, link.words, Rule::address);
            else
                page.relate(LinkKind::mentions, the_text_itself, index, block, link.words, Rule::address);
        }
    }
}

} // namespace recital
