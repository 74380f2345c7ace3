// Who held a role of the graph, and when, from the authority data: a holding each, and the persons that the graph has not.

#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/sinks.hpp"
#include "export/writer.hpp"
#include "graph/agents.hpp"
#include "tests/export/sample_graph.hpp"

namespace recital::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char *officials = R"(
@prefix rec: <https://w3id.org/recital/ns#> .
@prefix person: <https://w3id.org/recital/id/person/> .
@prefix role: <https://w3id.org/recital/id/role/> .
@prefix tenure: <https://w3id.org/recital/id/tenure/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
role:keeper_of_the_lamp a rec:Role ; rdfs:label "Keeper of the Lamp"@en .
role:keeper_of_the_well a rec:Role ; rdfs:label "Keeper of the Well"@en .
person:odo_ferri a rec:Official ; rdfs:label "Odo Ferri"@en .
person:ida_stone a rec:Official ; rdfs:label "Ida Stone"@en .
tenure:a a rec:Tenure ; rec:holder person:odo_ferri ; rec:heldRole role:keeper_of_the_lamp ;
    rec:heldFrom "2031-05-02" ; rec:heldUntil "2033" ; rec:basis "press release LL/1" .
tenure:b a rec:Tenure ; rec:holder person:ida_stone ; rec:heldRole role:keeper_of_the_lamp ;
    rec:heldFrom "2033-07" ; rec:acting true ; rec:basis "press release LL/2" .
tenure:c a rec:Tenure ; rec:holder person:ida_stone ; rec:heldRole role:keeper_of_the_well ;
    rec:heldFrom "2030" ; rec:basis "press release LL/3" .
)";

std::string exported(RdfProfile profile) {
    const std::vector<Authority::File> files{{"officials.ttl", officials}};
    const auto authority = Authority::load(files);
    EXPECT_TRUE(authority);
    auto agents = Agents::load(*authority);
    EXPECT_TRUE(agents);
    GraphParts parts = sample_parts();
    parts.agents.push_back({AgentKind::person, "odo_ferri", "Odo Ferri", {}, {}});
    parts.agents.push_back({AgentKind::role, "keeper_of_the_lamp", "Keeper of the Lamp", {}, {}});
    ExportOptions options;
    options.profile = profile;
    options.agents = std::make_shared<const Agents>(std::move(*agents));
    StringSink sink;
    std::vector<Problem> problems;
    EXPECT_TRUE(write_graph(*format_of_name("ntriples"), KnowledgeGraph(std::move(parts)), options, sink, problems));
    return sink.text();
}

TEST(RdfTenures, AHoldingForEachTenureOfARoleOfTheGraph) {
    const std::string lines = exported(RdfProfile::full);
    const std::string id = "<https://w3id.org/recital/id/";
    const std::string org = "<http://www.w3.org/ns/org#";
    const std::string xsd = "^^<http://www.w3.org/2001/XMLSchema#";
    const std::string odo = id + "tenure/keeper_of_the_lamp/odo_ferri/2031-05-02> ";
    const std::string ida = id + "tenure/keeper_of_the_lamp/ida_stone/2033-07> ";
    for (const std::string &line :
         {odo + org + "member> " + id + "person/odo_ferri> .", odo + org + "role> " + id + "role/keeper_of_the_lamp> .",
          odo + "<http://schema.org/startDate> \"2031-05-02\"" + xsd + "date> .",
          odo + "<http://schema.org/endDate> \"2033\"" + xsd + "gYear> .",
          odo + "<https://w3id.org/recital/ns#basis> \"press release LL/1\" .",
          ida + "<http://schema.org/startDate> \"2033-07\"" + xsd + "gYearMonth> .",
          ida + "<https://w3id.org/recital/ns#acting> \"true\"" + xsd + "boolean> .",
          id + "person/ida_stone> <http://www.w3.org/2000/01/rdf-schema#label> \"Ida Stone\"@en ."})
        EXPECT_THAT(lines, HasSubstr(line + '\n'));
    EXPECT_THAT(lines, Not(HasSubstr("keeper_of_the_well")));
    EXPECT_THAT(lines, Not(HasSubstr(ida + "<http://schema.org/endDate>")));
}

TEST(RdfTenures, NoneInTheSimpleProfile) { EXPECT_THAT(exported(RdfProfile::simple), Not(HasSubstr("/tenure/"))); }

} // namespace
} // namespace recital::test
