#include "extract/printed_date.hpp"

#include <algorithm>
#include <charconv>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_between = 12; // bytes of small words between day, month and year

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Number {
    int value = -1;
    std::size_t end = 0;
};

Number number_at(std::string_view text, std::size_t at) {
    Number number{-1, at};
    while (number.end < text.size() && is_digit(text[number.end])) {
        ++number.end;
    }
    if (number.end > at && number.end - at <= 4) {
        number.value = 0;
        std::from_chars(text.data() + at, text.data() + number.end, number.value);
    }
    return number;
}

// The month whose name begins within reach of `from`; its end is set.
int month_after(std::string_view text, std::size_t from, std::size_t &end, const ReaderWords &words) {
    const std::size_t limit = std::min(text.size(), from + longest_between);
    for (std::size_t at = from; at < limit && !is_digit(text[at]); ++at) {
        if (at > from && text[at - 1] != ' ' && text[at - 1] != '/' && at != from) {
            continue;
        }
        if (const ReaderWords::Entry *month = words.opens("month", text.substr(at))) {
            end = at + month->folded.size();
            int value = 0;
            std::from_chars(month->value.data(), month->value.data() + month->value.size(), value);
            return value;
        }
    }
    return 0;
}

// The length of a mark of the class at `at`; 0 when there is none.
std::size_t mark_at(std::string_view text, std::size_t at, std::string_view token_class, const ReaderWords &words) {
    const ReaderWords::Entry *mark = at < text.size() ? words.opens(token_class, text.substr(at)) : nullptr;
    return mark == nullptr ? 0 : mark->folded.size();
}

// "2020年12月10日", from the mark behind the year on.
Date numeric_date(std::string_view text, const Number &year, std::size_t year_mark, std::size_t &end,
                  const ReaderWords &words) {
    const Number month = number_at(text, year.end + year_mark);
    const std::size_t month_mark = mark_at(text, month.end, "month_mark", words);
    if (month.value < 1 || month_mark == 0) {
        return {};
    }
    const Number day = number_at(text, month.end + month_mark);
    const std::size_t day_mark = mark_at(text, day.end, "day_mark", words);
    if (day.value < 1 || day_mark == 0) {
        return {};
    }
    end = day.end + day_mark;
    return {static_cast<std::int16_t>(year.value), static_cast<std::uint8_t>(month.value),
            static_cast<std::uint8_t>(day.value)};
}

// A date that begins with the number at `at`; its end is set.
Date date_at(std::string_view text, std::size_t at, std::size_t &end, const ReaderWords &words) {
    const Number first = number_at(text, at);
    if (first.value > 999) {
        const std::size_t year_mark = mark_at(text, first.end, "year_mark", words);
        const Date date = year_mark > 0 ? numeric_date(text, first, year_mark, end, words) : Date{};
        return date && valid_date(date) ? date : Date{};
    }
    if (first.value < 1 || first.value > 31) {
        return {};
    }
    std::size_t behind = 0;
    const int month = month_after(text, first.end, behind, words);
    if (month == 0) {
        return {};
    }
    // "كانون الأول/ديسمبر" names the month twice.
    while (behind < text.size() && !is_digit(text[behind]) && text[behind] != ' ') {
        ++behind;
    }
    const std::size_t limit = std::min(text.size(), behind + longest_between);
    while (behind < limit && !is_digit(text[behind])) {
        ++behind;
    }
    const Number year = number_at(text, behind);
    if (year.value < 1900 || year.value > 2999) {
        return {};
    }
    end = year.end;
    const Date date{static_cast<std::int16_t>(year.value), static_cast<std::uint8_t>(month),
                    static_cast<std::uint8_t>(first.value)};
    return valid_date(date) ? date : Date{};
}

} // namespace

Date first_date(std::string_view folded, const ReaderWords &words) {
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (!is_digit(folded[at]) || (at > 0 && is_digit(folded[at - 1]))) {
            continue;
        }
        std::size_t end = 0;
        if (const Date date = date_at(folded, at, end, words)) {
            return date;
        }
    }
    return {};
}

bool is_date_line(std::string_view folded, const ReaderWords &words) {
    std::size_t end = 0;
    constexpr std::size_t longest_rest = 8; // code points: "г.", "года", a bracket
    return !folded.empty() && is_digit(folded[0]) && date_at(folded, 0, end, words) &&
           count_points(folded.substr(end)) <= longest_rest;
}

} // namespace recital
