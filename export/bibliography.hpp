#pragma once
// Documents as entries of a bibliography: CSL-JSON (Citation Style Language 1.0.2), RIS, and BibTeX. Organs are corporate
// authors, the symbol is the number, the United Nations are the publisher.

#include <span>
#include <string>
#include <string_view>

#include "graph/model.hpp"

namespace recital {

std::string csl_json_of(std::span<const Document *const> documents);
std::string ris_of(std::span<const Document *const> documents);
std::string bibtex_of(std::span<const Document *const> documents);

/// By name: csl-json, ris, bibtex; empty for another.
using BibliographyWriter = std::string (*)(std::span<const Document *const>);
BibliographyWriter bibliography_writer(std::string_view format);

} // namespace recital
