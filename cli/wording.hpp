#pragma once
// How the things of the graph are said to people: "op. para. 4" for op_4, "cited, not read" for a document without a text. No
// key of the model reaches a reader but through here and export/labels.hpp, which says how documents are called.

#include <cstddef>
#include <string>
#include <string_view>

#include "export/labels.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

/// "resolution", "presidential statement".
std::string type_words(DocumentType type);
/// "person", "State", "organ", "agenda item".
std::string agent_words(AgentKind kind);
/// "plenary meeting", "high-level event".
std::string event_words(EventKind kind);
/// "the resolution", "the document".
std::string referred_words(const Document &document);
/// "28 April 2006", "April 2006", "2006"; empty without a date.
std::string date_words(const Date &date);
/// How and when it was adopted: "unanimously (15 in favour), 28 April 2006"; empty when nothing is known.
std::string adoption_words(const Document &document);
/// How it was adopted, in short: "unanimously", "without a vote", "115-15-28" (in favour, against, abstaining); empty when
/// nothing is known.
std::string vote_words(const Document &document);
/// What is not plain about a citation's target: "no single candidate"; empty where it is known.
std::string_view status_words(Resolution status);
/// Day, month or year of a document as ISO 8601, by what is known: adopted, else issued, else the year.
std::string date_column(const Document &document);

/// "op. para. 4 (a)"; the empty key is "the document".
std::string place_words(std::string_view key);
/// Several keys joined by ';': "paras. 138 and 139", "paras. 138–140", "para. 3 and annex I".
std::string places_words(std::string_view keys);

/// "reaffirms", "takes note of", "decides (“pursuant to”)", "deplores, denying"; "cites" where no verb is printed.
std::string act_words(const KnowledgeGraph &graph, const Citation &citation);

/// How a link is called on the page of its source ("Addendum to") and of its target ("Has addendum").
struct LinkWords {
    std::string_view forward;
    std::string_view backward; // empty for links to organs and agenda items, of which there are many
};
LinkWords link_words(LinkKind kind);

/// "1 document", "1,234 documents".
/// "confirmed", "said by a person", "rejected"; nothing for what nobody judged.
std::string_view judged_words(Judged judged);

std::string counted(std::size_t number, std::string_view singular, std::string_view plural = {});
/// "1,234"
std::string grouped(std::size_t number);

/// The address under which the United Nations keeps the document; empty for one without a symbol.
std::string official_address(const Document &document, Language language = Language::en);

} // namespace recital
