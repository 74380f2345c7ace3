#include "extract/event_phrase.hpp"

#include <algorithm>
#include <mutex>

#include "extract/event_scan.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_head = 40;  // words before the noun of an item
constexpr std::size_t longest_place = 10; // words

/// Whether a bracket outside quotations holds a document's symbol: "(SG/SM/8125, 15 February 2002)".
bool has_symbol_bracket(const EventScan &scan) {
    for (std::size_t i = 0; i < scan.words.size(); ++i) {
        if (scan.opens_quote(i)) {
            const std::size_t close = scan.quote_end(i);
            i = close < scan.words.size() && scan.words[close].mark == scan.words[i].mark ? close : i;
        } else if (scan.mark(i, '(') && Symbol::match_at(scan.text, scan.words[i].end)) {
            return true;
        }
    }
    return false;
}

/// What opens an item or a part of it before the first word: bullets, stars, quotation marks.
std::size_t first_word(const EventScan &scan) {
    std::size_t at = 0;
    while (at < scan.words.size() && scan.words[at].mark != 0 && !scan.opens_quote(at))
        ++at;
    return at;
}

/// The noun at the head of an item: before it stand only words that belong to a name.
EventScan::Noun head_noun(const EventScan &scan, std::size_t first) {
    const std::size_t limit = std::min(scan.words.size(), first + longest_head);
    for (std::size_t i = first; i < limit;) {
        if (const EventScan::Noun noun = scan.noun(i))
            return noun;
        const ScanWord &word = scan.words[i];
        if (const auto organ = scan.find(i, EventClass::organ)) {
            i += organ.words;
            continue;
        }
        if (const auto no = scan.find(i, EventClass::no))
            return {};
        if (const auto modifier = scan.find(i, EventClass::modifier)) {
            i += modifier.words;
            continue;
        }
        const bool joins = word.mark == '-' || word.mark == '\'' || (word.mark == ',' && !word.space_before) ||
                           word.mark == '&' || word.mark == '"';
        if (scan.is_address(i) || (word.mark != 0 && !joins))
            return {};
        const PrintedDate *date = scan.date_at(i);
        if (date != nullptr && i == first) { // "25 October 2023: Open debate"
            i += date->words;
            while (i < limit && (scan.mark(i, ':') || scan.mark(i, '-') || scan.mark(i, ',')))
                ++i;
            continue;
        }
        const bool small = scan.is(i, EventClass::small) && !scan.is(i, EventClass::held);
        if (word.mark == 0 && !word.number && !word.capital && word.folded != "s" && !small)
            return {};
        ++i;
    }
    return {};
}

/// First word of the stretch that ends a name: a bracket, an address, a line end, or the event's own date.
std::size_t name_end(const EventScan &scan, std::size_t behind_noun) {
    std::size_t i = behind_noun;
    for (; i < scan.words.size(); ++i) {
        if (scan.opens_quote(i)) {
            const std::size_t close = scan.quote_end(i);
            i = std::min(close, scan.words.size() - 1);
            if (scan.words[i].mark != '"' && scan.words[i].mark != '\'')
                --i; // an unbalanced quotation ends where its bracket or date begins
            continue;
        }
        if (scan.mark(i, '(') || scan.is_address(i) || scan.in_date(i) || scan.is(i, EventClass::organizer))
            break;
        if (scan.sentence_end(i) || scan.find(i, EventClass::place).words > 1) // "held in"
            break;
    }
    return i;
}

/// The event's date: the last one outside quotations that is not marked as one of a publication.
const PrintedDate *item_date(const EventScan &scan, WordRange quoted) {
    const PrintedDate *found = nullptr;
    for (const PrintedDate &date : scan.dates) {
        if (date.first_word >= quoted.first && date.first_word < quoted.last)
            continue;
        if (scan.before(date.first_word, EventClass::published) > 0)
            continue;
        if (found == nullptr || found->year_missing || (date.has_day && !found->has_day))
            found = &date;
    }
    return found;
}

/// A place as printed between commas: capitalised, short, no organ.
std::string place_in(const EventScan &scan, WordRange range) {
    while (range.first < range.last && (scan.mark(range.first, ',') || scan.mark(range.first, ';')))
        ++range.first;
    std::size_t end = range.first;
    bool capital = false;
    for (; end < range.last; ++end) {
        const ScanWord &word = scan.words[end];
        if (scan.mark(end, '(') || scan.mark(end, ')') || scan.mark(end, ':') || scan.opens_quote(end) ||
            scan.in_date(end) || scan.is_address(end) || scan.sentence_end(end))
            break;
        if (scan.is(end, EventClass::no) || word.number)
            return {};
        if (word.mark == 0 && !word.capital && !scan.is(end, EventClass::small))
            return {};
        capital |= word.capital;
    }
    if (!capital || end - range.first > longest_place || scan.is(range.first, EventClass::organ) ||
        scan.is(range.first, EventClass::small))
        return {};
    return scan.printed({range.first, end});
}

/// "held in Madrid, 23-24 June 2015", "Geneva, 9 December 2022", "9 December 2022, Geneva", "virtual".
void read_place(const EventScan &scan, WordRange name, const PrintedDate *date, EventPhrase &phrase) {
    for (std::size_t i = name.first; i < scan.words.size(); ++i) {
        if (scan.opens_quote(i)) {
            i = scan.quote_end(i);
            continue;
        }
        if (const auto held = scan.find(i, EventClass::place); held.words > 1) {
            std::size_t end = i + held.words;
            while (end < scan.words.size() && !scan.mark(end, ',') && !scan.mark(end, ')') && !scan.in_date(end) &&
                   !scan.is(end, EventClass::at) && !scan.is(end, EventClass::in))
                ++end;
            phrase.place = place_in(scan, {i + held.words, end});
            if (!phrase.place.empty())
                return;
        }
    }
    if (date != nullptr) {
        const std::size_t behind = date->first_word + date->words;
        if (scan.mark(behind, ','))
            phrase.place = place_in(scan, {behind + 1, scan.words.size()});
    }
    for (std::size_t i = name.first; i < name.last && phrase.place.empty(); ++i)
        if (const auto held = scan.find(i, EventClass::virtual_))
            phrase.place = scan.printed({i, i + held.words});
}

/// Cuts ", Geneva" from the end of a name and makes it the place.
void cut_place(const EventScan &scan, WordRange &name, std::size_t noun_end, EventPhrase &phrase) {
    if (!phrase.place.empty())
        return;
    std::size_t comma = 0;
    int commas = 0;
    for (std::size_t i = noun_end; i + 1 < name.last; ++i) {
        if (scan.opens_quote(i)) {
            i = std::min(scan.quote_end(i), name.last - 1);
        } else if (scan.mark(i, ',')) {
            comma = i;
            ++commas;
        }
    }
    if (comma == 0 || commas > 1)
        return;
    std::string place = place_in(scan, {comma + 1, name.last});
    if (place.empty())
        return;
    phrase.place = std::move(place);
    name.last = comma;
}

void read_organizers(const EventScan &scan, std::size_t from, EventPhrase &phrase) {
    for (std::size_t i = from; i < scan.words.size(); ++i) {
        const auto by = scan.find(i, EventClass::organizer);
        if (!by)
            continue;
        std::size_t end = i + by.words;
        if (end >= scan.words.size())
            return;
        phrase.organizers_begin = scan.words[end].begin;
        while (end < scan.words.size() && !scan.mark(end, ')') && !scan.mark(end, ':') && !scan.in_date(end) &&
               !scan.mark(end, '('))
            ++end;
        phrase.organizers_end = scan.words[end - 1].end;
        return;
    }
}

} // namespace

struct EventReader::Lazy {
    const Authority &authority;
    std::once_flag made;
    std::optional<EventWords> words;
};

EventReader::EventReader(const Authority &authority) : lazy_(new Lazy{authority, {}, {}}) {}
EventReader::EventReader(EventReader &&) noexcept = default;
EventReader &EventReader::operator=(EventReader &&) noexcept = default;
EventReader::~EventReader() = default;

const EventWords &EventReader::words() const {
    std::call_once(lazy_->made, [&] { lazy_->words.emplace(lazy_->authority); });
    return *lazy_->words;
}

std::optional<EventPhrase> EventReader::item(std::string_view text, Language language, bool under_event) const {
    const EventScan scan(text, words(), language);
    const std::size_t first = first_word(scan);
    if (first >= scan.words.size() || Symbol::match_at(text, scan.words[first].begin) || has_symbol_bracket(scan))
        return std::nullopt;
    const EventScan::Noun noun = head_noun(scan, first);
    if (!noun)
        return std::nullopt;
    EventPhrase phrase;
    phrase.kind = noun.kind;
    WordRange name{first, name_end(scan, noun.last)};
    if (const PrintedDate *date = scan.date_at(first))
        for (name.first += date->words; scan.mark(name.first, ':') || scan.mark(name.first, '-');)
            ++name.first;
    for (std::size_t i = name.first; i + 1 < name.last; ++i)
        if (scan.mark(i, '/') && scan.words[i].space_before) // "title / by an author"
            return std::nullopt;
    WordRange quoted;
    for (std::size_t i = noun.last; i < name.last && quoted.empty(); ++i)
        if (scan.opens_quote(i))
            quoted = {i, std::min(scan.quote_end(i), name.last)};
    const PrintedDate *date = item_date(scan, quoted);
    if (date != nullptr)
        scan.set_dates(*date, phrase);
    while (name.last > noun.last && (scan.is(name.last - 1, EventClass::at) || scan.is(name.last - 1, EventClass::in) ||
                                     scan.mark(name.last - 1, ',') ||
                                     (scan.is(name.last - 1, EventClass::place) && !scan.words[name.last - 1].capital)))
        --name.last;
    read_place(scan, name, date, phrase);
    cut_place(scan, name, noun.last, phrase);
    const bool of_persons = noun.kind == EventKind::press_conference && !scan.is(noun.last, EventClass::on);
    scan.read_topic(of_persons ? quoted : WordRange{noun.last, name.last}, phrase); // not "adviser on ..."
    scan.read_organ(name, phrase);
    read_organizers(scan, noun.last, phrase);
    phrase.name = scan.printed(name);
    phrase.begin = scan.words[name.first].begin;
    phrase.end = scan.words[name.last - 1].end;
    const bool said = noun.whole || !phrase.organ_key.empty();
    phrase.sure = said;
    if (phrase.dates.empty() && !(under_event && noun.whole) && !(said && noun.whole && !phrase.organ_key.empty()))
        return std::nullopt;
    return phrase;
}

std::optional<EventPhrase> EventReader::venue(std::string_view bracket, Language language) const {
    const EventScan scan(bracket, words(), language);
    const std::size_t first = first_word(scan);
    if (first >= scan.words.size() || Symbol::match_at(bracket, scan.words[first].begin) || scan.dates.empty())
        return std::nullopt;
    const PrintedDate &date = scan.dates.back();
    if (scan.before(date.first_word, EventClass::published) > 0)
        return std::nullopt;
    EventPhrase phrase;
    WordRange name{first, date.first_word};
    if (name.empty())
        return std::nullopt;
    EventScan::Noun noun;
    for (std::size_t i = first; i < name.last && !noun; ++i)
        noun = scan.noun(i);
    for (std::size_t i = first; i < name.last; ++i)
        if (!noun && scan.is(i, EventClass::no))
            return std::nullopt;
    phrase.kind = noun ? noun.kind : EventKind::address;
    scan.set_dates(date, phrase);
    read_place(scan, name, &date, phrase);
    if (!noun && phrase.place.empty()) // a host with a date alone may be a publisher
        return std::nullopt;
    cut_place(scan, name, noun ? noun.last : name.first, phrase);
    scan.read_topic({noun ? noun.last : name.last, name.last}, phrase);
    if (noun)
        scan.read_organ(name, phrase);
    phrase.name = scan.printed(name);
    phrase.begin = scan.words[name.first].begin;
    phrase.end = scan.words[name.last - 1].end;
    phrase.sure = true;
    return phrase;
}

std::vector<EventPhrase> EventReader::within(std::string_view text, Language language) const {
    const EventScan scan(text, words(), language);
    std::vector<EventPhrase> found;
    for (std::size_t i = 0, from = 0; i < scan.words.size();) {
        const EventScan::Noun noun = scan.noun(i);
        if (!noun) {
            ++i;
            continue;
        }
        EventScan::Name name = scan.name(noun, from);
        i = from = std::max(noun.last, name.behind);
        found.push_back(std::move(name.phrase));
    }
    return found;
}

Thing event_thing(const EventPhrase &phrase) {
    Thing thing;
    thing.kind = ThingKind::event;
    thing.name = phrase.name;
    thing.key = phrase.organ_key;
    thing.event = phrase.kind;
    thing.organ = phrase.organ;
    thing.place = phrase.place;
    thing.agenda_item = phrase.agenda_item;
    thing.topic = phrase.topic;
    if (!phrase.year_missing)
        for (const DaySpan &span : phrase.dates)
            thing.dates.push_back({DateKind::event, span.from, span.to});
    return thing;
}

} // namespace recital
