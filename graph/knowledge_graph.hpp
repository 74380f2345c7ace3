#pragma once
// The knowledge graph in memory: documents, citations with evidence, agents, events and links, with adjacency in both directions as
// Boost compressed sparse rows of integers. Built by the resolver or read from a store; then only asked.

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/model.hpp"

namespace recital {

/// The names behind TermIds, as of the build that made the graph.
struct TermNames {
    struct Act {
        std::string lemma;
        std::string act_class;
        std::string property; // RDF property IRI; may be empty
        std::string iri;
        std::string label; // English
        int force = 0;
        int tone = 0;
    };
    struct Relation {
        std::string lemma;
        std::string property;
        std::string iri;
    };
    std::vector<Act> acts;
    std::vector<Relation> relations;
    std::vector<std::string> rules;
};

/// What the graph was made of; goes into every export. Nothing in it depends on the clock.
struct GraphInfo {
    std::string program_version;
    std::string fingerprint; // hex; over inputs, extraction version, authority data
    std::string authority_fingerprint;
    std::uint32_t texts = 0;
};

/// The parts, handed over whole; the order of each vector is the order of ids.
struct GraphParts {
    GraphInfo info;
    TermNames terms;
    std::vector<Document> documents;   // sorted by key
    std::vector<TextRecord> texts;     // sorted by path
    std::vector<Citation> citations;   // sorted by citing document, place in it, evidence order
    std::vector<Evidence> evidence;    // grouped by citation
    std::vector<Judgement> judgements; // sorted by citation, then as they were given
    std::vector<Agent> agents;         // sorted by kind, key
    std::vector<Event> events;         // sorted by key
    std::vector<LinkRecord> links;     // sorted by source, kind, target
    std::vector<LinkTelling> tellings; // in the order of their links
    std::vector<Claim> claims;         // sorted by document, kind, standing, source, value
    std::vector<LinkEvidence> told;    // of tellings, then of claims
    std::vector<Problem> problems;
};

class KnowledgeGraph {
  public:
    explicit KnowledgeGraph(GraphParts parts);
    KnowledgeGraph(KnowledgeGraph &&) noexcept;
    KnowledgeGraph &operator=(KnowledgeGraph &&) noexcept;
    ~KnowledgeGraph();

    const GraphInfo &info() const { return parts_.info; }
    const TermNames &terms() const { return parts_.terms; }
    std::span<const Document> documents() const { return parts_.documents; }
    std::span<const TextRecord> texts() const { return parts_.texts; }
    std::span<const Citation> citations() const { return parts_.citations; }
    std::span<const Evidence> evidence(const Citation &citation) const {
        return std::span(parts_.evidence)
            .subspan(citation.evidence_begin, citation.evidence_end - citation.evidence_begin);
    }
    std::span<const Judgement> judgements() const { return parts_.judgements; }
    std::span<const Agent> agents() const { return parts_.agents; }
    std::span<const Event> events() const { return parts_.events; }
    std::span<const LinkRecord> links() const { return parts_.links; }
    std::span<const LinkTelling> tellings() const { return parts_.tellings; }
    std::span<const LinkEvidence> told() const { return parts_.told; }
    std::span<const Claim> claims() const { return parts_.claims; }
    /// What texts tell of the link; nullptr where none does.
    const LinkTelling *telling(const LinkRecord &link) const {
        return link.telling < parts_.tellings.size() ? &parts_.tellings[link.telling] : nullptr;
    }
    std::span<const LinkEvidence> evidence(const LinkTelling &telling) const {
        return std::span(parts_.told).subspan(telling.evidence_begin, telling.evidence_end - telling.evidence_begin);
    }
    std::span<const LinkEvidence> evidence(const Claim &claim) const {
        return std::span(parts_.told).subspan(claim.evidence_begin, claim.evidence_end - claim.evidence_begin);
    }
    /// False where another source is believed.
    bool stands(const LinkRecord &link) const {
        const LinkTelling *told = telling(link);
        return told == nullptr || told->standing == Standing::shown;
    }
    /// False where a person found it wrong: it is kept and shown as such, and counts nowhere.
    static bool stands(const Citation &citation) { return citation.judged != Judged::rejected; }
    /// What persons said of the citation, as a range of judgements().
    std::span<const Judgement> judgements_of(CitationId citation) const;
    std::span<const Problem> problems() const { return parts_.problems; }

    /// By key or alias, canonical.
    std::optional<DocumentId> find(std::string_view key) const;
    /// By what a person types: any spelling of a symbol, a name of the person's own, or an instrument's name or label (case
    /// folded).
    std::optional<DocumentId> find_spelled(std::string_view text) const;

    /// Citations that start from, or end in, a document and stand, in id order.
    std::span<const CitationId> citations_from(DocumentId document) const;
    std::span<const CitationId> citations_to(DocumentId document) const;
    /// The same of those that a person rejected.
    std::span<const CitationId> rejected_from(DocumentId document) const;
    std::span<const CitationId> rejected_to(DocumentId document) const;
    /// Agents and events of this name or key, in any spelling that was read (case and diacritics folded).
    std::vector<NodeRef> find_named(std::string_view text) const;

    /// Links whose source is the node, as a range of links().
    std::span<const LinkRecord> links_from(NodeRef node) const;
    std::span<const LinkRecord> links_from(DocumentId document) const { return links_from(document_node(document)); }
    /// Links whose target is the node, as positions in links(), in that order.
    std::span<const std::uint32_t> links_to(NodeRef node) const;
    std::span<const std::uint32_t> links_to(DocumentId document) const { return links_to(document_node(document)); }
    /// What sources claim of the document, as a range of claims().
    std::span<const Claim> claims_of(DocumentId document) const;

  private:
    /// By label or title, folded; nullopt where several share it.
    std::optional<DocumentId> find_titled(std::string_view text) const;

    GraphParts parts_;
    struct Index;
    std::unique_ptr<Index> index_;
};

/// Key of a citation as a whole: the string whose hash is the citation's IRI; two citations differ iff their keys differ.
std::string citation_key(const KnowledgeGraph &graph, const Citation &citation);

} // namespace recital
