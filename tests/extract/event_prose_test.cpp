// Events in the sentences of pages. A page is a list of paragraphs; what is told of it is spelled one line each:
// "kind dates organ <topic>" for events, "kind: subject -> object" for relations, "adopted: symbol date" for claims.

#include <gtest/gtest.h>

#include "extract/citation.hpp"
#include "extract/event_prose.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

struct Loaded {
    Authority authority = std::move(Authority::load()).value();
    Lexicon lexicon{authority};
    EventReader events{authority};
};
const Loaded &loaded() {
    static const Loaded all;
    return all;
}

Reading page_of(const std::vector<std::string> &paragraphs, Language language, Date issued) {
    Reading reading;
    reading.facts.type = DocumentType::web_page;
    reading.facts.issued = issued;
    reading.text.language = language;
    std::uint32_t points = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        Block block;
        block.kind = paragraphs[i].starts_with("# ") ? BlockKind::heading : BlockKind::paragraph;
        const std::string text = block.kind == BlockKind::heading ? paragraphs[i].substr(2) : paragraphs[i];
        block.begin = static_cast<std::uint32_t>(reading.text.content.size());
        block.begin_point = points;
        block.provision = "para_" + std::to_string(i + 1);
        reading.text.content += text;
        block.end = static_cast<std::uint32_t>(reading.text.content.size());
        reading.text.content += '\n';
        points += static_cast<std::uint32_t>(count_points(text)) + 1;
        reading.text.blocks.push_back(std::move(block));
    }
    return reading;
}

std::string spell_dates(const Thing &thing) {
    std::string text;
    for (const ToldDate &date : thing.dates) {
        text += text.empty() ? "" : " ";
        if (date.from.year == 0)
            text += "--" + std::to_string(date.from.month) + "-" + std::to_string(date.from.day);
        else
            text += iso_date(date.from) + (date.from == date.to ? "" : "/" + iso_date(date.to));
    }
    return text;
}

std::string name_of_thing(const Reading &reading, std::int32_t index) {
    if (index < 0)
        return "page";
    const Thing &thing = reading.things[static_cast<std::size_t>(index)];
    return thing.kind == ThingKind::event ? spell_dates(thing) : thing.key;
}

std::vector<std::string> told(const Reading &reading) {
    std::vector<std::string> lines;
    for (const Thing &thing : reading.things) {
        EXPECT_EQ(thing.told.quote.empty(), false);
        if (thing.kind == ThingKind::event)
            lines.push_back(std::string(name_of(thing.event)) + " " + spell_dates(thing) + " " + thing.key + " <" +
                            thing.topic + ">" + (thing.place.empty() ? "" : " in " + thing.place));
        else if (!thing.dates.empty())
            lines.push_back("adopted: " + thing.key + " " + spell_dates(thing));
    }
    for (const Relation &relation : reading.relations)
        lines.push_back(std::string(name_of(relation.kind)) + ": " + name_of_thing(reading, relation.subject) + " -> " +
                        name_of_thing(reading, relation.object));
    return lines;
}

struct Row {
    std::vector<std::string> page;
    std::vector<std::string> expected;
    Language language = Language::en;
    Date issued = {};
};

class EventProse : public testing::TestWithParam<Row> {};
TEST_P(EventProse, Tells) {
    Reading reading = page_of(GetParam().page, GetParam().language, GetParam().issued);
    extract_citations(loaded().lexicon, reading);
    Page page(reading);
    read_event_prose(loaded().events, page);
    EXPECT_EQ(told(reading), GetParam().expected) << GetParam().page.front();
}

INSTANTIATE_TEST_SUITE_P(
    Told, EventProse,
    testing::Values(
        Row{{"On 5 March 2013, the Secretary-General presented his report on “Water for all: a fair share” (A/67/555) "
             "at the third "
             "annual informal, interactive, dialogue on access to water in the General Assembly. A total of 40 Member "
             "States "
             "spoke during the debate."},
            {"informal_interactive_dialogue 2013-03-05 general_assembly <access to water>",
             "considers: 2013-03-05 -> A/67/555"}},
        Row{{"On 9 June 2014, the General Assembly held its annual informal interactive dialogue based on the fourth "
             "report of the "
             "Secretary-General, “Water and cities” (A/68/444-S/2014/333). The report explores pipes."},
            {"informal_interactive_dialogue 2014-06-09 general_assembly <Water and cities>",
             "considers: 2014-06-09 -> A/68/444-S/2014/333"}},
        Row{{"On 3May 2010, the Secretary-General presented his report on “Water now” (A/64/321) to the General "
             "Assembly. Following an "
             "informal thematic discussion on 5 May, Member States engaged in a formal plenary debate on 5, 6 and 9 "
             "May in the General "
             "Assembly on how to share water. On 2 June 2010, the General Assembly adopted a resolution (A/RES/64/298) "
             "on it."},
            {"presentation 2010-05-03 general_assembly <Water now>", "informal_thematic_discussion 2010-05-05  <>",
             "formal_debate 2010-05-05 2010-05-06 2010-05-09 general_assembly <how to share water>",
             "adopted: A/RES/64/298 2010-06-02", "considers: 2010-05-03 -> A/64/321",
             "follows: 2010-05-05 2010-05-06 2010-05-09 -> 2010-05-05"}},
        Row{{"On 7 July 2012, the General Assembly held an informal interactive dialogue on “Water and peace”. The "
             "Secretary-General’s "
             "report (A/66/222) describes rivers."},
            {"informal_interactive_dialogue 2012-07-07 general_assembly <Water and peace>",
             "considers: 2012-07-07 -> A/66/222"}},
        Row{{"In May 2016, the General Assembly is holding a debate on the fifth Secretary-General report: “Water at "
             "work” (A/70/111)."},
            {"formal_debate 2016-05 general_assembly <Water at work>", "considers: 2016-05 -> A/70/111"}},
        Row{{"In 2015, during the Sustainable Development Summit, leaders agreed on goals."}, {"summit 2015  <>"}},
        Row{{"Goals were set in the Outcome Document of the 2012 Rio World Summit (A/RES/66/288)."},
            {"summit 2012  <>", "outcome_of: A/RES/66/288 -> 2012"}},
        Row{{"The Security Council held an open debate on women and peace on 25 October 2022. At the debate, Ms. A. "
             "Speaker spoke."},
            {"formal_debate 2022-10-25 security_council <women and peace>"}},
        Row{{"Talk with an expert (10th commemoration of the Ruritanian flood)", "Published on May 4, 2011"},
            {"commemoration 2011  <>"}},
        Row{{"The Secretary-General directed the two former envoys in 2005 to form a joint office and merge their "
             "functions."},
            {"organisational_change 2005  <>"}},
        Row{{"arton12On 3 June, the UN General Assembly held an Informal Interactive Dialogue on the Price of Water."},
            {"informal_interactive_dialogue --6-3 general_assembly <the Price of Water>"}},
        Row{{"On 3 June, the UN General Assembly held an Informal Interactive Dialogue on the Price of Water."},
            {"informal_interactive_dialogue 2011-06-03 general_assembly <the Price of Water>"},
            Language::en,
            {2011, 6, 5}},
        Row{{"Transmits the conclusions of the 4th meeting of the Global Network of Water Focal Points, held in Lima, "
             "3-4 June 2014."},
            {"meeting 2014-06-03/2014-06-04  <> in Lima"}},
        Row{{"Le 5 mars 2013, l’Assemblée générale a tenu un dialogue interactif sur « L’eau pour tous »."},
            {"informal_interactive_dialogue 2013-03-05 general_assembly <L’eau pour tous>"},
            Language::fr},
        Row{{"El 5 de marzo de 2013, la Asamblea General celebró un diálogo interactivo sobre “El agua para todos”."},
            {"informal_interactive_dialogue 2013-03-05 general_assembly <El agua para todos>"},
            Language::es},
        Row{{"5 марта 2013 года Генеральная Ассамблея провела интерактивный диалог на тему «Вода для всех»."},
            {"informal_interactive_dialogue 2013-03-05 general_assembly <Вода для всех>"},
            Language::ru}));

INSTANTIATE_TEST_SUITE_P(
    NotTold, EventProse,
    testing::Values(
        Row{{"The report of 12 January 2009 on the debate in the General Assembly identifies gaps."}, {}},
        Row{{"Referring to recent events in Ruritania, the speaker called for dialogue."}, {}},
        Row{{"These followed consultations with Member States, including multiple meetings of a committee."}, {}},
        Row{{"The World Summit Outcome Document notes that each State has duties."}, {}},
        Row{{"The 2005 World Summit Outcome was adopted on 16 September 2005."}, {}},
        Row{{"On 3 May 2011, the spokesperson said that dialogue was needed."}, {}},
        Row{{"# Secretary-General addresses the interactive debate"}, {}},
        Row{{"His book “The open debate of 3 May 2011” appeared on 4 June 2012."}, {}},
        Row{{"Regional organizations should play a role around critical events such as elections."}, {}}));

} // namespace
} // namespace recital
