// What the tests of the store share: a folder of their own, a reading and a graph that use every field, and SQL.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include "graph/input_hash.hpp"
#include "graph/sha256.hpp"
#include "graph/store.hpp"
#include "graph/store_pack.hpp"

namespace recital::test {

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

inline std::string bytes_of(const fs::path &path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

inline void write_bytes(const fs::path &path, const std::string &bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// A document and an event that use every field.
inline std::vector<Thing> a_few_things() {
    Thing document;
    document.name = "Follow-up";
    document.key = "A/63/677";
    document.symbols = {"A/63/677", "S/2009/99"};
    document.urls = {"https://example.org/a"};
    document.type = DocumentType::report;
    document.organ = Organ::general_assembly;
    document.dates = {{DateKind::issued, {2009, 1, 12}, {2009, 1, 12}}};
    document.language = Language::fr;
    document.told = {3, 9, "pp_1", "Follow", 7};
    Thing event;
    event.kind = ThingKind::event;
    event.event = EventKind::plenary_meeting;
    event.place = "Geneva";
    event.agenda_item = "132";
    event.topic = "Follow-up";
    return {document, event};
}

/// A reading that uses every field, in one of several languages.
inline Reading a_reading(const std::string &path, Language language) {
    Reading reading;
    reading.input = {path, "akn", 1234, 1'700'000'000'123'456'789, input_hash(path)};
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
        {BlockKind::title, 0, 10, 0, 77, 1, -1, -1, 1, "title", ""},
        {BlockKind::preambular, 11, 50, 11, 300, 1, -1, -1, 0, "pp_1", ""},
        {BlockKind::footnote, 51, 61, 51, 900, 2, 1, 1, 0, "pp_1", "1"},
    };
    reading.text.links = {{0, 5, "https://example.org/title"}};
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
    reading.mentions[1].about = 0;
    reading.mentions[1].about_provision = "op_4";
    reading.things = a_few_things();
    reading.relations = {{LinkKind::considers,
                          1,
                          0,
                          "",
                          "para_138",
                          {2009, 7, 23},
                          {2009, 7, 28},
                          true,
                          {11, 20, "pp_1", "Reaffirming", 5}},
                         {LinkKind::mentions, the_text_itself, 1, "", "", {}, {}, false, {}}};
    reading.links = {{LinkKind::sponsored, "Benin"}, {LinkKind::draft, "A/60/L.1"}};
    reading.problems = {{ProblemRule::state_unknown, Severity::warning, path, 3, 9, "a State that nobody knows"},
                        {ProblemRule::link_differs, Severity::note, "other.xml", 0, 0, "elsewhere"}};
    return reading;
}

inline std::string packed(const Reading &reading) {
    std::string bytes;
    pack_findings(reading, bytes);
    pack_layout(reading.text, bytes);
    return bytes;
}

inline void expect_same(const Reading &left, const Reading &right) {
    EXPECT_EQ(left.input.path, right.input.path);
    EXPECT_EQ(left.input.format, right.input.format);
    EXPECT_EQ(left.input.size, right.input.size);
    EXPECT_EQ(left.input.modified, right.input.modified);
    EXPECT_EQ(left.input.hash, right.input.hash);
    EXPECT_EQ(left.text_sha256, right.text_sha256);
    EXPECT_EQ(left.damaged, right.damaged);
    EXPECT_EQ(left.text.language, right.text.language);
    EXPECT_EQ(left.text.content, right.text.content);
    EXPECT_EQ(packed(left), packed(right));
}

/// A graph over the readings "a.xml" (en) and "b.xml" (ru), both of one document, with everything a graph can have.
inline GraphParts a_graph() {
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
    parts.texts = {{0, "a.xml", "akn", Language::en, 1234, -5, input_hash("a"), sha256("text a"), false, "Outcome"},
                   {0, "b.xml", "akn", Language::ru, 1235, 17, input_hash("b"), sha256("text b"), true, ""}};
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
    parts.agents = {{AgentKind::state, "bj", "Benin", {"Benin", "B\xC3\xA9nin"}, {{true, "http://example.org/benin"}}},
                    {AgentKind::organ, "security_council", "Security Council", {}, {}}};
    parts.links = {{LinkKind::draft, document_node(0), document_node(1), no_id, no_id},
                   {LinkKind::sponsored, document_node(0), agent_node(0), no_id, no_id},
                   {LinkKind::renews_mandate, document_node(0), document_node(1), 0, no_id},
                   {LinkKind::issued_by, document_node(1), agent_node(1), no_id, no_id}};
    Event event;
    event.key = "meeting/security_council/2006-04-28/protection";
    event.label = "A meeting";
    event.kind = EventKind::meeting;
    event.start = {2006, 4, 28};
    event.end = {2006, 4, 29};
    event.organ = Organ::security_council;
    event.place = "New York";
    event.agenda_item = "18";
    event.names = {"A meeting", "The meeting"};
    event.former = {"event/none//meeting"};
    parts.events = {event};
    parts.links.push_back({LinkKind::considers, event_node(0), document_node(1), no_id, 0});
    LinkTelling telling;
    telling.standing = Standing::outdone;
    telling.past = true;
    telling.from = {2006, 0, 0};
    telling.to = {2006, 5, 0};
    telling.source_provision = "para_1";
    telling.target_provision = "op_4";
    telling.evidence_end = 1;
    parts.tellings = {telling};
    Claim claim;
    claim.document = 1;
    claim.kind = ClaimKind::adopted;
    claim.value = "2006-04-28";
    claim.source = SourceRank::record;
    claim.evidence_begin = 1;
    claim.evidence_end = 2;
    parts.claims = {claim};
    parts.told = {{0, 3, 9, "pp_1", "a meeting", 1}, {1, 0, 0, "", "", 0}};
    parts.documents[1].former = {"TITLE:a summit outcome"};
    parts.documents[1].matches = {{false, "http://example.org/outcome"}};
    parts.documents[1].urls = {"https://example.org/1", "https://example.org/2"};
    parts.documents[1].published = {2006, 4, 30};
    parts.documents[1].dated = {2006, 4, 27};
    parts.problems = {{ProblemRule::text_differs, Severity::warning, "a.xml", 1, 2, "two texts"}};
    return parts;
}

inline StoreOrigin an_origin() { return {extraction_version, "cafe", "bytes 1, depth 2"}; }

inline Status write_store(const std::string &path, const GraphParts &parts = a_graph()) {
    Result<StoreWriter> writer = StoreWriter::create(path);
    if (!writer)
        return writer.problem();
    for (const auto &[name, language] : {std::pair{"a.xml", Language::en}, std::pair{"b.xml", Language::ru}})
        if (const Status status = writer->add_text(a_reading(name, language)); !status)
            return status;
    const InputFile empty{"empty.xml", "", 0, 42, input_hash("")};
    if (const Status status = writer->add_unread(
            empty, {{ProblemRule::file_empty, Severity::error, "empty.xml", 0, 0, "the file is empty"}});
        !status)
        return status;
    if (const Status status = writer->add_graph(
            parts, an_origin(), {.authority = {{"own.ttl", "# nothing\n"}}, .manifests = {}, .corrections = {}});
        !status)
        return status;
    return writer->commit();
}

/// The first column of the first row.
inline std::string ask(const std::string &path, const std::string &sql) {
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

inline void change(const std::string &path, const std::string &sql) {
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    sqlite3_close(database);
}

} // namespace recital::test
