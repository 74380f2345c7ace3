#include "extract/told_events.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "extract/event_likeness.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

/// What a group of things says of one event: of each part, what most of them say, and of those what is told first.
template <class T, class Part> T most_told(const std::vector<ThingRef> &group, const T &nothing, Part part) {
    std::vector<std::pair<T, std::size_t>> counts;
    for (const ThingRef &ref : group) {
        const T said = part(*ref);
        if (said == nothing)
            continue;
        const auto at = std::find_if(counts.begin(), counts.end(), [&](const auto &one) { return one.first == said; });
        if (at == counts.end())
            counts.emplace_back(said, 1);
        else
            ++at->second;
    }
    const auto best = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return best == counts.end() ? nothing : best->first;
}

std::size_t precision(const Date &date) { return date.day != 0 ? 3 : date.month != 0 ? 2 : date.year != 0 ? 1 : 0; }

/// The most precise date that is told, of those the longest span, of those the first told.
void take_dates(Event &event, const std::vector<ThingRef> &group) {
    for (const ThingRef &ref : group) {
        const EventDays days = days_of(*ref); // from the first to the last where several are told
        if (!days)
            continue;
        const bool better = precision(days.from) > precision(event.start) ||
                            (precision(days.from) == precision(event.start) && days.from <= event.start &&
                             days.to >= event.end && (days.from != event.start || days.to != event.end));
        if (better) {
            event.start = days.from;
            event.end = days.to;
        }
    }
}

std::string with_blanks(std::string_view name) {
    std::string out(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

/// How much a place tells of what an event is named after.
auto weight_of(const Thing &thing) {
    return std::tuple(precision(days_of(thing).from), thing.organ != Organ::none, !thing.topic.empty(),
                      thing.event != EventKind::event);
}

/// The key of an event of which this place alone tells.
std::string key_of(const Thing &thing) {
    const Date day = days_of(thing).from;
    const std::string kind(name_of(thing.event));
    const std::string topic = fold_name(thing.topic);
    return kind + '/' + std::string(name(thing.organ)) + '/' + (day ? iso_date(day) : std::string()) + '/' +
           (topic.empty() ? fold_name(thing.name.empty() ? with_blanks(kind) : thing.name) : topic);
}

/// Named as the place that tells most of it names it, and not by what most places tell: so that more pages seldom change
/// the name, and where they do, the former one is that of one of the places still.
void take_names(Event &event, const std::vector<ThingRef> &group) {
    const auto weightier = [](const ThingRef &a, const ThingRef &b) {
        const auto left = weight_of(*a);
        const auto right = weight_of(*b);
        return left != right ? left > right : key_of(*a) < key_of(*b);
    };
    event.key = key_of(**std::min_element(group.begin(), group.end(), weightier));
    for (const ThingRef &ref : group)
        event.former.push_back(key_of(*ref));
}

Event event_of(const std::vector<ThingRef> &group) {
    Event event;
    event.kind = most_told(group, EventKind::event, [](const Thing &thing) { return thing.event; });
    event.organ = most_told(group, Organ::none, [](const Thing &thing) { return thing.organ; });
    event.place = most_told(group, std::string(), [](const Thing &thing) { return thing.place; });
    event.agenda_item = most_told(group, std::string(), [](const Thing &thing) { return thing.agenda_item; });
    take_dates(event, group);
    for (const ThingRef &ref : group)
        for (const std::string &name : {ref->name, ref->topic})
            if (!name.empty())
                event.names.push_back(name);
    // the fullest name is shown; of equally full ones the first told
    for (const ThingRef &ref : group)
        if (ref->name.size() > event.label.size())
            event.label = ref->name;
    if (event.label.empty())
        event.label = with_blanks(name_of(event.kind));
    take_names(event, group);
    return event;
}

/// Groups that come to one key are one event.
void merge(Event &event, Event &&other) {
    event.names.insert(event.names.end(), other.names.begin(), other.names.end());
    event.former.insert(event.former.end(), other.former.begin(), other.former.end());
    event.end = std::max(event.end, other.end);
    if (event.place.empty())
        event.place = std::move(other.place);
    if (event.agenda_item.empty())
        event.agenda_item = std::move(other.agenda_item);
}

} // namespace

std::vector<Event> add_told_events(ThingNodes &nodes, DocumentTable &documents, AgentTable &agents) {
    std::vector<ThingRef> refs;
    nodes.each(ThingKind::event, [&](const ThingRef &ref) { refs.push_back(ref); });
    std::string name;
    const std::vector<std::uint32_t> first =
        merge_events(refs, [&](std::uint32_t text, std::int32_t thing) -> std::string_view {
            const NodeRef node = nodes.at(text, thing);
            name.clear();
            if (node.id != no_id && node.kind == NodeKind::document)
                name = documents[node.id].key;
            else if (node.id != no_id && node.kind == NodeKind::agent)
                name.append(name_of(agents[node.id].kind)).append(":").append(agents[node.id].key);
            return name;
        });
    std::map<std::uint32_t, std::vector<ThingRef>> groups;
    for (std::size_t i = 0; i < refs.size(); ++i)
        if (first[i] != no_event)
            groups[first[i]].push_back(refs[i]);
    std::map<std::string, std::pair<Event, std::vector<ThingRef>>> events;
    for (const auto &[at, group] : groups) {
        Event event = event_of(group);
        std::string key = event.key;
        const auto [known, fresh] = events.try_emplace(std::move(key));
        auto &[made, told] = known->second;
        if (fresh)
            made = std::move(event);
        else
            merge(made, std::move(event));
        told.insert(told.end(), group.begin(), group.end());
    }
    std::vector<Event> sorted;
    for (auto &[key, event] : events) {
        for (const ThingRef &ref : event.second)
            nodes.set(ref, event_node(static_cast<EventId>(sorted.size())));
        std::vector<std::string> &names = event.first.names;
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        std::vector<std::string> &former = event.first.former;
        std::sort(former.begin(), former.end());
        former.erase(std::unique(former.begin(), former.end()), former.end());
        std::erase_if(former, [&](const std::string &one) { return events.contains(one); });
        sorted.push_back(std::move(event.first));
    }
    return sorted;
}

} // namespace recital
