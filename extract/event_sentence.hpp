#pragma once
// What the sentences of one paragraph tell of events, before it is known which events the page has: names with their dates,
// what is said of them, back references. Internal to extract/event_prose.cpp.

#include <cstdint>
#include <vector>

#include "extract/event_scan.hpp"

namespace recital {

/// A document cited in the paragraph, by the bytes of its citation.
struct CitedHere {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::size_t mention = 0; // index in Reading::mentions
};

struct ToldEvent {
    EventPhrase phrase;
    std::uint32_t begin = 0; // bytes of what is quoted as evidence
    std::uint32_t end = 0;
    bool reference = false;             // may be an event named before: it makes none of its own
    bool captioned = false;             // without date, in brackets: takes the year of its publication
    std::vector<std::size_t> considers; // positions in the cited documents
    std::vector<std::size_t> outcomes;
    std::size_t sentence = 0;
    std::uint32_t sentence_begin = 0; // bytes
    std::uint32_t sentence_end = 0;
    enum class Tie : std::uint8_t { none, at, held } tie = Tie::none; // to those whom the sentence names
    std::uint32_t verb = 0;    // of Tie::held: byte at which the verb begins ("addressed the debate")
    std::int32_t follows = -1; // position among the told events of the paragraph
};

struct ToldAdoption {
    std::size_t cited = 0; // position in the cited documents
    DaySpan day;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct ToldParagraph {
    std::vector<ToldEvent> events; // in text order
    std::vector<ToldAdoption> adoptions;
};

/// `page_date`: when the page appeared, for dates without year where no date of the paragraph has one.
ToldParagraph read_event_sentences(const EventScan &scan, const std::vector<CitedHere> &cited, const Date &page_date);

} // namespace recital
