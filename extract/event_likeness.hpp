#pragma once
// How much two told events have in common: kind, organ, dates, what they are about. The resolver's merging of events
// (extract/resolve_events.hpp) is made of these comparisons.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/thing.hpp"

namespace recital {

/// Pages name one event by several kinds: a plenary meeting is a debate too.
enum class KindLikeness : std::uint8_t {
    other, // a panel and a lecture
    loose, // words that stand for one another in passing: "the debate" of a dialogue
    near,  // a debate and the plenary meetings at which it was held
    same
};
KindLikeness kind_likeness(EventKind a, EventKind b);

/// The days an event is told to have taken; precision as of the vaguer end.
struct EventDays {
    Date from;
    Date to;
    enum class Precision : std::uint8_t { none, year, month, day } precision = Precision::none;
    explicit operator bool() const { return precision != Precision::none; }
    Date no_year; // month and day where no year is told; its year is 0
    friend bool operator==(const EventDays &, const EventDays &) = default;
};
EventDays days_of(const Thing &event);
/// Whether they can be of one event: for days, that they share one (the spans between first and last day count); for months
/// and years, that they lie within each other. A day without year meets that day of every year, and only days.
bool days_meet(const EventDays &a, const EventDays &b);

/// What is compared of a told event.
struct EventTraits {
    EventKind kind = EventKind::event;
    EventDays days;
    std::string organ; // key, or the name of the organ's series; empty: not told
    std::string agenda_item;
    std::string place;                  // folded
    std::vector<std::string> topic;     // words of the topic, folded, sorted; the shortest left out
    std::vector<std::string> name;      // the same of the name
    std::vector<std::string> considers; // nodes of the documents it considers, sorted
    bool alone = false;                 // told by its organ alone
};
EventTraits traits_of(const Thing &event);

/// Share of the smaller set of words that is in the other too, long words counting for more; -1 where one is empty.
double shared_words(const std::vector<std::string> &a, const std::vector<std::string> &b);

enum class TopicLikeness : std::uint8_t { other, unknown, some, same };
/// By considered documents and topics; by names where neither has a topic.
TopicLikeness topic_likeness(const EventTraits &a, const EventTraits &b);

/// Whether something told speaks against their being one event.
bool contradict(const EventTraits &a, const EventTraits &b);

} // namespace recital
