// The data of the explorer's page: nothing in them ends the element they stand in, columns are those of the graph, and what does not
// fit is left out in order, counted and named.

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "export/explorer_data.hpp"
#include "export/explorer_page.hpp"
#include "export/script_json.hpp"
#include "tests/export/sample_graph.hpp"

namespace recital {
namespace {

using Json = nlohmann::json;
using test::large_graph;
using test::sample_graph;

constexpr std::size_t much_room = 30'000'000;

TEST(ScriptJson, TextCannotEndTheElement) {
    struct Case {
        std::string_view text;
        std::string_view written;
    };
    const Case cases[] = {
        {"plain", "\"plain\""},
        {"", "\"\""},
        {"</script><!--", "\"\\u003c/script\\u003e\\u003c!--\""},
        {"a & \"b\" \\ c", "\"a \\u0026 \\\"b\\\" \\\\ c\""},
        {"tab\tline\n", "\"tab\\u0009line\\u000a\""},
        {"\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAA", "\"\\u2028\\u2029\xE2\x80\xAA\""},
        {"\xD8\xB3\xF0\x9D\x84\x9E", "\"\xD8\xB3\xF0\x9D\x84\x9E\""},
        {"bad \xFF\xE2\x80", "\"bad \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
    };
    for (const Case &row : cases) {
        std::string out;
        append_script_json(out, row.text);
        EXPECT_EQ(out.find_first_of("<>&"), std::string::npos) << out;
        EXPECT_EQ(script_json_size(row.text), out.size()) << out;
        EXPECT_TRUE(Json::accept(out)) << out;
        if (row.text.find('\xFF') == std::string_view::npos) {
            EXPECT_EQ(out, row.written);
        }
    }
}

TEST(ExplorerData, ColumnsAreThoseOfTheGraph) {
    const KnowledgeGraph graph = sample_graph();
    const auto data = explorer_data(graph, {}, much_room);
    ASSERT_TRUE(data) << data.problem().message;
    EXPECT_EQ(data->quotes_left_out, 0U);
    EXPECT_EQ(data->json.find_first_of("<>&"), std::string::npos);
    const Json columns = Json::parse(data->json);
    EXPECT_EQ(columns["documents"]["key"].size(), graph.documents().size());
    EXPECT_EQ(columns["documents"]["type"].size(), graph.documents().size());
    EXPECT_EQ(columns["others"]["id"].size(), graph.agents().size() + graph.events().size());
    for (const std::string name : {"citing", "cited", "place", "places", "act", "evidence"})
        EXPECT_EQ(columns["citations"][name].size(), graph.citations().size()) << name;
    std::size_t evidence = 0;
    for (CitationId id = 0; id < graph.citations().size(); ++id) {
        const Citation &citation = graph.citations()[id];
        EXPECT_EQ(columns["citations"]["citing"][id], citation.citing);
        EXPECT_EQ(columns["citations"]["cited"][id], citation.cited);
        const std::size_t place = columns["citations"]["place"][id];
        EXPECT_EQ(columns["places"]["key"][place], citation.citing_provision);
        evidence += graph.evidence(citation).size();
    }
    EXPECT_EQ(columns["evidence"]["quote"].size(), evidence);
    for (const Json &quote : columns["evidence"]["quote"])
        EXPECT_LT(quote.get<std::size_t>(), columns["quotes"].size());
    EXPECT_EQ(explorer_data(graph, {}, much_room)->json, data->json);
}

/// Each citation is printed in a paragraph of its own.
class Paragraphs final : public PassageSource {
  public:
    std::optional<PrintedPassage> passage(const TextRecord &text, const Evidence &evidence) override {
        const std::string before = "In 2005, \xF0\x9D\x84\x9E " + std::to_string(evidence.begin) + ", it recalled ";
        return PrintedPassage{before + evidence.quote + " again in " + text.path, before.size(),
                              before.size() + evidence.quote.size()};
    }
    std::string words(const TextRecord &, std::string_view place) override {
        return place == "para_138" ? "138. Each State has the responsibility." : "";
    }
};

TEST(ExplorerData, ShowsParagraphsWithTheMentionMarked) {
    const KnowledgeGraph graph = sample_graph();
    ExportOptions options;
    options.passages = std::make_shared<Paragraphs>();
    const Json columns = Json::parse(explorer_data(graph, options, much_room)->json);
    const std::size_t quote = columns["evidence"]["quote"][0];
    EXPECT_TRUE(columns["quotes"][quote].get<std::string>().starts_with("In 2005, \xF0\x9D\x84\x9E "));
    // JavaScript counts the character beyond the first plane as two.
    const std::string shown = std::to_string(graph.evidence(graph.citations()[0])[0].begin);
    EXPECT_EQ(columns["evidence"]["mark"]["0"], 9 + 2 + 1 + shown.size() + 14);
}

TEST(ExplorerData, LeavesOutQuotesThatDoNotFit) {
    const KnowledgeGraph graph = large_graph(300, 10);
    ExportOptions options;
    options.passages = std::make_shared<Paragraphs>();
    const auto whole = explorer_data(graph, options, much_room);
    ASSERT_TRUE(whole);
    const std::size_t all = Json::parse(whole->json)["quotes"].size();
    const auto less = explorer_data(graph, options, whole->json.size() - 20'000);
    ASSERT_TRUE(less);
    EXPECT_GT(less->quotes_left_out, 0U);
    EXPECT_LE(less->json.size(), whole->json.size() - 20'000);
    const Json quotes = Json::parse(less->json)["quotes"];
    EXPECT_EQ(quotes.size(), all);
    EXPECT_EQ(static_cast<std::size_t>(std::count(quotes.begin(), quotes.end(), "")), less->quotes_left_out);
    const auto nothing = explorer_data(graph, options, 20'000);
    ASSERT_FALSE(nothing);
    EXPECT_NE(nothing.problem().message.find("--top"), std::string::npos);
}

TEST(ExplorerPage, HasOnePlaceForTheData) {
    const ExplorerPage page = explorer_page();
    if (page.before.empty())
        GTEST_SKIP() << "this build has no explorer";
    EXPECT_TRUE(page.before.starts_with("<!doctype html>"));
    EXPECT_TRUE(page.before.ends_with("<script id=\"data\" type=\"application/json\">"));
    EXPECT_TRUE(page.after.starts_with("</script>"));
    EXPECT_NE(page.before.find("default-src 'none'"), std::string_view::npos);
    EXPECT_EQ(page.after.find("innerHTML"), std::string_view::npos);
}

} // namespace
} // namespace recital
