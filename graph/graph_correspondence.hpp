#pragma once
// What of one graph is what of another: two states of the knowledge of the same documents, as two builds made them.
//
// A document is the one with the same key; else the one that has its key among its other names (an address that became a
// symbol, one symbol of a joint document that became the other); else the one that was read from the same text or file. Where two
// documents of one state are one in the other, the second of them has no partner, but is known to be part of it.
//
// A citation is the one that says the same; else the one printed at the same place of the same text, or with the same words,
// that leads to the same document; else the one printed there that leads elsewhere; else the only one of a place to a document.
// So a citation is recognised where the text around it was edited, and where a better reading gave it another verb or target.

#include <vector>

#include "graph/knowledge_graph.hpp"

namespace recital {

/// Ids of the one state for those of the other, no_id where there is none.
struct Pairs {
    std::vector<std::uint32_t> to_after;  // for each id of the state before
    std::vector<std::uint32_t> to_before; // for each id of the state after
};

struct Correspondence {
    Pairs documents;
    /// As to_after and to_before, but also of documents that became part of another, or were.
    std::vector<DocumentId> document_after;
    std::vector<DocumentId> document_before;
    Pairs citations;
    Pairs agents;
    Pairs events;
    Pairs links;
    Pairs claims;
    Pairs texts;
};

Correspondence correspondence_of(const KnowledgeGraph &before, const KnowledgeGraph &after);

} // namespace recital
