#include "graph/citation_filter.hpp"

#include <algorithm>

#include "graph/selection.hpp"

namespace recital {
namespace {

template <class Value> bool among(const std::vector<Value> &values, const Value &value) {
    return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
}

/// As citation_network.hpp has it.
bool leads_to_document(const CitationIndex &index, const IndexedCitation &citation) {
    return citation.status == Resolution::resolved ||
           (citation.status == Resolution::partial && index.documents()[citation.cited].type != DocumentType::named);
}

std::vector<bool> passing_acts(const CitationIndex &index, const CitationFilter &filter) {
    std::vector<bool> out;
    out.reserve(index.acts().size());
    for (const TermNames::Act &act : index.acts())
        out.push_back(among(filter.acts, act.lemma) || among(filter.acts, act.act_class));
    return out;
}

} // namespace

PassingCitations::PassingCitations(const CitationIndex &index, const CitationFilter &filter)
    : citations(index.citations().size()), documents(index.documents().size(), true) {
    const std::vector<bool> acts = passing_acts(index, filter);
    for (CitationId id = 0; id < citations.size(); ++id) {
        const IndexedCitation &one = index.citations()[id];
        citations[id] =
            one.judged != Judged::rejected &&
            (one.voice == Voice::own || filter.reported || (one.said_by != no_id && !filter.own_only)) &&
            (one.act < acts.size() && acts[one.act]) && (!filter.resolved_only || leads_to_document(index, one)) &&
            (one.judged != Judged::none || one.confidence == 0 || one.confidence >= filter.least_confidence);
    }
    if (!filter.since && !filter.until && filter.organs.empty() && filter.types.empty())
        return;
    for (DocumentId id = 0; id < documents.size(); ++id) {
        const IndexedDocument &one = index.documents()[id];
        const bool of_time =
            (!filter.since && !filter.until) || (one.date && may_lie_within(one.date, filter.since, filter.until));
        documents[id] = of_time && among(filter.organs, one.organ) && among(filter.types, one.type);
    }
}

} // namespace recital
