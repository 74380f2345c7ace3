#pragma once
// Finds the citations of a text: one pass over each block, words looked up in the lexicon, symbols scanned, numbers, names
// and places read by one grammar over token classes that serves six languages. What is found is printed fact; what it
// cites is said by the resolver.

#include "extract/lexicon.hpp"
#include "graph/reading.hpp"

namespace recital {

/// Appends the mentions of the reading's text, in text order. Linear in the text's length.
void extract_citations(const Lexicon &lexicon, Reading &reading);

} // namespace recital
