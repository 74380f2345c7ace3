#pragma once
// The resolved model: documents, their texts, citation edges with evidence, agents, events, links between them, and what
// sources claim of them. Plain values; ids are positions in the vectors of the KnowledgeGraph and follow from the sort
// order of the keys, so that the same inputs give the same ids, in whatever order they come and however many threads read
// them.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/date.hpp"
#include "graph/language.hpp"
#include "graph/match.hpp"
#include "graph/reading.hpp"
#include "graph/statement.hpp"
#include "graph/terms.hpp"

namespace recital {

using DocumentId = std::uint32_t;
using TextId = std::uint32_t;
using CitationId = std::uint32_t;
using EvidenceId = std::uint32_t;
using AgentId = std::uint32_t;
using EventId = std::uint32_t;
using TellingId = std::uint32_t;
inline constexpr std::uint32_t no_id = 0xFFFFFFFFU;

/// Any node: a position in the list of its kind.
struct NodeRef {
    NodeKind kind = NodeKind::document;
    std::uint32_t id = no_id;
    friend auto operator<=>(const NodeRef &, const NodeRef &) = default;
};

constexpr NodeRef document_node(DocumentId id) { return {NodeKind::document, id}; }
constexpr NodeRef agent_node(AgentId id) { return {NodeKind::agent, id}; }
constexpr NodeRef event_node(EventId id) { return {NodeKind::event, id}; }

/// Begins the key of a document that has no symbol and a name given by a person.
inline constexpr std::string_view given_id_prefix = "ID:";

struct Document {
    /// Canonical symbol, key of an instrument, given_id_prefix and a person's own name for it, normalised address ("https://..."), "TITLE:" and the folded title of a document
    /// that a page describes, "NAME:..." of one that is cited by its name, or "sha256:...".
    std::string key;
    std::string label;                      // as people see it: "S/RES/1674 (2006)"
    std::vector<std::string> aliases;       // other symbols of the same document, canonical
    std::vector<std::string> former;        // keys it would have where less were read, sorted
    std::vector<std::string> former_places; // places that would then be cited, of texts in other languages; sorted
    std::vector<std::string> former_items;  // agenda items that it would then stand under; sorted
    std::vector<std::string> urls;          // addresses that pages give for it, sorted
    std::vector<Match> matches;             // of an instrument of the authority data
    DocumentType type = DocumentType::document;
    Organ organ = Organ::none;
    std::string title; // in title_language
    Language title_language = Language::unknown;
    Date adopted;
    Date issued;
    Date published; // of press releases, news, publications
    Date dated;     // of a letter, as it is dated
    int year = 0;   // of adoption, else issue, publication, the letter's date, the symbol's; 0 = unknown
    int session = 0;
    std::string meeting;
    std::string agenda_item;
    std::string agenda_title;
    Adoption adoption = Adoption::unknown;
    int votes_for = -1;
    int votes_against = -1;
    int abstentions = -1;
    std::vector<TextId> texts; // empty: cited, not read
    bool read() const { return !texts.empty(); }
};

/// One language version (or another copy) of a document, as read from one input. Its content stays in the store.
struct TextRecord {
    DocumentId document = no_id;
    std::string path;
    std::string format;
    Language language = Language::unknown;
    std::uint64_t size = 0;
    std::int64_t modified = 0;
    InputHash input_hash{};
    Sha256 text_sha256{};
    bool damaged = false;
    std::string title;
};

/// One printed place that supports a citation.
struct Evidence {
    TextId text = no_id;
    std::uint32_t begin = 0; // code points
    std::uint32_t end = 0;
    std::uint32_t clause_begin = 0;
    Form form = Form::symbol;
    TermId act = 0; // as printed in this language; the citation's own act is that of its first language
    TermId clause_act = 0;
    TermId relation = 0;
    TermId rule = 0;
    std::string provision; // where it stands
    std::string quote;
    std::string name; // the target as printed, where it is cited by name
};

/// An edge of the graph: one per citing document and place, cited document and set of places, act, relation, polarity, voice.
struct Citation {
    DocumentId citing = no_id;
    DocumentId cited = no_id;
    std::string citing_provision;
    /// Keys joined by ';', in the order of provision_before; empty: the document as a whole.
    std::string cited_provisions;
    TermId act = 0;
    TermId clause_act = 0;
    TermId relation = 0;
    Polarity polarity = Polarity::positive;
    Voice voice = Voice::own;
    DocumentId said_by =
        no_id; // the document whose words are reported, where it is one: "resolution A, which reaffirms B"
    Resolution status = Resolution::resolved;
    Verified verified = Verified::unknown;
    Judged judged = Judged::none;
    std::uint32_t weight = 1; // mentions in the first language read
    std::uint16_t confidence =
        0; // thousandths: measured share of right statements of this rule and form; 0 = not measured
    EvidenceId evidence_begin = 0; // [begin, end) in KnowledgeGraph::evidence()
    EvidenceId evidence_end = 0;
};

/// What one person said of one citation.
struct Judgement {
    CitationId citation = no_id;
    std::string by;         // who, as they call themselves; may be empty
    Date on;                // when; may be missing
    std::string note;       // why
    std::string file;       // where it is written, as the file was given
    std::uint32_t line = 0; // 1-based
};

struct Agent {
    AgentKind kind = AgentKind::state;
    /// Stable: ISO code of a State, key of the authority data, agenda item "A/75/135"; "name:" and the folded name of what the
    /// authority data does not know.
    std::string key;
    std::string label;              // as people see it
    std::vector<std::string> names; // all spellings that were read, sorted; empty where only the label is known
    std::vector<Match> matches;     // where the authority data know it
};

struct Event {
    std::string key; // of kind, organ, date and folded topic, as the place that tells most of it has them
    std::vector<std::string> former; // the same of other places, sorted: its key where less were read
    std::string label;
    EventKind kind = EventKind::event;
    Date start;
    Date end; // of one day: as start
    Organ organ = Organ::none;
    std::string place;
    std::string agenda_item;
    std::vector<std::string> names; // as told, sorted
};

/// One printed place that tells of a link, or makes a claim.
struct LinkEvidence {
    TextId text = no_id;
    std::uint32_t begin = 0; // code points
    std::uint32_t end = 0;
    std::string provision; // where it stands
    std::string quote;     // empty: the masthead of the text says so
    TermId rule = 0;
};

/// What texts tell of a link.
struct LinkTelling {
    Voice voice = Voice::reported; // own: the source is the document that tells
    Standing standing = Standing::shown;
    bool past = false; // "former"
    Date from;         // when it held, where told
    Date to;
    std::string source_provision; // place of the source that it is told of
    std::string target_provision;
    EvidenceId evidence_begin = 0; // [begin, end) in KnowledgeGraph::told()
    EvidenceId evidence_end = 0;
};

/// An edge that is no citation: one per source, kind and target.
struct LinkRecord {
    LinkKind kind = LinkKind::draft;
    NodeRef source;
    NodeRef target;
    CitationId citation = no_id; // the citation that says so, with its evidence
    TellingId telling = no_id;   // what texts tell; no_id where masthead, symbol or citation do
    friend bool operator==(const LinkRecord &, const LinkRecord &) = default;
};

/// What sources say of a document, a value each. Kept where a page says it, with what the masthead says beside it.
struct Claim {
    DocumentId document = no_id;
    ClaimKind kind = ClaimKind::title;
    std::string value;                    // a title, a date as ISO 8601, a symbol as people see it, name_of a type
    SourceRank source = SourceRank::page; // the most believed of those that say it
    Standing standing = Standing::shown;
    EvidenceId evidence_begin = 0; // [begin, end) in KnowledgeGraph::told()
    EvidenceId evidence_end = 0;
};

} // namespace recital
