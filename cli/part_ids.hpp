#pragma once
// Where documents and citations of a store stand in a part that was read of it.

#include <algorithm>

#include "graph/store.hpp"

namespace recital {

inline DocumentId document_in(const StorePart &part, DocumentId id) {
    return static_cast<DocumentId>(std::lower_bound(part.documents.begin(), part.documents.end(), id) -
                                   part.documents.begin());
}

inline CitationId citation_in(const StorePart &part, CitationId id) {
    return static_cast<CitationId>(std::lower_bound(part.citations.begin(), part.citations.end(), id) -
                                   part.citations.begin());
}

} // namespace recital
