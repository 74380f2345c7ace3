// recital export --void and --dataset: what is refused, and that nothing is written then.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class DatasetFile : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        directory_ = new TemporaryDirectory;
        store_ = directory_->path("example.db");
        ASSERT_EQ(run({"build", example("S_RES_1674_2006.txt"), "-o", store_}).code, 0);
    }
    static void TearDownTestSuite() {
        delete directory_;
        directory_ = nullptr;
    }
    static inline TemporaryDirectory *directory_ = nullptr;
    static inline std::string store_;
};

TEST_F(DatasetFile, IsWrittenBesideTheGraph) {
    const std::string graph = directory_->path("un.ttl.gz");
    const std::string description = directory_->path("void.ttl");
    const Ran ran = run({"export", store_, "-o", graph, "--void", description});
    EXPECT_EQ(ran.code, 0) << ran.error;
    EXPECT_EQ(ran.out + ran.error, "");
    EXPECT_THAT(content_of(description),
                AllOf(HasSubstr("void:triples "), HasSubstr("un.ttl.gz"), HasSubstr("application/gzip"),
                      HasSubstr("void:exampleResource <https://w3id.org/recital/id/doc/"), Not(HasSubstr("license"))));
    // the graph to standard output: a description without a file; the description there: without the graph
    const Ran piped = run({"export", store_, "-f", "nquads", "--void", description});
    EXPECT_EQ(piped.code, 0) << piped.error;
    EXPECT_THAT(content_of(description), Not(HasSubstr("dcat:Distribution")));
    const Ran shown = run({"export", store_, "-o", graph, "--void", "-"});
    EXPECT_THAT(shown.out, AllOf(HasSubstr("void:triples "), HasSubstr("dcat:Distribution")));
}

TEST_F(DatasetFile, SaysThatItIsAPart) {
    const std::string graph = directory_->path("part.nt");
    const Ran part = run({"export", store_, "-o", graph, "--void", "-", "--around", "S/RES/1674 (2006)"});
    EXPECT_THAT(part.out, AllOf(HasSubstr("Only what lies around S/RES/1674 (2006), 1 citation away"),
                                HasSubstr("prov:wasGeneratedBy")));
    const Ran simple = run({"export", store_, "-o", graph, "--void", "-", "--profile", "simple"});
    EXPECT_THAT(simple.out, AllOf(HasSubstr("without citation nodes and evidence"),
                                  Not(HasSubstr("prov:wasGeneratedBy")), Not(HasSubstr("class-cito-Citation"))));
}

TEST_F(DatasetFile, RefusesWhatCannotBeDescribed) {
    const std::string broken = directory_->file("broken.ttl", "<> <http://purl.org/dc/terms/license>\n\"free\" .\n");
    const std::string odd = directory_->file("odd.ttl", "<> <http://purl.org/dc/terms/title> \"Lamps\"@en ;\n"
                                                        "<http://rdfs.org/ns/void#triples> 7 .\n");
    const std::string graph = directory_->path("refused.ttl");
    const std::string description = directory_->path("refused.void.ttl");
    struct Case {
        std::vector<std::string> arguments;
        int code;
        std::string said;
    };
    for (const Case &one : std::vector<Case>{
             {{"-f", "graphml", "--void", description}, 2, "--void describes RDF"},
             {{"-f", "turtle", "--void", "-"}, 2, "cannot both go to standard output"},
             {{"-o", graph, "--void", graph}, 2, "cannot be one file"},
             {{"-o", graph, "--dataset", odd}, 2, "--void"},
             {{"-o", graph, "--void", description, "--dataset", broken},
              3,
              "broken.ttl:2: error: dcterms:license must be an IRI"},
             {{"-o", graph, "--void", description, "--dataset", directory_->path("none.ttl")}, 3, "none.ttl"},
         }) {
        std::vector<std::string> arguments{"export", store_};
        arguments.insert(arguments.end(), one.arguments.begin(), one.arguments.end());
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, one.code) << one.said << ran.error;
        EXPECT_THAT(ran.error, HasSubstr(one.said));
        EXPECT_EQ(content_of(graph) + content_of(description), "") << one.said;
    }
    const Ran named = run({"export", store_, "-o", graph, "--void", description, "--dataset", odd});
    EXPECT_EQ(named.code, 1);
    EXPECT_THAT(named.error, AllOf(HasSubstr("odd.ttl:2: warning: "), HasSubstr("void#triples is not taken"),
                                   HasSubstr("[dataset-rule]")));
    EXPECT_THAT(content_of(description), HasSubstr("dcterms:title \"Lamps\"@en ;"));
}

} // namespace
} // namespace recital::test
