// What symbols alone tell of one document's place beside another, and of the record of a meeting.

#include <gtest/gtest.h>

#include <string>

#include "graph/meeting_record.hpp"
#include "graph/symbol_relation.hpp"

namespace recital {
namespace {

std::string relation(std::string_view text) {
    const auto symbol = Symbol::parse(text);
    if (!symbol)
        return "no symbol";
    const auto found = relation_by_symbol(*symbol);
    return found ? std::string(name_of(found->kind)) + ' ' + found->base.key() : std::string();
}

TEST(SymbolRelation, IsReadFromTheEnd) {
    for (const auto &[symbol, told] : {
             std::pair{"A/99/509/Add.2", "addendum_to A/99/509"},
             std::pair{"A/99/509/Add.2 (Part II)", "part_of A/99/509/Add.2"},
             std::pair{"A/99/53/Add.2/Corr.1", "corrigendum_to A/99/53/Add.2"},
             std::pair{"A/99/L.80/Rev.1", "revision_of A/99/L.80"},
             std::pair{"A/99/L.80/Rev.1/Add.1", "addendum_to A/99/L.80/Rev.1"},
             std::pair{"A/C.3/99/L.7/Amend.1", "amends A/C.3/99/L.7"},
             std::pair{"A/99/6 (Sect. 3)", "part_of A/99/6"},
             std::pair{"A/99/6 (Sect. 3)/Add.1", "addendum_to A/99/6(Sect.3)"},
             std::pair{"A/99/49 (Vol. I)", "part_of A/99/49"},
             std::pair{"A/99/6 (Introduction)", "part_of A/99/6"},
             std::pair{"A/RES/99/54 T", "part_of A/RES/99/54"},
             std::pair{"A/RES/217 (III) A", "part_of A/RES/217(III)"},
             std::pair{"A/99/305/Add.1-S/2099/809/Add.1", "addendum_to A/99/305"},
         })
        EXPECT_EQ(relation(symbol), told) << symbol;
}

TEST(SymbolRelation, SaysNothingWhereThereIsNone) {
    for (const std::string_view symbol :
         {"A/99/509", "S/RES/1674 (2006)", "A/RES/2625 (XXV)", "A/RES/99/69 A-B", "A/DEC/99/413 B",
          "S/PV.8514 (Resumption 1)", "S/PV.785 (closed)", "A/99/910-S/2099/409"})
        EXPECT_EQ(relation(symbol), "") << symbol;
}

std::string record(std::string_view adopted, std::string_view meeting) {
    const std::string found = meeting_record(*Symbol::parse(adopted), meeting);
    EXPECT_TRUE(found.empty() || Symbol::parse(found)->key() == found) << found;
    return found;
}

TEST(MeetingRecord, IsNumberedInTheSeriesOfItsOrgan) {
    struct Row {
        std::string_view adopted;
        std::string_view meeting;
        std::string_view told;
    };
    for (const Row &row : {Row{"S/RES/1674 (2006)", "5430", "S/PV.5430"}, Row{"S/PRST/2006/58", "5606", "S/PV.5606"},
                           Row{"A/RES/75/100", "41", "A/75/PV.41"}, Row{"A/DEC/75/402", "9", "A/75/PV.9"},
                           Row{"A/RES/2625 (XXV)", "1883", "A/PV.1883"}, Row{"A/RES/ES-11/1", "5", "A/ES-11/PV.5"},
                           Row{"A/RES/S-30/1", "1", "A/S-30/PV.1"}, Row{"E/RES/2021/7", "11", "E/2021/SR.11"},
                           Row{"A/HRC/RES/54/1", "46", "A/HRC/54/SR.46"}, Row{"A/75/100", "41", ""},
                           Row{"S/RES/1674 (2006)", "", ""}, Row{"S/RES/1674 (2006)", "5430th", ""}})
        EXPECT_EQ(record(row.adopted, row.meeting), row.told) << row.adopted;
}

} // namespace
} // namespace recital
