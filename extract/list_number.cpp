#include "extract/list_number.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace recital {
namespace {

constexpr int highest_roman = 3999;
constexpr int letters = 26;
constexpr int most_letters = 8; // "aaaaaaaa"

std::string roman(int value) {
    static constexpr std::array<std::pair<int, std::string_view>, 13> parts{{{1000, "m"},
                                                                             {900, "cm"},
                                                                             {500, "d"},
                                                                             {400, "cd"},
                                                                             {100, "c"},
                                                                             {90, "xc"},
                                                                             {50, "l"},
                                                                             {40, "xl"},
                                                                             {10, "x"},
                                                                             {9, "ix"},
                                                                             {5, "v"},
                                                                             {4, "iv"},
                                                                             {1, "i"}}};
    std::string text;
    for (const auto &[worth, sign] : parts)
        for (; value >= worth; value -= worth)
            text += sign;
    return text;
}

/// a, b, ... z, aa, bb, ...
std::string letter(int value) {
    const int repeats = (value - 1) / letters + 1;
    return std::string(static_cast<std::size_t>(repeats), static_cast<char>('a' + (value - 1) % letters));
}

std::string in_capitals(std::string text) {
    for (char &c : text)
        c = static_cast<char>(c - 'a' + 'A');
    return text;
}

} // namespace

std::string list_number(int value, NumberForm form) {
    if (value < 1)
        return {};
    const bool spelled = form == NumberForm::lower_letter || form == NumberForm::upper_letter
                             ? value <= letters * most_letters
                             : value <= highest_roman;
    switch (spelled || form == NumberForm::none || form == NumberForm::bullet ? form : NumberForm::decimal) {
    case NumberForm::none:
    case NumberForm::bullet:
        return {};
    case NumberForm::decimal:
        return std::to_string(value);
    case NumberForm::lower_letter:
        return letter(value);
    case NumberForm::upper_letter:
        return in_capitals(letter(value));
    case NumberForm::lower_roman:
        return roman(value);
    case NumberForm::upper_roman:
        return in_capitals(roman(value));
    }
    return {};
}

} // namespace recital
