#pragma once
// Why a printed citation was read as it was: its rule, what was printed, the candidates, and the reason for the choice or for
// abstaining, in words for people.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extract/resolver.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

/// One mention of a text, as the resolver left it.
struct Explained {
    const KnowledgeGraph &graph;
    const Authority &authority;
    TextId text;
    std::span<const Mention> mentions; // of the whole text
    std::span<const Target> targets;   // parallel to them
    std::size_t at = 0;                // the one to explain
};

/// Its quote, then one row for each thing there is to say; ends with a line feed.
std::string explanation(const Explained &mention);

/// What the store's documents teach of the years of Security Council resolutions, as when it was built.
YearTable years_taught(const KnowledgeGraph &graph, const Authority &authority);

/// "the symbol is printed whole": why a target was chosen or left open.
std::string_view reason_words(Reason reason);
/// "a number after its noun": what a rule reads; the rule's own name where it has no words here.
std::string_view rule_words(std::string_view rule);

} // namespace recital
