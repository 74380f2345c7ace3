// Dates of running text: printed form -> ISO spans. "~" stands before dates whose year is not printed.

#include <gtest/gtest.h>

#include "extract/date_spans.hpp"

namespace recital {
namespace {

const Authority &authority() {
    static const Authority loaded = std::move(Authority::load()).value();
    return loaded;
}

std::string spell(const PrintedDate &date) {
    std::string text = date.year_missing ? "~" : "";
    for (DaySpan span : date.spans) {
        if (date.year_missing) // a year to print them with
            span.from.year = span.to.year = 2000;
        text += text.empty() || text == "~" ? "" : " ";
        text += iso_date(span.from) + (span.from == span.to ? "" : "/" + iso_date(span.to));
    }
    return text;
}

std::string spell_all(std::string_view text) {
    static const DateSpans spans(authority());
    std::string all;
    for (const PrintedDate &date : spans.find(scan_words(text)))
        all += (all.empty() ? "" : "; ") + spell(date);
    return all;
}

struct Row {
    const char *printed;
    const char *iso;
};

class DateSpansTest : public testing::TestWithParam<Row> {};

TEST_P(DateSpansTest, Reads) { EXPECT_EQ(spell_all(GetParam().printed), GetParam().iso) << GetParam().printed; }

INSTANTIATE_TEST_SUITE_P(
    Forms, DateSpansTest,
    testing::Values(
        Row{"(9 March 2015)", "2015-03-09"}, Row{"held 23-24 June 2022 in Geneva", "2022-06-23/2022-06-24"},
        Row{"17 and 18 May 2021", "2021-05-17 2021-05-18"},
        Row{"on 3, 4 and 9 November 2016", "2016-11-03 2016-11-04 2016-11-09"},
        Row{"debate on 3, 4 and 9 November", "~2000-11-03 2000-11-04 2000-11-09"}, Row{"14 Aug. 2002", "2002-08-14"},
        Row{"14 Sept. 2002", "2002-09-14"}, Row{"21July 2009", "2009-07-21"},
        Row{"x99On 12 July, the Council", "~2000-07-12"}, Row{"30 June-2 July 2014", "2014-06-30/2014-07-02"},
        Row{"18 June–6 July 2012", "2012-06-18/2012-07-06"},
        Row{"from 4 to 15 September 1995", "1995-09-04/1995-09-15"}, Row{"April 16, 2014", "2014-04-16"},
        Row{"April 16 and 17, 2014", "2014-04-16 2014-04-17"}, Row{"June 30-July 2, 2014", "2014-06-30/2014-07-02"},
        Row{"In September 2014", "2014-09"}, Row{"the October 2023 debate", "2023-10"},
        Row{"November-December 2019", "2019-11/2019-12"}, Row{"the 1st of March 2011", "2011-03-01"},
        Row{"2011-04-05", "2011-04-05"}, Row{"2002/07/26", "2002-07-26"}, Row{"27.06.2012", "2012-06-27"},
        Row{"31 December 2019-2 January 2020", "2019-12-31/2020-01-02"}, Row{"29 February 2020", "2020-02-29"},
        Row{"25 and 26 October 2022, 7 March 2023", "2022-10-25 2022-10-26 2023-03-07"}));

INSTANTIATE_TEST_SUITE_P(None, DateSpansTest,
                         testing::Values(Row{"30 February 2012", ""}, Row{"31 June", ""}, Row{"05/06/2012", ""},
                                         Row{"may or may not", ""}, Row{"March on", ""},
                                         Row{"A/63/677 and A/64/864", ""}, Row{"paragraphs 138 and 139", ""},
                                         Row{"32 May 2012", ""}, Row{"resolution 1325 (2000)", ""},
                                         Row{"2011-14-05", ""}, Row{"1/2/3/4", ""}));

INSTANTIATE_TEST_SUITE_P(
    Languages, DateSpansTest,
    testing::Values(Row{"le 1er janvier 2001", "2001-01-01"}, Row{"du 4 au 15 septembre 1995", "1995-09-04/1995-09-15"},
                    Row{"les 17 et 18 mai 2021", "2021-05-17 2021-05-18"}, Row{"27 de junio de 2012", "2012-06-27"},
                    Row{"23 y 24 de junio de 2022", "2022-06-23 2022-06-24"}, Row{"12 июля 2011 года", "2011-07-12"},
                    Row{"23–24 июня 2022 года", "2022-06-23/2022-06-24"}, Row{"2020年10月7日", "2020-10-07"},
                    Row{"2012年6月23日至24日", "2012-06-23/2012-06-24"},
                    Row{"10 كانون الأول/ديسمبر 2020", "2020-12-10"}, Row{"12 تموز/يوليه 2011", "2011-07-12"}));

TEST(DateSpans, InheritsAYearOnlyWhereItsDaysExist) {
    const DateSpans spans(authority());
    auto found = spans.find(scan_words("on 29 February and later"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(inherit_year(found[0], 2011));
    EXPECT_TRUE(inherit_year(found[0], 2012));
    EXPECT_EQ(spell(found[0]), "2012-02-29");
    EXPECT_FALSE(inherit_year(found[0], 2016)) << "it has one";
}

TEST(DateSpans, TakesLinearTimeOnHostileText) {
    std::string text;
    for (int i = 0; i < 40000; ++i)
        text += "1, 2 and 3-";
    EXPECT_EQ(spell_all(text), "");
}

TEST(DateSpans, NamesDaysThatAreInNoCalendar) {
    const DateSpans dates(authority());
    const std::string text = "Held on 30 February 2012, told on 31 June 2011 and on 30 June 2011.";
    std::vector<PrintedDate> none;
    EXPECT_EQ(dates.find(scan_words(text), &none).size(), 1U);
    ASSERT_EQ(none.size(), 2U);
    EXPECT_EQ(text.substr(none[0].begin, none[0].end - none[0].begin), "30 February 2012");
    EXPECT_EQ(text.substr(none[1].begin, none[1].end - none[1].begin), "31 June 2011");
}

} // namespace
} // namespace recital
