#pragma once
// Which told events are the same one. A page lists a debate under one name, a press release tells of it under another, an
// article under a third: they are one event when they share a day and kind, organ and topic agree (extract/event_likeness.hpp),
// or the document they consider is one. Two that a source sets apart (one part of the other, one following the other, two
// topics of one day) are never merged; one told by month or year joins the only one of its kind there; where several can
// be meant it stays by itself.

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/reading.hpp"

namespace recital {

/// One told thing of one reading.
struct ThingRef {
    const Reading *reading = nullptr;
    std::uint32_t text = 0;  // position of the reading
    std::uint32_t thing = 0; // position in its things
    const Thing &operator*() const { return reading->things[thing]; }
    const Thing *operator->() const { return &reading->things[thing]; }
};

/// Which node of the graph a thing of a text is: a name that two things share where they are one document, person, role,
/// organisation or State. Empty for events, which are what is asked for.
using NodeName = std::function<std::string_view(std::uint32_t text, std::int32_t thing)>;

/// In place of a position: told by its organ and date alone, and by nothing else, so that it is not known to be an event.
inline constexpr std::uint32_t no_event = 0xFFFFFFFFU;

/// For each event, the position in `events` of the first told of those that are the same, or no_event. The order of the
/// events is that of their texts' paths and of their places in them; the result does not depend on it but for the position.
std::vector<std::uint32_t> merge_events(std::span<const ThingRef> events, const NodeName &node);

} // namespace recital
