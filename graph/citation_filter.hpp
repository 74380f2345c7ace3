#pragma once
// Which citations a question follows, and which documents it passes: as a person says it, and made ready for an index.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/citation_index.hpp"

namespace recital {

/// Which citations, and which documents at their other end, a question takes. What is given holds at once.
struct CitationFilter {
    std::vector<std::string> acts; // lemmas or classes; empty: all
    Date since;                    // of the document at the other end; a partial date counts where it may lie within
    Date until;
    std::vector<Organ> organs; // of the document at the other end; empty: all
    std::vector<DocumentType> types;
    std::uint16_t least_confidence = 0; // thousandths; what was not measured passes
    bool resolved_only = false;         // leads to exactly one document, not to a name that several may bear
    /// Also what a document reports of others.
    bool reported = false;
    /// Not even what it says of a statement of another (said_by): "resolution A, which reaffirms B".
    bool own_only = false;

    /// True where it leaves out citations that a question without it takes.
    bool narrows() const {
        return !acts.empty() || since || until || !organs.empty() || !types.empty() || least_confidence != 0 ||
               resolved_only || own_only;
    }
};

/// The same for one index, a bit each.
struct PassingCitations {
    std::vector<bool> citations;
    std::vector<bool> documents; // that may stand at the other end

    PassingCitations(const CitationIndex &index, const CitationFilter &filter);
};

} // namespace recital
