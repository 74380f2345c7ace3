#pragma once
// The page of an event, person, role, organisation or State: what is known of it and what it is tied to, with the words that
// tell it. And what pages tell of a document, where sources contradict each other.

#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"
#include "graph/result.hpp"

namespace recital {

std::string node_page(const KnowledgeGraph &graph, NodeRef node);

/// The one agent or event that bears the name, or of whose names one alone holds it. Fails with `target_unknown` where there
/// is none, with `usage` where there are several.
Result<NodeRef> find_node(const KnowledgeGraph &graph, std::string_view text);

/// Ties of a node that texts tell of, kind by kind, in both directions, each with its first quote; empty without any.
std::string ties_section(const KnowledgeGraph &graph, NodeRef node);

/// What sources say of a document otherwise than what is shown; empty where they agree.
std::string contradictions_section(const KnowledgeGraph &graph, DocumentId document);

/// How a claim is said: "Adopted 2 October 2009", "Title “...”".
std::string claim_words(const Claim &claim);

} // namespace recital
