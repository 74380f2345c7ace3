#pragma once
// Series of documents that used to cite a document, or a place in it, and stopped: texts on the same matter in session after
// session, or year after year.
//
// A series is documents of one organ and type with the same title, or the same agenda item, in words: case, diacritics,
// punctuation, and words that hold a digit (sessions, years, symbols) do not count. Its steps are sessions where all its
// documents have one, else years. Only what was read can be a member. There is no answer for a series that cites the target
// in fewer than two of its steps, and none for one with more than `broadest` members a step on average: that is no series,
// but a kind of document.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/citation_steps.hpp"

namespace recital {

struct GapQuery {
    CitationEnd target;
    CitationFilter filter;
    bool loose = true; // of places: also what names the document without a place
    std::size_t broadest = 3;
};

struct SeriesGap {
    bool by_agenda = false;         // held together by the agenda item, not by the title
    bool by_session = false;        // its steps are sessions, not years
    std::string name;               // title or agenda item of the last member that cites
    std::vector<DocumentId> citing; // members that cite the target, by date
    std::vector<DocumentId> silent; // later members that do not, by date
    int last_cited = 0;             // session or year
    std::size_t steps = 0;          // sessions or years up to it of which members were read
    std::size_t cited_steps = 0;    // of them, those in which a member cites
    std::size_t silent_steps = 0;   // sessions or years after it of which members were read
};

struct SeriesGaps {
    std::vector<SeriesGap> gaps; // the longest silence first
    std::size_t series = 0;      // that cite it in two steps or more
    std::size_t going_on = 0;    // of them, those that cite it in their last step that was read
    std::size_t too_broad = 0;   // of them, those that are no series; neither gap nor going on
    std::size_t once = 0;        // series of several steps that cite it in one of them
};

/// `documents` are those of the index, with titles, agenda items and sessions. Takes time nearly linear in them and in the
/// citations of the target.
SeriesGaps find_gaps(CitationIndex &index, std::span<const Document> documents, const GapQuery &query);

/// What titles of one series have in common: "financing of the mission" of "Financing of the Mission (A/75/7)"; empty where
/// nothing is left.
std::string series_name(std::string_view title);

} // namespace recital
