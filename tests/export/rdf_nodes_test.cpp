// Nodes of the RDF beside documents and citations: sessions, the run, posts and their holders, names in the data of others,
// former names; and what the simple profile leaves of it all.
#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "export/sinks.hpp"
#include "export/writer.hpp"
#include "tests/export/sample_graph.hpp"

namespace recital::test {
namespace {

const std::string base = "https://w3id.org/recital/id/";
const std::string type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const std::string label = "http://www.w3.org/2000/01/rdf-schema#label";
const std::string same = "http://www.w3.org/2002/07/owl#sameAs";
const std::string xsd = "^^<http://www.w3.org/2001/XMLSchema#";

std::string rec(const std::string &name) { return "https://w3id.org/recital/ns#" + name; }
std::string prov(const std::string &name) { return "http://www.w3.org/ns/prov#" + name; }
std::string org(const std::string &name) { return "http://www.w3.org/ns/org#" + name; }
std::string schema(const std::string &name) { return "http://schema.org/" + name; }

/// The lines of an N-Triples export.
std::set<std::string> lines(const KnowledgeGraph &graph, RdfProfile profile = RdfProfile::full) {
    StringSink sink;
    std::vector<Problem> problems;
    ExportOptions options;
    options.profile = profile;
    EXPECT_TRUE(write_graph(*format_of_name("ntriples"), graph, options, sink, problems));
    std::set<std::string> found;
    std::istringstream in(sink.text());
    for (std::string line; std::getline(in, line);)
        EXPECT_TRUE(found.insert(line).second) << "twice: " << line;
    return found;
}

std::string link(const std::string &subject, const std::string &predicate, const std::string &object) {
    return "<" + subject + "> <" + predicate + "> <" + object + "> .";
}
std::string value(const std::string &subject, const std::string &predicate, const std::string &object) {
    return "<" + subject + "> <" + predicate + "> " + object + " .";
}

/// Subjects of statements that end so.
std::vector<std::string> subjects(const std::set<std::string> &triples, const std::string &predicate,
                                  const std::string &object) {
    std::vector<std::string> found;
    const std::string end = "> <" + predicate + "> " + object + " .";
    for (const std::string &line : triples)
        if (line.ends_with(end))
            found.push_back(line.substr(1, line.size() - end.size() - 1));
    return found;
}

TEST(RdfNodes, SessionsAndAgendaItems) {
    GraphParts parts = sample_parts();
    parts.documents[0].session = 77;
    parts.documents[0].agenda_item = "12, 18 (a)";
    parts.documents[2].agenda_item = "46";
    parts.documents[2].agenda_title = "Follow-up";
    const std::set<std::string> triples = lines(KnowledgeGraph(std::move(parts)));
    const std::string session = base + "session/A_60";
    const std::string item = base + "agenda/A_60_46";
    const std::string assembly = base + "org/general_assembly";
    for (const std::string &line : {
             link(base + "doc/A_RES_60_1", rec("inSession"), session),
             link(base + "doc/A_RES_60_1", rec("consideredUnder"), item),
             link(session, type, rec("Session")),
             link(session, type, schema("Event")),
             value(session, label, "\"General Assembly, session 60\"@en"),
             value(session, rec("sessionNumber"), "\"60\"" + xsd + "integer>"),
             link(session, schema("organizer"), assembly),
             value(assembly, label, "\"General Assembly\"@en"),
             link(item, type, rec("AgendaItem")),
             link(item, rec("inSession"), session),
             link(item, rec("onAgendaOf"), assembly),
             value(item, rec("agendaItemNumber"), "\"46\""),
             value(item, label, "\"General Assembly, session 60, agenda item 46\"@en"),
             value(item, "http://purl.org/dc/terms/title", "\"Follow-up\"@en"),
             link(base + "doc/A_77_910", rec("consideredUnder"), base + "agenda/A_77_12"),
             link(base + "doc/A_77_910", rec("consideredUnder"), base + "agenda/A_77_18__a"),
         })
        EXPECT_TRUE(triples.contains(line)) << line;
    // the Security Council counts no sessions
    for (const std::string &line : triples)
        EXPECT_FALSE(line.starts_with("<" + base + "doc/S_RES_1674__2006> <" + rec("inSession"))) << line;
}

TEST(RdfNodes, SessionsOfAnotherRowAreOthers) {
    GraphParts parts = sample_parts();
    Document &emergency = parts.documents.emplace_back();
    emergency.key = "A/RES/ES-11/1";
    emergency.label = "A/RES/ES-11/1";
    emergency.organ = Organ::general_assembly;
    emergency.session = 11;
    const std::set<std::string> triples = lines(KnowledgeGraph(std::move(parts)));
    EXPECT_TRUE(triples.contains(link(base + "doc/A_RES_ES-11_1", rec("inSession"), base + "session/A_ES-11")));
    EXPECT_TRUE(triples.contains(value(base + "session/A_ES-11", label, "\"General Assembly, session ES-11\"@en")));
}

TEST(RdfNodes, TheYearStandsBesideEachDate) {
    const std::set<std::string> triples = lines(sample_graph());
    const auto number = [](const std::string &year) { return "\"" + year + "\"" + xsd + "integer>"; };
    const std::string doc = base + "doc/S_RES_1674__2006";
    EXPECT_TRUE(triples.contains(value(doc, rec("adoptedYear"), number("2006"))));
    EXPECT_TRUE(triples.contains(value(doc, rec("issuedYear"), number("2006"))));
    EXPECT_TRUE(triples.contains(value(base + "doc/UN-CHARTER", rec("adoptedYear"), number("1945"))));
    EXPECT_TRUE(triples.contains(value(base + "doc/A_RES_60_1", rec("publishedYear"), number("2005"))));
    // the event, and what is told of its links
    EXPECT_GE(subjects(triples, rec("startYear"), number("2006")).size(), 1U);
    EXPECT_EQ(subjects(triples, rec("startYear"), number("2004")).size(), 4U);
    EXPECT_EQ(subjects(triples, schema("startDate"), "\"2004\"" + xsd + "gYear>").size(), 4U);
}

TEST(RdfNodes, TheRunWithWhatItUsed) {
    const std::set<std::string> triples = lines(sample_graph());
    const std::vector<std::string> runs = subjects(triples, type, "<" + prov("Activity") + ">");
    ASSERT_EQ(runs.size(), 1U);
    const auto count = [&](const std::string &start) {
        return std::count_if(triples.begin(), triples.end(), [&](const auto &line) { return line.starts_with(start); });
    };
    EXPECT_EQ(count("<" + runs[0] + "> <" + prov("used") + ">"), 7); // six texts and the authority data
    EXPECT_EQ(count("<" + runs[0] + "#association> <" + prov("hadPlan") + "> <" + base + "rule/"), 1);
    EXPECT_TRUE(triples.contains(link(runs[0], prov("qualifiedAssociation"), runs[0] + "#association")));
    EXPECT_TRUE(triples.contains(link(base + "rule/cite.number", type, prov("Plan"))));
    GraphParts more = sample_parts();
    more.info.fingerprint = "another";
    EXPECT_EQ(subjects(lines(KnowledgeGraph(std::move(more))), type, "<" + prov("Activity") + ">"), runs);
    GraphParts other = sample_parts();
    other.info.authority_fingerprint = "another";
    EXPECT_NE(subjects(lines(KnowledgeGraph(std::move(other))), type, "<" + prov("Activity") + ">"), runs);
}

TEST(RdfNodes, HoldingAPost) {
    GraphParts parts = sample_parts();
    parts.agents.push_back({AgentKind::organisation, "harbour-office", "Harbour Office", {}, {}});
    // the role, agent 5, is held in the organisation, agent 7
    std::swap(parts.agents[7], parts.agents[4]);
    std::swap(parts.agents[7], parts.agents[5]);
    std::swap(parts.agents[7], parts.agents[6]); // organisation, person, two roles
    for (LinkRecord &one : parts.links)
        for (NodeRef *node : {&one.source, &one.target})
            if (node->kind == NodeKind::agent && node->id >= 4)
                ++node->id;
    parts.links.push_back({LinkKind::role_in, agent_node(6), agent_node(4), no_id, no_id});
    std::sort(parts.links.begin(), parts.links.end(), [](const LinkRecord &a, const LinkRecord &b) {
        return std::tie(a.source, a.kind, a.target) < std::tie(b.source, b.kind, b.target);
    });
    const std::set<std::string> triples = lines(KnowledgeGraph(std::move(parts)));
    const std::string role = base + "role/harbour-master";
    const std::string office = base + "organisation/harbour-office";
    EXPECT_TRUE(triples.contains(link(role, type, org("Role"))));
    EXPECT_TRUE(triples.contains(link(role, type, org("Post"))));
    EXPECT_TRUE(triples.contains(link(role, org("postIn"), office)));
    const std::vector<std::string> holdings = subjects(triples, type, "<" + org("Membership") + ">");
    ASSERT_EQ(holdings.size(), 1U);
    for (const std::string &line :
         {link(holdings[0], org("member"), base + "person/name%3Aana%20ruiz"), link(holdings[0], org("role"), role),
          link(holdings[0], rec("post"), role), link(holdings[0], org("organization"), office),
          value(holdings[0], schema("startDate"), "\"2004\"" + xsd + "gYear>")})
        EXPECT_TRUE(triples.contains(line)) << line;
    EXPECT_FALSE(triples.contains(link(base + "role/lamp-lighter", type, org("Post"))));
}

TEST(RdfNodes, NamesInTheDataOfOthers) {
    const std::set<std::string> triples = lines(sample_graph());
    EXPECT_TRUE(triples.contains(link(base + "state/fr", same, "http://www.wikidata.org/entity/Q142")));
    EXPECT_TRUE(triples.contains(link(base + "doc/A_RES_60_1", "http://www.w3.org/2004/02/skos/core#exactMatch",
                                      "http://example.com/same-outcome")));
    for (const std::string &line : triples)
        EXPECT_EQ(line.find("not an IRI"), std::string::npos) << line;
}

TEST(RdfNodes, FormerNamesOfDocumentsAndAllThatIsNamedAfterThem) {
    const std::set<std::string> triples = lines(sample_graph());
    const std::string outcome = base + "doc/A_RES_60_1";
    const std::string former = base + "doc/TITLE%3Aworld%20summit%20outcome";
    EXPECT_TRUE(triples.contains(link(former, same, outcome)));
    EXPECT_TRUE(triples.contains(link(former + "#para_138", same, outcome + "#para_138")));
    EXPECT_TRUE(triples.contains(link(base + "doc/S_2023_409#para_3", same, base + "doc/A_77_910#para_3")));
    EXPECT_TRUE(triples.contains(link(base + "graph/doc/S_2023_409", same, base + "graph/doc/A_77_910")));
    const auto other_names_of = [&](const std::string &kind) {
        return std::count_if(triples.begin(), triples.end(), [&](const std::string &line) {
            return line.starts_with("<" + base + kind) && line.find("> <" + same + "> ") != std::string::npos;
        });
    };
    EXPECT_EQ(other_names_of("doc/TITLE%3Aworld%20summit%20outcome/"), 2); // its texts
    EXPECT_GE(other_names_of("cit/"), 6);
    EXPECT_GE(other_names_of("ev/"), 5);
    EXPECT_EQ(other_names_of("event/"), 1);
    EXPECT_GE(other_names_of("tell/"), 4);
    // a former name is no symbol
    EXPECT_TRUE(subjects(triples, rec("symbol"), "\"TITLE:world summit outcome\"").empty());
}

TEST(RdfNodes, FormerNamesThatAreOthersOwnAreTheirs) {
    GraphParts parts = sample_parts();
    parts.documents[2].former = {"UN-CHARTER"};
    parts.documents[5].former = {"shared"};
    parts.documents[6].former = {"shared"};
    const std::set<std::string> triples = lines(KnowledgeGraph(std::move(parts)));
    EXPECT_FALSE(triples.contains(link(base + "doc/UN-CHARTER", same, base + "doc/A_RES_60_1")));
    EXPECT_TRUE(triples.contains(link(base + "doc/shared", same, base + "doc/S_RES_1674__2006")));
    EXPECT_FALSE(triples.contains(link(base + "doc/shared", same, base + "doc/UN-CHARTER")));
}

TEST(RdfNodes, ACitationKeepsItsNameWhenMoreIsKnown) {
    const auto citations = [](const KnowledgeGraph &graph) {
        const std::set<std::string> triples = lines(graph);
        std::set<std::string> names;
        for (const std::string &line : triples)
            if (line.starts_with("<" + base + "cit/") || line.starts_with("<" + base + "ev/"))
                names.insert(line.substr(0, line.find(' ')));
        return names;
    };
    const std::set<std::string> before = citations(sample_graph());
    GraphParts parts = sample_parts();
    for (Citation &citation : parts.citations) { // as a better reading has it
        citation.act = 2;
        citation.polarity = Polarity::positive;
        citation.status = Resolution::resolved;
        citation.cited_provisions = "";
    }
    // the text in another language comes first now
    const EvidenceId first = parts.citations[1].evidence_begin;
    ASSERT_EQ(parts.citations[1].evidence_end - first, 3U);
    std::swap(parts.evidence[first], parts.evidence[first + 2]);
    EXPECT_EQ(citations(KnowledgeGraph(std::move(parts))), before);
}

TEST(RdfNodes, TheSimpleProfileIsAPartOfTheFullOne) {
    const std::set<std::string> full = lines(sample_graph());
    const std::set<std::string> simple = lines(sample_graph(), RdfProfile::simple);
    EXPECT_LT(simple.size() * 2, full.size());
    EXPECT_TRUE(std::includes(full.begin(), full.end(), simple.begin(), simple.end()));
    const std::string s1674 = base + "doc/S_RES_1674__2006";
    const std::string op_4 = s1674 + "#op_4";
    for (const std::string &line : {
             link(s1674, type, "https://w3id.org/un/ontology/undo/Resolution"),
             value(s1674, label, "\"S/RES/1674 (2006)\"@en"),
             link(s1674, "http://purl.org/spar/cito/cites", base + "doc/A_RES_60_1"),
             link(s1674, rec("reaffirms"), base + "doc/A_RES_60_1"),
             link(s1674, rec("citesProvision"), base + "doc/A_RES_60_1#para_138"),
             link(op_4, rec("provisionCites"), base + "doc/A_RES_60_1#para_138"),
             link(op_4, "http://purl.org/dc/terms/isPartOf", s1674),
             link(s1674, rec("adoptedBy"), base + "org/security_council"),
             link(base + "doc/S_2023_409", same, base + "doc/A_77_910"),
         })
        EXPECT_TRUE(simple.contains(line)) << line;
    std::set<std::string> labelled;
    for (const std::string &line : simple)
        if (line.find("> <" + label + "> ") != std::string::npos)
            labelled.insert(line.substr(0, line.find(' ')));
    for (const std::string &line : simple) {
        EXPECT_TRUE(labelled.contains(line.substr(0, line.find(' ')))) << line;
        for (const char *const folder : {"cit/", "ev/", "tell/", "run/", "software/", "rule/"})
            EXPECT_EQ(line.find(base + folder), std::string::npos) << line;
    }
}

} // namespace
} // namespace recital::test
