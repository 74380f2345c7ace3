// Which told events are one. A row lists events as told, in the order of texts, and says for each the first that it is the
// same as ("-": none). An event: text | rule | kind | days | organ | topic | name. Days: ISO, a span with "/".

#include <array>
#include <deque>
#include <sstream>

#include <gtest/gtest.h>

#include "extract/resolve_events.hpp"
#include "extract/rules.hpp"

namespace recital {
namespace {

std::vector<std::string> split(const std::string &text, char sign) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, sign);) {
        const auto first = part.find_first_not_of(' ');
        const auto last = part.find_last_not_of(' ');
        parts.push_back(first == std::string::npos ? "" : part.substr(first, last - first + 1));
    }
    return parts;
}

Thing event_of(const std::vector<std::string> &parts) {
    Thing thing;
    thing.kind = ThingKind::event;
    thing.told.rule = static_cast<TermId>(parts[1] == "headline" ? Rule::headline : Rule::event);
    thing.event = value_of<EventKind>(parts[2]).value();
    for (const std::string &span : split(parts[3], ' ')) {
        const auto days = split(span, '/');
        if (!days.empty() && days[0].starts_with("--")) { // without a year
            Date day = parse_iso_date("2000-" + days[0].substr(2)).value();
            day.year = 0;
            thing.dates.push_back({DateKind::event, day, day});
        } else if (!days.empty() && !days[0].empty())
            thing.dates.push_back(
                {DateKind::event, parse_iso_date(days.front()).value(), parse_iso_date(days.back()).value()});
    }
    thing.key = parts[4];
    thing.topic = parts.size() > 5 ? parts[5] : "";
    thing.name = parts.size() > 6 ? parts[6] : "";
    return thing;
}

struct Told {
    std::vector<const char *> events;
    const char *first;
    /// Indices into events: kind of relation, subject, object (of one text).
    std::vector<std::tuple<LinkKind, int, int>> relations = {};
};

std::string merged(const Told &told) {
    std::deque<Reading> readings;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const char *line : told.events) {
        const auto parts = split(line, '|');
        const auto text = static_cast<std::uint32_t>(std::stoul(parts[0]));
        while (readings.size() <= text)
            readings.emplace_back();
        places.emplace_back(text, static_cast<std::uint32_t>(readings[text].things.size()));
        readings[text].things.push_back(event_of(parts));
    }
    for (const auto &[kind, subject, object] : told.relations) {
        Relation relation;
        relation.kind = kind;
        relation.subject = static_cast<std::int32_t>(places[static_cast<std::size_t>(subject)].second);
        relation.object = kind == LinkKind::considers
                              ? 1000 + object
                              : static_cast<std::int32_t>(places[static_cast<std::size_t>(object)].second);
        readings[places[static_cast<std::size_t>(subject)].first].relations.push_back(relation);
    }
    std::vector<ThingRef> refs;
    for (const auto &[text, thing] : places)
        refs.push_back({&readings[text], text, thing});
    std::string name;
    const auto first = merge_events(refs, [&](std::uint32_t, std::int32_t thing) -> std::string_view {
        name = "document " + std::to_string(thing); // those that events consider are one in all texts
        return name;
    });
    std::string spelled;
    for (const std::uint32_t one : first)
        spelled += (spelled.empty() ? "" : " ") + (one == no_event ? std::string("-") : std::to_string(one));
    return spelled;
}

class ResolveEvents : public testing::TestWithParam<Told> {};
TEST_P(ResolveEvents, Merges) { EXPECT_EQ(merged(GetParam()), GetParam().first) << GetParam().events.front(); }

INSTANTIATE_TEST_SUITE_P(
    One, ResolveEvents,
    testing::Values(
        // a list, a headline of that list, and an article without the organ
        Told{{"0|event|informal_interactive_dialogue|2016-06-14|general_assembly|Oceans in peril|Informal interactive "
              "dialogue on “Oceans in peril”",
              "0|headline|informal_interactive_dialogue|2016-06-14|||Interactive Dialogue",
              "1|event|informal_interactive_dialogue|2016-06-14||the state of oceans in peril|Interactive Dialogue on "
              "the state of oceans in peril"},
             "0 0 0"},
        // a debate and the plenary meetings at which it was held
        Told{{"0|event|plenary_meeting|2022-03-08/2022-03-09|general_assembly|Law of the sea|General Assembly plenary "
              "meetings on the law of the sea",
              "1|event|formal_debate|2022-03-08|general_assembly|law of the sea|debate on the law of the sea"},
             "0 0"},
        // told by the organ alone: it joins what that organ did on the day
        Told{{"0|event|formal_debate|2018-05-14|general_assembly|Mediation|Formal debate on “Mediation”",
              "0|headline|event|2018-05-14|general_assembly||"},
             "0 0"},
        // a headline by another word, of the same organ
        Told{{"0|event|thematic_panel|2016-04-19|general_assembly|Ten years of mediation|Thematic panel “Ten years of "
              "mediation”",
              "0|headline|formal_debate|2016-04-19|general_assembly|Second Mediation Decade|General Assembly Debates "
              "Second Mediation Decade"},
             "0 0"},
        // by month
        Told{{"0|event|informal_interactive_dialogue|2014-04-07|general_assembly|the rule of law|Informal Interactive "
              "Dialogue on the rule of law",
              "1|event|formal_debate|2014-04|general_assembly|the rule of law at home|debate"},
             "0 0"},
        Told{{"0|event|plenary_meeting|2022-03-08|general_assembly|Law of the sea|Plenary meetings",
              "0|event|plenary_meeting|2022|general_assembly|the law of the sea|2022 UN General Assembly Plenary "
              "Meeting"},
             "0 0"},
        // without date, by what it was about
        Told{{"0|event|panel_discussion|2021-03-16||the fifth anniversary of the Forest Pact|Panel discussion on the "
              "fifth anniversary",
              "0|event|panel_discussion||| the fifth anniversary of the Forest Pact for people and trees|panel "
              "discussion"},
             "0 0"},
        // by a day without year
        Told{{"0|event|informal_interactive_dialogue|2011-05-17|general_assembly|The role of regional rivers|dialogue",
              "0|event|informal_interactive_dialogue|2012-05-17|general_assembly|Paying for wells|dialogue",
              "1|event|informal_interactive_dialogue|--05-17|general_assembly|the Role of Regional Rivers|Dialogue on "
              "rivers",
              "2|event|informal_interactive_dialogue|--05-18|general_assembly|the Role of Regional Rivers|Dialogue on "
              "rivers"},
             "0 1 0 3"},
        // the report considered says it where the words do not
        Told{{"0|event|informal_interactive_dialogue|2013-05-22|general_assembly|Dry wells|Dialogue on “Dry wells”",
              "1|event|formal_debate|2013-05-22||Drought|debate on drought"},
             "0 0",
             {{LinkKind::considers, 0, 7}, {LinkKind::considers, 1, 7}}}));

INSTANTIATE_TEST_SUITE_P(
    Several, ResolveEvents,
    testing::Values(
        // one day, two kinds
        Told{{"0|event|plenary_meeting|2015-03-26|general_assembly|Oceans|Plenary meeting on oceans",
              "0|event|press_conference|2015-03-26||Oceans|Press conference on oceans"},
             "0 1"},
        Told{{"0|event|panel_discussion|2015-03-26||Oceans|Panel discussion on oceans",
              "1|event|lecture|2015-03-26||Oceans|Lecture on oceans"},
             "0 1"},
        // one day, one kind, two topics
        Told{{"0|event|panel_discussion|2019-03-04||Clean water|Panel on clean water",
              "1|event|panel_discussion|2019-03-04||Youth justice|Panel on youth justice"},
             "0 1"},
        // the dialogues of one organ on one day, half of their words in common
        Told{{"0|event|informal_interactive_dialogue|2019-03-04|human_rights_council|human rights in "
              "Ruritania|Interactive dialogue on human rights in Ruritania",
              "0|event|informal_interactive_dialogue|2019-03-04|human_rights_council|human rights in "
              "Freedonia|Interactive dialogue on human rights in Freedonia",
              "1|event|informal_interactive_dialogue|2019-03-04|human_rights_council|rights in Ruritania|dialogue on "
              "rights in Ruritania"},
             "0 1 0"},
        // two organs
        Told{{"0|event|formal_debate|2019-03-04|security_council|Mediation|Open debate on mediation",
              "1|event|formal_debate|2019-03-04|general_assembly|Mediation|Debate on mediation"},
             "0 1"},
        // a side event, and what followed
        Told{{"0|event|conference|2019-03-04/2019-03-08||Oceans|Conference on Oceans",
              "0|event|conference|2019-03-05||Oceans and youth|Youth conference on oceans"},
             "0 1",
             {{LinkKind::has_sub_event, 0, 1}}},
        Told{{"0|event|informal_thematic_discussion|2009-10-12|||informal thematic discussion",
              "0|event|formal_debate|2009-10-12 2009-10-13 2009-10-16|general_assembly|how to pay for it|formal "
              "plenary debate",
              "0|event|informal_interactive_dialogue|2009-10||paying for it|October 2009 dialogue"},
             "0 1 0",
             {{LinkKind::follows, 1, 0}}},
        // other years of a series
        Told{{"0|event|informal_interactive_dialogue|2016-06-14|general_assembly|Oceans|Informal interactive dialogue "
              "on oceans",
              "0|event|informal_interactive_dialogue|2017-06-14|general_assembly|Oceans|Informal interactive dialogue "
              "on oceans",
              "1|event|informal_interactive_dialogue|2018||Oceans|2018 dialogue on oceans"},
             "0 1 2"},
        // by year, and several can be meant
        Told{{"0|event|informal_interactive_dialogue|2016-06-14|general_assembly|Oceans|Dialogue on oceans",
              "0|event|informal_interactive_dialogue|2016-09-20|general_assembly|Oceans|Dialogue on oceans",
              "1|event|informal_interactive_dialogue|2016||Oceans|2016 dialogue on oceans"},
             "0 1 2"},
        // told by the organ alone where it did nothing that is told, or two things
        Told{{"0|headline|event|2018-05-14|general_assembly||"}, "-"},
        Told{{"0|event|formal_debate|2018-05-14|general_assembly|Mediation|Formal debate on mediation",
              "0|event|plenary_meeting|2018-05-14|general_assembly|Whales|Plenary meeting on whales",
              "0|headline|event|2018-05-14|general_assembly||"},
             "0 1 -"},
        // a lone word of another page is no evidence
        Told{{"0|headline|round_table|2014-03-11|||Round Table",
              "1|event|round_table|2014-03-11||Human rights|Round table on human rights"},
             "0 1"}));

TEST(ResolveEvents, IsQuickWithManyEventsOfOneDay) {
    Reading reading;
    for (int i = 0; i < 20000; ++i) {
        reading.things.push_back(event_of({"0", "event", "panel_discussion", i % 3 == 0 ? "2019" : "2019-03-04", "",
                                           "topic" + std::to_string(i) + " word" + std::to_string(i % 7), "panel"}));
    }
    std::vector<ThingRef> refs;
    for (std::uint32_t i = 0; i < reading.things.size(); ++i)
        refs.push_back({&reading, 0, i});
    EXPECT_EQ(merge_events(refs, [](auto, auto) { return std::string_view(); }).size(), refs.size());
}

} // namespace
} // namespace recital
