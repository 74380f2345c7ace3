#pragma once
// What a page, list, letter or record tells of: documents it describes, events, persons with their roles, organisations and
// States, and how they hang together. One Thing is one told place, before the resolver has said which node of the graph it
// is; the same event told twice is two Things. Offsets are code points of the normalised text, as in Mention.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/date.hpp"
#include "graph/language.hpp"
#include "graph/statement.hpp"
#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {

/// Where a text tells it. The quote is verbatim, text[begin, end).
struct Told {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string provision; // key of the place
    std::string quote;
    TermId rule = 0;
};

/// A date printed of a thing. One day: to equals from.
struct ToldDate {
    DateKind kind = DateKind::told;
    Date from;
    Date to;
};

struct Thing {
    ThingKind kind = ThingKind::document;
    std::string name; // as printed, without marks of layout; may be empty for a document with symbol or URL
    std::string key;  // canonical symbol; key of the authority data (organ, State, role, holder); else empty
    std::vector<std::string> symbols; // of a document: all printed, canonical, in printed order
    std::vector<std::string> urls;    // its addresses, in printed order
    DocumentType type = DocumentType::document;
    EventKind event = EventKind::event;
    Organ organ = Organ::none; // that issued it, or met
    std::vector<ToldDate> dates;
    std::string place;                     // of an event
    std::string agenda_item;               // of an event: "132"
    std::string topic;                     // of an event: the title between quotation marks, or the report discussed
    Language language = Language::unknown; // of a document, where the page says so
    Told told;
};

/// The document that tells.
inline constexpr std::int32_t the_text_itself = -1;

/// subject --kind--> object, as told. Indices into Reading::things; the_text_itself for the telling document.
struct Relation {
    LinkKind kind = LinkKind::mentions;
    std::int32_t subject = the_text_itself;
    std::int32_t object = the_text_itself;
    std::string subject_provision; // place of the subject that the relation is told of: "para_138"
    std::string object_provision;
    Date from; // when it held, where told ("from 2008 to 2012")
    Date to;
    bool past = false; // "former", "then"
    Told told;
};

} // namespace recital
