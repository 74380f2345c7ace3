#include "graph/store.hpp"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "graph/sha256.hpp"
#include "graph/store_pack.hpp"

namespace recital {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test.
class StoreTest : public testing::Test {
  protected:
    void SetUp() override {
        const auto *info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / ("recital-store-" + std::to_string(::getpid()) + "-" + info->name());
        fs::create_directories(folder_);
        store_ = (folder_ / "un.db").string();
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::size_t files_in_folder() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
    }

    fs::path folder_;
    std::string store_;
};

std::string bytes_of(const fs::path &path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

void write_bytes(const fs::path &path, const std::string &bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// A reading that uses every field, in one of several languages.
Reading a_reading(const std::string &path, Language language) {
    Reading reading;
    reading.input = {path, "akn", 1234, 1'700'000'000'123'456'789, sha256(path)};
    reading.facts.key = "A/RES/60/1";
    reading.facts.symbols = {"A/RES/60/1", "A/60/L.1"};
    reading.facts.type = DocumentType::resolution;
    reading.facts.organ = Organ::general_assembly;
    reading.facts.title = "Outcome \xE2\x80\x94 of a summit";
    reading.facts.adopted = {2005, 9, 16};
    reading.facts.issued = {2005, 10, 0};
    reading.facts.session = 60;
    reading.facts.meeting = "8";
    reading.facts.agenda_item = "46 (a)";
    reading.facts.agenda_title = "Follow-up";
    reading.facts.adoption = Adoption::recorded_vote;
    reading.facts.votes_for = 120;
    reading.facts.votes_against = 0;
    reading.text.language = language;
    reading.text.content = "Title line\nReaffirming its resolution 1674 (2006),\n[1] A note";
    reading.text.blocks = {
        {BlockKind::title, 0, 10, 0, 77, 1, -1, "title", ""},
        {BlockKind::preambular, 11, 50, 11, 300, 1, -1, "pp_1", ""},
        {BlockKind::footnote, 51, 61, 51, 900, 2, 1, "pp_1", "1"},
    };
    reading.text_sha256 = sha256(reading.text.content);
    reading.damaged = language == Language::ru;
    Mention mention;
    mention.begin = 27;
    mention.end = 49;
    mention.clause_begin = 11;
    mention.provision = "pp_1";
    mention.quote = "resolution 1674 (2006)";
    mention.form = Form::number;
    mention.voice = Voice::reported;
    mention.polarity = Polarity::negative;
    mention.act = 7;
    mention.clause_act = 8;
    mention.relation = 300;
    mention.rule = 5;
    mention.kind = TargetKind::resolution_number;
    mention.organ = Organ::security_council;
    mention.foreign = true;
    mention.year = 2006;
    mention.target = "1674(2006)";
    mention.name = "that resolution";
    mention.places = "para_4;para_5";
    reading.mentions = {mention, mention};
    reading.mentions[1].antecedent = 0;
    reading.mentions[1].kind = TargetKind::antecedent;
    reading.links = {{LinkKind::sponsored_by, "Benin"}, {LinkKind::draft, "A/60/L.1"}};
    reading.problems = {{ProblemRule::state_unknown, Severity::warning, path, 3, 9, "a State that nobody knows"},
                        {ProblemRule::link_differs, Severity::note, "other.xml", 0, 0, "elsewhere"}};
    return reading;
}

std::string packed(const Reading &reading) {
    std::string bytes;
    pack_findings(reading, bytes);
    pack_blocks(reading.text.blocks, bytes);
    return bytes;
}

void expect_same(const Reading &left, const Reading &right) {
    EXPECT_EQ(left.input.path, right.input.path);
    EXPECT_EQ(left.input.format, right.input.format);
    EXPECT_EQ(left.input.size, right.input.size);
    EXPECT_EQ(left.input.modified, right.input.modified);
    EXPECT_EQ(left.input.sha256, right.input.sha256);
    EXPECT_EQ(left.text_sha256, right.text_sha256);
    EXPECT_EQ(left.damaged, right.damaged);
    EXPECT_EQ(left.text.language, right.text.language);
    EXPECT_EQ(left.text.content, right.text.content);
    EXPECT_EQ(packed(left), packed(right));
}

/// A graph over the readings "a.xml" (en) and "b.xml" (ru), both of one document, with everything a graph can have.
GraphParts a_graph() {
    GraphParts parts;
    parts.info = {"0.1.0", "f00d", "cafe", 2};
    parts.terms.acts = {{},
                        {"reaffirm", "affirming", "http://example.org/p", "http://example.org/a", "reaffirm", 2, 3}};
    parts.terms.relations = {{}, {"pursuant_to", "http://example.org/q", "http://example.org/r"}};
    parts.terms.rules = {"none", "symbol"};
    Document citing;
    citing.key = "A/RES/60/1";
    citing.label = "A/RES/60/1";
    citing.aliases = {"A/60/L.1", "A/60/L.2"};
    citing.type = DocumentType::resolution;
    citing.organ = Organ::general_assembly;
    citing.title = "Outcome";
    citing.title_language = Language::en;
    citing.adopted = {2005, 9, 16};
    citing.issued = {2005, 10, 0};
    citing.year = 2005;
    citing.session = 60;
    citing.meeting = "8";
    citing.agenda_item = "46";
    citing.agenda_title = "Follow-up";
    citing.adoption = Adoption::recorded_vote;
    citing.votes_for = 120;
    citing.votes_against = 0;
    citing.abstentions = -1;
    citing.texts = {1, 0};
    Document cited;
    cited.key = "S/RES/1674(2006)";
    cited.label = "S/RES/1674 (2006)";
    cited.type = DocumentType::resolution;
    cited.organ = Organ::security_council;
    parts.documents = {citing, cited};
    parts.texts = {{0, "a.xml", "akn", Language::en, 1234, -5, sha256("a"), sha256("text a"), false, "Outcome"},
                   {0, "b.xml", "akn", Language::ru, 1235, 17, sha256("b"), sha256("text b"), true, ""}};
    Citation citation;
    citation.citing = 0;
    citation.cited = 1;
    citation.citing_provision = "pp_1";
    citation.cited_provisions = "op_4;op_5";
    citation.act = 1;
    citation.clause_act = 1;
    citation.relation = 1;
    citation.weight = 2;
    citation.confidence = 987;
    citation.verified = Verified::yes;
    citation.evidence_begin = 0;
    citation.evidence_end = 2;
    Citation unresolved = citation;
    unresolved.cited = 0;
    unresolved.status = Resolution::ambiguous;
    unresolved.polarity = Polarity::negative;
    unresolved.voice = Voice::reported;
    unresolved.evidence_begin = 2;
    unresolved.evidence_end = 2;
    parts.citations = {citation, unresolved};
    parts.evidence = {{0, 27, 49, 11, Form::number, 1, 1, 0, 1, "pp_1", "resolution 1674 (2006)", ""},
                      {1, 20, 40, 11, Form::named, 1, 0, 1, 1, "pp_1", "the \"resolution\"", "resolution"}};
    parts.agents = {{AgentKind::state, "bj", "Benin"}, {AgentKind::organ, "security_council", "Security Council"}};
    parts.links = {
        {LinkKind::draft, 0, false, 1}, {LinkKind::sponsored_by, 0, true, 0}, {LinkKind::issued_by, 1, true, 1}};
    parts.problems = {{ProblemRule::text_differs, Severity::warning, "a.xml", 1, 2, "two texts"}};
    return parts;
}

StoreOrigin an_origin() { return {extraction_version, "cafe", "bytes 1, depth 2"}; }

Status write_store(const std::string &path, const GraphParts &parts = a_graph()) {
    Result<StoreWriter> writer = StoreWriter::create(path);
    if (!writer)
        return writer.problem();
    for (const auto &[name, language] : {std::pair{"a.xml", Language::en}, std::pair{"b.xml", Language::ru}})
        if (const Status status = writer->add_text(a_reading(name, language)); !status)
            return status;
    const InputFile empty{"empty.xml", "", 0, 42, sha256("")};
    if (const Status status = writer->add_unread(
            empty, {{ProblemRule::file_empty, Severity::error, "empty.xml", 0, 0, "the file is empty"}});
        !status)
        return status;
    if (const Status status = writer->add_graph(parts, an_origin(), {{"own.ttl", "# nothing\n"}}); !status)
        return status;
    return writer->commit();
}

/// The first column of the first row.
std::string ask(const std::string &path, const std::string &sql) {
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    std::string answer;
    if (sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        answer = text != nullptr ? text : "NULL";
    } else {
        answer = std::string("error: ") + sqlite3_errmsg(database);
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return answer;
}

void change(const std::string &path, const std::string &sql) {
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    sqlite3_close(database);
}

TEST_F(StoreTest, GivesBackTheReadings) {
    ASSERT_TRUE(write_store(store_));
    const Result<Store> store = Store::open(store_);
    ASSERT_TRUE(store) << store.problem().message;
    const GraphParts parts = a_graph();
    for (const TextId text : {0U, 1U}) {
        Reading expected = a_reading(parts.texts[text].path, parts.texts[text].language);
        expected.input = {parts.texts[text].path, "akn", parts.texts[text].size, parts.texts[text].modified,
                          parts.texts[text].input_sha256};
        expected.text_sha256 = parts.texts[text].text_sha256;
        const Result<Reading> reading = store->reading(text);
        ASSERT_TRUE(reading) << reading.problem().message;
        expect_same(*reading, expected);
        const Result<Text> content = store->text(text);
        ASSERT_TRUE(content);
        EXPECT_EQ(content->content, expected.text.content);
        EXPECT_EQ(content->blocks.size(), 3U);
        EXPECT_EQ(content->language, expected.text.language);
    }
    EXPECT_FALSE(store->reading(2));
    EXPECT_FALSE(store->text(no_id));
}

TEST_F(StoreTest, GivesBackTheInputs) {
    ASSERT_TRUE(write_store(store_));
    const Result<Store> store = Store::open(store_);
    ASSERT_TRUE(store);
    ASSERT_EQ(store->inputs().size(), 3U);
    EXPECT_EQ(store->inputs()[0].input.path, "a.xml");
    EXPECT_EQ(store->inputs()[0].key, "A/RES/60/1");
    EXPECT_EQ(store->inputs()[0].text, 0U);
    EXPECT_EQ(store->inputs()[0].input.modified, -5);
    EXPECT_EQ(store->inputs()[1].language, Language::ru);
    const StoredInput &empty = store->inputs()[2];
    EXPECT_EQ(empty.text, no_id);
    EXPECT_EQ(empty.input.sha256, sha256(""));
    ASSERT_EQ(empty.problems.size(), 1U);
    EXPECT_EQ(format_problem(empty.problems[0]), "empty.xml: error: the file is empty [file-empty]");
    EXPECT_EQ(store->origin(), an_origin());
    EXPECT_EQ(store->counts().documents, 2U);
    EXPECT_EQ(store->counts().cited_only, 1U);
    EXPECT_EQ(store->counts().citations, 2U);
    ASSERT_EQ(store->extra_authority().size(), 1U);
    EXPECT_EQ(store->extra_authority()[0].second, "# nothing\n");
}

TEST_F(StoreTest, GivesBackTheGraph) {
    const GraphParts parts = a_graph();
    ASSERT_TRUE(write_store(store_, parts));
    const Result<Store> store = Store::open(store_);
    ASSERT_TRUE(store);
    const Result<KnowledgeGraph> read = store->graph();
    ASSERT_TRUE(read) << read.problem().message;
    const KnowledgeGraph &graph = *read;
    EXPECT_EQ(graph.info().fingerprint, "f00d");
    EXPECT_EQ(graph.info().texts, 2U);
    ASSERT_EQ(graph.terms().acts.size(), 2U);
    EXPECT_EQ(graph.terms().acts[1].tone, 3);
    EXPECT_EQ(graph.terms().relations[1].iri, "http://example.org/r");
    EXPECT_EQ(graph.terms().rules[1], "symbol");
    ASSERT_EQ(graph.documents().size(), 2U);
    const Document &document = graph.documents()[0];
    EXPECT_EQ(document.aliases, parts.documents[0].aliases);
    EXPECT_EQ(document.texts, parts.documents[0].texts);
    EXPECT_EQ(document.adopted, parts.documents[0].adopted);
    EXPECT_EQ(document.issued, parts.documents[0].issued);
    EXPECT_EQ(document.votes_for, 120);
    EXPECT_EQ(document.votes_against, 0);
    EXPECT_EQ(document.abstentions, -1);
    EXPECT_EQ(document.adoption, Adoption::recorded_vote);
    EXPECT_EQ(document.organ, Organ::general_assembly);
    EXPECT_FALSE(graph.documents()[1].adopted);
    EXPECT_FALSE(graph.documents()[1].read());
    ASSERT_EQ(graph.texts().size(), 2U);
    EXPECT_EQ(graph.texts()[1].text_sha256, sha256("text b"));
    EXPECT_TRUE(graph.texts()[1].damaged);
    ASSERT_EQ(graph.citations().size(), 2U);
    const Citation &citation = graph.citations()[0];
    EXPECT_EQ(citation.cited_provisions, "op_4;op_5");
    EXPECT_EQ(citation.confidence, 987);
    EXPECT_EQ(citation.verified, Verified::yes);
    EXPECT_EQ(graph.evidence(citation).size(), 2U);
    EXPECT_EQ(graph.evidence(citation)[1].quote, "the \"resolution\"");
    EXPECT_EQ(graph.evidence(citation)[1].form, Form::named);
    EXPECT_EQ(graph.citations()[1].cited, 0U);
    EXPECT_EQ(graph.citations()[1].status, Resolution::ambiguous);
    EXPECT_EQ(graph.citations()[1].voice, Voice::reported);
    ASSERT_EQ(graph.links().size(), 3U);
    EXPECT_FALSE(graph.links()[0].to_agent);
    EXPECT_TRUE(graph.links()[1].to_agent);
    EXPECT_EQ(graph.agents()[graph.links()[2].target].label, "Security Council");
    ASSERT_EQ(graph.problems().size(), 1U);
    EXPECT_EQ(graph.problems()[0].rule, ProblemRule::text_differs);
    EXPECT_TRUE(store->check());
}

TEST_F(StoreTest, WrittenTwiceIsTheSameFile) {
    ASSERT_TRUE(write_store(store_));
    const std::string other = (folder_ / "other.db").string();
    ASSERT_TRUE(write_store(other));
    EXPECT_EQ(bytes_of(store_), bytes_of(other));
    ASSERT_TRUE(write_store(store_));
    EXPECT_EQ(bytes_of(store_), bytes_of(other));
    EXPECT_EQ(files_in_folder(), 2U);
}

TEST_F(StoreTest, ViewsSpeakToPeople) {
    ASSERT_TRUE(write_store(store_));
    const std::vector<std::pair<std::string, std::string>> cases{
        {"SELECT count(*) FROM v_documents", "2"},
        {"SELECT symbol || '|' || title || '|' || type || '|' || organ || '|' || adopted || '|' || issued || '|' || "
         "year || "
         "'|' || languages || '|' || read || '|' || cites || '|' || cited_by FROM v_documents WHERE key = 'A/RES/60/1'",
         "A/RES/60/1|Outcome|resolution|" + std::string(name(Organ::general_assembly)) +
             "|2005-09-16|2005-10|2005|en ru|1|1|0"},
        {"SELECT cited_by || read FROM v_documents WHERE symbol = 'S/RES/1674 (2006)'", "10"},
        {"SELECT adopted FROM v_documents WHERE symbol = 'S/RES/1674 (2006)'", "NULL"},
        {"SELECT citing || '|' || citing_provision || '|' || act || '|' || cited || '|' || cited_provisions || '|' || "
         "relation || "
         "'|' || polarity || '|' || voice || '|' || status || '|' || weight || '|' || quote || '|' || language || '|' "
         "|| "
         "confidence FROM v_citations WHERE status = 'resolved'",
         "A/RES/60/1|pp_1|reaffirm|S/RES/1674 (2006)|op_4;op_5|pursuant_to|positive|own|resolved|2|resolution 1674 "
         "(2006)|en|0.987"},
        {"SELECT cited || quote IS NULL FROM v_citations WHERE status = 'ambiguous'", "1"},
        {"SELECT group_concat(language) FROM v_evidence WHERE citation = 0", "en,ru"},
        {"SELECT group_concat(target) FROM v_links", "S/RES/1674 (2006),Benin,Security Council"},
        {"SELECT rule FROM v_problems", "text-differs"},
        {"SELECT input_sha256 FROM v_texts WHERE path = 'b.xml'", hex(sha256("b"))},
        {"PRAGMA user_version", std::to_string(store_schema_version)},
        {"PRAGMA integrity_check", "ok"},
    };
    for (const auto &[sql, answer] : cases)
        EXPECT_EQ(ask(store_, sql), answer) << sql;
}

TEST_F(StoreTest, NothingAppearsBeforeCommit) {
    {
        Result<StoreWriter> writer = StoreWriter::create(store_);
        ASSERT_TRUE(writer);
        ASSERT_TRUE(writer->add_text(a_reading("a.xml", Language::en)));
        EXPECT_FALSE(fs::exists(store_));
        EXPECT_EQ(files_in_folder(), 1U);
    }
    EXPECT_EQ(files_in_folder(), 0U);
}

TEST_F(StoreTest, AnUnfinishedWriterLeavesTheOldFile) {
    ASSERT_TRUE(write_store(store_));
    const std::string before = bytes_of(store_);
    {
        Result<StoreWriter> writer = StoreWriter::create(store_);
        ASSERT_TRUE(writer);
        ASSERT_TRUE(writer->add_text(a_reading("c.xml", Language::en)));
    }
    EXPECT_EQ(bytes_of(store_), before);
    EXPECT_EQ(files_in_folder(), 1U);
}

TEST_F(StoreTest, RefusesAGraphThatPointsNowhere) {
    const std::vector<std::pair<const char *, void (*)(GraphParts &)>> cases{
        {"citation of nothing", [](GraphParts &parts) { parts.citations[0].cited = 9; }},
        {"evidence of no text", [](GraphParts &parts) { parts.evidence[0].text = 9; }},
        {"evidence out of order", [](GraphParts &parts) { std::swap(parts.citations[0], parts.citations[1]); }},
        {"link to no agent", [](GraphParts &parts) { parts.links[1].target = 9; }},
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

TEST_F(StoreTest, TellsWhatIsNoStore) {
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

TEST_F(StoreTest, RefusesAnotherSchemaVersion) {
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

TEST_F(StoreTest, NoticesDamage) {
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

TEST_F(StoreTest, NoticesRowsThatCannotBe) {
    const std::vector<std::string> cases{
        "UPDATE citation SET cited = 77 WHERE id = 0",
        "UPDATE citation SET polarity = 9",
        "UPDATE citation SET first_evidence = 1",
        "UPDATE citation SET evidence_count = 4294967290",
        "DELETE FROM evidence WHERE id = 0",
        "UPDATE evidence SET text = 5",
        "UPDATE link SET agent = 12 WHERE id = 1",
        "UPDATE link SET document = NULL WHERE id = 0",
        "UPDATE alias SET document = -1",
        "UPDATE document SET adopted = '2005-13-01' WHERE id = 0",
        "UPDATE document SET type = 4711 WHERE id = 0",
        "UPDATE text SET document = 2",
        "UPDATE text SET input_sha256 = x'00'",
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

TEST_F(StoreTest, NoticesPackedColumnsThatCannotBe) {
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

TEST_F(StoreTest, AFullDeviceLeavesTheOldFile) {
    ASSERT_TRUE(write_store(store_));
    const std::string before = bytes_of(store_);
    rlimit old{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{256 * 1024, old.rlim_max};
    const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    Status status;
    {
        Result<StoreWriter> writer = StoreWriter::create(store_);
        ASSERT_TRUE(writer);
        Reading reading = a_reading("a.xml", Language::en);
        reading.text.content.append(100'000, 'x');
        for (int i = 0; i < 200 && status; ++i)
            status = writer->add_text(reading);
    }
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, old_handler);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.problem().rule, ProblemRule::store_write);
    EXPECT_EQ(status.problem().file, store_);
    EXPECT_EQ(bytes_of(store_), before);
    EXPECT_EQ(files_in_folder(), 1U);
}

TEST_F(StoreTest, AReadOnlyFileStays) {
    ASSERT_TRUE(write_store(store_));
    const std::string before = bytes_of(store_);
    fs::permissions(store_, fs::perms::owner_read);
    const Status status = write_store(store_);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.problem().rule, ProblemRule::store_write);
    EXPECT_EQ(bytes_of(store_), before);
    EXPECT_EQ(files_in_folder(), 1U);
}

TEST_F(StoreTest, AFolderThatCannotBeWrittenIsNamed) {
    for (const std::string &path : {(folder_ / "absent" / "un.db").string(), std::string("/proc/un.db")}) {
        const Status status = write_store(path);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.problem().rule, ProblemRule::store_write);
        EXPECT_EQ(status.problem().file, path);
    }
}

TEST_F(StoreTest, KeepsPermissionsAndLinks) {
    ASSERT_TRUE(write_store(store_));
    fs::permissions(store_, fs::perms(0640));
    const fs::path link = folder_ / "link.db";
    fs::create_symlink("un.db", link);
    ASSERT_TRUE(write_store(link.string()));
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_EQ(fs::status(store_).permissions(), fs::perms(0640));
    EXPECT_TRUE(Store::open(link.string()));
}

TEST(Sha256Test, KnowsThePublishedExamples) {
    EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

} // namespace
} // namespace recital
