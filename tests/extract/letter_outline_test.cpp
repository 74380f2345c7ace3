// Letters issued as documents: their masthead ends with their title, their paragraphs and those of their annexes are counted.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using ::testing::ElementsAre;

TEST(LetterOutline, CountsParagraphsAndAnnexes) {
    const Reading reading = test::read(
        "United Nations\nS/2044/612\nSecurity Council\nDistr.: General\n9 June 2044\nOriginal: English\n"
        "Letter dated 2 June 2044 from the Permanent Representative of Aland to the United Nations addressed to "
        "the "
        "Secretary-General\n"
        "I have the honour to transmit herewith what the keepers found in their second survey (see annex).\n"
        "I should be grateful if it could reach all members of the Council.\n"
        "(Signed) Odo Ferri\n"
        "Annex to the letter dated 2 June 2044 from the Permanent Representative of Aland to the United Nations "
        "addressed to the Secretary-General\n"
        "Findings of the second survey\n1. The keepers went out in May.\n2. They saw no light.\n");
    EXPECT_EQ(reading.facts.key, "S/2044/612");
    EXPECT_EQ(reading.facts.type, DocumentType::letter);
    EXPECT_EQ(reading.facts.title, "Letter dated 2 June 2044 from the Permanent Representative of Aland to the United "
                                   "Nations addressed to the Secretary-General");
    EXPECT_EQ(iso_date(reading.facts.issued), "2044-06-09");
    EXPECT_THAT(test::outline(reading),
                ElementsAre("cover cover United Nat", "cover cover S/2044/612", "cover cover Security C",
                            "cover cover Distr.: Ge", "cover cover 9 June 204", "cover cover Original: ",
                            "title title Letter dat", "para_1 paragraph I have the", "para_2 paragraph I should b",
                            "para_3 paragraph (Signed) O", "annex_1 heading Annex to t", "annex_1 heading Findings o",
                            "annex_1_para_1 paragraph 1. The kee", "annex_1_para_2 paragraph 2. They sa"));
}

TEST(LetterOutline, ReadsANoteVerbaleInFrench) {
    const Reading reading =
        test::read("Nations Unies\nA/99/33\nAssemblée générale\nDistr. générale\n9 juin 2044\nFrançais\nOriginal : "
                   "anglais\nNote verbale datée du 2 juin 2044, adressée au Secrétaire général par la Mission "
                   "permanente d’Aland\nLa Mission permanente transmet ci-joint le rapport des gardiens des phares.\n");
    EXPECT_EQ(reading.facts.type, DocumentType::note);
    EXPECT_EQ(reading.text.blocks.back().provision, "para_1");
}

TEST(LetterOutline, TakesNoAgendaForALetter) {
    const Reading reading = test::read(
        "United Nations\nS/PV.9900\nSecurity Council\n9900th meeting\nFriday, 6 May 2044, 10 a.m.\nAgenda\n"
        "Letter dated 3 May 2044 from the Permanent Representative of Aland to the United Nations addressed to the "
        "President of the Security Council\nThe meeting was called to order.\nMr. Odo (Aland): We thank you.\n");
    EXPECT_EQ(reading.facts.type, DocumentType::meeting_record);
}

} // namespace
} // namespace recital
