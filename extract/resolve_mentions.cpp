// What a printed target means: a bare number becomes a symbol once its organ is known, a back reference its antecedent, a
// name its instrument. Each function answers for one kind and abstains unless exactly one candidate is left.

#include <charconv>

#include "extract/resolver.hpp"

namespace recital {
namespace {

/// Years are wider than sessions, so that a first number from here on is a year.
constexpr int least_year = 1900;
/// The General Assembly has numbered by session since its thirty-first; until then it used Roman numerals in brackets.
constexpr int first_numbered_session = 31;
/// Regular session n of the General Assembly opens in September of this year plus n.
constexpr int assembly_epoch = 1945;
/// The Human Rights Council first met in 2006 and holds three regular sessions a year.
constexpr int rights_council_epoch = 2006;
constexpr int rights_council_sessions_a_year = 3;

struct Number {
    int first = 0;
    bool has_slash = false;
    bool special = false;  // S-10/2, ES-11/1
    bool bracket_year = false;
    bool bracket = false;
    int year = 0; // in brackets
};

Number take_apart(std::string_view text) {
    Number number;
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

/// Year of the citing document, 0 when it is not known.
int citing_year(const DocumentFacts &facts) {
    if (facts.adopted)
        return facts.adopted.year;
    return facts.issued ? facts.issued.year : 0;
}

/// True when an Assembly resolution of that session can have been adopted in the year; year 0 says nothing.
bool assembly_session_fits(int session, int year) {
    return year == 0 || (year >= assembly_epoch + session && year <= assembly_epoch + session + 1);
}

bool rights_council_session_fits(int session, int year) {
    if (year == 0)
        return true;
    const int nearest = rights_council_epoch + session / rights_council_sessions_a_year;
    return year >= nearest - 1 && year <= nearest + 1;
}

Organ organ_of_number(const Mention &mention, const Number &number, const DocumentFacts &facts) {
    if (number.bracket_year)
        return Organ::security_council;
    if (number.bracket) // Roman session
        return mention.organ != Organ::none && mention.organ != Organ::security_council ? mention.organ
                                                                                        : Organ::general_assembly;
    if (number.has_slash && !number.special && number.first >= least_year) {
        if (mention.organ == Organ::commission_on_human_rights)
            return mention.organ;
        if (mention.organ == Organ::economic_and_social_council || facts.organ == Organ::economic_and_social_council)
            return Organ::economic_and_social_council;
        return mention.organ == Organ::none ? Organ::economic_and_social_council : Organ::none;
    }
    if (number.has_slash) {
        if (mention.organ == Organ::general_assembly || mention.organ == Organ::human_rights_council)
            return mention.organ;
        if (facts.organ == Organ::human_rights_council) {
            const int year = mention.year;
            const bool council = number.special || rights_council_session_fits(number.first, year);
            const bool assembly = number.special ? false
                                                 : number.first >= first_numbered_session && year != 0 &&
                                                       assembly_session_fits(number.first, year);
            const bool possible = number.special || citing_year(facts) == 0 ||
                                  rights_council_epoch + number.first / rights_council_sessions_a_year <=
                                      citing_year(facts) + 1;
            if (council && possible && !(assembly && year != 0 && !rights_council_session_fits(number.first, year)))
                return Organ::human_rights_council;
            return number.first >= first_numbered_session ? Organ::general_assembly : Organ::none;
        }
        if (number.special || number.first >= first_numbered_session)
            return Organ::general_assembly;
        return Organ::none;
    }
    // bare: only the Security Council numbers on through the years
    if (mention.organ == Organ::security_council ||
        (mention.organ == Organ::none && facts.organ == Organ::security_council))
        return Organ::security_council;
    return Organ::none;
}

Target resolve_number(const Mention &mention, const DocumentFacts &facts, const YearTable &years) {
    Target target;
    if (mention.foreign) {
        target.status = Resolution::partial;
        return target;
    }
    const SymbolKind kind =
        mention.kind == TargetKind::decision_number ? SymbolKind::decision : SymbolKind::resolution;
    const Number number = take_apart(mention.target);
    const Organ organ = organ_of_number(mention, number, facts);
    if (organ == Organ::none)
        return target;
    const auto symbol = Symbol::numbered(organ, kind, mention.target);
    if (!symbol)
        return target;
    target.key = symbol->key();
    target.status = Resolution::resolved;
    if (organ != Organ::security_council)
        return symbol->complete() ? target : Target{};
    const auto known = years.year(number.first);
    if (!symbol->complete()) {
        const int year = known ? *known : mention.year;
        if (year == 0 || (known && mention.year != 0 && *known != mention.year))
            return {};
        target.key = symbol->with_year(year).key();
    } else if (known && *known != number.year) { // number and year contradict each other: either may be the misprint
        target.status = Resolution::ambiguous;
        target.candidates = target.key + ";" + symbol->key();
    }
    return target;
}

Target resolve_symbol(const Mention &mention, const YearTable &years) {
    const auto symbol = Symbol::parse(mention.target);
    if (!symbol)
        return {};
    const Symbol representative = symbol->representative();
    if (!representative.complete() && representative.organ() == Organ::security_council) {
        const Number number = take_apart(std::string_view(representative.key()).substr(representative.key().find_last_of('/') + 1));
        if (const auto year = years.year(number.first))
            return {representative.with_year(*year).key(), Resolution::resolved, {}};
    }
    return {representative.key(), Resolution::resolved, {}};
}

} // namespace

std::string document_key(const Reading &reading) {
    if (!reading.facts.key.empty())
        return reading.facts.key;
    static constexpr char digits[] = "0123456789abcdef";
    std::string key = "sha256:";
    for (std::size_t i = 0; i < 8; ++i) {
        key += digits[reading.input.sha256[i] >> 4];
        key += digits[reading.input.sha256[i] & 15U];
    }
    return key;
}

std::vector<Target> resolve_mentions(const Reading &reading, const Authority &authority, const YearTable &years) {
    std::vector<Target> targets(reading.mentions.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Mention &mention = reading.mentions[i];
        Target &target = targets[i];
        switch (mention.kind) {
        case TargetKind::symbol:
            target = resolve_symbol(mention, years);
            break;
        case TargetKind::resolution_number:
        case TargetKind::decision_number:
            target = resolve_number(mention, reading.facts, years);
            break;
        case TargetKind::instrument: {
            const InstrumentTerm *term = authority.instrument_of_key(mention.target);
            target.key = term != nullptr && !term->symbol.empty() ? term->symbol : mention.target;
            target.status = Resolution::resolved;
            break;
        }
        case TargetKind::name:
            target.key = "NAME:" + mention.target;
            target.status = Resolution::partial;
            break;
        case TargetKind::self:
            target.key = document_key(reading);
            target.status = Resolution::resolved;
            break;
        case TargetKind::antecedent:
            if (mention.antecedent >= 0 && static_cast<std::size_t>(mention.antecedent) < i)
                target = targets[static_cast<std::size_t>(mention.antecedent)];
            break;
        case TargetKind::open_set:
            break;
        }
    }
    return targets;
}

} // namespace recital
