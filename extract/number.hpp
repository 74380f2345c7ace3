#pragma once
// Numbers of resolutions and decisions as they are printed without a symbol ("60/1", "1674 (2006)", "217 A (III)", "S-10/2",
// "67/254 A", bare "1973"), and dates, read from tokens in six languages.

#include <optional>
#include <string>

#include "extract/line.hpp"

namespace recital {

struct PrintedNumber {
    enum class Shape : std::uint8_t {
        session, // 60/1, S-10/2, 2006/4
        year,    // 1674 (2006)
        roman,   // 217 A (III)
        bare     // 1973
    };
    std::string text; // normalised: "67/254A", "1674(2006)", "217(III)A", "S-10/2", "1973"
    Shape shape = Shape::bare;
    char letter = 0;      // part letter, also in text
    std::string letters;  // more part letters named before the session: B of "3411 A and B (XXX)"
    std::size_t next = 0; // first token after it
};

/// The number that starts at token i; nullopt when there is none.
std::optional<PrintedNumber> read_number(const Line &line, std::size_t i);

/// Part letters named after a number: "and B", "to D", "A-E". Appends them; returns the first token after them.
std::size_t read_more_letters(const Line &line, std::size_t i, char first, std::string &letters);

struct PrintedDate {
    int year = 0;
    std::size_t next = 0; // first token after it
};

/// A date that starts at token i, the word that links it ("of", "dated", "du") included; only dates with a year.
std::optional<PrintedDate> read_date(const Line &line, std::size_t i);

/// Whether a word begins with a small letter, of any script that has such.
bool lower_case(std::string_view word);

struct PrintedNumeral {
    int value = 0; // 0: none
    std::size_t next = 0;
};

/// A number in words that starts at token i: 四十一, الحادية والأربعين.
PrintedNumeral read_numeral(const Line &line, std::size_t i);

/// "III" -> 3; 0 when the text is no roman numeral below 4000. Case is ignored.
int roman_number(std::string_view text);

} // namespace recital
