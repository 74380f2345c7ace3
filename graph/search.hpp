#pragma once
// Searching the words of a store: which paragraphs and titles say something, of which documents.
//
//     const auto index = TextIndex::open(store, graph, "un.db", {});
//     const auto query = SearchQuery::read("\"responsibility to protect\" -Syria");
//     const auto answer = search(graph, *index, {*query});

#include <cstddef>
#include <optional>
#include <vector>

#include "graph/text_index.hpp"

namespace recital {

/// Which documents are meant, and which of their texts. What is empty leaves all.
struct DocumentFilter {
    std::optional<Language> language;
    std::vector<DocumentType> types;
    std::vector<Organ> organs;
    Date since; // by the date of the document, which may be partial: then it counts where it may lie within
    Date until;

    bool takes(const Document &document) const;
    /// The text, or the title of a document that was not read.
    bool takes(const KnowledgeGraph &graph, const FoundText &found) const;
};

struct SearchRequest {
    SearchQuery query;
    SearchedPart part = SearchedPart::everything;
    DocumentFilter filter;
    bool by_relevance = false; // else by date, earliest first, then key and place
    std::size_t limit = 0;     // 0: all
};

struct SearchAnswer {
    std::vector<FoundText> found;      // in the order asked for, as many as the limit allows
    std::size_t places = 0;            // of all, beyond the limit too
    std::vector<DocumentId> documents; // in which they stand, beyond the limit too; sorted
};

Result<SearchAnswer> search(const KnowledgeGraph &graph, const TextIndex &index, const SearchRequest &request);

/// Position of each document by date, then key; what has no date stands last.
std::vector<std::uint32_t> positions_by_date(const KnowledgeGraph &graph);

} // namespace recital
