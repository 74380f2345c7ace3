#pragma once
// A document described by an entry of a list: symbols, type, title, dates, addresses, and who issued, wrote, published, said
// or sent it. Reads what is printed there, in any of these orders:
//
//   A/99/1-S/2044/2 (3 May 2044): Title: subtitle: report of the Secretary-General: <address>
//   Title, role tells audience (SG/SM/1-GA/2, 3 May 2044): <address>
//   Title / by Author and Author (Publisher, Series, May 2044): <address>
//   Statement by Name, Role: "Title" (occasion, 3 May 2044, Place) (French): <address>

#include <optional>
#include <vector>

#include "extract/entry_text.hpp"
#include "extract/entry_words.hpp"
#include "extract/page.hpp"

namespace recital {

/// What a heading says of the entries below it.
enum class Section : std::uint8_t { none, statement, publication, event, document, link };

/// A relation of the document that is told in its entry; the other end is a thing of the page.
struct EntryRelation {
    LinkKind kind = LinkKind::mentions;
    std::int32_t other = -2;
    Stretch at;
    bool from_other = false; // other --kind--> document
};

struct EntryDocument {
    Thing thing;
    Stretch name;      // of the title; empty: none is printed
    bool sure = false; // something besides a link says that it is a document
    std::vector<EntryRelation> relations;
    std::vector<EntryLink> others; // links that lead to other documents
};

class EntryDocumentReader {
  public:
    EntryDocumentReader(const EntryWords &words, Page &page) : words_(words), page_(page) {}

    /// The document that the entry describes, its title being in `entry.words`. Agents must have been added to the page.
    EntryDocument read(const EntryText &entry, Section section);
    /// What the link alone tells, under the label of this type.
    EntryDocument of_link(const EntryLink &link, DocumentType label) const;

  private:
    struct Run; // one entry
    const EntryWords &words_;
    Page &page_;
};

/// How a document of this type hangs on an event.
LinkKind tie_of(DocumentType type);

/// The date spans of a stretch, as bytes of the content.
struct DatedStretch {
    Stretch at;
    Date from;
    Date to;
};
std::vector<DatedStretch> dates_in(const Page &page, Stretch stretch, const EntryWords &words);

/// All symbols of a symbol, canonical, in printed order; the year of a Security Council resolution is completed.
std::vector<std::string> symbols_of(Symbol symbol, const Authority &authority);

} // namespace recital
