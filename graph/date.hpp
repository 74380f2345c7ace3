#pragma once
// A calendar date of the proleptic Gregorian calendar that may be partial: year, year and month, or whole. Printed as in
// ISO 8601 ("2006", "2006-04", "2006-04-28"); RDF types follow from precision (xsd:gYear, xsd:gYearMonth, xsd:date).

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace recital {

struct Date {
    std::int16_t year = 0;  // 0 = no date
    std::uint8_t month = 0; // 1..12, 0 = unknown
    std::uint8_t day = 0;   // 1..31, 0 = unknown

    explicit operator bool() const { return year != 0; }
    friend auto operator<=>(const Date &, const Date &) = default;
};

/// nullopt unless the text is exactly one valid ISO date of the three precisions, years 1000..2999.
std::optional<Date> parse_iso_date(std::string_view text);
std::string iso_date(const Date &date);
/// True when the day exists in its month and year.
bool valid_date(const Date &date);

} // namespace recital
