#include "graph/agreement.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace recital {
namespace {

constexpr TermId recall = 1;
constexpr TermId reaffirm = 2;
constexpr TermId under = 1;

/// What one text says; places are as it prints them.
struct Said {
    Language language = Language::en;
    std::string provision;
    std::string cited;
    std::string places;
    TermId act = recall;
    TermId relation = 0;
    Polarity polarity = Polarity::positive;
    Resolution status = Resolution::resolved;
};

/// A graph of one document, "D", in some languages, where each statement is an edge of its own, and the mentions of it.
struct Made {
    explicit Made(const std::vector<Language> &read, const std::vector<Said> &said) {
        GraphParts parts;
        for (const char *key : {"D", "X", "Y"}) {
            parts.documents.emplace_back();
            parts.documents.back().key = key;
        }
        for (const Language language : read) {
            parts.documents[0].texts.push_back(static_cast<TextId>(parts.texts.size()));
            parts.texts.emplace_back();
            parts.texts.back().document = 0;
            parts.texts.back().language = language;
        }
        mentions.reserve(said.size());
        for (const Said &one : said) {
            Citation citation;
            citation.citing = 0;
            citation.cited = one.cited == "X" ? 1 : 2;
            citation.citing_provision = one.provision;
            citation.status = one.status;
            citation.evidence_begin = static_cast<EvidenceId>(parts.evidence.size());
            citation.evidence_end = citation.evidence_begin + 1;
            Evidence evidence;
            while (parts.texts[evidence.text = evidence.text == no_id ? 0 : evidence.text + 1].language !=
                   one.language) {
            }
            evidence.begin = static_cast<std::uint32_t>(10 * mentions.size());
            evidence.end = evidence.begin + 5;
            evidence.provision = one.provision;
            evidence.act = one.act;
            evidence.relation = one.relation;
            Mention mention;
            mention.places = one.places;
            mention.polarity = one.polarity;
            mentions.push_back(mention);
            parts.citations.push_back(citation);
            parts.evidence.push_back(evidence);
        }
        graph = std::make_unique<KnowledgeGraph>(std::move(parts));
        compared = compare_texts(*graph, 0, [this](const Evidence &e) { return &mentions[e.begin / 10]; });
    }

    /// "missing", "act relation", "" where nothing differs, "-" where nothing is said of the text.
    std::string in(std::size_t citation, Language language) const {
        return words(differences_in(*compared, compared->citations.at(citation), language));
    }
    std::string between(std::size_t citation, Language left, Language right) const {
        return words(differences_between(*compared, compared->citations.at(citation), left, right));
    }
    static std::string words(const std::optional<Differences> &differences) {
        if (!differences)
            return "-";
        std::string out;
        for (std::size_t i = 0; i < difference_kinds; ++i)
            if ((*differences)[i])
                out.append(out.empty() ? "" : " ").append(name_of(static_cast<Difference>(i)));
        return out;
    }

    std::vector<Mention> mentions;
    std::unique_ptr<KnowledgeGraph> graph;
    std::optional<ComparedDocument> compared;
};

const std::vector<Language> three{Language::en, Language::fr, Language::es};

TEST(Agreement, OneLanguageIsNotCompared) {
    EXPECT_FALSE(Made({Language::en}, {{Language::en, "pp_1", "X", ""}}).compared);
    EXPECT_FALSE(Made({Language::en, Language::en}, {}).compared);
    EXPECT_FALSE(Made({Language::en, Language::unknown}, {}).compared);
}

TEST(Agreement, OneCitationInThreeLanguages) {
    struct Case {
        const char *what;
        std::vector<Said> said;
        std::array<std::string, 3> differences; // of en, fr, es
    };
    const std::vector<Case> cases{
        {"all alike",
         {{Language::en, "pp_1", "X", "para_4"},
          {Language::fr, "pp_1", "X", "para_4"},
          {Language::es, "pp_1", "X", "para_4"}},
         {"", "", ""}},
        {"a paragraph by either name",
         {{Language::en, "pp_1", "X", "op_4"},
          {Language::fr, "pp_1", "X", "para_4"},
          {Language::es, "pp_1", "X", "para_4"}},
         {"", "", ""}},
        {"places in another order",
         {{Language::en, "pp_1", "X", "para_5;para_4"},
          {Language::fr, "pp_1", "X", "para_4;para_5"},
          {Language::es, "pp_1", "X", "para_4;para_5;para_5"}},
         {"", "", ""}},
        {"one lacks it",
         {{Language::en, "pp_1", "X", ""}, {Language::es, "pp_1", "X", ""}},
         {"alone", "missing", "alone"}},
        {"one has it", {{Language::es, "pp_1", "X", ""}}, {"-", "-", "alone"}},
        {"another verb",
         {{Language::en, "pp_1", "X", ""}, {Language::fr, "pp_1", "X", "", reaffirm}, {Language::es, "pp_1", "X", ""}},
         {"", "act", ""}},
        {"denied",
         {{Language::en, "pp_1", "X", ""},
          {Language::fr, "pp_1", "X", ""},
          {Language::es, "pp_1", "X", "", recall, 0, Polarity::negative}},
         {"", "", "act"}},
        {"another preposition and another place",
         {{Language::en, "pp_1", "X", "annex_1", recall, under},
          {Language::fr, "pp_1", "X", ""},
          {Language::es, "pp_1", "X", ""}},
         {"places relation", "", ""}},
        {"another paragraph",
         {{Language::en, "pp_1", "X", ""}, {Language::fr, "pp_2", "X", ""}, {Language::es, "pp_1", "X", ""}},
         {"", "paragraph", ""}},
        {"said twice",
         {{Language::en, "pp_1", "X", ""},
          {Language::en, "pp_1", "X", ""},
          {Language::fr, "pp_1", "X", ""},
          {Language::es, "pp_1", "X", ""}},
         {"", "", ""}},
    };
    for (const Case &c : cases) {
        const Made made(three, c.said);
        ASSERT_TRUE(made.compared) << c.what;
        ASSERT_EQ(made.compared->citations.size(), 1U) << c.what;
        for (std::size_t i = 0; i < three.size(); ++i)
            EXPECT_EQ(made.in(0, three[i]), c.differences[i]) << c.what << ", " << language_name(three[i]);
        EXPECT_EQ(made.in(0, Language::ru), "-") << c.what;
    }
}

TEST(Agreement, TheClosestAreLaidSideBySide) {
    const Made made({Language::en, Language::fr}, {{Language::en, "op_1", "X", "para_1"},
                                                   {Language::en, "op_1", "X", "para_2", reaffirm},
                                                   {Language::fr, "op_1", "X", "para_2", recall},
                                                   {Language::fr, "op_1", "X", "para_3", recall},
                                                   {Language::fr, "op_1", "Y", ""}});
    ASSERT_EQ(made.compared->citations.size(), 3U);
    EXPECT_EQ(made.between(0, Language::en, Language::fr), "places");
    EXPECT_EQ(made.between(1, Language::en, Language::fr), "act");
    EXPECT_EQ(made.between(2, Language::en, Language::fr), "missing");
    EXPECT_EQ(made.between(2, Language::fr, Language::en), "alone");
    EXPECT_EQ(made.between(2, Language::fr, Language::ru), "-");
}

TEST(Agreement, WhatIsNotKnownIsCountedAndNotCompared) {
    const Made made(three, {{Language::en, "pp_1", "X", "", recall, 0, Polarity::positive, Resolution::partial},
                            {Language::fr, "pp_1", "Y", "", recall, 0, Polarity::positive, Resolution::ambiguous}});
    EXPECT_TRUE(made.compared->citations.empty());
    EXPECT_EQ(made.compared->open[0], 1U);
    EXPECT_EQ(made.compared->open[1], 1U);
    EXPECT_EQ(made.compared->open[2], 0U);
}

TEST(Agreement, WithoutMentionsTheEdgeHolds) {
    Made made({Language::en, Language::fr},
              {{Language::en, "pp_1", "X", "para_4"}, {Language::fr, "pp_1", "X", "para_5"}});
    const auto compared = compare_texts(*made.graph, 0, [](const Evidence &) { return nullptr; });
    ASSERT_EQ(compared->citations.size(), 1U);
    EXPECT_EQ(Made::words(differences_in(*compared, compared->citations[0], Language::fr)), "");
}

TEST(Agreement, ManyCitationsTakeNoTime) {
    std::vector<Said> said;
    for (int i = 0; i < 30'000; ++i) {
        said.push_back({Language::en, "op_" + std::to_string(i), "X", ""});
        said.push_back({Language::fr, "op_1", "X", "para_" + std::to_string(i)});
    }
    EXPECT_GT(Made({Language::en, Language::fr}, said).compared->citations.size(), 30'000U);
}

TEST(Agreement, NamesAreReadBack) {
    for (std::size_t i = 0; i < difference_kinds; ++i)
        EXPECT_EQ(difference_of(name_of(static_cast<Difference>(i))), static_cast<Difference>(i));
    EXPECT_FALSE(difference_of("other"));
}

} // namespace
} // namespace recital
