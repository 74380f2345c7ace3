#pragma once
// What a document's key and the authority data say of it, where its own texts do not: label, type, organ, title, year.

#include <optional>
#include <span>

#include "graph/authority.hpp"
#include "graph/model.hpp"
#include "graph/reading.hpp"
#include "graph/symbol.hpp"

namespace recital {

/// symbol: of its key, where that is one; readings: by text.
void complete_document(Document &document, const std::optional<Symbol> &symbol, std::span<const Reading> readings,
                       const Authority &authority);

} // namespace recital
