// Documents that are cited by name, by kind and date, or by what stands for them, as a table: a sentence in the form of UN
// documents, and the statements that a careful reader finds.

#include "tests/extract/sentence_row.hpp"

namespace recital::test {
namespace {

using testing::ElementsAreArray;

class NameSentence : public testing::TestWithParam<Row> {};

TEST_P(NameSentence, GivesItsStatements) {
    EXPECT_THAT(statements(GetParam().sentence, GetParam().setting), ElementsAreArray(GetParam().expected));
}

std::string row_name(const testing::TestParamInfo<Row> &info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Shapes, NameSentence,
    testing::Values(
        Row{"PlaceAndNoun", "Welcoming the Zanzibar Declaration,", {"welcome \"Zanzibar Declaration\""}},
        Row{"WhatItIsOn",
            "Recalling the Treaty on Peace and Friendship in the Lake Region,",
            {"recall \"Treaty on Peace and Friendship in the Lake Region\""}},
        Row{"List",
            "Recalling the Agreement on Trade, Transit and Fisheries,",
            {"recall \"Agreement on Trade, Transit and Fisheries\""}},
        Row{"SmallWordsBeforeTheCapital",
            "Recalling the Lake States Convention for the elimination of piracy in Africa,",
            {"recall \"Lake States Convention for the elimination of piracy in Africa\""}},
        Row{"OfAKindNeedsItsFullName", "Welcoming the National Plan and the Lake Strategy,", {}},
        Row{"OfAKindInFull",
            "Welcoming the Strategic Plan for Wetlands 2030,",
            {"welcome \"Strategic Plan for Wetlands 2030\""}},
        Row{"YearBefore", "Recalling the 2006 Lake Pact,", {"recall \"2006 Lake Pact\""}},
        Row{"UnitedNationsWrittenShort",
            "Recalling the UN Convention Against Corruption and the UN Global Counter Terrorism Strategy,",
            {"recall A/RES/58/4", "recall A/RES/60/288"}},
        Row{"HyphenOfAName",
            "Recalling the United Nations Global Counter Terrorism Strategy,",
            {"recall A/RES/60/288"}},
        Row{"ReportOfAYear", "Taking note of the World Lakes Report 2021,", {"take_note \"World Lakes Report 2021\""}},
        Row{"OrganizationNamedAfterIt", "Welcoming the Lake Security Treaty Organization,", {}},
        Row{"CommonWordsAreNoName", "Welcoming the Final Declaration and the Optional Protocol,", {}},
        Row{"AgendaItem",
            "Decides to take up the item entitled “Lamps of the Zanzibar Declaration” in the spring;",
            {}},
        Row{"KnownNameBehindAnother",
            "Inviting the lamplighters of the United Nations Framework Convention on Climate Change,",
            {"invite UNFCCC"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    BackReferences, NameSentence,
    testing::Values(
        Row{"Noun",
            "Recalling the Zanzibar Agreement, and urging the parties to the Agreement,",
            {"recall \"Zanzibar Agreement\"", "urge \"Agreement\""}},
        Row{"FullNameShortened",
            "Recalling the Lake States Convention against Smuggling, and the Convention against Smuggling,",
            {"recall \"Lake States Convention against Smuggling\"", "recall \"Convention against Smuggling\""}},
        Row{"PeoplesRights",
            "Recalling the Lake Charter on Human and Peoples’ Rights,",
            {"recall \"Lake Charter on Human and Peoples’ Rights\""}},
        Row{"NearestOfTwo",
            "Recalling the Lake Agreement and the Zanzibar Agreement, and urging the parties to the Agreement,",
            {"recall \"Lake Agreement\"", "recall \"Zanzibar Agreement\"", "urge \"Agreement\""}},
        Row{"PartOfTheName",
            "Recalling the Zanzibar Peace Agreement, and urging the signatories of the peace agreement,",
            {"recall \"Zanzibar Peace Agreement\"", "urge \"peace agreement\""}},
        Row{"ShortFormInBrackets",
            "Recalling the Lake Agreement on Peace (LAP), and urging full respect for the LAP,",
            {"recall \"Lake Agreement on Peace\"", "urge \"LAP\""}},
        Row{"LettersOfSomethingElse",
            "Recalling the Mission to support the Zanzibar Agreement (UNMX), and noting UNMX,",
            {"recall \"Zanzibar Agreement\""}},
        Row{"TheResolution",
            "Recalling resolution 60/1, and bearing in mind the views expressed in the resolution,",
            {"recall A/RES/60/1", "bear_in_mind A/RES/60/1"}},
        Row{"ResolutionOfAConflict",
            "Recalling resolution 60/1, and welcoming the resolution of the conflict,",
            {"recall A/RES/60/1"}},
        Row{"PlaceInThatResolution",
            "Recalling resolution 60/1, and reaffirming paragraph 17 of that resolution,",
            {"recall A/RES/60/1", "reaffirm A/RES/60/1 para_17"}},
        Row{"ThatParagraph",
            "Recalling paragraph 17 of resolution 60/1, and reaffirming that paragraph,",
            {"recall A/RES/60/1 para_17", "reaffirm A/RES/60/1 para_17"}},
        Row{"AboveMentioned",
            "Recalling resolutions 60/1 and 63/308, and the above-mentioned resolutions,",
            {"recall A/RES/60/1", "recall A/RES/63/308", "recall A/RES/60/1", "recall A/RES/63/308"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Dates, NameSentence,
    testing::Values(Row{"LetterDated",
                        "Recalling the letter dated 2 June 2003 from the Chairs,",
                        {"recall \"letter dated 2 June 2003\""}},
                    Row{"ReportOfAnAuthor",
                        "Recalling the report of the Secretary-General of 28 May 2005, which was long,",
                        {"recall \"report of the Secretary-General of 28 May 2005\""}},
                    Row{"DateBefore",
                        "Recalling the 8 April 2004 Lake ceasefire agreement,",
                        {"recall \"8 April 2004 Lake ceasefire agreement\""}},
                    Row{"SymbolComes", "Recalling the letter dated 2 June 2003 (S/2003/600),", {"recall S/2003/600"}},
                    Row{"TheReport",
                        "Recalling the report dated 15 July 1991, and the needs described in the report,",
                        {"recall \"report dated 15 July 1991\"", "recall \"report\""}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Places, NameSentence,
    testing::Values(Row{"MoreOfIt",
                        "Recalling the report (S/2006/997), including paragraphs 21 and 22,",
                        {"recall S/2006/997 para_21;para_22"}},
                    Row{"AfterTheBracket",
                        "Recalling the Official Records, Supplement No. 2 (A/60/2), chap. I, sect. A,",
                        {"recall A/60/2 chap_1_sect_a"}},
                    Row{"ResolutionOfAReport",
                        "Recalling A/CONF.300/20, chap. II, resolution 3, annexes I and II,",
                        {"recall A/CONF.300/20 chap_2_res_3_annex_1;chap_2_res_3_annex_2"}},
                    Row{"LetteredAnnex",
                        "Recalling Annex 1-A of the Zanzibar Agreement,",
                        {"recall \"Zanzibar Agreement\" annex_1_a"}},
                    Row{"Inserted",
                        "Recalling article 12 bis of the Zanzibar Agreement,",
                        {"recall \"Zanzibar Agreement\" art_12bis"}},
                    Row{"AnnexInTheLink",
                        "Recalling the list contained in the annex to resolution 60/1,",
                        {"recall A/RES/60/1 annex"}}),
    row_name);

/// A paragraph and its notes, one a line, as a text of its own.
std::vector<std::string> with_notes(const std::string &paragraph, const std::vector<std::string> &notes,
                                    Language language = Language::en) {
    Reading reading;
    reading.facts.key = "A/RES/75/999";
    reading.facts.organ = Organ::general_assembly;
    reading.text.language = language;
    const auto add = [&](BlockKind kind, const std::string &text, std::int32_t caller, const std::string &marker) {
        Block block;
        block.kind = kind;
        block.begin = static_cast<std::uint32_t>(reading.text.content.size());
        block.end = block.begin + static_cast<std::uint32_t>(text.size());
        block.begin_point = block.begin;
        block.caller = caller;
        block.marker = marker;
        block.provision = "pp_1";
        reading.text.content += text + "\n";
        reading.text.blocks.push_back(block);
    };
    add(BlockKind::preambular, paragraph, -1, "");
    for (std::size_t i = 0; i < notes.size(); ++i)
        add(BlockKind::footnote, notes[i], 0, std::to_string(i + 1));
    extract_citations(lexicon(), reading);
    const YearTable years(authority());
    const std::vector<Target> targets = resolve_mentions(reading, authority(), years);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Mention &mention = reading.mentions[i];
        lines.push_back(mention.quote + " = " + targets[i].key +
                        (mention.places.empty() ? std::string() : " " + mention.places));
    }
    return lines;
}

TEST(Notes, TellWhatTheirWordsName) {
    EXPECT_THAT(with_notes("Recalling the report of the Secretary-General on lakes,[1]", {"[1] A/75/300."}),
                ElementsAreArray({"report of the Secretary-General = A/75/300", "A/75/300 = A/75/300"}));
    EXPECT_THAT(with_notes("Recalling the Zanzibar Declaration,[1]", {"[1] Resolution 60/1, annex."}),
                ElementsAreArray({"Zanzibar Declaration = A/RES/60/1", "Resolution 60/1 = A/RES/60/1 annex"}));
    EXPECT_THAT(with_notes("Recalling paragraphs 3 and 4 of the report of the Board,[1]", {"[1] A/75/300."}),
                ElementsAreArray({"report of the Board = A/75/300 para_3;para_4", "A/75/300 = A/75/300"}));
    // the same words once more
    EXPECT_THAT(
        with_notes("Recalling the report of the Board,[1] and welcoming the report of the Board,", {"[1] A/75/300."}),
        ElementsAreArray({"report of the Board = A/75/300", "report of the Board = A/75/300", "A/75/300 = A/75/300"}));
    // no resolution is a report
    EXPECT_THAT(with_notes("Recalling the report on the Goals,[1]", {"[1] Resolution 70/1."}),
                ElementsAreArray({"Resolution 70/1 = A/RES/70/1"}));
}

struct NounRow {
    const char *paragraph;
    const char *first; // what is found first, and what it is
};

TEST(Notes, HangOnTheNounThatHeadsTheWordsBeforeThem) {
    const std::string note = "A/75/300 = A/75/300";
    const NounRow rows[] = {
        {"Decides to keep agenda item 4 open, and to proceed with a draft decision.[1]", "draft decision = A/75/300"},
        {"Decides to keep agenda item 4 open, and to proceed with its work.[1]", nullptr},
        {"Recalling the report of the Board on lakes, and to consider its work,[1]", nullptr},
        {"Recalling the report and on the indicators proposed in 2019,[1]", nullptr},
        {"Recalling the indicators in the relevant reports on lakes,[1]", nullptr},
        {"Recalling the reports of the Secretary-General,[1]", "reports of the Secretary-General = A/75/300"},
        {"Recalling the statement of 15 July and the declarations adopted in 2019,[1]", nullptr},
        {"Recalling the report of the Board on the human rights treaty system,[1]", "report of the Board = A/75/300"},
        {"Recalling the report of the Board on water law,[1]", "report of the Board = A/75/300"},
        {"Recalling the findings on the water policy review,[1]", nullptr},
        {"Recalling the report of the Board entitled “A plan of action: from study to deeds”,[1]",
         "report of the Board = A/75/300"},
        {"Recalling the report and the recommendations therein,[1]", "report = A/75/300"},
    };
    for (const NounRow &row : rows) {
        std::vector<std::string> expected;
        if (row.first != nullptr)
            expected.emplace_back(row.first);
        expected.push_back(note);
        EXPECT_THAT(with_notes(row.paragraph, {"[1] A/75/300."}), ElementsAreArray(expected)) << row.paragraph;
    }
}

TEST(Notes, KnowTreatySeries) {
    EXPECT_THAT(with_notes("Recalling the Charter of the United Nations,[1] and the Zanzibar Pact,[2]",
                           {"[1] United Nations, Treaty Series, vol. 1, No. 2.", "[2] Ibid., vol. 3, No. 4."}),
                ElementsAreArray({"Charter of the United Nations = UN-CHARTER", "Zanzibar Pact = NAME:Zanzibar Pact",
                                  "United Nations, Treaty Series, vol. 1, No. 2 = UN-CHARTER",
                                  "Ibid., vol. 3, No. 4 = NAME:United Nations, Treaty Series, vol. 3, No. 4"}));
}

TEST(Notes, KnowTreatySeriesInEachLanguage) {
    struct Row {
        Language language;
        const char *series;
    };
    const Row rows[] = {{Language::en, "United Nations, Treaty Series, vol. 1, No. 2"},
                        {Language::fr, "Nations Unies, Recueil des Traités, vol. 1, no 2"},
                        {Language::es, "Naciones Unidas, Treaty Series, vol. 1, núm. 2"},
                        {Language::ru, "United Nations, Treaty Series, vol. 1, No. 2"},
                        {Language::ru, "United Nations, Treaty Series, т. 1, No. 2"}};
    for (const Row &row : rows)
        EXPECT_THAT(with_notes("A,[1]", {std::string("[1] ") + row.series + "."}, row.language),
                    ElementsAreArray({std::string(row.series) + " = NAME:" + row.series}));
}

TEST(Notes, ReferBackToTheNoteBefore) {
    EXPECT_THAT(
        with_notes("Recalling this,[1] that[2] and more,[3]", {"[1] A/75/300, annex I.", "[2] Ibid., annex II.",
                                                               "[3] Ibid., Supplement No. 2 (A/60/2), chap. I."}),
        ElementsAreArray({"A/75/300 = A/75/300 annex_1", "Ibid. = A/75/300 annex_2", "A/60/2 = A/60/2 chap_1"}));
}

TEST(Notes, NameReportsOfConferences) {
    EXPECT_THAT(
        with_notes("Recalling the Zanzibar Platform for Action,[1]",
                   {"[1] Report of the World Conference on Lakes, Rome, 3-7 May 1999 (United Nations publication, "
                    "Sales No. E.99.I.1), chap. I, resolution 1, annex."})
            .back(),
        "Report of the World Conference on Lakes, Rome, 3-7 May 1999 = NAME:Report of the World Conference on Lakes, "
        "Rome, 3-7 May 1999 chap_1_res_1_annex");
}

TEST(OwnPlaces, AreThoseOfPrintedParagraphs) {
    Reading reading;
    reading.facts.key = "S/RES/2999(2020)";
    reading.facts.organ = Organ::security_council;
    reading.text.language = Language::en;
    const auto add = [&](const std::string &text, const char *provision) {
        Block block;
        block.kind = BlockKind::operative;
        block.begin = static_cast<std::uint32_t>(reading.text.content.size());
        block.end = block.begin + static_cast<std::uint32_t>(text.size());
        block.begin_point = block.begin;
        block.provision = provision;
        reading.text.content += text + "\n";
        reading.text.blocks.push_back(block);
    };
    add("1. Decides to act;", "op_1");
    add("2. Requests news of the steps set out in paragraph 1;", "op_2");
    add("3. Requests news of the steps set out in paragraph 77;", "op_3");
    extract_citations(lexicon(), reading);
    ASSERT_EQ(reading.mentions.size(), 1U);
    EXPECT_EQ(reading.mentions[0].kind, TargetKind::self);
    EXPECT_EQ(reading.mentions[0].places, "para_1");
}

} // namespace
} // namespace recital::test
