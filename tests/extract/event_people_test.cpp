// Who took part in the events that pages tell of: rows of paragraphs, and the persons and roles tied to each event.

#include <set>

#include <gtest/gtest.h>

#include "tests/extract/page_fixture.hpp"

namespace recital {
namespace {

struct Row {
    std::vector<const char *> page;
    std::set<std::string> expected; // "date: name"
};

class EventPeople : public testing::TestWithParam<Row> {};
TEST_P(EventPeople, Tells) {
    test::PageBuilder page;
    for (const char *line : GetParam().page)
        page.line(line).line("");
    const Reading reading = page.read();
    std::set<std::string> told;
    for (const Relation &relation : reading.relations) {
        if (relation.kind != LinkKind::has_participant)
            continue;
        const Thing &event = reading.things[static_cast<std::size_t>(relation.subject)];
        const Thing &person = reading.things[static_cast<std::size_t>(relation.object)];
        told.insert((event.dates.empty() ? std::string() : iso_date(event.dates.front().from)) + ": " +
                    (person.kind == ThingKind::role ? "role" : person.name));
    }
    EXPECT_EQ(told, GetParam().expected) << GetParam().page.front();
}

INSTANTIATE_TEST_SUITE_P(
    Pages, EventPeople,
    testing::Values(
        Row{{"On 17 March 2016, the Economic and Social Council convened an interactive dialogue on “The price of "
             "water”.",
             "At the dialogue, Deputy Secretary-General Jan Eliasson thanked the menders of wells.",
             "No pipe lasts for ever, explained Anna Bergström, Director of the Institute for Rivers.",
             "Nobody spoke of the dams of John Smith, President of Ruritania."},
            {"2016-03-17: Jan Eliasson", "2016-03-17: Anna Bergström"}},
        Row{{"On 12 October 2009, the Deputy Secretary-General addressed a thematic Economic and Social Council debate "
             "on “Wells”."},
            {"2009-10-12: role"}},
        Row{{"On 12 October 2009, the Security Council held a debate on the Secretary-General’s findings about wells."},
            {}},
        Row{{"On 21 May 2014, the Human Rights Council held a panel discussion on wells.",
             "Special Envoy Pia Lindqvist, 21 May 2014", "Special Envoy Pia Lindqvist, 6 October 2013"},
            {"2014-05-21: Pia Lindqvist"}}));

} // namespace
} // namespace recital
