#pragma once
// Lines that speak of the item above them, and brackets within its title: what a letter or note sends on ("Transmits the report
// of A, entitled B"), and what the item's document says ("Paragraph 2 of this resolution recalled C"): citations there are
// that document's, reported by the page.

#include <cstdint>

#include "extract/entry_words.hpp"
#include "extract/page.hpp"

namespace recital {

/// Reads a paragraph that belongs to an item. Agents must have been added to the page, and the item's thing described.
void read_entry_line(const EntryWords &words, Page &page, std::size_t block);

/// What the document `sender` sends on, told in the stretch: "transmitting report of A, entitled ...", in brackets or not.
void read_transmitted(const EntryWords &words, Page &page, std::size_t block, Stretch stretch, std::int32_t sender);

} // namespace recital
