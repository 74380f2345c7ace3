#pragma once
// The date by which documents are put in order and chosen.

#include "graph/model.hpp"

namespace recital {

/// The day it was adopted, else issued, published, or dated, as precise as known; no date where none of these is.
Date day_of(const Document &document);

/// The same, else its year alone.
Date date_of(const Document &document);

/// By date, then key; what has no date stands last.
bool earlier(const Document &left, const Document &right);

} // namespace recital
