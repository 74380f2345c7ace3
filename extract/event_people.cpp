#include "extract/event_people.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace recital {
namespace {

constexpr std::size_t near = 2;              // words between a person and the verb of what he did
constexpr std::size_t longest_caption = 240; // bytes

class PeopleReader {
  public:
    PeopleReader(const EventWords &words, const std::vector<PlacedEvent> &told, Page &page)
        : words_(words), told_(told), page_(page) {
        for (const PlacedEvent &event : told)
            if (event.thing != Page::no_thing && is_day(event.thing))
                days_.insert(event.thing);
    }

    void read() {
        // an article tells of one event; a page that lists several gives each its own sentences
        const std::int32_t only = days_.size() == 1 ? *days_.begin() : Page::no_thing;
        std::size_t next = 0;
        bool begun = false;
        for (std::size_t block = 0; block < page_.blocks().size(); ++block) {
            const std::size_t first = next;
            while (next < told_.size() && told_[next].block == block)
                ++next;
            const auto people = page_.things_within(block, page_.stretch(block), {ThingKind::person, ThingKind::role});
            if (people.empty())
                continue;
            const EventScan scan(page_.block_text(block), words_, page_.language());
            read_quotations(scan);
            for (std::size_t i = first; i < next; ++i)
                if (told_[i].thing != Page::no_thing)
                    read_tied(scan, block, told_[i], people);
            if (first == next)
                read_caption(scan, block, people);
            begun |= first != next;
            if (only != Page::no_thing && begun)
                read_speakers(scan, block, people, only);
        }
    }

  private:
    bool is_day(std::int32_t event) const {
        const std::vector<ToldDate> &dates = page_.thing(event).dates;
        return !dates.empty() && dates.front().from.day != 0;
    }

    Stretch place(std::size_t block, std::int32_t person) const {
        const Stretch at = page_.told_at(person);
        const std::uint32_t from = page_.blocks()[block].begin;
        return {at.begin - from, at.end - from};
    }

    void relate(std::int32_t event, std::int32_t person, std::size_t block) {
        // the name of a role within a person's is that person's
        if (related_.emplace(event, person).second)
            page_.relate(LinkKind::has_participant, event, person, block, page_.told_at(person), Rule::event);
    }

    static std::size_t word_at(const EventScan &scan, std::uint32_t byte) {
        const auto found = std::lower_bound(scan.words.begin(), scan.words.end(), byte,
                                            [](const ScanWord &word, std::uint32_t at) { return word.begin < at; });
        return static_cast<std::size_t>(found - scan.words.begin());
    }

    void read_quotations(const EventScan &scan) {
        quotations_.clear();
        for (std::size_t i = 0; i < scan.words.size(); ++i)
            if (scan.opens_quote(i) && scan.words[i].mark == '"') {
                const std::size_t close = std::min(scan.quote_end(i), scan.words.size() - 1);
                quotations_.push_back({scan.words[i].begin, scan.words[close].end});
                i = std::max(i, close);
            }
    }
    bool quoted(std::uint32_t byte) const {
        const auto behind = std::upper_bound(quotations_.begin(), quotations_.end(), byte,
                                             [](std::uint32_t at, const Stretch &quote) { return at < quote.begin; });
        return behind != quotations_.begin() && byte < std::prev(behind)->end;
    }

    /// Persons and roles named without another around them.
    std::vector<std::pair<std::int32_t, Stretch>> outer(std::size_t block,
                                                        const std::vector<std::int32_t> &people) const {
        std::vector<std::pair<std::int32_t, Stretch>> found;
        for (const std::int32_t person : people)
            if (const Stretch at = place(block, person); found.empty() || at.begin >= found.back().second.end)
                found.emplace_back(person, at);
        return found;
    }

    /// "the report of the Secretary-General", "at the request of Mr. A": named in passing; "remarks of A" are his.
    static bool in_passing(const EventScan &scan, Stretch at) {
        std::size_t word = word_at(scan, at.begin);
        for (int i = 0; i < 2; ++i)
            word -= scan.before(word, EventClass::back);
        const std::size_t of = scan.before(word, EventClass::of);
        const bool behind = of > 0 && scan.before(word - of, EventClass::said) == 0;
        const std::size_t last = word_at(scan, at.end);
        const bool possessor = last + 1 < scan.words.size() && scan.words[last].mark == '\'';
        return behind || (possessor && scan.is(last + 2, EventClass::report));
    }

    void read_tied(const EventScan &scan, std::size_t block, const PlacedEvent &event,
                   const std::vector<std::int32_t> &people) {
        const ToldEvent &told = event.told;
        const bool panel = scan.before(word_at(scan, told.begin), EventClass::at) > 0 &&
                           scan.is(word_at(scan, told.sentence_begin), EventClass::panelist);
        for (const auto &[person, at] : outer(block, people)) {
            const bool of_name = at.begin < told.end && at.end > told.begin;
            if (of_name || (!panel && (at.begin < told.sentence_begin || at.end > told.sentence_end)) ||
                quoted(at.begin))
                continue;
            if (panel) {
                if (at.begin >= told.end && page_.thing(person).kind == ThingKind::person)
                    relate(event.thing, person, block);
            } else if (told.tie == ToldEvent::Tie::at) {
                if (!in_passing(scan, at))
                    relate(event.thing, person, block);
            } else if (told.tie == ToldEvent::Tie::held) {
                const std::size_t behind = word_at(scan, at.end);
                const std::size_t verb = word_at(scan, told.verb);
                if (verb >= behind && verb - behind <= near)
                    relate(event.thing, person, block);
            }
        }
    }

    /// "Special Adviser A, 5 September 2012".
    void read_caption(const EventScan &scan, std::size_t block, const std::vector<std::int32_t> &people) {
        if (scan.text.size() > longest_caption || scan.dates.size() != 1 || scan.dates[0].year_missing ||
            !scan.dates[0].has_day || scan.before(scan.dates[0].first_word, EventClass::published) > 0)
            return;
        for (std::size_t i = 0; i + 1 < scan.words.size(); ++i)
            if (scan.sentence_end(i) || scan.is(i, EventClass::no))
                return;
        const Date day = scan.dates[0].spans.front().from;
        std::int32_t event = Page::no_thing;
        for (const std::int32_t known : days_)
            for (const ToldDate &date : page_.thing(known).dates)
                if (date.from <= day && day <= date.to) {
                    if (event != Page::no_thing && event != known)
                        return;
                    event = known;
                }
        if (event == Page::no_thing)
            return;
        for (const auto &[person, at] : outer(block, people))
            if (page_.thing(person).kind == ThingKind::person && at.end <= scan.dates[0].begin)
                relate(event, person, block);
    }

    /// "..., A, President of B, said".
    void read_speakers(const EventScan &scan, std::size_t block, const std::vector<std::int32_t> &people,
                       std::int32_t event) {
        for (const auto &[person, at] : outer(block, people)) {
            if (page_.thing(person).kind != ThingKind::person || quoted(at.begin))
                continue;
            const std::size_t first = word_at(scan, at.begin);
            std::size_t last = word_at(scan, at.end);
            while (last < scan.words.size() && scan.mark(last, ','))
                ++last;
            bool said = scan.before(first, EventClass::said) > 0;
            for (std::size_t i = last; i < last + near && !said; ++i)
                said = scan.is(i, EventClass::said);
            if (said)
                relate(event, person, block);
        }
    }

    const EventWords &words_;
    const std::vector<PlacedEvent> &told_;
    Page &page_;
    std::set<std::int32_t> days_; // events told by their days
    std::set<std::pair<std::int32_t, std::int32_t>> related_;
    std::vector<Stretch> quotations_; // of the block, in its bytes
};

} // namespace

void relate_participants(const EventWords &words, const std::vector<PlacedEvent> &told, Page &page) {
    PeopleReader(words, told, page).read();
}

} // namespace recital
