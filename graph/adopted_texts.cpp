#include "graph/adopted_texts.hpp"

#include <numeric>

namespace recital {

AdoptedTexts::AdoptedTexts(const KnowledgeGraph &graph) : texts_(graph.documents().size()) {
    std::iota(texts_.begin(), texts_.end(), DocumentId{0});
    // Links are sorted by source: of several texts adopted from one draft, the first counts.
    for (const LinkRecord &link : graph.links())
        if (link.kind == LinkKind::draft && link.source.kind == NodeKind::document &&
            link.target.kind == NodeKind::document && texts_[link.target.id] == link.target.id)
            texts_[link.target.id] = link.source.id;
}

} // namespace recital
