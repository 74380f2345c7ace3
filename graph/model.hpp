#pragma once
// The resolved model: documents, their texts, citation edges with evidence, agents and links. Plain values; ids are
// positions in the vectors of the KnowledgeGraph and follow from the sort order of the keys, so that the same inputs give
// the same ids whatever the number of threads or the order of the arguments.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/date.hpp"
#include "graph/language.hpp"
#include "graph/reading.hpp"
#include "graph/statement.hpp"
#include "graph/terms.hpp"

namespace recital {

using DocumentId = std::uint32_t;
using TextId = std::uint32_t;
using CitationId = std::uint32_t;
using EvidenceId = std::uint32_t;
using AgentId = std::uint32_t;
inline constexpr std::uint32_t no_id = 0xFFFFFFFFU;

struct Document {
    std::string key;                  // canonical symbol, instrument key, "NAME:..." or "sha256:..."
    std::string label;                // as people see it: "S/RES/1674 (2006)"
    std::vector<std::string> aliases; // other symbols of the same document, canonical
    DocumentType type = DocumentType::document;
    Organ organ = Organ::none;
    std::string title; // in title_language
    Language title_language = Language::unknown;
    Date adopted;
    Date issued;
    int year = 0; // of adoption, else issue, else the symbol's; 0 = unknown
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
    Sha256 input_sha256{};
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
    std::uint32_t weight = 1; // mentions in the first language read
    std::uint16_t confidence =
        0; // thousandths: measured share of right statements of this rule and form; 0 = not measured
    EvidenceId evidence_begin = 0; // [begin, end) in KnowledgeGraph::evidence()
    EvidenceId evidence_end = 0;
};

struct Agent {
    AgentKind kind = AgentKind::state;
    std::string key;   // stable: ISO code of a State, organ key, agenda item "A/75/135"
    std::string label; // as people see it
};

struct LinkRecord {
    LinkKind kind = LinkKind::draft;
    DocumentId source = no_id;
    bool to_agent = false;
    std::uint32_t target = no_id; // DocumentId, or AgentId where to_agent
    CitationId citation = no_id;  // the citation that says so, with its evidence; no_id where masthead or symbol tell
};

} // namespace recital
