#pragma once
// What sources say of one document, and which of them is believed, in the order of SourceRank; of equals, the one that
// describes the document under its title, then the one that is told more often, then the first. The value believed is
// shown; the others stay, marked.

#include <map>
#include <span>
#include <vector>

#include "extract/document_table.hpp"
#include "extract/thing_nodes.hpp"
#include "graph/model.hpp"

namespace recital {

struct ToldClaim {
    Claim claim;
    std::vector<LinkEvidence> evidence;
};

/// The claims on documents that things describe; what the documents' own mastheads do not say is filled in from them. In the
/// order of document, kind, standing, source.
std::vector<ToldClaim> settle_claims(const ThingNodes &nodes,
                                     const std::map<std::uint32_t, std::vector<ThingRef>> &told,
                                     DocumentTable &documents);

/// How far the words of a reading are believed on what is said of another document.
SourceRank rank_of(const Reading &reading);

} // namespace recital
