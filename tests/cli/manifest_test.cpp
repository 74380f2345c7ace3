// Manifests through the program: what an export writes makes the same graph again, a store keeps what it was told, and whatever
// is wrong is named with its line while the rest is done.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::HasSubstr;

constexpr const char *paper = "Harbours and their lamps\n\nA paper of the Friends of Lighthouses.\n\n"
                              "The friends welcome General Assembly resolution 60/1 of 16 September 2005.\n";

std::string quads(const std::string &store) { return run({"export", store, "-f", "nquads"}).out; }

TEST(ManifestCommand, an_exported_one_makes_the_same_graph) {
    const TemporaryDirectory directory;
    const std::string first = directory.path("first.db");
    const std::string second = directory.path("second.db");
    const std::string table = directory.path("all.tsv");
    ASSERT_EQ(run({"build", example_documents(), "-o", first, "-q"}).code, 0);
    ASSERT_EQ(run({"export", first, "-o", table}).code, 0);
    const Ran again = run({"build", "--manifest", table, "-o", second, "-q"});
    EXPECT_EQ(again.code, 0) << again.error;
    EXPECT_EQ(quads(second), quads(first));

    // as it is with words of a person's own
    directory.file("p.txt", paper);
    const std::string own = directory.file("own.tsv", "path\tid\turl\tlanguage\ttype\n"
                                                      "p.txt\tlamps-1\thttps://ngo.example/lamps\ten\treport\n");
    ASSERT_EQ(run({"build", "--manifest", own, "-o", first, "-q"}).code, 0);
    ASSERT_EQ(run({"export", first, "-f", "manifest", "-o", table}).code, 0);
    EXPECT_THAT(content_of(table), HasSubstr("p.txt\tlamps-1\t\t"));
    ASSERT_EQ(run({"build", "--manifest", table, "-o", second, "-q"}).code, 0);
    EXPECT_EQ(quads(second), quads(first));
}

TEST(ManifestCommand, a_store_keeps_it) {
    const TemporaryDirectory directory;
    const std::string store = directory.path("un.db");
    directory.file("p.txt", paper);
    const std::string own = directory.file("own.tsv", "path\tid\np.txt\tlamps-1\n");
    ASSERT_EQ(run({"build", "--manifest", own, "-o", store, "-q"}).code, 0);
    ASSERT_EQ(run({"add", store, example("A_RES_60_1.txt"), "-q"}).code, 0);
    EXPECT_EQ(run({"show", store, "lamps-1"}).code, 0);
    const std::string more = directory.file("more.tsv", "path\tsymbol\tid\np.txt\tA/99/100\tlamps-1\n");
    ASSERT_EQ(run({"add", store, "--manifest", more, "-q"}).code, 0);
    ASSERT_EQ(run({"remove", store, "A/RES/60/1", "-q"}).code, 0);
    EXPECT_EQ(run({"show", store, "A/99/100"}).code, 0);
    EXPECT_THAT(quads(store), HasSubstr("<https://w3id.org/recital/id/doc/ID%3Alamps-1> "
                                        "<http://www.w3.org/2002/07/owl#sameAs> "
                                        "<https://w3id.org/recital/id/doc/A_99_100>"));
}

TEST(ManifestCommand, names_what_is_wrong_and_does_the_rest) {
    const TemporaryDirectory directory;
    const std::string store = directory.path("un.db");
    directory.file("p.txt", paper);
    struct Case {
        std::string rows;
        std::string said;
    };
    for (const Case &c : std::vector<Case>{
             {"path\np.txt\ngone.txt\n", "m.tsv:3:1: error: there is no file"},
             {"path\tid\np.txt\t1\t2\t3\np.txt\t1\n", "m.tsv:2:"},
             {"path\tid\np.txt\tx\np.txt\ty\n", "m.tsv:3:1: error: says something else of this file"},
             {"path\tdate\np.txt\tsoon\n", "m.tsv:2:7: error: \"soon\" is no date"},
             {"path\tsha256\np.txt\t" + std::string(64, '0') + "\n", "m.tsv:2:7: error:"},
         }) {
        const Ran ran = run({"build", "--manifest", directory.file("m.tsv", c.rows), "-o", store, "-q"});
        EXPECT_EQ(ran.code, 1) << c.rows << ran.error;
        EXPECT_THAT(ran.error, HasSubstr(c.said)) << c.rows;
        EXPECT_THAT(run({"stats", store}).out, HasSubstr("1 document read")) << c.rows;
    }
    EXPECT_EQ(run({"build", "-o", store}).code, 2);
    EXPECT_EQ(run({"build", "--manifest", directory.path("none.tsv"), "-o", store}).code, 3);
    EXPECT_EQ(run({"check", directory.path("none.ttl")}).code, 3);
    EXPECT_EQ(run({"check", store, directory.file("a.ttl", "")}).code, 2);
}

} // namespace
} // namespace recital::test
