#pragma once
// The language of a text, from the text alone: its script, and for Latin script the small words that only one of the three
// languages has.

#include <string_view>

#include "extract/reader_words.hpp"
#include "graph/language.hpp"

namespace recital {

/// One of the six languages, or unknown when nothing speaks clearly for one. Looks at a few kilobytes of the text.
Language detect_language(std::string_view text, const ReaderWords &words);

} // namespace recital
