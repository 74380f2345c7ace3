#include "graph/statement_digest.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recital {
namespace {

using Row = std::vector<std::string>;

constexpr std::string_view first_file = R"(
@prefix ex: <https://example.org/> .
ex:one ex:name "one", "un"@fr ; ex:like ex:two .
)";
constexpr std::string_view second_file = R"(
@prefix ex: <https://example.org/> .
ex:two ex:name "one" ; ex:count 2 .
)";

std::vector<Row> rows_of(std::string_view digest, bool &whole) {
    std::vector<Row> rows;
    whole = read_digest(digest, [&](std::string_view file, std::string_view subject, std::string_view predicate,
                                    const TurtleObject &object) {
        Row row;
        for (const std::string_view text : {file, subject, predicate, object.value, object.language, object.datatype})
            row.emplace_back(text);
        row.emplace_back(object.is_iri ? "iri" : "literal");
        rows.push_back(std::move(row));
    });
    return rows;
}

std::string digest_of_both() {
    DigestWriter writer;
    EXPECT_TRUE(writer.add("first.ttl", first_file));
    EXPECT_TRUE(writer.add("second.ttl", second_file));
    return writer.digest();
}

TEST(StatementDigest, HoldsTheStatementsOfAllFiles) {
    bool whole = false;
    const std::string ex = "https://example.org/";
    const std::vector<Row> expected{
        {"first.ttl", ex + "one", ex + "name", "one", "", "", "literal"},
        {"first.ttl", ex + "one", ex + "name", "un", "fr", "", "literal"},
        {"first.ttl", ex + "one", ex + "like", ex + "two", "", "", "iri"},
        {"second.ttl", ex + "two", ex + "name", "one", "", "", "literal"},
        {"second.ttl", ex + "two", ex + "count", "2", "", "http://www.w3.org/2001/XMLSchema#integer", "literal"}};
    EXPECT_EQ(rows_of(digest_of_both(), whole), expected);
    EXPECT_TRUE(whole);
}

TEST(StatementDigest, WritesEachTextOnce) {
    const std::string digest = digest_of_both();
    const std::size_t first = digest.find("https://example.org/name");
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(digest.find("https://example.org/name", first + 1), std::string::npos);
}

TEST(StatementDigest, NoCutOrChangedDigestIsReadBeyondItsEnd) {
    const std::string digest = digest_of_both();
    bool whole = true;
    for (std::size_t size = 1; size < digest.size(); ++size) // a cut between statements leaves a whole one
        rows_of(std::string(digest, 0, size), whole);
    rows_of(std::string(digest, 0, digest.size() - 1), whole);
    EXPECT_FALSE(whole);
    for (std::size_t at = 0; at < digest.size(); ++at) {
        std::string changed = digest;
        changed[at] = static_cast<char>(0xFF);
        rows_of(changed, whole);
    }
}

TEST(StatementDigest, RefusesWhatIsNoTurtle) {
    DigestWriter writer;
    EXPECT_FALSE(writer.add("broken.ttl", "<unfinished"));
}

} // namespace
} // namespace recital
