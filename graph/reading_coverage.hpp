#pragma once
// What a graph was made of, so that silence is not taken for absence: for each organ and year, how many documents were read
// and how many are known from citations alone; for each series of numbers, how many there must be at least; and which
// documents are cited most without having been read.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/citation_index.hpp"
#include "graph/model.hpp"

namespace recital {

struct CoveredYear {
    Organ organ = Organ::none;
    int year = 0; // 0: no date
    std::size_t read = 0;
    std::size_t cited_only = 0;
};

/// Resolutions or presidential statements that are numbered without gaps. A number tells of those below it where the document
/// was read or two others cite it; a single citation may be a misprint, and tells of itself alone.
struct CoveredSeries {
    Organ organ = Organ::none;
    std::string name; // "A/RES/75", "S/RES (2006)"
    std::string key;  // "A/RES/75", "S/RES/(2006)"; by which they are sorted
    std::size_t read = 0;
    std::size_t cited_only = 0;
    /// How many there are, or more: the highest number, where each session or year starts with 1; else how far the
    /// numbers of the year lie apart. Parts of one number (A, B) count once.
    std::size_t at_least = 0;
    std::size_t numbers_read = 0; // of these numbers, how many were read
};

struct ReadingCoverage {
    std::vector<CoveredYear> years;    // by organ, then year
    std::vector<CoveredSeries> series; // by organ, then session or year
};

/// `documents` are those of the index. Takes time nearly linear in documents and citations.
ReadingCoverage reading_coverage(const CitationIndex &index, std::span<const Document> documents);

struct MissingDocument {
    DocumentId document = no_id;
    std::size_t citing = 0; // documents
};

/// Documents that are cited in documents' own words and were not read, the most cited first, then by key; drafts of texts that
/// were read are not among them, nor what is known by a name alone. `most` 0: all.
std::vector<MissingDocument> missing_documents(const CitationIndex &index, std::span<const Document> documents,
                                               std::size_t most);

} // namespace recital
