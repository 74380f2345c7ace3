// What a printed target means: a bare number becomes a symbol once its organ is known, a back reference its antecedent, a
// name its instrument. Each function answers for one kind and abstains unless exactly one candidate is left.

#include <array>

#include "extract/number_series.hpp"
#include "extract/resolver.hpp"

namespace recital {
namespace {

/// The organ whose number it is: the printed one; else the citing organ where its series has such a number; else the
/// only other series that has.
Organ organ_of_number(const Mention &mention, const DocumentFacts &facts) {
    const NumberParts number = number_parts(mention.target);
    if (number.bracket_year)
        return Organ::security_council;
    if (mention.organ != Organ::none && number_fits(mention.organ, mention.target, 0, {}))
        return mention.organ;
    if (facts.organ != Organ::none && number_fits(facts.organ, mention.target, mention.year, facts))
        return facts.organ;
    if (number.bracket)
        return Organ::general_assembly;
    static constexpr std::array series{Organ::general_assembly, Organ::human_rights_council,
                                       Organ::economic_and_social_council};
    Organ only = Organ::none;
    int candidates = 0;
    for (const Organ organ : series) {
        // the Council on Human Rights numbers like many other bodies: without its name only a date speaks for it
        if (organ == Organ::human_rights_council && (mention.year == 0 || number.special))
            continue;
        if (!number_fits(organ, mention.target, mention.year, facts))
            continue;
        only = organ;
        ++candidates;
    }
    return candidates == 1 ? only : Organ::none;
}

Target resolve_number(const Mention &mention, const DocumentFacts &facts, const YearTable &years) {
    Target target;
    if (mention.foreign) {
        target.status = Resolution::partial;
        return target;
    }
    const SymbolKind kind = mention.kind == TargetKind::decision_number ? SymbolKind::decision : SymbolKind::resolution;
    const NumberParts number = number_parts(mention.target);
    const Organ organ = organ_of_number(mention, facts);
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
        const NumberParts number =
            number_parts(std::string_view(representative.key()).substr(representative.key().find_last_of('/') + 1));
        if (const auto year = years.year(number.first))
            return {representative.with_year(*year).key(), Resolution::resolved, {}, {}};
    }
    return {representative.key(), Resolution::resolved, {}, symbol->is_joint() ? symbol->key() : std::string()};
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

const Target &MentionResolver::of_symbol(const Mention &mention) {
    const auto [at, fresh] = symbols_.try_emplace(mention.target);
    if (fresh)
        at->second = resolve_symbol(mention, years_);
    return at->second;
}

void MentionResolver::resolve(const Reading &reading, std::size_t i) {
    const Mention &mention = reading.mentions[i];
    Target &target = targets_[i];
    switch (mention.kind) {
    case TargetKind::symbol:
        target = of_symbol(mention);
        return;
    case TargetKind::resolution_number:
    case TargetKind::decision_number:
        target = resolve_number(mention, reading.facts, years_);
        return;
    case TargetKind::antecedent:
        if (mention.antecedent >= 0 && static_cast<std::size_t>(mention.antecedent) < i) {
            target = targets_[static_cast<std::size_t>(mention.antecedent)];
            return;
        }
        break;
    case TargetKind::instrument:
    case TargetKind::name:
    case TargetKind::self:
    case TargetKind::open_set:
        break;
    }
    target.key.clear();
    target.status = Resolution::unresolved;
    target.candidates.clear();
    target.joint.clear();
    if (mention.kind == TargetKind::instrument) {
        const InstrumentTerm *term = authority_.instrument_of_key(mention.target);
        target.key = term != nullptr && !term->symbol.empty() ? term->symbol : mention.target;
        target.status = Resolution::resolved;
    } else if (mention.kind == TargetKind::name) {
        target.key.append("NAME:").append(mention.target);
        target.status = Resolution::partial;
    } else if (mention.kind == TargetKind::self) {
        target.key = document_key(reading);
        target.status = Resolution::resolved;
    }
}

std::span<const Target> MentionResolver::targets(const Reading &reading) {
    const std::size_t count = reading.mentions.size();
    if (targets_.size() < count)
        targets_.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        resolve(reading, i);
    return std::span(targets_).first(count);
}

std::vector<Target> resolve_mentions(const Reading &reading, const Authority &authority, const YearTable &years) {
    MentionResolver resolver(authority, years);
    const std::span<const Target> targets = resolver.targets(reading);
    return {targets.begin(), targets.end()};
}

} // namespace recital
