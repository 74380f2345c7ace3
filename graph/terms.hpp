#pragma once
// The closed lists of the model, each with the stable name under which its values are stored, exported and asked for.
// name_of(value) never fails; value_of<T>(name) is the inverse. Words that people read are made from these in cli/.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace recital {

/// What a document is. Names follow the types of UNDO where it has them.
enum class DocumentType : std::uint8_t {
    document, // no closer type known
    resolution,
    decision,
    presidential_statement,
    report,
    letter,
    note,
    meeting_record,
    summary_record,
    draft,
    press_release,
    charter,
    treaty,
    convention,
    declaration,
    outcome,
    plan,
    web_page,
    publication,
    named, // known by its name alone
    webcast,
    video,
    news_story,
    concept_note,
    summary,
    statement, // speech, remarks, message
    interview,
    agreement
};

/// What a stretch of a source text is.
enum class BlockKind : std::uint8_t {
    cover,        // masthead lines above the title, originating documents in brackets
    title,        // the document's own title line
    enacting,     // "The Security Council,"
    preambular,   // one preambular paragraph
    operative,    // one operative paragraph, or its first part
    subparagraph, // lettered or roman part of a paragraph
    paragraph,    // numbered or counted paragraph of anything else (annex, report, statement)
    heading,      // heading of a section, part or annex
    footnote,     // text of a note; belongs to the block that calls it
    list_item,
    table_row,
    conclusion, // closing lines: meeting, date, vote
    other
};

/// How the target of a citation is printed.
enum class Form : std::uint8_t {
    symbol,   // A/59/565
    number,   // resolution 60/1
    list,     // one of several numbers under one noun
    named,    // 2005 World Summit Outcome
    footnote, // whatever stands in a footnote
    backref,  // that resolution, the present resolution, Ibid.
    cover,    // originating documents on the cover
    set       // all its relevant resolutions: an open set, never resolved to single documents
};

/// What the printed target is made of, before it is resolved.
enum class TargetKind : std::uint8_t {
    symbol,            // a whole symbol, canonical
    resolution_number, // number of a resolution whose organ is to be inferred
    decision_number,   // number of a decision whose organ is to be inferred
    instrument,        // key of an instrument of the authority data
    name,              // a name that no authority file holds
    self,              // the citing document
    antecedent,        // another mention of the same text
    open_set           // a vague plural
};

/// What the resolver made of a citation. It decides only where all candidates but one are ruled out.
enum class Resolution : std::uint8_t {
    resolved,  // one document, known by symbol or as an instrument of the authority data
    partial,   // known by name alone
    ambiguous, // several candidates
    unresolved // none
};

enum class Voice : std::uint8_t { own, reported };
enum class Polarity : std::uint8_t { positive, negative };
/// Whether the cited provision exists in the cited document, where that was read.
enum class Verified : std::uint8_t { unknown, yes, no };

/// What a person said of a citation. What was rejected stays, and counts nowhere.
enum class Judged : std::uint8_t {
    none,      // nothing: the machine read it
    confirmed, // found right
    curated,   // said by a person, in place of what the machine read or beside it
    rejected   // found wrong
};

/// Relations other than citations, from a document (source) to a document or agent (target). Some are told by the masthead,
/// some by the symbol (graph/symbol_relation.hpp), some by what the document itself does with a document that it cites.
enum class LinkKind : std::uint8_t {
    draft,            // adopted text -> its draft
    recommended_in,   // -> report of the committee that recommended it
    adopted_at,       // -> record of the meeting at which it was adopted
    adopted_by,       // -> organ
    sponsored,        // -> State
    voted_for,        // -> State that voted in favour
    voted_against,    // -> State
    abstained,        // -> State
    issued_by,        // -> organ that issued it
    considered_under, // -> agenda item
    addendum_to,      // -> document to which it adds
    corrigendum_to,   // -> document that it corrects
    revision_of,      // -> document in whose place it was issued
    part_of,          // -> document of which it is a part, section or volume
    transmits,        // -> document that it sends on
    annexes,          // -> document that it carries as its annex
    supersedes,       // -> document whose place it takes
    terminates,       // -> document whose measures or mandates it ends
    amends,           // -> document whose text or measures it changes
    renews_mandate,   // -> document that set out the mandate it renews
    // told by pages, lists, letters and records
    has_press_release,    // event -> press release
    has_webcast,          // event -> webcast
    has_meeting_record,   // event -> record
    has_concept_note,     // event -> concept note
    has_summary,          // event or document -> summary
    has_news_story,       // event -> news story
    has_web_page,         // event, organisation or document -> page
    has_statement,        // event -> statement
    has_related_document, // event -> document listed under it, without a closer relation
    has_sub_event,        // event -> event held as part of it
    has_participant,      // event -> person, organisation or State
    considers,            // event -> document
    co_organized_by,      // event -> organisation or State
    outcome_of,           // document -> event that adopted or brought it forth
    follows,              // event or document -> what it follows up
    delivered_at,         // statement -> event
    statement_by,         // statement, press release -> person or role whose words it gives
    delivered_by,         // statement -> person who read it out
    interview_with,       // interview -> person
    features,             // video, picture -> person
    authored_by,          // publication -> person
    created_by,           // document -> person, role or organisation
    published_by,         // document -> organisation
    commissioned_by,      // document -> organisation
    produced_for,         // document -> organisation or programme
    sent_by,              // letter -> person, role or State
    addressed_to,         // letter -> person, role or organ
    translation_of,       // document -> document
    holds_role,           // person -> role
    role_in,              // role -> organisation
    speaks_for,           // person -> State or organisation
    mentions              // document -> anything it names without a closer relation
};

enum class AgentKind : std::uint8_t { state, organ, agenda_item, organisation, person, role };

/// What a text tells of, beside what it cites.
enum class ThingKind : std::uint8_t { document, event, person, role, organisation, state };

/// What an event is.
enum class EventKind : std::uint8_t {
    event, // no closer kind known
    plenary_meeting,
    formal_debate,
    informal_interactive_dialogue,
    informal_thematic_discussion,
    thematic_panel,
    panel_discussion,
    high_level_event,
    ministerial_round_table,
    round_table,
    meeting,
    conference,
    summit,
    forum,
    seminar,
    lecture,
    address,
    presentation,
    press_conference,
    anniversary,
    commemoration,
    opening,
    organisational_change
};

/// What a printed date says of a document or event.
enum class DateKind : std::uint8_t { told, issued, adopted, published, letter, event };

/// What a node of the graph is.
enum class NodeKind : std::uint8_t { document, agent, event };

/// What several sources may say of one document.
enum class ClaimKind : std::uint8_t { title, adopted, issued, published, dated, symbol, type };

/// Who says it; whoever stands first is believed.
enum class SourceRank : std::uint8_t {
    correction, // a person, of what was found
    masthead,   // the document, of itself
    record,     // a record or document of the organ that issued it
    page,       // a list or page
    article     // a news story
};

/// Whether what was said is the value that is shown, or another source is believed.
enum class Standing : std::uint8_t { shown, outdone };

/// How a text was adopted.
enum class Adoption : std::uint8_t { unknown, without_vote, unanimously, recorded_vote, vote };

template <class T> std::string_view name_of(T value);
template <class T> std::optional<T> value_of(std::string_view name);
/// All names, in the order of the enumerators.
template <class T> std::span<const std::string_view> names_of();

} // namespace recital
