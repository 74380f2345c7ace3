#pragma once
// Recognising events in a stretch of a page's text: a list item that is one, the bracket that says where a statement was
// made, the headline of a press release, running text. Reads what is printed there and nothing else: what hangs on the event and
// which node of the graph it becomes is decided by others. A document's title or date that speaks of a debate is no event.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/date_spans.hpp"
#include "graph/authority.hpp"
#include "graph/thing.hpp"

namespace recital {

struct EventPhrase {
    EventKind kind = EventKind::event;
    std::string name; // as printed; empty where the organ alone is told ("tells General Assembly")
    std::string topic;
    std::string agenda_item;
    std::string place;
    std::string organ_key; // of the authority data: "general_assembly"; empty: not told
    Organ organ = Organ::none;
    std::vector<DaySpan> dates; // in printed order; of a lone year: that year
    bool year_missing = false;  // dates have no year yet
    bool sure = false;          // its own words make it an event: more than a lone "meeting" or "debate"
    bool definite = false;      // "the dialogue", "this meeting": may be one named before
    std::uint32_t begin = 0;    // bytes of the name in the text
    std::uint32_t end = 0;
    std::uint32_t organizers_begin =
        0; // bytes of "the Mission of X, the Office and Y" after "co-organized by"; empty: not told
    std::uint32_t organizers_end = 0;
};

class EventWords;

/// All take the language of the text; words of all languages count where it is unknown. Shared by all threads; reads the authority data as long as it lives.
class EventReader {
  public:
    explicit EventReader(const Authority &authority);
    EventReader(EventReader &&) noexcept;
    EventReader &operator=(EventReader &&) noexcept;
    ~EventReader();

    /// A list item (or heading) that is an event: "Open debate on “...”, 25 October 2023: <url>". Nothing for items that are
    /// documents, and nothing for an event by a lone word without date, unless it stands under another event.
    std::optional<EventPhrase> item(std::string_view text, Language language, bool under_event = false) const;

    /// The bracket after the title of a statement, without its parentheses: "(Seminar on X, 27 June 2012, Geneva)". Also a
    /// host with a date and a place alone.
    std::optional<EventPhrase> venue(std::string_view bracket, Language language) const;

    /// The event at which something was said, from the title of a press release or statement ("... tells Round Table on X").
    /// Without date: that of the document holds.
    std::optional<EventPhrase> occasion(std::string_view title, Language language) const;

    /// Every event that running text names, in text order.
    std::vector<EventPhrase> within(std::string_view text, Language language) const;

    /// Made when a text first needs them.
    const EventWords &words() const;

  private:
    struct Lazy;
    std::unique_ptr<Lazy> lazy_;
};

/// The event as a thing, without the place where it is told.
Thing event_thing(const EventPhrase &phrase);

} // namespace recital
