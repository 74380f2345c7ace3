#pragma once
// When a document, or a place in it, was cited: by the year of the citing documents, and by act. Counted are documents, in
// their own words unless the filter asks for what they report; a document that cites several times in one way counts once.
//
// A year without citations is silence only where something was read: beside each year stands how many documents were read of
// it, of the organs and types that the filter takes, and of organs that cite the target at all.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "graph/citation_steps.hpp"

namespace recital {

struct TimelineQuery {
    CitationEnd target;
    CitationFilter filter;
    bool loose = false;   // of places: also what names the document without a place
    std::size_t acts = 5; // how many have a count of their own
};

struct TimelineYear {
    int year = 0;           // 0: no date
    std::size_t citing = 0; // documents
    std::size_t citations = 0;
    std::size_t read = 0;            // documents, whether they cite it or not
    std::vector<std::size_t> by_act; // documents, for each of Timeline::acts and, last, any other
};

/// Years of the timeline of which nothing of an organ was read, though it cites the target in others.
struct UnreadYears {
    Organ organ = Organ::none;
    std::vector<std::pair<int, int>> spans; // first and last year of each, in order
};

struct Timeline {
    std::vector<TermId> acts;        // the most used first
    bool other_acts = false;         // there are more than these
    std::vector<TimelineYear> years; // one after the other, without gaps
    TimelineYear undated;
    std::vector<UnreadYears> unread; // by organ; none where something was read of each year
    std::size_t citing = 0;          // documents in all
    std::size_t whole_only = 0;      // of places: documents that name the document but no place, and are not counted
};

/// From the year of the target, or of the first citation where that is earlier or its own is not known, to the last year of
/// which something was read; no year that the filter leaves out. Takes time linear in the documents and in the citations of the target.
Timeline trace_timeline(CitationIndex &index, const TimelineQuery &query);

} // namespace recital
