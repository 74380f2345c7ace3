#pragma once
// What a person asks for, "A/RES/60/1, para. 138", apart into a document of the graph and places in it.
//
// Taken are: a symbol in any spelling or any name that the authority data has for an instrument (a short one where no other
// instrument has it: "the Charter"), alone or followed by places; places "of" a document; a
// key or our IRI with '#' and a place; an address at docs.un.org or undocs.org.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/authority.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/provision.hpp"
#include "graph/result.hpp"

namespace recital {

struct Asked {
    DocumentId document = no_id;
    std::vector<Provision> places; // empty: the document as a whole
};

/// The authority data, loaded when it is first asked for; nullptr where it cannot be.
using AuthoritySource = std::function<const Authority *()>;

/// Fails with `target_unknown` and says what lies near, or with `usage` where the place cannot be read.
Result<Asked> find_asked(const KnowledgeGraph &graph, std::string_view text, const AuthoritySource &authority);

/// A document without a place.
Result<DocumentId> find_document(const KnowledgeGraph &graph, std::string_view text, const AuthoritySource &authority);

/// Labels of documents that may have been meant, best first, at most five.
std::vector<std::string> near_targets(const KnowledgeGraph &graph, std::string_view text);

} // namespace recital
