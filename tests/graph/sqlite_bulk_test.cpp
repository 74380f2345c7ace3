#include "graph/sqlite_bulk.hpp"

#include <filesystem>
#include <limits>

#include <gtest/gtest.h>
#include <unistd.h>

#include "graph/sqlite.hpp"

namespace recital {
namespace {

namespace fs = std::filesystem;

/// A database with the empty table t(id, a, b, c), and a second one that SQLite fills. The pages are written one by one, or
/// kept to the end.
class BulkTest : public testing::TestWithParam<bool> {
  protected:
    void SetUp() override {
        path_ = (fs::temp_directory_path() / ("recital-bulk-" + std::to_string(::getpid()) + (kept() ? "k" : "w")))
                    .string();
        std::FILE *file = std::fopen(path_.c_str(), "wb");
        ASSERT_NE(file, nullptr);
        std::fclose(file);
        Database database(path_, Database::Mode::write);
        database.run("PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; BEGIN;"
                     "CREATE TABLE t(id INTEGER PRIMARY KEY, a INTEGER, b TEXT, c INTEGER);"
                     "CREATE TABLE other(x); INSERT INTO other VALUES(zeroblob(100000)); COMMIT");
        Statement root(database, "SELECT rootpage FROM sqlite_schema WHERE name = 't'");
        root.ask();
        ASSERT_TRUE(root.step());
        root_ = static_cast<std::uint32_t>(root.integer(0));
    }
    void TearDown() override { fs::remove(path_); }

    static bool kept() { return GetParam(); }

    void expect_sound() {
        Database database(path_, Database::Mode::read);
        Statement check(database, "PRAGMA integrity_check");
        check.ask();
        ASSERT_TRUE(check.step());
        EXPECT_EQ(check.text(0), "ok");
    }

    std::string path_;
    std::uint32_t root_ = 0;
};

TEST_P(BulkTest, IntegersOfEveryWidth) {
    std::vector<std::int64_t> values{0,
                                     1,
                                     -1,
                                     2,
                                     127,
                                     128,
                                     -128,
                                     -129,
                                     std::numeric_limits<std::int64_t>::max(),
                                     std::numeric_limits<std::int64_t>::min()};
    for (unsigned bits = 7; bits < 63; ++bits)
        for (const std::int64_t near : {-1, 0, 1}) {
            values.push_back((std::int64_t{1} << bits) + near);
            values.push_back(-(std::int64_t{1} << bits) + near);
        }
    PageWriter pages(path_);
    TableBuilder table(pages.page_size(), kept() ? nullptr : &pages);
    for (std::size_t i = 0; i < values.size(); ++i)
        table.add(static_cast<std::int64_t>(i), values[i], "text", true);
    table.write(pages, root_);
    ASSERT_TRUE(pages.finish(path_));
    expect_sound();
    Database database(path_, Database::Mode::read);
    Statement query(database, "SELECT a, b, c, typeof(a) FROM t ORDER BY id");
    query.ask();
    for (const std::int64_t value : values) {
        ASSERT_TRUE(query.step());
        EXPECT_EQ(query.integer(0), value);
        EXPECT_EQ(query.text(1), "text");
        EXPECT_EQ(query.integer(2), 1);
        EXPECT_EQ(query.text(3), "integer");
    }
    EXPECT_FALSE(query.step());
}

TEST_P(BulkTest, TextOfEveryLengthAroundTheEdgesOfAPage) {
    std::vector<std::size_t> lengths{0, 1, 57, 58, 1000, 8180, 8190, 2'000'000};
    for (std::size_t length = 16320; length < 16400; ++length)
        lengths.push_back(length);
    for (const std::size_t pages : {2U, 3U})
        for (std::size_t length = pages * 16380 - 40; length < pages * 16380 + 40; length += 3)
            lengths.push_back(length);
    PageWriter pages(path_);
    TableBuilder table(pages.page_size(), kept() ? nullptr : &pages);
    const auto text = [](std::size_t length) { return std::string(length, static_cast<char>('a' + length % 26)); };
    for (std::size_t i = 0; i < lengths.size(); ++i)
        table.add(static_cast<std::int64_t>(i), static_cast<const int *>(nullptr), text(lengths[i]), lengths[i]);
    table.write(pages, root_);
    ASSERT_TRUE(pages.finish(path_));
    expect_sound();
    Database database(path_, Database::Mode::read);
    Statement query(database, "SELECT a, b, c FROM t ORDER BY id");
    query.ask();
    for (const std::size_t length : lengths) {
        ASSERT_TRUE(query.step());
        EXPECT_TRUE(query.null(0));
        EXPECT_TRUE(query.text(1) == text(length)) << length;
        EXPECT_EQ(query.integer(2), static_cast<std::int64_t>(length));
    }
}

TEST_P(BulkTest, NoRowsOneRowAndTreesOfThreeLevels) {
    // Rows of which one or two fit a page, so that few rows make many pages.
    for (const std::int64_t rows : {0, 1, 2, 3, 999, 1000, 1001, 1002, 2500}) {
        TearDown();
        SetUp();
        PageWriter pages(path_);
        TableBuilder table(pages.page_size(), kept() ? nullptr : &pages);
        const std::string wide(9000, 'w');
        for (std::int64_t id = 0; id < rows; ++id)
            table.add(3 * id, id, wide, -id);
        table.write(pages, root_);
        ASSERT_TRUE(pages.finish(path_));
        expect_sound();
        Database database(path_, Database::Mode::read);
        Statement count(database, "SELECT count(*), coalesce(sum(a), 0), coalesce(max(id), -3) FROM t");
        count.ask();
        ASSERT_TRUE(count.step());
        EXPECT_EQ(count.integer(0), rows);
        EXPECT_EQ(count.integer(1), rows * (rows - 1) / 2);
        EXPECT_EQ(count.integer(2), 3 * (rows - 1));
        Statement one(database, "SELECT a FROM t WHERE id = ?");
        for (std::int64_t id = 0; id < rows; id += 97) {
            one.ask(3 * id);
            ASSERT_TRUE(one.step()) << id << " of " << rows;
            EXPECT_EQ(one.integer(0), id);
        }
    }
}

TEST_P(BulkTest, SqliteGoesOnFromThere) {
    PageWriter pages(path_);
    TableBuilder table(pages.page_size(), kept() ? nullptr : &pages);
    for (std::int64_t id = 0; id < 5000; ++id)
        table.add(id, id, "text", id);
    table.write(pages, root_);
    ASSERT_TRUE(pages.finish(path_));
    {
        Database database(path_, Database::Mode::write);
        database.run("DELETE FROM t WHERE id % 3 = 0; INSERT INTO t SELECT id + 10000, a, b, c FROM t;"
                     "CREATE INDEX i ON t(a); VACUUM");
    }
    expect_sound();
}

INSTANTIATE_TEST_SUITE_P(WrittenOrKept, BulkTest, testing::Bool());

TEST(PageWriterTest, PassesOverThePageOfTheLockBytes) {
    EXPECT_EQ(PageWriter::after(1, 16384), 2U);
    EXPECT_EQ(PageWriter::after(65535, 16384), 65536U);
    EXPECT_EQ(PageWriter::after(65536, 16384), 65538U);
    EXPECT_EQ(PageWriter::after(65537, 16384), 65538U);
    EXPECT_EQ(PageWriter::after(32768, 32768), 32770U);
}

TEST(PageWriterTest, SaysWhenThereIsNothingToWriteTo) {
    PageWriter pages("absent/un.db");
    EXPECT_FALSE(pages);
    const Status status = pages.finish("un.db");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.problem().rule, ProblemRule::store_write);
    EXPECT_EQ(status.problem().file, "un.db");
}

} // namespace
} // namespace recital
