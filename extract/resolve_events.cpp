#include "extract/resolve_events.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "extract/event_likeness.hpp"
#include "extract/rules.hpp"

namespace recital {
namespace {

constexpr std::size_t most_neighbours = 400; // events that meet one event's days and are compared with it
constexpr std::size_t most_possible = 4000;  // events, about, that one told vaguely is compared with
constexpr std::size_t most_members = 64;     // of an event that are compared when it takes in another

/// A pair that may be one event.
struct Candidate {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    KindLikeness kind = KindLikeness::other;
    TopicLikeness topic = TopicLikeness::unknown;
};

class EventMerger {
  public:
    EventMerger(std::span<const ThingRef> events, const NodeName &node) : events_(events), parent_(events.size()) {
        std::iota(parent_.begin(), parent_.end(), 0U);
        for (const ThingRef &event : events)
            traits_.push_back(traits_of(*event));
        for (std::uint32_t i = 0; i < events.size(); ++i)
            members_.push_back({i});
        read_relations(node);
    }

    std::vector<std::uint32_t> run() {
        merge_equal();
        find_neighbours();
        merge_sure();
        merge_only([](const Candidate &one) { return one.topic == TopicLikeness::some; });
        merge_only([](const Candidate &one) { return one.topic == TopicLikeness::unknown; });
        for (const auto precision :
             {EventDays::Precision::month, EventDays::Precision::year, EventDays::Precision::none})
            merge_vague(precision);
        return result();
    }

  private:
    std::uint32_t root(std::uint32_t i) {
        while (parent_[i] != i)
            i = parent_[i] = parent_[parent_[i]];
        return i;
    }

    void read_relations(const NodeName &node) {
        std::map<std::pair<std::uint32_t, std::int32_t>, std::uint32_t> at;
        for (std::uint32_t i = 0; i < events_.size(); ++i)
            at.emplace(std::pair(events_[i].text, static_cast<std::int32_t>(events_[i].thing)), i);
        std::set<std::uint32_t> seen;
        for (const ThingRef &event : events_) {
            if (!seen.insert(event.text).second)
                continue;
            for (const Relation &relation : event.reading->relations) {
                const auto subject = at.find({event.text, relation.subject});
                if (subject == at.end())
                    continue;
                if (relation.kind == LinkKind::considers) {
                    if (const std::string_view document = node(event.text, relation.object); !document.empty())
                        traits_[subject->second].considers.emplace_back(document);
                } else if (const auto object = at.find({event.text, relation.object}); object != at.end()) {
                    apart_.insert(std::minmax(subject->second, object->second)); // part of it, or after it
                }
            }
        }
        for (EventTraits &traits : traits_)
            std::sort(traits.considers.begin(), traits.considers.end());
    }

    bool set_apart(std::uint32_t a, std::uint32_t b) {
        const auto &left = members_[root(a)];
        const auto &right = members_[root(b)];
        for (std::size_t i = 0; i < left.size() && i < most_members; ++i)
            for (std::size_t k = 0; k < right.size() && k < most_members; ++k) {
                const std::uint32_t x = left[i];
                const std::uint32_t y = right[k];
                if (apart_.contains(std::minmax(x, y)) || contradict(traits_[x], traits_[y]))
                    return true;
                // two topics of one page are two events
                const TopicLikeness topic = topic_likeness(traits_[x], traits_[y]);
                if (same_text(x, y) && !headline(x) && !headline(y) &&
                    (topic == TopicLikeness::other || topic == TopicLikeness::some))
                    return true;
            }
        return false;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        if (a == b || set_apart(a, b))
            return;
        parent_[std::max(a, b)] = std::min(a, b);
        std::vector<std::uint32_t> &kept = members_[std::min(a, b)];
        std::vector<std::uint32_t> &taken = members_[std::max(a, b)];
        kept.insert(kept.end(), taken.begin(), taken.end());
        taken.clear();
        taken.shrink_to_fit();
    }

    bool headline(std::uint32_t i) const { return events_[i]->told.rule == static_cast<TermId>(Rule::headline); }
    bool dated(std::uint32_t i) const { return traits_[i].days.precision == EventDays::Precision::day; }
    bool same_text(std::uint32_t a, std::uint32_t b) const { return events_[a].text == events_[b].text; }
    bool same_organ(std::uint32_t a, std::uint32_t b) const {
        return !traits_[a].organ.empty() && traits_[a].organ == traits_[b].organ;
    }

    /// Told with the same words and days.
    void merge_equal() {
        std::map<std::tuple<EventKind, Date, Date, std::string, std::vector<std::string>>, std::uint32_t> known;
        for (std::uint32_t i = 0; i < events_.size(); ++i) {
            const EventTraits &traits = traits_[i];
            if (!dated(i) || traits.name.empty())
                continue;
            std::vector<std::string> words = traits.topic.empty() ? traits.name : traits.topic;
            const auto [at, fresh] =
                known.try_emplace({traits.kind, traits.days.from, traits.days.to, traits.organ, std::move(words)}, i);
            if (!fresh)
                join(at->second, i);
        }
    }

    void find_neighbours() {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < events_.size(); ++i)
            if (dated(i) && root(i) == i)
                order.push_back(i);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tie(traits_[a].days.from, traits_[a].days.to, a) <
                   std::tie(traits_[b].days.from, traits_[b].days.to, b);
        });
        for (std::size_t i = 0; i < order.size(); ++i)
            for (std::size_t k = i + 1; k < order.size() && k < i + most_neighbours; ++k) {
                const EventTraits &a = traits_[order[i]];
                const EventTraits &b = traits_[order[k]];
                if (b.days.from > a.days.to)
                    break;
                if (!contradict(a, b))
                    candidates_.push_back({order[i], order[k], kind_likeness(a.kind, b.kind), topic_likeness(a, b)});
            }
        // the best first, so that what is likest is together before the rest is weighed
        std::stable_sort(candidates_.begin(), candidates_.end(), [](const Candidate &a, const Candidate &b) {
            return std::tie(a.topic, a.kind) > std::tie(b.topic, b.kind);
        });
    }

    /// One topic, on one day.
    void merge_sure() {
        for (const Candidate &one : candidates_) {
            if (one.topic != TopicLikeness::same)
                break;
            const bool anything = traits_[one.a].kind == EventKind::event || traits_[one.b].kind == EventKind::event;
            if (one.kind == KindLikeness::same || !anything || same_organ(one.a, one.b))
                join(one.a, one.b);
        }
    }

    /// Whether a pair whose topics do not tell may be one event.
    bool may_join(const Candidate &one) const {
        const bool alone = traits_[one.a].alone || traits_[one.b].alone;
        if (alone || one.kind == KindLikeness::loose)
            return same_organ(one.a, one.b);
        if (one.topic == TopicLikeness::some)
            return !same_text(one.a, one.b) || headline(one.a) || headline(one.b);
        return same_organ(one.a, one.b) || same_text(one.a, one.b);
    }

    /// Told in passing: by its organ, without topic, or by a headline.
    bool passing(std::uint32_t i) {
        const std::vector<std::uint32_t> &members = members_[root(i)];
        return std::all_of(members.begin(), members.end(),
                           [&](std::uint32_t m) { return headline(m) || traits_[m].topic.empty(); });
    }

    /// Joins an event to the one that it is likest, where no other is as like. A listed event may have several that are told
    /// of it in passing; each of those has one event.
    template <class Wanted> void merge_only(Wanted wanted) {
        std::map<std::uint32_t, std::pair<KindLikeness, std::set<std::uint32_t>>> best; // by root: the likest roots
        for (const Candidate &one : candidates_) {
            if (!wanted(one) || !may_join(one) || root(one.a) == root(one.b) || set_apart(one.a, one.b))
                continue;
            for (const auto &[from, to] : {std::pair(root(one.a), root(one.b)), std::pair(root(one.b), root(one.a))}) {
                auto &[likeness, roots] = best[from];
                if (one.kind > likeness)
                    roots.clear();
                if (one.kind >= likeness) {
                    likeness = one.kind;
                    roots.insert(to);
                }
            }
        }
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (const auto &[from, found] : best) {
            if (found.second.size() != 1)
                continue;
            const std::uint32_t to = *found.second.begin();
            const auto &back = best[to].second;
            if ((passing(from) && !passing(to)) || (back.size() == 1 && *back.begin() == from))
                pairs.emplace_back(from, to);
        }
        for (const auto &[from, to] : pairs)
            join(from, to);
    }

    /// Events told by month or year alone, or without date: they join the only one that they can be.
    void merge_vague(EventDays::Precision precision) {
        for (std::uint32_t i = 0; i < events_.size(); ++i) {
            const EventTraits &vague = traits_[i];
            if (vague.days.precision != precision || vague.alone || members_[i].size() != 1)
                continue;
            std::pair<KindLikeness, TopicLikeness> best{KindLikeness::other, TopicLikeness::other};
            std::set<std::uint32_t> roots;
            for (const std::uint32_t k : possible(i)) {
                const EventTraits &other = traits_[k];
                if (root(k) == i || other.days.precision < precision || contradict(vague, other))
                    continue;
                const std::pair likeness{kind_likeness(vague.kind, other.kind), topic_likeness(vague, other)};
                if (other.days.precision == precision && // as vague: only what is told alike
                    (!vague.days || vague.days != other.days ||
                     likeness < std::pair{KindLikeness::same, TopicLikeness::same}))
                    continue;
                const bool near = likeness.first >= KindLikeness::near;
                const bool same = likeness.second == TopicLikeness::same ||
                                  (vague.days.no_year.month != 0 && likeness.second == TopicLikeness::some &&
                                   same_organ(i, k)); // the day says the rest
                if (likeness.second == TopicLikeness::other || likeness < best || set_apart(i, k) ||
                    (precision == EventDays::Precision::none ? !near || !same : !near && !same))
                    continue;
                if (likeness > best)
                    roots.clear();
                best = likeness;
                roots.insert(root(k));
            }
            if (roots.size() == 1)
                join(i, *roots.begin());
        }
    }

    /// Events that one told vaguely can be: those that begin in its month or year; without date, those that share a
    /// word.
    std::vector<std::uint32_t> possible(std::uint32_t vague) {
        if (by_start_.empty())
            for (std::uint32_t i = 0; i < events_.size(); ++i) {
                by_start_.emplace(traits_[i].days.from, i);
                for (const std::string &word : traits_[i].topic.empty() ? traits_[i].name : traits_[i].topic)
                    by_word_[word].push_back(i);
            }
        const EventTraits &traits = traits_[vague];
        std::vector<std::uint32_t> found;
        if (traits.days) {
            Date last = traits.days.to;
            last.month = last.month == 0 ? 12 : last.month;
            last.day = 31;
            for (auto at = by_start_.lower_bound(traits.days.from);
                 at != by_start_.end() && at->first <= last && found.size() < most_possible; ++at)
                found.push_back(at->second);
            return found;
        }
        for (const std::string &word : traits.topic.empty() ? traits.name : traits.topic)
            if (const auto at = by_word_.find(word); at != by_word_.end() && found.size() < most_possible)
                found.insert(found.end(), at->second.begin(), at->second.end());
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    std::vector<std::uint32_t> result() {
        std::vector<std::uint32_t> first(events_.size());
        for (std::uint32_t i = 0; i < events_.size(); ++i) {
            const std::vector<std::uint32_t> &members = members_[root(i)];
            const bool named =
                std::any_of(members.begin(), members.end(), [&](std::uint32_t m) { return !traits_[m].alone; });
            first[i] = named ? *std::min_element(members.begin(), members.end()) : no_event;
        }
        return first;
    }

    std::span<const ThingRef> events_;
    std::vector<EventTraits> traits_;
    std::vector<std::uint32_t> parent_;
    std::vector<std::vector<std::uint32_t>> members_; // by root
    std::set<std::pair<std::uint32_t, std::uint32_t>> apart_;
    std::vector<Candidate> candidates_;
    std::multimap<Date, std::uint32_t> by_start_;
    std::map<std::string, std::vector<std::uint32_t>> by_word_; // of topics, and of names without topic
};

} // namespace

std::vector<std::uint32_t> merge_events(std::span<const ThingRef> events, const NodeName &node) {
    return EventMerger(events, node).run();
}

} // namespace recital
