#pragma once
// What a document is by its symbol alone: the elements of a symbol name its kind ("RES", "PV.", "L.").

#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {

/// DocumentType::document where the symbol bears no element of a kind.
DocumentType document_type_of(const Symbol &symbol);

} // namespace recital
