#include "graph/citation_steps.hpp"

namespace recital {

CitationSteps::CitationSteps(const CitationIndex &index, const CitationFilter &filter)
    : index_(index), passing_(index, filter) {
    texts_.reserve(index.documents().size());
    for (DocumentId document = 0; document < index.documents().size(); ++document)
        texts_.push_back(index.adopted(document));
}

PlaceListId place_list(CitationIndex &index, const CitationEnd &end) {
    std::vector<PlaceId> places;
    for (const Provision &provision : end.places)
        places.push_back(index.places().place(provision.key()));
    return index.places().list(std::move(places));
}

bool earlier_text(const CitationIndex &index, DocumentId left, DocumentId right) {
    const Date l = index.documents()[left].date;
    const Date r = index.documents()[right].date;
    if (static_cast<bool>(l) != static_cast<bool>(r))
        return static_cast<bool>(l);
    return l != r ? l < r : left < right;
}

} // namespace recital
