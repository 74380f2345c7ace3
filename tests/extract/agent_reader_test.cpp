// Persons, roles and organisations in sentences of pages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/agent_lines.hpp"

namespace recital::test {
namespace {

struct Case {
    const char *name;
    const char *text;
    std::vector<std::string> expected;
};
void PrintTo(const Case &row, std::ostream *out) { *out << row.name; }

class Persons : public testing::TestWithParam<Case> {};
TEST_P(Persons, AreRead) { EXPECT_THAT(persons(GetParam().text), testing::ElementsAreArray(GetParam().expected)); }

INSTANTIATE_TEST_SUITE_P(
    English, Persons,
    testing::ValuesIn(std::vector<Case>{
        {"RoleBeforeName",
         "UN Secretary-General Kofi Annan opened the seminar on decolonisation.",
         {"Kofi Annan (kofi_annan) = UN Secretary-General (secretary_general)"}},
        {"PossessiveRole",
         "a workshop on schools near the front with Ms. Leila Zerrougui, Secretary-General's Special Representative "
         "for Children and Armed Conflict and Ms. Zainab Hawa Bangura, Secretary-General's Special Representative on "
         "Sexual Violence in Conflict",
         {"Leila Zerrougui (leila_zerrougui) = Secretary-General's Special Representative for Children and Armed "
          "Conflict (special_representative_for_children_and_armed_conflict)",
          "Zainab Hawa Bangura (zainab_hawa_bangura) = Secretary-General's Special Representative on Sexual Violence "
          "in Conflict (special_representative_on_sexual_violence_in_conflict)"}},
        {"NameThenRole",
         "Srgjan Kerim, President of the UN General Assembly, warned (in German) of rising seas.",
         {"Srgjan Kerim (srgjan_kerim) = President of the UN General Assembly (president_of_the_general_assembly) at "
          "general_assembly"}},
        {"WrappedList",
         "At the table:\nOluremi Adeyemo,\nPermanent Representative of Ghana to UN;\nAngela Kane, High Representative "
         "for Disarmament Affairs;\nHelen Clark, UNDP Administrator; Olara Otunnu, Special\nRepresentative of the "
         "Secretary-General for Children\nand Armed Conflict;\nand Li Weimin, Director of the Security\nCouncil "
         "Affairs Division in the Department\nof Political and Peacebuilding Affairs.\n(UN Photo/Ann Example)",
         {"Oluremi Adeyemo = Permanent Representative of Ghana to UN (permanent_representative/gh) for gh",
          "Angela Kane (angela_kane) = High Representative for Disarmament Affairs "
          "(high_representative_for_disarmament_affairs)",
          "Helen Clark (helen_clark) = UNDP Administrator (administrator_of_undp) at undp",
          "Olara Otunnu (olara_otunnu) = Special Representative of the Secretary-General for Children and Armed "
          "Conflict (special_representative_for_children_and_armed_conflict)",
          "Li Weimin = Director of the Security Council Affairs Division (director/security_council_affairs_division) "
          "at security_council_affairs_division at department_of_political_and_peacebuilding_affairs"}},
        {"DeliveredBy",
         "Message from H.E. Abdulla Shahid, President of the 76th Session of the United Nations General Assembly "
         "(Read out by H.E. Ms. Maya Linden, Chef de Cabinet of the President of the General Assembly)",
         {"Abdulla Shahid (abdulla_shahid) = President of the 76th Session of the United Nations General Assembly "
          "(president_of_the_general_assembly) session 76 at general_assembly",
          "Maya Linden = Chef de Cabinet of the President of the General Assembly "
          "(chef_de_cabinet/president_of_the_general_assembly)"}},
        {"FormerAdviser",
         "Former Special Representative Radhika Coomaraswamy on how schools can stay open",
         {"Radhika Coomaraswamy (radhika_coomaraswamy) = Special Representative "
          "(special_representative_for_children_and_armed_conflict) former"}},
        {"FamilyNameLater",
         "Special Adviser Francis Deng took the first question. Mr. Deng left the others to the deminers.",
         {"Francis Deng (francis_deng) = Special Adviser (special_adviser_on_the_prevention_of_genocide)",
          "Francis Deng (francis_deng)"}},
        {"RoleThenComma",
         "a note by the Special Representative on Sexual Violence in Conflict, Margot Wallstrom, and a short film",
         {"Margot Wallstrom (margot_wallstrom) = Special Representative on Sexual Violence in Conflict "
          "(special_representative_on_sexual_violence_in_conflict)"}},
        {"Advisor",
         "A conversation with Nora Haddad, Special Advisor to the Secretary-General (Voices of the Islands, 4 March "
         "2013)",
         {"Nora Haddad = Special Advisor to the Secretary-General (special_adviser_to_the_secretary_general)"}},
        {"TwoRoles",
         "Lecture by Mr. Jan Egeland, Under-Secretary-General for Humanitarian Affairs, The Emergency Relief "
         "Coordinator: \"Mines and markets\"",
         {"Jan Egeland (jan_egeland) = Under-Secretary-General for Humanitarian Affairs "
          "(under_secretary_general_for_humanitarian_affairs) = Emergency Relief Coordinator "
          "(emergency_relief_coordinator)"}},
        {"OtherOrganisation",
         "replied Astrid Thors, High Commissioner on National Minorities at the OSCE.",
         {"Astrid Thors (astrid_thors) = High Commissioner on National Minorities "
          "(high_commissioner_on_national_minorities) at osce"}},
        {"OtherOrganisationWithItsShortName",
         "replied Ruth Amsel, Special Representative for Democracy at the Organization of American States (OAS).",
         {"Ruth Amsel = Special Representative for Democracy at organization_of_american_states"}},
        {"RoleByItsOrganisation",
         "asked Petra Lund, Director of Elections at the Organization of American States (OAS), and Sami Okoro, head "
         "of "
         "communications at the World Bank.",
         {"Petra Lund = Director of Elections at organization_of_american_states",
          "Sami Okoro = head of communications at world_bank"}},
        {"CommissionerElsewhere",
         "Hana Tesfaye, Commissioner for Political Affairs at the African Union (AU).",
         {"Hana Tesfaye = Commissioner for Political Affairs at african_union"}},
        {"ProfessorAtAUniversity",
         "Dr. Lise Tamm, Professor of International Law at Tartu University, spoke of seabeds",
         {"Lise Tamm = Professor of International Law at Tartu University"}},
        {"SeatBeforeOrganisation",
         "Petra Lund, High Commissioner on National Minorities at the Vienna-based Organization for Security and "
         "Co-operation in Europe (OSCE), took part",
         {"Petra Lund = High Commissioner on National Minorities (high_commissioner_on_national_minorities) at osce"}},
        {"PanelInAppositions",
         "Speakers: Petra Lund, Director, Global Centre for the Responsibility to Protect; Dr. Sami Okoro, Professor "
         "of "
         "Law, University of Tartu; Ms. Lise Tamm, Secretary-General, Amnesty International; Mr. Ivo Brandt, Director, "
         "Islands Division, Department of Political Affairs.",
         {"Petra Lund = Director (director/global_centre_for_r2p) at global_centre_for_r2p",
          "Sami Okoro = Professor of Law at University of Tartu",
          "Lise Tamm = Secretary-General (secretary_general/amnesty_international) at amnesty_international",
          "Ivo Brandt = Director, Islands Division at Islands Division at department_of_political_affairs"}},
        {"ChairOfAPartOfAnother",
         "Mr. Ivo Brandt, Chair, Human Rights Committee, Island Bar Association.",
         {"Ivo Brandt"}},
        {"OfficeThatPublished",
         "Pilots at sea / by Ivo Brandt (United Nations High Commissioner for Human Rights - OHCHR, June 2011)",
         {}},
        {"OfficeThatPublishedInAYear", "Pilots at sea / Ivo Brandt (High Commissioner for Human Rights, 2011)", {}},
        {"TermInBrackets",
         "Olivier De Schutter (UN Special Rapporteur on the right to food, 2008-2014) wrote the preface",
         {"Olivier De Schutter = UN Special Rapporteur on the right to food"}},
        {"RoleBrokenAtAHyphen",
         "Jean-Pierre Lacroix, Under- Secretary-General for Peace Operations, thanked the pilots",
         {"Jean-Pierre Lacroix (jean_pierre_lacroix) = Under-Secretary-General for Peace Operations "
          "(under_secretary_general_for_peace_operations)"}},
        {"RoleAlone",
         "An appeal by the Permanent Representative of Jamaica to the United Nations reached the Secretary-General",
         {"Permanent Representative of Jamaica to the United Nations (permanent_representative/jm) for jm",
          "Secretary-General (secretary_general)"}},
        {"OrganisationFirst",
         "Words of welcome by the General Assembly President at the Forum of Small Islands",
         {"General Assembly President (president_of_the_general_assembly) at general_assembly"}},
        {"Headline",
         "Secretary-General Warns Harbour Congress, Noting Shallows in Channels, Deputy-Secretary-General Adds",
         {"Secretary-General (secretary_general)", "Deputy-Secretary-General (deputy_secretary_general)"}},
        {"Photographer",
         "Deminers at rest. (UN Photo/Tobias Rehn) Photo: Livia Marques. Video produced by Owen Tarrant for the Mine "
         "Awareness Series",
         {}},
    }),
    [](const auto &param) { return param.param.name; });

std::vector<std::string> authors(const std::string &text) {
    std::vector<std::string> out;
    for (const PersonPhrase &person : agent_reader().read_authors(text).persons)
        out.push_back(person.name);
    return out;
}

TEST(Authors, AreReadApart) {
    EXPECT_THAT(authors("by Greta Holm and Paulo Nkemelu (Article published 2014-10-21)"),
                testing::ElementsAre("Greta Holm", "Paulo Nkemelu"));
    EXPECT_THAT(authors("Elin Vance Moreau (UNICEF, May 2014)"), testing::ElementsAre("Elin Vance Moreau"));
}

std::vector<std::string> bodies(const std::string &text, ByShape by_shape = ByShape::no) {
    AgentMemory memory;
    std::vector<std::string> out;
    for (const BodyPhrase &body : agent_reader().read(text, memory, by_shape).bodies)
        out.push_back(body.key.empty() ? "\"" + body.name + "\"" : body.key);
    return out;
}

TEST(Organisations, AreRead) {
    using testing::ElementsAre;
    EXPECT_THAT(bodies("the Office of the United Nations High Commissioner for Human Rights and OCHA"),
                ElementsAre("ohchr", "ocha"));
    EXPECT_THAT(
        bodies("hosted with the Permanent Observer Mission of the State of Palestine and the Government of Samoa"),
        ElementsAre("permanent_mission/ps", "government/ws"));
    EXPECT_THAT(bodies("International Bar Association, Human Rights Committee. 9 April 2013"),
                ElementsAre("\"International Bar Association, Human Rights Committee\""));
    EXPECT_THAT(bodies("views of the Human Rights Committee on the case"), ElementsAre("human_rights_committee"));
    EXPECT_THAT(bodies("the Vienna-based Organization for Security and Co-operation in Europe", ByShape::yes),
                ElementsAre("osce"));
    EXPECT_THAT(bodies("the Nordic Coalition for Peace (NCfP), and later NCfP again", ByShape::yes),
                ElementsAre("\"Nordic Coalition for Peace\"", "\"Nordic Coalition for Peace\""));
}

TEST(Organisations, OfOthersAreNotThoseOfTheUnitedNations) {
    using testing::ElementsAre;
    const auto check = [](const std::string &text, const std::string &body) {
        EXPECT_THAT(bodies(text), ElementsAre("\"" + body + "\"")) << text;
    };
    check("University of Tartu, Human Rights Committee. 9 April 2013", "University of Tartu, Human Rights Committee");
    check("report of the Royal Society of Harbour Pilots, Human Rights Committee",
          "Royal Society of Harbour Pilots, Human Rights Committee");
    check("Island Bar Association, Human Rights Committee", "Island Bar Association, Human Rights Committee");
    check("Human Rights Committee, Island Bar Association. 2013", "Human Rights Committee, Island Bar Association");
    check("Universidad de Tartu, Comité de Derechos Humanos", "Universidad de Tartu, Comité de Derechos Humanos");
    check("جامعة تارتو، اللجنة المعنية بحقوق الإنسان", "جامعة تارتو، اللجنة المعنية بحقوق الإنسان");
    EXPECT_THAT(bodies("United Nations, Human Rights Committee"),
                ElementsAre("united_nations", "human_rights_committee"));
    EXPECT_THAT(bodies("the University of Tartu, the Human Rights Committee and UNICEF"),
                ElementsAre("human_rights_committee", "unicef"));
    EXPECT_THAT(bodies("the Association thanked the Human Rights Committee"), ElementsAre("human_rights_committee"));
}

} // namespace
} // namespace recital::test
