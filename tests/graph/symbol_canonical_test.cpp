// The canonical spelling of printed symbols, organ by organ.

#include "graph/symbol.hpp"

#include <gtest/gtest.h>

namespace recital {
namespace {

struct Canonical {
    std::string_view printed, key;
    SymbolKind kind;
};

using enum SymbolKind;

constexpr Canonical canonical[] = {
    // General Assembly
    {"A/RES/60/1", "A/RES/60/1", resolution},
    {"A/RES/377(V)", "A/RES/377(V)", resolution},
    {"A/RES/377 (V)", "A/RES/377(V)", resolution},
    {"A/RES/3314 (XXIX)", "A/RES/3314(XXIX)", resolution},
    {"A/RES/217 (III)", "A/RES/217(III)", resolution},
    {"A/RES/217A (III)", "A/RES/217(III)A", resolution},
    {"A/RES/217 A (III)", "A/RES/217(III)A", resolution},
    {"A/RES/217(III)[A]", "A/RES/217(III)A", resolution},
    {"A/RES/3/217 A", "A/RES/217(III)A", resolution},
    {"A/RES/3201 (S-VI)", "A/RES/3201(S-VI)", resolution},
    {"A/RES/S-6/3201", "A/RES/3201(S-VI)", resolution},
    {"A/RES/2252 (ES-V)", "A/RES/2252(ES-V)", resolution},
    {"A/RES/S-10/2", "A/RES/S-10/2", resolution},
    {"A/RES/ES-10/21", "A/RES/ES-10/21", resolution},
    {"A/RES/68/247 B", "A/RES/68/247B", resolution},
    {"A/RES/68/247b", "A/RES/68/247B", resolution},
    {"A/RES/69/96 A-B", "A/RES/69/96A-B", resolution},
    {"A/RES/69/96a-b", "A/RES/69/96A-B", resolution},
    {"A/RES/1514", "A/RES/1514", resolution},
    {"A/DEC/80/506", "A/DEC/80/506", decision},
    {"A/DEC/76/413 B", "A/DEC/76/413B", decision},
    {"A/DEC/ES-7/11", "A/DEC/ES-7/11", decision},
    {"A/60/1", "A/60/1", document},
    {"A/59/2005", "A/59/2005", document},
    {"A/520/Rev.20", "A/520/Rev.20", document},
    {"A/63/L.80/Rev.1", "A/63/L.80/Rev.1", draft},
    {"A/63/L.80/Rev.1/Add.1", "A/63/L.80/Rev.1/Add.1", draft},
    {"A/C.5/57/L.54", "A/C.5/57/L.54", draft},
    {"A/C.1/70/PV.3", "A/C.1/70/PV.3", verbatim_record},
    {"A/C.3/78/SR.12", "A/C.3/78/SR.12", summary_record},
    {"A/C.2/55/SR.1-44/Corrigendum", "A/C.2/55/SR.1-44/Corrigendum", summary_record},
    {"A/75/PV.64", "A/75/PV.64", verbatim_record},
    {"A/PV.2444", "A/PV.2444", verbatim_record},
    {"A/ES-10/PV.5", "A/ES-10/PV.5", verbatim_record},
    {"A/ES-10/L.22", "A/ES-10/L.22", draft},
    {"A/INF/75/3/Rev.1", "A/INF/75/3/Rev.1", information},
    {"A/AC.109/2019/L.18", "A/AC.109/2019/L.18", draft},
    {"A/CONF.199/20", "A/CONF.199/20", document},
    {"A/CONF.213/RPM.1/1", "A/CONF.213/RPM.1/1", document},
    {"A/CONF.157/24 (Part I)", "A/CONF.157/24(PartI)", document},
    {"A/76/6 (Sect. 3)", "A/76/6(Sect.3)", document},
    {"A/76/6 (sect. 29a)/Corr.1", "A/76/6(Sect.29A)/Corr.1", document},
    {"A/76/6 (Income sect. 1)", "A/76/6(Incomesect.1)", document},
    {"A/75/6 (Plan outline)", "A/75/6(Planoutline)", document},
    {"A/54/87 (Supp)", "A/54/87(SUPP)", document},
    {"A/57/5/Add.1 (Vol. II)", "A/57/5/Add.1(Vol.II)", document},
    {"A/65/5 (Vol. I)", "A/65/5(Vol.I)", document},
    // Human Rights Council and Commission
    {"A/HRC/RES/44/14", "A/HRC/RES/44/14", resolution},
    {"A/hrc/RES/S-19/1", "A/HRC/RES/S-19/1", resolution},
    {"A/HRC/DEC/25/116", "A/HRC/DEC/25/116", decision},
    {"A/HRC/PRST/35/1", "A/HRC/PRST/35/1", presidential_statement},
    {"A/HRC/48/39", "A/HRC/48/39", document},
    {"A/HRC/48/39.Add.1", "A/HRC/48/39/Add.1", document},
    {"A/HRC/S-4/2", "A/HRC/S-4/2", document},
    {"A/HRC/WG.6/30/GBR/1", "A/HRC/WG.6/30/GBR/1", document},
    {"A/HRC/7/G/3", "A/HRC/7/G/3", document},
    {"E/CN.4/RES/2005/80", "E/CN.4/RES/2005/80", resolution},
    {"E/CN.4/RES/20(XXXVI)", "E/CN.4/RES/20(XXXVI)", resolution},
    {"E/CN.4/Sub.2/AC.5/1999/WP.6", "E/CN.4/Sub.2/AC.5/1999/WP.6", working_paper},
    {"E/CN.4/sub.2/1994/56", "E/CN.4/Sub.2/1994/56", document},
    {"E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1", "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1", working_paper},
    {"E/CN.4/1996/NGO/75", "E/CN.4/1996/NGO/75", ngo_statement},
    // Security Council
    {"S/RES/1674 (2006)", "S/RES/1674(2006)", resolution},
    {"S/RES/1674(2006)", "S/RES/1674(2006)", resolution},
    {"S/RES/1674\\(2006\\)", "S/RES/1674(2006)", resolution},
    {"S/RES/1674", "S/RES/1674", resolution},
    {"S/RES /1019(1995)", "S/RES/1019(1995)", resolution},
    {"S/Res/1373 (2001)", "S/RES/1373(2001)", resolution},
    {"S/RES/1373/2001", "S/RES/1373(2001)", resolution},
    {"S/PRST/2018/1", "S/PRST/2018/1", presidential_statement},
    {"S/26695", "S/26695", document},
    {"S/ 13450", "S/13450", document},
    {"S/2000 /597", "S/2000/597", document},
    {"S/2006/\n920", "S/2006/920", document},
    {"S/1999/25/ADD.43", "S/1999/25/Add.43", document},
    {"S/PV.7851", "S/PV.7851", verbatim_record},
    {"S/PV.8514 (Resumption 1)", "S/PV.8514(Resumption1)", verbatim_record},
    {"S/PV.3745Resumption1", "S/PV.3745(Resumption1)", verbatim_record},
    {"S/PV.785 (closed)", "S/PV.785(closed)", verbatim_record},
    {"S/AC.49/2021/1", "S/AC.49/2021/1", document},
    {"S/INF/2/Rev.1(I)", "S/INF/2/Rev.1(I)", information},
    {"S/Agenda/8514", "S/Agenda/8514", document},
    // Economic and Social Council, Trusteeship Council
    {"E/RES/2006/4", "E/RES/2006/4", resolution},
    {"E/RES/1503 (XLVIII)", "E/RES/1503(XLVIII)", resolution},
    {"E/RES/1663 A (LII)", "E/RES/1663(LII)A", resolution},
    {"E/DEC/2021/200", "E/DEC/2021/200", decision},
    {"E/1996/28", "E/1996/28", document},
    {"E/5715/Add.1", "E/5715/Add.1", document},
    {"E/C.12/GC/27", "E/C.12/GC/27", general_comment},
    {"E/ESCAP/RES/73/1", "E/ESCAP/RES/73/1", resolution},
    {"E/ESCWA/S-6/1", "E/ESCWA/S-6/1", document},
    {"E/CN.15/2003/9Add.3", "E/CN.15/2003/9/Add.3", document},
    {"T/RES/2183(LIII)", "T/RES/2183(LIII)", resolution},
    // Secretariat
    {"ST/SGB/2008/5", "ST/SGB/2008/5", administrative_issuance},
    {"ST/AI/189/Add.3/Rev.2", "ST/AI/189/Add.3/Rev.2", administrative_issuance},
    {"ST/AI/2001/5*", "ST/AI/2001/5", administrative_issuance},
    {"ST/LIB/SER.B/5/Rev.5", "ST/LIB/SER.B/5/Rev.5", publication},
    // Treaty bodies
    {"CAT/C/SR.209", "CAT/C/SR.209", summary_record},
    {"CCPR/C/GC/37", "CCPR/C/GC/37", general_comment},
    {"CCPR/C/21/Rev.1/Add.13", "CCPR/C/21/Rev.1/Add.13", document},
    {"CEDAW/C/1996", "CEDAW/C/1996", document},
    {"CRC/C/GBR/CO/5", "CRC/C/GBR/CO/5", concluding_observations},
    {"CEDAW/C/PRK/CO/2-4", "CEDAW/C/PRK/CO/2-4", concluding_observations},
    {"HRI/GEN/1/Rev.9", "HRI/GEN/1/Rev.9", document},
    // Bodies and organisations with their own series
    {"TD/B/WP(XXXV)/MISC.1/REV.1", "TD/B/WP(XXXV)/Misc.1/Rev.1", document},
    {"TD(XIV)/21/Add.1", "TD(XIV)/21/Add.1", document},
    {"UNEP/EA.5/Res.14", "UNEP/EA.5/Res.14", resolution},
    {"UNEP/OzL.Pro.WG.1/39/5", "UNEP/OzL.Pro.WG.1/39/5", document},
    {"UNEP(DTIE)/Hg/CONF/4", "UNEP(DTIE)/Hg/CONF/4", document},
    {"UNEP/CBD/COP/DEC/XII/20", "UNEP/CBD/COP/DEC/XII/20", decision},
    {"UNEP/CBD/BS/COP-MOP/9/13", "UNEP/CBD/BS/COP-MOP/9/13", document},
    {"CBD/COP/DEC/15/4", "CBD/COP/DEC/15/4", decision},
    {"FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1", document},
    {"NPT/CONF.2020/67", "NPT/CONF.2020/67", document},
    {"NPT/CONF.2000/28 (Parts I and II)", "NPT/CONF.2000/28(PartsIandII)", document},
    {"BWC/CONF.VIII/4", "BWC/CONF.VIII/4", document},
    {"CD/1299", "CD/1299", document},
    {"CD/PV.1234", "CD/PV.1234", verbatim_record},
    {"GC(64)/RES/11", "GC(64)/RES/11", resolution},
    {"GC.18/INF/4", "GC.18/INF/4", information},
    {"INFCIRC/254/Rev.9/Part 2", "INFCIRC/254/Rev.9/Part2", document},
    {"ICC-ASP/20/Res.1", "ICC-ASP/20/Res.1", resolution},
    {"ISBA/25/A/15", "ISBA/25/A/15", document},
    {"LC/G.2681-P", "LC/G.2681-P", publication},
    {"WT/MIN(15)/48", "WT/MIN(15)/48", document},
    {"WT/L/508/Add.1", "WT/L/508/Add.1", document},
    {"EX.CL/Dec.165 (VIII)", "EX.CL/Dec.165(VIII)", decision},
    {"Assembly/AU/Dec.605(XXVII)", "Assembly/AU/Dec.605(XXVII)", decision},
    {"PSC/PR/COMM.(CMXIII)", "PSC/PR/COMM.(CMXIII)", document},
    // Joint
    {"A/77/910-S/2023/409", "A/77/910-S/2023/409", joint},
    {"A/55/305 \xE2\x80\x93 S/2000/809", "A/55/305-S/2000/809", joint},
    {"S/2000/809\xE2\x80\x91"
     "A/55/305",
     "A/55/305-S/2000/809", joint},
    {"A/65/877-S2011/393", "A/65/877-S/2011/393", joint},
    {"E/CN.4/2003/5-E/CN.4/Sub.2/2003/6", "E/CN.4/2003/5-E/CN.4/Sub.2/2003/6", joint},
    {"WT/MIN(15)/48-WT/L/980", "WT/MIN(15)/48-WT/L/980", joint},
    {"SG/SM/19103-GA/12032", "SG/SM/19103-GA/12032", joint},
    {"SG/A/1845-BIO/5165-HR/5423", "SG/A/1845-BIO/5165-HR/5423", joint},
    {"SG/SM/8888/Rev.1-IK/392/Rev.1", "SG/SM/8888/Rev.1-IK/392/Rev.1", joint},
    // Press releases
    {"SG/SM/22086", "SG/SM/22086", press_release},
    {"GA/12031", "GA/12031", press_release},
    {"SC/8940", "SC/8940", press_release},
    {"SAG/164", "SAG/164", press_release},
    {"GA/EF/2899", "GA/EF/2899", press_release},
    {"ECOSOC/5771", "ECOSOC/5771", press_release},
    {"AG/J/353", "AG/J/353", press_release},
    {"CS/2669", "CS/2669", press_release},
};

class SymbolCanonical : public testing::TestWithParam<Canonical> {};

TEST_P(SymbolCanonical, ReadsAndPrints) {
    const auto &expected = GetParam();
    const auto parsed = Symbol::parse(expected.printed);
    ASSERT_TRUE(parsed);
    const auto &read = *parsed;
    EXPECT_EQ(read.key(), expected.key);
    EXPECT_EQ(read.kind(), expected.kind) << name(read.kind());
    EXPECT_EQ(Symbol::parse(read.key()), read);
    EXPECT_EQ(Symbol::parse(read.display()), read) << read.display();
}

INSTANTIATE_TEST_SUITE_P(Table, SymbolCanonical, testing::ValuesIn(canonical));

} // namespace
} // namespace recital
