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
    BlockKind kind = BlockKind::preambular;
};

void PrintTo(const Row &row, std::ostream *out) { *out << row.name; }

std::vector<std::string> linked_statements(const Row &row) {
    Setting setting{.language = row.language, .organ = row.organ, .kind = row.kind};
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

INSTANTIATE_TEST_SUITE_P(
    Links, LanguageSentence,
    testing::Values(
        Row{"BeforeTheShortName",
            Language::en,
            "Reaffirming its duty in accordance with the Charter of the United Nations,",
            {"reaffirm in_accordance_with UN-CHARTER"}},
        Row{"FrenchAdjective",
            Language::fr,
            "Soulignant l’importance de l’application intégrale et effective de la résolution 60/1,",
            {"stress implementation_of A/RES/60/1"}},
        Row{"FrenchParties",
            Language::fr,
            "Engage les États parties à la Convention relative aux droits de l’enfant à coopérer ;",
            {"encourage states_parties_to A/RES/44/25"}},
        Row{"SpanishBreach",
            Language::es,
            "Condenando los actos cometidos en violación de lo dispuesto en la resolución 1674 (2006),",
            {"condemn in_violation_of S/RES/1674(2006)"}},
        Row{"FrenchVerbNotAdjective", Language::fr, "Notant que le guide présente les résolutions sur les phares,", {}},
        Row{"FrenchActing",
            Language::fr,
            "Agissant en vertu du Chapitre VII de la Charte des Nations Unies,",
            {"act under UN-CHARTER chap_7"},
            council},
        Row{"SpanishActing",
            Language::es,
            "Actuando en virtud del Capítulo VII de la Carta de las Naciones Unidas,",
            {"act under UN-CHARTER chap_7"},
            council},
        Row{"RussianActing",
            Language::ru,
            "действуя на основании главы VII Устава Организации Объединенных Наций,",
            {"act under UN-CHARTER chap_7"},
            council},
        Row{"RussianImposed",
            Language::ru,
            "постановляет продлить действие мер, введенных пунктами 5 и 8 резолюции 1738 (2006);",
            {"extend imposed_by S/RES/1738(2006) para_5;para_8"},
            council},
        Row{"RussianAnnex",
            Language::ru,
            "подтверждая принципы, изложенные в приложении к ее резолюции 46/182,",
            {"reaffirm set_out_in A/RES/46/182 annex"}}),
    row_name);

INSTANTIATE_TEST_SUITE_P(
    Acts, LanguageSentence,
    testing::Values(
        Row{"FrenchRequest",
            Language::fr,
            "Demande au Secrétaire général de lui rendre compte de la suite donnée à la résolution 60/1 ;",
            {"request follow_up_to A/RES/60/1"}},
        Row{"FrenchConcern",
            Language::fr,
            "Constatant avec préoccupation que la résolution 60/1 reste sans effet,",
            {"express - A/RES/60/1"}},
        Row{"SpanishCall",
            Language::es,
            "Pide a los Estados partes que cooperen de conformidad con la resolución 60/1;",
            {"call_upon in_accordance_with A/RES/60/1"}},
        Row{"RussianRecognizing",
            Language::ru,
            "учитывая, что резолюция 60/1 остается в силе,",
            {"recognize - A/RES/60/1"}},
        Row{"RussianBearingInMind", Language::ru, "учитывая резолюцию 60/1,", {"bear_in_mind - A/RES/60/1"}},
        Row{"FrenchInfinitive",
            Language::fr,
            "Décide de proroger le mandat énoncé dans la résolution 1674 (2006) ;",
            {"extend set_out_in S/RES/1674(2006)"},
            council},
        Row{"SpanishFiniteAfterComma",
            Language::es,
            "Acoge con beneplácito el informe, recuerda la resolución 60/1 y exhorta a los Estados a que la respeten;",
            {"recall - A/RES/60/1"}},
        Row{"SpanishSubjunctive",
            Language::es,
            "Exhorta a los Estados a que cooperen y adopten medidas de conformidad con la resolución 60/1;",
            {"call_upon in_accordance_with A/RES/60/1"}},
        Row{"RussianInfinitive",
            Language::ru,
            "постановляет продлить мандат, изложенный в резолюции 1674 (2006);",
            {"extend set_out_in S/RES/1674(2006)"},
            council},
        Row{"RussianInside",
            Language::ru,
            "призывает государства принимать меры в соответствии с резолюцией 60/1;",
            {"call_upon in_accordance_with A/RES/60/1"}},
        Row{"ThatBeforeThisResolution",
            Language::en,
            "Recalling resolution 60/1, and stressing that this resolution opens a new chapter,",
            {"recall - A/RES/60/1", "stress - A/RES/75/999"}},
        Row{"ThatBeforeTheNoun",
            Language::en,
            "Recalling resolution 60/1, and stressing that the resolution of disputes takes time,",
            {"recall - A/RES/60/1"}}),
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
    testing::Values(
        Row{"CommonNoun",
            Language::es,
            "Recordando la Carta de las Naciones Unidas y tomando nota de la carta del Guardián del Faro,",
            {"recall - UN-CHARTER"}},
        Row{"ShortName",
            Language::es,
            "Recordando la Carta de las Naciones Unidas y reafirmando la Carta,",
            {"recall - UN-CHARTER", "reaffirm - UN-CHARTER"}},
        Row{"ArticleSharedWithTheLink",
            Language::es,
            "Recordando la Carta de las Naciones Unidas y reafirmando la aplicación de la Carta,",
            {"recall - UN-CHARTER", "reaffirm implementation_of UN-CHARTER"}},
        Row{"SymbolInSquareBrackets",
            Language::fr,
            "Voir Conférence d’examen, Document final, première partie [NPT/CONF.2020/32 (Part I)].",
            {"none - NPT/CONF.2020/32(PartI)"},
            Organ::general_assembly,
            BlockKind::footnote},
        Row{"ForeignAgentAndDate",
            Language::en,
            "Recommends that the World Health Assembly recall its resolution 69/194 of 18 December 2014;",
            {"recall - A/RES/69/194"},
            Organ::economic_and_social_council},
        Row{"ShortOrganAfter",
            Language::fr,
            "Rappelant le vœu de la Commission des droits de l’homme et la résolution 1998/72 de la Commission,",
            {"recall - E/CN.4/RES/1998/72"}},
        Row{"NumberOfNoCommission",
            Language::fr,
            "Notant que la Commission poursuit ses efforts au titre de sa résolution 194 (III),",
            {"note under A/RES/194(III)"}}),
    row_name);

} // namespace
} // namespace recital::test
