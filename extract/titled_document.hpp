#pragma once
// Reports that running text names by their title alone: "the Secretary-General's report “Water now”". They are what the page
// leads to where a document of that title is described or read elsewhere; a title that nothing else tells makes no document.

#include "extract/event_words.hpp"
#include "extract/page.hpp"

namespace recital {

/// Adds the reports that paragraphs name by a quoted title, a closing mark that is missing at the end of the paragraph
/// notwithstanding. One of the page's events that has the title for its topic considers the report; else the page mentions
/// it. To be called when the page's events are known.
void read_titled_documents(const EventWords &words, Page &page);

} // namespace recital
