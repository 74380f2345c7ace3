#include "graph/store.hpp"

#include <gtest/gtest.h>

#include "tests/graph/store_fixture.hpp"

namespace recital::test {
namespace {

std::string label(const KnowledgeGraph &graph, NodeRef node) {
    return node.kind == NodeKind::document ? graph.documents()[node.id].label
           : node.kind == NodeKind::agent  ? graph.agents()[node.id].label
                                           : graph.events()[node.id].label;
}

TEST_F(StoreTest, GivesBackTheReadings) {
    ASSERT_TRUE(write_store(store_));
    const Result<Store> store = Store::open(store_);
    ASSERT_TRUE(store) << store.problem().message;
    const GraphParts parts = a_graph();
    for (const TextId text : {0U, 1U}) {
        Reading expected = a_reading(parts.texts[text].path, parts.texts[text].language);
        expected.input = {parts.texts[text].path, "akn", parts.texts[text].size, parts.texts[text].modified,
                          parts.texts[text].input_hash};
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
    EXPECT_EQ(empty.input.hash, input_hash(""));
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
    EXPECT_EQ(graph.documents()[1].urls, parts.documents[1].urls);
    EXPECT_EQ(graph.documents()[1].former, parts.documents[1].former);
    EXPECT_EQ(graph.documents()[1].matches, parts.documents[1].matches);
    EXPECT_EQ(graph.agents()[0].matches, parts.agents[0].matches);
    EXPECT_TRUE(graph.agents()[1].matches.empty());
    EXPECT_EQ(graph.find("TITLE:a summit outcome"), std::optional<DocumentId>(1));
    EXPECT_EQ(graph.documents()[1].published, parts.documents[1].published);
    EXPECT_EQ(graph.documents()[1].dated, parts.documents[1].dated);
    ASSERT_EQ(graph.links().size(), 5U);
    EXPECT_TRUE(std::equal(graph.links().begin(), graph.links().end(), parts.links.begin()));
    EXPECT_EQ(label(graph, graph.links()[3].target), "Security Council");
    ASSERT_EQ(graph.links_to(1).size(), 3U);
    EXPECT_EQ(graph.links()[graph.links_to(1)[1]].kind, LinkKind::renews_mandate);
    EXPECT_TRUE(graph.links_to(0).empty());
    ASSERT_EQ(graph.links_from(event_node(0)).size(), 1U);
    EXPECT_TRUE(graph.links_from(event_node(1)).empty());
    EXPECT_EQ(graph.links_to(agent_node(0)).size(), 1U);
    EXPECT_EQ(graph.agents()[0].names, parts.agents[0].names);
    ASSERT_EQ(graph.events().size(), 1U);
    const Event &event = graph.events()[0];
    EXPECT_EQ(event.key, parts.events[0].key);
    EXPECT_EQ(event.kind, EventKind::meeting);
    EXPECT_EQ(event.end, parts.events[0].end);
    EXPECT_EQ(event.organ, Organ::security_council);
    EXPECT_EQ(event.place, "New York");
    EXPECT_EQ(event.agenda_item, "18");
    EXPECT_EQ(event.names, parts.events[0].names);
    EXPECT_EQ(event.former, parts.events[0].former);
    EXPECT_EQ(graph.find_named("the MEETING"), std::vector<NodeRef>{event_node(0)});
    EXPECT_EQ(graph.find_named("benin"), std::vector<NodeRef>{agent_node(0)});
    const LinkTelling *telling = graph.telling(graph.links()[4]);
    ASSERT_NE(telling, nullptr);
    EXPECT_FALSE(graph.stands(graph.links()[4]));
    EXPECT_TRUE(telling->past);
    EXPECT_EQ(telling->voice, Voice::reported);
    EXPECT_EQ(telling->to, parts.tellings[0].to);
    EXPECT_EQ(telling->target_provision, "op_4");
    ASSERT_EQ(graph.evidence(*telling).size(), 1U);
    EXPECT_EQ(graph.evidence(*telling)[0].quote, "a meeting");
    ASSERT_EQ(graph.claims_of(1).size(), 1U);
    EXPECT_TRUE(graph.claims_of(0).empty());
    EXPECT_EQ(graph.claims_of(1)[0].value, "2006-04-28");
    EXPECT_EQ(graph.claims_of(1)[0].source, SourceRank::record);
    EXPECT_EQ(graph.evidence(graph.claims_of(1)[0])[0].text, 1U);
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
        {"SELECT group_concat(target) FROM v_links",
         "S/RES/1674 (2006),Benin,S/RES/1674 (2006),Security Council,S/RES/1674 (2006)"},
        {"SELECT source || '|' || kind || '|' || voice || '|' || standing || '|' || \"from\" || '|' || \"to\" || '|' "
         "|| "
         "target_provision || '|' || quote || '|' || path FROM v_links WHERE voice IS NOT NULL",
         "A meeting|considers|reported|outdone|2006|2006-05|op_4|a meeting|a.xml"},
        {"SELECT kind || '|' || start || '|' || \"end\" || '|' || place || '|' || names FROM v_events",
         "meeting|2006-04-28|2006-04-29|New York|A meeting; The meeting"},
        {"SELECT names FROM v_agents WHERE kind = 'state'", "Benin; B\xC3\xA9nin"},
        {"SELECT document || '|' || kind || '|' || value || '|' || source || '|' || standing || '|' || path FROM "
         "v_claims",
         "S/RES/1674 (2006)|adopted|2006-04-28|record|shown|b.xml"},
        {"SELECT kind || citation || source_key FROM v_links WHERE citation IS NOT NULL", "renews_mandate0A/RES/60/1"},
        {"SELECT rule FROM v_problems", "text-differs"},
        {"SELECT input_hash FROM v_texts WHERE path = 'b.xml'", hex(input_hash("b"))},
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

TEST(InputHashTest, KnowsThePublishedExample) {
    EXPECT_EQ(hex(input_hash("")), "99aa06d3014798d86001c324468d497f");
    EXPECT_NE(input_hash("a"), input_hash("b"));
}

} // namespace
} // namespace recital::test
