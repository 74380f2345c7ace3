// Stores that cannot be written, and files that are no store or a spoilt one: a clear problem, and the old file as it was.

#include <csignal>
#include <functional>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/graph/store_fixture.hpp"

namespace recital::test {
namespace {

using StoreDamageTest = StoreTest;

TEST_F(StoreDamageTest, TellsWhatIsNoStore) {
    const auto rule_of = [&] { return Store::open(store_).problem().rule; };
    EXPECT_EQ(rule_of(), ProblemRule::store_missing);
    for (const std::string &bytes : {std::string(), std::string("not a store\n"), std::string(5000, '\0')}) {
        write_bytes(store_, bytes);
        EXPECT_EQ(rule_of(), ProblemRule::store_invalid);
        const Status status = write_store(store_);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.problem().rule, ProblemRule::store_write);
        EXPECT_EQ(bytes_of(store_), bytes);
        EXPECT_EQ(files_in_folder(), 1U);
    }
    fs::remove(store_);
    change(store_, "CREATE TABLE other(thing)");
    EXPECT_EQ(rule_of(), ProblemRule::store_invalid);
    EXPECT_FALSE(write_store(store_));
    EXPECT_EQ(Store::open(folder_.string()).problem().rule, ProblemRule::store_invalid);
    EXPECT_EQ(StoreWriter::create(folder_.string()).problem().rule, ProblemRule::store_write);
}

TEST_F(StoreDamageTest, RefusesAnotherSchemaVersion) {
    ASSERT_TRUE(write_store(store_));
    change(store_, "PRAGMA user_version = 999");
    const std::string before = bytes_of(store_);
    const Result<Store> store = Store::open(store_);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.problem().rule, ProblemRule::store_version);
    EXPECT_NE(store.problem().message.find("999"), std::string::npos);
    const Status status = write_store(store_);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.problem().rule, ProblemRule::store_version);
    EXPECT_EQ(bytes_of(store_), before);
}

TEST_F(StoreDamageTest, NoticesDamage) {
    ASSERT_TRUE(write_store(store_));
    const std::string whole = bytes_of(store_);
    write_bytes(store_, whole.substr(0, whole.size() / 2));
    EXPECT_EQ(Store::open(store_).problem().rule, ProblemRule::store_invalid);
    // Any page overwritten: an error, or a store that works; never a crash, never a graph that points nowhere.
    for (std::size_t page = 0; page * 16384 < whole.size(); ++page) {
        for (const char filling : {'\0', '\xFF', '\x05'}) {
            std::string bytes = whole;
            std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(page * 16384, 100)),
                        std::min<std::size_t>(16384 - 100, bytes.size() - page * 16384), filling);
            write_bytes(store_, bytes);
            const Result<Store> store = Store::open(store_);
            if (!store) {
                EXPECT_EQ(store.problem().rule, ProblemRule::store_invalid) << store.problem().message;
                continue;
            }
            const bool sound = static_cast<bool>(store->graph()) && static_cast<bool>(store->reading(0)) &&
                               static_cast<bool>(store->reading(1)) && static_cast<bool>(store->problems());
            EXPECT_FALSE(sound && store->check()) << "page " << page;
        }
    }
}

TEST_F(StoreDamageTest, NoticesRowsThatCannotBe) {
    const std::vector<std::string> cases{
        "UPDATE citation SET cited = 77 WHERE id = 0",
        "UPDATE citation SET polarity = 9",
        "UPDATE citation SET first_evidence = 1",
        "UPDATE citation SET evidence_count = 4294967290",
        "DELETE FROM evidence WHERE id = 0",
        "UPDATE evidence SET text = 5",
        "UPDATE link SET agent = 12 WHERE id = 1",
        "UPDATE link SET document = NULL WHERE id = 0",
        "UPDATE link SET source = 0 WHERE id = 4",
        "UPDATE link SET telling = 1 WHERE id = 4",
        "UPDATE telling SET standing = 2",
        "UPDATE telling SET told_count = 2",
        "UPDATE claim SET first_told = 0",
        "UPDATE told SET text = 2",
        "UPDATE name SET event = 1 WHERE event = 0",
        "UPDATE event SET kind = 99",
        "UPDATE event SET start = '2006-02-30'",
        "UPDATE url SET document = 2",
        "UPDATE former SET event = 1 WHERE event = 0",
        "UPDATE former SET document = 2 WHERE document = 1",
        "UPDATE match SET agent = 9 WHERE agent = 0",
        "UPDATE match SET document = NULL WHERE document = 1",
        "UPDATE alias SET document = -1",
        "UPDATE document SET adopted = '2005-13-01' WHERE id = 0",
        "UPDATE document SET type = 4711 WHERE id = 0",
        "UPDATE text SET document = 2",
        "UPDATE text SET input_hash = x'00'",
        "UPDATE document SET id = 5 WHERE id = 1",
        "UPDATE evidence SET \"begin\" = -1",
        "DELETE FROM meta WHERE key = 'texts'",
    };
    for (const std::string &sql : cases) {
        fs::remove(store_);
        ASSERT_TRUE(write_store(store_));
        change(store_, sql);
        const Result<Store> store = Store::open(store_);
        if (!store) {
            EXPECT_EQ(store.problem().rule, ProblemRule::store_invalid) << sql;
            continue;
        }
        const Result<KnowledgeGraph> graph = store->graph();
        ASSERT_FALSE(graph) << sql;
        EXPECT_EQ(graph.problem().rule, ProblemRule::store_invalid) << sql;
    }
}

TEST_F(StoreDamageTest, NoticesPackedColumnsThatCannotBe) {
    ASSERT_TRUE(write_store(store_));
    const std::string blocks = ask(store_, "SELECT hex(blocks) FROM text_content WHERE id = 0");
    const std::string findings = ask(store_, "SELECT hex(findings) FROM text_content WHERE id = 0");
    const std::vector<std::string> cases{
        "blocks = x''",
        "blocks = x'FFFFFFFFFFFFFFFFFFFF01'",
        "blocks = x'" + blocks.substr(0, blocks.size() - 2) + "'",
        "blocks = x'" + blocks + "00'",
        "findings = x'" + findings.substr(0, findings.size() / 4 * 2) + "'",
        "findings = x'" + findings + "00'",
        "content = 'short'",
    };
    for (const std::string &assignment : cases) {
        fs::remove(store_);
        ASSERT_TRUE(write_store(store_));
        change(store_, "UPDATE text_content SET " + assignment + " WHERE id = 0");
        const Result<Store> store = Store::open(store_);
        ASSERT_TRUE(store);
        EXPECT_FALSE(store->reading(0)) << assignment;
        EXPECT_TRUE(store->reading(1)) << assignment;
    }
}

/// While it lives, no file can grow beyond `bytes`, as on a device that is full.
class SmallDevice {
  public:
    explicit SmallDevice(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &old_);
        const rlimit small{bytes, old_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDevice() {
        ::setrlimit(RLIMIT_FSIZE, &old_);
        std::signal(SIGXFSZ, handler_);
    }

  private:
    rlimit old_{};
    void (*handler_)(int);
};

TEST_F(StoreDamageTest, AFullDeviceLeavesTheOldFile) {
    ASSERT_TRUE(write_store(store_));
    const std::string before = bytes_of(store_);
    const auto texts = [&] {
        Result<StoreWriter> writer = StoreWriter::create(store_);
        Reading reading = a_reading("a.xml", Language::en);
        reading.text.content.append(100'000, 'x');
        Status status;
        for (int i = 0; i < 200 && status; ++i)
            status = writer ? writer->add_text(reading) : writer.problem();
        return status;
    };
    const auto graph = [&] {
        GraphParts parts = a_graph();
        parts.evidence[0].quote.append(500'000, 'q');
        return write_store(store_, parts);
    };
    for (const std::function<Status()> &fill : {std::function<Status()>(texts), std::function<Status()>(graph)}) {
        Status status;
        {
            const SmallDevice device(400'000);
            status = fill();
        }
        ASSERT_FALSE(status);
        EXPECT_EQ(status.problem().rule, ProblemRule::store_write);
        EXPECT_EQ(status.problem().file, store_);
        EXPECT_EQ(bytes_of(store_), before);
        EXPECT_EQ(files_in_folder(), 1U);
    }
}

TEST_F(StoreDamageTest, AReadOnlyFileStays) {
    ASSERT_TRUE(write_store(store_));
    const std::string before = bytes_of(store_);
    fs::permissions(store_, fs::perms::owner_read);
    const Status status = write_store(store_);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.problem().rule, ProblemRule::store_write);
    EXPECT_EQ(bytes_of(store_), before);
    EXPECT_EQ(files_in_folder(), 1U);
}

TEST_F(StoreDamageTest, AFolderThatCannotBeWrittenIsNamed) {
    for (const std::string &path : {(folder_ / "absent" / "un.db").string(), std::string("/proc/un.db")}) {
        const Status status = write_store(path);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.problem().rule, ProblemRule::store_write);
        EXPECT_EQ(status.problem().file, path);
    }
}

TEST_F(StoreDamageTest, RefusesAGraphThatPointsNowhere) {
    const std::vector<std::pair<const char *, void (*)(GraphParts &)>> cases{
        {"citation of nothing", [](GraphParts &parts) { parts.citations[0].cited = 9; }},
        {"evidence of no text", [](GraphParts &parts) { parts.evidence[0].text = 9; }},
        {"evidence out of order", [](GraphParts &parts) { std::swap(parts.citations[0], parts.citations[1]); }},
        {"link to no agent", [](GraphParts &parts) { parts.links[1].target.id = 9; }},
        {"link from no event", [](GraphParts &parts) { parts.links[4].source.id = 1; }},
        {"link without its telling", [](GraphParts &parts) { parts.tellings.clear(); }},
        {"claim of no document", [](GraphParts &parts) { parts.claims[0].document = 2; }},
        {"told in no text", [](GraphParts &parts) { parts.told[1].text = 2; }},
        {"told by nobody", [](GraphParts &parts) { parts.told.emplace_back(parts.told[0]); }},
        {"link of no citation", [](GraphParts &parts) { parts.links[2].citation = 9; }},
        {"text of no document", [](GraphParts &parts) { parts.texts[1].document = no_id; }},
        {"a text too few", [](GraphParts &parts) { parts.texts.pop_back(); }},
    };
    for (const auto &[what, spoil] : cases) {
        GraphParts parts = a_graph();
        spoil(parts);
        const Status status = write_store(store_, parts);
        ASSERT_FALSE(status) << what;
        EXPECT_EQ(status.problem().rule, ProblemRule::internal) << what;
        EXPECT_EQ(files_in_folder(), 0U) << what;
    }
}

} // namespace
} // namespace recital::test
