#pragma once
// The citation edges that start from one document, made of the mentions of all its texts. What one place says of another
// is one edge in however many languages it was read: the first text (en, fr, es, ru, zh, ar) gives the edge, the mentions
// of the others are laid beside it as evidence. Depends on the document's own texts alone, so that documents can be
// worked on side by side.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "extract/resolver.hpp"

namespace recital {

/// An edge whose cited document is known by key; its citation has neither ids nor a range of evidence yet.
struct CitationDraft {
    std::string cited; // document key
    Citation citation;
    std::vector<Evidence> evidence;
};

/// The document a symbol stands for: itself, or the one of which it is an alias.
using KeyOf = std::function<const std::string &(const std::string &key)>;

/// texts: ids of the document's texts, which index `readings`; quotes and names are moved out of their mentions.
std::vector<CitationDraft> citation_drafts(const std::string &citing, std::span<const TextId> texts,
                                           std::span<Reading> readings, const Authority &authority,
                                           const YearTable &years, const KeyOf &key_of);

} // namespace recital
