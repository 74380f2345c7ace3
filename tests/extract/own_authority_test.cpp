// What a person's authority files join, keep apart, link and retire holds in the graph.

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "extract/build.hpp"
#include "graph/store.hpp"

namespace recital {
namespace {

namespace fs = std::filesystem;

constexpr const char *paper =
    "A/RES/99/1\n\nResolution adopted by the General Assembly on 4 March 2044\n\n99/1. Lamps\n\n"
    "The General Assembly,\n\nRecalling documents A/98/910 and S/2043/409, and the Charter of the "
    "United Nations,\n\n1. Takes note of document A/98/910-S/2043/409;\n";

constexpr const char *page = "# The people of the office\n\n"
                             "- Statement by Mr. Jonathan Alvar Roe, Special Adviser, 3 May 2044.\n"
                             "- Statement by Mr. Jon Roe, Special Envoy, 5 May 2044.\n"
                             "- Statement by Mr. Ban Ki-moon, Secretary-General, 6 May 2011.\n";

class OwnAuthorityTest : public testing::Test {
  public:
    void SetUp() override {
        const auto *info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / ("recital-own-" + std::to_string(::getpid()) + "-" + info->name());
        fs::create_directories(folder_);
        std::ofstream(folder_ / "paper.txt") << paper;
        std::ofstream(folder_ / "page.md") << page;
    }
    void TearDown() override { fs::remove_all(folder_); }

    KnowledgeGraph graph(const std::string &turtle) const {
        const std::vector<Authority::File> files{{"own.ttl", "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                                                             "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                                                             "@prefix inst: <https://w3id.org/recital/instrument#> .\n"
                                                             "@base <https://w3id.org/recital/id/> .\n" +
                                                                 turtle}};
        const Result<Authority> authority = Authority::load(files);
        EXPECT_TRUE(authority) << authority.problem().message;
        BuildOptions options;
        options.store = (folder_ / "un.db").string();
        options.inputs = {(folder_ / "paper.txt").string(), (folder_ / "page.md").string()};
        options.jobs = 2;
        const auto summary = build_store(options, *authority, files);
        EXPECT_TRUE(summary) << summary.problem().message;
        return std::move(*Store::open(options.store)->graph());
    }

    fs::path folder_;
};

std::string persons(const KnowledgeGraph &graph) {
    std::string out;
    for (const Agent &agent : graph.agents())
        if (agent.kind == AgentKind::person)
            out += agent.key + '\n';
    return out;
}

TEST_F(OwnAuthorityTest, says_nothing_where_there_is_nothing) {
    const KnowledgeGraph made = graph("");
    EXPECT_EQ(persons(made), "ban_ki_moon\nname:jon roe\nname:jonathan alvar roe\n");
    EXPECT_EQ(made.find("A/98/910"), made.find("S/2043/409"));
}

TEST_F(OwnAuthorityTest, joins_persons_and_documents) {
    const KnowledgeGraph made = graph("<person/name%3Ajon%20roe> owl:sameAs <person/name%3Ajonathan%20alvar%20roe> .\n"
                                      "<doc/A_98_910> owl:sameAs <doc/A_98_911> .\n");
    EXPECT_EQ(persons(made), "ban_ki_moon\nname:jonathan alvar roe\n");
    const auto roe = std::find_if(made.agents().begin(), made.agents().end(),
                                  [](const Agent &agent) { return agent.key == "name:jonathan alvar roe"; });
    ASSERT_NE(roe, made.agents().end());
    ASSERT_EQ(roe->matches.size(), 1U);
    EXPECT_TRUE(roe->matches[0].same);
    EXPECT_EQ(roe->matches[0].iri, "https://w3id.org/recital/id/person/name%3Ajon%20roe");
    ASSERT_TRUE(made.find("A/98/911"));
    EXPECT_EQ(made.find("A/98/910"), made.find("A/98/911"));
}

TEST_F(OwnAuthorityTest, keeps_apart) {
    const KnowledgeGraph made = graph("<person/name%3Aban%20ki%20moon> owl:differentFrom <person/ban_ki_moon> .\n"
                                      "<doc/A_98_910> owl:differentFrom <doc/S_2043_409> .\n");
    EXPECT_EQ(persons(made), "name:ban ki moon\nname:jon roe\nname:jonathan alvar roe\n");
    ASSERT_TRUE(made.find("A/98/910"));
    ASSERT_TRUE(made.find("S/2043/409"));
    EXPECT_NE(made.find("A/98/910"), made.find("S/2043/409"));
}

TEST_F(OwnAuthorityTest, tells_namesakes_by_their_roles) {
    const std::string painter = "<person/ban_painter> a <https://w3id.org/recital/ns#Official> ;\n"
                                "  <http://www.w3.org/2000/01/rdf-schema#label> \"Ban Ki-moon\" ;\n"
                                "  owl:differentFrom <person/ban_ki_moon> .\n";
    EXPECT_EQ(persons(graph(painter)), "ban_ki_moon\nname:jon roe\nname:jonathan alvar roe\n");
    std::ofstream(folder_ / "page.md") << "# Pictures\n\n- Statement by Mr. Ban Ki-moon, 6 May 2044.\n";
    EXPECT_EQ(persons(graph(painter)), "name:ban ki moon\n");
}

TEST_F(OwnAuthorityTest, links_and_retires) {
    const KnowledgeGraph made = graph("<doc/A_98_910> skos:exactMatch <https://catalogue.example/1> .\n"
                                      "<person/name%3Ajon%20roe> owl:sameAs <http://viaf.org/viaf/1> .\n"
                                      "inst:charter owl:deprecated true .\n");
    EXPECT_EQ(made.documents()[*made.find("A/98/910")].matches.size(), 1U);
    const auto roe = std::find_if(made.agents().begin(), made.agents().end(),
                                  [](const Agent &agent) { return agent.key == "name:jon roe"; });
    ASSERT_NE(roe, made.agents().end());
    EXPECT_EQ(roe->matches.size(), 1U);
    EXPECT_FALSE(made.find("UN-CHARTER"));
}

} // namespace
} // namespace recital
