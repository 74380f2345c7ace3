// The citation grammar as a table: a sentence in the form of UN documents, and the statements that a careful reader finds.

#include "tests/extract/sentence_row.hpp"

namespace recital::test {
namespace {

using testing::ElementsAreArray;

const Setting council{.organ = Organ::security_council, .key = "S/RES/2999(2020)"};
const Setting rights{.organ = Organ::human_rights_council, .key = "A/HRC/RES/44/99"};
const Setting economic{.organ = Organ::economic_and_social_council, .key = "E/RES/2020/99"};
Setting in(Language language) { return {.language = language}; }
Setting council_in(Language language) {
    Setting setting = council;
    setting.language = language;
    return setting;
}

class Sentence : public testing::TestWithParam<Row> {};

TEST_P(Sentence, GivesItsStatements) {
    EXPECT_THAT(statements(GetParam().sentence, GetParam().setting), ElementsAreArray(GetParam().expected));
}

std::string row_name(const testing::TestParamInfo<Row> &info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Symbols, Sentence,
    testing::Values(
        Row{"Symbol", "Taking note of the report of the Lamp Board (A/63/677),", {"take_note A/63/677"}},
        Row{"JointSymbol", "Taking note of the report (A/77/910-S/2023/409),", {"take_note A/77/910"}},
        Row{"Suffixes", "Recalling document A/59/565 and Corr.1,", {"recall A/59/565", "recall A/59/565/Corr.1"}},
        Row{"SuffixRange",
            "Recalling S/9844 and Add.1-3,",
            {"recall S/9844", "recall S/9844/Add.1", "recall S/9844/Add.2", "recall S/9844/Add.3"}},
        Row{"SuffixList",
            "Recalling S/9844 and Add.1 and 2,",
            {"recall S/9844", "recall S/9844/Add.1", "recall S/9844/Add.2"}},
        Row{"SuffixOfRevision",
            "Recalling A/63/L.80/Rev.1 and Add.1,",
            {"recall A/63/L.80/Rev.1", "recall A/63/L.80/Rev.1/Add.1"}},
        Row{"SuffixBesideSuffix",
            "Recalling A/59/565/Add.1 and Add.2,",
            {"recall A/59/565/Add.1", "recall A/59/565/Add.2"}},
        Row{"PlaceAfter", "Recalling A/60/693, annex II,", {"recall A/60/693 annex_2"}},
        Row{"PlaceOfWhatIsCorrected",
            "Taking note of the report (E/1993/24 and Corr.1), chap. III,",
            {"take_note E/1993/24 chap_3", "take_note E/1993/24/Corr.1"}},
        Row{"PlaceOfWhatManyCorrect",
            "Taking note of the report (E/1993/24, E/1993/24/Corr.1 and E/1993/24/Corr.2), sect. A,",
            {"take_note E/1993/24 sect_a", "take_note E/1993/24/Corr.1", "take_note E/1993/24/Corr.2"}},
        Row{"PlaceOfACorrigendumAlone",
            "Recalling A/60/693 and A/60/693/Corr.1, annex,",
            {"recall A/60/693", "recall A/60/693/Corr.1 annex"}},
        Row{"NumberedSection", "Recalling section B.1 of document A/60/693,", {"recall A/60/693 sect_b_1"}},
        Row{"OwnCoverWithoutItsLetter", "A/DEC/76/999", {}, {.key = "A/DEC/76/999B", .kind = BlockKind::cover}},
        Row{"PressRelease", "Recalling SG/SM/22086,", {"recall SG/SM/22086"}},
        Row{"SlashWords", "Recalling the work on HIV/AIDS and/or DPKO/OCHA papers 2011/1,", {}},
        Row{"Dates", "Recalling the seminar of 2011/11/09,", {}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Numbers, Sentence,
    testing::Values(
        Row{"Own", "Recalling its resolution 60/1 of 16 September 2005,", {"recall A/RES/60/1"}},
        Row{"Organ",
            "Recalling Security Council resolution 1674 (2006) of 28 April 2006,",
            {"recall S/RES/1674(2006)"}},
        Row{"List",
            "Recalling its resolutions 46/182 of 19 December 1991, 60/1 and 63/308 of 14 September 2009,",
            {"recall A/RES/46/182", "recall A/RES/60/1", "recall A/RES/63/308"}},
        Row{"ListOfYears",
            "Reaffirming its resolutions 1265 (1999), 1296 (2000) and 1674 (2006),",
            {"reaffirm S/RES/1265(1999)", "reaffirm S/RES/1296(2000)", "reaffirm S/RES/1674(2006)"},
            council},
        Row{"ListWithFootnotes",
            "Recalling Human Rights Council resolutions 28/14 of 26 March 2015,[1] 31/32 of 24 March 2016[2] and 37/10 "
            "of 22 March 2018,[3] Security Council resolution 1820 (2008),",
            {"recall A/HRC/RES/28/14", "recall A/HRC/RES/31/32", "recall A/HRC/RES/37/10", "recall S/RES/1820(2008)"}},
        Row{"ListWithTitles",
            "Recalling its resolutions 66/253 of 16 February 2012, entitled “Noting and recalling”, ES-10/19 of 21 "
            "December 2017, entitled “Another title”, and 76/1,",
            {"recall A/RES/66/253", "recall A/RES/ES-10/19", "recall A/RES/76/1"},
            {.year = 2022}},
        Row{"Bare", "Recalling resolution 1973,", {"recall S/RES/1973(2011)"}, council},
        Row{"BareList",
            "Recalling resolutions 1880 and 1893 (2009),",
            {"recall S/RES/1880(2009)", "recall S/RES/1893(2009)"},
            council},
        Row{"BareElsewhere", "Recalling resolution 1973,", {"recall \"resolution 1973\""}},
        Row{"BareWithDates",
            "Recalling resolutions 1628 of 30 September 2005 and 1635 of 28 October 2005,",
            {"recall S/RES/1628(2005)", "recall S/RES/1635(2005)"},
            council},
        Row{"Roman",
            "Recalling General Assembly resolution 217 A (III) and resolution 1514 (XV),",
            {"recall A/RES/217(III)A", "recall A/RES/1514(XV)"}},
        Row{"Special",
            "Recalling its resolutions S-10/2 and ES-10/21,",
            {"recall A/RES/S-10/2", "recall A/RES/ES-10/21"}},
        Row{"Letters", "Recalling resolutions 31/6 A and B,", {"recall A/RES/31/6A", "recall A/RES/31/6B"}},
        Row{"LetterRange",
            "Recalling decisions 31/406 A to C,",
            {"recall A/DEC/31/406A", "recall A/DEC/31/406B", "recall A/DEC/31/406C"}},
        Row{"LettersBeforeSession",
            "Recalling resolutions 3411 A and B (XXX),",
            {"recall A/RES/3411(XXX)A", "recall A/RES/3411(XXX)B"}},
        Row{"Decision", "Recalling its decision 60/551 of 8 May 2006,", {"recall A/DEC/60/551"}},
        Row{"Economic",
            "Recalling its resolution 2006/4 and General Assembly resolution 70/1,",
            {"recall E/RES/2006/4", "recall A/RES/70/1"},
            economic},
        Row{"Commission",
            "Recalling Commission on Human Rights resolution 2005/80,",
            {"recall E/CN.4/RES/2005/80"},
            rights},
        Row{"RightsCouncil",
            "Recalling its resolution 6/7, on the keeping of lamps, and resolution 6/9,",
            {"recall A/HRC/RES/6/7", "recall A/HRC/RES/6/9"},
            rights},
        Row{"ByDate", "Recalling resolution 60/251 of 15 March 2006,", {"recall A/RES/60/251"}, rights},
        Row{"ItsOfAnother",
            "Welcoming the wish of the Human Rights Council, in its resolution 38/16, to light the harbours,",
            {"welcome A/HRC/RES/38/16"}},
        Row{"ItsByDate",
            "Welcoming the charts of the International Maritime Organization, and its resolution 72/306 of 24 July "
            "2018,",
            {"welcome A/RES/72/306"}},
        Row{"OneWordForOrganAndResolution",
            "Recalling paragraph 20 of UNSCR 1483 (2003) and UNSCRs 1500 (2003) and 1546 (2004),",
            {"recall S/RES/1483(2003) para_20", "recall S/RES/1500(2003)", "recall S/RES/1546(2004)"}},
        Row{"DecisionsOfNoSeries",
            "Recalling decisions 250/2002 and 275/2003 of the Lakes Commission,",
            {"recall \"decisions 250/2002\"", "recall \"275/2003\""}},
        Row{"Foreign",
            "Recalling World Health Assembly resolution 60/28,",
            {"recall \"World Health Assembly resolution 60/28\""}},
        Row{"YearContradicts", "Recalling resolution 587 (1991),", {"recall \"resolution 587 (1991)\""}, council},
        Row{"YearOffByOne", "Recalling resolution 587 (1987),", {"recall \"resolution 587 (1987)\""}, council},
        Row{"DigitsMisread",
            "Recalling resolutions 509 (1982), S11 (1982), 70S (1991) and S12 (1999),",
            {"recall S/RES/509(1982)", "recall S/RES/511(1982)", "recall S/RES/705(1991)", "recall \"S12 (1999)\""},
            council},
        Row{"BothDated",
            "Recalling its resolutions 70/247 A and 70/248 A, both of 23 December 2015,",
            {"recall A/RES/70/247A", "recall A/RES/70/248A"}},
        Row{"NotAFraction", "Recalling that in 2020/21 one half, 1/2, of the posts were vacant,", {}},
        Row{"ChapterResolution", "Recalling the report of the Conference, chap. I, resolution 1, annex,", {}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Places, Sentence,
    testing::Values(
        Row{"Paragraphs",
            "Reaffirms the promises in paragraphs 49 and 51 of the 2005 World Summit Outcome;",
            {"reaffirm A/RES/60/1 para_49;para_51"},
            council},
        Row{"Range", "Recalling paragraphs 49-51 of resolution 60/1,", {"recall A/RES/60/1 para_49;para_50;para_51"}},
        Row{"Letters",
            "Recalling paragraphs 3 (c), (d) and (e) of resolution 1591 (2005),",
            {"recall S/RES/1591(2005) para_3_c;para_3_d;para_3_e"},
            council},
        Row{"RomanLetters",
            "Recalling paragraph 3 (a) (v) of resolution 1591 (2005),",
            {"recall S/RES/1591(2005) para_3_a_v"},
            council},
        Row{"Subparagraph",
            "Recalling subparagraph (b) of paragraph 4 of resolution 687 (1991),",
            {"recall S/RES/687(1991) para_4_b"},
            council},
        Row{"Section",
            "Recalling sections III and V of its resolution 66/258 A of 5 April 2012,",
            {"recall A/RES/66/258A sect_3;sect_5"}},
        Row{"SectionParagraph",
            "Recalling paragraph 4 of section III of resolution 69/274 A,",
            {"recall A/RES/69/274A sect_3_para_4"}},
        Row{"Thereof",
            "Recalling the 2005 World Summit Outcome, especially paragraphs 49 and 51 thereof,",
            {"recall A/RES/60/1 para_49;para_51"}},
        Row{"Above", "Requests a report on paragraph 3 above;", {"request A/RES/75/999 para_3"}},
        Row{"Article",
            "Acting under Article 41 of the Charter of the United Nations,",
            {"act UN-CHARTER art_41"},
            council},
        Row{"PlaceThatSpeaks",
            "Paragraph 51 of the 2005 World Summit Outcome calls upon States to share water;",
            {"none A/RES/60/1 para_51"}},
        Row{"ArticleLetter",
            "Mindful of Article 76 c of the Charter of the United Nations,",
            {"mindful UN-CHARTER art_76_c"}},
        Row{"ArticleParagraph",
            "Mindful of Article 12, paragraph 2, of the Charter of the United Nations,",
            {"mindful UN-CHARTER art_12_para_2"}},
        Row{"Chapter",
            "Acting under Chapter VII of the Charter of the United Nations,",
            {"act UN-CHARTER chap_7"},
            council},
        Row{"AnnexWithLetter",
            "Recalling Annex 1-A of the Charter of the United Nations,",
            {"recall UN-CHARTER annex_1_a"}},
        Row{"UnnumberedAnnex",
            "Recalling the lamp rules contained in the annex to its resolution 61/275,",
            {"recall A/RES/61/275 annex"}},
        Row{"IncludingPlaces",
            "Recalling the survey of its Lamp Board (A/75/997) along the coasts, including paragraphs 21, 22 and 23, "
            "and the 2030 Agenda for Sustainable Development, specifically target 14.7,",
            {"recall A/75/997 para_21;para_22;para_23", "recall A/RES/70/1 target_14.7"}},
        Row{"ItsPlaces",
            "Recalling resolution 1591 (2005), urging the parties to carry out what is listed in its paragraph 3,",
            {"recall S/RES/1591(2005) para_3"}},
        Row{"IncludingChapter",
            "Recalling the duties that bind States by the Charter of the United Nations, including under Chapter VII,",
            {"recall UN-CHARTER chap_7"}},
        Row{"IncludingPlacesOfWhatFollows",
            "Recalling document S/2006/997, including paragraph 5 of resolution 1591 (2005),",
            {"recall S/2006/997", "recall S/RES/1591(2005) para_5"}},
        Row{"TitleNamesNothing",
            "Lamps for the 2030 Agenda for Sustainable Development and all its resolutions",
            {},
            {.kind = BlockKind::title}},
        Row{"NotOurs", "Recalling paragraph 10 of the report, and resolution 60/1,", {"recall A/RES/60/1"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Verbs, Sentence,
    testing::Values(
        Row{"Coordinated",
            "Recalling resolution 60/1, and reaffirming resolution 63/308,",
            {"recall A/RES/60/1", "reaffirm A/RES/63/308"}},
        Row{"AsWellAs",
            "Recalling resolution 60/1, as well as resolution 63/308,",
            {"recall A/RES/60/1", "recall A/RES/63/308"}},
        Row{"Infinitive",
            "Decides to extend the mandate set out in resolution 1996 (2011);",
            {"extend S/RES/1996(2011)"},
            council},
        Row{"RelativeThenList",
            "Recalling resolution 60/1, in which it decided on a summit, and resolution 63/308,",
            {"recall A/RES/60/1", "recall A/RES/63/308"}},
        Row{"PlainVerbInside",
            "Urges States to combat the trade, in accordance with resolution 67/234,",
            {"urge A/RES/67/234"}},
        Row{"FiniteAfterInfinitive",
            "Decides to renew the measures imposed by resolution 1970 (2011), and requests the Committee established "
            "pursuant to resolution 1973 (2011) to report;",
            {"renew S/RES/1970(2011)", "request S/RES/1973(2011)"},
            council},
        Row{"FiniteAfterComma",
            "Decides to extend the mandate set out in resolution 1973 (2011), welcomes resolution 1970 (2011);",
            {"extend S/RES/1973(2011)", "welcome S/RES/1970(2011)"},
            council},
        Row{"ParticipleAfterComma",
            "Recalling resolution 60/1, stressing the importance of resolution 63/308, and reaffirming resolution "
            "70/1,",
            {"recall A/RES/60/1", "stress A/RES/63/308", "reaffirm A/RES/70/1"}},
        Row{"InfinitiveIsNoOpener",
            "Recalling resolution 60/1, in which it decided to set up a group to study and to examine the matter, and "
            "also resolution 63/308,",
            {"recall A/RES/60/1", "recall A/RES/63/308"}},
        Row{"ObjectOfInner",
            "Calls upon all parties to implement immediately resolution 60/1, in line with resolution 63/308;",
            {"implement A/RES/60/1", "call_upon A/RES/63/308"}},
        Row{"AttributeOfInner",
            "Urges all States to implement the lamp rules set out in resolution 60/1;",
            {"implement A/RES/60/1"}},
        Row{"GerundAside",
            "Invites all States to light their coasts, with a view to reaching the aims of resolution 60/1;",
            {"invite A/RES/60/1"}},
        Row{"SignedIn",
            "Welcoming the fact that many States have signed the Charter of the United Nations,",
            {"sign UN-CHARTER"}},
        Row{"BearingInMind",
            "Calls upon the agencies to continue their help, bearing in mind, inter alia, resolution 70/1 and the "
            "needs of the people, in accordance with resolution 60/1;",
            {"bear_in_mind A/RES/70/1", "call_upon A/RES/60/1"}},
        Row{"PrefacedByParticiple",
            "3. Emphasizing the importance of resolution 60/1, decides to suspend the work under resolution 63/308;",
            {"emphasize A/RES/60/1", "suspend A/RES/63/308"},
            {.kind = BlockKind::operative}},
        Row{"CoordinatedPlainInfinitive",
            "Decides to extend the work set out in resolution 60/1, and to review resolution 63/308 in time;",
            {"extend A/RES/60/1", "review A/RES/63/308"}},
        Row{"InfinitiveAtTheStart",
            "(a) To promote the aims of resolution 60/1;",
            {"promote A/RES/60/1"},
            {.kind = BlockKind::subparagraph}},
        Row{"VerbAfter",
            "At its fifth meeting, the Lamp Board, in accordance with resolution 68/307, elected two wardens.",
            {"elect A/RES/68/307"},
            {.kind = BlockKind::paragraph}},
        Row{"SecondSentence",
            "The Council recalls resolution 1970 (2011). It further welcomes resolution 1973 (2011).",
            {"recall S/RES/1970(2011)", "welcome S/RES/1973(2011)"},
            council},
        Row{"CoverHasNoVerb",
            "[on a proposal considered in plenary meeting (A/75/L.99)]",
            {"none A/75/L.99"},
            {.kind = BlockKind::cover}},
        Row{"NounIsNoVerb",
            "Taking note of the request of the shipowners in resolution 60/1,",
            {"take_note A/RES/60/1"}}),
    row_name);

class Linked : public testing::TestWithParam<Row> {};

TEST_P(Linked, TellsTheRelation) {
    const Reading reading = read_sentence(GetParam().sentence, GetParam().setting);
    std::vector<std::string> lines;
    for (const Mention &mention : reading.mentions)
        lines.push_back((mention.polarity == Polarity::negative ? "not " : "") +
                        authority().relation(mention.relation).lemma + " " + mention.quote);
    EXPECT_THAT(lines, ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Links, Linked,
    testing::Values(
        Row{"Object", "Recalling resolution 60/1,", {" resolution 60/1"}},
        Row{"Noun",
            "Noting with joy the entry into force of the Charter of the United Nations,",
            {"entry_into_force_of Charter of the United Nations"}},
        Row{"OverPlaces",
            "Noting that, in accordance with Article 11, paragraph 1 (b), of the Charter of the United Nations, it "
            "met,",
            {"in_accordance_with Charter of the United Nations"}},
        Row{"OfTheVerb",
            "Acting under Chapter VII of the Charter of the United Nations,",
            {"under Charter of the United Nations"},
            council},
        Row{"List",
            "Stressing the implementation of resolution 60/1 and the Charter of the United Nations,",
            {"implementation_of resolution 60/1", "implementation_of Charter of the United Nations"}},
        Row{"NewVerbEndsTheList",
            "Stressing the implementation of resolution 60/1, and recalling the Charter of the United Nations,",
            {"implementation_of resolution 60/1", " Charter of the United Nations"}},
        Row{"InAgain",
            "Recalling the duties contained in resolution 60/1 and in resolution 63/308,",
            {"contained_in resolution 60/1", "contained_in resolution 63/308"}},
        Row{"ByTheOrgan",
            "Urges patience, as called for by the Human Rights Council in its resolution 38/16;",
            {"called_for_by resolution 38/16"}},
        Row{"ReportInBrackets",
            "Noting the drawings contained in the report of the Lamp Board (A/63/677),",
            {"contained_in A/63/677"}},
        Row{"ThroughTheProvisions",
            "Stressing the wish to trim lamps in accordance with the provisions of resolution 60/1,",
            {"in_accordance_with resolution 60/1"}},
        Row{"InterAlia",
            "Reaffirming the right enshrined in, inter alia, resolution 60/1,",
            {"enshrined_in resolution 60/1"}},
        Row{"AfterTheNumber", "回顾第60/1号决议所载的原则，", {"contained_in 60/1"}, in(Language::zh)}),
    row_name);

class Told : public testing::TestWithParam<Row> {};

TEST_P(Told, OfTheDocumentThatSpeaks) {
    const Reading reading = read_sentence(GetParam().sentence, GetParam().setting);
    std::vector<std::string> lines;
    for (const Mention &mention : reading.mentions) {
        EXPECT_EQ(mention.voice == Voice::reported, mention.said_by >= 0);
        lines.push_back((mention.said_by < 0
                             ? std::string()
                             : reading.mentions[static_cast<std::size_t>(mention.said_by)].quote + ": ") +
                        authority().act(mention.act).lemma + " " + mention.quote);
    }
    EXPECT_THAT(lines, ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Relatives, Told,
    testing::Values(
        Row{"Which",
            "Recalling resolution 1738 (2006), which reaffirms paragraphs 49 and 51 of the 2005 World Summit Outcome,",
            {"recall resolution 1738 (2006)", "resolution 1738 (2006): reaffirm 2005 World Summit Outcome"},
            council},
        Row{"TheLastOfWhich",
            "Recalling its resolutions 1502 (2003) and 1738 (2006), the last of which reaffirms resolution 60/1,",
            {"recall resolutions 1502 (2003)", "recall 1738 (2006)", "1738 (2006): reaffirm resolution 60/1"},
            council},
        Row{"ByWhich",
            "Recalling resolution 51/77 of 12 December 1996, by which it endorsed resolution 46/125, and resolution "
            "60/1,",
            {"recall resolution 51/77", "resolution 51/77: endorse resolution 46/125", "recall resolution 60/1"}},
        Row{"AfterTheSubject",
            "Recalling resolution 60/1 on the summit, in which it reaffirmed the Charter of the United Nations,",
            {"recall resolution 60/1", "resolution 60/1: reaffirm Charter of the United Nations"}},
        Row{"NotOfAnotherNoun",
            "Recalling resolution 60/1 and the work of the Committee, which reaffirms resolution 63/308,",
            {"recall resolution 60/1", "reaffirm resolution 63/308"}},
        Row{"NotOfAThat", "Recalling that it reaffirmed resolution 60/1,", {"reaffirm resolution 60/1"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    BackReferences, Sentence,
    testing::Values(
        Row{"Self", "Requests news of the implementation of the present resolution;", {"request A/RES/75/999"}},
        Row{"ThatResolution",
            "Recalling resolution 60/1, and reaffirming the commitments in that resolution,",
            {"recall A/RES/60/1", "reaffirm A/RES/60/1"}},
        Row{"ThoseResolutions",
            "Recalling resolutions 60/1 and 63/308, and reaffirming those resolutions,",
            {"recall A/RES/60/1", "recall A/RES/63/308", "reaffirm A/RES/60/1", "reaffirm A/RES/63/308"}},
        Row{"PlacesOfThatResolution",
            "Recalling resolution 60/1, and the tasks in section II of that resolution and paragraph 4 of that "
            "resolution,",
            {"recall A/RES/60/1", "recall A/RES/60/1 sect_2", "recall A/RES/60/1 para_4"}},
        Row{"ThatAsConjunction",
            "Recalling resolution 60/1, and emphasizing that resolutions bind, that all relevant resolutions stand and "
            "that the present resolution holds,",
            {"recall A/RES/60/1", "emphasize \"all relevant resolutions\"", "emphasize A/RES/75/999"}},
        Row{"ThoseOfSeveralPhrases",
            "Recalling resolution 60/1 and Security Council resolution 1674 (2006), and reaffirming these resolutions,",
            {"recall A/RES/60/1", "recall S/RES/1674(2006)", "reaffirm A/RES/60/1", "reaffirm S/RES/1674(2006)"}},
        Row{"ThoseOfOne", "Recalling resolution 60/1, and reaffirming those resolutions,", {"recall A/RES/60/1"}},
        Row{"ThoseOfASet",
            "Recalling resolution 60/1 and all its relevant resolutions, and reaffirming those resolutions,",
            {"recall A/RES/60/1", "recall \"all its relevant resolutions\"", "reaffirm \"those resolutions\""}},
        Row{"ThoseOfAListAndASet",
            "Recalling resolutions 60/1 and 63/308 and all its relevant resolutions, and reaffirming those "
            "resolutions,",
            {"recall A/RES/60/1", "recall A/RES/63/308", "recall \"all its relevant resolutions\"",
             "reaffirm A/RES/60/1", "reaffirm A/RES/63/308"}},
        Row{"AboveMentioned",
            "Recalling resolutions 60/1 and 63/308, and reaffirming the above-mentioned resolutions,",
            {"recall A/RES/60/1", "recall A/RES/63/308", "reaffirm A/RES/60/1", "reaffirm A/RES/63/308"}},
        Row{"AboveMentionedOne",
            "Recalling resolution 60/1, and reaffirming the aforementioned resolution,",
            {"recall A/RES/60/1", "reaffirm A/RES/60/1"}},
        Row{"AboveMentionedInFrench",
            "Rappelant les résolutions 60/1 et 63/308, et réaffirmant les résolutions susmentionnées,",
            {"recall A/RES/60/1", "recall A/RES/63/308", "reaffirm A/RES/60/1", "reaffirm A/RES/63/308"},
            in(Language::fr)},
        Row{"OpenSet",
            "Recalling all its previous resolutions about lamps,",
            {"recall \"all its previous resolutions\""}},
        Row{"OpenSetAfterAdverb", "Recalling also all its resolutions,", {"recall \"all its resolutions\""}},
        Row{"ShortName",
            "Recalling the Charter of the United Nations, and reaffirming the Charter,",
            {"recall UN-CHARTER", "reaffirm UN-CHARTER"}},
        Row{"ShortNameAlone", "Reaffirming the Convention,", {}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Languages, Sentence,
    testing::Values(
        Row{"French",
            "Réaffirme les promesses des paragraphes 49 et 51 de la résolution 60/1 de l’Assemblée générale ;",
            {"reaffirm A/RES/60/1 para_49;para_51"},
            council_in(Language::fr)},
        Row{"FrenchList",
            "Rappelant ses résolutions 46/182 du 19 décembre 1991 et 60/1,",
            {"recall A/RES/46/182", "recall A/RES/60/1"},
            in(Language::fr)},
        Row{"FrenchOrganAfter",
            "Rappelant les résolutions 1325 (2000) et 1674 (2006) du Conseil de sécurité,",
            {"recall S/RES/1325(2000)", "recall S/RES/1674(2006)"},
            in(Language::fr)},
        Row{"Spanish",
            "Recordando su resolución 60/1, de 16 de septiembre de 2005, y la resolución 1674 (2006) del Consejo de "
            "Seguridad,",
            {"recall A/RES/60/1", "recall S/RES/1674(2006)"},
            in(Language::es)},
        Row{"SpanishList",
            "Recordando sus resoluciones 51/77, de 12 de diciembre de 1996, 54/149, de 17 de diciembre de 1999, y "
            "73/149,",
            {"recall A/RES/51/77", "recall A/RES/54/149", "recall A/RES/73/149"},
            in(Language::es)},
        Row{"Russian",
            "ссылаясь на свою резолюцию 60/1 от 16 сентября 2005 года и резолюцию 1674 (2006) Совета Безопасности,",
            {"recall A/RES/60/1", "recall S/RES/1674(2006)"},
            in(Language::ru)},
        Row{"RussianPlace",
            "ссылаясь на пункт 12 раздела VI своей резолюции 73/262,",
            {"recall A/RES/73/262 sect_6_para_12"},
            in(Language::ru)},
        Row{"Chinese", "回顾其2005年9月16日第60/1号决议，", {"recall A/RES/60/1"}, in(Language::zh)},
        Row{"ChineseList",
            "回顾其1996年12月12日第51/77号、1999年12月17日第54/149号和第73/149号决议，",
            {"recall A/RES/51/77", "recall A/RES/54/149", "recall A/RES/73/149"},
            in(Language::zh)},
        Row{"ChineseCouncil", "重申安全理事会第1674(2006)号决议，", {"reaffirm S/RES/1674(2006)"}, in(Language::zh)},
        Row{"Arabic", "إذ تشير إلى قرارها 60/1 المؤرخ 16 أيلول/سبتمبر 2005،", {"recall A/RES/60/1"}, in(Language::ar)},
        Row{"ArabicCouncil",
            "وإذ تشير إلى قراري مجلس الأمن 1325 (2000) و 1674 (2006)،",
            {"recall S/RES/1325(2000)", "recall S/RES/1674(2006)"},
            in(Language::ar)},
        Row{"ArabicSession", "إذ تشير إلى قرارها 845 (د-9)،", {"recall A/RES/845(IX)"}, in(Language::ar)}),
    row_name);

} // namespace
} // namespace recital::test
