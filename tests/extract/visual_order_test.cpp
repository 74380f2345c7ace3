// Arabic as the converter of PDF files tells it: from left to right, each word backwards.

#include "extract/visual_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/pdf_page.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

TEST(VisualOrder, IsToldByTheSmallWords) {
    const VisualOrder told({"نم", "يف", "ىلع", "رارقلا"}, test::context());
    EXPECT_TRUE(told.backwards());
    const VisualOrder right({"من", "في", "على", "القرار"}, test::context());
    EXPECT_FALSE(right.backwards());
    const VisualOrder latin({"of", "the", "resolution"}, test::context());
    EXPECT_FALSE(latin.backwards());
    EXPECT_FALSE(VisualOrder({}, test::context()).backwards());
}

TEST(VisualOrder, ReadsWordsNumbersAndSymbols) {
    const VisualOrder order({"نم", "يف"}, test::context());
    struct Row {
        const char *told;
        const char *read;
    };
    const Row rows[] = {
        {"رارقلا", "القرار"},
        {"،نملأا", "الأمن،"},
        {")2005(", "(2005)"},
        {"1591", "1591"},
        {",)S/PRST/2018/19(", "(S/PRST/2018/19),"},
        {"S/RES/2562", "S/RES/2562"},
        {"(2021)", "(2021)"}, // in a line of Latin letters
        {"رياربف/طابش", "شباط/فبراير"},
        {"Distr.:", "Distr.:"},
    };
    for (const Row &row : rows)
        EXPECT_EQ(order.read(row.told), row.read) << row.told;
}

TEST(VisualOrder, KnowsLigaturesInWordsOfTheAuthorityData) {
    const VisualOrder order({"نم", "يف"}, test::context());
    EXPECT_EQ(order.read("ظحلاي"), "يلاحظ");
    EXPECT_EQ(order.read("\xEF\xBB\xBB"), "لا") << "a sign of its own for both letters";
}

TEST(VisualOrder, MirrorsThePagesOfAPdf) {
    const std::string head =
        "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        "1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t###PAGE###\n";
    const auto line = [](int number, const std::vector<std::pair<int, std::string>> &words) {
        const std::string place = "1\t0\t0\t" + std::to_string(number) + "\t";
        const std::string top = std::to_string(50 + 20 * number);
        std::string out = "4\t" + place + "0\t100\t" + top + "\t400\t12\t-1\t###LINE###\n";
        for (const auto &[left, word] : words)
            out += "5\t" + place + "0\t" + std::to_string(left) + "\t" + top + "\t40\t12\t100\t" + word + "\n";
        return out;
    };
    const auto pages = read_pdf_pages(head + line(0, {{350, "نملأا"}, {400, "سلجم"}, {450, "نم"}}) +
                                          line(1, {{400, "S/RES/4100"}, {450, "(2045)"}}) +
                                          line(2, {{300, ")2044("}, {350, "4099"}, {400, "رارقلا"}, {450, "يف"}}),
                                      test::context());
    ASSERT_EQ(pages.size(), 1U);
    ASSERT_EQ(pages[0].lines.size(), 3U);
    EXPECT_EQ(pages[0].lines[0].text, "من مجلس الأمن");
    EXPECT_EQ(pages[0].lines[1].text, "S/RES/4100 (2045)");
    EXPECT_EQ(pages[0].lines[2].text, "في القرار 4099 (2044)");
    EXPECT_DOUBLE_EQ(pages[0].lines[0].box.left, 110) << "as far from the left as it was from the right";
}

} // namespace
} // namespace recital
