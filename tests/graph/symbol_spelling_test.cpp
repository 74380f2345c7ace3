// Roman numerals, and keys inside IRIs.

#include "graph/symbol.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace recital {
namespace {

TEST(Roman, ReadsExactlyWhatItPrints) {
    for (int value = 1; value < 4000; ++value)
        EXPECT_EQ(roman_value(roman_numeral(value)), value);
    EXPECT_EQ(roman_numeral(0), "");
    EXPECT_EQ(roman_numeral(4000), "");
    EXPECT_EQ(roman_value("XXX"), 30);
    EXPECT_EQ(roman_value("XLVIII"), 48);
    for (const std::string_view none :
         {"", "XXVV", "IIII", "VX", "IXI", "XLX", "CMC", "IVI", "xxx", "X ", "MMMM", "\xE2\x85\xA3", "A"})
        EXPECT_EQ(roman_value(none), std::nullopt) << none;
}

TEST(IriLocalName, SpellsKeys) {
    struct Row {
        std::string_view key, name;
    };
    constexpr Row rows[] = {
        {"S/RES/1674(2006)", "S_RES_1674__2006"},
        {"A/RES/60/1", "A_RES_60_1"},
        {"A/77/910", "A_77_910"},
        {"A/RES/217(III)A", "A_RES_217__III%29A"},
        {"A/76/6(Sect.3)/Corr.1", "A_76_6__Sect.3_Corr.1"},
        {"GC(64)/RES/11", "GC__64_RES_11"},
        {"A/77/910-S/2023/409", "A_77_910-S_2023_409"},
        {"PSC/PR/COMM.(CMXIII)", "PSC_PR_COMM.__CMXIII"},
        {"", ""},
        {"a_b", "a%5Fb"},
        {"//", "_%2F"},
        {"(", "%28"},
        {")", "%29"},
        {"()", "%28%29"},
        {"(a)(b)", "__a%29__b"},
        {"\xC3\xA9", "%C3%A9"},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(iri_local_name(row.key), row.name);
        EXPECT_EQ(key_of_iri_local_name(row.name), row.key);
    }
}

// A function with an inverse is injective: every string comes back, whatever it is.
TEST(IriLocalName, HasAnInverse) {
    std::mt19937 random(7);
    constexpr std::string_view alphabet = "/()_%aA1.-5F28 \xC3";
    for (int round = 0; round < 200000; ++round) {
        std::string key;
        for (auto n = random() % 12; n > 0; --n)
            key += alphabet[random() % alphabet.size()];
        EXPECT_EQ(key_of_iri_local_name(iri_local_name(key)), key);
        // And what is no name of any key is refused; what is, is that key's only name.
        if (const auto back = key_of_iri_local_name(key)) {
            EXPECT_EQ(iri_local_name(*back), key);
        }
    }
    for (const std::string_view none :
         {"a b", "a/b", "%", "%2", "%zz", "%41", "%2f", "____", "__", "a__", "__a%29", "__a%29_b", "\xC3"})
        EXPECT_EQ(key_of_iri_local_name(none), std::nullopt) << none;
}

} // namespace
} // namespace recital
