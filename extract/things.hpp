#pragma once
// What pages, lists, letters, records and press releases tell of: documents, events, persons, roles, organisations, and how
// they hang together (graph/thing.hpp). One recogniser per kind of telling, each in files of its own; this one calls them
// over the blocks in text order and keeps what they find in the order of the text. Official documents that are cited for
// their own words (resolutions, decisions, statements, their drafts) are not looked through.

#include "extract/entry_words.hpp"
#include "extract/reader_words.hpp"
#include "graph/authority.hpp"
#include "graph/reading.hpp"

namespace recital {

class ThingExtractor {
  public:
    /// Both must outlive it.
    ThingExtractor(const Authority &authority, const ReaderWords &words) : words_(authority, words) {}
    /// Fills things and relations of a reading whose citations were read, and says of which thing its mentions speak.
    void extract(Reading &reading) const;

  private:
    EntryWords words_;
};

/// True where the reading is looked through for things.
bool tells_of_things(const Reading &reading);

} // namespace recital
