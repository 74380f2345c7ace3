#include "extract/event_phrase.hpp"

#include "extract/event_scan.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_host = 14; // words

/// How the words before an event tie it to what was said or done there; articles stand between.
enum class Tie : std::uint8_t { none, loose, at, told };

Tie tie_before(const EventScan &scan, std::size_t first) {
    const std::size_t end = first - scan.before(first, EventClass::back);
    if (scan.before(end, EventClass::told) > 0)
        return Tie::told;
    if (scan.before(end, EventClass::at) > 0 || scan.before(end, EventClass::held) > 0)
        return Tie::at;
    return scan.before(end, EventClass::in) > 0 || scan.before(end, EventClass::on) > 0 ? Tie::loose : Tie::none;
}

/// Whether the name is one of an event that is plainly meant: "to dialogue" and "for debate" are none.
bool is_named(const EventScan &scan, const EventScan::Noun &noun, const EventScan::Name &name, Tie tie) {
    if (tie == Tie::none || tie == Tie::told || noun.whole)
        return tie != Tie::none;
    if (noun.kind == EventKind::anniversary || noun.kind == EventKind::commemoration)
        return !name.bare;
    const bool alone = name.words.first == noun.first;
    return !name.bare && (tie == Tie::at || !alone || scan.words[noun.first].capital);
}

/// "tells Centre for X Studies he has ...": the host's name, where a noun of organisations stands in it.
std::optional<EventPhrase> host_at(const EventScan &scan, std::size_t first) {
    std::size_t last = first;
    bool host = false;
    std::size_t small = 0;
    for (std::size_t i = first; i < scan.words.size() && i < first + longest_host; ++i) {
        const ScanWord &word = scan.words[i];
        if (word.mark != 0 && word.mark != '-')
            break;
        host |= word.capital && scan.is(i, EventClass::host);
        if (word.capital) {
            last = i + 1;
            small = 0;
        } else if (!scan.is(i, EventClass::small) || ++small > 2) {
            break;
        }
    }
    if (!host || last < first + 2)
        return std::nullopt;
    EventPhrase phrase;
    phrase.kind = EventKind::address;
    phrase.name = scan.printed({first, last});
    phrase.begin = scan.words[first].begin;
    phrase.end = scan.words[last - 1].end;
    return phrase;
}

} // namespace

std::optional<EventPhrase> EventReader::occasion(std::string_view title, Language language) const {
    const EventScan scan(title, words(), language);
    std::optional<EventPhrase> alone; // an organ alone
    std::optional<EventPhrase> host;
    std::optional<EventPhrase> audience;
    for (std::size_t i = 0, from = 0; i < scan.words.size();) {
        if (const EventScan::Noun noun = scan.noun(i)) {
            EventScan::Name name = scan.name(noun, from);
            const std::size_t first = name.words.first;
            from = std::max(noun.last, i + 1);
            if (is_named(scan, noun, name, tie_before(scan, first))) {
                scan.read_subject(first, name.phrase);
                return name.phrase;
            }
            i = from;
            continue;
        }
        if (const auto organ = scan.find(i, EventClass::organ)) {
            const std::size_t behind = i + organ.words;
            EventPhrase phrase;
            scan.set_organ(organ.value, phrase);
            if (const auto debates = scan.find(behind, EventClass::debated);
                debates && !scan.is(behind + debates.words, EventClass::on)) {
                phrase.kind = static_cast<EventKind>(debates.value);
                phrase.name = scan.printed({i, behind});
                const std::size_t topic = behind + debates.words;
                std::size_t end = topic;
                while (end < scan.words.size() && !scan.mark(end, ',') && !scan.mark(end, ';') && !scan.is_address(end))
                    ++end;
                phrase.topic = scan.printed({topic, end});
                phrase.name = scan.printed({i, end});
                phrase.begin = scan.words[i].begin;
                phrase.end = scan.words[end - 1].end;
                return phrase;
            }
            if (!alone && tie_before(scan, i) >= Tie::at && !scan.noun(behind)) {
                phrase.begin = scan.words[i].begin;
                phrase.end = scan.words[behind - 1].end;
                alone = phrase;
            }
            i = behind;
            continue;
        }
        if (i > 0 && scan.before(i, EventClass::told) > 0) {
            if (const auto hit = scan.find(i, EventClass::audience); hit && !audience) {
                audience.emplace();
                audience->kind = static_cast<EventKind>(hit.value);
                audience->name = scan.printed({i, i + hit.words});
                audience->begin = scan.words[i].begin;
                audience->end = scan.words[i + hit.words - 1].end;
            } else if (!host) {
                host = host_at(scan, i);
            }
        }
        ++i;
    }
    return host ? host : audience ? audience : alone;
}

} // namespace recital
