// The words of texts in six languages, and their places.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "graph/words.hpp"

namespace recital::test {
namespace {

struct Case {
    const char *name;
    const char *text;
    std::vector<std::string> words;
};

class WordsOf : public testing::TestWithParam<Case> {};

TEST_P(WordsOf, Folded) {
    const Words words(GetParam().text);
    std::vector<std::string> found;
    std::string joined;
    for (std::size_t i = 0; i < words.size(); ++i) {
        found.emplace_back(words[i]);
        joined.append(joined.empty() ? "" : " ").append(words[i]);
    }
    EXPECT_EQ(found, GetParam().words);
    EXPECT_EQ(joined, words.folded());
}

INSTANTIATE_TEST_SUITE_P(
    Words, WordsOf,
    testing::Values(
        Case{"English",
             "Recalling the State’s peace-keeping duty,",
             {"recalling", "the", "state", "s", "peace", "keeping", "duty"}},
        Case{"French", "L’État, à Genève (Œuvre)", {"l", "etat", "a", "geneve", "œuvre"}},
        Case{"Spanish", "la señal y el niño; ¿qué?", {"la", "senal", "y", "el", "nino", "que"}},
        Case{"Russian", "Ещё раз подтверждая свой", {"еще", "раз", "подтверждая", "свои"}},
        Case{"Chinese", "重申其第1674(2006)号决议", {"重", "申", "其", "第", "1674", "2006", "号", "决", "议"}},
        Case{"Arabic", "إذ تؤكّد من جديد مســؤولية", {"اذ", "توكد", "من", "جديد", "مسوولية"}},
        Case{"Symbol", "A/RES/60/1", {"a", "res", "60", "1"}},
        Case{"SoftHyphen", "co\u00ADoperation zero\u200Dwidth", {"cooperation", "zerowidth"}},
        Case{"Combining", "e\u0301tat", {"etat"}}, Case{"NotUtf8", "one\xFFtwo\xC3", {"one", "two"}},
        Case{"Nothing", " -- …\n ", {}}, Case{"Empty", "", {}}),
    [](const auto &param) { return std::string(param.param.name); });

TEST(Words, PlacesAreThoseOfTheText) {
    const std::string text = "«Été» 重申 l’A";
    const Words words(text);
    std::vector<std::string> printed;
    for (std::size_t i = 0; i < words.size(); ++i)
        printed.push_back(text.substr(words.begin(i), words.end(i) - words.begin(i)));
    EXPECT_EQ(printed, (std::vector<std::string>{"Été", "重", "申", "l", "A"}));
    EXPECT_TRUE(words.han(1));
    EXPECT_FALSE(words.han(0));
    EXPECT_EQ(words.folded().substr(words.folded_begin(3)), "l a");
}

TEST(Words, ReadAgain) {
    Words words("one two");
    words.read("three");
    ASSERT_EQ(words.size(), 1U);
    EXPECT_EQ(words[0], "three");
}

} // namespace
} // namespace recital::test
