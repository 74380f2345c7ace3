// The set phrase that names a letter, in six languages: what is read of it, and what is not taken for one.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extract/letter_title.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

/// "letter 2044-05-03 | sender | addressee | addressee"
std::string read_title(std::string_view text) {
    const auto title = read_letter_title(text, test::context().words);
    if (!title)
        return "-";
    std::string line = std::string(name_of(title->type)) + ' ' + iso_date(title->date) + " | ";
    line += title->sender;
    for (const std::string_view addressee : title->addressees)
        line.append(" | ").append(addressee);
    return line;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

TEST(LetterTitle, ReadsThePhraseInSixLanguages) {
    const std::vector<Row> rows{
        {"Letter dated 3 May 2044 from the Permanent Representative of Aland to the United Nations addressed to the "
         "Secretary-General",
         "letter 2044-05-03 | Permanent Representative of Aland to the United Nations | Secretary-General"},
        {"Letter dated 2044/05/03 from the Permanent Observer of Bland to the United Nations addressed to the "
         "President "
         "of the Security Council: <http://example.org/x>",
         "letter 2044-05-03 | Permanent Observer of Bland to the United Nations | President of the Security Council"},
        {"Identical letters dated 3 May 2044 from the Chargé d’affaires a.i. of the Permanent Mission of Aland to the "
         "United Nations addressed to the Secretary-General and the President of the Security Council (S/2044/9)",
         "letter 2044-05-03 | Chargé d’affaires a.i. of the Permanent Mission of Aland to the United Nations | "
         "Secretary-General | President of the Security Council"},
        {"Note verbale dated 3 May 2044 from the Permanent Mission of Aland to the United Nations addressed to the "
         "Chair "
         "of the Committee on Peace and Lamps",
         "note 2044-05-03 | Permanent Mission of Aland to the United Nations | Chair of the Committee on Peace and "
         "Lamps"},
        {"Letter dated 3 May 2044 from Mr. Odo Ferri, Special Envoy, addressed to the Secretary-General, in which he "
         "asked for oil",
         "letter 2044-05-03 | Mr. Odo Ferri, Special Envoy | Secretary-General"},
        {"Letter dated 3 May 2044 from the Permanent Representative of Aland to the United Nations, on behalf of the "
         "keepers, addressed to the President of the General Assembly concerning lamps.",
         "letter 2044-05-03 | Permanent Representative of Aland to the United Nations, on behalf of the keepers | "
         "President of the General Assembly"},
        {"Letter from the Secretary-General addressed to the President of the General Assembly. It was read.",
         "letter  | Secretary-General | President of the General Assembly"},
        {"Lettre datée du 3 mai 2044, adressée au Secrétaire général par le Représentant permanent d’Aland auprès de "
         "l’Organisation des Nations Unies",
         "letter 2044-05-03 | Représentant permanent d’Aland auprès de l’Organisation des Nations Unies | Secrétaire "
         "général"},
        {"Lettres identiques datées du 3 mai 2044, adressées au Secrétaire général et au Président du Conseil de "
         "sécurité "
         "par le Chargé d’affaires par intérim d’Aland",
         "letter 2044-05-03 | Chargé d’affaires par intérim d’Aland | Secrétaire général | Président du Conseil de "
         "sécurité"},
        {"Carta de fecha 3 de mayo de 2044 dirigida a la Presidencia del Consejo de Seguridad por la Representante "
         "Permanente de Aland ante las Naciones Unidas",
         "letter 2044-05-03 | Representante Permanente de Aland ante las Naciones Unidas | Presidencia del Consejo de "
         "Seguridad"},
        {"Nota verbal de fecha 3 de mayo de 2044 dirigida al Secretario General por la Misión Permanente de Aland",
         "note 2044-05-03 | Misión Permanente de Aland | Secretario General"},
        {"Письмо Постоянного представителя Аландии при Организации Объединенных Наций от 3 мая 2044 года на имя "
         "Председателя Совета Безопасности",
         "letter 2044-05-03 | Постоянного представителя Аландии при Организации Объединенных Наций | Председателя "
         "Совета Безопасности"},
        {"Идентичные письма Генерального секретаря от 3 мая 2044 года на имя Председателя Генеральной Ассамблеи и "
         "Председателя Совета Безопасности",
         "letter 2044-05-03 | Генерального секретаря | Председателя Генеральной Ассамблеи | Председателя Совета "
         "Безопасности"},
        {"2044年5月3日奥兰常驻联合国代表给秘书长的信", "letter 2044-05-03 | 奥兰常驻联合国代表 | 秘书长"},
        {"2044年5月3日奥兰常驻联合国代表给秘书长和安全理事会主席的同文信（S/2044/9）",
         "letter 2044-05-03 | 奥兰常驻联合国代表 | 秘书长 | 安全理事会主席"},
        {"رسالة مؤرخة 3 أيار/مايو 2044 موجهة إلى الأمين العام من الممثل الدائم لآلند لدى الأمم المتحدة",
         "letter 2044-05-03 | الممثل الدائم لآلند لدى الأمم المتحدة | الأمين العام"},
    };
    for (const Row &row : rows)
        EXPECT_EQ(read_title(row.text), row.expected) << row.text;
}

TEST(LetterTitle, AbstainsWhereNobodyIsAddressed) {
    for (const std::string_view text :
         {"Letter to the editor", "Letters were read out", "The letter dated 3 May 2044 was addressed to him",
          "Letterhead addressed to the Secretary-General", "Report of the Secretary-General", "", "Letter",
          "Letter: addressed to the Secretary-General", "2044年5月3日会议记录", "给秘书长的信件"})
        EXPECT_EQ(read_title(text), "-") << text;
}

TEST(LetterTitle, IsPartOfTheText) {
    const std::string_view text = "Letter dated 3 May 2044 from Aland addressed to the Secretary-General (S/2044/9)";
    const auto title = read_letter_title(text, test::context().words);
    ASSERT_TRUE(title);
    EXPECT_EQ(title->phrase, "Letter dated 3 May 2044 from Aland addressed to the Secretary-General");
    EXPECT_EQ(title->phrase.data(), text.data());
    EXPECT_EQ(title->date_text, "3 May 2044");
}

TEST(LetterTitle, TakesNoLongTimeForLongText) {
    std::string text = "Letter dated 3 May 2044 from ";
    for (int i = 0; i < 100'000; ++i)
        text += "and the addressed ";
    EXPECT_EQ(read_title(text), "-");
}

} // namespace
} // namespace recital
