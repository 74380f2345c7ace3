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

/// New ids of the nodes of a part of the graph.
struct Renumbering {
    std::vector<std::uint32_t> documents;
    std::vector<std::uint32_t> agents;
    std::vector<std::uint32_t> events;
    std::vector<std::uint32_t> texts;

    NodeRef operator()(NodeRef node) const {
        node.id = renumbered(node.kind == NodeKind::document ? documents
                             : node.kind == NodeKind::agent  ? agents
                                                             : events,
                             node.id);
        return node;
    }
};

/// Calls `each(other, link)` for the links of a node, with the node at their other end.
template <class Each> void each_link(const KnowledgeGraph &graph, NodeRef node, Each each) {
    for (const LinkRecord &link : graph.links_from(node))
        each(link.target, link);
    for (const std::uint32_t position : graph.links_to(node))
        each(graph.links()[position].source, graph.links()[position]);
}

/// What hangs on the documents: events, agents, and the roles of those agents.
void gather(const KnowledgeGraph &graph, const std::vector<std::uint32_t> &documents,
            std::vector<std::uint32_t> &events, std::vector<std::uint32_t> &agents) {
    const auto take = [&](NodeRef node) {
        if (node.kind == NodeKind::event)
            events.push_back(node.id);
        else if (node.kind == NodeKind::agent)
            agents.push_back(node.id);
    };
    for (const DocumentId id : documents)
        each_link(graph, document_node(id), [&](NodeRef other, const LinkRecord &) { take(other); });
    events = sorted_unique(std::move(events));
    for (const EventId id : events)
        each_link(graph, event_node(id), [&](NodeRef other, const LinkRecord &) {
            if (other.kind == NodeKind::agent)
                take(other);
        });
    agents = sorted_unique(std::move(agents));
    for (const AgentId id : std::vector<std::uint32_t>(agents))
        for (const LinkRecord &link : graph.links_from(agent_node(id)))
            if (link.kind == LinkKind::holds_role)
                take(link.target);
    agents = sorted_unique(std::move(agents));
}

/// Copies a range of what is told and says where it now lies.
template <class Owner>
Owner with_evidence(const KnowledgeGraph &graph, Owner owner, const Renumbering &renumber, GraphParts &parts) {
    const auto evidence = graph.evidence(owner);
    owner.evidence_begin = static_cast<EvidenceId>(parts.told.size());
    for (LinkEvidence one : evidence) {
        one.text = renumbered(renumber.texts, one.text);
        if (one.text != no_id)
            parts.told.push_back(std::move(one));
    }
    owner.evidence_end = static_cast<EvidenceId>(parts.told.size());
    return owner;
}

/// The texts in which something is told of a kept node must be kept, and with them their documents.
void gather_tellers(const KnowledgeGraph &graph, const Renumbering &renumber, std::vector<std::uint32_t> &documents) {
    const auto take = [&](std::span<const LinkEvidence> told) {
        for (const LinkEvidence &one : told)
            documents.push_back(graph.texts()[one.text].document);
    };
    for (const LinkRecord &link : graph.links())
        if (const LinkTelling *telling = graph.telling(link);
            telling != nullptr && renumber(link.source).id != no_id && renumber(link.target).id != no_id)
            take(graph.evidence(*telling));
    for (const Claim &claim : graph.claims())
        if (renumber(document_node(claim.document)).id != no_id)
            take(graph.evidence(claim));
    for (const Citation &citation : graph.citations())
        if (renumber(document_node(citation.citing)).id != no_id && renumber(document_node(citation.cited)).id != no_id)
            for (const Evidence &one : graph.evidence(citation))
                documents.push_back(graph.texts()[one.text].document);
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
    std::vector<std::uint32_t> events;
    std::vector<std::uint32_t> agents;
    gather(graph, kept, events, agents);
    Renumbering renumber;
    renumber.documents = renumbering(kept, graph.documents().size());
    renumber.agents = renumbering(agents, graph.agents().size());
    renumber.events = renumbering(events, graph.events().size());
    gather_tellers(graph, renumber, kept);
    kept = sorted_unique(std::move(kept));
    renumber.documents = renumbering(kept, graph.documents().size());

    std::vector<std::uint32_t> texts;
    for (const DocumentId id : kept) {
        const Document &document = graph.documents()[id];
        texts.insert(texts.end(), document.texts.begin(), document.texts.end());
    }
    texts = sorted_unique(std::move(texts));
    renumber.texts = renumbering(texts, graph.texts().size());

    for (const TextId id : texts) {
        parts.texts.push_back(graph.texts()[id]);
        parts.texts.back().document = renumbered(renumber.documents, parts.texts.back().document);
    }
    for (const AgentId id : agents)
        parts.agents.push_back(graph.agents()[id]);
    for (const EventId id : events)
        parts.events.push_back(graph.events()[id]);
    for (const DocumentId id : kept) {
        parts.documents.push_back(graph.documents()[id]);
        for (TextId &text : parts.documents.back().texts)
            text = renumbered(renumber.texts, text);
    }
    std::vector<CitationId> new_citation(graph.citations().size(), no_id);
    for (CitationId id = 0; id < graph.citations().size(); ++id) {
        const Citation &citation = graph.citations()[id];
        Citation copy = citation;
        copy.citing = renumbered(renumber.documents, citation.citing);
        copy.cited = renumbered(renumber.documents, citation.cited);
        if (citation.said_by != no_id)
            copy.said_by = renumbered(renumber.documents, citation.said_by);
        if (copy.citing == no_id || copy.cited == no_id)
            continue;
        copy.evidence_begin = static_cast<EvidenceId>(parts.evidence.size());
        for (Evidence evidence : graph.evidence(citation)) {
            evidence.text = renumbered(renumber.texts, evidence.text);
            if (evidence.text != no_id)
                parts.evidence.push_back(std::move(evidence));
        }
        copy.evidence_end = static_cast<EvidenceId>(parts.evidence.size());
        new_citation[id] = static_cast<CitationId>(parts.citations.size());
        parts.citations.push_back(std::move(copy));
    }
    for (const LinkRecord &link : graph.links()) {
        LinkRecord copy = link;
        copy.source = renumber(link.source);
        copy.target = renumber(link.target);
        if (copy.source.id == no_id || copy.target.id == no_id)
            continue;
        copy.citation = renumbered(new_citation, link.citation);
        if (const LinkTelling *telling = graph.telling(link)) {
            copy.telling = static_cast<TellingId>(parts.tellings.size());
            parts.tellings.push_back(with_evidence(graph, *telling, renumber, parts));
        }
        parts.links.push_back(copy);
    }
    for (const Claim &claim : graph.claims())
        if (renumber(document_node(claim.document)).id != no_id) {
            parts.claims.push_back(with_evidence(graph, claim, renumber, parts));
            parts.claims.back().document = renumber(document_node(claim.document)).id;
        }
    parts.info.texts = static_cast<std::uint32_t>(parts.texts.size());
    return KnowledgeGraph(std::move(parts));
}

} // namespace recital
