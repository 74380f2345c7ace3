// What the address of a link alone tells: "type symbol language".

#include <gtest/gtest.h>

#include "extract/link_address.hpp"
#include "graph/language.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

std::string spell(std::string_view url) {
    static const LinkAddresses addresses(test::authority());
    const LinkAddress address = addresses.read(url);
    std::string line(address.opaque ? "opaque" : name_of(address.type));
    if (address.symbol)
        line += " " + address.symbol->key();
    if (address.language != Language::unknown)
        line += " " + std::string(language_code(address.language));
    return line;
}

struct Row {
    const char *url;
    const char *told;
};

class LinkAddressTest : public testing::TestWithParam<Row> {};

TEST_P(LinkAddressTest, Tells) { EXPECT_EQ(spell(GetParam().url), GetParam().told) << GetParam().url; }

INSTANTIATE_TEST_SUITE_P(
    Symbols, LinkAddressTest,
    testing::Values(
        Row{"https://undocs.org/A/72/33", "document A/72/33"},
        Row{"http://undocs.org/S/RES/1888(2009)", "document S/RES/1888(2009)"},
        Row{"http://undocs.org/S/RES/1888%282009%29", "document S/RES/1888(2009)"},
        Row{R"(http://undocs.org/S/RES/1888\(2009\))", "document S/RES/1888(2009)"},
        Row{"https://undocs.org/fr/S/2014/181", "document S/2014/181 fr"},
        Row{"https://docs.un.org/en/A/RES/66/290", "document A/RES/66/290 en"},
        Row{"http://www.un.org/en/ga/search/view_doc.asp?symbol=%20A/RES/66/290", "document A/RES/66/290 en"},
        Row{"https://www.un.org/ga/search/view_doc.asp?symbol=S/PRST/2014/3&Lang=E", "document S/PRST/2014/3"},
        Row{"https://daccess-ods.un.org/access.nsf/Get?OpenAgent&DS=A/C.3/70/L.59&Lang=E", "document A/C.3/70/L.59"},
        Row{"https://documents.un.org/api/symbol/access?s=E/2012/33&l=E&t=doc", "document E/2012/33"},
        Row{"https://digitallibrary.un.org/record/4011/files/A_RES_78_4-EN.pdf", "document A/RES/78/4 en"},
        Row{"https://digitallibrary.un.org/record/4011", "document"}, Row{"https://undocs.org/", "web_page"}));

INSTANTIATE_TEST_SUITE_P(
    Press, LinkAddressTest,
    testing::Values(Row{"https://press.un.org/en/2014/sc11324.doc.htm", "press_release SC/11324 en"},
                    Row{"https://www.un.org/press/en/2016/sgsm17999.doc.htm", "press_release SG/SM/17999 en"},
                    Row{"http://www.un.org/News/Press/docs//2012/dsgsm699.doc.htm", "press_release DSG/SM/699"},
                    Row{"http://www.un.org/News/Press/docs/2009/sqsm12001.doc.htm", "press_release SG/SM/12001"},
                    Row{"https://press.un.org/en/1999/19991124.gaef2899.doc.html", "press_release GA/EF/2899 en"},
                    Row{"https://press.un.org/en/1998/19980710.eco5771.html", "press_release"},
                    Row{"https://press.un.org/en/2014/sga1845.doc.htm", "press_release SG/A/1845 en"},
                    Row{"https://press.un.org/en/2014/db140211.doc.htm", "press_release"}));

INSTANTIATE_TEST_SUITE_P(Others, LinkAddressTest,
                         testing::Values(Row{"https://media.un.org/en/asset/k1y/k1y0zzp9ab", "webcast en"},
                                         Row{"https://news.un.org/en/story/2018/06/1019999", "news_story en"},
                                         Row{"http://www.un.org/apps/news/story.asp?NewsID=44444", "news_story"},
                                         Row{"http://www.un.org/apps/news/newsmakers.asp?NewsID=44", "interview"},
                                         Row{"https://bit.ly/3AbCdEf", "opaque"},
                                         Row{"https://www.example.org/a/b.pdf", "document"},
                                         Row{"https://www.example.org/a/b", "web_page"}, Row{"", "web_page"},
                                         Row{"%%%://%2", "web_page"}));

TEST(LinkAddress, TakesAnyLength) {
    EXPECT_EQ(spell("https://undocs.org/" + std::string(1U << 20U, 'A')), "web_page");
    EXPECT_EQ(spell(std::string(1U << 20U, '%')), "web_page");
}

} // namespace
} // namespace recital
