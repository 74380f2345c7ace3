#pragma once
// Who took part in the events that a page tells of: those whom a sentence ties to one ("At the dialogue, A said", "A addressed
// it"), lists of panelists, captions of pictures with a person and the day, and the speakers of an article that tells of one
// event alone. Persons and roles must have been added to the page; photographers and authors are none.

#include <cstdint>
#include <vector>

#include "extract/event_sentence.hpp"
#include "extract/page.hpp"

namespace recital {

/// A told event and the thing that it is; Page::no_thing where it refers to none.
struct PlacedEvent {
    std::size_t block = 0;
    ToldEvent told;
    std::int32_t thing = 0;
};

/// `told`: in text order.
void relate_participants(const EventWords &words, const std::vector<PlacedEvent> &told, Page &page);

} // namespace recital
