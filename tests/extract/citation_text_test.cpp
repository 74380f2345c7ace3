// The citation grammar over texts of several blocks: what holds from one to the next, where mentions stand, and what any bytes
// cost.

#include "tests/extract/sentence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace recital::test {
namespace {

using testing::ElementsAreArray;

TEST(Offsets, CountCodePointsAndHoldTheQuote) {
    const std::string sentence = "Réaffirmant la Déclaration “été” (A/63/677) et 回顾 (A/64/864),";
    const Reading reading = read_sentence(sentence, {.language = Language::fr});
    ASSERT_EQ(reading.mentions.size(), 2U);
    const auto points = [&](std::size_t byte) {
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < byte; ++i)
            count += (static_cast<unsigned char>(sentence[i]) & 0xC0U) != 0x80U;
        return count;
    };
    for (const Mention &mention : reading.mentions) {
        const std::size_t byte = sentence.find(mention.quote);
        EXPECT_EQ(mention.begin, points(byte));
        EXPECT_EQ(mention.end, points(byte + mention.quote.size()));
    }
}

TEST(Footnotes, TakeTheVerbOfTheirMark) {
    Reading reading;
    reading.facts.key = "A/RES/75/999";
    reading.facts.organ = Organ::general_assembly;
    reading.text.language = Language::en;
    reading.text.content =
        "Recalling the Outcome,[1] and welcoming the report,[2]\n[1] Resolution 60/1.\n[2] A/63/677.\n";
    const auto block = [&](BlockKind kind, std::string_view text, std::int32_t caller, const char *marker) {
        Block made;
        made.kind = kind;
        made.begin = static_cast<std::uint32_t>(reading.text.content.find(text));
        made.end = made.begin + static_cast<std::uint32_t>(text.size());
        made.begin_point = made.begin;
        made.caller = caller;
        made.marker = marker;
        made.provision = "pp_1";
        reading.text.blocks.push_back(made);
    };
    block(BlockKind::preambular, "Recalling the Outcome,[1] and welcoming the report,[2]", -1, "");
    block(BlockKind::footnote, "[1] Resolution 60/1.", 0, "1");
    block(BlockKind::footnote, "[2] A/63/677.", 0, "2");
    extract_citations(lexicon(), reading);
    ASSERT_EQ(reading.mentions.size(), 3U);
    EXPECT_EQ(reading.mentions[0].quote, "report"); // which its note gives a symbol
    EXPECT_EQ(resolve_mentions(reading, authority(), YearTable(authority()))[0].key, "A/63/677");
    EXPECT_EQ(authority().act(reading.mentions[1].act).lemma, "recall");
    EXPECT_EQ(authority().act(reading.mentions[2].act).lemma, "welcome");
    EXPECT_EQ(reading.mentions[1].form, Form::footnote);
}

TEST(SubParagraphs, StandUnderTheVerbOfTheirParagraph) {
    const std::string lead = "4. Decides:";
    const std::string first = "(a) That the measures in resolution 1970 (2011) shall cease;";
    const std::string second = "(b) To extend the mandate set out in resolution 1973 (2011);";
    Reading reading;
    reading.facts.key = "S/RES/2999(2020)";
    reading.facts.organ = Organ::security_council;
    reading.text.language = Language::en;
    const auto add = [&](BlockKind kind, const std::string &text, const char *provision) {
        Block made;
        made.kind = kind;
        made.begin = static_cast<std::uint32_t>(reading.text.content.size());
        made.begin_point = made.begin;
        reading.text.content += text;
        made.end = static_cast<std::uint32_t>(reading.text.content.size());
        reading.text.content += '\n';
        made.provision = provision;
        reading.text.blocks.push_back(made);
    };
    add(BlockKind::operative, lead, "op_4");
    add(BlockKind::subparagraph, first, "op_4_a");
    add(BlockKind::subparagraph, second, "op_4_b");
    extract_citations(lexicon(), reading);
    ASSERT_EQ(reading.mentions.size(), 2U);
    EXPECT_EQ(authority().act(reading.mentions[0].act).lemma, "decide");
    EXPECT_EQ(authority().act(reading.mentions[1].act).lemma, "extend");
    EXPECT_EQ(authority().act(reading.mentions[1].clause_act).lemma, "decide");
}

// A resolution of the Security Council with five operative paragraphs, of which the sentence is the fifth.
std::vector<std::string> statements_of_fifth(const std::string &sentence, BlockKind kind = BlockKind::operative) {
    Reading reading;
    reading.facts.key = "S/RES/2999(2020)";
    reading.facts.organ = Organ::security_council;
    reading.facts.type = DocumentType::resolution;
    reading.text.language = Language::en;
    for (const char *provision : {"pp_1", "op_1", "op_2", "op_2_a", "op_3", "op_4", "op_5"}) {
        Block block;
        block.kind = BlockKind::operative;
        block.provision = provision;
        block.begin = block.begin_point = static_cast<std::uint32_t>(reading.text.content.size());
        reading.text.content += block.provision == "op_5" ? sentence : "Decides.";
        block.end = static_cast<std::uint32_t>(reading.text.content.size());
        reading.text.content += '\n';
        reading.text.blocks.push_back(block);
    }
    reading.text.blocks.back().kind = kind;
    extract_citations(lexicon(), reading);
    std::vector<std::string> lines;
    for (const Mention &mention : reading.mentions)
        lines.push_back((mention.kind == TargetKind::self ? "own " : mention.quote + " ") + mention.places);
    return lines;
}

TEST(OwnParagraphs, AreThoseThatNoDocumentFollows) {
    const std::vector<std::pair<const char *, std::vector<std::string>>> cases{
        {"Requests the report described in paragraph 3;", {"own para_3"}},
        {"Decides that measures imposed by paragraphs 1, 2 (a) and 3 shall apply to ships;",
         {"own para_1;para_2_a;para_3"}},
        {"Decides that for lamps paragraph 1 of this resolution prevails and that paragraph 1 shall stay;",
         {"own para_1", "own para_1"}},
        {"Decides that paragraph 1 shall stay;", {}},
        {"Requests him to report on measures to implement paragraphs 1 and 2;", {"own para_1;para_2"}},
        {"Asks him to watch over paragraph 2 of this resolution as per paragraph 3;", {"own para_2", "own para_3"}},
        {"Decides to carry out paragraph 5;", {}},
        {"Decides to act under paragraph 9;", {}},
        {"Recalls paragraph 3, and asks for more;", {}},
        {"Welcomes the report, paragraph 3, and asks for more;", {}},
        {"Decides to act under paragraph 3 of resolution 1591 (2005);", {"resolution 1591 (2005) para_3"}},
        {"Decides to act under paragraph 3, paragraph 4 and paragraph 1 of resolution 1591 (2005);",
         {"resolution 1591 (2005) para_1"}},
        {"Keeps the provisions of resolution 1591 (2005), except those contained in paragraph 3;",
         {"resolution 1591 (2005) "}},
        {"Asks for the lamps set out in paragraph 3.1 of the plan;", {}},
    };
    for (const auto &[sentence, expected] : cases)
        EXPECT_THAT(statements_of_fifth(sentence), ElementsAreArray(expected)) << sentence;
    EXPECT_TRUE(statements_of_fifth("Noting the lamps set out in paragraph 3,", BlockKind::preambular).empty());
}

TEST(Grammar, TakesLinearTime) {
    // twice the text, about twice the tokens looked at; a quadratic rule would not end in reasonable time
    for (const char *piece :
         {"resolutions 1/1, ", "paragraph 1 (a), ", "the the ", "A/A/A/", "(((((((", "第1号、", "1 (", "and "}) {
        std::string text = "Recalling ";
        while (text.size() < 400'000)
            text += piece;
        EXPECT_LE(read_sentence(text).mentions.size(), text.size());
    }
}

TEST(Grammar, SurvivesAnyBytes) {
    std::uint64_t state = 42;
    const auto random = [&] {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(state >> 33);
    };
    const std::vector<std::string> pieces{
        "resolution ", "60/1", "(", ")",    " of ", "paragraph ", "[1]", "\xC3\xA9", "第",   "号",       "决议", "S/",
        "Add.1",       "-",    ",", "and ", "its ", "Article ",   "IV",  "S-",       "\xFF", "\xE2\x80", "قرار"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::uint32_t i = random() % 24; i > 0; --i)
            text += pieces[random() % pieces.size()];
        for (const Language language : official_languages)
            for (const Mention &mention : read_sentence(text, {.language = language}).mentions)
                EXPECT_LE(mention.begin, mention.end);
    }
}

TEST(Told, OfTheDocumentThatATopicStandsBehind) {
    const Reading reading = read_sentence("Recalling its resolution 1738 (2006) on the lighting of harbours in hard "
                                          "winters, which reaffirms paragraph 51 of the 2005 World Summit Outcome,",
                                          {.organ = Organ::security_council});
    ASSERT_EQ(reading.mentions.size(), 2U);
    EXPECT_EQ(reading.mentions[0].voice, Voice::own);
    EXPECT_EQ(reading.mentions[1].voice, Voice::reported);
    EXPECT_EQ(reading.mentions[1].said_by, 0);
}

} // namespace
} // namespace recital::test
