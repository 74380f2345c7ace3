// The citation grammar in French, Spanish and Russian: acts, links and places of sentences in the form of UN documents.

#include "tests/extract/sentence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace recital::test {
namespace {

using testing::ElementsAreArray;

struct Row {
    const char *name;
    Language language;
    const char *sentence;
    std::vector<std::string> expected; // "act link target places"; "-" where there is no link
    Organ organ = Organ::general_assembly;
};

void PrintTo(const Row &row, std::ostream *out) { *out << row.name; }

std::vector<std::string> linked_statements(const Row &row) {
    Setting setting{.language = row.language, .organ = row.organ};
    if (row.organ == Organ::security_council)
        setting.key = "S/RES/2999(2020)";
    const Reading reading = read_sentence(row.sentence, setting);
    const YearTable years(authority());
    const std::vector<Target> targets = resolve_mentions(reading, authority(), years);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Mention &mention = reading.mentions[i];
        std::string line = mention.act == 0 ? "none" : authority().act(mention.act).lemma;
        line += ' ' + (mention.relation == 0 ? "-" : authority().relation(mention.relation).lemma);
        line += ' ' + (targets[i].status == Resolution::resolved ? targets[i].key : '"' + mention.quote + '"');
        lines.push_back(mention.places.empty() ? line : line + ' ' + mention.places);
    }
    return lines;
}

class LanguageSentence : public testing::TestWithParam<Row> {};

TEST_P(LanguageSentence, GivesItsStatements) {
    EXPECT_THAT(linked_statements(GetParam()), ElementsAreArray(GetParam().expected));
}

std::string row_name(const testing::TestParamInfo<Row> &info) { return info.param.name; }

constexpr Organ council = Organ::security_council;

INSTANTIATE_TEST_SUITE_P(Links, LanguageSentence,
                         testing::Values(Row{
                             "BeforeTheShortName",
                             Language::en,
                             "Reaffirming its duty in accordance with the Charter of the United Nations,",
                             {"reaffirm in_accordance_with UN-CHARTER"}}),
                         row_name);

INSTANTIATE_TEST_SUITE_P(Places, LanguageSentence,
                         testing::Values(Row{"LetterAnnex",
                                             Language::en,
                                             "Recalling Annex C to resolution 60/1,",
                                             {"recall - A/RES/60/1 annex_c"}},
                                         Row{"RussianLetter",
                                             Language::ru,
                                             "ссылаясь на пункт 10 а) резолюции 60/1,",
                                             {"recall - A/RES/60/1 para_10_a"}},
                                         Row{"RussianAnnex",
                                             Language::ru,
                                             "ссылаясь на приложение В к резолюции 60/1,",
                                             {"recall - A/RES/60/1 annex_b"}}),
                         row_name);

INSTANTIATE_TEST_SUITE_P(
    Names, LanguageSentence,
    testing::Values(Row{"CommonNoun",
                        Language::es,
                        "Recordando la Carta de las Naciones Unidas y tomando nota de la carta del Secretario General,",
                        {"recall - UN-CHARTER"}},
                    Row{"ShortName",
                        Language::es,
                        "Recordando la Carta de las Naciones Unidas y reafirmando la Carta,",
                        {"recall - UN-CHARTER", "reaffirm - UN-CHARTER"}},
                    Row{"NumberOfNoCommission",
                        Language::fr,
                        "Notant que la Commission poursuit ses efforts au titre de sa résolution 194 (III),",
                        {"note under A/RES/194(III)"}}),
    row_name);

} // namespace
} // namespace recital::test
