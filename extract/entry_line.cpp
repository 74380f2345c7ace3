#include "extract/entry_line.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "extract/agent_things.hpp"
#include "extract/entry_document.hpp"
#include "extract/entry_text.hpp"
#include "extract/told_place.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::string_view marks = " \t:;,.-/|*";
constexpr int most_modifiers = 4;            // words before the noun of what is sent on
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
    Stretch rest = noun; // "the second annual report"
    for (int modifiers = 0; kind == nullptr && modifiers < most_modifiers; ++modifiers) {
        if (opening(page, rest, "sent_modifier", words.words, behind) == nullptr &&
            opening(page, rest, "ordinal_place", words.words, behind) == nullptr)
            return;
        rest = behind;
        kind = opening(page, rest, "sent_kind", words.words, behind);
    }
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

/// The sentences of a block, walked through once: where the one begins that holds a code point.
class Sentences {
  public:
    Sentences(std::string_view text, std::uint32_t first_point)
        : text_(text), point_(first_point), begin_point_(first_point) {}

    /// Points in ascending order.
    void go_to(std::uint32_t point) {
        while (point_ < point && at_ < text_.size()) {
            const std::size_t before = at_;
            const bool full_stop = text_[at_] == '.' && text_.substr(at_ + 1).starts_with(' ');
            const bool han_stop = text_.substr(at_).starts_with("\xE3\x80\x82");
            next_point(text_, at_);
            ++point_;
            // not that of an abbreviation ("op. para.")
            const std::size_t behind = before + 2;
            const bool goes_on = behind < text_.size() && text_[behind] >= 'a' && text_[behind] <= 'z';
            if (han_stop || (full_stop && !goes_on)) {
                begin_ = at_;
                begin_point_ = point_;
            }
        }
    }
    std::uint32_t begin_point() const { return begin_point_; }
    /// From the sentence's beginning up to where this stands.
    std::string_view text() const { return text_.substr(begin_, at_ - begin_); }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::uint32_t point_;
    std::uint32_t begin_point_;
};

/// The place in the item of which a sentence speaks before it cites: before its verb, or behind that where the citation has
/// no place of its own ("recalls, in its third preambular paragraph, ...").
std::string place_in_sentence(const EntryWords &words, const Sentences &sentence, const Mention &mention) {
    const std::string_view text = sentence.text();
    std::size_t verb = 0;
    for (std::uint32_t point = sentence.begin_point(); point < mention.clause_begin && verb < text.size(); ++point)
        next_point(text, verb);
    if (mention.clause_begin < mention.begin)
        if (std::string place = place_told(fold_words(text.substr(0, verb)), words.words); !place.empty())
            return place;
    if (!mention.places.empty())
        return {};
    return place_told(fold_words(mention.clause_begin < mention.begin ? text.substr(verb) : text), words.words);
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
    const auto as_item_counts = [&](std::string &told) {
        if (operative && told.starts_with("para_") && !words.authority.continuous_paragraphs(page.thing(item).key))
            told.replace(0, 5, "op_");
    };
    std::string place;
    std::vector<Mention> &mentions = page.mentions();
    std::vector<Mention *> here;
    for (Mention &mention : mentions)
        if (mention.begin >= all.begin && mention.end <= all.end)
            here.push_back(&mention);
    std::stable_sort(here.begin(), here.end(), [](const Mention *a, const Mention *b) { return a->begin < b->begin; });
    Sentences sentence(page.block_text(block), page.blocks()[block].begin_point);
    const Mention *before = nullptr;
    for (Mention *const one : here) {
        Mention &mention = *one;
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
            } else {
                as_item_counts(place);
            }
        } else {
            sentence.go_to(mention.begin);
            // "Paragraph 6 of resolution A recalls B"
            const bool first = before == nullptr || before->begin < sentence.begin_point();
            mention.about_provision = place;
            if (place.empty() && first)
                mention.about_provision = place_in_sentence(words, sentence, mention);
            else if (place.empty() && mention.clause_begin == before->clause_begin) // "recalls A and B"
                mention.about_provision = before->about_provision;
            as_item_counts(mention.about_provision);
            before = &mention;
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
        const bool clause = at > 1 && text[at - 1] == ' ' && text[at - 2] == ','; // "Letter from A, transmitting B"
        if (at > 0 && text[at - 1] != '[' && text[at - 1] != '(' && !clause)
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
