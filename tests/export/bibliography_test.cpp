#include "export/bibliography.hpp"

#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/export/sample_graph.hpp"

namespace recital::test {
namespace {

std::vector<const Document *> all(const KnowledgeGraph &graph) {
    std::vector<const Document *> out;
    for (const Document &document : graph.documents())
        out.push_back(&document);
    return out;
}

std::size_t count(const std::string &text, const std::string &part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

TEST(Bibliography, CslJson) {
    const KnowledgeGraph graph = sample_graph();
    const auto entries = nlohmann::json::parse(csl_json_of(all(graph)));
    ASSERT_EQ(entries.size(), graph.documents().size());
    const auto &entry = entries[5];
    EXPECT_EQ(entry["type"], "legislation");
    EXPECT_EQ(entry["title"], "Protection of <civilians> & \"others\" in armed conflict");
    EXPECT_EQ(entry["number"], "S/RES/1674 (2006)");
    EXPECT_EQ(entry["author"][0]["literal"], "United Nations, Security Council");
    EXPECT_EQ(entry["issued"]["date-parts"], nlohmann::json::parse("[[2006, 4, 28]]"));
    EXPECT_EQ(entries[6]["issued"]["date-parts"], nlohmann::json::parse("[[1945]]"));
    EXPECT_FALSE(entries[7].contains("number"));
    std::set<std::string> ids;
    for (const auto &one : entries)
        EXPECT_TRUE(ids.insert(one["id"]).second) << one;
}

TEST(Bibliography, Ris) {
    const KnowledgeGraph graph = sample_graph();
    const std::string text = ris_of(all(graph));
    EXPECT_EQ(count(text, "\r\nER  - \r\n"), graph.documents().size());
    EXPECT_NE(text.find("M1  - S/RES/1674 (2006)\r\nPY  - 2006\r\nDA  - 2006/04/28/\r\n"), std::string::npos);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find("\r\n", begin);
        ASSERT_NE(end, std::string::npos);
        EXPECT_EQ(text.substr(begin + 2, 4), "  - ") << text.substr(begin, end - begin);
        begin = end + 2;
    }
}

TEST(Bibliography, BibtexBracesBalance) {
    const KnowledgeGraph graph = sample_graph();
    const std::string text = bibtex_of(all(graph));
    EXPECT_EQ(count(text, "@misc{"), graph.documents().size());
    EXPECT_NE(text.find("@misc{S_RES_1674_2006_,\n  title = {{Protection of <civilians> \\& "), std::string::npos);
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
            continue;
        }
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        ASSERT_GE(depth, 0);
    }
    EXPECT_EQ(depth, 0);
}

TEST(Bibliography, OfNothing) {
    for (const char *format : {"csl-json", "ris", "bibtex"})
        EXPECT_LE(bibliography_writer(format)({}).size(), 3U) << format;
    EXPECT_EQ(bibliography_writer("word"), nullptr);
}

} // namespace
} // namespace recital::test
