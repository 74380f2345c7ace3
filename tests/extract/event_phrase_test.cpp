// Events in stretches of text. Each row says what must be read of it; "" is nothing. An event is spelled
// "kind | dates | organ | topic | agenda item | place".

#include <gtest/gtest.h>

#include "extract/event_phrase.hpp"

namespace recital {
namespace {

const EventReader &reader() {
    static const Authority loaded = std::move(Authority::load()).value();
    static const EventReader events(loaded);
    return events;
}

std::string spell(const std::optional<EventPhrase> &phrase) {
    if (!phrase)
        return "";
    std::string dates;
    for (DaySpan span : phrase->dates) {
        if (phrase->year_missing)
            span.from.year = span.to.year = 2000;
        dates +=
            (dates.empty() ? "" : " ") + iso_date(span.from) + (span.from == span.to ? "" : "/" + iso_date(span.to));
    }
    return std::string(name_of(phrase->kind)) + " | " + (phrase->year_missing ? "~" : "") + dates + " | " +
           phrase->organ_key + " | " + phrase->topic + " | " + phrase->agenda_item + " | " + phrase->place;
}

struct Row {
    const char *text;
    const char *event;
    Language language = Language::en;
};

class EventItem : public testing::TestWithParam<Row> {};
TEST_P(EventItem, Reads) {
    EXPECT_EQ(spell(reader().item(GetParam().text, GetParam().language)), GetParam().event) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    English, EventItem,
    testing::Values(
        Row{"Security Council open debate on “Women building peace in a changing world”, 25 October 2023: "
            "<https://un.example/x>",
            "formal_debate | 2023-10-25 | security_council | Women building peace in a changing world |  | "},
        Row{"Economic and Social Council plenary meetings on \"Lighthouses and the care of harbours [item 12]: Report "
            "of the Harbour Board (E/2022/331)\", 8-9 December 2022",
            "plenary_meeting | 2022-12-08/2022-12-09 | economic_and_social_council | Lighthouses and the care of "
            "harbours | 12 | "},
        Row{"Interactive dialogue of the Human Rights Council on the Report of the High Commissioner on Prison Food: "
            "Counting Every Spoon (4 June 2015): <https://un.example/a>",
            "informal_interactive_dialogue | 2015-06-04 | human_rights_council | Counting Every Spoon |  | "},
        Row{"Third World Conference on Lighthouses, Lisbon, 7–12 October 1996",
            "conference | 1996-10-07/1996-10-12 |  | Lighthouses |  | Lisbon"},
        Row{"Side event: “Youth at the table” (at the ambassadorial level) (co-hosted by the Permanent Mission of "
            "Norway and "
            "UN-Women) (11 March 2020)",
            "event | 2020-03-11 |  | Youth at the table |  | "},
        Row{"Commemoration of the tenth anniversary of resolution 1820 (2008), 19 June 2018",
            "commemoration | 2018-06-19 |  |  |  | "},
        Row{"Expert workshop on early warning, held in Nairobi, 3 and 4 May 2018",
            "seminar | 2018-05-03 2018-05-04 |  | early warning |  | Nairobi"},
        Row{"12 June 2019: Arria-formula meeting on “Schools under attack”",
            "meeting | 2019-06-12 |  | Schools under attack |  | "},
        Row{"Press conference with the Special Rapporteur on torture, 23 October 2018",
            "press_conference | 2018-10-23 |  |  |  | "},
        Row{"High-level meeting of the Economic and Social Council on bridges worth mending (23 September 2019)",
            "high_level_event | 2019-09-23 | economic_and_social_council | bridges worth mending |  | "}));

INSTANTIATE_TEST_SUITE_P(
    NoEvents, EventItem,
    testing::Values(Row{"A/HRC/47/135 (22 April 2021): Summary of the panel discussion on lighthouses", ""},
                    Row{"Summary of the 2022 plenary meeting on oceans (21 July 2022): <https://un.example/s>", ""},
                    Row{"The debate on intervention: a history / by A. Writer (UN Chronicle, 4 May 2011)", ""},
                    Row{"Statement by the Secretary-General at the high-level debate on peace, 12 May 2013", ""},
                    Row{"Meeting the challenge of prevention (UNU, 3 May 2012): <https://un.example/b>", ""},
                    Row{"Secretary-General tells Seminar that bridges bring trade (SG/SM/8199, 9 April 2002)", ""},
                    Row{"Letter dated 3 May 2012 on the open debate of the Council", ""},
                    Row{"2012 Food Summit Outcome: resolution <https://un.example/r>", ""},
                    Row{"Meeting records: <https://un.example/1>, <https://un.example/2>", ""},
                    Row{"Women, peace and security: <https://un.example/w>", ""},
                    Row{"Conference papers, 3 May 2012", ""}, Row{"Debate: <https://un.example/d>", ""}, Row{"", ""},
                    Row{"“", ""}, Row{"(((((", ""}));

INSTANTIATE_TEST_SUITE_P(
    Languages, EventItem,
    testing::Values(Row{"Débat public du Conseil de sécurité sur « Les phares et la paix », 25 octobre 2023",
                        "formal_debate | 2023-10-25 | security_council | Les phares et la paix |  | ", Language::fr},
                    Row{"Debate abierto del Consejo de Seguridad sobre “Los faros y la paz”, 25 de octubre de 2023",
                        "formal_debate | 2023-10-25 | security_council | Los faros y la paz |  | ", Language::es},
                    Row{"Открытые прения Совета Безопасности на тему «Маяки и мир», 25 октября 2023 года",
                        "formal_debate | 2023-10-25 | security_council | Маяки и мир |  | ", Language::ru},
                    Row{"安全理事会公开辩论“灯塔与和平”，2023年10月25日",
                        "formal_debate | 2023-10-25 | security_council | 灯塔与和平 |  | ", Language::zh},
                    Row{"المناقشة المفتوحة لمجلس الأمن بشأن «المنارات والسلام»، 25 تشرين الأول/أكتوبر 2023",
                        "formal_debate | 2023-10-25 |  | المنارات والسلام |  | ", Language::ar}));

class EventVenue : public testing::TestWithParam<Row> {};
TEST_P(EventVenue, Reads) {
    EXPECT_EQ(spell(reader().venue(GetParam().text, GetParam().language)), GetParam().event) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Brackets, EventVenue,
    testing::Values(Row{"Seminar on “Accountability today”, 40th Annual meeting of the Nordic Society of Law, 7 May "
                        "2013, Oslo, Norway",
                        "seminar | 2013-05-07 |  | Accountability today |  | Oslo, Norway"},
                    Row{"Bar Association of Ruritania, Human Rights Committee. 3 June 2014, Hall of Justice, Strelsau",
                        "address | 2014-06-03 |  |  |  | Hall of Justice, Strelsau"},
                    Row{"UN Radio Interview, 6 May 2016", ""}, Row{"French", ""}, Row{"12 July 2011", ""},
                    Row{"UNICEF, April 2011", ""}, Row{"SG/SM/8199, 9 April 2002", ""},
                    Row{"Fact Sheet, April 2011", ""}));

class EventOccasion : public testing::TestWithParam<Row> {};
TEST_P(EventOccasion, Reads) {
    EXPECT_EQ(spell(reader().occasion(GetParam().text, GetParam().language)), GetParam().event) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Headlines, EventOccasion,
    testing::Values(
        Row{"Oceans need care now, Secretary-General tells Lisbon Forum", "forum |  |  |  |  | "},
        Row{"Peace cannot wait, Deputy Secretary-General says at Ministerial Round Table on 'Mediation'",
            "ministerial_round_table |  |  | Mediation |  | "},
        Row{"As Security Council Debates Mediation, Secretary-General calls for patience",
            "formal_debate |  | security_council | Mediation |  | "},
        Row{"Secretary-General urges return to dialogue in Ruritania", ""},
        Row{"Secretary-General welcomes dialogue between parties", ""},
        Row{"Upcoming debate on mediation not about the past, Secretary-General tells General Assembly",
            "event |  | general_assembly |  |  | "},
        Row{"Secretary-General, in Lecture at Bologna, praises patience", "lecture |  |  |  |  | Bologna"},
        Row{"Secretary-General tells Institute for Strategic Studies he remains hopeful", "address |  |  |  |  | "},
        Row{"On anniversary of Ruritanian armistice, Secretary-General recalls victims", "anniversary |  |  |  |  | "},
        Row{"In message to Nordic Centre opening, Secretary-General praises scholars", "opening |  |  |  |  | "},
        Row{"Silence is no answer, Secretary-General says, marking 'Rule of Law' adoption anniversary",
            "anniversary |  |  |  |  | "},
        Row{"Patience pays, Secretary-General says", ""}, Row{"", ""}));

} // namespace
} // namespace recital
