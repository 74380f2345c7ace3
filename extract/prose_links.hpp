#pragma once
// The links of running text: documents that a page leads to. Where the words of a link or its address say what it is ("the UN
// press release", "webcast of the debate") and the paragraph tells of one event alone, it hangs on that event.

#include "extract/entry_words.hpp"
#include "extract/page.hpp"

namespace recital {

/// Adds what the links of the page's paragraphs, headings and captions lead to. To be called when its events are known.
void read_prose_links(const EntryWords &words, Page &page);

} // namespace recital
