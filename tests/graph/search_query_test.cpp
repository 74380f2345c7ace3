// What people type to search, whatever it is: what is asked of the index, and what is found again in a text.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

#include "graph/search_query.hpp"

namespace recital::test {
namespace {

struct Asked {
    const char *text;
    const char *expression; // empty: refused
};

class Query : public testing::TestWithParam<Asked> {};

/// What SQLite says of the expression.
std::string complaint_of(const std::string &expression) {
    sqlite3 *database = nullptr;
    sqlite3_open(":memory:", &database);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> close(database, sqlite3_close);
    sqlite3_exec(database, "CREATE VIRTUAL TABLE t USING fts5(title, paragraph, content = '', tokenize = 'ascii')",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, "SELECT rowid FROM t WHERE t MATCH ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, expression.c_str(), -1, SQLITE_TRANSIENT);
    const int code = sqlite3_step(statement);
    std::string out = code == SQLITE_DONE ? "" : sqlite3_errmsg(database);
    sqlite3_finalize(statement);
    return out;
}

TEST_P(Query, Expression) {
    const auto query = SearchQuery::read(GetParam().text);
    const std::string expected = GetParam().expression;
    ASSERT_EQ(static_cast<bool>(query), !expected.empty()) << GetParam().text;
    if (!query) {
        EXPECT_EQ(query.problem().rule, ProblemRule::usage);
        return;
    }
    EXPECT_EQ(query->expression(), expected);
    EXPECT_EQ(complaint_of(query->expression()), "");
    EXPECT_EQ(complaint_of("{title} : (" + query->expression() + ")"), "");
}

INSTANTIATE_TEST_SUITE_P(
    Queries, Query,
    testing::Values(Asked{"responsibility Protect", R"((("responsibility") AND ("protect")))"},
                    Asked{"\"Responsibility to protect\"", R"((("responsibility to protect")))"},
                    Asked{"“responsibility to” «protéger»", R"((("responsibility to") AND ("proteger")))"},
                    Asked{"peace OR war crimes", R"((("peace" OR "war") AND ("crimes")))"},
                    Asked{"a OR b OR \"c d\"", R"((("a" OR "b" OR "c d")))"},
                    Asked{"peace -war -\"armed conflict\"", R"((("peace")) NOT ("war" OR "armed conflict"))"},
                    Asked{"protect*", R"((("protect" *)))"}, Asked{"A/RES/60/1", R"((("a res 60 1")))"},
                    Asked{"保护责任", R"((("保 护 责 任")))"}, Asked{"one AND two", R"((("one") AND ("two")))"},
                    Asked{"OR one OR", R"((("one")))"}, Asked{"\"never closed", R"((("never closed")))"},
                    Asked{"one \" two", R"((("one") AND ("two")))"},
                    Asked{"NEAR(a b, 2)", R"((("near a") AND ("b") AND ("2")))"},
                    Asked{"title:x {title}:y", R"((("title x") AND ("title y")))"},
                    Asked{"a NOT b ^c + d", R"((("a") AND ("not") AND ("b") AND ("c") AND ("d")))"},
                    Asked{"'; DROP TABLE words; --", R"((("drop") AND ("table") AND ("words")))"},
                    Asked{"\"\"\"\" x", R"((("x")))"}, Asked{"\xFF\xFE*", ""}, Asked{"", ""}, Asked{" -- * \" ", ""},
                    Asked{"-only -these", ""}, Asked{"*", ""}));

TEST(SearchQuery, LimitsAreTold) {
    const auto bytes = SearchQuery::read(std::string(1'000'000, '"'));
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.problem().rule, ProblemRule::usage);
    std::string many;
    for (std::size_t i = 0; i <= SearchQuery::most_words; ++i)
        many += "a ";
    EXPECT_FALSE(SearchQuery::read(many));
    many.resize(many.size() - 2);
    const auto most = SearchQuery::read(many);
    ASSERT_TRUE(most);
    EXPECT_EQ(complaint_of(most->expression()), "");
}

std::vector<std::string> found(const std::string &query, const std::string &text, bool within_words = false) {
    const auto read = SearchQuery::read(query);
    const Words words(text);
    std::vector<std::string> out;
    for (const auto &[first, last] : read->found_in(words, within_words))
        out.push_back(text.substr(words.begin(first), words.end(last - 1) - words.begin(first)));
    return out;
}

TEST(SearchQuery, FoundAgain) {
    using testing::ElementsAre;
    EXPECT_THAT(found("\"la responsabilité\" de", "De La Responsabilite, de protéger"),
                ElementsAre("De", "La Responsabilite", "de"));
    EXPECT_THAT(found("protect*", "to protect the protected"), ElementsAre("protect", "protected"));
    EXPECT_THAT(found("\"a b\" \"b c\"", "a b c d"), ElementsAre("a b c"));
    EXPECT_THAT(found("决议", "第1674号决议"), ElementsAre("决议"));
    EXPECT_THAT(found("x -y", "y x"), ElementsAre("x"));
    EXPECT_THAT(found("الحماية", "للحماية والحماية", true), ElementsAre("والحماية"));
    EXPECT_THAT(found("الحماية", "والحماية"), ElementsAre());
}

TEST(SearchQuery, LettersOfArabicOnly) {
    EXPECT_TRUE(SearchQuery::read("الحماية")->fits_letters());
    EXPECT_FALSE(SearchQuery::read("protect")->fits_letters());
    EXPECT_FALSE(SearchQuery::read("من الحماية")->fits_letters()); // too short to be looked for by letters
}

} // namespace
} // namespace recital::test
