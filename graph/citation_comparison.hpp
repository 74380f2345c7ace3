#pragma once
// What two documents have in common: what both rest on, what rests on both, what cites both (co-citation) and what both cite
// (bibliographic coupling: M. M. Kessler 1963; co-citation: H. Small 1973).
//
// Asked of places, the citations next to the two must stand in, or name, a place asked for, or one that contains it or lies
// in it; further away documents are taken as a whole. Draft and adopted text are one. Neither of the two counts as common
// to both.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/citation_steps.hpp"

namespace recital {

struct ComparisonQuery {
    CitationEnd a;
    CitationEnd b;
    CitationFilter filter;
    bool loose = false;    // of places: also what names the document without a place
    unsigned depth = 1000; // how many steps to follow
};

/// A document on which both rest, or which rests on both, and how many steps it is from each.
struct CommonDocument {
    DocumentId document = no_id;
    std::uint32_t from_a = 0;
    std::uint32_t from_b = 0;
    /// Next to both: cited by both, or citing both.
    bool direct() const { return from_a == 1 && from_b == 1; }
};

/// Two sets of documents, the one of which lies next to A and the other next to B, compared.
struct SetSimilarity {
    std::size_t of_a = 0; // the other of the two may be among these
    std::size_t of_b = 0;
    std::size_t both = 0;
    /// both / (of_a + of_b - both), and both / sqrt(of_a * of_b); 0 for empty sets.
    double jaccard() const;
    double cosine() const;
};

/// One direction: what the two rest on, or what rests on them.
struct ComparedSide {
    SetSimilarity direct;
    SetSimilarity all;                  // within the depth
    std::vector<CommonDocument> common; // the nearest to both first, then by date
};

struct Comparison {
    ComparedSide cited;             // ancestors, and coupling
    ComparedSide citing;            // descendants, and co-citation
    std::vector<CitationId> a_on_b; // citations of B in A, in text order
    std::vector<CitationId> b_on_a;
    /// Citations between either of the two and what both cite, or what cites both; in text order.
    std::vector<CitationId> of_common;
};

/// Takes time linear in the citations of all that is reached. Empty for documents that the index does not hold.
Comparison compare_citations(CitationIndex &index, const ComparisonQuery &query);

} // namespace recital
