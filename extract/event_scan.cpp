#include "extract/event_scan.hpp"

#include <algorithm>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_phrase = 8;       // words, hyphens included, that are looked for backwards
constexpr std::size_t longest_name = 60;        // words of a name on either side of its noun
constexpr std::size_t longest_abbreviation = 3; // bytes
constexpr std::size_t longest_quote = 60;       // words

} // namespace

std::string trimmed_name(std::string_view text) {
    constexpr std::string_view loose = " \t\n,;:.-*<([";
    text = trim_blanks(text);
    while (!text.empty() && loose.find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    while (!text.empty() && (loose.find(text.front()) != std::string_view::npos || text.front() == ')'))
        text.remove_prefix(1);
    std::string name;
    bool blank = false;
    for (const char c : trim_blanks(text)) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            blank = true;
            continue;
        }
        if (blank && !name.empty())
            name += ' ';
        blank = false;
        name += c;
    }
    return name;
}

EventScan::EventScan(std::string_view stretch, const EventWords &event_words, Language text_language)
    : text(stretch), language(text_language), table(event_words), words(scan_words(stretch)),
      dates(event_words.dates().find(words)), in_date_(words.size()) {
    for (const PrintedDate &date : dates)
        std::fill_n(in_date_.begin() + static_cast<std::ptrdiff_t>(date.first_word), date.words, true);
}

std::size_t EventScan::before(std::size_t end, EventClass event_class) const {
    for (std::size_t length = std::min(end, longest_phrase); length > 0; --length)
        if (find(end - length, event_class).words == length)
            return length;
    return 0;
}

std::string EventScan::printed(WordRange range) const {
    range.last = std::min(range.last, words.size());
    return range.empty() ? std::string()
                         : trimmed_name(text.substr(words[range.first].begin,
                                                    words[range.last - 1].end - words[range.first].begin));
}

const PrintedDate *EventScan::date_at(std::size_t at) const {
    const auto found = std::lower_bound(dates.begin(), dates.end(), at, [](const PrintedDate &date, std::size_t word) {
        return date.first_word < word;
    });
    return found != dates.end() && found->first_word == at ? &*found : nullptr;
}

const PrintedDate *EventScan::date_before(std::size_t at) const {
    const auto found = std::lower_bound(dates.begin(), dates.end(), at, [](const PrintedDate &date, std::size_t word) {
        return date.first_word < word;
    });
    if (found == dates.begin())
        return nullptr;
    const PrintedDate &date = *std::prev(found);
    return date.first_word + date.words == at ? &date : nullptr;
}

bool EventScan::opens_quote(std::size_t at) const {
    if (at >= words.size() || (words[at].mark != '"' && words[at].mark != '\''))
        return false;
    if (words[at].side != 0)
        return words[at].side > 0;
    const bool loose_before = words[at].space_before || words[at - 1].mark != 0;
    return loose_before && at + 1 < words.size() && !words[at + 1].space_before;
}

std::size_t EventScan::quote_end(std::size_t at) const {
    const char sign = words[at].mark;
    const std::size_t limit = std::min(words.size(), at + longest_quote);
    for (std::size_t i = at + 1; i < limit; ++i) {
        if (words[i].mark != sign || words[i].side > 0)
            continue;
        // an apostrophe stands between letters
        const bool apostrophe = sign == '\'' && !words[i].space_before && i + 1 < words.size() &&
                                !words[i + 1].space_before && words[i + 1].mark == 0;
        if (!apostrophe)
            return i;
    }
    std::size_t end = at + 1;
    while (end < limit && words[end].mark != '(' && !in_date(end) && !is_address(end))
        ++end;
    return end;
}

bool EventScan::sentence_end(std::size_t at) const {
    if (!mark(at, '.') && !mark(at, '!') && !mark(at, '?'))
        return false;
    // "Mr. A", "J. B": an abbreviation, or an initial
    if (at > 0 && mark(at, '.') && words[at - 1].capital && !words[at].space_before) {
        const std::string_view word = text.substr(words[at - 1].begin, words[at - 1].end - words[at - 1].begin);
        if (word.size() == 1 || (word.size() <= longest_abbreviation && word[1] >= 'a' && word[1] <= 'z'))
            return false;
    }
    return at + 1 >= words.size() || (words[at + 1].space_before && (words[at + 1].capital || words[at + 1].mark != 0));
}

bool EventScan::is_address(std::size_t at) const {
    if (mark(at, '<'))
        return true;
    return at + 2 < words.size() && words[at].folded.starts_with("http") && words[at + 1].mark == ':' &&
           words[at + 2].mark == '/';
}

EventScan::Noun EventScan::noun(std::size_t at) const {
    Noun found;
    if (at >= words.size() || words[at].mark != 0 || in_date(at))
        return found;
    auto hit = find(at, EventClass::kind);
    found.whole = static_cast<bool>(hit);
    if (!hit)
        hit = find(at, EventClass::word);
    if (!hit)
        return found;
    found.kind = static_cast<EventKind>(hit.value);
    const std::size_t last = at + hit.words;
    std::size_t next = last;
    if (mark(next, '-') && !words[next].space_before) // "meeting-room"
        return found;
    if (mark(next, '\''))
        next = std::min(words.size(), next + 2);
    if (next < words.size() && words[next].mark == 0 && !in_date(next) &&
        (is(next, EventClass::no) || is(next, EventClass::not_before)))
        return found;
    found.first = at;
    found.last = last;
    return found;
}

/// How many words before `at` belong to the name whose noun they precede.
std::size_t EventScan::name_word_before(std::size_t at, std::size_t from) const {
    if (at <= from || in_date(at - 1))
        return 0;
    const ScanWord &word = words[at - 1];
    const auto within = [&](std::size_t count) { return count <= at - from ? count : 0; };
    if (word.mark == '-' && !word.space_before && at >= 2 && words[at - 2].mark == 0 && !words[at].space_before)
        return 1;
    if (word.mark == ',') // "informal, interactive, dialogue"
        return at >= 2 && before(at - 1, EventClass::modifier) > 0 && !words[at].capital ? 1 : 0;
    if (word.folded == "s" && at >= 3 && words[at - 2].mark == '\'' && before(at - 2, EventClass::organ) > 0)
        return within(2);
    if (word.mark != 0)
        return 0;
    if (const std::size_t organ = before(at, EventClass::organ)) {
        // where the verb stands first, what stands between it and the name is who holds it
        const bool subject = !words[at - organ].capital && before(at - organ, EventClass::held) > 0;
        return subject ? 0 : within(organ);
    }
    if (before(at, EventClass::told) > 0 || before(at, EventClass::debated) > 0)
        return 0;
    if (const std::size_t modifier = before(at, EventClass::modifier))
        return within(modifier);
    if (word.number)
        return 1;
    if (!word.capital || before(at, EventClass::held) > 0 || before(at, EventClass::at) > 0 ||
        before(at, EventClass::in) > 0 || before(at, EventClass::back) > 0 || before(at, EventClass::on) > 0)
        return 0;
    return 1;
}

std::size_t EventScan::left_edge(std::size_t at, std::size_t from) const {
    const std::size_t limit = std::max(from, at > longest_name ? at - longest_name : 0);
    std::size_t left = at;
    while (const std::size_t taken = name_word_before(left, limit))
        left -= taken;
    // “... adoption anniversary”: the quoted name of what is remembered
    if (left > limit + 2 && words[left - 1].mark == '\'' && !words[left - 1].space_before && words[left].space_before)
        for (std::size_t open = left - 2; open > limit && left - open < 12; --open)
            if (opens_quote(open))
                return open;
    return left;
}

// quoted or not
std::size_t EventScan::topic_end(std::size_t at) const {
    const std::size_t limit = std::min(words.size(), at + longest_name);
    std::size_t i = at;
    if (opens_quote(at)) {
        for (i = quote_end(at) + 1; i < limit && words[i].capital && !in_date(i);) // “...” Pledge
            ++i;
        return std::min(i, words.size());
    }
    for (; i < limit; ++i) {
        if (opens_quote(i) && i > at && (mark(i - 1, ':') || mark(i - 1, ',')))
            return quote_end(i) + 1;
        if ((mark(i, ',') || mark(i, ':')) && i + 1 < limit && opens_quote(i + 1))
            continue;
        if (opens_quote(i)) {
            i = std::min(quote_end(i), limit - 1);
            continue;
        }
        if (sentence_end(i) || is_address(i) || is(i, EventClass::noise) || (in_date(i) && i > at))
            break;
        if (words[i].mark != 0 && std::string_view(",;:()[]").find(words[i].mark) != std::string_view::npos)
            break;
        if (i > at && is(i, EventClass::of))
            if (const auto tie = find(i, EventClass::of);
                is(i + tie.words, EventClass::organ) && !is(i - 1, EventClass::report) && words[i].folded != "of")
                break;
        if (i > at && words[i].mark == 0 && !words[i].capital &&
            (is(i, EventClass::held) || is(i, EventClass::adopted)) && !is(i - 1, EventClass::small))
            break;
    }
    while (i > at && words[i - 1].mark == 0 &&
           (is(i - 1, EventClass::small) || is(i - 1, EventClass::at) || is(i - 1, EventClass::in)))
        --i; // "... on [date]"
    return i;
}

void EventScan::set_organ(std::uint16_t value, EventPhrase &phrase) const {
    if (!phrase.organ_key.empty())
        return;
    phrase.organ_key = table.organ(value).key;
    phrase.organ = table.organ(value).organ;
}

void EventScan::read_subject(std::size_t first, EventPhrase &phrase) const {
    for (int i = 0; i < 3; ++i)
        first -= before(first, EventClass::small);
    const std::size_t verb = first - before(first, EventClass::held);
    if (verb == first) {
        std::uint16_t organ = 0;
        if (subject_behind_verb(first, organ))
            set_organ(organ, phrase);
        return;
    }
    for (std::size_t length = std::min(verb, longest_phrase); length > 0; --length)
        if (const auto organ = find(verb - length, EventClass::organ); organ.words == length)
            return set_organ(organ.value, phrase);
}

bool EventScan::subject_behind_verb(std::size_t first, std::uint16_t &organ) const {
    std::size_t end = first;
    if (const PrintedDate *date = date_before(end)) {
        end = date->first_word;
        end -= before(end, EventClass::lead);
    }
    for (std::size_t length = std::min(end, longest_phrase); length > 0; --length)
        if (const auto found = find(end - length, EventClass::organ);
            found.words == length && before(end - length, EventClass::held) > 0) {
            organ = found.value;
            return true;
        }
    return false;
}

void EventScan::read_organ(WordRange range, EventPhrase &phrase) const {
    for (std::size_t i = range.first; i < range.last && phrase.organ_key.empty(); ++i) {
        if (opens_quote(i))
            i = quote_end(i);
        else if (const auto organ = find(i, EventClass::organ))
            set_organ(organ.value, phrase);
    }
}

void EventScan::set_dates(const PrintedDate &date, EventPhrase &phrase) const {
    phrase.dates = date.spans;
    phrase.year_missing = date.year_missing;
}

void EventScan::read_topic(WordRange range, EventPhrase &phrase) const {
    for (std::size_t i = range.first; i < range.last && phrase.agenda_item.empty(); ++i)
        if (const auto item = find(i, EventClass::item))
            if (const std::size_t at = i + item.words; at < words.size() && words[at].number && !in_date(at)) {
                phrase.agenda_item = words[at].folded;
                if (at + 3 < words.size() && words[at + 1].mark == '(' && words[at + 3].mark == ')' &&
                    words[at + 2].folded.size() == 1)
                    phrase.agenda_item += " (" + words[at + 2].folded + ")";
            }
    WordRange topic;
    for (std::size_t i = range.first; i < range.last && topic.empty(); ++i)
        if (opens_quote(i))
            topic = {i + 1, std::min(quote_end(i), range.last)};
    for (std::size_t i = range.first; i < range.last && topic.empty(); ++i)
        if (const auto on = find(i, EventClass::on)) {
            topic = {i + on.words, range.last};
            if (is(topic.first, EventClass::item)) { // "on agenda item 5"
                topic = {};
                continue;
            }
            std::size_t report = topic.last;
            for (std::size_t k = topic.first; k < topic.last && report == topic.last; ++k)
                if (find(k, EventClass::report).words > 1)
                    report = k + find(k, EventClass::report).words;
            if (report == topic.last)
                continue;
            std::size_t colon = report;
            while (colon < topic.last && words[colon].mark != ':')
                ++colon;
            if (colon + 1 < topic.last) {
                topic.first = colon + 1;
            } else {
                for (std::size_t k = report; k < topic.last; ++k)
                    if (const auto second = find(k, EventClass::on)) {
                        topic.first = k + second.words;
                        break;
                    }
            }
        }
    // what is printed of the agenda and the report behind the title
    for (std::size_t i = topic.first; i < topic.last; ++i) {
        const bool item =
            words[i].mark == '[' || ((words[i].mark == '-' || words[i].mark == ':') && words[i].space_before);
        const bool report = words[i].mark == ':' && (is(i + 1, EventClass::report) || is(i + 1, EventClass::item));
        if ((item && is(i + 1, EventClass::item)) || report || words[i].mark == '[')
            topic.last = i;
    }
    if (find(topic.first, EventClass::same).words + topic.first == topic.last) // "on the subject"
        return;
    if (phrase.topic.empty())
        phrase.topic = printed(topic);
}

} // namespace recital
