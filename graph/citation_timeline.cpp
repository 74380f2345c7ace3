#include "graph/citation_timeline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace recital {
namespace {

/// One way in which a document cites the target.
struct Citing {
    DocumentId text = no_id;
    TermId act = 0;
    friend auto operator<=>(const Citing &, const Citing &) = default;
};

std::vector<TermId> most_used(const std::map<TermId, std::size_t> &uses, std::size_t most) {
    std::vector<std::pair<TermId, std::size_t>> sorted(uses.begin(), uses.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &left, const auto &right) { return left.second > right.second; });
    std::vector<TermId> out;
    for (std::size_t i = 0; i < std::min(most, sorted.size()); ++i)
        out.push_back(sorted[i].first);
    return out;
}

class Tracer {
  public:
    Tracer(CitationIndex &index, const TimelineQuery &query)
        : target_(index.adopted(query.target.document)), places_(place_list(index, query.target)), index_(index),
          query_(query), steps_(index, query.filter) {}

    Timeline trace() {
        gather();
        Timeline out;
        std::map<TermId, std::size_t> uses;
        for (const auto &[citing, citations] : found_) {
            ++uses[citing.act];
            texts_.insert(citing.text);
        }
        for (const DocumentId text : whole_)
            out.whole_only += texts_.count(text) == 0 ? 1U : 0U;
        out.acts = most_used(uses, query_.acts);
        out.other_acts = uses.size() > out.acts.size();
        out.citing = texts_.size();
        std::set<Organ> organs;
        for (const DocumentId text : texts_)
            organs.insert(index_.documents()[text].organ);
        count(out, organs);
        return out;
    }

  private:
    void gather() {
        steps_.citing(target_, [&](CitationId id, DocumentId text) {
            const IndexedCitation &citation = index_.citations()[id];
            if (!steps_.passes(id) || !steps_.passes_document(text) ||
                (citation.voice != Voice::own && !query_.filter.reported))
                return;
            if (places_meet(index_.places(), places_, citation.cited_places, query_.loose))
                ++found_[{text, citation.act}];
            else if (citation.cited_places == 0)
                whole_.insert(text);
        });
    }

    void count(Timeline &out, const std::set<Organ> &organs) const {
        std::map<int, TimelineYear> years;
        const auto at = [&](DocumentId text) -> TimelineYear & {
            TimelineYear &year = years[index_.documents()[text].date.year];
            year.by_act.resize(out.acts.size() + 1);
            return year;
        };
        for (const DocumentId text : texts_)
            ++at(text).citing;
        for (const auto &[citing, citations] : found_) {
            const auto act = std::find(out.acts.begin(), out.acts.end(), citing.act) - out.acts.begin();
            TimelineYear &year = at(citing.text);
            ++year.by_act[static_cast<std::size_t>(act)];
            year.citations += citations;
        }
        std::map<Organ, std::set<int>> read;
        for (DocumentId text = 0; text < index_.documents().size(); ++text) {
            const IndexedDocument &document = index_.documents()[text];
            if (!document.read || document.organ == Organ::none || organs.count(document.organ) == 0 ||
                !steps_.passes_document(text) || steps_.text(text) != text)
                continue;
            ++at(text).read;
            read[document.organ].insert(document.date.year);
        }
        if (const auto undated = years.find(0); undated != years.end()) {
            out.undated = undated->second;
            years.erase(undated);
        }
        fill(out, years);
        for (const auto &[organ, of_organ] : read)
            if (auto spans = years_without(of_organ, out.years); !spans.empty())
                out.unread.push_back({organ, std::move(spans)});
    }

    static std::vector<std::pair<int, int>> years_without(const std::set<int> &read,
                                                          const std::vector<TimelineYear> &years) {
        std::vector<std::pair<int, int>> out;
        for (const TimelineYear &one : years) {
            if (read.count(one.year) != 0)
                continue;
            if (!out.empty() && out.back().second == one.year - 1)
                out.back().second = one.year;
            else
                out.emplace_back(one.year, one.year);
        }
        return out;
    }

    void fill(Timeline &out, std::map<int, TimelineYear> &years) const {
        const auto cited =
            std::find_if(years.begin(), years.end(), [](const auto &one) { return one.second.citing > 0; });
        if (cited == years.end())
            return;
        const int of_target = index_.documents()[target_].date.year;
        const int begin = of_target == 0 ? cited->first : std::min(cited->first, of_target);
        // Years that the filter leaves out are neither read nor silent.
        const int first = std::max(begin, int{query_.filter.since.year});
        for (int year = first; year <= years.rbegin()->first; ++year) {
            TimelineYear &one = years[year];
            one.year = year;
            one.by_act.resize(out.acts.size() + 1);
            out.years.push_back(one);
        }
    }

    DocumentId target_;
    PlaceListId places_;
    const CitationIndex &index_;
    const TimelineQuery &query_;
    CitationSteps steps_;
    std::map<Citing, std::size_t> found_; // how often
    std::set<DocumentId> texts_;
    std::set<DocumentId> whole_;
};

} // namespace

Timeline trace_timeline(CitationIndex &index, const TimelineQuery &query) {
    if (query.target.document >= index.documents().size())
        return {};
    return Tracer(index, query).trace();
}

} // namespace recital
