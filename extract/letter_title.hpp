#pragma once
// The set phrase of lists, mastheads and agendas that names a letter or note verbale: kind, date, sender, addressees.
//
//   Letter dated 3 May 2044 from the Permanent Representative of A to the United Nations addressed to the Secretary-General
//   Lettre datée du 3 mai 2044, adressée au Secrétaire général par le Représentant permanent de A
//   Письмо Постоянного представителя А от 3 мая 2044 года на имя Генерального секретаря
//   2044年5月3日A常驻联合国代表给秘书长的信
//
// The words are those of the classes letter_* of the authority data. It abstains where the addressee is not named, as
// "letter" alone is a word like any other.

#include <optional>
#include <string_view>
#include <vector>

#include "extract/reader_words.hpp"
#include "graph/date.hpp"
#include "graph/terms.hpp"

namespace recital {

struct LetterTitle {
    DocumentType type = DocumentType::letter; // or note
    std::string_view phrase;                  // all of it, without what is printed behind it
    Date date;                                // of the letter; no date where none is printed
    std::string_view date_text;
    std::string_view sender; // without its article; empty where it is not named
    std::vector<std::string_view> addressees;
};

/// Reads the title that `text` begins with; all views are parts of `text`. Nothing where it begins with anything else.
std::optional<LetterTitle> read_letter_title(std::string_view text, const ReaderWords &words);

} // namespace recital
