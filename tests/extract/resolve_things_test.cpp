// What told things become: nodes, links with evidence, claims. The things are made by hand, so that no reader and no rule of
// extraction stands between.
#include <algorithm>

#include <gtest/gtest.h>

#include "extract/resolver.hpp"
#include "extract/told_agents.hpp"

namespace recital::test {
namespace {

/// A page with things on it.
class Page {
  public:
    explicit Page(const std::string &path, DocumentType type = DocumentType::web_page) {
        reading_.input.path = path;
        reading_.input.hash.fill(static_cast<std::uint8_t>(path.size() + static_cast<unsigned char>(path.back())));
        reading_.text.language = Language::en;
        reading_.facts.type = type;
        reading_.facts.title = "Page " + path;
    }
    std::int32_t add(ThingKind kind, const std::string &name) {
        Thing thing;
        thing.kind = kind;
        thing.name = name;
        thing.told.begin = 10 * static_cast<std::uint32_t>(reading_.things.size());
        thing.told.end = thing.told.begin + 5;
        thing.told.provision = "para_1";
        thing.told.quote = "words";
        reading_.things.push_back(thing);
        return static_cast<std::int32_t>(reading_.things.size()) - 1;
    }
    std::int32_t document(const std::vector<std::string> &symbols, const std::string &name, const std::string &url = {},
                          DocumentType type = DocumentType::document) {
        const std::int32_t at = add(ThingKind::document, name);
        (*this)[at].symbols = symbols;
        (*this)[at].type = type;
        if (!url.empty())
            (*this)[at].urls = {url};
        return at;
    }
    std::int32_t event(EventKind kind, const Date &day, const std::string &name) {
        const std::int32_t at = add(ThingKind::event, name);
        (*this)[at].event = kind;
        (*this)[at].dates = {{DateKind::event, day, day}};
        return at;
    }
    void relate(LinkKind kind, std::int32_t subject, std::int32_t object) {
        Relation relation;
        relation.kind = kind;
        relation.subject = subject;
        relation.object = object;
        relation.told = {1, 4, "para_2", "tie", 0};
        reading_.relations.push_back(relation);
    }
    Thing &operator[](std::int32_t at) { return reading_.things[static_cast<std::size_t>(at)]; }
    Reading &reading() { return reading_; }

  private:
    Reading reading_;
};

KnowledgeGraph graph_of(std::vector<Page> pages) {
    static const Authority authority = *Authority::load();
    std::vector<Reading> readings;
    for (Page &page : pages)
        readings.push_back(page.reading());
    return KnowledgeGraph(resolve(readings, authority, 2));
}

std::string key_of(const KnowledgeGraph &graph, NodeRef node) {
    return node.kind == NodeKind::document ? graph.documents()[node.id].key
           : node.kind == NodeKind::agent  ? graph.agents()[node.id].key
                                           : graph.events()[node.id].key;
}

std::vector<std::string> links(const KnowledgeGraph &graph) {
    std::vector<std::string> lines;
    for (const LinkRecord &link : graph.links())
        lines.push_back(key_of(graph, link.source) + ' ' + std::string(name_of(link.kind)) + ' ' +
                        key_of(graph, link.target));
    return lines;
}

TEST(ResolveThings, DocumentsAreToldApartBySymbolThenAddressThenTitle) {
    Page list("list.md");
    list.document({"A/99/910", "S/2044/409"}, "Harbours and those who keep them", "https://undocs.org/A/99/910");
    list.document({}, "", "http://www.un.org/News/Press/docs//2044/ga1.doc.htm/", DocumentType::press_release);
    list.document({}, "A talk on the lamps of harbours", "", DocumentType::publication);
    list.document({"S/RES/1325"}, "");
    Page other("other.md");
    other.document({"S/2044/409"}, "");
    other.document({}, "", "https://un.org/News/Press/docs/2044/ga1.doc.htm", DocumentType::press_release);
    other.document({}, "A Talk on the Lamps of Harbours", "", DocumentType::publication);
    other.document({}, "", "https://docs.un.org/fr/S/2044/409");
    other.document({}, "Concept note", "");
    other.document({}, "Concept note", "");
    const KnowledgeGraph graph = graph_of({list, other});
    std::vector<std::string> keys;
    for (const Document &document : graph.documents())
        if (!document.read())
            keys.push_back(document.key);
    ASSERT_EQ(keys.size(), 6U);
    EXPECT_EQ(keys[0], "A/99/910");
    EXPECT_EQ(keys[1], "S/RES/1325(2000)");
    EXPECT_EQ(keys[2], "TITLE:a talk on the lamps of harbours");
    EXPECT_TRUE(keys[3].starts_with("TITLE:concept note (sha256:"));
    EXPECT_NE(keys[3], keys[4]);
    EXPECT_EQ(keys[5], "https://un.org/News/Press/docs/2044/ga1.doc.htm");
    EXPECT_EQ(graph.find("S/2044/409"), graph.find("A/99/910"));
    const Document &document = graph.documents()[*graph.find("A/99/910")];
    EXPECT_EQ(document.title, "Harbours and those who keep them");
    EXPECT_EQ(document.urls.size(), 2U);
}

TEST(ResolveThings, HalfOfAJointSymbolThatIsPrintedAnywhereLeadsToTheDocument) {
    Page list("list.md");
    for (const char *target : {"S/2044/409", "A/99/910-S/2044/409", "A/S-10/2"}) {
        Mention mention;
        mention.kind = TargetKind::symbol;
        mention.target = target;
        list.reading().mentions.push_back(mention);
    }
    const KnowledgeGraph graph = graph_of({list});
    EXPECT_EQ(graph.documents().size(), 3U); // with the page
    EXPECT_EQ(graph.find("S/2044/409"), graph.find("A/99/910"));
    EXPECT_EQ(graph.documents()[*graph.find("A/99/910")].aliases, std::vector<std::string>{"S/2044/409"});
}

TEST(ResolveThings, ARoleThatAnotherIsKnownToHaveHeldStaysMarked) {
    Page page("page.md");
    const std::int32_t person = page.add(ThingKind::person, "Margot Wallström");
    page[person].key = "margot_wallstrom";
    for (const char *key : {"special_representative_for_children_and_armed_conflict",
                            "special_representative_on_sexual_violence_in_conflict"}) {
        const std::int32_t role = page.add(ThingKind::role, "Special Representative");
        page[role].key = key;
        page.relate(LinkKind::holds_role, person, role);
    }
    const KnowledgeGraph graph = graph_of({page});
    ASSERT_EQ(graph.links().size(), 2U);
    EXPECT_EQ(graph.agents()[graph.links()[0].target.id].key, "special_representative_for_children_and_armed_conflict");
    EXPECT_FALSE(graph.stands(graph.links()[0]));
    EXPECT_TRUE(graph.stands(graph.links()[1]));
    EXPECT_EQ(graph.agents()[graph.links()[1].target.id].label,
              "Special Representative of the Secretary-General on Sexual Violence in Conflict");
}

TEST(ResolveThings, ASymbolWinsOverAnAddressThatLeadsElsewhere) {
    Page list("list.md");
    list.document({"A/99/864"}, "", "https://undocs.org/A/98/677");
    const KnowledgeGraph graph = graph_of({list});
    EXPECT_TRUE(graph.find("A/99/864"));
    EXPECT_FALSE(graph.find("A/98/677"));
}

TEST(ResolveThings, RelationsBecomeLinksWithEveryPlaceThatTells) {
    Page list("list.md");
    const std::int32_t debate = list.event(EventKind::formal_debate, {2044, 3, 9}, "Debate on harbours");
    const std::int32_t release = list.document({"GA/21031"}, "", "", DocumentType::press_release);
    list.relate(LinkKind::has_press_release, debate, release);
    list.relate(LinkKind::has_press_release, debate, release);
    list.relate(LinkKind::mentions, debate, debate);
    list.relate(LinkKind::mentions, the_text_itself, release);
    Page article("news.md", DocumentType::news_story);
    const std::int32_t same = article.event(EventKind::formal_debate, {2044, 3, 9}, "the debate");
    article.relate(LinkKind::has_press_release, same, article.document({"GA/21031"}, ""));
    const KnowledgeGraph graph = graph_of({list, article});
    ASSERT_EQ(graph.events().size(), 1U);
    EXPECT_EQ(graph.events()[0].key, "formal_debate/none/2044-03-09/debate on harbours");
    EXPECT_EQ(graph.events()[0].names, (std::vector<std::string>{"Debate on harbours", "the debate"}));
    ASSERT_EQ(graph.links().size(), 2U);
    const LinkRecord &link = graph.links()[1];
    EXPECT_EQ(links(graph)[1], graph.events()[0].key + " has_press_release GA/21031");
    const LinkTelling *telling = graph.telling(link);
    ASSERT_NE(telling, nullptr);
    EXPECT_EQ(telling->voice, Voice::reported);
    EXPECT_EQ(graph.evidence(*telling).size(), 3U);
    EXPECT_EQ(graph.telling(graph.links()[0])->voice, Voice::own);
}

TEST(ResolveThings, PersonsAreOneWhereOnlyOneCanBeMeant) {
    Page page("page.md");
    const std::int32_t role = page.add(ThingKind::role, "Harbour Master");
    for (const char *name : {"Holm", "Edvard C. Holm", "E. Holm", "Ana Ruiz", "Bea Ruiz", "Ruiz"})
        page.relate(LinkKind::holds_role, page.add(ThingKind::person, name), role);
    const KnowledgeGraph graph = graph_of({page});
    std::vector<std::string> persons;
    for (const Agent &agent : graph.agents())
        if (agent.kind == AgentKind::person)
            persons.push_back(agent.key + ':' + std::to_string(agent.names.size()));
    EXPECT_EQ(persons,
              (std::vector<std::string>{"name:ana ruiz:1", "name:bea ruiz:1", "name:edvard c holm:3", "name:ruiz:1"}));
    EXPECT_EQ(graph.links_to(graph.find_named("harbour master").at(0)).size(), 4U);
}

TEST(ResolveThings, NamesOfOnePerson) {
    EXPECT_TRUE(may_be_one_person("edvard c holm", "holm"));
    EXPECT_TRUE(may_be_one_person("e holm", "edvard holm"));
    EXPECT_TRUE(may_be_one_person("edvard holm", "edvard c holm"));
    EXPECT_FALSE(may_be_one_person("edvard holm", "anna holm"));
    EXPECT_FALSE(may_be_one_person("edvard holm", "edvard holme"));
    EXPECT_FALSE(may_be_one_person("", ""));
}

TEST(ResolveThings, SourcesThatContradictEachOtherStayAndOneIsShown) {
    Page list("list.md");
    const std::int32_t entry = list.document({"A/RES/99/41"}, "The harbours of the world");
    list[entry].dates = {{DateKind::adopted, {2044, 3, 8}, {2044, 3, 8}}};
    Page article("article.md", DocumentType::news_story);
    const std::int32_t told = article.document({"A/RES/99/41"}, "");
    article[told].dates = {{DateKind::adopted, {2044, 4, 21}, {2044, 4, 21}}};
    const KnowledgeGraph graph = graph_of({article, list});
    const DocumentId id = *graph.find("A/RES/99/41");
    EXPECT_EQ(graph.documents()[id].adopted, (Date{2044, 3, 8}));
    ASSERT_EQ(graph.claims_of(id).size(), 3U);
    EXPECT_EQ(graph.claims_of(id)[1].value, "2044-03-08");
    EXPECT_EQ(graph.claims_of(id)[1].standing, Standing::shown);
    EXPECT_EQ(graph.claims_of(id)[2].value, "2044-04-21");
    EXPECT_EQ(graph.claims_of(id)[2].standing, Standing::outdone);
    EXPECT_EQ(graph.claims_of(id)[2].source, SourceRank::article);
    EXPECT_EQ(graph.evidence(graph.claims_of(id)[2])[0].quote, "words");
}

TEST(ResolveThings, WhatAPageTellsOfADocumentIsReportedOfThatDocument) {
    Page list("list.md");
    const std::int32_t entry = list.document({"S/RES/1325"}, "");
    Mention mention;
    mention.kind = TargetKind::symbol;
    mention.target = "A/RES/55/2";
    mention.places = "para_9;para_10";
    mention.provision = "para_7";
    mention.quote = "paragraphs 9 and 10 of A/RES/55/2";
    mention.end = 12;
    mention.about = entry;
    mention.about_provision = "para_6";
    list.reading().mentions = {mention, mention};
    list.reading().mentions[1].about = -1;
    const KnowledgeGraph graph = graph_of({list});
    ASSERT_EQ(graph.citations().size(), 2U);
    const DocumentId id = *graph.find("S/RES/1325(2000)");
    ASSERT_EQ(graph.citations_from(id).size(), 1U);
    const Citation &citation = graph.citations()[graph.citations_from(id)[0]];
    EXPECT_EQ(citation.voice, Voice::reported);
    EXPECT_EQ(citation.citing_provision, "op_6");
    EXPECT_EQ(citation.cited_provisions, "para_9;para_10");
    EXPECT_EQ(graph.evidence(citation)[0].provision, "para_7");
    EXPECT_EQ(graph.texts()[graph.evidence(citation)[0].text].path, "list.md");
}

} // namespace
} // namespace recital::test
