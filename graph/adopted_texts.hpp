#pragma once
// A draft and the text adopted from it count as one, known by the latter. Of a graph in memory; CitationIndex has the same of its
// columns.

#include <cstddef>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace recital {

class AdoptedTexts {
  public:
    explicit AdoptedTexts(const KnowledgeGraph &graph);

    /// The text that was adopted from the document, where it is a draft of one; else itself.
    DocumentId text(DocumentId document) const { return texts_[document]; }
    bool is_draft(DocumentId document) const { return texts_[document] != document; }

  private:
    std::vector<DocumentId> texts_;
};

} // namespace recital
