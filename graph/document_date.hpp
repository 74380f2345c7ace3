#pragma once
// The dates of a document: which of them a date alone means, and by which documents are put in order and chosen.

#include "graph/model.hpp"

namespace recital {

/// The day it was adopted, else issued, published, or dated, as precise as known; no date where none of these is.
Date day_of(const Document &document);

/// The same, else its year alone.
Date date_of(const Document &document);

/// What a date says of a document of this type where nothing else does: when it was adopted, issued or published.
ClaimKind dated_by(DocumentType type);
/// The date of that kind.
Date &date_of(Document &document, ClaimKind kind);
const Date &date_of(const Document &document, ClaimKind kind);

/// By date, then key; what has no date stands last.
bool earlier(const Document &left, const Document &right);

} // namespace recital
