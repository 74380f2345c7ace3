#pragma once
// What the keeper of a page that describes documents (a library guide, an office's page) should look at: where the page and
// the documents that were read contradict each other, links that lead elsewhere than their words say, and documents that cite
// what the page is about and are not on it.
//
// Asked of a resolved graph and the readings of the page. Only what was read is compared: a document that is described and was
// not read differs in nothing. What cannot be compared is passed over: titles in two languages, a date and its year, a paragraph
// of a document that is known by its name alone.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "graph/authority.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/reading.hpp"

namespace recital {

/// An entry whose date or title is not that of the document, or that prints a symbol that the document does not bear.
struct EntryDifference {
    enum class What : std::uint8_t { symbol, title, date };
    What what = What::title;
    DocumentId document = no_id;
    ClaimKind claim = ClaimKind::title; // of a title or date: which
    std::string page_says;              // a title, a date as ISO 8601, symbols joined by ' '
    std::string document_says;
    DocumentId titled_so = no_id; // the one other document that was read and bears the title of the entry
    LinkEvidence at;
};

/// A statement of the page on what a document cites and where, that the document's own text does not bear out.
struct ParagraphDifference {
    enum class What : std::uint8_t {
        not_cited,     // the document cites it nowhere
        elsewhere,     // in other paragraphs than told
        other_places,  // in that paragraph, but other places of it
        no_such_place, // what is told to be cited does not exist
    };
    What what = What::not_cited;
    CitationId told = no_id;      // of voice reported, or the page's own
    std::vector<CitationId> own;  // what the document itself says of it
    const Evidence *at = nullptr; // in the graph
};

/// A link whose address prints another symbol than the page.
struct LinkDifference {
    std::string symbol; // printed, canonical
    std::string leads_to;
    std::string url; // as given
    LinkEvidence at;
};

struct MissingDocument {
    DocumentId document = no_id;
    std::vector<CitationId> citations; // of the same places
};

struct PageAudit {
    DocumentId page = no_id;
    std::size_t described = 0; // documents that the page tells of
    std::size_t compared = 0;  // of them read
    std::vector<EntryDifference> entries;
    std::vector<ParagraphDifference> paragraphs;
    std::vector<LinkDifference> links;
    /// What the page cites or tells to be cited, as (document, place), and who else cites it: by date. Other pages are left
    /// out, and so are the articles of the Charter, which too many cite.
    std::vector<std::pair<DocumentId, std::string>> places;
    std::vector<MissingDocument> missing;
    bool sound() const { return entries.empty() && paragraphs.empty() && links.empty(); }
};

struct AuditedText {
    TextId id = no_id;
    Reading reading;
};

/// The symbols that the masthead of a text prints, canonical.
using MastheadSymbols = std::function<std::vector<std::string>(TextId)>;

PageAudit audit_page(const KnowledgeGraph &graph, DocumentId page, std::span<const AuditedText> texts,
                     const Authority &authority, const MastheadSymbols &symbols);

} // namespace recital
