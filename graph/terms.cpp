#include "graph/terms.hpp"

#include <array>

namespace recital {
namespace {

template <class T> struct Names;

template <> struct Names<DocumentType> {
    static constexpr std::array<std::string_view, 28> list{
        "document",       "resolution", "decision",      "presidential_statement",
        "report",         "letter",     "note",          "meeting_record",
        "summary_record", "draft",      "press_release", "charter",
        "treaty",         "convention", "declaration",   "outcome",
        "plan",           "web_page",   "publication",   "named",
        "webcast",        "video",      "news_story",    "concept_note",
        "summary",        "statement",  "interview",     "agreement"};
};
template <> struct Names<BlockKind> {
    static constexpr std::array<std::string_view, 13> list{
        "cover",   "title",    "enacting",  "preambular", "operative",  "subparagraph", "paragraph",
        "heading", "footnote", "list_item", "table_row",  "conclusion", "other"};
};
template <> struct Names<Form> {
    static constexpr std::array<std::string_view, 8> list{"symbol",   "number",  "list",  "named",
                                                          "footnote", "backref", "cover", "set"};
};
template <> struct Names<TargetKind> {
    static constexpr std::array<std::string_view, 8> list{
        "symbol", "resolution_number", "decision_number", "instrument", "name", "self", "antecedent", "open_set"};
};
template <> struct Names<Resolution> {
    static constexpr std::array<std::string_view, 4> list{"resolved", "partial", "ambiguous", "unresolved"};
};
template <> struct Names<Voice> { static constexpr std::array<std::string_view, 2> list{"own", "reported"}; };
template <> struct Names<Polarity> { static constexpr std::array<std::string_view, 2> list{"positive", "negative"}; };
template <> struct Names<Verified> { static constexpr std::array<std::string_view, 3> list{"unknown", "yes", "no"}; };
template <> struct Names<Judged> {
    static constexpr std::array<std::string_view, 4> list{"none", "confirmed", "curated", "rejected"};
};
template <> struct Names<LinkKind> {
    static constexpr std::array<std::string_view, 52> list{"draft",
                                                           "recommended_in",
                                                           "adopted_at",
                                                           "adopted_by",
                                                           "sponsored",
                                                           "voted_for",
                                                           "voted_against",
                                                           "abstained",
                                                           "issued_by",
                                                           "considered_under",
                                                           "addendum_to",
                                                           "corrigendum_to",
                                                           "revision_of",
                                                           "part_of",
                                                           "transmits",
                                                           "annexes",
                                                           "supersedes",
                                                           "terminates",
                                                           "amends",
                                                           "renews_mandate",
                                                           "has_press_release",
                                                           "has_webcast",
                                                           "has_meeting_record",
                                                           "has_concept_note",
                                                           "has_summary",
                                                           "has_news_story",
                                                           "has_web_page",
                                                           "has_statement",
                                                           "has_related_document",
                                                           "has_sub_event",
                                                           "has_participant",
                                                           "considers",
                                                           "co_organized_by",
                                                           "outcome_of",
                                                           "follows",
                                                           "delivered_at",
                                                           "statement_by",
                                                           "delivered_by",
                                                           "interview_with",
                                                           "features",
                                                           "authored_by",
                                                           "created_by",
                                                           "published_by",
                                                           "commissioned_by",
                                                           "produced_for",
                                                           "sent_by",
                                                           "addressed_to",
                                                           "translation_of",
                                                           "holds_role",
                                                           "role_in",
                                                           "speaks_for",
                                                           "mentions"};
};
template <> struct Names<AgentKind> {
    static constexpr std::array<std::string_view, 6> list{"state",        "organ",  "agenda_item",
                                                          "organisation", "person", "role"};
};
template <> struct Names<ThingKind> {
    static constexpr std::array<std::string_view, 6> list{"document", "event",        "person",
                                                          "role",     "organisation", "state"};
};
template <> struct Names<EventKind> {
    static constexpr std::array<std::string_view, 23> list{"event",
                                                           "plenary_meeting",
                                                           "formal_debate",
                                                           "informal_interactive_dialogue",
                                                           "informal_thematic_discussion",
                                                           "thematic_panel",
                                                           "panel_discussion",
                                                           "high_level_event",
                                                           "ministerial_round_table",
                                                           "round_table",
                                                           "meeting",
                                                           "conference",
                                                           "summit",
                                                           "forum",
                                                           "seminar",
                                                           "lecture",
                                                           "address",
                                                           "presentation",
                                                           "press_conference",
                                                           "anniversary",
                                                           "commemoration",
                                                           "opening",
                                                           "organisational_change"};
};
template <> struct Names<DateKind> {
    static constexpr std::array<std::string_view, 6> list{"told", "issued", "adopted", "published", "letter", "event"};
};
template <> struct Names<NodeKind> {
    static constexpr std::array<std::string_view, 3> list{"document", "agent", "event"};
};
template <> struct Names<ClaimKind> {
    static constexpr std::array<std::string_view, 7> list{"title", "adopted", "issued", "published",
                                                          "dated", "symbol",  "type"};
};
template <> struct Names<SourceRank> {
    static constexpr std::array<std::string_view, 5> list{"correction", "masthead", "record", "page", "article"};
};
template <> struct Names<Standing> { static constexpr std::array<std::string_view, 2> list{"shown", "outdone"}; };
template <> struct Names<Adoption> {
    static constexpr std::array<std::string_view, 5> list{"unknown", "without_vote", "unanimously", "recorded_vote",
                                                          "vote"};
};

} // namespace

template <class T> std::string_view name_of(T value) {
    const auto index = static_cast<std::size_t>(value);
    return index < Names<T>::list.size() ? Names<T>::list[index] : std::string_view("?");
}

template <class T> std::optional<T> value_of(std::string_view name) {
    for (std::size_t i = 0; i < Names<T>::list.size(); ++i)
        if (Names<T>::list[i] == name)
            return static_cast<T>(i);
    return std::nullopt;
}

template <class T> std::span<const std::string_view> names_of() { return Names<T>::list; }

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): explicit instantiations cannot be made by a template
#define RECITAL_TERMS(T)                                                                                               \
    template std::string_view name_of<T>(T);                                                                           \
    template std::optional<T> value_of<T>(std::string_view);                                                           \
    template std::span<const std::string_view> names_of<T>();
RECITAL_TERMS(DocumentType)
RECITAL_TERMS(BlockKind)
RECITAL_TERMS(Form)
RECITAL_TERMS(TargetKind)
RECITAL_TERMS(Resolution)
RECITAL_TERMS(Voice)
RECITAL_TERMS(Polarity)
RECITAL_TERMS(Verified)
RECITAL_TERMS(Judged)
RECITAL_TERMS(LinkKind)
RECITAL_TERMS(AgentKind)
RECITAL_TERMS(ThingKind)
RECITAL_TERMS(EventKind)
RECITAL_TERMS(DateKind)
RECITAL_TERMS(NodeKind)
RECITAL_TERMS(ClaimKind)
RECITAL_TERMS(SourceRank)
RECITAL_TERMS(Standing)
RECITAL_TERMS(Adoption)
#undef RECITAL_TERMS

} // namespace recital
