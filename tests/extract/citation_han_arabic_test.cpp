// The citation grammar in Chinese and Arabic: a sentence in the form of UN documents, and the statements that a careful
// reader finds.

#include "tests/extract/sentence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace recital::test {
namespace {

using testing::ElementsAreArray;

struct Row {
    const char *name;
    const char *sentence;
    std::vector<std::string> expected;
    Organ organ = Organ::general_assembly;
};

void PrintTo(const Row &row, std::ostream *out) { *out << row.name; }

Setting setting_of(const Row &row, Language language) {
    Setting setting{.language = language, .organ = row.organ};
    if (row.organ == Organ::security_council)
        setting.key = "S/RES/2999(2020)";
    if (row.organ == Organ::human_rights_council)
        setting.key = "A/HRC/RES/44/99";
    return setting;
}

class Chinese : public testing::TestWithParam<Row> {};
class Arabic : public testing::TestWithParam<Row> {};

TEST_P(Chinese, GivesItsStatements) {
    EXPECT_THAT(statements(GetParam().sentence, setting_of(GetParam(), Language::zh)),
                ElementsAreArray(GetParam().expected));
}

TEST_P(Arabic, GivesItsStatements) {
    EXPECT_THAT(statements(GetParam().sentence, setting_of(GetParam(), Language::ar)),
                ElementsAreArray(GetParam().expected));
}

std::string row_name(const testing::TestParamInfo<Row> &info) { return info.param.name; }

constexpr Organ council = Organ::security_council;

INSTANTIATE_TEST_SUITE_P(
    Numbers, Chinese,
    testing::Values(
        Row{"SignBehindAlone", "回顾其2004年7月20日ES-10/15号决议，", {"recall A/RES/ES-10/15"}},
        Row{"SpecialSession", "回顾S-23/2号决议，", {"recall A/RES/S-23/2"}},
        Row{"YearWithoutSign", "回顾2379(2017)号决议，", {"recall S/RES/2379(2017)"}, council},
        Row{"FullWidth",
            "回顾第２５３５（２０２０）号、第2573（2021）号决议，",
            {"recall S/RES/2535(2020)", "recall S/RES/2573(2021)"},
            council},
        Row{"ResolutionIn", "回顾安理会在第2213(2015)号决议中的认定，", {"recall S/RES/2213(2015)"}, council},
        Row{"MixedSigns",
            "回顾人权理事会2011年4月29日S-16/1号、[1] 2012年3月1日第19/1号[2] 和2013年5月29日第23/1号决议，[3]",
            {"recall A/HRC/RES/S-16/1", "recall A/HRC/RES/19/1", "recall A/HRC/RES/23/1"}},
        Row{"SessionsInRoman",
            "回顾其1974年12月9日第3263(XXIX)号、1975年12月11日第3474(XXX)号和1976年12月10日第31/71号决议，",
            {"recall A/RES/3263(XXIX)", "recall A/RES/3474(XXX)", "recall A/RES/31/71"}},
        Row{"DoubledLetter",
            "回顾其1997年12月9日第52/38 F号、1998年12月4日第53/77 AA号决议，",
            {"recall A/RES/52/38F", "recall A/RES/53/77"}},
        Row{"OrganActs",
            "重申反恐怖主义委员会在第1373(2001)、1624(2005)和2178(2014)号决议执行方面的作用，",
            {"reaffirm S/RES/1373(2001)", "reaffirm S/RES/1624(2005)", "reaffirm S/RES/2178(2014)"},
            council},
        Row{"OrganWithinList",
            "回顾大会第60/1号和安全理事会第1325(2000)号决议，",
            {"recall A/RES/60/1", "recall S/RES/1325(2000)"}},
        Row{"Bare", "回顾第1540号决议，", {"recall S/RES/1540(2004)"}, council},
        Row{"Decision", "回顾其第60/551号决定，", {"recall A/DEC/60/551"}},
        Row{"DecidesAfter", "回顾第60/1号决议，决定继续审议，", {"recall A/RES/60/1"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Numbers, Arabic,
    testing::Values(Row{"OperativeOf",
                        "وإذ يشير إلى الفقرة 2 من منطوق القرار 2245 (2015)،",
                        {"recall S/RES/2245(2015) para_2"},
                        council},
                    Row{"ItsOfTheOneThatActs",
                        "ترحب بالدورة الأولى لآلية الخبراء التي أنشأها مجلس حقوق الإنسان في قراره 42/23،",
                        {"welcome A/HRC/RES/42/23"}},
                    Row{"ItsOwn",
                        "إذ تشير إلى تقرير مجلس حقوق الإنسان وقرارها 74/145 المؤرخ 18 كانون الأول/ديسمبر 2019،",
                        {"recall A/RES/74/145"}},
                    Row{"Misspelt",
                        "وإذ تشير إلى عدم الامتثال لقرارته 2139 (2014) و 2165 (2014)،",
                        {"recall S/RES/2139(2014)", "recall S/RES/2165(2014)"}},
                    Row{"ParticlesBeforeSessions",
                        "إذ تشير إلى قراريها دإ-10/2 ودإط-10/15 المؤرخ 20 تموز/يوليه 2004،",
                        {"recall A/RES/S-10/2", "recall A/RES/ES-10/15"}},
                    Row{"ArabicDigits",
                        "إذ تشير إلى القرار ٦٠/١ والقرار ١٦٧٤ (٢٠٠٦)،",
                        {"recall A/RES/60/1", "recall S/RES/1674(2006)"}}),
    row_name);

TEST(Chinese, TakesLinearTime) {
    for (const char *piece : {"第1/1号、", "2020年1月1日第1/1号、", "1(2006)号、", "第1号和"}) {
        std::string text = "回顾";
        while (text.size() < 400'000)
            text += piece;
        EXPECT_LE(read_sentence(text, {.language = Language::zh}).mentions.size(), text.size());
    }
}

} // namespace
} // namespace recital::test
