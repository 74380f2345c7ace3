#include "graph/part_of_graph.hpp"

namespace recital {
namespace {

/// Old ids to new ones: position among the kept ids, no_id for the rest.
std::vector<std::uint32_t> renumbering(const std::vector<bool> &kept) {
    std::vector<std::uint32_t> map(kept.size(), no_id);
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i])
            map[i] = next++;
    return map;
}

std::uint32_t renumbered(const std::vector<std::uint32_t> &map, std::uint32_t id) {
    return id < map.size() ? map[id] : no_id;
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

template <class Value>
void copy_kept(std::span<const Value> all, const std::vector<bool> &kept, std::vector<Value> &out) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (kept[i])
            out.push_back(all[i]);
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

/// True for an edge that is kept with both its ends.
bool stays(const KeptParts &kept, const Citation &citation, CitationId id) {
    return kept.citations[id] && kept.documents[citation.citing] && kept.documents[citation.cited];
}

bool stays(const KeptParts &kept, const LinkRecord &link, std::size_t position) {
    return kept.links[position] && kept.has(link.source) && kept.has(link.target);
}

/// Documents whose texts prove what is kept, beside the kept ones.
std::vector<bool> with_tellers(const KnowledgeGraph &graph, const KeptParts &kept) {
    std::vector<bool> documents = kept.documents;
    const auto take = [&](const auto &evidence) {
        for (const auto &one : evidence)
            documents[graph.texts()[one.text].document] = true;
    };
    for (std::size_t i = 0; i < graph.links().size(); ++i)
        if (const LinkTelling *telling = graph.telling(graph.links()[i]);
            telling != nullptr && stays(kept, graph.links()[i], i))
            take(graph.evidence(*telling));
    for (const Claim &claim : graph.claims())
        if (kept.documents[claim.document])
            take(graph.evidence(claim));
    for (CitationId id = 0; id < graph.citations().size(); ++id) {
        const Citation &citation = graph.citations()[id];
        if (!stays(kept, citation, id))
            continue;
        take(graph.evidence(citation));
        if (citation.said_by != no_id)
            documents[citation.said_by] = true;
    }
    return documents;
}

void copy_texts(const KnowledgeGraph &graph, Renumbering &renumber, GraphParts &parts) {
    renumber.texts.assign(graph.texts().size(), no_id);
    for (TextId id = 0; id < graph.texts().size(); ++id) {
        const DocumentId document = renumber.documents[graph.texts()[id].document];
        if (document == no_id)
            continue;
        renumber.texts[id] = static_cast<TextId>(parts.texts.size());
        parts.texts.push_back(graph.texts()[id]);
        parts.texts.back().document = document;
    }
    for (Document &document : parts.documents)
        for (TextId &text : document.texts)
            text = renumber.texts[text];
    parts.info.texts = static_cast<std::uint32_t>(parts.texts.size());
}

/// Says where each kept citation now lies.
std::vector<std::uint32_t> copy_citations(const KnowledgeGraph &graph, const KeptParts &kept,
                                          const Renumbering &renumber, GraphParts &parts) {
    std::vector<std::uint32_t> moved(graph.citations().size(), no_id);
    for (CitationId id = 0; id < graph.citations().size(); ++id) {
        Citation citation = graph.citations()[id];
        if (!stays(kept, citation, id))
            continue;
        const auto evidence = graph.evidence(citation);
        citation.citing = renumber.documents[citation.citing];
        citation.cited = renumber.documents[citation.cited];
        citation.said_by = renumbered(renumber.documents, citation.said_by);
        citation.evidence_begin = static_cast<EvidenceId>(parts.evidence.size());
        for (Evidence one : evidence) {
            one.text = renumber.texts[one.text];
            parts.evidence.push_back(std::move(one));
        }
        citation.evidence_end = static_cast<EvidenceId>(parts.evidence.size());
        moved[id] = static_cast<CitationId>(parts.citations.size());
        for (Judgement judgement : graph.judgements_of(id)) {
            judgement.citation = moved[id];
            parts.judgements.push_back(std::move(judgement));
        }
        parts.citations.push_back(std::move(citation));
    }
    return moved;
}

} // namespace

KeptParts::KeptParts(const KnowledgeGraph &graph, bool all)
    : documents(graph.documents().size(), all), agents(graph.agents().size(), all), events(graph.events().size(), all),
      citations(graph.citations().size(), all), links(graph.links().size(), all) {}

bool KeptParts::has(NodeRef node) const {
    return (node.kind == NodeKind::document ? documents : node.kind == NodeKind::agent ? agents : events)[node.id];
}

void KeptParts::set(NodeRef node, bool value) {
    (node.kind == NodeKind::document ? documents : node.kind == NodeKind::agent ? agents : events)[node.id] = value;
}

PartOfGraph part_of(const KnowledgeGraph &graph, const KeptParts &kept) {
    GraphParts parts;
    parts.info = graph.info();
    parts.terms = graph.terms();
    const std::vector<bool> documents = with_tellers(graph, kept);
    Renumbering renumber{renumbering(documents), renumbering(kept.agents), renumbering(kept.events), {}};
    copy_kept(graph.documents(), documents, parts.documents);
    copy_kept(graph.agents(), kept.agents, parts.agents);
    copy_kept(graph.events(), kept.events, parts.events);
    copy_texts(graph, renumber, parts);
    const std::vector<std::uint32_t> moved = copy_citations(graph, kept, renumber, parts);
    for (std::size_t i = 0; i < graph.links().size(); ++i) {
        LinkRecord link = graph.links()[i];
        if (!stays(kept, link, i))
            continue;
        link.source = renumber(link.source);
        link.target = renumber(link.target);
        link.citation = renumbered(moved, link.citation);
        if (const LinkTelling *telling = graph.telling(link)) {
            link.telling = static_cast<TellingId>(parts.tellings.size());
            parts.tellings.push_back(with_evidence(graph, *telling, renumber, parts));
        }
        parts.links.push_back(link);
    }
    for (const Claim &claim : graph.claims())
        if (kept.documents[claim.document]) {
            parts.claims.push_back(with_evidence(graph, claim, renumber, parts));
            parts.claims.back().document = renumber.documents[claim.document];
        }
    std::vector<DocumentId> evidence_only;
    for (DocumentId id = 0; id < documents.size(); ++id)
        if (documents[id] && !kept.documents[id])
            evidence_only.push_back(renumber.documents[id]);
    return {KnowledgeGraph(std::move(parts)), std::move(evidence_only)};
}

void keep_what_hangs_on(const KnowledgeGraph &graph, KeptParts &kept) {
    for (DocumentId id = 0; id < kept.documents.size(); ++id)
        if (kept.documents[id])
            each_link(graph, document_node(id), [&](NodeRef other, const LinkRecord &) {
                if (other.kind != NodeKind::document)
                    kept.set(other, true);
            });
    for (EventId id = 0; id < kept.events.size(); ++id)
        if (kept.events[id])
            each_link(graph, event_node(id), [&](NodeRef other, const LinkRecord &) {
                if (other.kind == NodeKind::agent)
                    kept.set(other, true);
            });
    for (AgentId id = 0; id < kept.agents.size(); ++id)
        if (kept.agents[id])
            for (const LinkRecord &link : graph.links_from(agent_node(id)))
                if (link.kind == LinkKind::holds_role)
                    kept.set(link.target, true);
}

PartOfGraph part_around(const KnowledgeGraph &graph, std::span<const DocumentId> documents) {
    KeptParts kept(graph, false);
    kept.citations.assign(kept.citations.size(), true);
    kept.links.assign(kept.links.size(), true);
    for (const DocumentId id : documents)
        if (id < kept.documents.size())
            kept.documents[id] = true;
    keep_what_hangs_on(graph, kept);
    return part_of(graph, kept);
}

} // namespace recital
