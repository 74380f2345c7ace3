// The description of a data set: what is counted, what a publisher may say of it, and what is refused.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/dataset_description.hpp"
#include "export/distinct_hashes.hpp"
#include "export/rdf_counts.hpp"
#include "export/rdf_term.hpp"
#include "export/sinks.hpp"
#include "export/turtle_lines.hpp"
#include "export/vocabulary.hpp"
#include "tests/export/sample_graph.hpp"

namespace recital::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view head = "@prefix dcterms: <http://purl.org/dc/terms/> .\n" // 1
                                  "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n"
                                  "@prefix void: <http://rdfs.org/ns/void#> .\n"
                                  "@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
                                  "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"; // 5

Result<DatasetMeta> read(const std::string &statements, std::vector<Problem> &problems) {
    return read_dataset_meta("META.ttl", std::string(head) + statements, problems);
}

DatasetMeta read_well(const std::string &statements) {
    std::vector<Problem> problems;
    Result<DatasetMeta> meta = read(statements, problems);
    EXPECT_TRUE(meta) << format_problem(meta.problem());
    EXPECT_THAT(problems, IsEmpty());
    return meta ? *meta : DatasetMeta();
}

/// Everything that is said with a property, in the order of the statements.
std::vector<std::string> values(const std::vector<DescribedStatement> &statements, std::string_view property,
                                std::string_view subject = {}) {
    std::vector<std::string> found;
    for (const DescribedStatement &one : statements)
        if (one.predicate == property && (subject.empty() || one.subject == subject))
            found.push_back(one.object.value + (one.object.language.empty() ? "" : "@" + one.object.language));
    return found;
}

TEST(DatasetMeta, TakesWhatAPublisherSays) {
    const DatasetMeta meta = read_well(R"(
<https://example.org/data> a dcat:Dataset ;
    dcterms:title "Lamps"@en , "Lampes"@fr ;
    dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
    dcterms:publisher <https://example.org/> ;
    dcterms:issued "2026-11" ;
    dcat:keyword "lamp" , "harbour" ;
    dcat:contactPoint <mailto:lamps@example.org> .
<https://example.org/> foaf:name "Harbour Office" .
)");
    EXPECT_EQ(meta.iri, "https://example.org/data");
    EXPECT_THAT(values(meta.own, "http://purl.org/dc/terms/title"), ElementsAre("Lamps@en", "Lampes@fr"));
    EXPECT_THAT(values(meta.own, "http://purl.org/dc/terms/license"),
                ElementsAre("https://creativecommons.org/publicdomain/zero/1.0/"));
    EXPECT_THAT(values(meta.others, "http://xmlns.com/foaf/0.1/name"), ElementsAre("Harbour Office"));
    for (const DescribedStatement &one : meta.own)
        if (one.predicate == "http://purl.org/dc/terms/issued") {
            EXPECT_EQ(one.object.datatype, xsd::g_year_month);
        }
}

TEST(DatasetMeta, MayLeaveTheNameToUs) {
    EXPECT_EQ(read_well("<> dcterms:title \"Lamps\"@en .").iri, "");
    EXPECT_EQ(read_well("<https://example.org/d> dcterms:title \"Lamps\"@en .").iri, "https://example.org/d");
}

TEST(DatasetMeta, RefusesWhatBreaksARule) {
    struct Case {
        std::string statements;
        std::string said; // in the message with file and line
    };
    for (const Case &one : std::vector<Case>{
             {"<> dcterms:title \"Lamps\" \n.\n<> dcterms .", "META.ttl:8:"},
             {"<> dcterms:license \"public domain\" .", "META.ttl:6: error: dcterms:license must be an IRI"},
             {"\n\n<> dcterms:license <free> .", "META.ttl:8: error: dcterms:license must be an absolute IRI"},
             {"<> dcterms:license <https://a.example/1> , <https://a.example/2> .", "dcterms:license is given twice"},
             {"<> dcterms:title \"Lamps\"@en , \"Lights\"@en .", "dcterms:title is given twice in one language: en"},
             {"<> dcterms:title \" \"@en .", "dcterms:title is empty"},
             {"<> dcterms:title <https://example.org/> .", "dcterms:title is a text, not an address"},
             {"<> dcterms:issued \"22 November 2026\" .", "dcterms:issued must be a date as in 2026-11-22"},
             {"<> dcterms:issued \"2026-02-30\" .", "dcterms:issued must be a date"},
             {"<https://a.example/> a dcat:Dataset . <https://b.example/> a void:Dataset .", "several data sets"},
             {"<https://a.example/> dcterms:title \"A\" . <https://b.example/> dcterms:title \"B\" .",
              "several things, of which none is a dcat:Dataset"},
             {"<relative> a dcat:Dataset .", "the data set needs an absolute IRI, or <>"},
             {"[] a dcat:Dataset .", "blank nodes cannot be referred to"},
             {"", "it says nothing"},
         }) {
        std::vector<Problem> problems;
        const Result<DatasetMeta> meta = read(one.statements, problems);
        ASSERT_FALSE(meta) << one.statements;
        EXPECT_THAT(format_problem(meta.problem()), HasSubstr(one.said)) << one.statements;
        EXPECT_EQ(meta.problem().file, "META.ttl");
    }
}

TEST(DatasetMeta, KnowsOnWhichLineAStatementStands) {
    using Lines = std::vector<std::uint32_t>;
    for (const auto &[turtle, lines] : std::vector<std::pair<std::string, Lines>>{
             {"", {}},
             {"<a> <b> <c> .", {1}},
             {"# <a> <b> <c> .\n<a> <b>\n<c> .", {3}},
             {"@prefix a: <x#> .\nPREFIX b: <y#>\nbase <z>\na:b b:c a:d.\na:b a 1.5 , .5,\n7 ; a:c true.",
              {4, 5, 5, 6, 6}},
             {"<a> <b> \"x ; y . # z\"@en , 'it\\'s'^^<t> ;\n;\n <c> \"\"\"a\n\"b\n\"\"\" .\n<d> <e> '' .",
              {1, 1, 3, 6}},
             {"<a;b,c.#> a:b.c a:d ;\na:e\\;f a:g.h , \"x\"^^a:i .\n<j> <k> \"l\"@en-GB.", {1, 2, 2, 3}},
         })
        EXPECT_EQ(statement_lines(turtle), lines) << turtle;
    // what no parser takes does no harm either
    for (const char *broken : {"<", "\"", "\"\"\"a", "a:b \\", "@prefix", "'", ". . ;", "<a> <b> \"c\\"})
        statement_lines(broken);
}

TEST(DatasetMeta, NamesWhatItPassesOver) {
    std::vector<Problem> problems;
    const Result<DatasetMeta> meta = read("<> dcterms:title \"Lamps\"@en ; void:triples 7 .\n"
                                          "<https://example.org/other> foaf:name \"Nobody\" .\n",
                                          problems);
    ASSERT_FALSE(meta); // two things, none of them a data set
    const Result<DatasetMeta> typed = read("<> a void:Dataset ; dcterms:title \"Lamps\"@en ; void:triples 7 .\n"
                                           "<https://example.org/other> foaf:name \"Nobody\" .\n",
                                           problems);
    ASSERT_TRUE(typed);
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].severity, Severity::warning);
    EXPECT_THAT(format_problem(problems[0]), HasSubstr("void#triples is not taken from a description"));
    EXPECT_THAT(format_problem(problems[1]), HasSubstr("said of something that the data set does not name"));
    EXPECT_THAT(values(typed->own, "http://rdfs.org/ns/void#triples"), IsEmpty());
}

TEST(DistinctHashes, AreCountedOnce) {
    for (const std::uint64_t distinct : {0U, 1U, 100U, 16383U, 16384U, 16385U, 300000U}) {
        DistinctHashes hashes;
        for (int round = 0; round < 3; ++round) {
            for (std::uint64_t i = 0; i < distinct; ++i)
                hashes.insert((i + 2) * 0x9E3779B97F4A7C15U);
            EXPECT_EQ(hashes.count(), distinct); // also between
        }
    }
}

/// Keeps nothing.
class NoSink final : public Sink {
  public:
    bool write(std::string_view) override { return true; }
};

RdfCounts counted(const KnowledgeGraph &graph, const std::string &format, ExportOptions options = {}) {
    RdfCounts counts;
    options.counts = &counts;
    NoSink sink;
    std::vector<Problem> problems;
    EXPECT_TRUE(write_graph(*format_of_name(format), graph, options, sink, problems));
    return counts;
}

/// Terms of a line of N-Triples: the object may hold blanks.
std::array<std::string, 3> terms_of(const std::string &line) {
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first + 1);
    return {line.substr(0, first), line.substr(first + 1, second - first - 1),
            line.substr(second + 1, line.size() - second - 3)};
}

TEST(RdfCounter, CountsWhatStandsInTheExport) {
    std::uint64_t linked = 0;
    for (const bool large : {false, true}) {
        const KnowledgeGraph graph = large ? large_graph(500, 8) : sample_graph();
        ExportOptions options;
        options.counted_spaces = {"https://docs.un.org/", "http://id.loc.gov/"};
        StringSink sink;
        std::vector<Problem> problems;
        ASSERT_TRUE(write_graph(*format_of_name("ntriples"), graph, options, sink, problems));
        std::set<std::string> subjects;
        std::set<std::string> objects;
        std::map<std::string, std::uint64_t> properties;
        std::map<std::string, std::uint64_t> classes;
        std::set<std::string> typed;
        std::uint64_t triples = 0;
        std::uint64_t pages = 0;
        const auto bare = [](const std::string &iri) { return iri.substr(1, iri.size() - 2); };
        std::istringstream lines(sink.text());
        for (std::string line; std::getline(lines, line); ++triples) {
            const auto [subject, predicate, object] = terms_of(line);
            subjects.insert(subject);
            objects.insert(object);
            ++properties[bare(predicate)];
            if (bare(predicate) == rdf::type) {
                ++classes[bare(object)];
                typed.insert(subject + ' ' + object);
            }
            pages += object.starts_with("<https://docs.un.org/") ? 1 : 0;
        }
        const auto entities = static_cast<std::uint64_t>(std::count_if(
            subjects.begin(), subjects.end(), [&](const auto &one) { return one.starts_with('<' + options.base); }));
        for (const Format &known : formats()) {
            if (!known.is_rdf())
                continue;
            const std::string format(known.name);
            const RdfCounts counts = counted(graph, format, options);
            EXPECT_EQ(counts.triples, triples) << format;
            EXPECT_EQ(counts.distinct_subjects, subjects.size()) << format;
            EXPECT_EQ(counts.distinct_objects, objects.size()) << format;
            EXPECT_EQ(counts.entities, entities) << format;
            EXPECT_EQ(counts.properties, properties) << format;
            EXPECT_EQ(counts.classes, classes) << format;
            ASSERT_EQ(counts.examples.size(), classes.size()) << format;
            for (const auto &[of_class, example] : counts.examples) {
                EXPECT_TRUE(typed.contains('<' + example + "> <" + of_class + '>')) << format << ' ' << of_class;
            }
            std::uint64_t links = 0;
            for (const auto &[link, number] : counts.links)
                links += link.first == "https://docs.un.org/" ? number : 0;
            EXPECT_EQ(links, pages) << format;
        }
        linked += pages;
    }
    EXPECT_GT(linked, 0U);
}

std::vector<DescribedStatement> described(const KnowledgeGraph &graph, const DatasetMeta *meta = nullptr,
                                          const std::string &part = {}) {
    const Result<DatasetDefaults> defaults = dataset_defaults();
    EXPECT_TRUE(defaults);
    ExportOptions options;
    options.counted_spaces = outside_spaces(*defaults);
    const RdfCounts counts = counted(graph, "nquads", options);
    return describe_dataset({.graph = graph,
                             .defaults = *defaults,
                             .counts = counts,
                             .base = options.base,
                             .part = part,
                             .meta = meta,
                             .files = {{"lamps.nq.gz", format_of_name("nquads"), true, 1234}}});
}

TEST(DatasetDescription, ClaimsNoLicenceUnlessToldOne) {
    const auto statements = described(sample_graph());
    EXPECT_THAT(values(statements, "http://purl.org/dc/terms/license"), IsEmpty());
    EXPECT_THAT(values(statements, "http://purl.org/dc/terms/source"), ElementsAre("https://docs.un.org/"));
    EXPECT_THAT(values(statements, "http://purl.org/dc/terms/provenance"), Not(IsEmpty()));
    EXPECT_EQ(values(statements, "http://purl.org/dc/terms/title", statements.front().subject).size(), 6U);

    const DatasetMeta meta = read_well("<https://example.org/data> a dcat:Dataset ; dcterms:title \"Lamps\"@en ;\n"
                                       "dcterms:license <https://example.org/licence> ;\n"
                                       "void:dataDump <https://example.org/files/lamps.nq.gz> .");
    const auto told = described(sample_graph(), &meta);
    EXPECT_EQ(told.front().subject, "https://example.org/data");
    // of the data set, and of its file
    EXPECT_THAT(values(told, "http://purl.org/dc/terms/license"),
                ElementsAre("https://example.org/licence", "https://example.org/licence"));
    EXPECT_THAT(values(told, "http://purl.org/dc/terms/title", told.front().subject), ElementsAre("Lamps@en"));
    EXPECT_THAT(values(told, "http://rdfs.org/ns/void#dataDump"), ElementsAre("https://example.org/files/lamps.nq.gz"));
    EXPECT_THAT(values(told, "http://www.w3.org/ns/dcat#byteSize"), ElementsAre("1234"));
    EXPECT_THAT(values(told, "http://purl.org/dc/terms/source"), ElementsAre("https://docs.un.org/"));
}

TEST(DatasetDescription, IsLabelledInTheLanguageOfItsTitle) {
    for (const auto &[titles, label] : std::vector<std::pair<std::string, std::string>>{
             {R"("Lampes"@fr)", "Lampes@fr"},
             {R"("Lampes"@fr , "Lamps"@en)", "Lamps@en"},
             {R"("Lamps")", "Lamps"},
         }) {
        const DatasetMeta meta =
            read_well("<https://example.org/data> a dcat:Dataset ; dcterms:title " + titles + " .");
        const auto statements = described(sample_graph(), &meta);
        EXPECT_THAT(values(statements, rdfs::label, statements.front().subject), ElementsAre(label));
    }
}

TEST(DatasetDescription, NamesGraphAndPart) {
    const auto whole = described(sample_graph());
    const auto part = described(sample_graph(), nullptr, "Only a part.");
    EXPECT_THAT(values(whole, "http://www.w3.org/ns/dcat#version"), ElementsAre(sample_graph().info().fingerprint));
    EXPECT_NE(whole.front().subject, part.front().subject);
    EXPECT_THAT(values(part, rdfs::label, part.front().subject), Not(IsEmpty()));
    EXPECT_THAT(values(part, "http://www.w3.org/2000/01/rdf-schema#comment"), ElementsAre("Only a part.@en"));
    EXPECT_EQ(turtle_text(whole), turtle_text(described(sample_graph())));
}

TEST(DatasetDescription, GivesEveryPartAnIriAndALabel) {
    const auto statements = described(sample_graph());
    std::set<std::string> subjects;
    std::set<std::string> labelled;
    for (const DescribedStatement &one : statements) {
        subjects.insert(one.subject);
        EXPECT_TRUE(valid_iri(one.subject)) << one.subject;
        EXPECT_TRUE(valid_iri(one.predicate)) << one.predicate;
        if (one.object.is_iri) {
            EXPECT_TRUE(valid_iri(one.object.value)) << one.object.value;
        }
        if (one.predicate == rdfs::label)
            labelled.insert(one.subject);
    }
    EXPECT_EQ(subjects, labelled);
    for (const char *property : {"http://rdfs.org/ns/void#subset", "http://rdfs.org/ns/void#classPartition",
                                 "http://rdfs.org/ns/void#propertyPartition", "http://www.w3.org/ns/dcat#distribution",
                                 "http://purl.org/dc/terms/provenance"})
        for (const std::string &object : values(statements, property))
            EXPECT_THAT(subjects, Contains(object));
}

TEST(TurtleText, EscapesAndShortens) {
    const std::vector<DescribedStatement> statements{
        {"https://example.org/d", std::string(rdf::type), DescribedTerm::iri("http://rdfs.org/ns/void#Dataset")},
        {"https://example.org/d", std::string(rdfs::label), DescribedTerm::text("a \"b\"\\\n\tc", "en")},
        {"https://example.org/d", std::string(rdfs::label), DescribedTerm::text("a \"b\"\\\n\tc", "en")},
        {"https://example.org/d#p", "http://rdfs.org/ns/void#triples",
         DescribedTerm::typed("7", std::string(xsd::integer))},
        {"https://example.org/d", "http://rdfs.org/ns/void#subset", DescribedTerm::iri("https://example.org/d#p")},
        {"https://example.org/d", "http://rdfs.org/ns/void#subset", DescribedTerm::iri("https://example.org/d#p.q")},
    };
    EXPECT_EQ(turtle_text(statements), "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                                       "@prefix void: <http://rdfs.org/ns/void#> .\n"
                                       "@prefix part: <https://example.org/d#> .\n"
                                       "\n<https://example.org/d>\n    a void:Dataset ;\n"
                                       "    rdfs:label \"a \\\"b\\\"\\\\\\n\\tc\"@en ;\n"
                                       "    void:subset part:p ,\n        <https://example.org/d#p.q> .\n"
                                       "\npart:p\n    void:triples 7 .\n");
    EXPECT_EQ(turtle_text({}), "");
}

} // namespace
} // namespace recital::test
