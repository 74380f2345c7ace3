#include "extract/number_series.hpp"

#include <charconv>

namespace recital {
namespace {

/// Years are wider than sessions, so that a first number from here on is a year.
constexpr int least_year = 1900;
/// The General Assembly has numbered by session since its thirty-first; until then it used Roman numerals in brackets.
constexpr int first_numbered_session = 31;
/// Regular session n of the General Assembly opens in September of this year plus n.
constexpr int assembly_epoch = 1945;
/// The Commission on Human Rights, which numbered each session's resolutions from 1, never came to this number.
constexpr int least_unnumbered_of_rights = 100;
/// The Human Rights Council first met in 2006 and holds three regular sessions a year.
constexpr int rights_council_epoch = 2006;
constexpr int rights_council_sessions_a_year = 3;

int citing_year(const DocumentFacts &facts) {
    if (facts.adopted)
        return facts.adopted.year;
    return facts.issued ? facts.issued.year : 0;
}

bool assembly_session_fits(int session, int year, int latest) {
    if (session < first_numbered_session || (latest != 0 && assembly_epoch + session > latest))
        return false;
    return year == 0 || (year >= assembly_epoch + session && year <= assembly_epoch + session + 1);
}

bool rights_council_session_fits(int session, int year, int latest) {
    const int nearest = rights_council_epoch + session / rights_council_sessions_a_year;
    if (latest != 0 && nearest > latest + 1)
        return false;
    return year == 0 || (year >= nearest - 1 && year <= nearest + 1);
}

} // namespace

NumberParts number_parts(std::string_view text) {
    NumberParts number;
    number.special = text.starts_with("S-") || text.starts_with("ES-");
    if (number.special)
        text.remove_prefix(text.find('-') + 1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.first);
    if (error != std::errc())
        return number;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    number.has_slash = text.starts_with('/');
    if (const std::size_t open = text.find('('); open != std::string_view::npos) {
        number.bracket = true;
        const auto [year_end, year_error] =
            std::from_chars(text.data() + open + 1, text.data() + text.size(), number.year);
        number.bracket_year = year_error == std::errc() && year_end != text.data() + open + 1;
    }
    return number;
}

bool number_fits(Organ organ, std::string_view text, int year, const DocumentFacts &citing) {
    const NumberParts number = number_parts(text);
    const bool year_first = number.has_slash && !number.special && number.first >= least_year;
    const int latest = citing_year(citing);
    switch (organ) {
    case Organ::security_council:
        return number.bracket_year || (!number.has_slash && !number.bracket);
    case Organ::general_assembly:
        if (number.bracket)
            return !number.bracket_year;
        return number.has_slash && !year_first && (number.special || assembly_session_fits(number.first, year, latest));
    case Organ::human_rights_council:
        return number.has_slash && !year_first &&
               (number.special || rights_council_session_fits(number.first, year, latest));
    case Organ::commission_on_human_rights:
        return year_first || (number.bracket && !number.bracket_year && number.first < least_unnumbered_of_rights);
    case Organ::economic_and_social_council:
        return year_first || (number.bracket && !number.bracket_year);
    case Organ::trusteeship_council:
        return number.bracket && !number.bracket_year;
    case Organ::none:
    case Organ::other:
    case Organ::secretariat:
        return !number.bracket_year;
    }
    return false;
}

} // namespace recital
