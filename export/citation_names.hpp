#pragma once
// What citations and their printed places are called, in IRIs and in tables: hashes that depend on nothing but where they are
// printed and where they lead.

#include <string>
#include <unordered_set>

#include "graph/knowledge_graph.hpp"

namespace recital {

/// The name of one printed place of a citation (IriNames::place).
std::string place_name(const KnowledgeGraph &graph, const Citation &citation, const Evidence &evidence);

/// The name of a citation: that of the place where it is first printed, or where another citation of the same document has it
/// (two verbs of one mention), one made from it. first_place: empty without evidence. taken: names of the citations before
/// it that have the same citing document; its own is added.
std::string citation_name(const KnowledgeGraph &graph, const Citation &citation, std::string first_place,
                          std::unordered_set<std::string> &taken);

} // namespace recital
