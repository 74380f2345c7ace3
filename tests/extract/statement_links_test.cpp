// What a document makes of one that it cites, besides citing it: one sentence each, and the links of it.

#include "extract/statement_links.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/sentence.hpp"

namespace recital::test {
namespace {

using testing::ElementsAreArray;

struct Row {
    const char *name;
    const char *sentence;
    std::vector<std::string> expected; // "renews_mandate S/RES/2100(2013) op_4"
    Language language = Language::en;
    BlockKind kind = BlockKind::operative;
};

void PrintTo(const Row &row, std::ostream *out) { *out << row.name; }

std::vector<std::string> links(const Row &row) {
    static const ReaderWords words(authority());
    static const StatementLinks statement_links(authority(), words);
    Reading reading = read_sentence(
        row.sentence,
        {.language = row.language, .organ = Organ::security_council, .key = "S/RES/2999(2020)", .kind = row.kind});
    statement_links.add(reading);
    const YearTable years(authority());
    const std::vector<Target> targets = resolve_mentions(reading, authority(), years);
    std::vector<std::string> lines;
    for (const Link &link : reading.links) {
        const auto mention = static_cast<std::size_t>(link.mention);
        std::string line = std::string(name_of(link.kind)) + ' ' + targets[mention].key;
        if (!reading.mentions[mention].places.empty())
            line += ' ' + reading.mentions[mention].places;
        lines.push_back(std::move(line));
    }
    return lines;
}

class StatementLink : public testing::TestWithParam<Row> {};

TEST_P(StatementLink, IsMadeByWhatTheDocumentDoes) {
    EXPECT_THAT(links(GetParam()), ElementsAreArray(GetParam().expected));
}

std::string row_name(const testing::TestParamInfo<Row> &info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Mandates, StatementLink,
    testing::Values(
        Row{"Extended",
            "3. Decides to extend for nine months the mandate of the River Watch, as laid down in paragraph 4 of "
            "resolution 2100 (2013);",
            {"renews_mandate S/RES/2100(2013) para_4"}},
        Row{"Renewed",
            "1. Renews for one year the mandate of the Lamp Panel established by resolution 2140 (2014);",
            {"renews_mandate S/RES/2140(2014)"}},
        Row{"Acting",
            "2. Acting once more under Chapter VII of the Charter of the United Nations, decides to extend the mandate "
            "set out in resolution 2100 (2013);",
            {"renews_mandate S/RES/2100(2013)"}},
        Row{"Sanctions",
            "2. Decides to renew for nine months the oil measures imposed by paragraph 9 of resolution 2134 (2014);",
            {}},
        Row{"Asked",
            "5. Requests its Lamp Committee to extend the mandate of the Lamp Panel set out in resolution 2140 (2014);",
            {}},
        Row{"Condition",
            "5. Decides that the boats shall go home in May, unless it decides before then to extend the mandate set "
            "out in resolution 2100 (2013);",
            {}},
        Row{"Recalled",
            "Recalling its decision to extend the mandate of the River Watch set out in resolution 2100 (2013),",
            {},
            Language::en,
            BlockKind::preambular},
        Row{"RecalledTwice",
            "2. Recalls its wise decision in resolution 2411 (2018) to extend the mandate of the River Watch set out "
            "in resolution 2100 (2013) and paragraph 1 of resolution 2140 (2014);",
            {}},
        Row{"ByWhichItExtended",
            "Recalling resolution 2412 (2018), by which it extended for half a year the mandate that the River Watch "
            "has had since paragraph 6 of resolution 2100 (2013) and resolution 2140 (2014),",
            {},
            Language::en,
            BlockKind::preambular},
        Row{"SeveralResolutions",
            "3. Decides to extend the mandate of the River Watch, as defined in its resolutions 1692 (2006), 1750 "
            "(2007) and 1830 (2008);",
            {"renews_mandate S/RES/1692(2006)", "renews_mandate S/RES/1750(2007)", "renews_mandate S/RES/1830(2008)"}},
        Row{"Title", "Extending the mandate set out in resolution 2100 (2013)", {}, Language::en, BlockKind::title}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Ends, StatementLink,
    testing::Values(
        Row{"Terminated",
            "1. Decides to terminate, from today on, the measures against oil imposed by paragraphs 2 and 3 of "
            "resolution 1732 (2006);",
            {"terminates S/RES/1732(2006) para_2;para_3"}},
        Row{"Lifted",
            "1. Decides to lift the oil measures in paragraph 6 of resolution 1732 (2006);",
            {"terminates S/RES/1732(2006) para_6"}},
        Row{"Ready", "4. Affirms its readiness to lift the oil measures imposed by resolution 1732 (2006);", {}},
        Row{"Conditions",
            "4. Decides to look again in May at the conditions for lifting the oil measures imposed by resolution 1732 "
            "(2006);",
            {}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Changes, StatementLink,
    testing::Values(
        Row{"Amended",
            "7. Decides to amend paragraph 5 of resolution 2140 (2014) as follows;",
            {"amends S/RES/2140(2014) para_5"}},
        Row{"Superseded",
            "2. Decides that paragraph 1 above shall supersede paragraph 1 of resolution 2100 (2013);",
            {"supersedes S/RES/2100(2013) para_1"}},
        Row{"NotSuperseded",
            "2. Decides that the oil measures remain in force where not superseded in resolution 2100 (2013);",
            {}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    SentOn, StatementLink,
    testing::Values(
        Row{"Letter",
            "I have the honour to transmit herewith the report of the River Watch (S/2099/15).",
            {"transmits S/2099/15"},
            Language::en,
            BlockKind::paragraph},
        Row{"Note",
            "The Secretary-General has the honour to transmit to the General Assembly the report of the Panel "
            "(A/99/15).",
            {"transmits A/99/15"},
            Language::en,
            BlockKind::paragraph},
        Row{"Asked",
            "4. Requests its President to transmit the report of the Lamp Panel (S/2099/15) to all States;",
            {}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Languages, StatementLink,
    testing::Values(
        Row{"French",
            "3. Décide de proroger pour neuf mois le mandat de la Garde du fleuve énoncé au paragraphe 4 de sa "
            "résolution 2100 (2013) ;",
            {"renews_mandate S/RES/2100(2013) para_4"},
            Language::fr},
        Row{"Spanish",
            "3. Decide prorrogar por nueve meses el mandato de la Guardia del Río establecido en el párrafo 4 de su "
            "resolución 2100 (2013);",
            {"renews_mandate S/RES/2100(2013) para_4"},
            Language::es},
        Row{"Russian",
            "3. постановляет продлить на девять месяцев мандат Речной стражи, изложенный в пункте 4 резолюции 2100 "
            "(2013);",
            {"renews_mandate S/RES/2100(2013) para_4"},
            Language::ru},
        Row{"Chinese",
            "3. 决定将第2100(2013)号决议第4段规定的河流守望队任务期限延长九个月；",
            {"renews_mandate S/RES/2100(2013) para_4"},
            Language::zh},
        Row{"Arabic",
            "3 - يقرر أن يمدد لتسعة أشهر ولاية حراس النهر على النحو المبين في الفقرة 4 من القرار 2100 (2013)؛",
            {"renews_mandate S/RES/2100(2013) para_4"},
            Language::ar}),
    row_name);

} // namespace
} // namespace recital::test
