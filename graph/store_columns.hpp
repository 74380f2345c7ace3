#pragma once
// The columns of the tables that hold documents, texts, citations and evidence, and how a row of them becomes a value: for
// those who read whole tables and those who read a few rows alike.

#include "graph/model.hpp"
#include "graph/store_rows.hpp"

namespace recital {

/// NULL reads as 0; for votes, "not said" is -1.
inline constexpr const char *document_columns =
    "key, label, type, organ, title, title_language, adopted, issued, published, dated, year, session, meeting, "
    "agenda_item, agenda_title, adoption, coalesce(votes_for, -1), coalesce(votes_against, -1), "
    "coalesce(abstentions, -1)";

inline void read_row(Row &row, Document &document) {
    row(document.key, document.label, document.type, document.organ, document.title, document.title_language,
        document.adopted, document.issued, document.published, document.dated, document.year, document.session,
        document.meeting, document.agenda_item, document.agenda_title, document.adoption, document.votes_for,
        document.votes_against, document.abstentions);
}

inline constexpr const char *text_columns =
    "document, path, format, language, size, modified, input_hash, text_sha256, damaged, title";

inline void read_row(Row &row, TextRecord &text) {
    row(text.document, text.path, text.format, text.language, text.size, text.modified, text.input_hash,
        text.text_sha256, text.damaged, text.title);
}

inline constexpr const char *citation_columns =
    "citing, cited, citing_provision, cited_provisions, act, clause_act, relation, polarity, voice, said_by, status, "
    "verified, judged, weight, confidence, first_evidence, evidence_count";

/// Where the evidence lies stands in evidence_begin and evidence_end.
inline void read_row(Row &row, Citation &citation) {
    std::int64_t said_by = -1;
    std::uint32_t count = 0;
    row(citation.citing, citation.cited, citation.citing_provision, citation.cited_provisions, citation.act,
        citation.clause_act, citation.relation, citation.polarity, citation.voice, said_by, citation.status,
        citation.verified, citation.judged, citation.weight, citation.confidence, citation.evidence_begin, count);
    expect(said_by < std::int64_t{no_id} && count <= no_id - citation.evidence_begin, "evidence out of order");
    citation.said_by = said_by < 0 ? no_id : static_cast<DocumentId>(said_by);
    citation.evidence_end = citation.evidence_begin + count;
}

inline constexpr const char *judgement_columns = "citation, \"by\", \"on\", note, file, line";

inline void read_row(Row &row, Judgement &judgement) {
    row(judgement.citation, judgement.by, judgement.on, judgement.note, judgement.file, judgement.line);
}

inline constexpr const char *evidence_columns =
    "text, \"begin\", \"end\", clause_begin, form, act, clause_act, relation, rule, provision, quote, name";

inline void read_row(Row &row, Evidence &evidence) {
    row(evidence.text, evidence.begin, evidence.end, evidence.clause_begin, evidence.form, evidence.act,
        evidence.clause_act, evidence.relation, evidence.rule, evidence.provision, evidence.quote, evidence.name);
}

} // namespace recital
