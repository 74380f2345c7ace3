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
const Setting council_in_chinese{.language = Language::zh, .organ = council, .key = "S/RES/2999(2020)"};

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
        Row{"NumbersAlone",
            "回顾联合国安全理事会第1325和2250号决议，",
            {"recall S/RES/1325(2000)", "recall S/RES/2250(2015)"},
            council},
        Row{"NumbersAloneEachWithItsSign",
            "回顾安全理事会第1325号、第1820号和第2250号决议，",
            {"recall S/RES/1325(2000)", "recall S/RES/1820(2008)", "recall S/RES/2250(2015)"},
            council},
        Row{"NumbersOfOtherThings",
            "又回顾第12和13号文件以及第2535(2020)号决议，",
            {"recall S/RES/2535(2020)"},
            council},
        Row{"ResolutionIn", "回顾安理会在第2215(2015)号决议中的看法，", {"recall S/RES/2215(2015)"}, council},
        Row{"MixedSigns",
            "回顾人权理事会2009年1月12日S-9/1号、[1] 2010年3月25日第13/7号[2] 和2014年6月27日第26/9号决议，[3]",
            {"recall A/HRC/RES/S-9/1", "recall A/HRC/RES/13/7", "recall A/HRC/RES/26/9"}},
        Row{"SessionsInRoman",
            "回顾其1973年12月3日第3102(XXVIII)号、1975年12月15日第3516(XXX)号和1977年12月19日第32/158号决议，",
            {"recall A/RES/3102(XXVIII)", "recall A/RES/3516(XXX)", "recall A/RES/32/158"}},
        Row{"DoubledLetter",
            "回顾其1996年12月10日第51/45 D号、1998年12月4日第53/77 AA号决议，",
            {"recall A/RES/51/45D", "recall A/RES/53/77"}},
        Row{"OrganActs",
            "重申反恐怖主义委员会在第2178(2014)、1624(2005)和1373(2001)号决议执行方面的作用，",
            {"reaffirm S/RES/2178(2014)", "reaffirm S/RES/1624(2005)", "reaffirm S/RES/1373(2001)"},
            council},
        Row{"OrganWithinList",
            "回顾大会第60/1号和安全理事会第1325(2000)号决议，",
            {"recall A/RES/60/1", "recall S/RES/1325(2000)"}},
        Row{"Bare", "回顾第1540号决议，", {"recall S/RES/1540(2004)"}, council},
        Row{"Decision", "回顾其第60/551号决定，", {"recall A/DEC/60/551"}},
        Row{"DecidesAfter", "回顾第60/1号决议，决定继续审议，", {"recall A/RES/60/1"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Places, Chinese,
    testing::Values(
        Row{"Numeral", "根据《联合国宪章》第七章采取行动，", {"act UN-CHARTER chap_7"}, council},
        Row{"NumeralOfTens", "回顾《联合国宪章》第四十一条，", {"recall UN-CHARTER art_41"}, council},
        Row{"NumeralBehind", "回顾第60/1号决议附件二，", {"recall A/RES/60/1 annex_2"}},
        Row{"ChapterAndSection", "见《正式记录》(A/75/53)，第三章，A节，", {"none A/75/53 chap_3_sect_a"}},
        Row{"SectionAndParagraph", "回顾第73/262号决议第六节第12段，", {"recall A/RES/73/262 sect_6_para_12"}},
        Row{"ArticleAndParagraph", "回顾《联合国宪章》第十一条第一款，", {"recall UN-CHARTER art_11_1"}},
        Row{"OfItself",
            "请委员会根据本决议第1(d)、1(f)和1(g)段采取行动，",
            {"request S/RES/2999(2020) para_1_d;para_1_f;para_1_g"},
            council},
        Row{"TwoLists",
            "回顾第2374(2017)号决议第1(d)段和第4段，",
            {"recall S/RES/2374(2017) para_1_d;para_4"},
            council},
        Row{"NoNumeral", "回顾第60/1号决议，重申该原则一致适用，", {"recall A/RES/60/1"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(Names, Chinese,
                         testing::Values(Row{"DotWithin", "重申《纳尔逊·曼德拉规则》，", {"reaffirm A/RES/70/175"}},
                                         Row{"InnerTitle",
                                             "回顾《〈儿童权利公约〉关于儿童卷入武装冲突问题的任择议定书》，",
                                             {"recall A/RES/54/263"}}),
                         row_name);

INSTANTIATE_TEST_SUITE_P(
    Places, Arabic,
    testing::Values(
        Row{"Ordinal", "وإذ يتصرف بموجب الفصل السابع من ميثاق الأمم المتحدة،", {"act UN-CHARTER chap_7"}, council},
        Row{"OrdinalOfTens",
            "وإذ يشير إلى المادة الحادية والأربعين من ميثاق الأمم المتحدة،",
            {"recall UN-CHARTER art_41"},
            council},
        Row{"Letter",
            "وإذ يشير إلى الفقرة 1 (د) من القرار 1373 (2001)،",
            {"recall S/RES/1373(2001) para_1_d"},
            council},
        Row{"Range",
            "وإذ يشير إلى الفقرات من 1 إلى 3 من القرار 2293 (2016)،",
            {"recall S/RES/2293(2016) para_1;para_2;para_3"},
            council},
        Row{"SectionLetter", "انظر A/71/53، الفصل الخامس، الفرع ألف،", {"none A/71/53 chap_5_sect_a"}},
        Row{"Annex", "وإذ يشير إلى مرفق قراره 2216 (2015)،", {"recall S/RES/2216(2015) annex"}, council},
        Row{"Ordinals", "وإذ تشير إلى المرفقين الأول والثاني للقرار 60/1،", {"recall A/RES/60/1 annex_1;annex_2"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Particles, Arabic,
    testing::Values(
        Row{"BeforeSymbol", "وإذ تشير إلى الوثيقتين A/63/677 وA/64/864،", {"recall A/63/677", "recall A/64/864"}},
        Row{"BeforeName", "وإذ تشير إلى أن المدرسة، وفقا لاتفاقية حقوق الطفل، مفتوحة للجميع،", {"recall A/RES/44/25"}},
        Row{"BeforeNameWithAnd",
            "وإذ تشير إلى اتفاقية حقوق الطفل وميثاق الأمم المتحدة،",
            {"recall A/RES/44/25", "recall UN-CHARTER"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Verbs, Arabic,
    testing::Values(
        Row{"AskedToAct", "يطلب إلى جميع الأطراف تنفيذ القرار 2216 (2015)،", {"implement S/RES/2216(2015)"}, council},
        Row{"DeedAsObject", "وإذ يؤكد من جديد أهمية تنفيذ القرار 2216 (2015)،", {"reaffirm S/RES/2216(2015)"}, council},
        Row{"NotOfTheAttribute",
            "وإذ يشير إلى اللجنة التي أنشأت عملا بالقرار 1267 (1999)،",
            {"recall S/RES/1267(1999)"},
            council},
        Row{"DecidesToExtend",
            "يقرر تمديد ولاية الفريق المنشأ عملا بالقرار 2374 (2017)،",
            {"extend S/RES/2374(2017)"},
            council}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Order, Arabic,
    testing::Values(
        Row{"TypedFromTheWrongSide",
            "إذ تشير إلى قراراتها 134/61 المؤرخ 14 كانون الأول/ديسمبر 2006، و94/62 المؤرخ 17 كانون الأول/ديسمبر 2007،",
            {"recall A/RES/61/134", "recall A/RES/62/94"}},
        Row{"TypedFromTheWrongSideByItsOrgan",
            "وإذ تشير إلى قرار المجلس الاقتصادي والاجتماعي 50/1984،",
            {"recall E/RES/1984/50"}},
        Row{"WithoutDateAsPrinted", "إذ تشير إلى قرارها 61/134،", {"recall A/RES/61/134"}},
        Row{"LettersPastM", "إذ تشير إلى قرارها 53/77 ثاء المؤرخ 4 كانون الأول/ديسمبر 1998،", {"recall A/RES/53/77W"}},
        Row{"LettersPastZ",
            "إذ تشير إلى قرارها 53/77 ألف ألف المؤرخ 4 كانون الأول/ديسمبر 1998،",
            {"recall A/RES/53/77"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Verbs, Chinese,
    testing::Values(
        Row{"NotOfTheModifier", "回顾设立人权理事会的第60/251号决议，", {"recall A/RES/60/251"}},
        Row{"NotOfTheTopic", "强调大会关于修建灯塔的2006年12月20日第61/222号决议，", {"emphasize A/RES/61/222"}},
        Row{"OrganBeforeTheTopic",
            "回顾人权委员会关于修缮港口的2004年4月19日第2004/33号决议，",
            {"recall E/CN.4/RES/2004/33"},
            Organ::human_rights_council},
        Row{"OrganOfTheListsHead",
            "回顾人权委员会关于修缮港口的2004年4月19日第2004/33号决议、关于灯油价格的2004年4月20日第2004/61号决议，",
            {"recall E/CN.4/RES/2004/33", "recall E/CN.4/RES/2004/61"},
            Organ::human_rights_council},
        Row{"TopicWithDocument",
            "注意到秘书长关于执行《2030年可持续发展议程》的报告(A/75/321)，",
            {"note A/RES/70/1", "note A/75/321"}},
        Row{"Entitled", "回顾其2016年12月23日题为“海上的灯”的第71/257号决议，", {"recall A/RES/71/257"}},
        Row{"ObjectFirst",
            "决定将第2140(2014)号决议第11段规定的措施延长九个月，",
            {"extend S/RES/2140(2014) para_11"},
            council},
        Row{"ObjectFirstWithModifiers",
            "决定将第2127(2013)号决议第12段所设灯塔小组经第2134(2014)号决议修订的任期延长一年，",
            {"extend S/RES/2127(2013) para_12", "extend S/RES/2134(2014)"},
            council},
        Row{"LinkFirst", "根据《联合国宪章》第41条采取行动，", {"act UN-CHARTER art_41"}, council},
        Row{"LinkWithinClause", "敦促各国根据第60/1号决议采取行动，", {"urge A/RES/60/1"}},
        Row{"AsItRecognizes", "回顾如安全理事会2000年9月7日第1318(2000)号决议所确认，", {"recognize S/RES/1318(2000)"}},
        Row{"DecisionIsANoun", "回顾其关于传播信息的决议和决定，特别是第74/112号决议，", {"recall A/RES/74/112"}},
        Row{"DeedIsANoun", "表示注意到秘书长的结论和建议(S/2021/5)，", {"take_note S/2021/5"}, council},
        Row{"AskedToAct", "促请各国执行第60/1号决议，", {"implement A/RES/60/1"}},
        Row{"DeedAsObject", "重申必须全面执行第60/1号决议，", {"reaffirm A/RES/60/1"}},
        Row{"VerbFurtherIn", "强调破坏环境妨碍实现可持续发展，如大会第60/1号决议所述，", {"emphasize A/RES/60/1"}},
        Row{"SelfPlace", "请秘书长按照本决议第21段提交报告，", {"request S/RES/2999(2020) para_21"}, council},
        Row{"ThatPlace",
            "回顾第2374(2017)号决议，并重申该决议第4段，",
            {"recall S/RES/2374(2017)", "reaffirm S/RES/2374(2017) para_4"},
            council}),
    row_name);

TEST(Chinese, LinksBehind) {
    struct Case {
        const char *sentence;
        const char *relation;
    };
    for (const Case &c : {Case{"回顾第2374(2017)号决议所设灯塔小组，", "established_pursuant_to"},
                          Case{"回顾第2374(2017)号决议第4段所述措施，", "set_out_in"},
                          Case{"回顾第2374(2017)号决议的执行情况，", "implementation_of"},
                          Case{"回顾根据第2374(2017)号决议，", "under"}}) {
        const Reading reading = read_sentence(c.sentence, council_in_chinese);
        ASSERT_EQ(reading.mentions.size(), 1U) << c.sentence;
        EXPECT_EQ(authority().relation(reading.mentions[0].relation).lemma, c.relation) << c.sentence;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, Arabic,
    testing::Values(Row{"OperativeOf",
                        "وإذ يشير إلى الفقرة 2 من منطوق القرار 2245 (2015)،",
                        {"recall S/RES/2245(2015) para_2"},
                        council},
                    Row{"ItsOfTheOneThatActs",
                        "ترحب بهيئة المنارات التي أنشأها مجلس حقوق الإنسان في قراره 38/16،",
                        {"welcome A/HRC/RES/38/16"}},
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
