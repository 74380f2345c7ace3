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
         "UN Secretary-General Ban Ki-moon spoke of prevention.",
         {"Ban Ki-moon (ban_ki_moon) = UN Secretary-General (secretary_general)"}},
        {"PossessiveRole",
         "a briefing with Mr. Adama Dieng, Secretary-General's Special Adviser on the Prevention of Genocide and Ms. "
         "Jennifer Welsh, Secretary-General's Special Adviser on the Responsibility to Protect",
         {"Adama Dieng (adama_dieng) = Secretary-General's Special Adviser on the Prevention of Genocide "
          "(special_adviser_on_the_prevention_of_genocide)",
          "Jennifer Welsh (jennifer_welsh) = Secretary-General's Special Adviser on the Responsibility to Protect "
          "(special_adviser_on_the_responsibility_to_protect)"}},
        {"NameThenRole",
         "Joseph Deiss, President of the UN General Assembly, said (in French) that action was needed.",
         {"Joseph Deiss (joseph_deiss) = President of the UN General Assembly (president_of_the_general_assembly) at "
          "general_assembly"}},
        {"WrappedList",
         "Panelists:\nOluremi Adeyemo,\nPermanent Representative of Ghana to UN;\nIvan Simonovic, Assistant "
         "Secretary-General for Human Rights;\nJan Eliasson, Deputy Secretary-General; Adama Dieng, Special\nAdviser "
         "of "
         "the Secretary-General on the Prevention of Genocide;\nand Li Weimin, Chief of the General "
         "Assembly\nAffairs Branch in the Department for General\nAssembly and Conference Management.\n(UN Photo/Ann "
         "Example)",
         {"Oluremi Adeyemo = Permanent Representative of Ghana to UN (permanent_representative/gh) for gh",
          "Ivan Simonovic (ivan_simonovic) = Assistant Secretary-General for Human Rights "
          "(assistant_secretary_general_for_human_rights)",
          "Jan Eliasson (jan_eliasson) = Deputy Secretary-General (deputy_secretary_general)",
          "Adama Dieng (adama_dieng) = Special Adviser of the Secretary-General on the Prevention of Genocide "
          "(special_adviser_on_the_prevention_of_genocide)",
          "Li Weimin = Chief of the General Assembly Affairs Branch (chief/general_assembly_affairs_branch) at "
          "general_assembly_affairs_branch at dgacm"}},
        {"DeliveredBy",
         "Statement by H.E. Volkan Bozkir, President of the 75th Session of the United Nations General Assembly "
         "(Delivered by H.E. Ms. Maya Linden, Chef de Cabinet to the President of the General Assembly)",
         {"Volkan Bozkir (volkan_bozkir) = President of the 75th Session of the United Nations General Assembly "
          "(president_of_the_general_assembly) session 75 at general_assembly",
          "Maya Linden = Chef de Cabinet to the President of the General Assembly "
          "(chef_de_cabinet/president_of_the_general_assembly)"}},
        {"FormerAdviser",
         "Former Special Adviser Edward Luck on the scope of the concept",
         {"Edward Luck (edward_c_luck) = Special Adviser (special_adviser_on_the_responsibility_to_protect) former"}},
        {"FamilyNameLater",
         "Special Adviser Edward Luck opened the debate. Mr. Luck delivered remarks.",
         {"Edward Luck (edward_c_luck) = Special Adviser (special_adviser_on_the_responsibility_to_protect)",
          "Edward Luck (edward_c_luck)"}},
        {"RoleThenComma",
         "the remarks of the Special Adviser on the Prevention of Genocide, Jennifer Welsh, and the webcast",
         {"Jennifer Welsh (jennifer_welsh) = Special Adviser on the Prevention of Genocide "
          "(special_adviser_on_the_prevention_of_genocide)"}},
        {"Advisor",
         "Interview with Edward Luck, Special Advisor to the Secretary-General (UN Newsmaker, 1 August 2011)",
         {"Edward Luck (edward_c_luck) = Special Advisor to the Secretary-General "
          "(special_adviser_to_the_secretary_general)"}},
        {"TwoRoles",
         "Statement by Ms. Patricia O'Brien, Under-Secretary-General for Legal Affairs, The Legal Counsel: \"On law\"",
         {"Patricia O'Brien (patricia_o_brien) = Under-Secretary-General for Legal Affairs "
          "(under_secretary_general_for_legal_affairs) = Legal Counsel (legal_counsel)"}},
        {"OtherOrganisation",
         "explained Knut Vollebaek, High Commissioner on National Minorities at the Organization for Security and "
         "Cooperation in Europe (OSCE).",
         {"Knut Vollebaek (knut_vollebaek) = High Commissioner on National Minorities "
          "(high_commissioner_on_national_minorities) at osce"}},
        {"RoleAlone",
         "Letter dated 22 October 2015 from the Permanent Representative of Chile to the United Nations "
         "addressed to the Secretary-General",
         {"Permanent Representative of Chile to the United Nations (permanent_representative/cl) for cl",
          "Secretary-General (secretary_general)"}},
        {"OrganisationFirst",
         "Remarks of the General Assembly President at the Interactive Dialogue",
         {"General Assembly President (president_of_the_general_assembly) at general_assembly"}},
        {"Headline",
         "Secretary-General Tells Sofia Platform, Citing Watershed in Doctrine, Deputy-Secretary-General Says",
         {"Secretary-General (secretary_general)", "Deputy-Secretary-General (deputy_secretary_general)"}},
        {"Photographer",
         "The hall in session. (UN Photo/Evan Schneider) Photo: Paulo Filgueiras. Video produced by "
         "Nathan Beriro for the Outreach Programme",
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
    EXPECT_THAT(authors("by Mark Notaras and Vesselin Popovski (Article published 2011-04-05)"),
                testing::ElementsAre("Mark Notaras", "Vesselin Popovski"));
    EXPECT_THAT(authors("Susan Harris Rimmer (UNHCR, March 2010)"), testing::ElementsAre("Susan Harris Rimmer"));
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
    EXPECT_THAT(bodies("co-organized by the Permanent Observer Mission of the Holy See and the Government of Brazil"),
                ElementsAre("permanent_mission/va", "government/br"));
    EXPECT_THAT(bodies("Association of the Bar of the City of New York, Human Rights Committee. 7 February 2012"),
                ElementsAre("\"Association of the Bar of the City of New York, Human Rights Committee\""));
    EXPECT_THAT(bodies("views of the Human Rights Committee on the case"), ElementsAre("human_rights_committee"));
    EXPECT_THAT(bodies("the Nordic Coalition for Peace (NCfP), and later NCfP again", ByShape::yes),
                ElementsAre("\"Nordic Coalition for Peace\"", "\"Nordic Coalition for Peace\""));
}

} // namespace
} // namespace recital::test
