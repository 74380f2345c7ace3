#include "extract/event_likeness.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "extract/utf8_text.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

constexpr std::size_t shortest_word = 3; // bytes; what is shorter tells nothing of a topic
constexpr std::size_t most_words = 200;
constexpr double much = 0.75;  // of the words shared: one topic
constexpr double little = 0.3; // one topic may be meant

struct KindPair {
    EventKind a;
    EventKind b;
    KindLikeness likeness;
};

using enum EventKind;
using enum KindLikeness;
constexpr std::array kind_pairs{
    KindPair{plenary_meeting, formal_debate, near},
    KindPair{plenary_meeting, meeting, near},
    KindPair{plenary_meeting, high_level_event, loose},
    KindPair{plenary_meeting, presentation, loose},
    KindPair{plenary_meeting, informal_interactive_dialogue, loose},
    KindPair{plenary_meeting, commemoration, loose},
    KindPair{formal_debate, informal_interactive_dialogue, loose},
    KindPair{formal_debate, thematic_panel, loose},
    KindPair{formal_debate, panel_discussion, loose},
    KindPair{formal_debate, meeting, loose},
    KindPair{formal_debate, high_level_event, loose},
    KindPair{informal_interactive_dialogue, informal_thematic_discussion, near},
    KindPair{informal_interactive_dialogue, meeting, loose},
    KindPair{informal_interactive_dialogue, high_level_event, loose},
    KindPair{informal_interactive_dialogue, thematic_panel, loose},
    KindPair{informal_interactive_dialogue, panel_discussion, loose},
    KindPair{informal_thematic_discussion, thematic_panel, loose},
    KindPair{informal_thematic_discussion, panel_discussion, loose},
    KindPair{informal_thematic_discussion, meeting, loose},
    KindPair{thematic_panel, panel_discussion, near},
    KindPair{thematic_panel, high_level_event, near},
    KindPair{thematic_panel, meeting, loose},
    KindPair{panel_discussion, high_level_event, near},
    KindPair{panel_discussion, round_table, loose},
    KindPair{panel_discussion, seminar, loose},
    KindPair{panel_discussion, meeting, loose},
    KindPair{high_level_event, meeting, near},
    KindPair{high_level_event, ministerial_round_table, loose},
    KindPair{high_level_event, commemoration, loose},
    KindPair{high_level_event, summit, loose},
    KindPair{high_level_event, conference, loose},
    KindPair{ministerial_round_table, round_table, near},
    KindPair{round_table, meeting, loose},
    KindPair{round_table, seminar, loose},
    KindPair{meeting, conference, loose},
    KindPair{meeting, summit, loose},
    KindPair{meeting, forum, loose},
    KindPair{meeting, commemoration, loose},
    KindPair{conference, summit, near},
    KindPair{conference, forum, near},
    KindPair{conference, seminar, loose},
    KindPair{forum, summit, loose},
    KindPair{anniversary, commemoration, near},
    KindPair{lecture, address, near},
};

std::vector<std::string> words_of(std::string_view name) {
    const std::string folded = fold_name(name);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size() && words.size() < most_words;) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        std::size_t next = 0;
        const bool han = !word.empty() && next_point(word, next) >= 0x2E80;
        if (han) { // written without blanks: neighbours tell words as well as can be
            for (std::size_t from = 0; from + 3 <= word.size() && words.size() < most_words; from += 3)
                words.emplace_back(word.substr(from, 6));
        } else if (word.size() >= shortest_word) {
            words.emplace_back(word);
        }
        at = end + 1;
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// Long words tell more of a topic than "the" and "law" do.
std::size_t weight(const std::string &word) { return std::min<std::size_t>(word.size(), 10) - (shortest_word - 1); }

EventDays::Precision precision_of(const Date &date) {
    using enum EventDays::Precision;
    return date.day != 0 ? day : date.month != 0 ? month : date.year != 0 ? year : none;
}

/// The day with its unknown parts at their lowest or highest.
Date widened(Date date, bool up) {
    if (date.month == 0)
        date.month = up ? 12 : 1;
    if (date.day == 0)
        date.day = up ? 31 : 1;
    return date;
}

} // namespace

KindLikeness kind_likeness(EventKind a, EventKind b) {
    if (a == b)
        return same;
    if (a == EventKind::organisational_change || b == EventKind::organisational_change)
        return other;
    if (a == EventKind::event || b == EventKind::event)
        return loose;
    for (const KindPair &pair : kind_pairs)
        if ((pair.a == a && pair.b == b) || (pair.a == b && pair.b == a))
            return pair.likeness;
    return other;
}

EventDays days_of(const Thing &event) {
    EventDays days;
    for (const ToldDate &date : event.dates) {
        if (!date.from && date.from.month != 0 && !days.no_year.month)
            days.no_year = date.from;
        if (!date.from || (date.kind != DateKind::event && date.kind != DateKind::told))
            continue;
        const Date to = date.to ? date.to : date.from;
        const auto precision = std::min(precision_of(date.from), precision_of(to));
        if (!days || precision < days.precision)
            days.precision = precision;
        days.from = days.from ? std::min(days.from, date.from) : date.from;
        days.to = std::max(days.to, to);
    }
    return days;
}

bool days_meet(const EventDays &a, const EventDays &b) {
    if (!a && !b)
        return a.no_year == b.no_year;
    if (!a || !b) {
        const EventDays &told = a ? a : b;
        Date day = a ? b.no_year : a.no_year;
        day.year = told.from.year;
        return day.month != 0 && told.precision == EventDays::Precision::day && told.from <= day && day <= told.to;
    }
    return widened(a.from, false) <= widened(b.to, true) && widened(b.from, false) <= widened(a.to, true);
}

EventTraits traits_of(const Thing &event) {
    EventTraits traits;
    traits.kind = event.event;
    traits.days = days_of(event);
    traits.organ = !event.key.empty()           ? event.key
                   : event.organ != Organ::none ? std::string(name(event.organ))
                                                : std::string();
    traits.agenda_item = event.agenda_item;
    traits.place = fold_name(event.place);
    traits.topic = words_of(event.topic);
    traits.name = words_of(event.name);
    traits.alone = event.name.empty();
    return traits;
}

double shared_words(const std::vector<std::string> &a, const std::vector<std::string> &b) {
    if (a.empty() || b.empty())
        return -1;
    std::size_t shared = 0;
    for (const std::string &word : a)
        shared += std::binary_search(b.begin(), b.end(), word) ? weight(word) : 0;
    const auto whole = [](const std::vector<std::string> &words) {
        return std::accumulate(words.begin(), words.end(), std::size_t{0},
                               [](std::size_t sum, const std::string &word) { return sum + weight(word); });
    };
    return static_cast<double>(shared) / static_cast<double>(std::min(whole(a), whole(b)));
}

TopicLikeness topic_likeness(const EventTraits &a, const EventTraits &b) {
    using enum TopicLikeness;
    for (const std::string &document : a.considers)
        if (std::binary_search(b.considers.begin(), b.considers.end(), document))
            return TopicLikeness::same;
    const bool by_name = a.topic.empty() && b.topic.empty() && a.name.size() > 1 && b.name.size() > 1;
    const double shared = by_name ? shared_words(a.name, b.name) : shared_words(a.topic, b.topic);
    if (shared < 0)
        return unknown;
    return shared >= much ? TopicLikeness::same : shared >= little ? some : TopicLikeness::other;
}

bool contradict(const EventTraits &a, const EventTraits &b) {
    const auto differ = [](const std::string &x, const std::string &y) { return !x.empty() && !y.empty() && x != y; };
    return differ(a.organ, b.organ) || differ(a.agenda_item, b.agenda_item) ||
           kind_likeness(a.kind, b.kind) == KindLikeness::other ||
           ((a.days || a.days.no_year.month != 0) && (b.days || b.days.no_year.month != 0) &&
            !days_meet(a.days, b.days));
}

} // namespace recital
