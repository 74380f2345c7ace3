// What a person says of documents is laid over what was read of them, anew in every build.

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

std::string resolution(const std::string &number, const std::string &title) {
    return "A/RES/" + number + "\n\nResolution adopted by the General Assembly on 4 March 2044\n\n" + number + ". " +
           title +
           "\n\nThe General Assembly,\n\nRecalling its resolution 98/7 of 3 March 2043,\n\n"
           "1. Decides to remain seized of the matter.\n";
}

constexpr const char *paper = "Harbours and their lamps\n\nA paper of the Friends of Lighthouses.\n\n"
                              "The friends welcome General Assembly resolution 98/7 of 3 March 2043.\n";

class GivenFactsTest : public testing::Test {
  public:
    static const Authority &authority() {
        static const Result<Authority> loaded = Authority::load();
        return *loaded;
    }
    void SetUp() override {
        const auto *info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / ("recital-given-" + std::to_string(::getpid()) + "-" + info->name());
        fs::create_directories(folder_);
        put("r.txt", resolution("99/1", "Question of lamps"));
        put("p.txt", paper);
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string path(const std::string &name) const { return (folder_ / name).string(); }
    void put(const std::string &name, const std::string &bytes) const {
        std::ofstream(folder_ / name, std::ios::binary | std::ios::trunc) << bytes;
    }

    Result<BuildSummary> build(const std::string &rows, const std::string &store = "un.db",
                               std::vector<std::string> inputs = {}) const {
        BuildOptions options;
        options.store = path(store);
        options.jobs = 2;
        options.inputs = std::move(inputs);
        std::vector<Problem> problems;
        if (!rows.empty())
            options.manifest = Manifest({}, {{path("m.tsv"), rows}}, problems);
        EXPECT_TRUE(problems.empty());
        return build_store(options, authority(), {});
    }
    KnowledgeGraph graph(const std::string &store = "un.db") const {
        return std::move(*Store::open(path(store))->graph());
    }
    const Document &only_read(const KnowledgeGraph &graph) const {
        const auto found = std::find_if(graph.documents().begin(), graph.documents().end(),
                                        [](const Document &d) { return d.read(); });
        return *found;
    }

    fs::path folder_;
};

std::string shown(const KnowledgeGraph &graph, DocumentId id) {
    std::string out;
    for (const Claim &claim : graph.claims_of(id))
        out += std::string(name_of(claim.kind)) + ' ' + claim.value + ' ' + std::string(name_of(claim.source)) + ' ' +
               std::string(name_of(claim.standing)) + '\n';
    return out;
}

std::size_t count(std::span<const Problem> problems, ProblemRule rule) {
    return static_cast<std::size_t>(
        std::count_if(problems.begin(), problems.end(), [&](const Problem &p) { return p.rule == rule; }));
}

TEST_F(GivenFactsTest, names_a_document_without_a_symbol) {
    struct Case {
        const char *columns;
        const char *cells;
        const char *key;
        const char *label;
        std::size_t former;
    };
    const std::vector<Case> cases{
        {"", "", "sha256:", "", 0},
        {"\tid", "\tlamps-1", "ID:lamps-1", "", 1},
        {"\turl", "\thttps://www.ngo.example/lamps/", "https://ngo.example/lamps", "", 1},
        {"\tid\turl", "\tlamps-1\thttps://ngo.example/lamps", "ID:lamps-1", "", 2},
        {"\tid\turl\tsymbol", "\tlamps-1\thttps://ngo.example/lamps\tA/99/100", "A/99/100", "A/99/100", 3},
        {"\turl", "\thttps://undocs.org/en/A/99/100", "A/99/100", "A/99/100", 2},
    };
    for (const Case &c : cases) {
        const auto summary = build("path" + std::string(c.columns) + "\np.txt" + c.cells + "\n");
        ASSERT_TRUE(summary) << summary.problem().message;
        const KnowledgeGraph made = graph();
        const Document &document = only_read(made);
        EXPECT_TRUE(document.key.starts_with(c.key)) << document.key;
        EXPECT_EQ(document.former.size(), c.former) << c.key;
        if (*c.label != '\0') {
            EXPECT_TRUE(document.label.starts_with(c.label)) << document.label;
        }
        EXPECT_TRUE(made.find("A/RES/98/7"));
    }
}

TEST_F(GivenFactsTest, an_edited_page_stays_the_same_document) {
    ASSERT_TRUE(build("path\tid\np.txt\tlamps-1\n"));
    const std::string before = only_read(graph()).key;
    put("p.txt", std::string(paper) + "\nAn afterthought.\n");
    ASSERT_TRUE(build("path\tid\np.txt\tlamps-1\n"));
    EXPECT_EQ(only_read(graph()).key, before);
}

TEST_F(GivenFactsTest, wins_over_the_masthead_which_stays) {
    const auto summary = build("path\tsymbol\ttitle\ttype\tdate\nr.txt\tA/99/100\tOn lamps\treport\t2044-03-05\n");
    ASSERT_TRUE(summary) << summary.problem().message;
    const KnowledgeGraph made = graph();
    const auto id = made.find("A/99/100");
    ASSERT_TRUE(id);
    const Document &document = made.documents()[*id];
    EXPECT_EQ(document.title, "On lamps");
    EXPECT_EQ(document.type, DocumentType::report);
    EXPECT_EQ(iso_date(document.issued), "2044-03-05");
    EXPECT_FALSE(made.find("A/RES/99/1"));
    EXPECT_EQ(shown(made, *id), "title On lamps correction shown\n"
                                "title Question of lamps masthead outdone\n"
                                "issued 2044-03-05 correction shown\n"
                                "symbol A/99/100 correction shown\n"
                                "symbol A/RES/99/1 masthead outdone\n"
                                "type report correction shown\n"
                                "type resolution masthead outdone\n");
    EXPECT_EQ(count(summary->problems, ProblemRule::manifest_differs), 3U);
}

TEST_F(GivenFactsTest, a_date_that_contradicts_is_kept) {
    ASSERT_TRUE(build("path\tdate\nr.txt\t2044-03-06\n"));
    const KnowledgeGraph made = graph();
    const auto id = made.find("A/RES/99/1");
    ASSERT_TRUE(id);
    EXPECT_EQ(shown(made, *id), "adopted 2044-03-06 correction shown\nadopted 2044-03-04 masthead outdone\n");
    EXPECT_EQ(made.documents()[*id].year, 2044);
}

TEST_F(GivenFactsTest, what_repeats_the_reading_changes_nothing) {
    ASSERT_TRUE(build("", "plain.db", {path("r.txt"), path("p.txt")}));
    ASSERT_TRUE(build("path\tsymbol\ttitle\ttype\tdate\tlanguage\nr.txt\tA/RES/99/1\tQuestion of "
                      "lamps\tresolution\t2044-03-04\ten\np.txt\t\t\t\t\t\n"));
    const KnowledgeGraph plain = graph("plain.db");
    const KnowledgeGraph told = graph();
    EXPECT_EQ(told.info().fingerprint, plain.info().fingerprint);
    EXPECT_EQ(told.claims().size(), plain.claims().size());
    EXPECT_EQ(told.problems().size(), plain.problems().size());
}

TEST_F(GivenFactsTest, a_changed_row_needs_no_document_read_again) {
    ASSERT_TRUE(build("path\tid\tlanguage\np.txt\tlamps-1\tfr\nr.txt\t\t\n"));
    EXPECT_EQ(graph().texts()[0].language, Language::fr);
    const auto again = build("path\tid\tlanguage\np.txt\tlamps-2\t\nr.txt\t\t\n");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->parsed, 0U);
    EXPECT_FALSE(again->untouched);
    EXPECT_TRUE(graph().find("ID:lamps-2"));
    EXPECT_EQ(graph().texts()[0].language, Language::en);
    const auto third = build("path\tid\tlanguage\np.txt\tlamps-2\t\nr.txt\t\t\n");
    ASSERT_TRUE(third);
    EXPECT_TRUE(third->untouched);
}

TEST_F(GivenFactsTest, two_texts_of_one_name_are_one_document) {
    put("q.txt", std::string(paper) + "\nAs the printer had it.\n");
    ASSERT_TRUE(build("path\tid\tsymbol\tlanguage\np.txt\tlamps-1\tA/99/100\t\nq.txt\tlamps-1\t\tfr\n"));
    const KnowledgeGraph made = graph();
    const auto id = made.find("A/99/100");
    ASSERT_TRUE(id);
    EXPECT_EQ(made.documents()[*id].texts.size(), 2U);
}

TEST_F(GivenFactsTest, names_files_that_are_not_there_or_not_the_same) {
    const auto summary = build("path\tsha256\ngone.txt\t\np.txt\t" + std::string(64, '0') + "\nr.txt/x\t\nr.txt\t\n");
    ASSERT_TRUE(summary) << summary.problem().message;
    EXPECT_EQ(count(summary->problems, ProblemRule::manifest_rule), 3U);
    for (const Problem &problem : summary->problems)
        if (problem.rule == ProblemRule::manifest_rule) {
            EXPECT_EQ(problem.file, path("m.tsv"));
            EXPECT_GE(problem.line, 2U);
            EXPECT_GE(problem.column, 1U);
        }
    EXPECT_EQ(summary->inputs, 2U);
}

} // namespace
} // namespace recital
