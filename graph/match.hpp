#pragma once
// The same thing in a data set of others (Wikidata, UNBIS, EuroVoc), as the authority data have it. None is ever guessed.

#include <compare>
#include <string>

namespace recital {

struct Match {
    bool same = false; // owl:sameAs; else skos:exactMatch
    std::string iri;
    friend auto operator<=>(const Match &, const Match &) = default;
};

} // namespace recital
