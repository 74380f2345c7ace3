// What `recital check` finds in a few documents of ours, and what it leaves alone beside it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::HasSubstr;
using testing::Not;

using Documents = std::map<std::string, std::string>; // file -> content

struct Masthead {
    std::string number; // "1750 (2007)"
    std::string date;
    std::string meeting = "5672nd";
    std::string vote{};
};

std::string council(const Masthead &masthead,
                    const std::string &body = "1. Decides to remain seized of the matter.\n") {
    return "United Nations\nS/RES/" + masthead.number + "\nSecurity Council\nDistr.: General\n" + masthead.date +
           "\nResolution " + masthead.number + "\nAdopted by the Security Council at its " + masthead.meeting +
           " meeting" + masthead.vote + ", on " + masthead.date + "\nThe Security Council,\n" + body;
}

std::string assembly(const std::string &number, const std::string &date,
                     const std::string &body = "1. Decides to remain seized of the matter.\n") {
    return "United Nations\nA/RES/" + number + "\nGeneral Assembly\nDistr.: General\n" + date +
           "\nResolution adopted by the General Assembly on " + date + "\n" + number +
           ". Help for those who plant trees\nThe General Assembly,\n" + body;
}

struct Case {
    const char *name;
    const char *rule;
    Documents found;                // holds one contradiction, of the rule
    std::vector<std::string> words; // of what is said of it
    Documents sound;                // near it, without any
};

Ran check(const Documents &documents, const std::vector<std::string> &more = {}) {
    const TemporaryDirectory directory;
    for (const auto &[file, content] : documents)
        directory.file("documents/" + file, content);
    const Ran built = run({"build", directory.path("documents"), "-o", directory.path("un.db"), "--quiet"});
    EXPECT_LE(built.code, 1) << built.error;
    std::vector<std::string> arguments{"check", directory.path("un.db")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
}

class Check : public testing::TestWithParam<Case> {};

TEST_P(Check, FindsIt) {
    const Case &one = GetParam();
    const Ran ran = check(one.found);
    EXPECT_EQ(ran.code, 1) << ran.out << ran.error;
    EXPECT_THAT(ran.out, HasSubstr("\n1 contradiction\n"));
    EXPECT_THAT(ran.out, HasSubstr(std::string(one.rule) + "  "));
    for (const std::string &words : one.words)
        EXPECT_THAT(ran.out, HasSubstr(words));
}

TEST_P(Check, LeavesAloneWhatIsNear) {
    const Ran ran = check(GetParam().sound);
    EXPECT_EQ(ran.code, 0) << ran.error;
    EXPECT_EQ(ran.out, "no contradictions found\n");
}

const Masthead early{"1700 (2006)", "3 May 2006", "5430th"};
const Masthead middle{"1750 (2007)", "4 May 2007", "5672nd"};
const Masthead late{"1800 (2008)", "20 February 2008", "5839th"};

Masthead with(Masthead masthead, std::string Masthead::*part, const std::string &value) {
    masthead.*part = value;
    return masthead;
}

/// Resolutions that cite one that is not read, the first `right` of them by its day, one by another day.
Documents citing_by_date(int right) {
    Documents out;
    for (int i = 0; i <= right; ++i) {
        const std::string day = i < right ? "3 May 2006" : "13 May 2006";
        out["a" + std::to_string(i) + ".txt"] =
            council({std::to_string(1750 + i) + " (2007)", std::to_string(4 + i) + " May 2007",
                     std::to_string(5672 + i) + "th"},
                    "Recalling its resolution 1700 (2006) of " + day + ",\n1. Decides to wait.\n");
    }
    return out;
}

std::vector<Case> cases() {
    const std::string two = "1. Decides to wait;\n2. Decides to remain seized of the matter.\n";
    return {
        {"YearOfACitedResolution",
         "year-differs",
         {{"a.txt", council(middle, "Recalling its resolution 1674 (2005),\n" + two)}},
         {"S/RES/1750 (2007), pream. para. 1: cites S/RES/1674 (2005); resolution 1674 is of 2006",
          "\u201Cresolution 1674 (2005)\u201D"},
         {{"a.txt", council(middle, "Recalling its resolution 1674 (2006),\n" + two)}}},
        {"YearOfTheSymbol",
         "year-differs",
         {{"a.txt", council({"1750 (2006)", "4 May 2007"})}},
         {"the symbol is of 2006; adopted on 2007-05-04"},
         {{"a.txt", council(middle)}}},
        {"DateOfACitedResolution",
         "cited-date-differs",
         {{"a.txt", council(early)},
          {"b.txt", council(middle, "Recalling its resolution 1700 (2006) of 13 May 2006,\n" + two)}},
         {"cites S/RES/1700 (2006) of 2006-05-13; it was adopted on 2006-05-03"},
         {{"a.txt", council(early)},
          {"b.txt",
           council(middle,
                   "Recalling its resolution 1700 (2006) of 3 May 2006, and its resolutions 1325 "
                   "(2000) and 1700 (2006) of 31 October 2000 and 3 May 2006, respectively,\n1. Decides to prolong the "
                   "mandate set out in resolution 1700 (2006) until 3 May 2008;\n" +
                       two)}}},
        {"DateThatOthersPrintOtherwise",
         "cited-date-differs",
         citing_by_date(4),
         {"S/RES/1754 (2007), pream. para. 1: cites S/RES/1700 (2006) of 2006-05-13; 4 other documents print "
          "2006-05-03"},
         citing_by_date(3)},
        {"DateBetweenNeighbours",
         "order-differs",
         {{"a.txt", council(early)},
          {"b.txt", council(middle)},
          {"c.txt", council({"1749 (2007)", "28 June 2007", "5671st"})},
          {"d.txt", council({"1751 (2007)", "11 May 2007", "5673rd"})}},
         {"S/RES/1749 (2007): adopted on 2007-06-28", "S/RES/1750 (2007): adopted on 2007-05-04"},
         {{"a.txt", council(early)},
          {"b.txt", council(middle)},
          {"c.txt", council({"1749 (2007)", "4 May 2007", "5671st"})}}},
        {"MeetingBetweenNeighbours",
         "meeting-differs",
         {{"a.txt", council(early)},
          {"b.txt", council(with(middle, &Masthead::meeting, "5272nd"))},
          {"c.txt", council(late)},
          {"d.txt", council({"1650 (2005)", "21 December 2005", "5300th"})}},
         {"meeting 5272 on 2007-05-04", "S/RES/1650 (2005): meeting 5300 on 2005-12-21"},
         {{"a.txt", council(early)}, {"b.txt", council(middle)}, {"c.txt", council(late)}}},
        {"Session",
         "session-differs",
         {{"a.txt", assembly("62/45", "8 December 2009")}},
         {"the symbol is of session 62, from September 2007 to September 2008; adopted on 2009-12-08"},
         {{"a.txt", assembly("62/45", "11 September 2008")}}},
        {"MoreVotesThanMembers",
         "votes-differ",
         {{"a.txt", council(with(middle, &Masthead::vote, " by 14 votes to none, with 4 abstentions"))}},
         {"14 in favour, 0 against, 4 abstaining; the organ had 15 members"},
         {{"a.txt", council(with(middle, &Masthead::vote, " by 12 votes to none, with 2 abstentions"))}}},
        {"CitesWhatCameLater",
         "cites-later",
         {{"a.txt", council(early, "Recalling its resolution 1750 (2007),\n" + two)}, {"b.txt", council(middle)}},
         {"S/RES/1700 (2006), pream. para. 1: adopted on 2006-05-03, cites S/RES/1750 (2007)",
          "which was adopted on 2007-05-04"},
         {{"a.txt", council(early)}, {"b.txt", council(middle, "Recalling its resolution 1700 (2006),\n" + two)}}},
        {"CitesASymbolOfALaterYear",
         "cites-later",
         {{"a.txt", council(early, "Recalling the report in document S/2009/45,\n" + two)}},
         {"which is of 2009"},
         {{"a.txt", council(early, "Recalling the report in document S/2006/45,\n" + two)}}},
        {"ParagraphBeyondTheLast",
         "place-missing",
         {{"a.txt", council(early, two)},
          {"b.txt", council(middle, "1. Recalls paragraph 7 of resolution 1700 (2006).\n")}},
         {"S/RES/1750 (2007), op. para. 1: cites op. para. 7 of S/RES/1700 (2006); the last one there is op. para. 2"},
         {{"a.txt", council(early, two)},
          {"b.txt", council(middle, "1. Recalls paragraph 2 of resolution 1700 (2006).\n")}}},
        {"LanguageVersions",
         "versions-differ",
         {{"en.txt", council(middle)},
          {"fr.txt",
           "Nations Unies\nS/RES/1750 (2007)\nConseil de s\u00E9curit\u00E9\nDistr. g\u00E9n\u00E9rale\n"
           "14 mai 2007\nR\u00E9solution 1750 (2007)\nAdopt\u00E9e par le Conseil de s\u00E9curit\u00E9 \u00E0 sa "
           "5672e s\u00E9ance, le 14 mai 2007\nLe Conseil de s\u00E9curit\u00E9,\n1. D\u00E9cide de rester saisi de "
           "la question.\n"}},
         {"French: adopted on 2007-05-14; English: adopted on 2007-05-04"},
         {{"en.txt", council(middle)},
          {"fr.txt",
           "Nations Unies\nS/RES/1750 (2007)\nConseil de s\u00E9curit\u00E9\nDistr. g\u00E9n\u00E9rale\n"
           "4 mai 2007\nR\u00E9solution 1750 (2007)\nAdopt\u00E9e par le Conseil de s\u00E9curit\u00E9 \u00E0 sa "
           "5672e s\u00E9ance, le 4 mai 2007\nLe Conseil de s\u00E9curit\u00E9,\n1. D\u00E9cide de rester saisi de "
           "la question.\n"}}},
        {"TwoTextsOfOneSymbol",
         "text-differs",
         {{"a.txt", council(middle)}, {"b.txt", council(middle, two)}},
         {"S/RES/1750 (2007) was read with another text in English"},
         {{"a.txt", council(middle)}, {"b.txt", council(middle)}}},
        {"NameOfTheFile",
         "symbol-differs-name",
         {{"S_RES_1751_2007.txt", council(middle)}},
         {"S_RES_1751_2007.txt"},
         {{"S_RES_1750_2007.txt", council(middle)}}},
        {"LanguageOfTheFolder",
         "language-differs",
         {{"fr/a.txt", council(middle)}},
         {"the text is English, its folder says French"},
         {{"en/a.txt", council(middle)}}},
        {"LinkThatLeadsElsewhere",
         "link-differs",
         {{"page.md", "# Trees and the law\n\nA page on trees, written for a test of links between documents.\n\n"
                      "- [A/RES/62/45](https://undocs.org/A/RES/62/46) is about trees.\n"}},
         {"names A/RES/62/45; leads to A/RES/62/46: https://undocs.org/A/RES/62/46"},
         {{"page.md", "# Trees and the law\n\nA page on trees, written for a test of links between documents.\n\n"
                      "- [A/RES/62/45](https://undocs.org/en/A/RES/62/45) is about trees.\n"}}},
    };
}

INSTANTIATE_TEST_SUITE_P(Rules, Check, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<Case> &one) { return one.param.name; });

TEST(CheckReport, FormatsRulesAndLimit) {
    const Documents documents{
        {"a.txt", council(middle, "Recalling its resolutions 1674 (2005) and 1325 (2001),\n1. Decides to wait.\n")},
        {"S_RES_1701_2006.txt", council(early)}};
    const Ran all = check(documents);
    EXPECT_THAT(all.out, HasSubstr("3 contradictions"));
    // Errors before warnings.
    EXPECT_LT(all.out.find("year-differs"), all.out.find("symbol-differs-name"));
    const Ran one = check(documents, {"--rule", "symbol-differs-name"});
    EXPECT_THAT(one.out, HasSubstr("1 contradiction\n"));
    EXPECT_THAT(one.out, Not(HasSubstr("year-differs")));
    EXPECT_THAT(check(documents, {"--limit", "1"}).out, HasSubstr("and 1 more; see --limit"));
    EXPECT_THAT(check(documents, {"-f", "csv"}).out, HasSubstr("rule,severity,document,id,place,says,against,quote"));
    std::istringstream lines(check(documents, {"-f", "jsonl", "--rule", "year-differs"}).out);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const nlohmann::json row = nlohmann::json::parse(line);
        EXPECT_EQ(row["rule"], "year-differs");
        EXPECT_EQ(row["id"], "S/RES/1750(2007)");
        EXPECT_EQ(row["place"], "pream. para. 1");
    }
    EXPECT_EQ(count, 2U);
    EXPECT_EQ(check(documents, {"--rule", "role-holder"}).code, 0);
    const Ran unknown = check(documents, {"--rule", "nothing"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.error, HasSubstr("there is no rule 'nothing'"));
}

TEST(CheckReport, ExampleDocumentsAreSound) {
    const TemporaryDirectory directory;
    run({"build", example_documents(), "-o", directory.path("un.db"), "--quiet"});
    const Ran ran = run({"check", directory.path("un.db")});
    EXPECT_EQ(ran.out, "no contradictions found\n");
    EXPECT_EQ(ran.code, 0);
}

} // namespace
} // namespace recital::test
