#include "export/vocabulary.hpp"

#include <array>

namespace recital {
namespace {

constexpr auto prefixes = std::to_array<Prefix>({
    {"rec", RECITAL_REC},
    {"act", "https://w3id.org/recital/act#"},
    {"rel", "https://w3id.org/recital/relation#"},
    {"undo", RECITAL_UNDO},
    {"cito", RECITAL_CITO},
    {"dcterms", RECITAL_DCTERMS},
    {"foaf", RECITAL_FOAF},
    {"oa", RECITAL_OA},
    {"org", RECITAL_ORG},
    {"owl", RECITAL_OWL},
    {"prov", RECITAL_PROV},
    {"rdf", RECITAL_RDF},
    {"rdfs", RECITAL_RDFS},
    {"schema", RECITAL_SCHEMA},
    {"skos", RECITAL_SKOS},
    {"xsd", RECITAL_XSD},
});

template <class T> struct Row {
    T value;
    std::string_view iri;
};

template <class T, std::size_t n>
constexpr std::string_view find(const std::array<Row<T>, n> &table, T value, std::string_view otherwise) {
    for (const Row<T> &row : table)
        if (row.value == value)
            return row.iri;
    return otherwise;
}

constexpr auto document_classes = std::to_array<Row<DocumentType>>({
    {DocumentType::resolution, RECITAL_UNDO "Resolution"},
    {DocumentType::decision, RECITAL_UNDO "Decision"},
    {DocumentType::presidential_statement, RECITAL_REC "PresidentialStatement"},
    {DocumentType::report, RECITAL_REC "Report"},
    {DocumentType::letter, RECITAL_UNDO "OfficialLetter"},
    {DocumentType::note, RECITAL_UNDO "Note"},
    {DocumentType::meeting_record, RECITAL_UNDO "MeetingRecord"},
    {DocumentType::summary_record, RECITAL_UNDO "MeetingMinute"},
    {DocumentType::draft, RECITAL_REC "DraftResolution"},
    {DocumentType::press_release, RECITAL_UNDO "PressRelease"},
    {DocumentType::charter, RECITAL_UNDO "Charter"},
    {DocumentType::treaty, RECITAL_UNDO "Treaty"},
    {DocumentType::convention, RECITAL_UNDO "Convention"},
    {DocumentType::declaration, RECITAL_REC "Declaration"},
    {DocumentType::outcome, RECITAL_REC "OutcomeDocument"},
    {DocumentType::plan, RECITAL_REC "PlanOfAction"},
    {DocumentType::web_page, RECITAL_SCHEMA "WebPage"},
    {DocumentType::publication, RECITAL_UNDO "Publication"},
    {DocumentType::webcast, RECITAL_REC "Webcast"},
    {DocumentType::video, RECITAL_SCHEMA "VideoObject"},
    {DocumentType::news_story, RECITAL_REC "NewsStory"},
    {DocumentType::concept_note, RECITAL_REC "ConceptNote"},
    {DocumentType::summary, RECITAL_REC "Summary"},
    {DocumentType::statement, RECITAL_UNDO "OfficialStatement"},
    {DocumentType::interview, RECITAL_REC "Interview"},
    {DocumentType::agreement, RECITAL_REC "Agreement"},
});

constexpr auto agent_classes = std::to_array<Row<AgentKind>>({
    {AgentKind::state, RECITAL_REC "State"},
    {AgentKind::organ, RECITAL_ORG "Organization"},
    {AgentKind::agenda_item, RECITAL_REC "AgendaItem"},
    {AgentKind::organisation, RECITAL_ORG "Organization"},
    {AgentKind::person, RECITAL_FOAF "Person"},
    {AgentKind::role, RECITAL_ORG "Role"},
});

constexpr auto event_classes = std::to_array<Row<EventKind>>({
    {EventKind::plenary_meeting, RECITAL_REC "PlenaryMeeting"},
    {EventKind::formal_debate, RECITAL_REC "FormalDebate"},
    {EventKind::informal_interactive_dialogue, RECITAL_REC "InteractiveDialogue"},
    {EventKind::informal_thematic_discussion, RECITAL_REC "ThematicDiscussion"},
    {EventKind::thematic_panel, RECITAL_REC "ThematicPanel"},
    {EventKind::panel_discussion, RECITAL_REC "PanelDiscussion"},
    {EventKind::high_level_event, RECITAL_REC "HighLevelEvent"},
    {EventKind::ministerial_round_table, RECITAL_REC "MinisterialRoundTable"},
    {EventKind::round_table, RECITAL_REC "RoundTable"},
    {EventKind::meeting, RECITAL_REC "Meeting"},
    {EventKind::conference, RECITAL_REC "Conference"},
    {EventKind::summit, RECITAL_REC "Summit"},
    {EventKind::forum, RECITAL_REC "Forum"},
    {EventKind::seminar, RECITAL_REC "Seminar"},
    {EventKind::lecture, RECITAL_REC "Lecture"},
    {EventKind::address, RECITAL_REC "AddressGiven"},
    {EventKind::presentation, RECITAL_REC "Presentation"},
    {EventKind::press_conference, RECITAL_REC "PressConference"},
    {EventKind::anniversary, RECITAL_REC "Anniversary"},
    {EventKind::commemoration, RECITAL_REC "Commemoration"},
    {EventKind::opening, RECITAL_REC "Opening"},
    {EventKind::organisational_change, RECITAL_REC "OrganisationalChange"},
});

constexpr auto standings = std::to_array<Row<Standing>>({
    {Standing::shown, RECITAL_REC "Shown"},
    {Standing::outdone, RECITAL_REC "Outdone"},
});

constexpr auto source_ranks = std::to_array<Row<SourceRank>>({
    {SourceRank::correction, RECITAL_REC "Correction"},
    {SourceRank::masthead, RECITAL_REC "Masthead"},
    {SourceRank::record, RECITAL_REC "OfficialRecord"},
    {SourceRank::page, RECITAL_REC "ListOrPage"},
    {SourceRank::article, RECITAL_REC "NewsArticle"},
});

constexpr auto claimed_properties = std::to_array<Row<ClaimKind>>({
    {ClaimKind::title, dcterms::title},
    {ClaimKind::adopted, dcterms::date_accepted},
    {ClaimKind::issued, dcterms::issued},
    {ClaimKind::published, schema::date_published},
    {ClaimKind::dated, dcterms::created},
});

constexpr auto step_classes = std::to_array<Row<std::string_view>>({
    {"op", RECITAL_REC "OperativeParagraph"},
    {"pp", RECITAL_REC "PreambularParagraph"},
    {"para", RECITAL_REC "NumberedParagraph"},
    {"art", RECITAL_REC "Article"},
});

constexpr auto statuses = std::to_array<Row<Resolution>>({
    {Resolution::resolved, RECITAL_REC "Resolved"},
    {Resolution::partial, RECITAL_REC "Partial"},
    {Resolution::ambiguous, RECITAL_REC "Ambiguous"},
    {Resolution::unresolved, RECITAL_REC "Unresolved"},
});

constexpr auto voices = std::to_array<Row<Voice>>({
    {Voice::own, RECITAL_REC "OwnVoice"},
    {Voice::reported, RECITAL_REC "ReportedVoice"},
});

constexpr auto polarities = std::to_array<Row<Polarity>>({
    {Polarity::positive, RECITAL_REC "Positive"},
    {Polarity::negative, RECITAL_REC "Negative"},
});

constexpr auto adoptions = std::to_array<Row<Adoption>>({
    {Adoption::without_vote, RECITAL_REC "WithoutVote"},
    {Adoption::unanimously, RECITAL_REC "Unanimously"},
    {Adoption::recorded_vote, RECITAL_REC "RecordedVote"},
    {Adoption::vote, RECITAL_REC "Vote"},
});

struct LinkRow {
    LinkKind kind;
    LinkProperty property;
};

constexpr auto link_properties = std::to_array<LinkRow>({
    {LinkKind::draft, {RECITAL_REC "hasDraft", false}},
    {LinkKind::recommended_in, {RECITAL_REC "recommendedIn", false}},
    {LinkKind::adopted_at, {RECITAL_REC "adoptedAt", false}},
    {LinkKind::adopted_by, {RECITAL_REC "adoptedBy", false}},
    {LinkKind::sponsored, {RECITAL_REC "sponsored", true}},
    {LinkKind::voted_for, {RECITAL_REC "votedFor", true}},
    {LinkKind::voted_against, {RECITAL_REC "votedAgainst", true}},
    {LinkKind::abstained, {RECITAL_REC "abstainedOn", true}},
    {LinkKind::issued_by, {RECITAL_REC "issuedBy", false}},
    {LinkKind::considered_under, {RECITAL_REC "consideredUnder", false}},
    {LinkKind::addendum_to, {RECITAL_REC "addendumTo", false}},
    {LinkKind::corrigendum_to, {RECITAL_REC "corrects", false}},
    {LinkKind::revision_of, {RECITAL_REC "revisionOf", false}},
    {LinkKind::part_of, {RECITAL_REC "partOf", false}},
    {LinkKind::transmits, {RECITAL_REC "transmits", false}},
    {LinkKind::annexes, {RECITAL_REC "annexes", false}},
    {LinkKind::supersedes, {RECITAL_REC "supersedes", false}},
    {LinkKind::terminates, {RECITAL_REC "terminates", false}},
    {LinkKind::amends, {RECITAL_REC "amends", false}},
    {LinkKind::renews_mandate, {RECITAL_REC "renewsMandateOf", false}},
    {LinkKind::has_press_release, {RECITAL_REC "hasPressRelease", false}},
    {LinkKind::has_webcast, {RECITAL_REC "hasWebcast", false}},
    {LinkKind::has_meeting_record, {RECITAL_REC "hasMeetingRecord", false}},
    {LinkKind::has_concept_note, {RECITAL_REC "hasConceptNote", false}},
    {LinkKind::has_summary, {RECITAL_REC "hasSummary", false}},
    {LinkKind::has_news_story, {RECITAL_REC "hasNewsStory", false}},
    {LinkKind::has_web_page, {RECITAL_REC "hasWebPage", false}},
    {LinkKind::has_statement, {RECITAL_REC "hasStatement", false}},
    {LinkKind::has_related_document, {RECITAL_REC "hasRelatedDocument", false}},
    {LinkKind::has_sub_event, {RECITAL_REC "hasSubEvent", false}},
    {LinkKind::has_participant, {RECITAL_REC "hasParticipant", false}},
    {LinkKind::considers, {RECITAL_REC "takesUp", false}},
    {LinkKind::co_organized_by, {RECITAL_REC "coOrganizedBy", false}},
    {LinkKind::outcome_of, {RECITAL_REC "outcomeOf", false}},
    {LinkKind::follows, {RECITAL_REC "follows", false}},
    {LinkKind::delivered_at, {RECITAL_REC "deliveredAt", false}},
    {LinkKind::statement_by, {RECITAL_REC "statementBy", false}},
    {LinkKind::delivered_by, {RECITAL_REC "deliveredBy", false}},
    {LinkKind::interview_with, {RECITAL_REC "interviewWith", false}},
    {LinkKind::features, {RECITAL_REC "features", false}},
    {LinkKind::authored_by, {RECITAL_REC "authoredBy", false}},
    {LinkKind::created_by, {RECITAL_REC "createdBy", false}},
    {LinkKind::published_by, {RECITAL_REC "publishedBy", false}},
    {LinkKind::commissioned_by, {RECITAL_REC "commissionedBy", false}},
    {LinkKind::produced_for, {RECITAL_REC "producedFor", false}},
    {LinkKind::sent_by, {RECITAL_REC "sentBy", false}},
    {LinkKind::addressed_to, {RECITAL_REC "addressedTo", false}},
    {LinkKind::translation_of, {RECITAL_REC "translationOf", false}},
    {LinkKind::holds_role, {RECITAL_REC "holdsRole", false}},
    {LinkKind::role_in, {RECITAL_REC "roleIn", false}},
    {LinkKind::speaks_for, {RECITAL_REC "speaksFor", false}},
    {LinkKind::mentions, {RECITAL_REC "mentions", false}},
});

} // namespace

std::span<const Prefix> vocabulary_prefixes() { return prefixes; }

std::string_view class_of(DocumentType type) { return find(document_classes, type, undo::document); }
std::string_view class_of(AgentKind kind) { return find(agent_classes, kind, RECITAL_ORG "Organization"); }
std::string_view class_of(EventKind kind) { return find(event_classes, kind, schema::event); }
std::string_view individual_of(Standing standing) { return find(standings, standing, RECITAL_REC "Shown"); }
std::string_view individual_of(SourceRank source) { return find(source_ranks, source, RECITAL_REC "ListOrPage"); }
std::string_view property_of(ClaimKind kind) { return find(claimed_properties, kind, dcterms::title); }
std::string_view class_of_step(std::string_view step) { return find(step_classes, step, {}); }
std::string_view individual_of(Resolution status) { return find(statuses, status, RECITAL_REC "Unresolved"); }
std::string_view individual_of(Voice voice) { return find(voices, voice, RECITAL_REC "OwnVoice"); }
std::string_view individual_of(Polarity polarity) { return find(polarities, polarity, RECITAL_REC "Positive"); }
std::string_view individual_of(Adoption adoption) { return find(adoptions, adoption, {}); }

LinkProperty property_of(LinkKind kind) {
    for (const LinkRow &row : link_properties)
        if (row.kind == kind)
            return row.property;
    return {RECITAL_REC "relatedTo", false};
}

} // namespace recital
