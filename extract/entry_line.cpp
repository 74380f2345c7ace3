#include "extract/entry_line.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "extract/agent_things.hpp"
#include "extract/entry_document.hpp"
#include "extract/entry_text.hpp"

namespace recital {
namespace {

constexpr std::string_view marks = " \t:;,.-/|*";
constexpr std::size_t longest_opening = 200; // bytes before "this resolution" that may tell the place

struct Quoted {
    Stretch inside;
};

/// The first title between quotation marks; up to the end where the second mark is missing.
std::optional<Quoted> quotation(const Page &page, Stretch stretch) {
    const std::string_view text = page.view(stretch);
    constexpr std::string_view opens[] = {"\xE2\x80\x9C", "\"", "\xC2\xAB", "\xE3\x80\x8A", "\xE2\x80\x9E"};
    constexpr std::string_view closes[] = {"\xE2\x80\x9D", "\"", "\xC2\xBB", "\xE3\x80\x8B", "\xE2\x80\x9C"};
    std::size_t first = std::string_view::npos;
    std::size_t which = 0;
    for (std::size_t i = 0; i < std::size(opens); ++i)
        if (const std::size_t at = text.find(opens[i]); at < first) {
            first = at;
            which = i;
        }
    if (first == std::string_view::npos)
        return std::nullopt;
    const std::size_t begin = first + opens[which].size();
    std::size_t end = text.find(closes[which], begin);
    if (end == std::string_view::npos)
        end = text.size();
    const Stretch inside{static_cast<std::uint32_t>(stretch.begin + begin),
                         static_cast<std::uint32_t>(stretch.begin + end)};
    return Quoted{trimmed(page, inside, marks)};
}

/// Up to the end of the first sentence or clause that goes on elsewhere.
Stretch up_to_break(const Page &page, Stretch stretch) {
    const std::string_view text = page.view(stretch);
    std::size_t end = text.size();
    for (const std::string_view mark : {", held", ". ", "; ", "]"})
        end = std::min(end, text.find(mark));
    return trimmed(page, {stretch.begin, static_cast<std::uint32_t>(stretch.begin + end)}, marks);
}

void read_sent(const EntryWords &words, Page &page, std::size_t block, Stretch stretch, std::int32_t sender) {
    Stretch noun = stretch;
    Stretch behind;
    if (opening(page, noun, "sent_article", words.words, behind) != nullptr)
        noun = behind;
    const ReaderWords::Entry *kind = opening(page, noun, "sent_kind", words.words, behind);
    if (kind == nullptr)
        return;
    Thing sent;
    sent.type = value_of<DocumentType>(kind->value).value_or(DocumentType::document);
    const auto title = quotation(page, behind);
    const Stretch whole = up_to_break(page, noun);
    sent.name = page.view(title ? title->inside : whole);
    const std::int32_t document = page.add(std::move(sent), block, title ? title->inside : whole, Rule::about);
    page.relate(LinkKind::transmits, sender, document, block, stretch, Rule::about);
    Stretch agent;
    if (opening(page, behind, "sent_link", words.words, agent) != nullptr) {
        if (opening(page, agent, "sent_article", words.words, behind) != nullptr)
            agent = behind;
        auto agents = page.things_within(
            block, agent, {ThingKind::organisation, ThingKind::state, ThingKind::role, ThingKind::person});
        if (agents.empty() || page.told_at(agents.front()).begin != agent.begin)
            agents = bodies_in(words.agents, page, block, up_to_break(page, agent));
        if (!agents.empty() && page.told_at(agents.front()).begin == agent.begin) {
            page.relate(LinkKind::created_by, document, agents.front(), block, page.told_at(agents.front()),
                        Rule::about);
        }
    }
    if (page.thing(document).type != DocumentType::summary && page.thing(document).type != DocumentType::outcome)
        return;
    const auto events = words.events.within(page.view(noun), page.language());
    if (events.empty() || events.front().name.empty())
        return;
    Stretch at{noun.begin + events.front().begin, noun.begin + events.front().end};
    if (at.empty())
        at = noun;
    Thing met = event_thing(events.front());
    if (met.dates.empty()) // "the fifth meeting of A, held in B, 23-24 June 2044"
        for (const DatedStretch &date : dates_in(page, {at.end, noun.end}, words)) {
            met.dates.push_back({DateKind::event, date.from, date.to});
            break;
        }
    const std::int32_t event = page.add(std::move(met), block, at, Rule::event);
    if (page.thing(document).type == DocumentType::summary)
        page.relate(LinkKind::has_summary, event, document, block, stretch, Rule::about);
    else
        page.relate(LinkKind::outcome_of, document, event, block, stretch, Rule::about);
}

/// "In the second preambular paragraph of": the place before the words that stand for the item.
std::string place_in_words(const EntryWords &words, const Page &page, Stretch before) {
    const std::string folded = fold_words(page.view(before), longest_opening);
    int number = 0;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (at > 0 && folded[at - 1] != ' ')
            continue;
        const std::string_view rest = std::string_view(folded).substr(at);
        if (number == 0) {
            if (const ReaderWords::Entry *ordinal = words.words.opens("ordinal_place", rest))
                std::from_chars(ordinal->value.data(), ordinal->value.data() + ordinal->value.size(), number);
        } else if (words.words.opens("preambular", rest) != nullptr) {
            return "pp_" + std::to_string(number);
        } else if (words.words.opens("operative", rest) != nullptr) {
            return "op_" + std::to_string(number);
        }
    }
    return {};
}

/// Says of the block's citations that they are the item's: those of the text itself ("this resolution") tell only where.
void cite_for(const EntryWords &words, Page &page, std::size_t block, std::int32_t item) {
    const Told all = page.told(block, page.stretch(block), Rule::about);
    const DocumentType type = page.thing(item).type;
    const bool operative = type == DocumentType::resolution || type == DocumentType::decision;
    std::string place;
    std::vector<Mention> &mentions = page.mentions();
    for (Mention &mention : mentions) {
        if (mention.begin < all.begin || mention.end > all.end)
            continue;
        mention.about = item;
        if (mention.kind == TargetKind::self) {
            place = mention.places;
            if (place.empty()) {
                const std::string_view text = page.block_text(block);
                const std::size_t at = text.find(mention.quote);
                if (at != std::string_view::npos)
                    place = place_in_words(
                        words, page,
                        {page.stretch(block).begin, static_cast<std::uint32_t>(page.stretch(block).begin + at)});
            } else if (operative && place.starts_with("para_") &&
                       !words.authority.continuous_paragraphs(page.thing(item).key)) {
                place.replace(0, 5, "op_");
            }
        } else {
            mention.about_provision = place;
        }
    }
    // "this resolution" is the item: the page says nothing of itself
    const std::string &key = page.thing(item).key;
    for (Mention &mention : mentions)
        if (mention.about == item && mention.kind == TargetKind::self && mention.begin >= all.begin &&
            mention.end <= all.end && !key.empty()) {
            mention.kind = TargetKind::symbol;
            mention.target = key;
            mention.places = place;
            mention.about = -1;
        }
}

} // namespace

void read_transmitted(const EntryWords &words, Page &page, std::size_t block, Stretch stretch, std::int32_t sender) {
    const std::string_view text = page.view(stretch);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && text[at - 1] != '[' && text[at - 1] != '(')
            continue;
        Stretch behind;
        const auto begin = static_cast<std::uint32_t>(stretch.begin + at);
        if (opening(page, {begin, stretch.end}, "transmit_words", words.words, behind) != nullptr) {
            read_sent(words, page, block, behind, sender);
            return;
        }
    }
}

void read_entry_line(const EntryWords &words, Page &page, std::size_t block) {
    const std::int32_t item = page.thing_above(block);
    if (item < 0 || page.thing(item).kind != ThingKind::document)
        return;
    cite_for(words, page, block, item);
    read_transmitted(words, page, block, page.stretch(block), item);
    // the organ that acts in it adopted it
    const Thing &document = page.thing(item);
    if (document.type != DocumentType::resolution && document.type != DocumentType::decision)
        return;
    for (const std::int32_t body : page.things_within(block, page.stretch(block), {ThingKind::organisation}))
        if (page.thing(body).key == name(document.organ)) {
            page.relate(LinkKind::adopted_by, item, body, block, page.told_at(body), Rule::about);
            return;
        }
}

} // namespace recital
