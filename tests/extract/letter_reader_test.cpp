// Letters issued as documents: who sends what to whom.

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "extract/input_reader.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

/// "kind object" of what the text tells of itself, with the key of the object where it has one.
std::vector<std::string> told(const std::string &text) {
    const InputReader reader(test::authority(), {});
    const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("recital_letter_" + std::to_string(::getpid()) + ".txt");
    std::ofstream(path) << text;
    FileBuffer buffer;
    Reading opened;
    EXPECT_TRUE(reader.open(path.string(), buffer, opened));
    const std::vector<ReadInput> all = reader.read(buffer, std::move(opened));
    std::filesystem::remove(path);
    const Reading &reading = all.front().reading;
    std::vector<std::string> lines;
    for (const Relation &relation : reading.relations)
        if (relation.subject == the_text_itself && relation.object >= 0) {
            const Thing &object = reading.things[static_cast<std::size_t>(relation.object)];
            lines.push_back(std::string(name_of(relation.kind)) + ' ' + object.name +
                            (object.key.empty() ? "" : " [" + object.key + "]"));
        }
    return lines;
}

const std::string masthead = "United Nations\nS/2044/612\nSecurity Council\nDistr.: General\n9 June 2044\n"
                             "Original: English\n";

TEST(LetterReader, TellsSenderAddresseesAndAnnex) {
    const std::vector<std::string> lines =
        told(masthead +
             "Identical letters dated 2 June 2044 from the Permanent Representative of France to the United Nations "
             "addressed to the Secretary-General and the President of the Security Council\n"
             "I have the honour to transmit herewith what the keepers found in their second survey (see annex).\n"
             "(Signed) Odo Ferri\nPermanent Representative\n"
             "Annex to the identical letters dated 2 June 2044 from the Permanent Representative of France to the "
             "United Nations addressed to the Secretary-General and the President of the Security Council\n"
             "Findings of the second survey of lamps\n1. The keepers went out in May.\n");
    EXPECT_THAT(lines, Contains(HasSubstr("sent_by Permanent Representative of France to the United Nations")));
    EXPECT_THAT(lines, Contains("addressed_to Secretary-General [secretary_general]"));
    EXPECT_THAT(lines, Contains("addressed_to President of the Security Council [president_of_the_security_council]"));
    EXPECT_THAT(lines, Contains("transmits Findings of the second survey of lamps"));
}

TEST(LetterReader, TransmitsNothingWithoutSayingSo) {
    const std::vector<std::string> lines = told(
        masthead + "Letter dated 2 June 2044 from the Permanent Representative of France to the United Nations "
                   "addressed to the Secretary-General\n"
                   "My Government holds that the lamps should be lit.\nAnnex\nLamps of the world\n1. They are old.\n");
    EXPECT_THAT(lines, Contains("addressed_to Secretary-General [secretary_general]"));
    EXPECT_THAT(lines, Not(Contains(HasSubstr("transmits"))));
}

TEST(LetterReader, ReadsFrench) {
    const std::vector<std::string> lines =
        told("Nations Unies\nA/99/33\nAssemblée générale\nDistr. générale\n9 juin 2044\nOriginal : anglais\n"
             "Lettre datée du 2 juin 2044, adressée au Secrétaire général par le Représentant permanent de la France "
             "auprès de l’Organisation des Nations Unies\n"
             "J’ai l’honneur de vous transmettre le rapport des gardiens de phares.\nAnnexe\nRapport des gardiens\n"
             "1. Les gardiens se sont réunis en mai.\n");
    EXPECT_THAT(lines, Contains(HasSubstr("addressed_to Secrétaire général [secretary_general]")));
    EXPECT_THAT(lines, Contains(HasSubstr("sent_by Représentant permanent de la France")));
    EXPECT_THAT(lines, Contains("transmits Rapport des gardiens"));
}

} // namespace
} // namespace recital
