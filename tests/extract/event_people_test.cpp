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
        Row{{"On 3 June 2011, the General Assembly held an informal interactive dialogue on “The price of water”.",
             "At the dialogue, UN Secretary-General Ban Ki-moon praised engineers.",
             "Preventing leaks is hard, explained Anna Bergström, High Commissioner on National Minorities.",
             "The plans of John Smith, President of Ruritania, were not mentioned."},
            {"2011-06-03: Ban Ki-moon", "2011-06-03: Anna Bergström"}},
        Row{{"On 9 August 2010, the Secretary-General addressed an informal interactive General Assembly dialogue on "
             "“Wells”."},
            {"2010-08-09: role"}},
        Row{{"On 9 August 2010, the General Assembly held a debate on the report of the Secretary-General on wells."},
            {}},
        Row{{"On 5 September 2012, the General Assembly held an informal interactive dialogue on wells.",
             "Special Adviser Edward Luck, 5 September 2012", "Special Adviser Edward Luck, 6 October 2011"},
            {"2012-09-05: Edward Luck"}}));

} // namespace
} // namespace recital
