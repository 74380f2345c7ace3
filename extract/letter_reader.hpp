#pragma once
// A letter or note verbale issued as a document, as what it tells of: who sent it, to whom, and what it sends on, which is its
// annex. Sender and addressee are the persons, roles, organisations or States named in its title.

#include "extract/page.hpp"
#include "extract/reader_words.hpp"

namespace recital {

/// True where the text is a letter or note with a title of its own.
bool is_letter(const Reading &reading);
/// The agents of the page must have been added.
void read_letter(Page &page, const ReaderWords &words);

} // namespace recital
