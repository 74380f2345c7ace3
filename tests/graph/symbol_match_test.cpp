// Symbols in running text: where they end, where there is none, and that no text takes long or breaks the reader.

#include "graph/symbol.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <random>
#include <string>

namespace recital {
namespace {

struct Row {
    std::string_view text; // '|' marks the end of the match
    std::string_view key;
};

TEST(SymbolMatch, EndsWhereTheSymbolEnds) {
    constexpr Row rows[] = {
        {"S/RES/1674 (2006)| of 28 April 2006", "S/RES/1674(2006)"},
        {"S/RES/1674\n(2006)| of", "S/RES/1674(2006)"},
        {"S/RES/1674|, para. 4", "S/RES/1674"},
        {"S/RES/1674|  (see", "S/RES/1674"},
        {"S/RES/2282|(2016", "S/RES/2282"},
        {"S/RES/1373 (2001)|133", "S/RES/1373(2001)"},
        {"A/60/1|, annex II", "A/60/1"},
        {"A/60/1|) and", "A/60/1"},
        {"A/60/1|. The", "A/60/1"},
        {"A/60/1|/annex", "A/60/1"},
        {"A/60/1|/Annex II", "A/60/1"},
        {"A/59/565| and Corr.1", "A/59/565"},
        {"A/59/565| (i) the report", "A/59/565"},
        {"S/9844/Add.1|-3", "S/9844/Add.1"},
        {"S/ 13450| and Corr.1", "S/13450"},
        {"S/2000 /597|.", "S/2000/597"},
        {"S/2006/\n920| of", "S/2006/920"},
        {"S/2006/\r\n    920| of", "S/2006/920"},
        {"ST/AI/2013/2/Corr. 1| of", "ST/AI/2013/2/Corr.1"},
        {"A/RES/68/247 B| of 27 December 2013", "A/RES/68/247B"},
        {"A/RES/68/247 B|. The", "A/RES/68/247B"},
        {"A/RES/68/247\nB| of", "A/RES/68/247B"},
        {"A/RES/68/247|\nB. Second part", "A/RES/68/247"},
        {"A/RES/31/16 A|, B and C", "A/RES/31/16A"},
        {"A/RES/31/16 A-E|.", "A/RES/31/16A-E"},
        {"A/RES/217 A (III)|, art. 3", "A/RES/217(III)A"},
        {"A/RES/60/1| L'Assembl\xC3\xA9"
         "e",
         "A/RES/60/1"},
        {"A/RES/60/1| L\xE2\x80\x99"
         "Assembl\xC3\xA9"
         "e",
         "A/RES/60/1"},
        {"A/RES/60/1| A/60/2", "A/RES/60/1"},
        {"A/RES/60/1| Annex", "A/RES/60/1"},
        {"A/RES/3201 (S-VI)|;", "A/RES/3201(S-VI)"},
        {"A/RES/2625| (XXVV)", "A/RES/2625"},
        {"S/PV.8514 (Resumption 1)|, p. 3", "S/PV.8514(Resumption1)"},
        {"S/PV.785 (closed)|.", "S/PV.785(closed)"},
        {"A/76/6 (Sect. 3)/Corr.1| and", "A/76/6(Sect.3)/Corr.1"},
        {"A/CONF.157/24 (Part I)|, chap. III", "A/CONF.157/24(PartI)"},
        {"A/CONF.157/24| (Part of it)", "A/CONF.157/24"},
        {"A/77/910-S/2023/409|).", "A/77/910-S/2023/409"},
        {"A/55/305 - S/2000/809|, annex", "A/55/305-S/2000/809"},
        {"A/55/305-\nS/2000/809|, annex", "A/55/305-S/2000/809"},
        {"A/55/305*-S/2000/809|* and", "A/55/305-S/2000/809"},
        {"S/2004/616|-S/2004/620", "S/2004/616"},
        {"S/2004/616| - S/2004/620", "S/2004/616"},
        {"S/2004/616| - 3 August", "S/2004/616"},
        {"S/2004/616|\xE5\x8F\xB7\xE6\x96\x87\xE4\xBB\xB6", "S/2004/616"},
        {"S/2004/616|\xEF\xBC\x8C", "S/2004/616"},
        {"S/10291|Resolution 298 (1971)", "S/10291"},
        {"S/RES/1674\\(2006\\)|](http", "S/RES/1674(2006)"},
        {"CEDAW/C/PRK/CO/2-4|.", "CEDAW/C/PRK/CO/2-4"},
        {"Assembly/AU/Decl. 8 (XXXII)|, adopted", "Assembly/AU/Decl.8(XXXII)"},
        {"SG/SM/19103-GA/12032|, 2 July", "SG/SM/19103-GA/12032"},
        {"S/PRST/2013/2| (2013), par. 4", "S/PRST/2013/2"},
        {"A/60/1|\n\n(2006)", "A/60/1"},
    };
    for (const auto &row : rows) {
        std::string text(row.text);
        const auto end = text.find('|');
        text.erase(end, 1);
        const auto match = Symbol::match(text);
        ASSERT_TRUE(match) << row.text;
        EXPECT_EQ(match->symbol.key(), row.key) << row.text;
        EXPECT_EQ(match->length, end) << row.text;
    }
}

TEST(SymbolMatch, FindsNoneWhereThereIsNone) {
    for (const std::string_view text : {
             "A",
             "A ",
             "A/",
             "A/B testing",
             "A/H1N1 influenza",
             "S/he",
             "A/C.5 of",
             "S/ 2 of the",
             "a/res/60/1",
             "T/PCCs and",
             "HIV/AIDS",
             "SPLM/A 2006",
             "Union/United Nations",
             "DPKO/OCHA",
             "N/A 2006",
             "L/100 km",
             "A/60/1and",
             "A/60/1/2/3",

             "S/200I/534",
             "S/1906/2020",
             "A/60/1/X.2a",
             "S/RES/",
             "S/RES/(2006)",
             "A/RES/5/1",
             "ES-10/2",
             "Assembly/AU",
             "S / RES / 1674",
             "A/ 5 persons",
             "S/1234567890",
         }) {
        EXPECT_FALSE(Symbol::match(text)) << text;
    }
}

TEST(SymbolMatch, BeginsAtAWord) {
    EXPECT_TRUE(Symbol::match_at("see A/60/1", 4));
    EXPECT_TRUE(Symbol::match_at("(A/60/1)", 1));
    EXPECT_TRUE(Symbol::match_at("\xE2\x80\x93"
                                 "A/60/1",
                                 3));
    EXPECT_TRUE(Symbol::match_at("- A/60/1", 2));
    EXPECT_TRUE(Symbol::match_at(" -A/60/1", 2));
    EXPECT_FALSE(Symbol::match_at("SPLA/60/1", 3));
    EXPECT_FALSE(Symbol::match_at("org/A/60/1", 4));
    EXPECT_FALSE(Symbol::match_at("x-A/60/1", 2));
    EXPECT_FALSE(Symbol::match_at("A_A/60/1", 2));
    EXPECT_FALSE(Symbol::match_at("A/60/1", 6));
    EXPECT_FALSE(Symbol::match_at("A/60/1", 7));
}

TEST(SymbolMatch, TakesLinearTimeOnHostileText) {
    constexpr std::size_t megabyte = 1 << 20;
    const std::string zero_width = "\xE2\x80\x8B";
    for (const std::string &piece :
         {std::string("A/"), std::string("A/1/"), std::string("S/2004/616-"), std::string("SG/SM/"), std::string("A/ "),
          std::string("A/60/1-S/2005/1-"), std::string("A\\/"), std::string("CRC/C/GBR/"), "S" + zero_width + "/1",
          zero_width, std::string("A/(")}) {
        std::string text = "A/";
        while (text.size() < megabyte)
            text += piece;
        const auto begin = std::chrono::steady_clock::now();
        std::size_t matched = 0;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (const auto match = Symbol::match(std::string_view(text).substr(i)))
                matched += match->length;
        // A few tenths of a second; a look back over all of the text would take hours.
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30)) << piece << matched;
        EXPECT_FALSE(Symbol::parse(text)) << piece;
    }
}

// Whatever is read has one canonical spelling, and its parts, base and names are consistent with it.
void expect_consistent(const Symbol &symbol, const std::string &text) {
    for (const auto &again : {Symbol::parse(symbol.key()), Symbol::parse(symbol.display())}) {
        ASSERT_TRUE(again) << text << " as " << symbol.key();
        EXPECT_EQ(again->key(), symbol.key()) << text;
        EXPECT_EQ(again->kind(), symbol.kind()) << text;
        EXPECT_EQ(again->organ(), symbol.organ()) << text;
        EXPECT_EQ(again->year(), symbol.year()) << text;
        EXPECT_EQ(again->session(), symbol.session()) << text;
        EXPECT_EQ(again->complete(), symbol.complete()) << text;
        EXPECT_EQ(again->has_suffix(), symbol.has_suffix()) << text;
    }
    EXPECT_FALSE(symbol.base().has_suffix()) << text;
    EXPECT_EQ(symbol.base() != symbol, symbol.has_suffix()) << text;
    EXPECT_EQ(symbol.parts().size() > 1, symbol.is_joint()) << text;
    EXPECT_TRUE(symbol.with_suffix("Corr.1")) << text;
    EXPECT_EQ(key_of_iri_local_name(iri_local_name(symbol.key())), symbol.key());
}

TEST(SymbolMatch, ReadsAnyMixtureConsistently) {
    constexpr std::array pieces = {
        "A",
        "S",
        "E",
        "T",
        "ST",
        "/",
        "/",
        "/",
        "/",
        "RES",
        "DEC",
        "PRST",
        "HRC",
        "CN.4",
        "C.",
        "CONF.",
        "PV.",
        "SR.",
        "L.",
        "(",
        ")",
        "(Part I)",
        "(Parts I and II)",
        "(Sect. 3A)",
        "(Resumption 1)",
        "Resumption1",
        "(closed)",
        " ",
        "\n",
        "-",
        "-",
        "\xE2\x80\x93",
        "1",
        "2",
        "31",
        "60",
        "2006",
        "1674",
        "(2006)",
        "(XXX)",
        "(S-VI)",
        "A-B",
        " A",
        "[A]",
        "/Add.1",
        "/Corr. 2",
        "Add.1",
        ".Add.2",
        "/Part 2",
        "S-",
        "S-10",
        "SG/SM/",
        "GA/",
        "CRC/C/",
        "GBR",
        "CO/",
        "TD",
        "TD(XIV)/",
        "UNEP/",
        "EA.5",
        "Res.",
        "OzL.Pro.",
        "GC(64)/",
        "SER.",
        "B/",
        "Dec.1",
        "(VIII)",
        "Assembly/AU/",
        "PSC/PR/COMM.",
        "LC/G.",
        "-P",
        "*",
        "\\(",
        "\\)",
        "'",
        ",",
        ".",
        "\xC2\xA0",
        "\xE2\x80\x8B",
        "/Corrigendum",
        "2-4",
        "1-44",
        "NGO/",
        "A/RES/",
        "S/RES/",
        "A/60/",
        "S/2006/",
        "E/CN.4/",
        "x",
    };
    std::mt19937 random(20060428);
    std::size_t symbols = 0;
    for (int round = 0; round < 60000; ++round) {
        std::string text;
        for (auto n = 2 + random() % 9; n > 0; --n)
            text += pieces[random() % pieces.size()];
        if (const auto parsed = Symbol::parse(text)) {
            ++symbols;
            expect_consistent(*parsed, text);
        }
        if (const auto match = Symbol::match(text)) {
            ++symbols;
            EXPECT_LE(match->length, text.size());
            expect_consistent(match->symbol, text);
        }
    }
    EXPECT_GT(symbols, 500U);
}

TEST(SymbolMatch, SurvivesRandomBytes) {
    std::mt19937 random(1);
    for (int round = 0; round < 100000; ++round) {
        std::string text = round % 2 == 0 ? "" : "A/";
        for (auto n = random() % 40; n > 0; --n)
            text += static_cast<char>(random() % 256);
        if (const auto match = Symbol::match(text)) {
            EXPECT_LE(match->length, text.size());
            expect_consistent(match->symbol, text);
        }
        if (const auto parsed = Symbol::parse(text))
            expect_consistent(*parsed, text);
    }
}

} // namespace
} // namespace recital
