#pragma once
// The words of our RDF: namespaces, the terms in which the mapping puts what every node of a kind has, and the table in which
// a kind of node or edge is looked up. Own terms (rec:) are declared, labelled and related to others' in
// ontologies/recital.ttl; a test compares the two.
// Reused terms: UNDO (types of documents), CiTO (citations), DCMI Terms, FOAF, PROV, Web Annotation, ORG, schema.org.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "graph/terms.hpp"

// NOLINTBEGIN(cppcoreguidelines-macro-usage): only literals of the preprocessor join with the names after them
#define RECITAL_REC "https://w3id.org/recital/ns#"
#define RECITAL_UNDO "https://w3id.org/un/ontology/undo/"
#define RECITAL_CITO "http://purl.org/spar/cito/"
#define RECITAL_DCTERMS "http://purl.org/dc/terms/"
#define RECITAL_RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define RECITAL_RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define RECITAL_OWL "http://www.w3.org/2002/07/owl#"
#define RECITAL_XSD "http://www.w3.org/2001/XMLSchema#"
#define RECITAL_FOAF "http://xmlns.com/foaf/0.1/"
#define RECITAL_PROV "http://www.w3.org/ns/prov#"
#define RECITAL_OA "http://www.w3.org/ns/oa#"
#define RECITAL_ORG "http://www.w3.org/ns/org#"
#define RECITAL_SKOS "http://www.w3.org/2004/02/skos/core#"
#define RECITAL_SCHEMA "http://schema.org/"
// NOLINTEND(cppcoreguidelines-macro-usage)

namespace recital {

namespace rdf {
inline constexpr std::string_view type = RECITAL_RDF "type";
inline constexpr std::string_view statement = RECITAL_RDF "Statement";
inline constexpr std::string_view subject = RECITAL_RDF "subject";
inline constexpr std::string_view predicate = RECITAL_RDF "predicate";
inline constexpr std::string_view object = RECITAL_RDF "object";
} // namespace rdf

namespace rdfs {
inline constexpr std::string_view label = RECITAL_RDFS "label";
} // namespace rdfs

namespace owl {
inline constexpr std::string_view same_as = RECITAL_OWL "sameAs";
} // namespace owl

namespace skos {
inline constexpr std::string_view exact_match = RECITAL_SKOS "exactMatch";
inline constexpr std::string_view pref_label = RECITAL_SKOS "prefLabel";
inline constexpr std::string_view alt_label = RECITAL_SKOS "altLabel";
} // namespace skos

namespace schema {
inline constexpr std::string_view event = RECITAL_SCHEMA "Event";
inline constexpr std::string_view start_date = RECITAL_SCHEMA "startDate";
inline constexpr std::string_view end_date = RECITAL_SCHEMA "endDate";
inline constexpr std::string_view organizer = RECITAL_SCHEMA "organizer";
inline constexpr std::string_view location = RECITAL_SCHEMA "location";
inline constexpr std::string_view date_published = RECITAL_SCHEMA "datePublished";
} // namespace schema

namespace org {
inline constexpr std::string_view membership = RECITAL_ORG "Membership";
inline constexpr std::string_view member = RECITAL_ORG "member";
inline constexpr std::string_view role = RECITAL_ORG "role";
inline constexpr std::string_view post = RECITAL_ORG "Post";
inline constexpr std::string_view post_in = RECITAL_ORG "postIn";
inline constexpr std::string_view organization = RECITAL_ORG "organization";
} // namespace org

namespace xsd {
inline constexpr std::string_view boolean = RECITAL_XSD "boolean";
inline constexpr std::string_view integer = RECITAL_XSD "integer";
inline constexpr std::string_view non_negative_integer = RECITAL_XSD "nonNegativeInteger";
inline constexpr std::string_view decimal = RECITAL_XSD "decimal";
inline constexpr std::string_view date = RECITAL_XSD "date";
inline constexpr std::string_view g_year = RECITAL_XSD "gYear";
inline constexpr std::string_view g_year_month = RECITAL_XSD "gYearMonth";
} // namespace xsd

namespace dcterms {
inline constexpr std::string_view title = RECITAL_DCTERMS "title";
inline constexpr std::string_view identifier = RECITAL_DCTERMS "identifier";
inline constexpr std::string_view date_accepted = RECITAL_DCTERMS "dateAccepted";
inline constexpr std::string_view issued = RECITAL_DCTERMS "issued";
inline constexpr std::string_view created = RECITAL_DCTERMS "created";
inline constexpr std::string_view has_version = RECITAL_DCTERMS "hasVersion";
inline constexpr std::string_view is_version_of = RECITAL_DCTERMS "isVersionOf";
inline constexpr std::string_view language = RECITAL_DCTERMS "language";
inline constexpr std::string_view is_part_of = RECITAL_DCTERMS "isPartOf";
} // namespace dcterms

namespace foaf {
inline constexpr std::string_view page = RECITAL_FOAF "page";
} // namespace foaf

namespace undo {
inline constexpr std::string_view document = RECITAL_UNDO "Document";
inline constexpr std::string_view document_version = RECITAL_UNDO "DocumentVersion";
} // namespace undo

namespace cito {
inline constexpr std::string_view cites = RECITAL_CITO "cites";
inline constexpr std::string_view citation = RECITAL_CITO "Citation";
inline constexpr std::string_view has_citing_entity = RECITAL_CITO "hasCitingEntity";
inline constexpr std::string_view has_cited_entity = RECITAL_CITO "hasCitedEntity";
inline constexpr std::string_view has_characterization = RECITAL_CITO "hasCitationCharacterization";
} // namespace cito

namespace oa {
inline constexpr std::string_view specific_resource = RECITAL_OA "SpecificResource";
inline constexpr std::string_view has_source = RECITAL_OA "hasSource";
inline constexpr std::string_view exact = RECITAL_OA "exact";
inline constexpr std::string_view start = RECITAL_OA "start";
inline constexpr std::string_view end = RECITAL_OA "end";
} // namespace oa

namespace prov {
inline constexpr std::string_view activity = RECITAL_PROV "Activity";
inline constexpr std::string_view software_agent = RECITAL_PROV "SoftwareAgent";
inline constexpr std::string_view entity = RECITAL_PROV "Entity";
inline constexpr std::string_view plan = RECITAL_PROV "Plan";
inline constexpr std::string_view association = RECITAL_PROV "Association";
inline constexpr std::string_view used = RECITAL_PROV "used";
inline constexpr std::string_view qualified_association = RECITAL_PROV "qualifiedAssociation";
inline constexpr std::string_view agent = RECITAL_PROV "agent";
inline constexpr std::string_view had_plan = RECITAL_PROV "hadPlan";
inline constexpr std::string_view was_associated_with = RECITAL_PROV "wasAssociatedWith";
inline constexpr std::string_view was_generated_by = RECITAL_PROV "wasGeneratedBy";
inline constexpr std::string_view was_attributed_to = RECITAL_PROV "wasAttributedTo";
inline constexpr std::string_view person = RECITAL_PROV "Person";
} // namespace prov

namespace rec {
inline constexpr std::string_view symbol = RECITAL_REC "symbol";
inline constexpr std::string_view symbol_key = RECITAL_REC "symbolKey";
inline constexpr std::string_view year = RECITAL_REC "year";
inline constexpr std::string_view read = RECITAL_REC "read";
inline constexpr std::string_view acting = RECITAL_REC "acting";
inline constexpr std::string_view basis = RECITAL_REC "basis";
inline constexpr std::string_view session_number = RECITAL_REC "sessionNumber";
inline constexpr std::string_view meeting_number = RECITAL_REC "meetingNumber";
inline constexpr std::string_view agenda_item_number = RECITAL_REC "agendaItemNumber";
inline constexpr std::string_view agenda_title = RECITAL_REC "agendaTitle";
inline constexpr std::string_view adoption = RECITAL_REC "adoption";
inline constexpr std::string_view votes_for = RECITAL_REC "votesFor";
inline constexpr std::string_view votes_against = RECITAL_REC "votesAgainst";
inline constexpr std::string_view abstentions = RECITAL_REC "abstentions";
inline constexpr std::string_view sha256 = RECITAL_REC "sha256";
inline constexpr std::string_view damaged = RECITAL_REC "damaged";
inline constexpr std::string_view provision = RECITAL_REC "Provision";
inline constexpr std::string_view provision_key = RECITAL_REC "provisionKey";
inline constexpr std::string_view cites_provision = RECITAL_REC "citesProvision";
inline constexpr std::string_view provision_cites = RECITAL_REC "provisionCites";
inline constexpr std::string_view in_session = RECITAL_REC "inSession";
inline constexpr std::string_view session = RECITAL_REC "Session";
inline constexpr std::string_view on_agenda_of = RECITAL_REC "onAgendaOf";
inline constexpr std::string_view post = RECITAL_REC "post";
inline constexpr std::string_view citing_provision = RECITAL_REC "citingProvision";
inline constexpr std::string_view cited_provision = RECITAL_REC "citedProvision";
inline constexpr std::string_view invokes = RECITAL_REC "invokes";
inline constexpr std::string_view act = RECITAL_REC "act";
inline constexpr std::string_view clause_act = RECITAL_REC "clauseAct";
inline constexpr std::string_view relation = RECITAL_REC "relation";
inline constexpr std::string_view makes = RECITAL_REC "makes";
inline constexpr std::string_view polarity = RECITAL_REC "polarity";
inline constexpr std::string_view judged = RECITAL_REC "judged";
inline constexpr std::string_view judged_on = RECITAL_REC "judgedOn";
inline constexpr std::string_view judged_note = RECITAL_REC "judgedNote";
inline constexpr std::string_view voice = RECITAL_REC "voice";
inline constexpr std::string_view said_by = RECITAL_REC "saidBy";
inline constexpr std::string_view status = RECITAL_REC "status";
inline constexpr std::string_view confidence = RECITAL_REC "confidence";
inline constexpr std::string_view verified = RECITAL_REC "verified";
inline constexpr std::string_view weight = RECITAL_REC "weight";
inline constexpr std::string_view evidence = RECITAL_REC "evidence";
inline constexpr std::string_view rule = RECITAL_REC "rule";
inline constexpr std::string_view form = RECITAL_REC "form";
inline constexpr std::string_view printed_name = RECITAL_REC "printedName";
inline constexpr std::string_view fingerprint = RECITAL_REC "fingerprint";
inline constexpr std::string_view telling = RECITAL_REC "Telling";
inline constexpr std::string_view standing = RECITAL_REC "standing";
inline constexpr std::string_view former = RECITAL_REC "former";
inline constexpr std::string_view source_rank = RECITAL_REC "sourceRank";
} // namespace rec

struct Prefix {
    std::string_view name;
    std::string_view iri;
};

/// The fixed table of prefixes, the same in every file.
std::span<const Prefix> vocabulary_prefixes();

/// The namespace of our own terms.
inline constexpr std::string_view rec_namespace = RECITAL_REC;

/// The plain year that stands beside a date which may be partial.
enum class DateYear : std::uint8_t { adopted, issued, published, dated, start, end, judged };
inline constexpr std::array<std::string_view, 7> year_names{"adopted", "issued", "published", "dated",
                                                            "start",   "end",    "judged"};

/// The table of kinds, from ontologies/mapping.ttl, which is read when it is first asked: what each value of the model's
/// closed lists is called in RDF.
std::string_view class_of(DocumentType type);
std::string_view class_of(AgentKind kind);
std::string_view class_of(EventKind kind);
/// Of a step of a provision's key ("op"); empty for a label.
std::string_view class_of_step(std::string_view step);
std::string_view individual_of(Resolution status);
std::string_view individual_of(Voice voice);
std::string_view individual_of(Polarity polarity);
std::string_view individual_of(Judged judged);
/// Empty for Adoption::unknown.
std::string_view individual_of(Adoption adoption);
std::string_view individual_of(Standing standing);
std::string_view individual_of(SourceRank source);
/// The property whose value is claimed.
std::string_view property_of(ClaimKind kind);
std::string_view property_of(DateYear year);

struct LinkProperty {
    std::string_view property;
    bool from_target = false; // the statement reads from the link's target: State rec:votedFor resolution
};
LinkProperty property_of(LinkKind kind);

} // namespace recital
