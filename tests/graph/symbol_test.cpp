// What is no symbol, what a symbol tells, and how one is made from another.

#include "graph/symbol.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

namespace recital {

static void PrintTo(const Symbol &symbol, std::ostream *out) { *out << symbol.key(); }

namespace {

std::vector<std::string> keys(const std::vector<Symbol> &symbols) {
    std::vector<std::string> result;
    for (const auto &symbol : symbols)
        result.push_back(symbol.key());
    return result;
}

Symbol symbol(std::string_view text) {
    auto parsed = Symbol::parse(text);
    EXPECT_TRUE(parsed) << text;
    return parsed ? *parsed : *Symbol::parse("A/1");
}

using enum SymbolKind;

TEST(Symbol, RejectsWhatIsNone) {
    for (const std::string_view text : {
             "",
             " ",
             "/",
             "A",
             "A/",
             "A/B",
             "S/RES",
             "S/PRST",
             "A/ES",
             "and/or",
             "HIV/AIDS",
             "DPKO/OCHA",
             "T/PCCs",
             "TCC/PCC",
             "Papers 2011/1",
             "Volume XLVIII, Number 2, 2011",
             "55th Annual meeting",
             "[item 132]",
             "agenda item 168",
             "R2P@15",
             "B752FF2063E282B08525767100751B90",
             "4b97b0909",
             "2011/11/09",
             "2002/07/26",
             "20 Jan/Feb",
             "60/1",
             "https://undocs.org/S/RES/1674(2006)",
             "undocs.org/A/60/1",
             "A/60/1, annex II",
             "A/59/565 and Corr.1",
             "A/RES/2625 (XXVV)",
             "A/RES/344 (\xE2\x85\xA3)",
             "A/RES/60(LX)",
             "A/RES/5/1",
             "S/RES/1674 (206)",
             "S/RES/2312(2106)",
             "5/2002/1005",
             "S/200I/534",
             "S/20144/461",
             "S/1984/12",
             "A/12/34",
             "A/H1N1",
             "A/California/7/2009",
             "L/100 km",
             "L/100",
             "A/60/1and",
             "A/60/1/",
             "A/C.5",
             "E/CN.4",
             "A/HRC/48",
             "CRC/C/GBR",
             "A/CONF.199",
             "S/2004/616-S/2004/620",
             "A/RES/60/1-A/RES/60/2",
             "S/1234567",
             "A/60/1 A/60/2",
             "General Assembly resolution 217 A (III)",
         })
        EXPECT_EQ(Symbol::parse(text), std::nullopt) << text;
}

TEST(Symbol, ForgivesCaseDashesAndInvisibles) {
    EXPECT_EQ(symbol("a/res/60/1").key(), "A/RES/60/1");
    EXPECT_EQ(symbol("s/res/1674 (2006)").key(), "S/RES/1674(2006)");
    EXPECT_EQ(symbol("a/res/2625(xxv)").key(), "A/RES/2625(XXV)");
    EXPECT_EQ(symbol("  A / RES / 60 / 1 ").key(), "A/RES/60/1");
    EXPECT_EQ(symbol("A/RES/ES\xE2\x80\x91"
                     "10/3")
                  .key(),
              "A/RES/ES-10/3");
    EXPECT_EQ(symbol("S/RES/1674\xC2\xA0(2006)").key(), "S/RES/1674(2006)");
    EXPECT_EQ(symbol("S/RES/1674\xEF\xBC\x88"
                     "2006\xEF\xBC\x89")
                  .key(),
              "S/RES/1674(2006)");
    EXPECT_EQ(symbol("\xE2\x80\x8E"
                     "A/60/1\xE2\x80\x8E")
                  .key(),
              "A/60/1");
}

TEST(Symbol, IsPrintedAsTheUnPrintsIt) {
    constexpr std::string_view printed[] = {
        "S/RES/1674 (2006)",
        "A/RES/31/16 A",
        "A/RES/217 (III) A",
        "A/RES/69/96 A-B",
        "A/DEC/76/413 B",
        "S/PV.8514 (Resumption 1)",
        "S/PV.785 (closed)",
        "A/76/6 (Sect. 29A)",
        "A/57/5/Add.1 (Vol. II)",
        "TD/B/WP(XXXV)/Misc.1",
        "GC(64)/RES/11",
        "S/INF/2/Rev.1(I)",
        "EX.CL/Dec.165 (VIII)",
        "INFCIRC/254/Rev.9/Part 2",
        "NPT/CONF.2000/28 (Parts I and II)",
        "A/55/305-S/2000/809",
        "A/76/6 (Income sect. 1)",
        "A/75/6 (Plan outline)",
        "E/RES/1503 (XLVIII)",
        "A/RES/3201 (S-VI)",
        "A/75/6 (Foreword and introduction)",
    };
    for (const auto text : printed)
        EXPECT_EQ(symbol(text).display(), text);
}

TEST(Symbol, TellsOrganYearAndSession) {
    struct Row {
        std::string_view text;
        Organ organ;
        int year, session;
        SessionKind kind = SessionKind::regular;
    };
    constexpr Row rows[] = {
        {"S/RES/1674 (2006)", Organ::security_council, 2006, 0},
        {"S/RES/1674", Organ::security_council, 0, 0},
        {"S/PRST/2018/1", Organ::security_council, 2018, 0},
        {"S/2004/616", Organ::security_council, 2004, 0},
        {"S/2004", Organ::security_council, 0, 0},
        {"E/2021/44", Organ::economic_and_social_council, 2021, 0},
        {"E/RES/2006/4", Organ::economic_and_social_council, 2006, 0},
        {"E/RES/1503(XLVIII)", Organ::economic_and_social_council, 0, 48},
        {"A/AC.109/2019/L.18", Organ::general_assembly, 2019, 0},
        {"A/CONF.199/20", Organ::general_assembly, 0, 0},
        {"A/RES/60/1", Organ::general_assembly, 0, 60},
        {"A/RES/217(III)A", Organ::general_assembly, 0, 3},
        {"A/RES/3201(S-VI)", Organ::general_assembly, 0, 6, SessionKind::special},
        {"A/RES/ES-10/21", Organ::general_assembly, 0, 10, SessionKind::emergency_special},
        {"A/S-24/2", Organ::general_assembly, 0, 24, SessionKind::special},
        {"A/59/2005", Organ::general_assembly, 0, 59},
        {"A/C.3/78/L.41", Organ::general_assembly, 0, 78},
        {"A/HRC/RES/44/14", Organ::human_rights_council, 0, 44},
        {"A/HRC/48/39", Organ::human_rights_council, 0, 48},
        {"A/HRC/S-4/2", Organ::human_rights_council, 0, 4, SessionKind::special},
        {"E/CN.4/RES/2005/80", Organ::commission_on_human_rights, 2005, 0},
        {"E/CN.4/Sub.2/1994/56", Organ::commission_on_human_rights, 1994, 0},
        {"ST/SGB/2008/5", Organ::secretariat, 2008, 0},
        {"SC/8940", Organ::secretariat, 0, 0},
        {"T/1234", Organ::trusteeship_council, 0, 0},
        {"FCCC/CP/2015/10", Organ::other, 2015, 0},
        {"CCPR/C/112/D/2075/2011", Organ::other, 0, 0},
        {"A/77/910-S/2023/409", Organ::general_assembly, 0, 77},
    };
    for (const auto &row : rows) {
        const auto read = symbol(row.text);
        EXPECT_EQ(read.organ(), row.organ) << row.text << ": " << name(read.organ());
        EXPECT_EQ(read.year().value_or(0), row.year) << row.text;
        EXPECT_EQ(read.session().value_or(0), row.session) << row.text;
        EXPECT_EQ(read.session_kind(), row.kind) << row.text;
    }
}

TEST(Symbol, IsMadeFromABareNumber) {
    struct Row {
        Organ organ;
        SymbolKind kind;
        std::string_view number, key;
    };
    using enum Organ;
    constexpr Row rows[] = {
        {general_assembly, resolution, "60/1", "A/RES/60/1"},
        {general_assembly, resolution, "67/254A", "A/RES/67/254A"},
        {general_assembly, resolution, "31/16 A", "A/RES/31/16A"},
        {general_assembly, resolution, "3411 A (XXX)", "A/RES/3411(XXX)A"},
        {general_assembly, resolution, "217(III)A", "A/RES/217(III)A"},
        {general_assembly, resolution, "3362 (S-VII)", "A/RES/3362(S-VII)"},
        {general_assembly, resolution, "S-10/2", "A/RES/S-10/2"},
        {general_assembly, resolution, "ES-11/1", "A/RES/ES-11/1"},
        {general_assembly, resolution, "69/96 A-B", "A/RES/69/96A-B"},
        {general_assembly, decision, "60/551", "A/DEC/60/551"},
        {general_assembly, decision, "ES-7/11", "A/DEC/ES-7/11"},
        {security_council, resolution, "1674 (2006)", "S/RES/1674(2006)"},
        {security_council, resolution, "1973", "S/RES/1973"},
        {security_council, presidential_statement, "2018/1", "S/PRST/2018/1"},
        {economic_and_social_council, resolution, "2006/4", "E/RES/2006/4"},
        {economic_and_social_council, resolution, "1503(XLVIII)", "E/RES/1503(XLVIII)"},
        {economic_and_social_council, decision, "2006/201", "E/DEC/2006/201"},
        {human_rights_council, resolution, "5/1", "A/HRC/RES/5/1"},
        {human_rights_council, resolution, "S-19/1", "A/HRC/RES/S-19/1"},
        {human_rights_council, decision, "25/116", "A/HRC/DEC/25/116"},
        {commission_on_human_rights, resolution, "2005/80", "E/CN.4/RES/2005/80"},
        {commission_on_human_rights, resolution, "20 (XXXVI)", "E/CN.4/RES/20(XXXVI)"},
        {trusteeship_council, resolution, "2183 (LIII)", "T/RES/2183(LIII)"},
    };
    for (const auto &row : rows) {
        const auto made = Symbol::numbered(row.organ, row.kind, row.number);
        ASSERT_TRUE(made) << row.number;
        EXPECT_EQ(made->key(), row.key);
    }
    constexpr Row misfits[] = {
        {general_assembly, resolution, "5/1", {}},
        {general_assembly, resolution, "25/2625", {}},
        {general_assembly, resolution, "2006/4", {}},
        {general_assembly, resolution, "1674 (2006)", {}},
        {general_assembly, resolution, "9999", {}},
        {general_assembly, resolution, "3600 (XXX)", {}},
        {general_assembly, resolution, "60/1/Add.1", {}},
        {general_assembly, resolution, "60/1-S/2005/1", {}},
        {general_assembly, decision, "217 (III)", {}},
        {security_council, resolution, "60/1", {}},
        {security_council, resolution, "1674/2006", {}},
        {security_council, decision, "1", {}},
        {security_council, resolution, "217 (III)", {}},
        {human_rights_council, resolution, "2005/80", {}},
        {economic_and_social_council, resolution, "60/1", {}},
        {commission_on_human_rights, resolution, "2016/1", {}},
        {none, resolution, "60/1", {}},
        {other, resolution, "60/1", {}},
        {general_assembly, resolution, "", {}},
        {general_assembly, resolution, "one", {}},
    };
    for (const auto &row : misfits)
        EXPECT_EQ(Symbol::numbered(row.organ, row.kind, row.number), std::nullopt) << row.number;
}

TEST(Symbol, IsCompletedByYearOrSession) {
    EXPECT_FALSE(symbol("S/RES/1674").complete());
    EXPECT_TRUE(symbol("S/RES/1674(2006)").complete());
    EXPECT_EQ(symbol("S/RES/1674").with_year(2006).key(), "S/RES/1674(2006)");
    EXPECT_TRUE(symbol("S/RES/1674").with_year(2006).complete());
    EXPECT_EQ(symbol("S/RES/1674(2006)").with_year(2007).key(), "S/RES/1674(2006)");
    EXPECT_EQ(symbol("S/RES/1674").with_year(3).key(), "S/RES/1674");
    EXPECT_EQ(symbol("A/60/1").with_year(2005).key(), "A/60/1");
    EXPECT_FALSE(symbol("A/RES/1514").complete());
    EXPECT_EQ(symbol("A/RES/1514").with_session(15).key(), "A/RES/1514(XV)");
    EXPECT_EQ(symbol("A/RES/1514").with_session(60).key(), "A/RES/1514");
}

TEST(Symbol, KnowsItsBaseAndTakesSuffixes) {
    EXPECT_EQ(symbol("A/59/565/Corr.1").base().key(), "A/59/565");
    EXPECT_EQ(symbol("ST/AI/189/Add.3/Rev.2").base().key(), "ST/AI/189");
    EXPECT_EQ(symbol("A/76/6 (Sect. 3)/Add.1").base().key(), "A/76/6(Sect.3)");
    EXPECT_EQ(symbol("S/INF/2/Rev.1(I)").base().key(), "S/INF/2");
    EXPECT_EQ(symbol("A/61/1/Corr.1-E/2006/2/Corr.1").base().key(), "A/61/1-E/2006/2");
    EXPECT_TRUE(symbol("A/61/1/Corr.1-E/2006/2/Corr.1").has_suffix());
    EXPECT_FALSE(symbol("S/PV.8514 (Resumption 1)").has_suffix());
    EXPECT_EQ(symbol("S/PV.8514 (Resumption 1)").base().key(), "S/PV.8514(Resumption1)");

    EXPECT_EQ(symbol("A/59/565").with_suffix("Corr. 1")->key(), "A/59/565/Corr.1");
    EXPECT_EQ(symbol("A/59/565").with_suffix("ADD.1/Rev.2")->key(), "A/59/565/Add.1/Rev.2");
    EXPECT_EQ(symbol("A/63/L.80/Rev.1").with_suffix("Add.1")->key(), "A/63/L.80/Rev.1/Add.1");
    EXPECT_EQ(symbol("A/77/910-S/2023/409").with_suffix("Corr.1")->key(), "A/77/910/Corr.1-S/2023/409/Corr.1");
    EXPECT_EQ(symbol("A/RES/69/96 A-B").with_suffix("Corr.1")->key(), "A/RES/69/96A-B/Corr.1");
    for (const std::string_view none : {"", "L.1", "2", "Corr.", "Corr.1-S/2004/616", "Corr.1 and 2", "annex"})
        EXPECT_EQ(symbol("A/59/565").with_suffix(none), std::nullopt) << none;
}

TEST(Symbol, JointHasPartsInFixedOrder) {
    const auto joined = symbol("S/2000/809-A/55/305");
    EXPECT_TRUE(joined.is_joint());
    EXPECT_EQ(keys(joined.parts()), (std::vector<std::string>{"A/55/305", "S/2000/809"}));
    EXPECT_EQ(joined.representative().key(), "A/55/305");
    EXPECT_EQ(keys(symbol("SG/A/1845-BIO/5165-HR/5423").parts()),
              (std::vector<std::string>{"SG/A/1845", "BIO/5165", "HR/5423"}));
    EXPECT_EQ(keys(symbol("TD/500-E/2006/2-A/61/1").parts()),
              (std::vector<std::string>{"A/61/1", "E/2006/2", "TD/500"}));
    EXPECT_EQ(keys(symbol("A/60/1").parts()), (std::vector<std::string>{"A/60/1"}));
    EXPECT_EQ(symbol("A/60/1").representative().key(), "A/60/1");
}

TEST(Symbol, PartLettersExpand) {
    EXPECT_EQ(keys(symbol("A/RES/69/96 A-C").expand_letters()),
              (std::vector<std::string>{"A/RES/69/96A", "A/RES/69/96B", "A/RES/69/96C"}));
    EXPECT_EQ(keys(symbol("A/RES/60/1").expand_letters()), (std::vector<std::string>{"A/RES/60/1"}));
    EXPECT_EQ(symbol("A/RES/31/16 A").letters()->first, 'A');
    EXPECT_FALSE(symbol("A/RES/60/1").letters());
    EXPECT_FALSE(symbol("A/60/1").letters());
    EXPECT_FALSE(symbol("A/RES/377(V)").letters());
    EXPECT_EQ(symbol("A/RES/3411 A (XXX)").with_letter('B')->key(), "A/RES/3411(XXX)B");
    EXPECT_EQ(symbol("A/DEC/76/413").with_letter('B')->key(), "A/DEC/76/413B");
    EXPECT_EQ(symbol("A/60/1").with_letter('B'), std::nullopt);
    EXPECT_EQ(symbol("S/RES/1674 (2006)").with_letter('B'), std::nullopt);

    const auto first = symbol("A/RES/3419 A (XXX)");
    EXPECT_EQ(keys(Symbol::expand_letters(first, ",B")),
              (std::vector<std::string>{"A/RES/3419(XXX)A", "A/RES/3419(XXX)B"}));
    EXPECT_EQ(
        keys(Symbol::expand_letters(first, "- C, E")),
        (std::vector<std::string>{"A/RES/3419(XXX)A", "A/RES/3419(XXX)B", "A/RES/3419(XXX)C", "A/RES/3419(XXX)E"}));
    EXPECT_EQ(keys(Symbol::expand_letters(first, "")), (std::vector<std::string>{"A/RES/3419(XXX)A"}));
    for (const std::string_view none : {"B", ",", ",b", ",A", "-", ",B-", "and B"})
        EXPECT_TRUE(Symbol::expand_letters(first, none).empty()) << none;
    EXPECT_TRUE(Symbol::expand_letters(symbol("A/RES/60/1"), ",B").empty());
}

TEST(Symbol, ComparesByKey) {
    EXPECT_EQ(symbol("S/RES/1674 (2006)"), symbol("S/RES/1674(2006)"));
    EXPECT_LT(symbol("A/60/1"), symbol("S/2004/616"));
    EXPECT_EQ(std::hash<Symbol>()(symbol("A/60/1")), std::hash<Symbol>()(symbol("a/60/1")));
}

} // namespace
} // namespace recital
