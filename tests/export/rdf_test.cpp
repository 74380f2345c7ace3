// The RDF formats, read back by two foreign readers: all hold the same statements, and what stands in them.
#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "export/rdf_prefixes.hpp"
#include "export/sinks.hpp"
#include "export/vocabulary.hpp"
#include "export/writer.hpp"
#include "graph/embedded.hpp"
#include "graph/turtle.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/export/shell.hpp"

namespace recital::test {
namespace {

const std::string base = "https://w3id.org/recital/id/";
const std::string rec_ns = "https://w3id.org/recital/ns#";

std::string exported(std::string_view format, const KnowledgeGraph &graph, const ExportOptions &options = {}) {
    StringSink sink;
    std::vector<Problem> problems;
    const Status status = write_graph(*format_of_name(format), graph, options, sink, problems);
    EXPECT_TRUE(status) << (status ? "" : status.problem().message);
    return sink.text();
}

/// N-Triples or N-Quads of a foreign reader, sorted. Both print control characters and non-ASCII in ways of their own, so each is
/// compared with itself only.
std::vector<std::string> read_back(const std::string &reader, const std::string &syntax,
                                   const std::filesystem::path &file, const std::string &as = "ntriples") {
    const std::string options = " -q -i " + syntax + " -o " + as + ' ' + file.string();
    const std::string command = reader + options + (reader == "rapper" ? " https://w3id.org/recital/id/" : "");
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.code, 0) << command << '\n' << outcome.output.substr(0, 2000);
    std::vector<std::string> lines = lines_of(outcome.output);
    std::sort(lines.begin(), lines.end());
    return lines;
}

class Rdf : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder = new TempFolder;
        const KnowledgeGraph graph = sample_graph();
        for (const Format &format : formats())
            if (format.is_rdf())
                write_file(file(format), exported(format.name, graph));
        triples = read_back("rapper", "ntriples", *folder / "graph.nt");
    }
    static void TearDownTestSuite() {
        delete folder;
        folder = nullptr;
    }
    static std::filesystem::path file(const Format &format) {
        return *folder / ("graph." + std::string(format.extension));
    }
    static bool has(const std::string &line) { return std::binary_search(triples.begin(), triples.end(), line); }
    static std::string doc(const std::string &name) { return "<" + base + "doc/" + name + ">"; }
    static std::string rec(const std::string &name) { return "<" + rec_ns + name + ">"; }

    static inline TempFolder *folder = nullptr;
    static inline std::vector<std::string> triples;
};

TEST_F(Rdf, AllFormatsHoldTheSameStatements) {
    ASSERT_GT(triples.size(), 200U);
    EXPECT_EQ(read_back("rapper", "turtle", *folder / "graph.ttl"), triples);
    EXPECT_EQ(read_back("rapper", "nquads", *folder / "graph.nq"), triples);
    EXPECT_EQ(read_back("rapper", "trig", *folder / "graph.trig"), triples);
    EXPECT_EQ(read_back("rapper", "rdfxml", *folder / "graph.rdf"), triples);
    const auto of_serd = read_back("serdi", "ntriples", *folder / "graph.nt");
    EXPECT_EQ(of_serd.size(), triples.size());
    EXPECT_EQ(read_back("serdi", "turtle", *folder / "graph.ttl"), of_serd);
    EXPECT_EQ(read_back("serdi", "nquads", *folder / "graph.nq"), of_serd);
    EXPECT_EQ(read_back("serdi", "trig", *folder / "graph.trig"), of_serd);
}

TEST_F(Rdf, NQuadsAndTrigHoldTheSameQuads) {
    const auto quads = read_back("serdi", "nquads", *folder / "graph.nq", "nquads");
    EXPECT_EQ(quads.size(), triples.size());
    EXPECT_EQ(read_back("serdi", "trig", *folder / "graph.trig", "nquads"), quads);
}

TEST_F(Rdf, JsonldHoldsTheSameStatements) {
    const std::string script = RECITAL_SOURCE_DIR "/tests/consumers/npm.py";
    if (run(RECITAL_PYTHON " " + script).code != 0)
        GTEST_SKIP() << "jsonld.js is not installed and cannot be";
    const Outcome quads = run(RECITAL_PYTHON " " + script + " jsonld.mjs " + (*folder / "graph.jsonld").string());
    ASSERT_EQ(quads.code, 0) << quads.output.substr(0, 2000);
    write_file(*folder / "from_jsonld.nq", quads.output);
    EXPECT_EQ(read_back("rapper", "nquads", *folder / "from_jsonld.nq"), triples);
}

TEST_F(Rdf, EachStatementStandsOnce) {
    EXPECT_EQ(std::adjacent_find(triples.begin(), triples.end()), triples.end());
    EXPECT_EQ(lines_of(read_file(*folder / "graph.nt")).size(), triples.size());
}

TEST_F(Rdf, XmlIsWellFormed) { EXPECT_EQ(run("xmllint --noout " + (*folder / "graph.rdf").string()).code, 0); }

TEST_F(Rdf, NoBlankNodesAndEverythingOfOursHasALabel) {
    std::set<std::string> labelled;
    std::set<std::string> named;
    for (const std::string &line : triples) {
        EXPECT_EQ(line.find("_:"), std::string::npos) << line;
        const std::size_t first = line.find(' ');
        const std::size_t second = line.find(' ', first + 1);
        const std::string subject = line.substr(0, first);
        const std::string object = line.substr(second + 1, line.size() - second - 3);
        named.insert(subject);
        if (object.starts_with("<https://w3id.org/recital/"))
            named.insert(object);
        if (line.substr(first + 1, second - first - 1) == "<http://www.w3.org/2000/01/rdf-schema#label>") {
            labelled.insert(subject);
            EXPECT_NE(object, "\"\"@en") << line;
        }
    }
    for (const std::string &iri : named)
        EXPECT_TRUE(labelled.contains(iri)) << iri;
}

TEST_F(Rdf, OneLabelALanguage) {
    std::map<std::pair<std::string, std::string>, int> labels;
    for (const std::string &line : triples)
        if (line.find("rdf-schema#label>") != std::string::npos)
            ++labels[{line.substr(0, line.find(' ')), line.substr(line.rfind('@'))}];
    for (const auto &[key, count] : labels)
        EXPECT_EQ(count, 1) << key.first;
}

TEST_F(Rdf, DocumentsAndAliases) {
    const std::string s1674 = doc("S_RES_1674__2006");
    const std::string xsd = "^^<http://www.w3.org/2001/XMLSchema#";
    EXPECT_TRUE(has(
        s1674 + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/un/ontology/undo/Resolution> ."));
    EXPECT_TRUE(has(s1674 + " " + rec("symbol") + " \"S/RES/1674 (2006)\" ."));
    EXPECT_TRUE(has(s1674 + " " + rec("symbolKey") + " \"SRES16742006\" ."));
    EXPECT_TRUE(has(s1674 + " " + rec("read") + " \"true\"" + xsd + "boolean> ."));
    EXPECT_TRUE(has(s1674 + " " + rec("year") + " \"2006\"" + xsd + "integer> ."));
    EXPECT_TRUE(has(s1674 + " <http://purl.org/dc/terms/dateAccepted> \"2006-04-28\"" + xsd + "date> ."));
    EXPECT_TRUE(has(s1674 + " <http://purl.org/dc/terms/issued> \"2006-04\"" + xsd + "gYearMonth> ."));
    EXPECT_TRUE(has(s1674 + " <http://xmlns.com/foaf/0.1/page> <https://docs.un.org/en/S/RES/1674(2006)> ."));
    EXPECT_TRUE(
        has(s1674 +
            " <http://purl.org/dc/terms/title> \"Protection of <civilians> & \\\"others\\\" in armed conflict\"@en ."));
    EXPECT_TRUE(has(doc("UN-CHARTER") + " <http://purl.org/dc/terms/dateAccepted> \"1945\"" + xsd + "gYear> ."));
    EXPECT_TRUE(has(doc("A_RES_217__III%29A") + " " + rec("read") + " \"false\"" + xsd + "boolean> ."));
    EXPECT_TRUE(has(doc("S_2023_409") + " <http://www.w3.org/2002/07/owl#sameAs> " + doc("A_77_910") + " ."));
    EXPECT_TRUE(has(doc("A_77_910") + " " + rec("symbol") + " \"S/2023/409\" ."));
    EXPECT_TRUE(has("<" + base + "state/fr> " + rec("votedFor") + " " + s1674 + " ."));
    EXPECT_TRUE(has(s1674 + " " + rec("adoptedBy") + " <" + base + "org/security_council> ."));
    EXPECT_TRUE(has(s1674 + " " + rec("hasDraft") + " " + doc("S_2006_268") + " ."));
}

TEST_F(Rdf, EachTextIsANodeOfItsOwn) {
    const auto starting = [](const std::string &start) {
        return std::count_if(triples.begin(), triples.end(), [&](const auto &line) { return line.starts_with(start); });
    };
    const std::string text = "<" + base + "doc/S_RES_1674__2006/en/";
    // two English texts that differ, each with its own hash
    EXPECT_EQ(starting(doc("S_RES_1674__2006") + " <http://purl.org/dc/terms/hasVersion> " + text), 2);
    EXPECT_EQ(std::count_if(triples.begin(), triples.end(),
                            [&](const auto &line) {
                                return line.starts_with(text) && line.find(rec("sha256")) != std::string::npos;
                            }),
              2);
    EXPECT_EQ(starting(doc("S_RES_1674__2006") + " <http://purl.org/dc/terms/hasVersion> <" + base +
                       "doc/S_RES_1674__2006/fr/"),
              1);
}

TEST_F(Rdf, DirectStatementsForOwnPositiveKnownCitationsOnly) {
    const std::string cites = " <http://purl.org/spar/cito/cites> ";
    const std::string s1674 = doc("S_RES_1674__2006");
    const std::string outcome = doc("A_RES_60_1");
    EXPECT_TRUE(has(s1674 + cites + outcome + " ."));
    EXPECT_TRUE(has(s1674 + " " + rec("reaffirms") + " " + outcome + " ."));
    EXPECT_TRUE(has(s1674 + " " + rec("recalls") + " " + outcome + " ."));
    const std::string paper = doc("sha256%3A0123456789abcdef");
    EXPECT_TRUE(has(paper + " " + rec("invokes") + " " + outcome + " ."));
    EXPECT_TRUE(has(paper + " " + rec("citesProvision") + " <" + base + "doc/A_RES_60_1#para_138> ."));
    EXPECT_TRUE(has(s1674 + " " + rec("citesProvision") + " <" + base + "doc/A_RES_60_1#para_139> ."));
    const std::string op_4 = "<" + base + "doc/S_RES_1674__2006#op_4>";
    EXPECT_TRUE(has(op_4 + " " + rec("provisionCites") + " <" + base + "doc/A_RES_60_1#para_139> ."));
    EXPECT_TRUE(has(op_4 + " " + rec("provisionCites") + " " + outcome + " ."));
    EXPECT_FALSE(has(op_4 + cites + outcome + " ."));
    // nothing of the kind for what is reported
    EXPECT_FALSE(
        has("<" + base + "doc/S_RES_1674__2006#op_4_a> " + rec("provisionCites") + " " + doc("A_77_910") + " ."));
    EXPECT_FALSE(has(s1674 + " " + rec("citesProvision") + " <" + base + "doc/A_77_910#para_3> ."));
    // links are triples too; the citation that makes one says so
    EXPECT_TRUE(has(s1674 + " " + rec("amends") + " " + outcome + " ."));
    EXPECT_TRUE(has(s1674 + " " + rec("partOf") + " " + doc("A_77_910") + " ."));
    // reported, denied, ambiguous, of itself
    EXPECT_FALSE(has(s1674 + cites + doc("A_77_910") + " ."));
    EXPECT_FALSE(has(s1674 + cites + doc("A_RES_217__III%29A") + " ."));
    EXPECT_EQ(std::count_if(triples.begin(), triples.end(),
                            [&](const auto &line) { return line.starts_with(s1674 + cites); }),
              1);
    EXPECT_FALSE(has(paper + cites + paper + " ."));
}

TEST_F(Rdf, CitationsWithEvidence) {
    const std::string label = " <http://www.w3.org/2000/01/rdf-schema#label> "
                              "\"S/RES/1674 (2006), op. para. 4, reaffirms A/RES/60/1, paras. 138 and 139\"@en .";
    const auto is_citation = [&](const std::string &line) { // and no other name of one
        return line.ends_with(label) &&
               has(line.substr(0, line.find(' ')) +
                   " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/spar/cito/Citation> .");
    };
    const auto found = std::find_if(triples.begin(), triples.end(), is_citation);
    ASSERT_NE(found, triples.end());
    const std::string citation = found->substr(0, found->find(' '));
    EXPECT_TRUE(citation.starts_with("<" + base + "cit/"));
    EXPECT_EQ(citation.size(), base.size() + 4 + 32 + 2);
    const std::string xsd = "^^<http://www.w3.org/2001/XMLSchema#";
    for (const std::string &rest : {
             " <http://purl.org/spar/cito/hasCitationCharacterization> " + rec("reaffirms"),
             " " + rec("makes") + " " + rec("amends"),
             " " + rec("citingProvision") + " <" + base + "doc/S_RES_1674__2006#op_4>",
             " " + rec("citedProvision") + " <" + base + "doc/A_RES_60_1#para_138>",
             " " + rec("citedProvision") + " <" + base + "doc/A_RES_60_1#para_139>",
             std::string(" ") + rec("act") + " <https://w3id.org/recital/act#reaffirm>",
             " " + rec("status") + " " + rec("Resolved"),
             " " + rec("confidence") + " \"0.975\"" + xsd + "decimal>",
             " " + rec("weight") + " \"2\"" + xsd + "integer>",
             " " + rec("verified") + " \"true\"" + xsd + "boolean>",
         })
        EXPECT_TRUE(has(citation + rest + " .")) << rest;
    const auto exact = std::count_if(triples.begin(), triples.end(), [](const std::string &line) {
        return line.find("oa#exact> \"\\\"Reaffirms\\\" <b>A & B</b> it's ]]> \\\\ end\\\\n {x|y} ") !=
               std::string::npos;
    });
    EXPECT_EQ(exact, 2);
}

TEST_F(Rdf, WhatPagesTell) {
    const std::string type = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ";
    const std::string schema = "<http://schema.org/";
    const std::string event = "<" + base + "event/formal_debate_general%5Fassembly_2006-04-28_harbours%20%26%20lamps>";
    const std::string named = event.substr(0, event.find("_debate"));
    const auto found =
        std::find_if(triples.begin(), triples.end(), [&](const std::string &line) { return line.starts_with(named); });
    ASSERT_NE(found, triples.end());
    const std::string iri = found->substr(0, found->find(' '));
    const std::string person = "<" + base + "person/name%3Aana%20ruiz>";
    const std::string xsd = "^^<http://www.w3.org/2001/XMLSchema#";
    for (const std::string &line :
         {iri + type + schema + "Event>", iri + type + rec("FormalDebate"),
          iri + " " + schema + "startDate> \"2006-04-28\"" + xsd + "date>",
          iri + " " + rec("takesUp") + " " + doc("A_RES_60_1"), iri + " " + rec("hasParticipant") + " " + person,
          person + type + "<http://xmlns.com/foaf/0.1/Person>",
          person + " " + rec("holdsRole") + " <" + base + "role/harbour-master>",
          person + " <http://www.w3.org/2004/02/skos/core#altLabel> \"A. Ruiz\"",
          doc("A_RES_60_1") + " <http://xmlns.com/foaf/0.1/page> <https://example.com/outcome>"})
        EXPECT_TRUE(has(line + " .")) << line;
    // what another source denies is no direct statement, but stands with its evidence
    EXPECT_FALSE(has(person + " " + rec("holdsRole") + " <" + base + "role/lamp-lighter> ."));
    const auto ending = [](const std::string &end) {
        return std::count_if(triples.begin(), triples.end(), [&](const auto &line) { return line.ends_with(end); });
    };
    EXPECT_EQ(ending(rec("standing") + " " + rec("Outdone") + " ."), 2);
    EXPECT_EQ(ending(type + "<http://www.w3.org/ns/org#Membership> ."), 1);
    EXPECT_EQ(ending(type + rec("Telling") + " ."), 6);
    EXPECT_EQ(ending(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> \"2005-10-02\" ."), 1);
}

TEST_F(Rdf, TextSurvivesAsItWasCleaned) {
    const std::string expected = "]]> \\\\ end\\\\n {x|y} \\U0001D11E \\uFFFD\\uFFFD\\uFFFD \\uFFFD\\uFFFD "
                                 "\\uFFFD\\nnext\\nline\\n\\ttab > \\\"\"@en .";
    const auto found = std::count_if(triples.begin(), triples.end(),
                                     [&](const std::string &line) { return line.find(expected) != std::string::npos; });
    EXPECT_EQ(found, 2) << expected;
}

TEST_F(Rdf, NamedGraphsAreOfTheirDocuments) {
    std::map<std::string, std::size_t> graphs;
    for (const std::string &line : lines_of(read_file(*folder / "graph.nq"))) {
        ASSERT_TRUE(line.ends_with("> .")) << line;
        ++graphs[line.substr(line.rfind('<'))];
    }
    EXPECT_EQ(graphs.size(), 9U); // eight documents and what they share
    EXPECT_TRUE(graphs.contains("<" + base + "graph/shared> ."));
    EXPECT_GT(graphs["<" + base + "graph/doc/S_RES_1674__2006> ."], 100U);
}

TEST_F(Rdf, IrisThatRdfCannotCarryAreNamedAndLeftOut) {
    StringSink sink;
    std::vector<Problem> problems;
    ASSERT_TRUE(write_graph(*format_of_name("ntriples"), sample_graph(), {}, sink, problems));
    ASSERT_EQ(problems.size(), 2U);
    for (const Problem &problem : problems)
        EXPECT_NE(problem.message.find("frown"), std::string::npos) << problem.message;
    EXPECT_EQ(sink.text().find("example.org"), std::string::npos);
}

TEST(RdfOptions, BaseMustBeAbsoluteAndEndInASlash) {
    for (const std::string base_iri : {"", "id/", "https://example.org/x", "https://example.org/x#",
                                       "https://exa mple.org/", "https://example.org/#a/"}) {
        StringSink sink;
        std::vector<Problem> problems;
        ExportOptions options;
        options.base = base_iri;
        const Status status = write_graph(*format_of_name("turtle"), sample_graph(), options, sink, problems);
        ASSERT_FALSE(status) << base_iri;
        EXPECT_EQ(status.problem().rule, ProblemRule::usage);
    }
    ExportOptions options;
    options.base = "https://example.org/un/";
    EXPECT_NE(exported("ntriples", sample_graph(), options).find("<https://example.org/un/doc/S_RES_1674__2006#op_4>"),
              std::string::npos);
    // short names below another base
    EXPECT_NE(exported("turtle", sample_graph(), options).find("@prefix doc: <https://example.org/un/doc/> ."),
              std::string::npos);
    const std::string jsonld = exported("jsonld", sample_graph(), options);
    EXPECT_NE(jsonld.find("\"doc\": \"https://example.org/un/doc/\""), std::string::npos);
    EXPECT_EQ(jsonld.find(base), std::string::npos);
}

TEST(RdfOptions, SameGraphSameBytes) {
    for (const Format &format : file_formats())
        EXPECT_EQ(exported(format.name, sample_graph()), exported(format.name, sample_graph())) << format.name;
}

TEST(RdfOptions, PrefixesOfJsonldAreThoseOfTheOtherSyntaxes) {
    const RdfPrefixes prefixes(base);
    for (const EmbeddedFile &file : embedded_ontologies()) {
        if (file.name != "context.jsonld")
            continue;
        std::size_t named = 0;
        const auto context = nlohmann::json::parse(file.content).at("@context");
        for (const auto &[name, definition] : context.items())
            named += definition.is_string() ? 1 : 0;
        EXPECT_EQ(named, prefixes.declared().size());
        for (const DeclaredPrefix &prefix : prefixes.declared())
            EXPECT_NE(file.content.find('"' + prefix.name + "\": \"" + prefix.iri + '"'), std::string_view::npos)
                << prefix.name;
        return;
    }
    FAIL() << "the context is not compiled in";
}

TEST(RdfVocabulary, OwnTermsAreDeclaredInTheOntology) {
    std::set<std::string> declared;
    for (const EmbeddedFile &file : embedded_ontologies()) {
        if (file.name != "recital.ttl")
            continue;
        ASSERT_TRUE(read_turtle(
            std::string(file.name), file.content,
            [&](std::string_view subject, std::string_view, const TurtleObject &) { declared.emplace(subject); }));
    }
    if (declared.empty())
        GTEST_SKIP() << "ontologies/recital.ttl is not compiled in";
    std::set<std::string> used;
    const std::string text = exported("ntriples", sample_graph());
    for (std::size_t at = text.find("<" + rec_ns); at != std::string::npos; at = text.find("<" + rec_ns, at + 1))
        used.insert(text.substr(at + 1, text.find('>', at) - at - 1));
    for (const std::string &iri : used)
        EXPECT_TRUE(declared.contains(iri) || !iri.starts_with(rec_ns)) << iri;
}

} // namespace
} // namespace recital::test
