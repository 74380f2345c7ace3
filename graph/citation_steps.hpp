#pragma once
// Steps from text to text along citations, as questions that go far take them: a draft and its adopted text are one text,
// known by the latter; a text does not cite itself; a filter says which citations count, and which texts may be passed.

#include <vector>

#include "graph/citation_filter.hpp"
#include "graph/citation_index.hpp"
#include "graph/place_match.hpp"
#include "graph/provision.hpp"

namespace recital {

/// A document, and places in it; without any, the document as a whole.
struct CitationEnd {
    DocumentId document = no_id;
    std::vector<Provision> places;
};

class CitationSteps {
  public:
    CitationSteps(const CitationIndex &index, const CitationFilter &filter);

    std::size_t documents() const { return texts_.size(); }
    DocumentId text(DocumentId document) const { return texts_[document]; }
    bool passes(CitationId citation) const { return passing_.citations[citation]; }
    bool passes_document(DocumentId text) const { return passing_.documents[text]; }

    /// Calls visit(CitationId, DocumentId) for each citation of a text that ends in another, with that other; the filter is
    /// yet to be asked.
    template <class Visit> void cited(DocumentId text, const Visit &visit) const {
        cited_by_one(text, text, visit);
        for (const auto &[adopted, draft] : index_.drafts(text))
            if (texts_[draft] == text)
                cited_by_one(draft, text, visit);
    }
    /// The same for each citation of it, with the text that cites.
    template <class Visit> void citing(DocumentId text, const Visit &visit) const {
        citing_one(text, text, visit);
        for (const auto &[adopted, draft] : index_.drafts(text))
            if (texts_[draft] == text)
                citing_one(draft, text, visit);
    }

  private:
    template <class Visit> void cited_by_one(DocumentId document, DocumentId text, const Visit &visit) const {
        const auto [first, last] = index_.from(document);
        for (CitationId id = first; id < last; ++id)
            if (const DocumentId other = texts_[index_.citations()[id].cited]; other != text)
                visit(id, other);
    }
    template <class Visit> void citing_one(DocumentId document, DocumentId text, const Visit &visit) const {
        const auto ids = index_.to(document);
        const auto citing = index_.citing(document);
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (const DocumentId other = texts_[citing[i]]; other != text)
                visit(ids[i], other);
    }

    const CitationIndex &index_;
    PassingCitations passing_;
    std::vector<DocumentId> texts_;
};

/// The places of an end, as the index knows them; it learns those it does not.
PlaceListId place_list(CitationIndex &index, const CitationEnd &end);

/// True where `left` is the earlier text: by date, what has none last, then by key.
bool earlier_text(const CitationIndex &index, DocumentId left, DocumentId right);

} // namespace recital
