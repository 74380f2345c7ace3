#include "graph/citation_paths.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace recital {
namespace {

constexpr std::uint64_t uncounted = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint32_t far = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t most_steps = 10'000'000;

struct Ends {
    DocumentId from = no_id;
    DocumentId to = no_id;
    PlaceListId from_places = 0;
    PlaceListId to_places = 0;
    bool loose = false;
};

/// Walks back from the cited end until it meets the citing one, then forward among those that lie on a path short enough.
class PathFinder {
  public:
    PathFinder(const CitationIndex &index, const CitationSteps &steps, const Ends &ends)
        : index_(index), steps_(steps), ends_(ends) {}

    /// Steps of the shortest path; 0 without any. Distances are known of all from which a path of so many steps more leads on.
    unsigned measure(unsigned longer) {
        to_end_.assign(steps_.documents(), far);
        to_end_[ends_.to] = 0;
        std::vector<DocumentId> level{ends_.to};
        std::vector<DocumentId> next;
        std::uint32_t depth = 0;
        while (!level.empty() && depth < last_level(longer)) {
            ++depth;
            for (const DocumentId cited : level) {
                if (cited == ends_.from)
                    continue;
                steps_.citing(cited, [&](CitationId id, DocumentId citing) {
                    if (to_end_[citing] == far && leads(id, citing, cited)) {
                        to_end_[citing] = depth;
                        next.push_back(citing);
                    }
                });
            }
            level.swap(next);
            next.clear();
        }
        return to_end_[ends_.from] == far ? 0 : to_end_[ends_.from];
    }

    void find(unsigned longer, std::size_t limit, CitationPaths &found) {
        look_ahead(longer);
        found.shortest_paths = counts_[ends_.from];
        for (unsigned excess = 0; excess <= longer && !found.more; ++excess)
            walk(excess, limit, found);
    }

  private:
    std::uint32_t last_level(unsigned longer) const {
        const std::uint32_t shortest = to_end_[ends_.from];
        return shortest == far ? far : shortest + longer;
    }

    bool leads(CitationId id, DocumentId citing, DocumentId cited) const {
        if (!steps_.passes(id))
            return false;
        const IndexedCitation &citation = index_.citations()[id];
        if (citing == ends_.from ? !places_meet(index_.places(), ends_.from_places, citation.citing_place, ends_.loose)
                                 : !steps_.passes_document(citing))
            return false;
        return cited == ends_.to ? places_meet(index_.places(), ends_.to_places, citation.cited_places, ends_.loose)
                                 : steps_.passes_document(cited);
    }

    /// How much longer a path becomes by this step, compared with the shortest from its start.
    std::uint32_t detour(DocumentId citing, DocumentId cited) const { return to_end_[cited] + 1 - to_end_[citing]; }

    /// Texts that a text of the region leads to, by date, each once.
    const std::vector<DocumentId> &after(DocumentId text) {
        const auto [at, fresh] = after_.try_emplace(text);
        std::vector<DocumentId> &out = at->second;
        if (!fresh || text == ends_.to)
            return out;
        steps_.cited(text, [&](CitationId id, DocumentId cited) {
            if (to_end_[cited] != far && cited != ends_.from && leads(id, text, cited))
                out.push_back(cited);
        });
        std::sort(out.begin(), out.end(),
                  [&](DocumentId left, DocumentId right) { return earlier_text(index_, left, right); });
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    /// For each text near enough to both ends: how many shortest ways lead on from it, and by how much longer ones there are.
    void look_ahead(unsigned longer) {
        std::vector<DocumentId> region{ends_.from};
        std::unordered_map<DocumentId, std::uint32_t> from_start{{ends_.from, 0}};
        const std::uint32_t longest = to_end_[ends_.from] + longer;
        for (std::size_t i = 0; i < region.size(); ++i) {
            const std::uint32_t steps = from_start[region[i]] + 1;
            for (const DocumentId cited : after(region[i]))
                if (steps + to_end_[cited] <= longest && from_start.try_emplace(cited, steps).second)
                    region.push_back(cited);
        }
        std::sort(region.begin(), region.end(), [&](DocumentId left, DocumentId right) {
            return std::pair(to_end_[left], left) < std::pair(to_end_[right], right);
        });
        counts_[ends_.to] = 1;
        ways_[ends_.to] = 1;
        for (unsigned excess = 0; excess <= longer; ++excess)
            for (const DocumentId text : region)
                for (const DocumentId cited : after(text)) {
                    const std::uint32_t more = detour(text, cited);
                    const auto way = ways_.find(cited);
                    if (more > excess || way == ways_.end() || ((way->second >> (excess - more)) & 1U) == 0)
                        continue;
                    ways_[text] |= 1U << excess;
                    if (excess == 0) {
                        std::uint64_t &count = counts_[text];
                        const std::uint64_t added = counts_[cited];
                        count = count > uncounted - added ? uncounted : count + added;
                    }
                }
    }

    bool goes_on(DocumentId text, std::uint32_t excess) const {
        const auto way = ways_.find(text);
        return way != ways_.end() && ((way->second >> excess) & 1U) != 0;
    }

    /// Depth first, without recursion: all paths of exactly this length, until there are enough.
    void walk(unsigned excess, std::size_t limit, CitationPaths &found) {
        struct Open {
            DocumentId text;
            std::uint32_t excess; // still to be spent
            std::size_t next = 0; // of those after it
        };
        std::vector<Open> open{{ends_.from, excess}};
        std::unordered_map<DocumentId, bool> on_way{{ends_.from, true}};
        while (!open.empty()) {
            Open &at = open.back();
            if (at.text == ends_.to && at.excess == 0) {
                if (found.paths.size() >= limit || written_ + open.size() > most_steps) {
                    found.more = true;
                    return;
                }
                std::vector<DocumentId> texts;
                for (const Open &one : open)
                    texts.push_back(one.text);
                found.paths.push_back(path_of(texts));
                written_ += texts.size();
            }
            const std::vector<DocumentId> &next = after(at.text);
            while (at.next < next.size() && !fits(at.text, next[at.next], at.excess, on_way))
                ++at.next;
            if (at.next == next.size()) {
                on_way[at.text] = false;
                open.pop_back();
                continue;
            }
            if (++tried_ > most_steps) {
                found.more = true;
                return;
            }
            const DocumentId cited = next[at.next++];
            on_way[cited] = true;
            open.push_back({cited, at.excess - detour(at.text, cited)});
        }
    }

    bool fits(DocumentId citing, DocumentId cited, std::uint32_t excess,
              const std::unordered_map<DocumentId, bool> &on_way) const {
        const std::uint32_t more = detour(citing, cited);
        if (more > excess || !goes_on(cited, excess - more))
            return false;
        const auto there = on_way.find(cited);
        return there == on_way.end() || !there->second;
    }

    CitationPath path_of(const std::vector<DocumentId> &texts) {
        CitationPath path;
        for (std::size_t i = 0; i + 1 < texts.size(); ++i) {
            PathStep step{texts[i], texts[i + 1], {}};
            steps_.cited(step.citing, [&](CitationId id, DocumentId cited) {
                if (cited == step.cited && leads(id, step.citing, cited))
                    step.citations.push_back(id);
            });
            std::sort(step.citations.begin(), step.citations.end());
            path.push_back(std::move(step));
        }
        return path;
    }

    const CitationIndex &index_;
    const CitationSteps &steps_;
    const Ends &ends_;
    std::vector<std::uint32_t> to_end_; // steps of the shortest way to the cited end
    std::unordered_map<DocumentId, std::vector<DocumentId>> after_;
    std::unordered_map<DocumentId, std::uint64_t> counts_; // shortest ways to the end
    std::unordered_map<DocumentId, std::uint32_t> ways_;   // bit n: a way n steps longer than the shortest
    std::size_t written_ = 0;
    std::size_t tried_ = 0;
};

} // namespace

CitationPaths find_paths(CitationIndex &index, const PathQuery &query) {
    CitationPaths found;
    const std::size_t documents = index.documents().size();
    if (query.from.document >= documents || query.to.document >= documents)
        return found;
    const Ends ends{index.adopted(query.from.document), index.adopted(query.to.document), place_list(index, query.from),
                    place_list(index, query.to), query.loose};
    if (ends.from == ends.to)
        return found;
    const CitationSteps steps(index, query.filter);
    const unsigned longer = std::min(query.longer, most_longer);
    PathFinder finder(index, steps, ends);
    found.shortest = finder.measure(longer);
    if (found.shortest != 0) {
        finder.find(longer, query.limit, found);
        return found;
    }
    const Ends back{ends.to, ends.from, ends.to_places, ends.from_places, ends.loose};
    found.backwards = PathFinder(index, steps, back).measure(0);
    if (ends.from_places != 0 || ends.to_places != 0) {
        const Ends whole{ends.from, ends.to, 0, 0, true};
        found.of_whole = PathFinder(index, steps, whole).measure(0);
    }
    return found;
}

} // namespace recital
