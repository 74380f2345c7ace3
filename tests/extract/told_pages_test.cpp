// Pages as people find them, from their bytes to what they tell: a library guide, news, an office's page. Each stands in
// tests/fixtures/told; the table says all events and persons, all documents, roles and organisations with a key, and all relations.

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/citation.hpp"
#include "extract/things.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

struct Loaded {
    Authority authority = std::move(Authority::load()).value();
    ReadContext context{authority};
    Lexicon lexicon{authority};
    ThingExtractor things{authority, context.words};
};
const Loaded &loaded() {
    static const Loaded all;
    return all;
}

Reading read_whole(const std::string &file) {
    Reading reading;
    reading.input.path = file;
    read_document(test::fixture("told/" + file), loaded().context, reading);
    extract_citations(loaded().lexicon, reading);
    loaded().things.extract(reading);
    return reading;
}

std::string spell(const Thing &thing) {
    std::string line(name_of(thing.kind));
    if (thing.kind == ThingKind::event) {
        line += ' ' + std::string(name_of(thing.event));
        for (const ToldDate &date : thing.dates)
            line += ' ' + iso_date(date.from);
        return line + (thing.key.empty() ? "" : ' ' + thing.key) + " <" + thing.topic + ">";
    }
    return line + ' ' + (thing.key.empty() ? thing.name : thing.key);
}

std::vector<std::string> things_told(const Reading &reading) {
    std::vector<std::string> lines;
    for (const Thing &thing : reading.things) {
        if (thing.kind == ThingKind::document && !thing.key.empty()) {
            std::string line = spell(thing) + ' ' + std::string(name_of(thing.type)) + " <" + thing.name + ">";
            for (const ToldDate &date : thing.dates)
                line += ' ' + iso_date(date.from);
            lines.push_back(std::move(line));
        } else if (thing.kind == ThingKind::event || thing.kind == ThingKind::person ||
                   (thing.kind != ThingKind::document && !thing.key.empty() && thing.key != "united_nations")) {
            lines.push_back(spell(thing));
        }
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

std::vector<std::string> relations_told(const Reading &reading) {
    std::vector<std::string> lines;
    const auto at = [&](std::int32_t index) {
        return index < 0 ? std::string("page") : spell(reading.things[static_cast<std::size_t>(index)]);
    };
    for (const Relation &relation : reading.relations)
        lines.push_back(at(relation.subject) + " -- " + std::string(name_of(relation.kind)) + " -> " +
                        at(relation.object));
    return lines;
}

struct Page {
    const char *file;
    DocumentType type;
    const char *title;
    const char *issued;
    std::vector<std::string> things;
    std::vector<std::string> relations;
};

TEST(ToldPages, AreReadFromTheirBytes) {
    const std::vector<Page> pages{
        {"guide.md",
         DocumentType::web_page,
         "Rivers and borders: a research guide",
         "",
         {"document A/96/204 report <Rivers without maps> 2041-08-03",
          "document A/RES/96/12 resolution <Shared rivers> 2041-12-04", "document GA/12999 press_release <>",
          "document S/2042/77 letter <Letter dated 6 February 2042 from the Permanent Representative of Uruguay to the "
          "United Nations addressed to the President of the Security Council> 2042-02-09 2042-02-06",
          "document S/PV.9999 meeting_record <>", "document S/RES/2990(2042) resolution <>",
          "event formal_debate 2042-05-11 security_council <water and peace>",
          "event informal_interactive_dialogue 2041-09-09 general_assembly <Rivers without maps>",
          "organisation general_assembly", "organisation ohchr", "organisation security_council",
          "role permanent_representative/uy", "role president_of_the_security_council", "role secretary_general",
          "state uy"},
         {"document A/96/204 -- created_by -> role secretary_general",
          "role permanent_representative/uy -- role_in -> state uy",
          "role permanent_representative/uy -- role_in -> organisation united_nations",
          "document S/2042/77 -- sent_by -> role permanent_representative/uy",
          "document S/2042/77 -- addressed_to -> role president_of_the_security_council",
          "document S/2042/77 -- transmits -> document Banks and bridges",
          "document Banks and bridges -- created_by -> organisation Rivers Institute",
          "event informal_interactive_dialogue 2041-09-09 general_assembly <Rivers without maps> -- has_press_release "
          "-> document GA/12999",
          "event informal_interactive_dialogue 2041-09-09 general_assembly <Rivers without maps> -- has_webcast -> "
          "document Webcast",
          "event informal_interactive_dialogue 2041-09-09 general_assembly <Rivers without maps> -- has_statement -> "
          "document Closing remarks of the Secretary-General",
          "document Closing remarks of the Secretary-General -- statement_by -> role secretary_general",
          "event formal_debate 2042-05-11 security_council <water and peace> -- has_meeting_record -> document "
          "S/PV.9999",
          "document Grove, Paul. Ships of refuge -- published_by -> organisation ohchr"}},
        {"news.txt",
         DocumentType::web_page,
         "Divers and pilots agree on a map of the reefs",
         "2043-06-14",
         {"document A/97/118 document <>", "event formal_debate 2043-06-13 general_assembly <the map>",
          "event presentation 2043-06-11 general_assembly <Reefs by night>", "event summit 2032 <>",
          "event thematic_panel 2043-06-12 <>", "organisation general_assembly",
          "organisation organization_of_american_states", "person Petra Lund", "role secretary_general"},
         {"person Petra Lund -- holds_role -> role Director of Charts",
          "role Director of Charts -- role_in -> organisation organization_of_american_states",
          "event formal_debate 2043-06-13 general_assembly <the map> -- follows -> event thematic_panel 2043-06-12 <>",
          "event presentation 2043-06-11 general_assembly <Reefs by night> -- considers -> document A/97/118"}},
        {"office_fr.txt",
         DocumentType::web_page,
         "Bureau du Représentant spécial pour les fleuves",
         "",
         {"event formal_debate 2042-05-11 security_council <l’eau et la paix>",
          "event informal_interactive_dialogue 2041-09-09 general_assembly <Les fleuves sans cartes>",
          "organisation general_assembly", "organisation security_council", "organisation un_women",
          "person Ada Lindqvist", "person Nora Haddad", "person Paul Grove", "role executive_director_of_un_women",
          "role secretary_general"},
         {"person Nora Haddad -- holds_role -> role executive_director_of_un_women",
          "role executive_director_of_un_women -- role_in -> organisation un_women"}},
        {"news_ru.txt",
         DocumentType::web_page,
         "Государства договорились о реках",
         "2042-05-12",
         {"organisation general_assembly", "organisation security_council", "person Нора Хаддад",
          "role high_commissioner_for_refugees", "role secretary_general"},
         {"person Нора Хаддад -- holds_role -> role high_commissioner_for_refugees",
          "role high_commissioner_for_refugees -- role_in -> organisation united_nations"}},
        {"news_ar.txt",
         DocumentType::web_page,
         "الدول تتفق على الأنهار",
         "2042-05-12",
         {"event formal_debate 2042-05-11 security_council <المياه والسلام>", "organisation security_council",
          "organisation un_women", "person نورا حداد", "role executive_director_of_un_women"},
         {"person نورا حداد -- holds_role -> role executive_director_of_un_women",
          "role executive_director_of_un_women -- role_in -> organisation un_women"}},
        {"guide_table.md",
         DocumentType::web_page,
         "Ocean noise: United Nations documents",
         "",
         {"document A/87/301 document <Noise and whales> 2032-08-12",
          "document A/88/290 document <Quiet ports> 2033-08-09", "document A/88/PV.12 meeting_record <>",
          "event formal_debate 2033-09-09 general_assembly <Quiet ports>", "event summit 2031 <>",
          "organisation dag_hammarskjold_library", "organisation general_assembly", "organisation security_council",
          "person Nora Haddad", "person Paul Grove", "role secretary_general"},
         {"event formal_debate 2033-09-09 general_assembly <Quiet ports> -- has_meeting_record -> document A/88/PV.12",
          "person Paul Grove -- holds_role -> role Special Envoy of the Secretary-General for the Ocean",
          "person Nora Haddad -- holds_role -> role Special Envoy for the Ocean"}},
    };
    for (const Page &page : pages) {
        const Reading reading = read_whole(page.file);
        EXPECT_EQ(reading.facts.type, page.type) << page.file;
        EXPECT_EQ(reading.facts.title, page.title) << page.file;
        EXPECT_EQ(reading.facts.issued ? iso_date(reading.facts.issued) : "", page.issued) << page.file;
        EXPECT_THAT(things_told(reading), testing::ElementsAreArray(page.things)) << page.file;
        EXPECT_THAT(relations_told(reading), testing::ElementsAreArray(page.relations)) << page.file;
    }
}

} // namespace
} // namespace recital
