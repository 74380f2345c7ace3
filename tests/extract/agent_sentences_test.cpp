// Persons and roles in sentences of office pages, press releases, news, panel lists, records and letters, in six languages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/agent_lines.hpp"

namespace recital::test {
namespace {

struct Sentence {
    const char *text;
    std::vector<std::string> agents;
};

TEST(AgentSentences, AreReadAsACarefulReaderDoes) {
    const std::vector<Sentence> sentences{
        {"Speaking at the opening, Izumi Nakamitsu, United Nations High Representative for Disarmament Affairs, urged "
         "States to join the treaty.",
         {"Izumi Nakamitsu (izumi_nakamitsu) = United Nations High Representative for Disarmament Affairs "
          "(high_representative_for_disarmament_affairs)"}},
        {"The High Representative for Disarmament Affairs, Izumi Nakamitsu, told reporters that risks were rising.",
         {"Izumi Nakamitsu (izumi_nakamitsu) = High Representative for Disarmament Affairs "
          "(high_representative_for_disarmament_affairs)"}},
        {"Briefing the Council, Jean-Pierre Lacroix, Under-Secretary-General for Peace Operations, said patrols had "
         "resumed.",
         {"Jean-Pierre Lacroix (jean_pierre_lacroix) = Under-Secretary-General for Peace Operations "
          "(under_secretary_general_for_peace_operations)"}},
        {"Under-Secretary-General for Peace Operations Jean-Pierre Lacroix visited Bangui on Tuesday.",
         {"Jean-Pierre Lacroix (jean_pierre_lacroix) = Under-Secretary-General for Peace Operations "
          "(under_secretary_general_for_peace_operations)"}},
        // a role that the data do not have is not taken for the one inside it
        {"Ms. Ada Lindqvist, Deputy Emergency Relief Coordinator, said that aid had arrived.", {"Ada Lindqvist"}},
        {"UN relief chief Martin Griffiths said the convoy had been stopped.",
         {"Martin Griffiths (martin_griffiths) = UN relief chief (emergency_relief_coordinator)"}},
        {"Martin Griffiths, Under-Secretary-General for Humanitarian Affairs and Emergency Relief Coordinator, briefed "
         "the Security Council.",
         {"Martin Griffiths (martin_griffiths) = Under-Secretary-General for Humanitarian Affairs "
          "(under_secretary_general_for_humanitarian_affairs) = Emergency Relief Coordinator "
          "(emergency_relief_coordinator)"}},
        {"Special Representative of the Secretary-General for Libya and Head of the United Nations Support Mission in "
         "Libya, Abdoulaye Bathily",
         {"Abdoulaye Bathily = Special Representative of the Secretary-General for Libya (special_representative/ly) "
          "for ly = Head of the United Nations Support Mission in Libya (head/unsmil) at unsmil"}},
        {"Ms. Bintou Keita, Special Representative of the Secretary-General in the Democratic Republic of the Congo "
         "and Head of MONUSCO, presented the report.",
         {"Bintou Keita = Special Representative of the Secretary-General in the Democratic Republic of the Congo "
          "(special_representative/cd) for cd = Head of MONUSCO (head/monusco) at monusco"}},
        {"Remarks by Ambassador Linda Thomas-Greenfield, Permanent Representative of the United States to the United "
         "Nations",
         {"Linda Thomas-Greenfield = Permanent Representative of the United States to the United Nations "
          "(permanent_representative/us) for us"}},
        {"H.E. Mr. Dang Hoang Giang (Viet Nam), Chair of the Special Committee",
         {"Dang Hoang Giang for vn = Chair of the Special Committee at Special Committee"}},
        {"The representative of Brazil, speaking on behalf of the Group of 77 and China, welcomed the report.",
         {"representative of Brazil (representative/br) for br"}},
        {"Panelists: Dr. Denis Mukwege, founder of the Panzi Hospital; Ms. Pramila Patten, Special Representative of "
         "the Secretary-General on Sexual Violence in Conflict; Ms. Sima Bahous, Executive Director of UN Women",
         {"Denis Mukwege",
          "Pramila Patten (pramila_patten) = Special Representative of the Secretary-General on Sexual Violence in "
          "Conflict (special_representative_on_sexual_violence_in_conflict)",
          "Sima Bahous (sima_sami_bahous) = Executive Director of UN Women (executive_director_of_un_women)"}},
        {"Moderator: Ms. Ilze Brands Kehris, Assistant Secretary-General for Human Rights",
         {"Ilze Brands Kehris (ilze_brands_kehris) = Assistant Secretary-General for Human Rights "
          "(assistant_secretary_general_for_human_rights)"}},
        {"Opening remarks by the Deputy High Commissioner for Human Rights, Nada Al-Nashif",
         {"Nada Al-Nashif (nada_al_nashif) = Deputy High Commissioner for Human Rights "
          "(deputy_high_commissioner_for_human_rights)"}},
        {"Tom Andrews, Special Rapporteur on the situation of human rights in Myanmar, said that the world had looked "
         "away.",
         {"Tom Andrews = Special Rapporteur on the situation of human rights in Myanmar"}},
        {"UN High Commissioner for Human Rights Volker Türk deplored the attack.",
         {"Volker Türk (volker_turk) = UN High Commissioner for Human Rights (high_commissioner_for_human_rights)"}},
        {"the United Nations High Commissioner for Refugees, Filippo Grandi, addressed the Executive Committee",
         {"Filippo Grandi (filippo_grandi) = United Nations High Commissioner for Refugees "
          "(high_commissioner_for_refugees)"}},
        {"Germany's Foreign Minister Annalena Baerbock met with the Secretary-General in New York.",
         {"Annalena Baerbock (annalena_baerbock) = Germany's Foreign Minister (foreign_minister/de) for de",
          "Secretary-General (secretary_general)"}},
        {"President Emmanuel Macron of France addressed the General Assembly",
         {"Emmanuel Macron = President (president/fr) for fr"}},
        {"Prime Minister Mia Mottley of Barbados; President William Ruto of Kenya",
         {"Mia Mottley = Prime Minister (prime_minister/bb) for bb", "William Ruto = President (president/ke) for ke"}},
        {"Stéphane Dujarric, Spokesman for the Secretary-General, told journalists",
         {"Stéphane Dujarric (stephane_dujarric) = Spokesman for the Secretary-General "
          "(spokesperson_for_the_secretary_general)"}},
        {"Mr. Guterres called for restraint.", {}},
        {"UN chief António Guterres called for restraint. Mr. Guterres added that talks must go on.",
         {"António Guterres (antonio_guterres) = UN chief (secretary_general)", "António Guterres (antonio_guterres)"}},
        {"Letter dated 3 May 2016 from the Chargé d'affaires a.i. of the Permanent Mission of Senegal to the United "
         "Nations addressed to the President of the Security Council",
         {"Chargé d'affaires a.i. of the Permanent Mission of Senegal to the United Nations (charge_d_affaires/sn) for "
          "sn at permanent_mission/sn",
          "President of the Security Council (president_of_the_security_council)"}},
        {"Professor Alex Bellamy, Director of the Asia Pacific Centre for the Responsibility to Protect, University of "
         "Queensland",
         {"Alex Bellamy = Director of the Asia Pacific Centre for the Responsibility to Protect "
          "(director/asia_pacific_centre_for_r2p) at asia_pacific_centre_for_r2p"}},
        {"Simon Adams, Executive Director of the Global Centre for the Responsibility to Protect, spoke next.",
         {"Simon Adams = Executive Director of the Global Centre for the Responsibility to Protect "
          "(executive_director/global_centre_for_r2p) at global_centre_for_r2p"}},
        {"Kofi Annan, former Secretary-General, and Mary Robinson, former High Commissioner for Human Rights, joined "
         "the Elders.",
         {"Kofi Annan (kofi_annan) = Secretary-General (secretary_general) former",
          "Mary Robinson (mary_robinson) = High Commissioner for Human Rights (high_commissioner_for_human_rights) "
          "former"}},
        {"Statement by the President of the Human Rights Council, Ambassador Nazhat Shameem Khan",
         {"Nazhat Shameem Khan = President of the Human Rights Council (president_of_the_human_rights_council)"}},
        {"The Chair of the Fourth Committee, Mona Juul, opened the meeting.",
         {"Mona Juul = Chair of the Fourth Committee (chair/fourth_committee) at fourth_committee"}},
        {"Security Council President Vassily Nebenzia (Russian Federation) read out the statement.",
         {"Vassily Nebenzia for ru = Security Council President (president_of_the_security_council) at "
          "security_council"}},
        {"Photo: Loey Felipe. UN Photo/Manuel Elías: the Secretary-General speaks",
         {"Secretary-General (secretary_general)"}},
        {"Edited by Sara Kim. Video by Tom Lee.", {}},
        {"Mr. Chaloka Beyani, Special Rapporteur on the human rights of internally displaced persons",
         {"Chaloka Beyani (chaloka_beyani) = Special Rapporteur on the human rights of internally displaced persons"}},
        {"Secretary-General Appoints Jane Smith of Ireland Assistant Secretary-General for Peacebuilding Support",
         {"Secretary-General (secretary_general)", "Assistant Secretary-General for Peacebuilding Support "
                                                   "(assistant_secretary_general_for_peacebuilding_support)"}},
        {"Secretary-General Condemns Attack on MINUSCA, Urges Central African Republic to Act",
         {"Secretary-General (secretary_general)"}},
        {"Deputy Secretary-General Amina Mohammed: Women must be at the table",
         {"Amina Mohammed (amina_j_mohammed) = Deputy Secretary-General (deputy_secretary_general)"}},
        {"Women, Peace and Security: statement by Foreign Minister Ann Linde of Sweden",
         {"Ann Linde = Foreign Minister (foreign_minister/se) for se"}},
        {"Letter from Jane Roe, Permanent Representative of Ireland, to Mr. António Guterres, Secretary-General",
         {"Jane Roe = Permanent Representative of Ireland (permanent_representative/ie) for ie",
          "António Guterres (antonio_guterres) = Secretary-General (secretary_general)"}},
        {"the European Union High Representative for Foreign Affairs and Security Policy, Josep Borrell",
         {"Josep Borrell = European Union High Representative for Foreign Affairs and Security Policy "
          "(high_representative_of_the_european_union) at european_union"}},
        {"Dame Meg Taylor, Secretary-General of the Pacific Islands Forum Secretariat",
         {"Meg Taylor = Secretary-General of the Pacific Islands Forum Secretariat at Pacific Islands Forum "
          "Secretariat"}},
        {"NATO Secretary General Jens Stoltenberg",
         {"Jens Stoltenberg = NATO Secretary General (secretary_general_of_nato) at nato"}},
        {"ICC Prosecutor Karim Khan",
         {"Karim Khan (karim_a_a_khan) = ICC Prosecutor (prosecutor_of_the_international_criminal_court) at "
          "international_criminal_court"}},
        {"WHO Director-General Tedros Adhanom Ghebreyesus",
         {"Tedros Adhanom Ghebreyesus (tedros_adhanom_ghebreyesus) = WHO Director-General (director_general_of_who) at "
          "world_health_organization"}},
        {"UNICEF Executive Director Catherine Russell",
         {"Catherine Russell (catherine_russell) = UNICEF Executive Director (executive_director_of_unicef) at "
          "unicef"}},
        {"The Resident Coordinator in Somalia, Adam Abdelmoula",
         {"Adam Abdelmoula = Resident Coordinator in Somalia (coordinator/so) for so"}},
        {"Judge Joan Donoghue, President of the International Court of Justice, delivered her report.",
         {"Joan Donoghue = President of the International Court of Justice "
          "(president_of_the_international_court_of_justice)"}},
        {"Le Secrétaire général de l’ONU, António Guterres, a déclaré que la situation était grave.",
         {"António Guterres (antonio_guterres) = Secrétaire général de l’ONU (secretary_general)"}},
        {"M. Adama Dieng, Conseiller spécial du Secrétaire général pour la prévention du génocide, s’est exprimé "
         "devant le Conseil.",
         {"Adama Dieng (adama_dieng) = Conseiller spécial du Secrétaire général pour la prévention du génocide "
          "(special_adviser_on_the_prevention_of_genocide)"}},
        {"la Haute-Commissaire des Nations Unies aux droits de l’homme, Michelle Bachelet, a présenté son rapport.",
         {"Michelle Bachelet (michelle_bachelet) = Haute-Commissaire des Nations Unies aux droits de l’homme "
          "(high_commissioner_for_human_rights)"}},
        {"S.E. Mme Jeanne Exemple, Représentante permanente de la Côte d’Ivoire auprès de l’Organisation des Nations "
         "Unies",
         {"Jeanne Exemple = Représentante permanente de la Côte d’Ivoire auprès de l’Organisation des Nations Unies "
          "(permanent_representative/ci) for ci"}},
        {"Le Président de l’Assemblée générale, M. Csaba Kőrösi, a ouvert le débat.",
         {"Csaba Kőrösi (csaba_korosi) = Président de l’Assemblée générale (president_of_the_general_assembly)"}},
        {"Lettre datée du 3 mai 2016, adressée au Président du Conseil de sécurité par le Représentant permanent du "
         "Sénégal auprès de l’Organisation des Nations Unies",
         {"Président du Conseil de sécurité (president_of_the_security_council)",
          "Représentant permanent du Sénégal auprès de l’Organisation des Nations Unies (permanent_representative/sn) "
          "for sn"}},
        {"El Secretario General, António Guterres, pidió moderación.",
         {"António Guterres (antonio_guterres) = Secretario General (secretary_general)"}},
        {"la Sra. Alice Wairimu Nderitu, Asesora Especial del Secretario General sobre la Prevención del Genocidio",
         {"Alice Wairimu Nderitu (alice_wairimu_nderitu) = Asesora Especial del Secretario General sobre la Prevención "
          "del Genocidio (special_adviser_on_the_prevention_of_genocide)"}},
        {"Carta de fecha 5 de junio dirigida al Presidente del Consejo de Seguridad por el Representante Permanente "
         "del Uruguay ante las Naciones Unidas",
         {"Presidente del Consejo de Seguridad (president_of_the_security_council)",
          "Representante Permanente del Uruguay ante las Naciones Unidas (permanent_representative/uy) for uy"}},
        {"Генеральный секретарь ООН Антониу Гутерриш заявил, что положение ухудшается.",
         {"Антониу Гутерриш (antonio_guterres) = Генеральный секретарь ООН (secretary_general)"}},
        {"Специальный советник Генерального секретаря по предупреждению геноцида Адама Диенг выступил в Совете "
         "Безопасности.",
         {"Адама Диенг (adama_dieng) = Специальный советник Генерального секретаря по предупреждению геноцида "
          "(special_adviser_on_the_prevention_of_genocide)"}},
        {"Постоянный представитель Бразилии при Организации Объединенных Наций г-н Жуан Силва сказал",
         {"Жуан Силва = Постоянный представитель Бразилии при Организации Объединенных Наций "
          "(permanent_representative/br) for br"}},
        {"Письмо Постоянного представителя Чили при Организации Объединенных Наций на имя Генерального секретаря",
         {"Постоянного представителя Чили при Организации Объединенных Наций (permanent_representative/cl) for cl",
          "Генерального секретаря (secretary_general)"}},
        {"联合国秘书长古特雷斯表示关切。", {"古特雷斯 (antonio_guterres) = 联合国秘书长 (secretary_general)"}},
        {"联合国秘书长安东尼奥·古特雷斯表示关切。",
         {"安东尼奥·古特雷斯 (antonio_guterres) = 联合国秘书长 (secretary_general)"}},
        {"秘书长防止灭绝种族罪行问题特别顾问阿达马·迪昂在安理会发言。",
         {"阿达马·迪昂 (adama_dieng) = 秘书长防止灭绝种族罪行问题特别顾问 "
          "(special_adviser_on_the_prevention_of_genocide)"}},
        {"巴西常驻联合国代表若昂·席尔瓦先生说",
         {"若昂·席尔瓦 = 巴西常驻联合国代表 (permanent_representative/br) for br"}},
        {"قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن الوضع خطير.",
         {"أنطونيو غوتيريش (antonio_guterres) = الأمين العام للأمم المتحدة (secretary_general)"}},
        {"السيد أداما ديينغ، المستشار الخاص للأمين العام المعني بمنع الإبادة الجماعية",
         {"أداما ديينغ (adama_dieng) = المستشار الخاص للأمين العام المعني بمنع الإبادة الجماعية "
          "(special_adviser_on_the_prevention_of_genocide)"}},
        {"رسالة موجهة إلى رئيس مجلس الأمن من الممثل الدائم لشيلي لدى الأمم المتحدة",
         {"رئيس مجلس الأمن (president_of_the_security_council)",
          "الممثل الدائم لشيلي لدى الأمم المتحدة (permanent_representative/cl) for cl"}},
        {"A message from the Special Envoy of the Secretary-General for Yemen, Hans Grundberg, was read out.",
         {"Hans Grundberg = Special Envoy of the Secretary-General for Yemen (special_envoy_for_yemen)"}},
        {"Ms. Ana Torres (Uruguay), Rapporteur of the Fifth Committee, introduced the report.",
         {"Ana Torres for uy = Rapporteur of the Fifth Committee (rapporteur/fifth_committee) at fifth_committee"}},
        {"The meeting heard from the acting head of UNITAMS; Mr. Torres of the ministry did not speak.", {}},
        {"Heads of State and Government met in New York; representatives of civil society took part.", {}},
        {"Human Rights Watch, the International Crisis Group and Oxfam issued a joint letter.", {}},
        {"The president of the club, the chair of the session and the director of the film were thanked.", {}},
        {"Ships of refuge / by Paul Grove (UN High Commissioner for Refugees - UNHCR, May 2006)", {}},
        {"an interview with the UN Special Adviser", {"UN Special Adviser (special_adviser/united_nations)"}},
        {"The Kofi Annan Foundation lent it to the Dag Hammarskjöld Library.", {}},
        {"Mr. Paul Grove, Director of the Operations and Advocacy Division, OCHA",
         {"Paul Grove = Director of the Operations and Advocacy Division at Operations and Advocacy Division"}},
        {"United Nations Special Rapporteur on the right to food Nadia Grove",
         {"Nadia Grove = United Nations Special Rapporteur on the right to food"}},
        {"Photo credit: Ana Silva / Oxfam. Image by Tom Roe, President of the Photo Club.", {}},
    };
    for (const Sentence &sentence : sentences)
        EXPECT_THAT(persons(sentence.text), testing::ElementsAreArray(sentence.agents)) << sentence.text;
}

// A name of half a megabyte, brackets that never close, ties without end: linear time and nothing read.
TEST(AgentSentences, HostileTextsEnd) {
    std::string names, ties, roles;
    for (int i = 0; i < 2000; ++i) {
        names += "Abc ";
        ties += "President of the ";
        roles += "Secretary-General's ";
    }
    EXPECT_TRUE(persons(names).empty());
    persons(ties);
    persons(roles);
    persons(std::string(500000, '('));
    persons("Mr. " + std::string(500000, 'A'));
    persons("\xF0\x9F\x98\x80 Mr. \xF0\x9F\x98\x80");
}

} // namespace
} // namespace recital::test
