#pragma once
// What people read in an export: labels of documents, places and citations, in plain English, made from names of the model and
// of the authority data.

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace recital {

/// A symbol as it is printed ("S/RES/1674 (2006)"); any other key as it is.
std::string display_of_key(std::string_view key);

/// The last part of an IRI as words: "takes note of" of ...#takesNoteOf.
std::string words_of_name(std::string_view iri);

/// "Economic and Social Council" of "economic_and_social_council".
std::string words_in_capitals(std::string_view name);

/// The document's label, or its key where it has none.
std::string label_of(const Document &document);
std::string label_of(const Agent &agent);
std::string label_of(const Event &event);
std::string label_of(const KnowledgeGraph &graph, NodeRef node);

/// Keys joined by ';', as they stand in Citation::cited_provisions.
std::vector<std::string> split_places(std::string_view places);
/// "op. para. 4"; a key that is none of ours as it is.
std::string place_label(std::string_view provision_key);
/// "paras. 138 and 139", "op. para. 4 and annex I".
std::string places_label(const std::vector<std::string> &provision_keys);

/// Lemma of an act or relation; empty for none.
std::string_view act_name(const TermNames &terms, TermId id);
std::string_view relation_name(const TermNames &terms, TermId id);

/// What a citation is called as an edge: its act, else its relation, else "cites". A stable name, not a label.
std::string edge_name(const TermNames &terms, const Citation &citation);

/// "S/RES/1674 (2006), op. para. 4, reaffirms A/RES/60/1, paras. 138 and 139".
std::string citation_label(const KnowledgeGraph &graph, const Citation &citation);

/// Why a citation has no target, for people: "no single candidate", "not resolved"; empty where it has one.
std::string_view open_label(Resolution status);

/// The first `limit` characters of a text on one line, with an ellipsis where it was cut; never within a character.
std::string shortened(std::string_view text, std::size_t limit);

} // namespace recital
