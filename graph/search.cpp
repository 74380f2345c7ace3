#include "graph/search.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/document_date.hpp"
#include "graph/selection.hpp"

namespace recital {
namespace {

template <class T> bool among(const std::vector<T> &wanted, T one) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), one) != wanted.end();
}

std::vector<DocumentId> documents_of(const std::vector<FoundText> &found, const AdoptedTexts &adopted) {
    std::vector<DocumentId> out;
    out.reserve(found.size());
    for (const FoundText &one : found)
        out.push_back(adopted.text(one.document));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

bool DocumentFilter::takes(const Document &document) const {
    if (!among(types, document.type) || !among(organs, document.organ))
        return false;
    if (!since && !until)
        return true;
    const Date date = date_of(document);
    return date && may_lie_within(date, since, until);
}

bool DocumentFilter::takes(const KnowledgeGraph &graph, const FoundText &found) const {
    const Document &document = graph.documents()[found.document];
    const Language one = found.text == no_id ? document.title_language : graph.texts()[found.text].language;
    return (!language || *language == one) && takes(document);
}

std::vector<std::uint32_t> positions_by_date(const KnowledgeGraph &graph) {
    const auto documents = graph.documents();
    std::vector<DocumentId> order(documents.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<Date> dates(documents.size());
    for (DocumentId id = 0; id < documents.size(); ++id)
        dates[id] = date_of(documents[id]);
    std::stable_sort(order.begin(), order.end(), [&](DocumentId l, DocumentId r) {
        return std::tuple(!dates[l], dates[l]) < std::tuple(!dates[r], dates[r]);
    });
    std::vector<std::uint32_t> positions(documents.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        positions[order[i]] = i;
    return positions;
}

Result<SearchAnswer> search(const KnowledgeGraph &graph, const TextIndex &index, const SearchRequest &request) {
    auto found = index.find(request.query, request.part, request.by_relevance);
    if (!found)
        return found.problem();
    SearchAnswer answer;
    answer.found = std::move(*found);
    std::erase_if(answer.found, [&](const FoundText &one) { return !request.filter.takes(graph, one); });
    const AdoptedTexts adopted(graph);
    answer.in_drafts = leave_out_drafts(graph, adopted, answer.found, [](const FoundText &one) { return one; });
    answer.places = answer.found.size();
    answer.documents = documents_of(answer.found, adopted);
    const std::vector<std::uint32_t> positions = positions_by_date(graph);
    const auto before = [&](const FoundText &l, const FoundText &r) {
        if (l.relevance != r.relevance)
            return l.relevance > r.relevance;
        return std::tuple(positions[l.document], l.text, l.block + 1U) <
               std::tuple(positions[r.document], r.text, r.block + 1U);
    };
    // no_block is the greatest number, and one more the least: titles come before paragraphs
    const std::size_t most = request.limit == 0 ? answer.found.size() : std::min(request.limit, answer.found.size());
    std::partial_sort(answer.found.begin(), answer.found.begin() + static_cast<std::ptrdiff_t>(most),
                      answer.found.end(), before);
    answer.found.resize(most);
    return answer;
}

} // namespace recital
