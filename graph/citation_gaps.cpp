#include "graph/citation_gaps.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/fold.hpp"

namespace recital {
namespace {

using SeriesKey = std::tuple<Organ, DocumentType, bool, std::string>; // by agenda item, name

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Finder {
  public:
    Finder(CitationIndex &index, std::span<const Document> documents, const GapQuery &query)
        : target_(index.adopted(query.target.document)), places_(place_list(index, query.target)), index_(index),
          documents_(documents), query_(query), steps_(index, query.filter) {}

    SeriesGaps find() {
        gather_citing();
        for (auto &[key, members] : series())
            judge(key, members);
        std::sort(out_.gaps.begin(), out_.gaps.end(), [&](const SeriesGap &left, const SeriesGap &right) {
            const auto order = [](const SeriesGap &gap) {
                return std::tuple(~gap.silent_steps, ~gap.citing.size(), gap.by_agenda, std::string_view(gap.name),
                                  gap.citing.front());
            };
            return order(left) < order(right);
        });
        return std::move(out_);
    }

  private:
    void gather_citing() {
        steps_.citing(target_, [&](CitationId id, DocumentId text) {
            const IndexedCitation &citation = index_.citations()[id];
            if (steps_.passes(id) && steps_.passes_document(text) &&
                (citation.voice == Voice::own || query_.filter.reported) &&
                places_meet(index_.places(), places_, citation.cited_places, query_.loose))
                citing_.insert(text);
        });
    }

    /// Names under which a document may belong to a series: by title, by agenda item.
    std::vector<SeriesKey> keys(DocumentId text) const {
        const Document &document = documents_[text];
        std::vector<SeriesKey> out;
        for (const bool by_agenda : {false, true})
            if (std::string name = series_name(by_agenda ? document.agenda_title : document.title); !name.empty())
                out.emplace_back(document.organ, document.type, by_agenda, std::move(name));
        return out;
    }

    std::map<SeriesKey, std::vector<DocumentId>> series() const {
        std::map<SeriesKey, std::vector<DocumentId>> out;
        std::set<std::pair<Organ, DocumentType>> kinds;
        for (const DocumentId text : citing_) {
            if (!index_.documents()[text].read)
                continue;
            kinds.emplace(documents_[text].organ, documents_[text].type);
            for (SeriesKey &key : keys(text))
                out[std::move(key)];
        }
        for (DocumentId text = 0; text < documents_.size(); ++text) {
            if (!index_.documents()[text].read || !steps_.passes_document(text) || steps_.text(text) != text ||
                text == target_ || kinds.count({documents_[text].organ, documents_[text].type}) == 0)
                continue;
            for (const SeriesKey &key : keys(text))
                if (const auto known = out.find(key); known != out.end())
                    known->second.push_back(text);
        }
        return out;
    }

    int step_of(DocumentId text, bool by_session) const {
        return by_session ? documents_[text].session : index_.documents()[text].date.year;
    }

    void judge(const SeriesKey &key, std::vector<DocumentId> &members) {
        const bool by_session =
            std::all_of(members.begin(), members.end(), [&](DocumentId text) { return documents_[text].session != 0; });
        std::erase_if(members, [&](DocumentId text) { return step_of(text, by_session) == 0; });
        std::sort(members.begin(), members.end(), [&](DocumentId left, DocumentId right) {
            const auto step = [&](DocumentId text) { return step_of(text, by_session); };
            return step(left) != step(right) ? step(left) < step(right) : earlier_text(index_, left, right);
        });
        SeriesGap gap;
        gap.by_agenda = std::get<bool>(key);
        gap.by_session = by_session;
        std::set<int> all;
        std::set<int> cited;
        for (const DocumentId text : members) {
            all.insert(step_of(text, by_session));
            if (citing_.count(text) == 0)
                continue;
            gap.citing.push_back(text);
            cited.insert(step_of(text, by_session));
        }
        if (cited.size() < 2) {
            out_.once += cited.size() == 1 && all.size() > 1 ? 1U : 0U;
            return;
        }
        if (!seen_.insert(members).second)
            return; // the same documents, told by their title already
        ++out_.series;
        if (members.size() > query_.broadest * all.size()) {
            ++out_.too_broad;
            return;
        }
        gap.last_cited = *cited.rbegin();
        gap.cited_steps = cited.size();
        gap.silent_steps = static_cast<std::size_t>(std::distance(all.upper_bound(gap.last_cited), all.end()));
        gap.steps = all.size() - gap.silent_steps;
        if (gap.silent_steps == 0) {
            ++out_.going_on;
            return;
        }
        for (const DocumentId text : members)
            if (step_of(text, by_session) > gap.last_cited)
                gap.silent.push_back(text);
        const Document &last = documents_[gap.citing.back()];
        gap.name = gap.by_agenda ? last.agenda_title : last.title;
        out_.gaps.push_back(std::move(gap));
    }

    DocumentId target_;
    PlaceListId places_;
    const CitationIndex &index_;
    std::span<const Document> documents_;
    const GapQuery &query_;
    CitationSteps steps_;
    std::set<DocumentId> citing_;
    std::set<std::vector<DocumentId>> seen_;
    SeriesGaps out_;
};

} // namespace

std::string series_name(std::string_view title) {
    const std::string folded = fold_name(title);
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        if (!word.empty() && !has_digit(word))
            out.append(out.empty() ? "" : " ").append(word);
        at = end + 1;
    }
    return out;
}

SeriesGaps find_gaps(CitationIndex &index, std::span<const Document> documents, const GapQuery &query) {
    if (query.target.document >= index.documents().size() || documents.size() != index.documents().size())
        return {};
    return Finder(index, documents, query).find();
}

} // namespace recital
