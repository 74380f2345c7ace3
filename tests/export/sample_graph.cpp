#include "tests/export/sample_graph.hpp"

#include <string>

#include "export/explorer_page.hpp"

namespace recital::test {
namespace {

constexpr std::string_view nasty =
    "\"Reaffirms\" <b>A & B</b> it's ]]> \\ end\\n {x|y} \xF0\x9D\x84\x9E \x01\x7F\xC2\x85 "
    "\xFF\xC3 \xEF\xBF\xBF\r\nnext\rline\n\ttab > \"";

Document document(std::string key, std::string label, DocumentType type, Organ organ, int year) {
    Document made;
    made.key = std::move(key);
    made.label = std::move(label);
    made.type = type;
    made.organ = organ;
    made.year = year;
    return made;
}

TextRecord text(DocumentId document, Language language, std::uint8_t hash, std::string title) {
    TextRecord made;
    made.document = document;
    made.path = "texts/" + std::to_string(hash) + ".txt";
    made.format = "plain";
    made.language = language;
    made.text_sha256.fill(hash);
    made.input_hash.fill(hash);
    made.title = std::move(title);
    return made;
}

struct Place {
    TextId text;
    std::uint32_t begin;
    std::uint32_t end;
    std::string quote;
};

void cite(GraphParts &parts, Citation citation, const std::vector<Place> &places, std::string name = {}) {
    citation.evidence_begin = static_cast<EvidenceId>(parts.evidence.size());
    for (const Place &place : places) {
        Evidence evidence;
        evidence.text = place.text;
        evidence.begin = place.begin;
        evidence.end = place.end;
        evidence.clause_begin = place.begin;
        evidence.act = citation.act;
        evidence.clause_act = citation.clause_act;
        evidence.relation = citation.relation;
        evidence.rule = 1;
        evidence.form = name.empty() ? Form::number : Form::named;
        evidence.provision = citation.citing_provision;
        evidence.quote = place.quote;
        evidence.name = name;
        parts.evidence.push_back(std::move(evidence));
    }
    citation.evidence_end = static_cast<EvidenceId>(parts.evidence.size());
    parts.citations.push_back(std::move(citation));
}

TermNames sample_terms() {
    const std::string act = "https://w3id.org/recital/act#";
    const std::string rec = "https://w3id.org/recital/ns#";
    TermNames terms;
    terms.acts = {{"none", "none", "", "", "", 0, 0},
                  {"reaffirm", "affirming", rec + "reaffirms", act + "reaffirm", "reaffirm", 5, 2},
                  {"recall", "neutral", rec + "recalls", act + "recall", "recall", 2, 0},
                  // as a user's own file may have them: no property, and IRIs that RDF cannot carry
                  {"salute", "welcoming", "", "", "", 3, 3},
                  {"frown", "critical", "http://example.org/4", "not an IRI", "frown", 3, -3}};
    terms.relations = {{"none", "", ""},
                       {"in_violation_of", rec + "violationOf", "https://w3id.org/recital/relation#in_violation_of"},
                       {"established_by", "", ""}};
    terms.rules = {"", "cite.number", "cite.named <1>"};
    return terms;
}

} // namespace

namespace {

/// An event that considers a document, a person who took part in it, and two roles, one of which another source gives to
/// somebody else; two dates of one document.
void add_told(GraphParts &parts) {
    parts.agents.push_back(
        {AgentKind::person, "name:ana ruiz", "Ana <Ruiz>", {"Ana <Ruiz>", "A. Ruiz", "Ana\x01 <Ruiz>"}, {}});
    parts.agents.push_back({AgentKind::role, "harbour-master", "Harbour Master", {}, {}});
    parts.agents.push_back({AgentKind::role, "lamp-lighter", "Lamp \"Lighter\"", {}, {}});
    Event event;
    event.key = "formal_debate/general_assembly/2006-04-28/harbours & lamps";
    event.label = "Debate on \"harbours & lamps\"";
    event.kind = EventKind::formal_debate;
    event.start = {2006, 4, 28};
    event.end = {2006, 4, 29};
    event.organ = Organ::general_assembly;
    event.place = "New York";
    event.agenda_item = "132";
    event.names = {event.label, "Lamps"};
    event.former = {"event/none/2006-04-28/lamps"};
    parts.events = {event};
    const auto tell = [&](LinkKind kind, NodeRef source, NodeRef target, Standing standing) {
        parts.links.push_back({kind, source, target, no_id, static_cast<TellingId>(parts.tellings.size())});
        LinkTelling telling;
        telling.standing = standing;
        telling.past = kind == LinkKind::holds_role;
        telling.from = {2004, 0, 0};
        telling.target_provision = target.kind == NodeKind::document ? "para_138" : "";
        telling.evidence_begin = static_cast<EvidenceId>(parts.told.size());
        parts.told.push_back({2, 30, 40, "pp_1", "<b>Ana & lamps</b> ]]> \"x\"", 1});
        telling.evidence_end = static_cast<EvidenceId>(parts.told.size());
        parts.tellings.push_back(telling);
    };
    tell(LinkKind::holds_role, agent_node(4), agent_node(5), Standing::shown);
    tell(LinkKind::holds_role, agent_node(4), agent_node(6), Standing::outdone);
    tell(LinkKind::has_participant, event_node(0), agent_node(4), Standing::shown);
    tell(LinkKind::considers, event_node(0), document_node(2), Standing::shown);
    for (const auto &[value, standing] :
         {std::pair{"2005-09-16", Standing::shown}, std::pair{"2005-10-02", Standing::outdone}}) {
        Claim claim;
        claim.document = 2;
        claim.kind = ClaimKind::adopted;
        claim.value = value;
        claim.source = standing == Standing::shown ? SourceRank::masthead : SourceRank::article;
        claim.standing = standing;
        claim.evidence_begin = static_cast<EvidenceId>(parts.told.size());
        if (standing == Standing::shown)
            parts.told.push_back({0, 0, 0, "", "", 0});
        else
            parts.told.push_back({2, 50, 60, "op_1", "on 2 October", 1});
        claim.evidence_end = static_cast<EvidenceId>(parts.told.size());
        parts.claims.push_back(claim);
    }
    parts.documents[2].urls = {"https://example.com/a page", "https://example.com/outcome"};
    parts.documents[2].published = {2005, 9, 20};
}

} // namespace

GraphParts sample_parts() {
    GraphParts parts;
    parts.info = {"0.1.0", "00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff", "abcd", 6};
    parts.terms = sample_terms();

    parts.documents = {
        document("A/77/910", "A/77/910", DocumentType::report, Organ::general_assembly, 2023),
        document("A/RES/217(III)A", "A/RES/217 (III) A", DocumentType::declaration, Organ::general_assembly, 1948),
        document("A/RES/60/1", "A/RES/60/1", DocumentType::resolution, Organ::general_assembly, 2005),
        document("NAME:all its \"relevant\" <resolutions> (as cited in S/RES/1674(2006))", "", DocumentType::named,
                 Organ::none, 0),
        document("S/2006/268", "S/2006/268", DocumentType::draft, Organ::security_council, 2006),
        document("S/RES/1674(2006)", "S/RES/1674 (2006)", DocumentType::resolution, Organ::security_council, 2006),
        document("UN-CHARTER", "Charter of the United Nations", DocumentType::charter, Organ::none, 1945),
        document("sha256:0123456789abcdef", "A text \x01 without <a> symbol & \"quotes\"\r\n\\", DocumentType::document,
                 Organ::none, 0),
    };
    parts.documents[0].aliases = {"S/2023/409"};
    parts.documents[2].former = {"TITLE:world summit outcome"};
    parts.documents[2].matches = {{false, "http://example.com/same-outcome"}};
    parts.documents[2].title = "2005 World Summit Outcome";
    parts.documents[2].title_language = Language::en;
    parts.documents[2].adopted = {2005, 9, 16};
    parts.documents[2].session = 60;
    parts.documents[2].texts = {0, 1};
    Document &citing = parts.documents[5];
    citing.title = "Protection of <civilians> & \"others\" in armed conflict";
    citing.title_language = Language::en;
    citing.adopted = {2006, 4, 28};
    citing.issued = {2006, 4, 0};
    citing.meeting = "5430";
    citing.agenda_item = "18 (a)";
    citing.agenda_title = "Protection";
    citing.adoption = Adoption::unanimously;
    citing.votes_for = 15;
    citing.votes_against = 0;
    citing.abstentions = 0;
    citing.texts = {2, 3, 4};
    parts.documents[6].adopted = {1945, 0, 0};
    parts.documents[7].title = std::string(nasty);
    parts.documents[7].texts = {5};

    parts.texts = {text(2, Language::en, 1, "2005 World Summit Outcome"),
                   text(2, Language::ar, 2, "\xD9\x86\xD8\xAA\xD8\xA7\xD8\xA6\xD8\xAC"),
                   text(5, Language::en, 3, "Protection"),
                   text(5, Language::en, 4, "Protection"),
                   text(5, Language::fr, 5, "Protection des civils"),
                   text(7, Language::unknown, 6, "")};
    parts.texts[3].damaged = true;

    const auto citation = [](DocumentId citing_id, std::string place, DocumentId cited, std::string places,
                             TermId act) {
        Citation made;
        made.citing = citing_id;
        made.citing_provision = std::move(place);
        made.cited = cited;
        made.cited_provisions = std::move(places);
        made.act = act;
        made.clause_act = act;
        return made;
    };
    Citation made = citation(2, "para_139", 6, "chap_7", 0);
    made.verified = Verified::no;
    cite(parts, made, {{0, 10, 20, "Chapter VII"}, {1, 9, 19, "\xD8\xA7\xD9\x84\xD9\x81\xD8\xB5\xD9\x84"}},
         "Charter of the United Nations");
    made = citation(5, "op_4", 2, "para_138;para_139", 1);
    made.weight = 2;
    made.confidence = 975;
    made.verified = Verified::yes;
    cite(parts, made,
         {{2, 2310, 2360, std::string(nasty)},
          {3, 2310, 2360, std::string(nasty)},
          {4, 2400, 2460,
           "R\xC3\xA9"
           "affirme les paragraphes 138 et 139"}});
    cite(parts, citation(5, "op_4", 2, "", 2), {{2, 2400, 2410, "Recalls resolution 60/1"}});
    made = citation(5, "op_4_a", 0, "para_3;annex_1", 2);
    made.voice = Voice::reported;
    cite(parts, made, {{2, 2500, 2510, "A/77/910"}});
    made = citation(5, "pp_2", 1, "art_3", 0);
    made.relation = 1;
    made.polarity = Polarity::negative;
    cite(parts, made, {{2, 100, 110, "in violation of"}});
    made = citation(5, "pp_3", 3, "", 2);
    made.status = Resolution::ambiguous;
    cite(parts, made, {{2, 120, 130, "all its relevant resolutions"}}, "all its \"relevant\" <resolutions>");
    cite(parts, citation(7, "", 2, "para_138", 3), {{5, 0, 0, ""}});
    cite(parts, citation(7, "", 5, "", 4), {{5, 5, 9, "S/RES/1674 (2006)"}});
    cite(parts, citation(7, "", 7, "", 1), {{5, 20, 29, "this paper"}});

    parts.agents = {
        {AgentKind::state, "fr", "France", {}, {{true, "http://www.wikidata.org/entity/Q142"}, {false, "not an IRI"}}},
        {AgentKind::state, "name:C\xC3\xB4te d\xE2\x80\x99Ivoire & <others>", "", {}, {}},
        {AgentKind::organ, "security_council", "Security Council", {}, {}},
        {AgentKind::agenda_item, "A/60/46 & 120", "Follow-up to the \"outcome\"", {}, {}}};
    parts.links = {{LinkKind::draft, document_node(5), document_node(4), no_id, no_id},
                   {LinkKind::adopted_by, document_node(5), agent_node(2), no_id, no_id},
                   {LinkKind::sponsored, document_node(5), agent_node(1), no_id, no_id},
                   {LinkKind::voted_for, document_node(5), agent_node(0), no_id, no_id},
                   {LinkKind::considered_under, document_node(5), agent_node(3), no_id, no_id},
                   {LinkKind::part_of, document_node(5), document_node(0), no_id, no_id},
                   {LinkKind::amends, document_node(5), document_node(2), 1, no_id}};
    add_told(parts);
    return parts;
}

KnowledgeGraph sample_graph() { return KnowledgeGraph(sample_parts()); }

KnowledgeGraph large_graph(std::size_t documents, std::size_t citations_each) {
    GraphParts parts;
    parts.info = {"0.1.0", "11", "22", 0};
    parts.terms = sample_terms();
    for (std::size_t i = 0; i < documents; ++i) {
        const std::string key = "A/RES/70/" + std::to_string(100000 + i);
        parts.documents.push_back(document(key, key, DocumentType::resolution, Organ::general_assembly, 2015));
        parts.documents.back().texts = {static_cast<TextId>(i)};
        TextRecord record = text(static_cast<DocumentId>(i), Language::en, static_cast<std::uint8_t>(i), "A title");
        record.text_sha256[1] = static_cast<std::uint8_t>(i >> 8U);
        parts.texts.push_back(std::move(record));
    }
    for (std::size_t i = 0; i < documents; ++i)
        for (std::size_t c = 0; c < citations_each; ++c) {
            Citation made;
            made.citing = static_cast<DocumentId>(i);
            made.cited = static_cast<DocumentId>((i * 7 + c * 13 + 1) % documents);
            made.citing_provision = "op_" + std::to_string(c + 1);
            made.cited_provisions = "op_" + std::to_string(c % 20 + 1);
            made.act = static_cast<TermId>(1 + c % 2);
            cite(
                parts, made,
                {{static_cast<TextId>(i), static_cast<std::uint32_t>(c * 100), static_cast<std::uint32_t>(c * 100 + 90),
                  "Recalls paragraph 2 of its resolution 70/1 of 25 September 2015, and all that it says there of "
                  "peace"}});
        }
    return KnowledgeGraph(std::move(parts));
}

std::vector<Format> file_formats() {
    std::vector<Format> found;
    for (const Format &format : formats())
        if (!format.is_folder() && format.family != FormatFamily::picture && format.family != FormatFamily::lists &&
            (format.family != FormatFamily::page || !explorer_page().before.empty()))
            found.push_back(format);
    return found;
}

} // namespace recital::test
