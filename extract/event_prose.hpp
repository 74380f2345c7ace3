#pragma once
// Events that the sentences of a page tell of ("On 5 September 2012, the Assembly held its fourth annual dialogue on ..."),
// the reports they considered, what followed what, and when a document was adopted. A sentence tells of an event where it
// gives a date; "the dialogue", "the debate" is the one event of the page that can be meant, or none. Events that lists
// describe are read elsewhere (EventReader::item); they are known here as what a sentence may come back to.

#include "extract/event_phrase.hpp"
#include "extract/page.hpp"

namespace recital {

/// Adds what the page's paragraphs, headings and captions tell. Blocks that describe a thing are left alone.
void read_event_prose(const EventReader &events, Page &page);

} // namespace recital
