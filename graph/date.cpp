#include "graph/date.hpp"

#include <array>
#include <charconv>

namespace recital {
namespace {

bool leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::optional<int> digits(std::string_view text) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.front() == '-')
        return std::nullopt;
    return value;
}

void append_padded(std::string &out, int value, std::size_t width) {
    std::string number = std::to_string(value);
    out.append(width > number.size() ? width - number.size() : 0, '0');
    out += number;
}

} // namespace

bool valid_date(const Date &date) {
    static constexpr std::array<int, 12> month_days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1000 || date.year > 2999)
        return false;
    if (date.month == 0)
        return date.day == 0;
    if (date.month > 12)
        return false;
    const int last = month_days[date.month - 1U] + (date.month == 2 && leap_year(date.year) ? 1 : 0);
    return date.day <= last;
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return std::nullopt;
    Date date;
    const auto year = digits(text.substr(0, 4));
    if (!year)
        return std::nullopt;
    date.year = static_cast<std::int16_t>(*year);
    if (text.size() >= 7) {
        const auto month = digits(text.substr(5, 2));
        if (text[4] != '-' || !month || *month == 0)
            return std::nullopt;
        date.month = static_cast<std::uint8_t>(*month);
    }
    if (text.size() == 10) {
        const auto day = digits(text.substr(8, 2));
        if (text[7] != '-' || !day || *day == 0)
            return std::nullopt;
        date.day = static_cast<std::uint8_t>(*day);
    }
    if (!valid_date(date))
        return std::nullopt;
    return date;
}

std::string iso_date(const Date &date) {
    std::string out;
    if (!date)
        return out;
    append_padded(out, date.year, 4);
    if (date.month != 0) {
        out += '-';
        append_padded(out, date.month, 2);
        if (date.day != 0) {
            out += '-';
            append_padded(out, date.day, 2);
        }
    }
    return out;
}

} // namespace recital
