#pragma once
// Names that nodes had, or would have, where less was read: a document known by its second symbol before a text printed
// both, by its address before a page gave its symbol, an event told by one page alone. The exports write them beside the
// nodes as names of the same thing, so that no IRI is lost when documents are added. Known from the graph alone.

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace recital {

class FormerNames {
  public:
    /// The graph must outlive it.
    explicit FormerNames(const KnowledgeGraph &graph);

    /// Other keys of a document or event, sorted; none of them is the key of another node. Empty for agents.
    std::span<const std::string> of(NodeRef node) const;
    /// Those under which a document can have been cited by another: of what was cited without a name, only that of the citing
    /// document.
    std::vector<std::string_view> of_cited(DocumentId cited, DocumentId citing) const;

  private:
    void add(DocumentId id, std::string key);
    bool names_citing(std::string_view key, DocumentId citing) const;

    const KnowledgeGraph &graph_;
    std::unordered_map<DocumentId, std::vector<std::string>> documents_;
    std::unordered_map<EventId, std::vector<std::string>> events_;
};

} // namespace recital
