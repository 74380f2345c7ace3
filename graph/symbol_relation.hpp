#pragma once
// What a symbol says of its document's place beside another: "A/60/509/Add.2" adds to A/60/509, "A/76/6 (Sect. 3)" is a part
// of A/76/6. Source: the Dag Hammarskjöld Library's guide to document symbols (suffixes). Suffixes chain, and each belongs to
// what stands before it: A/66/53/Add.2/Corr.1 corrects A/66/53/Add.2.

#include <optional>

#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {

struct SymbolRelation {
    LinkKind kind = LinkKind::addendum_to; // addendum_to, corrigendum_to, revision_of, amends or part_of
    Symbol base;
};

/// Empty where the symbol says nothing of the kind. A resolution with a part letter is part of the one without. Records of
/// resumed or closed meetings are records of their own. Of a joint symbol: what its representative says.
std::optional<SymbolRelation> relation_by_symbol(const Symbol &symbol);

} // namespace recital
