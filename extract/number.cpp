#include "extract/number.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr int first_year = 1945;
constexpr int last_year = 2099;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

/// A single capital letter that is a part letter: not the start of a word.
char part_letter(const Line &line, std::size_t i) {
    if (i >= line.size())
        return 0;
    const Token &token = line.token(i);
    if (token.kind == TokenKind::word && token.end - token.begin == 1 && token.capital)
        return line.text()[token.begin];
    if (const auto lexeme = line.lexeme(i, WordClass::part_letter); lexeme && !lower_case(line.spelled(i)))
        return static_cast<char>(lexeme->value);
    return 0;
}

/// The part letters after Z: 53/77 AA.
bool doubled_letter(const Line &line, std::size_t i) {
    if (i >= line.size() || !line.token(i).capital || line.token(i).end - line.token(i).begin != 2)
        return false;
    const std::string_view word = line.spelled(i);
    return word[0] == word[1];
}

std::string roman_of(int value) {
    static constexpr std::array<std::pair<int, std::string_view>, 9> digits{
        {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string out;
    if (value > 399)
        return out;
    for (const auto &[number, letters] : digits)
        for (; value >= number; value -= number)
            out += letters;
    return out;
}

/// What stands in brackets after a number: a year, or a session in roman numerals (written otherwise in Arabic).
struct Bracket {
    std::string text; // "2006", "III", "S-VII"
    bool year = false;
    std::size_t next = 0;
};

std::optional<Bracket> read_bracket(const Line &line, std::size_t i) {
    if (!line.is(i, '('))
        return std::nullopt;
    std::size_t at = i + 1;
    Bracket bracket;
    if (line.is_number(at)) {
        int value = line.number(at++);
        if (value >= 0 && value < 1000 && line.is_number(at) &&
            line.number(at) < 100) { // a blank lost into the year: (200 1)
            const int rest = line.number(at);
            value = value * (rest < 10 && value >= 100 ? 10 : 100) + rest;
            ++at;
        }
        if (value < first_year || value > last_year || !line.is(at, ')'))
            return std::nullopt;
        bracket.text = std::to_string(value);
        bracket.year = true;
        bracket.next = at + 1;
        return bracket;
    }
    std::string prefix;
    if (const auto session = line.lexeme(at, WordClass::session_prefix)) {
        prefix = session->value == 2 ? "ES-" : "S-";
        at += line.length(at);
    } else if (line.has(at, WordClass::session_roman)) {
        at += line.length(at);
    }
    if (line.is_number(at)) {
        const int value = line.number(at);
        if (value <= 0 || !line.is(at + 1, ')'))
            return std::nullopt;
        bracket.text = prefix + roman_of(value);
        bracket.next = at + 2;
        return bracket;
    }
    if (at < line.size() && line.token(at).kind == TokenKind::word) {
        const std::string_view word = line.spelled(at);
        if (prefix.empty() && (word == "S" || word == "ES") && line.is(at + 1, '-')) {
            prefix = std::string(word) + "-";
            at += 2;
        }
        if (at < line.size() && roman_number(line.spelled(at)) > 0 && line.is(at + 1, ')')) {
            bracket.text = prefix;
            for (const char c : line.spelled(at))
                bracket.text += upper(c);
            bracket.next = at + 2;
            return bracket;
        }
    }
    return std::nullopt;
}

/// The digit that optical reading takes a capital for; 0 when it is none.
char misread_digit(const Line &line, std::size_t i) {
    static constexpr std::string_view letters = "SOIB";
    static constexpr std::string_view digits = "5018";
    if (i >= line.size() || line.token(i).end - line.token(i).begin != 1)
        return 0;
    const std::size_t at = letters.find(line.text()[line.token(i).begin]);
    return at == std::string_view::npos ? '\0' : digits[at];
}

/// "S11 (1982)" for 511 (1982), "70S (1991)" for 705 (1991): a letter glued to the digits, and a year behind. Whether there
/// is such a number, the year tells.
std::optional<PrintedNumber> read_misread_number(const Line &line, std::size_t i) {
    const bool first = misread_digit(line, i) != 0;
    const std::size_t letter = first ? i : i + 1;
    const std::size_t rest = first ? i + 1 : i;
    const char digit = misread_digit(line, letter);
    if (digit == 0 || !line.glued(i + 1) || !line.is_number(rest) ||
        (first && line.is(i - std::min<std::size_t>(i, 1), '/')))
        return std::nullopt;
    const auto bracket = read_bracket(line, i + 2);
    if (!bracket || !bracket->year || line.number(rest) <= 0 || line.number(rest) > 999)
        return std::nullopt;
    PrintedNumber number;
    number.shape = PrintedNumber::Shape::year;
    number.text = first ? digit + std::string(line.spelled(rest)) : std::string(line.spelled(rest)) + digit;
    number.text += "(" + bracket->text + ")";
    number.next = bracket->next;
    return number;
}

} // namespace

bool lower_case(std::string_view word) {
    utf8proc_int32_t point = 0;
    utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t *>(word.data()),
                     static_cast<utf8proc_ssize_t>(word.size()), &point);
    return utf8proc_category(point) == UTF8PROC_CATEGORY_LL;
}

int roman_number(std::string_view text) {
    std::string upper_text;
    for (const char c : text)
        upper_text += upper(c);
    return roman_value(upper_text).value_or(0);
}

std::optional<PrintedNumber> read_number(const Line &line, std::size_t i) {
    if (i >= line.size())
        return std::nullopt;
    if ((line.token(i).capital || line.is_number(i)) && line.glued(i + 1))
        if (auto misread = read_misread_number(line, i))
            return misread;
    PrintedNumber number;
    std::string prefix;
    if (const auto session = line.lexeme(i, WordClass::session_prefix)) {
        prefix = session->value == 2 ? "ES-" : "S-";
        i += line.length(i);
    } else if (line.token(i).kind == TokenKind::word && line.is(i + 1, '-') && line.is_number(i + 2)) {
        const std::string_view word = line.spelled(i);
        if (word != "S" && word != "ES")
            return std::nullopt;
        prefix = std::string(word) + "-";
        i += 2;
    }
    const int first = line.number(i);
    if (first <= 0 || first > 9999)
        return std::nullopt;
    std::size_t at = i + 1;
    if (line.is(at, '/') && line.is_number(at + 1) && (line.glued(at) || line.glued(at + 1))) {
        const int second = line.number(at + 1);
        if (second <= 0 || second > 9999)
            return std::nullopt;
        if (line.is(at + 2, '/') && line.glued(at + 2)) // a date or a path, not a number
            return std::nullopt;
        at += 2;
        number.shape = PrintedNumber::Shape::session;
        number.text = prefix + std::to_string(first) + "/" + std::to_string(second);
        if (const char letter = part_letter(line, at)) {
            const std::size_t next = at + (line.has(at, WordClass::part_letter) ? line.length(at) : 1);
            if (part_letter(line, next) == letter && line.has(next, WordClass::part_letter)) {
                at = next + line.length(next); // ألف ألف
            } else {
                number.letter = letter;
                number.text += letter;
                at = next;
            }
        } else if (doubled_letter(line, at)) {
            ++at; // symbols have one letter: the whole resolution is meant
        }
        number.next = at;
        return number;
    }
    if (!prefix.empty())
        return std::nullopt;
    char letter = part_letter(line, at);
    std::size_t after_letter = letter != 0 ? at + (line.has(at, WordClass::part_letter) ? line.length(at) : 1) : at;
    std::optional<Bracket> bracket = read_bracket(line, after_letter);
    std::string letters;
    if (!bracket && letter != 0) { // "3411 A and B (XXX)": the bracket follows the list of letters
        const std::size_t end = read_more_letters(line, after_letter, letter, letters);
        if (end != after_letter) {
            bracket = read_bracket(line, end);
            if (!bracket)
                letters.clear();
        }
    }
    if (bracket) {
        number.shape = bracket->year ? PrintedNumber::Shape::year : PrintedNumber::Shape::roman;
        number.letters = std::move(letters);
        number.text = std::to_string(first) + "(" + bracket->text + ")";
        number.next = bracket->next;
        if (letter == 0 && !bracket->year) {
            letter = part_letter(line, number.next);
            if (letter != 0)
                number.next += line.has(number.next, WordClass::part_letter) ? line.length(number.next) : 1;
        }
        if (letter != 0) {
            number.letter = letter;
            number.text += letter;
        }
        return number;
    }
    number.text = std::to_string(first);
    number.next = at;
    return number;
}

PrintedNumeral read_numeral(const Line &line, std::size_t i) {
    constexpr int ten = 10;
    PrintedNumeral numeral{0, i};
    int unit = 0;
    for (int parts = 0; parts < 3; ++parts) {
        const auto lexeme = line.lexeme(numeral.next, WordClass::numeral);
        if (!lexeme)
            break;
        const int value = lexeme->value;
        if (line.token(numeral.next).kind == TokenKind::han) { // tens are multiplied: 四 十 一
            if (value == ten && numeral.value == 0)
                numeral.value = std::max(unit, 1) * ten, unit = 0;
            else if (unit == 0)
                unit = value;
            else
                break;
        } else if (parts == 0) {
            unit = value;
        } else if (parts == 1 && unit < ten && value >= 2 * ten) { // units come first: the first and fortieth
            unit += value;
        } else {
            break;
        }
        numeral.next += line.length(numeral.next);
    }
    numeral.value += unit;
    return numeral;
}

std::size_t read_more_letters(const Line &line, std::size_t i, char first, std::string &letters) {
    char last = first;
    while (i < line.size()) {
        std::size_t at = i;
        bool range = false;
        if (line.is(at, '-') || line.has(at, WordClass::range)) {
            range = true;
            at += line.is(at, '-') ? 1 : line.length(at);
        } else {
            if (line.is(at, ','))
                ++at;
            if (line.has(at, WordClass::and_))
                at += line.length(at);
        }
        if (at == i)
            break;
        const char letter = part_letter(line, at);
        if (letter == 0 || letter <= last)
            break;
        for (char c = range ? static_cast<char>(last + 1) : letter; c <= letter; ++c)
            letters += c;
        last = letter;
        i = at + (line.has(at, WordClass::part_letter) ? line.length(at) : 1);
    }
    return i;
}

std::optional<PrintedDate> read_date(const Line &line, std::size_t i) {
    std::size_t at = i;
    while (line.has(at, WordClass::dated) || line.has(at, WordClass::of) || line.has(at, WordClass::determiner))
        at += line.length(at);
    if (line.is_number(at) && line.number(at) >= first_year && line.number(at) <= last_year && line.glued(at + 1) &&
        line.token(at + 1).kind == TokenKind::han && line.has(at + 1, WordClass::dated)) { // year, month, day
        const PrintedDate date{line.number(at), at + 2};
        std::size_t end = at + 2;
        for (int part = 0; part < 2 && line.is_number(end) && line.number(end) <= 31 && end + 1 < line.size() &&
                           line.token(end + 1).kind == TokenKind::han;
             ++part)
            end += 2;
        return PrintedDate{date.year, end};
    }
    bool day = false;
    for (std::size_t steps = 0; steps < 12 && at < line.size(); ++steps) {
        if (line.is_number(at) && line.number(at) >= 1 && line.number(at) <= 31 && !day) {
            day = true;
            ++at;
            if (at < line.size() && line.token(at).kind == TokenKind::word && line.glued(at)) // 1er, 1st
                ++at;
            continue;
        }
        if (line.has(at, WordClass::month)) {
            at += line.length(at);
            while (line.is(at, '.') || line.is(at, '/') || line.is(at, ',') || line.has(at, WordClass::of) ||
                   line.has(at, WordClass::dated) || line.has(at, WordClass::month))
                at += line.length(at);
            if (line.is_number(at) && line.number(at) >= 1 && line.number(at) <= 31 && !day) { // month, day, year
                day = true;
                ++at;
                if (line.is(at, ','))
                    ++at;
            }
            if (line.is_number(at) && line.number(at) >= first_year && line.number(at) <= last_year)
                return PrintedDate{line.number(at), at + 1};
            return std::nullopt;
        }
        if (day && (line.has(at, WordClass::of) || line.has(at, WordClass::dated))) { // 28 de abril
            at += line.length(at);
            continue;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace recital
