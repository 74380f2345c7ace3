// A person's own authority files: what they add, win, join, keep apart and retire; where their statements stand; and what is said
// to be wrong with them.

#include <algorithm>

#include <gtest/gtest.h>

#include "graph/agents.hpp"
#include "graph/authority.hpp"
#include "graph/authority_check.hpp"
#include "graph/authority_ties.hpp"
#include "graph/reconciled.hpp"
#include "graph/turtle_places.hpp"

namespace recital {
namespace {

constexpr const char *prefixes = "@prefix rec: <https://w3id.org/recital/ns#> . "
                                 "@prefix inst: <https://w3id.org/recital/instrument#> . "
                                 "@prefix act: <https://w3id.org/recital/act#> . "
                                 "@prefix rel: <https://w3id.org/recital/relation#> . "
                                 "@prefix person: <https://w3id.org/recital/id/person/> . "
                                 "@prefix role: <https://w3id.org/recital/id/role/> . "
                                 "@prefix org: <https://w3id.org/recital/id/org/> . "
                                 "@prefix state: <https://w3id.org/recital/id/state/> . "
                                 "@prefix doc: <https://w3id.org/recital/id/doc/> . "
                                 "@prefix tenure: <https://w3id.org/recital/id/tenure/> . "
                                 "@prefix owl: <http://www.w3.org/2002/07/owl#> . "
                                 "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
                                 "@prefix dcterms: <http://purl.org/dc/terms/> . "
                                 "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n";

Result<Authority> load(const std::string &turtle) {
    const std::vector<Authority::File> files{{"own.ttl", prefixes + turtle}};
    return Authority::load(files);
}

bool has(const std::vector<Word> &words, std::string_view text) {
    return std::any_of(words.begin(), words.end(), [&](const Word &word) { return word.text == text; });
}

const ActTerm &act(const Authority &authority, std::string_view lemma) {
    return authority.act(authority.act_of_lemma(lemma).value_or(0));
}

TEST(TurtlePlaces, are_those_of_objects) {
    struct Case {
        const char *turtle;
        const char *places;
        bool blank;
    };
    for (const Case &c : std::vector<Case>{
             {"@prefix e: <http://e/> .\ne:a e:p e:b .\n", "2:9 ", false},
             {"@prefix e: <http://e/> . # <x> \"\ne:a e:p 'x' ,\n  \"y\"@en ; a e:T .", "2:9 3:3 3:14 ", false},
             {"PREFIX e: <http://e/>\ne:a.b e:p \"\"\"x\n. ; \"y\"\"\"\"^^e:t , 1.5 . e:c e:q true.", "2:11 3:19 3:33 ",
              false},
             {"@base <http://e/> .\n<a> <p> \"\\\"\", <b#c> .", "2:9 2:15 ", false},
             {"<a> <p> [ ] .", "", true},
             {"_:x <p> 1 .", "", true},
             {"", "", false},
             {"<a> <p> \"open", "", false},
         }) {
        const TurtlePlaces found = turtle_places(c.turtle);
        std::string places;
        for (const TurtlePlace &place : found.statements)
            places += std::to_string(place.line) + ':' + std::to_string(place.column) + ' ';
        EXPECT_EQ(places, c.places) << c.turtle;
        EXPECT_EQ(found.blank.has_value(), c.blank) << c.turtle;
    }
}

TEST(AuthorityTies, name_things_by_their_iris) {
    for (const auto &[iri, name] : std::vector<std::pair<std::string, std::string>>{
             {"https://w3id.org/recital/id/person/name%3Aa%20b", "person/name:a b"},
             {"https://w3id.org/recital/id/doc/S_RES_1674__2006", "doc/S/RES/1674(2006)"},
             {iri_of_name("doc/https://ngo.example/x"), "doc/https://ngo.example/x"},
             {"https://w3id.org/recital/id/org/unesco", "org/unesco"},
             {"https://w3id.org/recital/instrument#charter", "https://w3id.org/recital/instrument#charter"},
         }) {
        EXPECT_EQ(name_of_iri(iri), name);
        EXPECT_EQ(name_of_iri(iri_of_name(name)), name);
    }
    EXPECT_EQ(name_of_iri("https://w3id.org/recital/id/organisation/unesco"), "org/unesco");
    EXPECT_EQ(name_of_iri("https://w3id.org/recital/id/doc/A_1#op_4"), "");
}

TEST(AuthorityTies, join_chains_and_circles) {
    const auto authority =
        load("person:a owl:sameAs person:b . person:b owl:sameAs person:c .\n"
             "person:z owl:sameAs person:y . person:y owl:sameAs person:x . person:x owl:sameAs person:z .\n"
             "person:s owl:sameAs person:s , <http://www.wikidata.org/entity/Q1> .\n");
    ASSERT_TRUE(authority) << authority.problem().message;
    const AuthorityTies &ties = authority->ties();
    EXPECT_EQ(ties.kept("person/a"), "person/c");
    EXPECT_EQ(ties.kept("person/b"), "person/c");
    EXPECT_EQ(ties.kept("person/c"), "person/c");
    for (const char *name : {"person/x", "person/y", "person/z"})
        EXPECT_EQ(ties.kept(name), "person/x");
    EXPECT_EQ(ties.joined_to("person/x").size(), 2U);
    EXPECT_EQ(ties.kept("person/s"), "person/s");
    EXPECT_EQ(authority->matches_of("https://w3id.org/recital/id/person/s").size(), 1U);
}

TEST(AuthorityTies, a_long_chain_takes_no_longer) {
    std::string turtle;
    for (int i = 0; i < 20'000; ++i)
        turtle += "person:n" + std::to_string(i) + " owl:sameAs person:n" + std::to_string(i + 1) + " .\n";
    const auto authority = load(turtle);
    ASSERT_TRUE(authority);
    EXPECT_EQ(authority->ties().kept("person/n0"), "person/n20000");
}

TEST(AuthorityTies, contradictions_are_named_with_their_lines) {
    for (const char *turtle :
         {"person:a owl:sameAs person:b .\nperson:b owl:differentFrom person:a .\n",
          "person:a owl:sameAs person:b .\nperson:a owl:differentFrom person:c . person:b owl:sameAs person:c .\n"}) {
        const auto authority = load(turtle);
        ASSERT_FALSE(authority);
        EXPECT_EQ(authority.problem().rule, ProblemRule::authority_rule);
        EXPECT_EQ(authority.problem().line, 3U);
        EXPECT_NE(authority.problem().message.find("own.ttl:2"), std::string::npos) << authority.problem().message;
    }
}

TEST(OwnAuthority, wins_over_what_is_compiled_in) {
    const auto authority =
        load("inst:charter rdfs:label \"Our Charter\"@en ; rec:date \"1945-10-24\" .\n"
             "inst:mine a rec:Instrument ; rdfs:label \"Outcome of mine\"@en ; rec:symbol \"A/RES/60/1\" ;\n"
             "  rec:word \"United Nations Charter\"@en .\n"
             "act:glow a rec:Act ; rdfs:label \"glow\"@en ; rec:lemma \"glow\" ; rec:actClass \"affirming\" ; rec:word "
             "\"reaffirms\"@en .\n"
             "rel:pursuant_to rec:word \"in the glow of\"@en .\n"
             "state:fr rdfs:label \"Our France\"@en ; rec:word \"Gallia\"@en .\n");
    ASSERT_TRUE(authority) << authority.problem().message;
    const InstrumentTerm *charter = authority->instrument_of_key("UN-CHARTER");
    ASSERT_NE(charter, nullptr);
    EXPECT_EQ(charter->label, "Our Charter");
    EXPECT_EQ(iso_date(charter->date), "1945-10-24");
    EXPECT_TRUE(has(charter->words, "Charter of the United Nations"));
    EXPECT_FALSE(has(charter->words, "United Nations Charter"));
    EXPECT_EQ(authority->instrument_of_key("A/RES/60/1")->label, "Outcome of mine");
    EXPECT_TRUE(has(act(*authority, "glow").words, "reaffirms"));
    EXPECT_FALSE(has(act(*authority, "reaffirm").words, "reaffirms"));
    EXPECT_EQ(authority->state_of_name("gallia")->label, "Our France");
}

TEST(OwnAuthority, of_persons_and_organisations_wins_too) {
    const auto authority = load("person:ban_ki_moon rdfs:label \"Mr. Ban\"@en ; rec:word \"B. K. M.\" .\n"
                                "org:unesco rdfs:label \"Our UNESCO\"@en .\n"
                                "person:mira a rec:Official ; rdfs:label \"Mira\" .\n"
                                "tenure:mira a rec:Tenure ; rec:holder person:mira ; rec:heldRole "
                                "role:secretary_general ; rec:heldFrom \"2040\" .\n");
    ASSERT_TRUE(authority) << authority.problem().message;
    const auto agents = Agents::load(*authority);
    ASSERT_TRUE(agents) << agents.problem().message;
    ASSERT_NE(agents->official("ban_ki_moon"), nullptr);
    EXPECT_EQ(agents->official("ban_ki_moon")->label, "Mr. Ban");
    EXPECT_TRUE(has(agents->official("ban_ki_moon")->words, "B. K. M."));
    EXPECT_EQ(agents->official("mira")->label, "Mira");
}

TEST(OwnAuthority, retires) {
    const auto plain = load("");
    ASSERT_TRUE(plain);
    const auto authority = load("act:recall owl:deprecated true ; dcterms:isReplacedBy act:reaffirm .\n"
                                "act:reaffirm rec:retiredWord \"Reaffirms\"@en .\n"
                                "inst:charter owl:deprecated true .\n"
                                "person:ban_ki_moon owl:deprecated true .\n"
                                "role:secretary_general owl:deprecated false .\n");
    ASSERT_TRUE(authority) << authority.problem().message;
    EXPECT_FALSE(authority->act_of_lemma("recall"));
    EXPECT_TRUE(has(act(*authority, "reaffirm").words, "recalls"));
    EXPECT_FALSE(has(act(*authority, "reaffirm").words, "reaffirms"));
    EXPECT_EQ(authority->instrument_of_key("UN-CHARTER"), nullptr);
    const auto before = Agents::load(*plain);
    const auto agents = Agents::load(*authority);
    ASSERT_TRUE(agents) << agents.problem().message;
    EXPECT_EQ(agents->official("ban_ki_moon"), nullptr);
    EXPECT_EQ(agents->officials().size() + 1, before->officials().size());
    EXPECT_LT(agents->tenures().size(), before->tenures().size());
    EXPECT_NE(agents->role("secretary_general"), nullptr);
}

std::string checked(const std::string &turtle) {
    const std::vector<Authority::File> files{{"own.ttl", prefixes + turtle}};
    std::string out;
    for (const Problem &problem : check_authority(files).problems)
        out += std::to_string(problem.line) + ' ' + problem.message + '\n';
    return out;
}

TEST(AuthorityCheck, says_line_by_line_what_is_wrong) {
    struct Case {
        const char *turtle;
        const char *said; // begins the line; empty: nothing
    };
    for (const Case &c : std::vector<Case>{
             {"inst:x a rec:Instrument ; rdfs:label \"Lamp Compact\"@en ; rec:key \"X\" ; rec:word \"the Compact of "
              "Lamps\"@en .\n",
              ""},
             {"inst:x a rec:Instrument ; rdfs:label \"Lamp Compact\"@en ; rec:key \"X\" ;\n rec:wrod \"Y\"@en .\n",
              "3 there is no property rec:wrod; is rec:word meant?"},
             {"inst:x a rec:Instrumnet .\n", "2 there is no class rec:Instrumnet; is rec:Instrument meant?"},
             {"inst:x a rec:Instrument ; rdfs:label \"L\"@en ; rec:symbol \"our paper\" .\n",
              "2 rec:symbol \"our paper\" is no document symbol"},
             {"act:recall rec:force \"much\" .\n", "2 rec:force is a whole number"},
             {"act:recall rec:word \"calls up\" .\n", "2 rec:word \"calls up\" needs a language"},
             {"act:recall rec:word \"erinnert\"@de .\n", "2 rec:word: \"de\" is none of"},
             {"act:recal rec:word \"calls up\"@en .\n", "2 nothing is known as <https://w3id.org/recital/act#recal>"},
             {"inst:nothing owl:deprecated true .\n", "2 nothing is described as"},
             {"inst:charter owl:sameAs \"Q1\" .\n", "2 a link leads to an IRI"},
             {"person:mira a rec:Official ; rdfs:label \"Mira\" .\ntenure:t a rec:Tenure ; rec:holder person:mira ;\n "
              "rec:heldRole role:secretary_general ; rec:heldFrom \"2040-01-01\" ;\n rec:heldUntil \"2039\" .\n",
              "5 the tenure ends (2039) before it starts (2040-01-01)"},
             {"tenure:t a rec:Tenure ; rec:holder person:nobody ; rec:heldRole role:secretary_general .\n",
              "2 rec:holder <https://w3id.org/recital/id/person/nobody> is not described"},
             {"inst:x a rec:Instrument ; rec:key \"X\" ;\n rdfs:label \"Charter of the United Nations\"@en .\n",
              "3 \"Charter of the United Nations\" is a name of <https://w3id.org/recital/instrument#charter> too"},
             {"act:recall dcterms:isReplacedBy act:reaffirm .\nact:reaffirm dcterms:isReplacedBy act:recall .\n",
              "3 <https://w3id.org/recital/act#re"},
             {"person:a owl:sameAs person:b .\nperson:b owl:sameAs person:a .\n",
              "2 <https://w3id.org/recital/id/person/a> is said to be the same as itself, in a circle"},
             {"person:a owl:sameAs person:b , person:c .\nperson:b owl:sameAs person:c .\n", ""},
             {"person:a owl:sameAs person:b .\nperson:b owl:differentFrom person:a .\n", "3 <https"},
             {"person:a owl:differentFrom person:a .\n", "2 <https"},
             {"role:secretary_general rec:hasTopic \"perhaps\" .\n", "2 rec:hasTopic is true or false"},
             {"inst:charter rec:date \"long ago\" .\n", "2 rec:date \"long ago\" is no date"},
             {"inst:charter rec:word \"x\"@en\n", "3 not Turtle"},
             {"inst:charter rec:word [ ] .\n", "2 blank nodes cannot be referred to"},
         }) {
        const std::string said = checked(c.turtle);
        EXPECT_EQ(said.substr(0, *c.said == '\0' ? said.size() : std::string_view(c.said).size()), c.said)
            << c.turtle << said;
        EXPECT_LE(std::count(said.begin(), said.end(), '\n'), *c.said == '\0' ? 0 : 1) << c.turtle << said;
    }
}

TEST(AuthorityCheck, counts_what_is_added) {
    const std::vector<Authority::File> files{
        {"own.ttl",
         prefixes +
             std::string(
                 "inst:x a rec:Instrument ; rdfs:label \"Lamps\"@en ; rec:key \"X\" ; rec:word \"Lamp Pact\"@en , "
                 "\"Pact of Lamps\"@en ; owl:sameAs <http://x.example/1> .\nact:recall owl:deprecated true .\n")}};
    std::string out;
    for (const AuthorityCount &added : check_authority(files).adds)
        out += added.what + ' ' + std::to_string(added.count) + '\n';
    EXPECT_EQ(out, "instruments 1\nwords and names 2\nlinks to data of others 1\nretired 1\n");
}

TEST(Reconciled, comes_back_as_links) {
    const std::string head = "iri,kind,name,wikidata,viaf,gnd,isni\n";
    const auto turtle = turtle_of_reconciled(
        "p.csv", head + "https://w3id.org/recital/id/person/a,person,\"Sol, Mira\",Q42,,118-X,0000 0001 2103 2683\n\n"
                        "https://w3id.org/recital/id/person/b,person,B,https://www.wikidata.org/wiki/Q7,,,\n"
                        "https://w3id.org/recital/id/person/c,person,C,,,,\n");
    ASSERT_TRUE(turtle) << turtle.problem().message;
    const std::vector<Authority::File> files{{"p.csv", *turtle}};
    const auto authority = Authority::load(files);
    ASSERT_TRUE(authority) << authority.problem().message;
    const auto matches = authority->matches_of("https://w3id.org/recital/id/person/a");
    ASSERT_EQ(matches.size(), 3U);
    EXPECT_EQ(matches[0].iri, "http://www.wikidata.org/entity/Q42");
    EXPECT_EQ(matches[2].iri, "https://isni.org/isni/0000000121032683");
    EXPECT_EQ(authority->matches_of("https://w3id.org/recital/id/person/b")[0].iri,
              "http://www.wikidata.org/entity/Q7");

    for (const auto &[row, column] : std::vector<std::pair<std::string, std::uint32_t>>{
             {"https://w3id.org/recital/id/person/a,person,A,Sol,,,\n", 47U}, {"a b,person,A,Q1,,,\n", 1U}}) {
        const auto wrong = turtle_of_reconciled("p.csv", head + row);
        ASSERT_FALSE(wrong);
        EXPECT_EQ(wrong.problem().line, 2U);
        EXPECT_EQ(wrong.problem().column, column);
    }
    EXPECT_FALSE(turtle_of_reconciled("p.csv", "name,wikidata\nA,Q1\n"));
}

} // namespace
} // namespace recital
