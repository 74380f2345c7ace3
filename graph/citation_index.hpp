#pragma once
// Who cites whom, packed for questions that go far: what is needed to follow citations from document to document and from
// place to place, as columns of integers, without words. A graph of a million documents and ten million citations takes half a
// gigabyte. Made from a graph in memory, or read from a store (Store::citation_index); ids are those of graph and store.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace recital {

/// A place in any document ("op_4"), and a list of places in one, as numbers; 0 is none: the document as a whole.
using PlaceId = std::uint32_t;
using PlaceListId = std::uint32_t;

/// Keys of places and lists of them, each kept once. To be asked by one thread at a time.
class Places {
  public:
    Places();
    Places(Places &&) noexcept;
    Places &operator=(Places &&) noexcept;
    ~Places();

    PlaceId place(std::string_view key);
    /// Of keys joined by ';', in that order.
    PlaceListId list(std::string_view keys);
    PlaceListId list(std::vector<PlaceId> places);

    std::string_view key(PlaceId place) const;
    std::span<const PlaceId> list(PlaceListId list) const;
    std::string keys(PlaceListId list) const;
    /// How many lists there are.
    std::size_t lists() const;

    /// How two places lie to each other (provision_contains); remembered.
    bool contains(PlaceId outer, PlaceId inner) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// What filters ask of a document.
struct IndexedDocument {
    Date date; // graph/document_date.hpp
    DocumentType type = DocumentType::document;
    Organ organ = Organ::none;
    bool read = false;
};

struct IndexedCitation {
    DocumentId citing = no_id;
    DocumentId cited = no_id;
    DocumentId said_by = no_id;
    PlaceListId citing_place = 0;
    PlaceListId cited_places = 0;
    TermId act = 0;
    std::uint16_t confidence = 0; // thousandths; 0: not measured
    Voice voice = Voice::own;
    Polarity polarity = Polarity::positive;
    Resolution status = Resolution::resolved;
    Judged judged = Judged::none; // what was rejected is here too, and passes no filter
};

/// What one document does to another, as far as lineages show it.
struct IndexedLink {
    LinkKind kind = LinkKind::draft;
    DocumentId source = no_id;
    DocumentId target = no_id;
    friend auto operator<=>(const IndexedLink &, const IndexedLink &) = default;
};
/// True for drafts and for what changes or ends a text: amends, supersedes, terminates, corrigendum_to, revision_of.
bool shown_in_lineages(LinkKind kind);

/// The parts, handed over whole; citations in the order of their ids, sorted by citing document.
struct CitationIndexParts {
    std::vector<IndexedDocument> documents;
    std::vector<IndexedCitation> citations;
    Places places;
    std::vector<TermNames::Act> acts;
    std::vector<IndexedLink> links; // shown_in_lineages
};

class CitationIndex {
  public:
    explicit CitationIndex(CitationIndexParts parts);
    static CitationIndex of(const KnowledgeGraph &graph);

    std::span<const IndexedDocument> documents() const { return parts_.documents; }
    std::span<const IndexedCitation> citations() const { return parts_.citations; }
    const Places &places() const { return parts_.places; }
    Places &places() { return parts_.places; }
    std::span<const TermNames::Act> acts() const { return parts_.acts; }

    /// Ids of the citations that start from a document: [first, second).
    std::pair<CitationId, CitationId> from(DocumentId document) const {
        return {first_from_[document], first_from_[document + 1]};
    }
    /// Of those that end in it, in id order, so that those of one citing document stand together.
    std::span<const CitationId> to(DocumentId document) const {
        return std::span(to_).subspan(first_to_[document], first_to_[document + 1] - first_to_[document]);
    }
    /// The citing documents of the same, in the same order.
    std::span<const DocumentId> citing(DocumentId document) const {
        return std::span(citing_).subspan(first_to_[document], first_to_[document + 1] - first_to_[document]);
    }

    /// The text that was adopted from it, where it is a draft; else itself.
    DocumentId adopted(DocumentId document) const;
    /// Pairs of it and a draft from which it was adopted.
    std::span<const std::pair<DocumentId, DocumentId>> drafts(DocumentId document) const;
    /// What was done to it: links that end in it, but drafts.
    std::span<const IndexedLink> changes(DocumentId document) const;

  private:
    CitationIndexParts parts_;
    std::vector<CitationId> first_from_; // of each document, and one past the last
    std::vector<CitationId> first_to_;
    std::vector<CitationId> to_;
    std::vector<DocumentId> citing_;
    std::vector<std::pair<DocumentId, DocumentId>> drafts_;  // adopted text, draft; sorted
    std::vector<std::pair<DocumentId, DocumentId>> adopted_; // draft, adopted text; sorted
    std::vector<IndexedLink> changes_;                       // by target
};

} // namespace recital
