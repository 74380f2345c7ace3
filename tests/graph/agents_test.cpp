// The authority data of officials, roles and organisations: what it says of holders, and that each of its names is one's.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "graph/agents.hpp"
#include "graph/fold.hpp"
#include "graph/officials.hpp"

namespace recital::test {
namespace {

const Agents &agents() {
    static const Agents loaded = [] {
        static const Authority authority = std::move(*Authority::load());
        return std::move(*Agents::load(authority));
    }();
    return loaded;
}

struct HolderRow {
    const char *role;
    const char *day;
    const char *holder; // empty: not told
};

TEST(Officials, HoldersByDate) {
    const Officials officials(agents());
    for (const HolderRow &row : std::vector<HolderRow>{
             {"secretary_general", "2009-07-21", "ban_ki_moon"},
             {"secretary_general", "2016-12-31", "ban_ki_moon"},
             {"secretary_general", "2017-01-01", "antonio_guterres"},
             {"secretary_general", "2030", "antonio_guterres"},
             {"secretary_general", "2016", "ban_ki_moon"},
             {"secretary_general", "1953", ""},
             {"secretary_general", "1940-01-01", ""},
             {"deputy_secretary_general", "2012-10-03", "jan_eliasson"},
             {"deputy_secretary_general", "2014-09-25", "jan_eliasson"},
             {"president_of_the_general_assembly", "2009-09-09", "miguel_d_escoto_brockmann"},
             {"president_of_the_general_assembly", "2011-07-12", "joseph_deiss"},
             {"president_of_the_general_assembly", "2011", ""},
             {"president_of_the_general_assembly", "2011-09", ""},
             {"president_of_the_security_council", "2007-08-31", ""},
             {"special_adviser_on_the_responsibility_to_protect", "2013-09-11", "jennifer_welsh"},
             {"special_adviser_on_the_responsibility_to_protect", "2017-03-24", "ivan_simonovic"},
             {"special_adviser_on_the_responsibility_to_protect", "2016-05-01", ""},
             {"special_adviser_on_the_responsibility_to_protect", "2020-08-17", "karen_smith"},
             {"special_adviser_on_the_prevention_of_genocide", "2013-09-11", "adama_dieng"},
             {"special_adviser_on_the_prevention_of_genocide", "2020-10-01", ""},
             {"no_such_role", "2010-01-01", ""},
         }) {
        const OfficialTerm *holder = officials.holder(row.role, *parse_iso_date(row.day));
        EXPECT_EQ(holder == nullptr ? "" : holder->key, row.holder) << row.role << " " << row.day;
    }
    ASSERT_NE(officials.holder_in_session("president_of_the_general_assembly", 75), nullptr);
    EXPECT_EQ(officials.holder_in_session("president_of_the_general_assembly", 75)->key, "volkan_bozkir");
    EXPECT_EQ(officials.holder_in_session("president_of_the_general_assembly", 0), nullptr);
}

TEST(Officials, ClaimsAgainstKnownHolders) {
    const Officials officials(agents());
    const auto claim = [&](const char *official, const char *role, const char *day) {
        return officials.claim(official, role, *parse_iso_date(day));
    };
    const char *const genocide = "special_adviser_on_the_prevention_of_genocide";
    EXPECT_EQ(claim("jennifer_welsh", genocide, "2013-09-11"), RoleClaim::other_holder);
    EXPECT_EQ(claim("adama_dieng", genocide, "2013-09-11"), RoleClaim::known);
    EXPECT_EQ(claim("adama_dieng", genocide, "2010-01-01"), RoleClaim::other_time);
    EXPECT_EQ(claim("adama_dieng", "permanent_representative/sn", "2010-01-01"), RoleClaim::unknown);
    EXPECT_EQ(claim("somebody", genocide, "1999-01-01"), RoleClaim::unknown);
}

TEST(Officials, AreFoundByAnySpelling) {
    const Officials officials(agents());
    for (const auto &[name, key] : std::vector<std::pair<const char *, const char *>>{
             {"Edward Luck", "edward_c_luck"},
             {"Ivan SIMONOVIC", "ivan_simonovic"},
             {"Volkan Bozkir", "volkan_bozkir"},
             {"Ki-moon Ban", "ban_ki_moon"},
             {"潘基文", ""}, // one word: found in a text, where what stands around it tells that it is a name
             {"Miguel d'Escoto Brockmann", "miguel_d_escoto_brockmann"},
             {"John Smith", ""},
             {"Luck", ""}}) {
        const OfficialTerm *official = officials.of_name(name);
        EXPECT_EQ(official == nullptr ? "" : official->key, key) << name;
    }
}

/// Names as they tell one thing from another: acronyms by their letters, others folded.
std::string told_apart(const std::string &name) {
    const bool capitals =
        fold_name(name) != name && std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return capitals ? name : fold_name(name);
}

TEST(Agents, EachNameIsOfOneOrganisation) {
    std::map<std::string, std::set<std::string>> bearers;
    for (const OrganisationTerm &term : agents().organisations()) {
        bearers[told_apart(term.label)].insert(term.key);
        for (const auto *words : {&term.words, &term.earlier, &term.labels})
            for (const Word &word : *words)
                bearers[told_apart(word.text)].insert(term.key);
    }
    for (const auto &[name, keys] : bearers)
        EXPECT_EQ(keys.size(), 1U) << name << ": " << *keys.begin() << ", " << *keys.rbegin();
}

TEST(Agents, EachNameIsOfOneOfficial) {
    std::map<std::string, std::set<std::string>> bearers;
    for (const OfficialTerm &term : agents().officials()) {
        bearers[fold_name(term.label)].insert(term.key);
        for (const Word &word : term.words)
            bearers[fold_name(word.text)].insert(term.key);
    }
    for (const auto &[name, keys] : bearers)
        EXPECT_EQ(keys.size(), 1U) << name;
}

TEST(Agents, WhatIsNamedIsDescribed) {
    for (const RoleTerm &role : agents().roles()) {
        EXPECT_TRUE(role.head.empty() || agents().head(role.head) != nullptr) << role.key;
        EXPECT_TRUE(role.organisation.empty() || agents().organisation(role.organisation) != nullptr) << role.key;
        EXPECT_TRUE(!role.topics.empty() || !role.words.empty() || !role.label.empty()) << role.key;
    }
    for (const OrganisationTerm &term : agents().organisations())
        EXPECT_TRUE(term.part_of.empty() || agents().organisation(term.part_of) != nullptr) << term.key;
    for (const Tenure &tenure : agents().tenures())
        EXPECT_TRUE(!tenure.until || iso_date(tenure.from) <= iso_date(tenure.until))
            << agents().officials()[tenure.official].key << " " << agents().roles()[tenure.role].key;
}

TEST(Agents, UserFilesAddAndWin) {
    const std::vector<Authority::File> files{{"own.ttl", R"(@prefix rec: <https://w3id.org/recital/ns#> .
@prefix role: <https://w3id.org/recital/id/role/> .
@prefix person: <https://w3id.org/recital/id/person/> .
@prefix tenure: <https://w3id.org/recital/id/tenure/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
role:warden a rec:Role ; rdfs:label "Warden of the Archive"@en .
person:mira_sol a rec:Official ; rdfs:label "Mira Sol"@en .
tenure:warden a rec:Tenure ; rec:holder person:mira_sol ; rec:heldRole role:warden ; rec:heldFrom "2020-01-01" .
)"}};
    const auto authority = Authority::load(files);
    ASSERT_TRUE(authority);
    const auto loaded = Agents::load(*authority);
    ASSERT_TRUE(loaded);
    const OfficialTerm *holder = Officials(*loaded).holder("warden", *parse_iso_date("2021-05-05"));
    ASSERT_NE(holder, nullptr);
    EXPECT_EQ(holder->label, "Mira Sol");

    const std::vector<Authority::File> broken{
        {"bad.ttl", "@prefix rec: <https://w3id.org/recital/ns#> .\n<http://example.org/t> a rec:Tenure ; rec:holder "
                    "<http://example.org/nobody> ."}};
    EXPECT_FALSE(Authority::load(broken));
}

} // namespace
} // namespace recital::test
