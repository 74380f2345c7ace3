#pragma once
// A filter of citations, made ready for an index: which citations and which documents pass, a bit each.

#include <vector>

#include "graph/citation_index.hpp"
#include "graph/lineage.hpp"

namespace recital {

struct PassingCitations {
    std::vector<bool> citations;
    std::vector<bool> documents; // that may stand at the other end

    PassingCitations(const CitationIndex &index, const CitationFilter &filter);
};

} // namespace recital
