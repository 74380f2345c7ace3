#pragma once
// Contradictions in the data of a store, as a work list for those who keep it: what a document prints against what is known
// of it, what one says of another against that one itself. Only what cannot both be true is told: partial dates, absent
// voters, drafts and what others report contradict nothing. Which of the two is wrong, a person says.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/agents.hpp"
#include "graph/authority.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/reading.hpp"
#include "graph/result.hpp"

namespace recital {

/// One kind of contradiction; `id` is stable.
struct ContradictionRule {
    std::string_view id;
    Severity severity;     // error: one of the two is wrong; warning: most likely; note: an oddity of the source
    std::string_view what; // one line for people
    std::string_view look; // what to look at
};

/// In the order of the help.
std::span<const ContradictionRule> contradiction_rules();

struct Contradiction {
    const ContradictionRule *rule = nullptr;
    DocumentId document = no_id;    // where it is seen
    std::vector<DocumentId> others; // what else is concerned
    TextId text = no_id;            // that prints it; no_id where no single one does
    std::string provision;          // place in the document
    std::string quote;              // the words; empty where the masthead or metadata say so
    std::string says;               // what the one says
    std::string against;            // what contradicts it
};

/// What is looked through.
struct CheckedStore {
    const KnowledgeGraph &graph;
    const Authority &authority;
    const Agents *agents = nullptr; // null: no roles in it
    std::function<Result<Reading>(TextId)> reading;
    std::function<Result<Text>(TextId)> text;
};

/// By weight, then rule, then document and place. `rules`: ids; empty: all.
Result<std::vector<Contradiction>> find_contradictions(const CheckedStore &store, std::span<const std::string> rules);

} // namespace recital
