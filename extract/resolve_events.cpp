#include "extract/resolve_events.hpp"

#include <map>
#include <tuple>

#include "graph/fold.hpp"

namespace recital {

std::vector<std::uint32_t> merge_events(std::span<const ThingRef> events, const NodeName &) {
    using Key = std::tuple<EventKind, Date, Date, std::string>;
    std::vector<std::uint32_t> first(events.size());
    std::map<Key, std::uint32_t> known;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        const Thing &event = *events[i];
        const bool dated = !event.dates.empty();
        Key key{event.event, dated ? event.dates.front().from : Date{}, dated ? event.dates.front().to : Date{},
                dated ? std::string() : fold_name(event.name)};
        first[i] = known.try_emplace(std::move(key), i).first->second;
    }
    return first;
}

} // namespace recital
