#pragma once
// What the rows of tables are made from: the graph, and what is known of its documents, citations and places only when all of
// them were seen.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/iri_names.hpp"
#include "export/writer.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

/// A place that cites, is cited, or in which a citation is printed.
struct TablePlace {
    DocumentId document = no_id;
    std::string_view provision; // key, never empty
    std::uint32_t cites = 0;    // documents that it cites
    std::uint32_t cited_by = 0; // documents that cite it
};

/// Refers to the graph, which must outlive it.
class TableContext {
  public:
    TableContext(const KnowledgeGraph &graph, const ExportOptions &options);

    const KnowledgeGraph &graph;
    const IriNames names;
    const Agents *agents; // of persons and roles; null where none are known

    /// Of a document or citation of the graph.
    DocumentId id_of(const Document &document) const;
    CitationId id_of(const Citation &citation) const;
    /// As in the citation's IRI: 32 hex digits.
    std::string_view citation_id(CitationId citation) const;
    /// Documents that the document cites, and those that cite it, in the citing document's own words; each once. What does
    /// not lead to one document is not counted (graph/citation_network.hpp), nor the document itself.
    std::uint32_t cites(DocumentId document) const { return cites_[document]; }
    std::uint32_t cited_by(DocumentId document) const { return cited_by_[document]; }
    /// Not asked for, and there because a text of it tells of others (NetworkOptions::evidence_only).
    bool evidence_only(DocumentId document) const;
    /// Sorted by document, then as they stand in it. Documents are counted as above.
    std::span<const TablePlace> places() const { return places_; }

  private:
    void count();
    void list_places();

    std::vector<DocumentId> evidence_only_;
    std::string citation_ids_; // one after the other
    std::vector<std::uint32_t> cites_;
    std::vector<std::uint32_t> cited_by_;
    std::vector<TablePlace> places_;
};

/// "S/RES/1674(2006)#op_4"; nothing known for the document as a whole.
Cell place_cell(const Document &document, std::string_view provision);

} // namespace recital
