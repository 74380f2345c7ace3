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
        Row{{"On 5 March 2013, the High Commissioner presented her report, “Water for all: a fair share” (E/2013/55), "
             "at the third annual informal, interactive, dialogue on access to water in the Economic and Social "
             "Council. Forty delegations took the floor in that debate."},
            {"informal_interactive_dialogue 2013-03-05 economic_and_social_council <access to water>",
             "considers: 2013-03-05 -> E/2013/55"}},
        Row{{"On 9 June 2014, the Human Rights Council convened its annual interactive dialogue based on the fourth "
             "report of its experts, “Water and cities” (A/HRC/26/144). Most of it is about pipes."},
            {"informal_interactive_dialogue 2014-06-09 human_rights_council <Water and cities>",
             "considers: 2014-06-09 -> A/HRC/26/144"}},
        Row{{"On 3May 2010, the High Commissioner introduced her report on “Water now” (E/2010/81) to the Economic and "
             "Social Council. After an informal thematic discussion on 5 May, delegates came together for a formal "
             "debate on 5, 6 and 9 May in the General Assembly on how to share water. On 2 June 2010, the Assembly "
             "adopted its first resolution (A/RES/64/298) about wells."},
            {"presentation 2010-05-03 economic_and_social_council <Water now>",
             "informal_thematic_discussion 2010-05-05  <>",
             "formal_debate 2010-05-05 2010-05-06 2010-05-09 general_assembly <how to share water>",
             "adopted: A/RES/64/298 2010-06-02", "considers: 2010-05-03 -> E/2010/81",
             "follows: 2010-05-05 2010-05-06 2010-05-09 -> 2010-05-05"}},
        Row{{"On 7 July 2012, the Security Council held an open debate on “Water and peace”. The Secretary-General’s "
             "report (S/2012/222) describes rivers."},
            {"formal_debate 2012-07-07 security_council <Water and peace>", "considers: 2012-07-07 -> S/2012/222"}},
        Row{{"In May 2016, the Economic and Social Council is holding a debate on the second report of its experts: "
             "“Water at work” (E/2016/11)."},
            {"formal_debate 2016-05 economic_and_social_council <Water at work>", "considers: 2016-05 -> E/2016/11"}},
        Row{{"In 2009, during the Summit Conference, ministers shook hands over a pact on wells."},
            {"summit 2009  <>"}},
        Row{{"In 2009, during the World Food Summit, ministers shook hands over a pact on wells."},
            {"summit 2009  <>"}},
        Row{{"In 2012, at the Island Harbour Summit, leaders spoke of lamps."}, {"summit 2012  <>"}},
        Row{{"The World Summit on the Price of Salt in 2003 ended early."}, {"summit 2003  <the Price of Salt>"}},
        Row{{"In 1978, the Tallinn World Conference against Salt adopted a plan."}, {"conference 1978  <Salt>"}},
        Row{{"Leaders met at the Tartu Summit (1992) and again at the Narva Summit in 2002."},
            {"summit 1992  <>", "summit 2002  <>"}},
        Row{{"On 12 July 2010, the Secretary-General presented to the General Assembly his report “Water now” "
             "(A/64/321)."},
            {"presentation 2010-07-12 general_assembly <Water now>", "considers: 2010-07-12 -> A/64/321"}},
        Row{{"On 14 July 2010, the Secretary-General laid his report (A/64/321) before the General Assembly."},
            {"presentation 2010-07-14 general_assembly <>", "considers: 2010-07-14 -> A/64/321"}},
        Row{{"On 9 July 2013, the High Commissioner introduced to the Human Rights Council her study “Deep wells” "
             "(A/HRC/24/11)."},
            {"presentation 2013-07-09 human_rights_council <Deep wells>", "considers: 2013-07-09 -> A/HRC/24/11"}},
        Row{{"Following a thematic discussion among experts on 5 May 2010, delegates met for a formal debate on 6 May "
             "2010 in the General Assembly."},
            {"thematic_panel 2010-05-05  <>", "formal_debate 2010-05-06 general_assembly <>",
             "follows: 2010-05-06 -> 2010-05-05"}},
        Row{{"In May 2016, the Economic and Social Council held a debate on its second water report: “Water at work” "
             "(E/2016/11)."},
            {"formal_debate 2016-05 economic_and_social_council <Water at work>", "considers: 2016-05 -> E/2016/11"}},
        Row{{"The rules for wells stand in the Outcome Document of the 2012 Rio Summit (A/RES/66/288)."},
            {"summit 2012  <>", "outcome_of: A/RES/66/288 -> 2012"}},
        Row{{"The Security Council held an open debate on mothers and peace on 25 October 2022. At the debate, Ms. A. "
             "Speaker spoke."},
            {"formal_debate 2022-10-25 security_council <mothers and peace>"}},
        Row{{"Talk with an expert (10th commemoration of the Ruritanian flood)", "Published on May 4, 2011"},
            {"commemoration 2011  <>"}},
        Row{{"In 2005 the Secretary-General asked the keepers of both archives to share one house and to merge their "
             "offices."},
            {"organisational_change 2005  <>"}},
        Row{{"photo12On 8 April, the UN Economic and Social Council convened an Interactive Dialogue on the Price of "
             "Salt."},
            {"informal_interactive_dialogue --4-8 economic_and_social_council <the Price of Salt>"}},
        Row{{"On 8 April, the UN Economic and Social Council convened an Interactive Dialogue on the Price of Salt."},
            {"informal_interactive_dialogue 2011-04-08 economic_and_social_council <the Price of Salt>"},
            Language::en,
            {2011, 4, 11}},
        Row{{"Sends on what was agreed at the 4th meeting of the Association of Well Diggers, held in Lima, 3-4 June "
             "2014."},
            {"meeting 2014-06-03/2014-06-04  <> in Lima"}},
        Row{{"Le 5 mars 2013, l’Assemblée générale a tenu un dialogue interactif sur « L’eau pour tous »."},
            {"informal_interactive_dialogue 2013-03-05 general_assembly <L’eau pour tous>"},
            Language::fr},
        Row{{"Le 12 juillet 2010, la Haute-Commissaire a présenté à l’Assemblée générale son rapport « L’eau » "
             "(A/64/321)."},
            {"presentation 2010-07-12 general_assembly <L’eau>", "considers: 2010-07-12 -> A/64/321"},
            Language::fr},
        Row{{"El 12 de julio de 2010, el Secretario General presentó a la Asamblea General su informe (A/64/321)."},
            {"presentation 2010-07-12 general_assembly <>", "considers: 2010-07-12 -> A/64/321"},
            Language::es},
        Row{{"12 июля 2010 года Генеральный секретарь представил Генеральной Ассамблее свой доклад (A/64/321)."},
            {"presentation 2010-07-12 general_assembly <>", "considers: 2010-07-12 -> A/64/321"},
            Language::ru},
        Row{{"Le 6 mars 2014, le Conseil de sécurité a tenu un débat public annuel de haut niveau sur les fleuves et "
             "la "
             "paix."},
            {"formal_debate 2014-03-06 security_council <les fleuves et la paix>"},
            Language::fr},
        Row{{"El 6 de marzo de 2014, el Consejo de Seguridad celebró un debate abierto anual de alto nivel sobre los "
             "ríos y la paz."},
            {"formal_debate 2014-03-06 security_council <los ríos y la paz>"},
            Language::es},
        Row{{"6 марта 2014 года в Вене состоялось шестое ежегодное мероприятие высокого уровня по вопросу о реках."},
            {"high_level_event 2014-03-06  <реках>"},
            Language::ru},
        Row{{"На открытых прениях Совета Безопасности 7 марта 2015 года речь шла о реках."},
            {"formal_debate 2015-03-07 security_council <>"},
            Language::ru},
        Row{{"في 5 آذار/مارس 2013 عقدت الجمعية العامة حوارا تفاعليا سنويا بشأن المياه للجميع."},
            {"informal_interactive_dialogue 2013-03-05 general_assembly <المياه للجميع>"},
            Language::ar},
        Row{{"2013年3月5日，大会举行了关于人人享有水的年度互动对话。"},
            {"informal_interactive_dialogue 2013-03-05 general_assembly <人人享有水>"},
            Language::zh},
        Row{{"2014年3月6日，安全理事会就河流与和平举行公开辩论。"},
            {"formal_debate 2014-03-06 security_council <河流与和平>"},
            Language::zh},
        Row{{"2015年4月7日，安全理事会举行关于“河流与和平”的公开辩论。"},
            {"formal_debate 2015-04-07 security_council <河流与和平>"},
            Language::zh},
        Row{{"عقد مجلس الأمن في 11 أيار/مايو 2014 مناقشة مفتوحة بشأن المياه والسلام."},
            {"formal_debate 2014-05-11 security_council <المياه والسلام>"},
            Language::ar},
        Row{{"En 2009, lors du Sommet mondial de l’alimentation, les ministres ont parlé de puits."},
            {"summit 2009  <>"},
            Language::fr},
        Row{{"En 2009, durante la Cumbre Mundial de la Alimentación, los ministros hablaron de pozos."},
            {"summit 2009  <>"},
            Language::es},
        Row{{"El 5 de marzo de 2013, la Asamblea General celebró un diálogo interactivo sobre “El agua para todos”."},
            {"informal_interactive_dialogue 2013-03-05 general_assembly <El agua para todos>"},
            Language::es},
        Row{{"5 марта 2013 года Генеральная Ассамблея провела интерактивный диалог на тему «Вода для всех»."},
            {"informal_interactive_dialogue 2013-03-05 general_assembly <Вода для всех>"},
            Language::ru}));

INSTANTIATE_TEST_SUITE_P(
    NotTold, EventProse,
    testing::Values(Row{{"The note of 19 March 2004 on the debate in the Security Council lists what is missing."}, {}},
                    Row{{"In 2005, at the conference, nothing was said of wells."}, {}},
                    Row{{"In 2011, the Security Council spoke of the Summit."}, {}},
                    Row{{"On 9 July 2013, the High Commissioner presented the findings of a group."}, {}},
                    Row{{"With the latest events in Ruritania in mind, the delegate asked for dialogue."}, {}},
                    Row{{"They followed talks with the shipowners, including many meetings of a working group."}, {}},
                    Row{{"Every State has duties, says the World Summit Outcome Document."}, {}},
                    Row{{"Leaders adopted the 2005 World Summit Outcome on 16 September 2005."}, {}},
                    Row{{"On 3 May 2011, the spokesperson said that dialogue was needed."}, {}},
                    Row{{"# Secretary-General addresses the interactive debate"}, {}},
                    Row{{"His book “The open debate of 3 May 2011” appeared on 4 June 2012."}, {}},
                    Row{{"Neighbours can be of help at grave events such as floods."}, {}}));

} // namespace
} // namespace recital
