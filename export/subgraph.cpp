#include <algorithm>

#include "export/writer.hpp"

namespace recital {
namespace {

/// Old ids to new ones: position among the kept ids, no_id for the rest.
std::vector<std::uint32_t> renumbering(const std::vector<std::uint32_t> &kept, std::size_t size) {
    std::vector<std::uint32_t> map(size, no_id);
    for (std::size_t i = 0; i < kept.size(); ++i)
        map[kept[i]] = static_cast<std::uint32_t>(i);
    return map;
}

std::uint32_t renumbered(const std::vector<std::uint32_t> &map, std::uint32_t id) {
    return id < map.size() ? map[id] : no_id;
}

std::vector<std::uint32_t> sorted_unique(std::vector<std::uint32_t> ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace

KnowledgeGraph subgraph(const KnowledgeGraph &graph, std::span<const DocumentId> documents) {
    GraphParts parts;
    parts.info = graph.info();
    parts.terms = graph.terms();

    std::vector<std::uint32_t> kept;
    for (const DocumentId id : documents)
        if (id < graph.documents().size())
            kept.push_back(id);
    kept = sorted_unique(std::move(kept));
    const auto new_document = renumbering(kept, graph.documents().size());

    std::vector<std::uint32_t> texts;
    std::vector<std::uint32_t> agents;
    for (const DocumentId id : kept) {
        const Document &document = graph.documents()[id];
        texts.insert(texts.end(), document.texts.begin(), document.texts.end());
        for (const LinkRecord &link : graph.links_from(id))
            if (link.to_agent)
                agents.push_back(link.target);
    }
    texts = sorted_unique(std::move(texts));
    agents = sorted_unique(std::move(agents));
    const auto new_text = renumbering(texts, graph.texts().size());
    const auto new_agent = renumbering(agents, graph.agents().size());

    for (const TextId id : texts) {
        parts.texts.push_back(graph.texts()[id]);
        parts.texts.back().document = renumbered(new_document, parts.texts.back().document);
    }
    for (const AgentId id : agents)
        parts.agents.push_back(graph.agents()[id]);
    for (const DocumentId id : kept) {
        parts.documents.push_back(graph.documents()[id]);
        for (TextId &text : parts.documents.back().texts)
            text = renumbered(new_text, text);
        for (const LinkRecord &link : graph.links_from(id)) {
            LinkRecord copy = link; // its citation is renumbered when the citations are
            copy.source = renumbered(new_document, link.source);
            copy.target = renumbered(link.to_agent ? new_agent : new_document, link.target);
            if (copy.target != no_id)
                parts.links.push_back(copy);
        }
    }
    std::vector<CitationId> new_citation(graph.citations().size(), no_id);
    for (CitationId id = 0; id < graph.citations().size(); ++id) {
        const Citation &citation = graph.citations()[id];
        Citation copy = citation;
        copy.citing = renumbered(new_document, citation.citing);
        copy.cited = renumbered(new_document, citation.cited);
        if (copy.citing == no_id || copy.cited == no_id)
            continue;
        copy.evidence_begin = static_cast<EvidenceId>(parts.evidence.size());
        for (Evidence evidence : graph.evidence(citation)) {
            evidence.text = renumbered(new_text, evidence.text);
            parts.evidence.push_back(std::move(evidence));
        }
        copy.evidence_end = static_cast<EvidenceId>(parts.evidence.size());
        new_citation[id] = static_cast<CitationId>(parts.citations.size());
        parts.citations.push_back(std::move(copy));
    }
    for (LinkRecord &link : parts.links)
        link.citation = renumbered(new_citation, link.citation);
    parts.info.texts = static_cast<std::uint32_t>(parts.texts.size());
    return KnowledgeGraph(std::move(parts));
}

} // namespace recital
