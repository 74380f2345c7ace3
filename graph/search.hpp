#pragma once
// Searching the words of a store: which paragraphs and titles say something, of which documents. Draft and adopted text are one
// document: what a draft says is left out where its adopted text was read in that language and says it too.
//
//     const auto index = TextIndex::open(store, graph, "un.db", {});
//     const auto query = SearchQuery::read("\"responsibility to protect\" -Syria");
//     const auto answer = search(graph, *index, {*query});

#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "graph/adopted_texts.hpp"
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
    std::vector<FoundText> found; // in the order asked for, as many as the limit allows
    std::size_t places = 0;       // of all, beyond the limit too
    std::vector<DocumentId>
        documents;             // in which they stand, beyond the limit too; sorted, drafts as their adopted texts
    std::size_t in_drafts = 0; // places left out because they stand in drafts
};

Result<SearchAnswer> search(const KnowledgeGraph &graph, const TextIndex &index, const SearchRequest &request);

/// Takes out of a list what stands in the draft of a text that is in the list too, in the same language; says how much that was.
/// `found_in` gives the FoundText of an element.
template <class T, class FoundIn>
std::size_t leave_out_drafts(const KnowledgeGraph &graph, const AdoptedTexts &adopted, std::vector<T> &list,
                             const FoundIn &found_in) {
    const auto language = [&](const FoundText &one) {
        return one.text == no_id ? graph.documents()[one.document].title_language : graph.texts()[one.text].language;
    };
    std::set<std::pair<DocumentId, Language>> there;
    for (const T &one : list)
        there.emplace(found_in(one).document, language(found_in(one)));
    return std::erase_if(list, [&](const T &one) {
        const FoundText &found = found_in(one);
        return adopted.is_draft(found.document) && there.contains({adopted.text(found.document), language(found)});
    });
}

/// Position of each document by date, then key; what has no date stands last.
std::vector<std::uint32_t> positions_by_date(const KnowledgeGraph &graph);

} // namespace recital
