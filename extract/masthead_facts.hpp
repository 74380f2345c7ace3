#pragma once
// What the mastheads of a document's texts say of it.

#include "graph/model.hpp"
#include "graph/reading.hpp"

namespace recital {

/// Adds what one text says. Texts come in the order of their languages: what the first says holds, and an agenda item that a
/// later one names otherwise is kept beside it (Document::former_items).
void take_masthead(Document &document, const Reading &reading);

} // namespace recital
