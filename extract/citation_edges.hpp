#pragma once
// The citation edges that start from one document, made of the mentions of all its texts. What one place says of another
// is one edge in however many languages it was read: the first text (en, fr, es, ru, zh, ar) gives the edge, the mentions
// of the others are laid beside it as evidence. What pages report of the document makes edges of its own. Depends on these
// mentions alone, so that documents can be worked on side by side.

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "extract/correction_verdicts.hpp"
#include "extract/resolver.hpp"
#include "extract/spares.hpp"

namespace recital {

/// An edge whose cited document is known by key. Its range of evidence is that of CitationDrafts::evidence; ids of documents
/// are not known yet.
struct CitationDraft {
    std::string cited;   // document key
    std::string said_by; // document key; empty: nobody else
    /// Keys that it would cite where less were read: had no masthead told the year of the cited document.
    std::vector<std::string> former;
    /// Places that only a text in another language names.
    std::vector<std::string> former_places;
    Citation citation;
    std::vector<std::uint32_t> rows; // of Corrections: what persons said of it
};

/// What such an edge makes of the two documents besides.
struct CitationLink {
    LinkKind kind = LinkKind::supersedes;
    std::uint32_t edge = 0; // position in CitationDrafts::edges
};

struct CitationDrafts {
    std::vector<CitationDraft> edges; // in the order of their first mentions
    std::vector<CitationLink> links;
    std::vector<Evidence> evidence; // edge by edge
};

/// The document a symbol stands for: itself, or the one of which it is an alias.
using KeyOf = std::function<const std::string &(const std::string &key)>;

/// A mention by which a text tells what another document cites (Mention::about).
struct ReportedMention {
    TextId text = no_id;
    std::uint32_t mention = 0;
};

class CitationDrafter {
  public:
    CitationDrafter(const Authority &authority, const YearTable &years, KeyOf key_of);
    /// What persons said of single mentions; must outlive the drafter. Before the first drafts are made.
    void correct(const SettledCorrections &corrections) { corrections_ = &corrections; }
    ~CitationDrafter();
    /// texts: ids of the document's texts, which index `readings`; reported: what other texts tell of it, in their order.
    /// Quotes and names are moved out of their mentions. May be called on several threads at once, for different documents.
    CitationDrafts drafts(const std::string &citing, std::span<const TextId> texts,
                          std::span<const ReportedMention> reported, std::span<Reading> readings);

  private:
    class Desk; // of one thread
    const Authority &authority_;
    const YearTable &years_;
    const KeyOf key_of_;
    const SettledCorrections *corrections_ = nullptr;
    Spares<Desk> desks_;
};

} // namespace recital
