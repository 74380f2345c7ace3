#pragma once
// Printed numbers and letters of paragraphs as they stand in provision keys: "12.", "4 bis", "(a)", "(iv)", "٣", "(б)",
// "（一）" become 12, 4bis, a, iv, 3, b, a.

#include <string>
#include <string_view>

#include "extract/reader_words.hpp"
#include "graph/terms.hpp"

namespace recital {

/// Digits and lower-case Latin letters only; empty when the text holds neither a number nor a list letter.
std::string number_label(std::string_view printed, const ReaderWords &words);

/// True for digits, with "bis" or "ter" allowed behind them: the number of a paragraph of its own.
bool is_number(std::string_view label);
/// The number of a list that counts as (i), (ii) do in English, printed ㈠ in Chinese and ’1‘ in Arabic; 0 for others.
int roman_place(std::string_view printed);
std::string roman_label(int value);

bool is_digits(std::string_view text);
/// True for the letters of lower-case Roman numerals up to thirty-nine (i, v, x).
bool is_roman(std::string_view label);

/// True for a label that a provision key can end with: a number, a letter, a doubled letter or a Roman numeral. "pp" is none:
/// there it means a preambular paragraph.
bool is_key_label(std::string_view label);

/// What a stretch of text at a place usually is; `other` where the place does not tell.
BlockKind kind_of_place(std::string_view provision);

} // namespace recital
