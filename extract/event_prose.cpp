#include "extract/event_prose.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "extract/event_likeness.hpp"
#include "extract/event_people.hpp"
#include "extract/event_sentence.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t caption_reach = 2; // blocks behind a caption in which its date of publication may stand

/// An event that the page is known to tell of.
struct Known {
    std::int32_t thing = 0;
    std::size_t block = 0;
    EventTraits traits;
};

class ProseReader {
  public:
    ProseReader(const EventReader &events, Page &page) : words_(events.words()), page_(page) {
        for (std::size_t i = 0; i < page.things().size(); ++i)
            if (const Thing &thing = page.things()[i]; thing.kind == ThingKind::event)
                known_.push_back({static_cast<std::int32_t>(i), page.blocks().size(), traits_of(thing)});
        const std::vector<Mention> &mentions = page.mentions();
        for (std::size_t i = 0; i < mentions.size(); ++i)
            if (mentions[i].kind == TargetKind::symbol && !mentions[i].target.empty())
                cited_.push_back(i);
        std::stable_sort(cited_.begin(), cited_.end(),
                         [&](std::size_t a, std::size_t b) { return mentions[a].begin < mentions[b].begin; });
    }

    void read() {
        for (std::size_t block = 0; block < page_.blocks().size(); ++block)
            if (is_prose(block))
                read_block(block);
        for (PlacedEvent &event : told_) // what stands before the event it refers to
            if (event.thing == Page::no_thing && event.told.reference)
                event.thing = antecedent(event.block, traits_of(event_thing(event.told.phrase)), true);
        relate_participants(words_, told_, page_);
    }

  private:
    bool is_prose(std::size_t block) const {
        constexpr std::array kinds{BlockKind::paragraph, BlockKind::heading, BlockKind::list_item, BlockKind::title,
                                   BlockKind::other};
        // an item that describes something was read as such; the lines under it tell of more
        const Block &at = page_.blocks()[block];
        return (page_.thing_of(block) == Page::no_thing || at.kind == BlockKind::paragraph) &&
               std::find(kinds.begin(), kinds.end(), at.kind) != kinds.end();
    }

    Date page_date() const {
        const DocumentFacts &facts = page_.reading().facts;
        return facts.issued ? facts.issued : facts.adopted;
    }

    /// The block's citations of symbols, with their bytes in it.
    std::vector<CitedHere> cited_in(std::size_t block) const {
        const Block &at = page_.blocks()[block];
        const std::vector<Mention> &mentions = page_.mentions();
        const std::string_view text = page_.block_text(block);
        std::vector<CitedHere> cited;
        auto next = std::lower_bound(cited_.begin(), cited_.end(), at.begin_point,
                                     [&](std::size_t i, std::uint32_t point) { return mentions[i].begin < point; });
        std::uint32_t point = at.begin_point;
        for (std::size_t byte = 0; byte < text.size() && next != cited_.end();) {
            const Mention &mention = mentions[*next];
            if (mention.begin <= point) {
                const auto begin = static_cast<std::uint32_t>(byte);
                const auto end = static_cast<std::uint32_t>(std::min(text.size(), byte + mention.quote.size()));
                cited.push_back({begin, end, *next++});
                continue;
            }
            next_point(text, byte);
            ++point;
        }
        return cited;
    }

    Stretch in_page(std::size_t block, std::uint32_t begin, std::uint32_t end) const {
        const std::uint32_t from = page_.blocks()[block].begin;
        return {from + begin, from + end};
    }

    /// The document cited, as a thing; told once on the page.
    std::int32_t document(std::size_t block, const CitedHere &cited) {
        const Mention &mention = page_.mentions()[cited.mention];
        const auto [at, fresh] = documents_.try_emplace(mention.target, 0);
        if (fresh) {
            Thing thing;
            thing.kind = ThingKind::document;
            thing.key = mention.target;
            thing.symbols = {mention.target};
            at->second = page_.add(std::move(thing), block, in_page(block, cited.begin, cited.end), Rule::event);
        }
        return at->second;
    }

    void read_block(std::size_t block) {
        const EventScan scan(page_.block_text(block), words_, page_.language());
        const std::vector<CitedHere> cited = cited_in(block);
        const ToldParagraph told = read_event_sentences(scan, cited, page_date());
        std::vector<std::int32_t> things;
        for (const ToldEvent &event : told.events) {
            const std::int32_t thing = thing_of(block, event, scan);
            things.push_back(thing);
            told_.push_back({block, event, thing});
            if (thing == Page::no_thing)
                continue;
            const Stretch stretch = in_page(block, event.begin, event.end);
            for (const std::size_t i : event.considers)
                page_.relate(LinkKind::considers, thing, document(block, cited[i]), block, stretch, Rule::event);
            for (const std::size_t i : event.outcomes)
                page_.relate(LinkKind::outcome_of, document(block, cited[i]), thing, block, stretch, Rule::event);
            if (event.follows >= 0 && things[static_cast<std::size_t>(event.follows)] != Page::no_thing)
                page_.relate(LinkKind::follows, thing, things[static_cast<std::size_t>(event.follows)], block, stretch,
                             Rule::event);
        }
        for (const ToldAdoption &adoption : told.adoptions) {
            Thing thing;
            thing.kind = ThingKind::document;
            thing.key = page_.mentions()[cited[adoption.cited].mention].target;
            thing.symbols = {thing.key};
            thing.dates.push_back({DateKind::adopted, adoption.day.from, adoption.day.to});
            page_.add(std::move(thing), block, in_page(block, adoption.begin, adoption.end), Rule::event);
        }
    }

    std::int32_t thing_of(std::size_t block, const ToldEvent &event, const EventScan &scan) {
        Thing thing = event_thing(event.phrase);
        if (event.captioned) {
            const Date published = published_near(block, scan);
            if (!published)
                return Page::no_thing;
            const Date year{published.year, 0, 0};
            thing.dates = {{DateKind::event, year, year}};
        }
        if (event.phrase.year_missing)
            for (const DaySpan &span : event.phrase.dates)
                thing.dates.push_back({DateKind::event, span.from, span.to});
        const EventTraits traits = traits_of(thing);
        const bool vague = traits.days.precision != EventDays::Precision::day;
        if (event.reference || (vague && !event.captioned && !event.phrase.year_missing)) {
            // the events behind it are not known yet
            const std::int32_t meant = antecedent(block, traits, !event.phrase.dates.empty());
            if (meant != Page::no_thing || event.phrase.dates.empty())
                return meant;
        }
        const std::int32_t added =
            page_.add(std::move(thing), block, in_page(block, event.begin, event.end), Rule::event);
        known_.push_back({added, block, traits});
        return added;
    }

    /// When what stands here was published: told in the block, or close behind it, or of the page.
    Date published_near(std::size_t block, const EventScan &scan) const {
        const auto told = [](const EventScan &text) -> Date {
            for (const PrintedDate &date : text.dates)
                if (!date.year_missing && text.before(date.first_word, EventClass::published) > 0)
                    return date.spans.front().from;
            return {};
        };
        if (const Date here = told(scan))
            return here;
        for (std::size_t next = block + 1; next < page_.blocks().size() && next <= block + caption_reach; ++next)
            if (const Date there = told(EventScan(page_.block_text(next), words_, page_.language())))
                return there;
        return page_date();
    }

    /// The one event of the page that is meant; no_thing where there is none or more than one.
    std::int32_t antecedent(std::size_t block, const EventTraits &said, bool whole_page) const {
        for (const bool here : {true, false}) {
            if (!here && !whole_page)
                break;
            std::pair<TopicLikeness, KindLikeness> best{TopicLikeness::other, KindLikeness::other};
            std::vector<std::int32_t> meant;
            for (const Known &one : known_) {
                if (here && one.block != block)
                    continue;
                if (said.days && !days_meet(said.days, one.traits.days))
                    continue;
                const std::pair likeness{topic_likeness(said, one.traits), kind_likeness(said.kind, one.traits.kind)};
                if (likeness.first == TopicLikeness::other || likeness.second == KindLikeness::other || likeness < best)
                    continue;
                if (!said.days && likeness.first == TopicLikeness::some) // a topic of its own
                    continue;
                if (likeness > best)
                    meant.clear();
                best = likeness;
                meant.push_back(one.thing);
            }
            if (meant.size() == 1)
                return meant.front();
            if (!meant.empty())
                break;
        }
        return Page::no_thing;
    }

    const EventWords &words_;
    Page &page_;
    std::vector<Known> known_;
    std::vector<PlacedEvent> told_;
    std::vector<std::size_t> cited_; // mentions of symbols, in text order
    std::map<std::string, std::int32_t> documents_;
};

} // namespace

void read_event_prose(const EventReader &events, Page &page) { ProseReader(events, page).read(); }

} // namespace recital
