// What a printed target means: a bare number becomes a symbol once its organ is known, a back reference its antecedent, a
// name its instrument. Each function answers for one kind, and only where all candidates but one are ruled out.

#include <array>
#include <cstdlib>
#include <span>

#include "extract/number_series.hpp"
#include "extract/resolver.hpp"

namespace recital {
namespace {

/// A year that is a misprint of another one: the next to it, or one digit wrong.
bool is_misprint(int printed, int meant) {
    int wrong = 0;
    for (int a = printed, b = meant; a > 0 || b > 0; a /= 10, b /= 10)
        wrong += a % 10 != b % 10 ? 1 : 0;
    return wrong == 1 || std::abs(printed - meant) == 1;
}

/// The organ whose number it is, and how that is known; Organ::none where several or no organs can have given it.
struct OrganChoice {
    Organ organ = Organ::none;
    Reason reason = Reason::no_series;
    std::array<Organ, 3> candidates{};
    std::size_t count = 0;
};

/// The printed organ; else the citing organ where its series has such a number; else the only other series that has.
OrganChoice organ_of_number(const Mention &mention, const DocumentFacts &facts) {
    const NumberParts number = number_parts(mention.target);
    if (number.bracket_year)
        return {.organ = Organ::security_council, .reason = Reason::year_printed};
    if (mention.organ != Organ::none && number_fits(mention.organ, mention.target, 0, {}))
        return {.organ = mention.organ, .reason = Reason::organ_printed};
    if (facts.organ != Organ::none && number_fits(facts.organ, mention.target, mention.year, facts))
        return {.organ = facts.organ, .reason = Reason::own_series};
    if (number.bracket)
        return {.organ = Organ::general_assembly, .reason = Reason::session_in_brackets};
    static constexpr std::array series{Organ::general_assembly, Organ::human_rights_council,
                                       Organ::economic_and_social_council};
    OrganChoice choice;
    for (const Organ organ : series) {
        // the Council on Human Rights numbers like many other bodies: without its name only a date speaks for it
        if (organ == Organ::human_rights_council && (mention.year == 0 || number.special))
            continue;
        if (number_fits(organ, mention.target, mention.year, facts))
            choice.candidates[choice.count++] = organ;
    }
    if (choice.count == 1) {
        choice.organ = choice.candidates.front();
        choice.reason = Reason::only_series;
    } else if (choice.count > 1) {
        choice.reason = Reason::several_series;
    }
    return choice;
}

Target undecided(Resolution status, Reason reason) {
    Target target;
    target.status = status;
    target.reason = reason;
    return target;
}

Target resolve_number(const Mention &mention, const DocumentFacts &facts, const YearTable &years) {
    if (mention.foreign)
        return undecided(Resolution::partial, Reason::foreign_body);
    const SymbolKind kind = mention.kind == TargetKind::decision_number ? SymbolKind::decision : SymbolKind::resolution;
    const NumberParts number = number_parts(mention.target);
    const OrganChoice choice = organ_of_number(mention, facts);
    Target target;
    target.reason = choice.reason;
    if (choice.organ == Organ::none) {
        for (const Organ organ : std::span(choice.candidates).first(choice.count))
            if (const auto symbol = Symbol::numbered(organ, kind, mention.target); symbol && symbol->complete())
                target.candidates.append(target.candidates.empty() ? "" : ";").append(symbol->key());
        return target;
    }
    const auto symbol = Symbol::numbered(choice.organ, kind, mention.target);
    if (!symbol)
        return undecided(Resolution::unresolved, Reason::no_series);
    if (choice.organ != Organ::security_council && !symbol->complete())
        return undecided(Resolution::unresolved, Reason::no_series);
    target.key = symbol->key();
    target.status = Resolution::resolved;
    if (choice.organ != Organ::security_council)
        return target;
    const auto known = years.year(number.first);
    if (!symbol->complete()) {
        if (known && mention.year != 0 && *known != mention.year)
            return undecided(Resolution::unresolved, Reason::year_contradicts);
        const int year = known ? *known : mention.year;
        if (year == 0)
            return undecided(Resolution::unresolved, Reason::year_unknown);
        target.key = symbol->with_year(year).key();
        target.reason = known ? Reason::year_of_number : Reason::year_of_date;
        target.learnt = known && years.learnt(number.first);
    } else if (known && *known != number.year) { // number and year contradict each other: either may be the misprint
        target.status = Resolution::ambiguous;
        target.reason = Reason::year_contradicts;
        target.candidates = target.key;
        if (const auto bare = Symbol::numbered(choice.organ, kind, std::to_string(number.first)))
            target.candidates.append(";").append(bare->with_year(*known).key());
        if (!is_misprint(number.year, *known))
            target.key.clear(); // no such document
    }
    return target;
}

} // namespace

Target resolve_symbol(std::string_view printed, const YearTable &years) {
    const auto symbol = Symbol::parse(printed);
    if (!symbol)
        return {};
    const Symbol representative = symbol->representative();
    if (!representative.complete() && representative.organ() == Organ::security_council) {
        const NumberParts number =
            number_parts(std::string_view(representative.key()).substr(representative.key().find_last_of('/') + 1));
        if (const auto year = years.year(number.first))
            return {representative.with_year(*year).key(),
                    Resolution::resolved,
                    Reason::year_of_number,
                    {},
                    {},
                    years.learnt(number.first)};
    }
    return {representative.key(),
            Resolution::resolved,
            Reason::whole_symbol,
            {},
            symbol->is_joint() ? symbol->key() : std::string()};
}

std::string document_key(const Reading &reading) {
    if (!reading.facts.key.empty())
        return reading.facts.key;
    if (reading.given != nullptr && !reading.given->key.empty())
        return reading.given->key;
    return content_key(reading);
}

std::string content_key(const Reading &reading) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string key = "sha256:";
    for (std::size_t i = 0; i < 8; ++i) {
        key += digits[reading.text_sha256[i] >> 4];
        key += digits[reading.text_sha256[i] & 15U];
    }
    return key;
}

const Target &MentionResolver::of_symbol(const Mention &mention) {
    const auto [at, fresh] = symbols_.try_emplace(mention.target);
    if (fresh)
        at->second = resolve_symbol(mention.target, years_);
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
    case TargetKind::antecedent: // when all others are known
    case TargetKind::instrument:
    case TargetKind::name:
    case TargetKind::self:
    case TargetKind::open_set:
        break;
    }
    target.key.clear();
    target.status = Resolution::unresolved;
    target.reason = mention.kind == TargetKind::open_set ? Reason::open_set : Reason::no_antecedent;
    target.candidates.clear();
    target.joint.clear();
    target.learnt = false;
    if (mention.kind == TargetKind::instrument) {
        const InstrumentTerm *term = authority_.instrument_of_key(mention.target);
        target.key = term != nullptr && !term->symbol.empty() ? term->symbol : mention.target;
        target.status = Resolution::resolved;
        target.reason = Reason::known_name;
    } else if (mention.kind == TargetKind::name) {
        target.key.append("NAME:").append(mention.target);
        target.status = Resolution::partial;
        target.reason = Reason::name_alone;
    } else if (mention.kind == TargetKind::self) {
        target.key = document_key(reading);
        target.status = Resolution::resolved;
        target.reason = Reason::itself;
    }
}

void MentionResolver::resolve_antecedent(const Reading &reading, std::size_t i) {
    // a name may lead to its footnote, further on; where nothing is known there, the name stands for itself
    constexpr int most_steps = 8;
    std::size_t at = i;
    const Mention *named = nullptr;
    for (int step = 0; step < most_steps; ++step) {
        const Mention &mention = reading.mentions[at];
        if (mention.kind != TargetKind::antecedent || mention.antecedent < 0 ||
            static_cast<std::size_t>(mention.antecedent) >= reading.mentions.size())
            break;
        if (!mention.target.empty())
            named = &mention;
        at = static_cast<std::size_t>(mention.antecedent);
    }
    if (reading.mentions[at].kind != TargetKind::antecedent && !targets_[at].key.empty()) {
        targets_[i] = targets_[at];
        targets_[i].reason = Reason::refers_back;
        targets_[i].learnt = false;
    } else if (named != nullptr) {
        targets_[i].key.assign("NAME:").append(named->target);
        targets_[i].status = Resolution::partial;
        targets_[i].reason = Reason::name_alone;
    }
}

std::span<const Target> MentionResolver::targets(const Reading &reading) {
    const std::size_t count = reading.mentions.size();
    if (targets_.size() < count)
        targets_.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        resolve(reading, i);
    for (std::size_t i = 0; i < count; ++i)
        if (reading.mentions[i].kind == TargetKind::antecedent)
            resolve_antecedent(reading, i);
    return std::span(targets_).first(count);
}

std::vector<Target> resolve_mentions(const Reading &reading, const Authority &authority, const YearTable &years) {
    MentionResolver resolver(authority, years);
    const std::span<const Target> targets = resolver.targets(reading);
    return {targets.begin(), targets.end()};
}

} // namespace recital
