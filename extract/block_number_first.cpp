// BlockScanner's numbers that stand before their noun, as Chinese has them: 第60/1号、第61/2号决议.

#include "extract/block_scanner.hpp"
#include "extract/number_series.hpp"

namespace recital {
namespace {

/// Words between the numbers, or between the last of them and the noun.
constexpr ClassMask among_numbers = mask_of(WordClass::number) | mask_of(WordClass::and_) | mask_of(WordClass::or_) |
                                    mask_of(WordClass::keep) | mask_of(WordClass::previous) |
                                    mask_of(WordClass::relevant) | mask_of(WordClass::all);

} // namespace

std::size_t BlockScanner::before_date(std::size_t i) const {
    constexpr std::size_t longest_date = 8; // tokens
    for (std::size_t back = i - std::min(i, longest_date); back < i; ++back)
        if (line_.is_number(back))
            if (const auto date = read_date(line_, back); date && date->next == i)
                return back;
    return i;
}

BlockScanner::NumberedNoun BlockScanner::noun_after_numbers(std::size_t i) {
    NumberedNoun found;
    std::size_t at = i;
    while (at < line_.size()) {
        if (line_.has_any(at, mask_of(WordClass::resolution) | mask_of(WordClass::decision))) {
            const bool decision = line_.has(at, WordClass::decision);
            if (decision && line_.is(at - 1, ','))
                break; // a verb
            found.kind = decision ? TargetKind::decision_number : TargetKind::resolution_number;
            found.set = true;
            break;
        }
        if (const auto date = read_date(line_, at)) {
            at = date->next;
            continue;
        }
        if (const auto number = read_number(line_, at)) {
            std::string letters;
            at = number->letter != 0 ? read_more_letters(line_, number->next, number->letter, letters) : number->next;
            continue;
        }
        if (const std::size_t passed = pass_notes(at); passed != at) {
            at = passed;
            continue;
        }
        if (!line_.has_any(at, among_numbers) && !line_.is(at, ',') && organ_at(at) == nullptr)
            break;
        at += line_.length(at);
    }
    found.at = at;
    return found;
}

/// The noun behind numbers that have neither session nor year: 第1325和2250号决议; 0 where anything else stands between.
std::size_t BlockScanner::noun_after_bare_numbers(std::size_t i) const {
    const auto pass = [&](std::size_t &at, ClassMask classes) {
        while (line_.has_any(at, classes))
            at += line_.length(at);
    };
    bool marked = false; // behind the last number
    for (std::size_t at = i;;) {
        const auto number = read_number(line_, at);
        if (!number || number->shape != PrintedNumber::Shape::bare)
            return 0;
        at = number->next;
        marked = line_.has(at, WordClass::number);
        pass(at, mask_of(WordClass::number));
        if (line_.has(at, WordClass::resolution))
            return marked ? at : 0;
        if (!line_.has(at, WordClass::and_) && !line_.is(at, ','))
            return 0;
        at += line_.length(at);
        pass(at, mask_of(WordClass::number));
    }
}

std::size_t BlockScanner::on_number_first(std::size_t i) {
    if (i < nounless_end_)
        return i; // from before the noun was looked for in vain up to there
    std::size_t at = i;
    while (line_.has(at, WordClass::number))
        at += line_.length(at);
    const auto first = read_number(line_, at);
    if (!first)
        return i;
    const bool bare = first->shape == PrintedNumber::Shape::bare;
    const std::size_t of_list = bare && at != i ? noun_after_bare_numbers(at) : 0;
    if ((bare || at == i) && of_list == 0 && !line_.has(first->next, WordClass::number))
        return i; // without a sign before the number there is one after it
    const NumberedNoun noun = noun_after_numbers(at);
    if (!noun.set || (bare && of_list == 0 && noun.at > first->next + line_.length(first->next))) {
        if (!noun.set)
            nounless_end_ = noun.at;
        return i;
    }
    if (block_->kind == BlockKind::title || block_->kind == BlockKind::cover) {
        const std::string &own = reading_.facts.key; // the masthead's own number
        if (own.size() > first->text.size() && own.ends_with(first->text))
            return noun.at + line_.length(noun.at);
    }
    const std::size_t date_begin = before_date(i);
    leave_modifier(date_begin);
    if (clause_.in_relative() && date_begin > 0 &&
        (line_.is(date_begin - 1, ',') || line_.ending_at(date_begin, mask_of(WordClass::and_)) != 0))
        clause_.leave_relative();
    const bool described = phrase_.end == i || phrase_.end == date_begin;
    const OrganTerm *owner = !described ? nullptr : phrase_.organ != nullptr ? phrase_.organ : nullptr;
    const bool its = described && owner == nullptr && phrase_.its;
    if (described && owner == nullptr && phrase_.short_organ >= 0)
        owner = short_organ(static_cast<std::size_t>(phrase_.short_organ), &*first);
    if (its)
        owner = agent_ != nullptr && agent_owns(*first) ? agent_ : own_organ();
    if (owner == nullptr && list_.active && !list_.past_clause && list_.organ != nullptr &&
        number_fits(list_.organ->organ, first->text, 0, reading_.facts) &&
        !number_fits(reading_.facts.organ, first->text, 0, reading_.facts))
        owner = list_.organ; // the organ of the list's head
    const std::size_t first_mention = reading_.mentions.size();
    Polarity polarity = Polarity::positive;
    const std::string places = take_places(i);
    const TermId relation = relation_for(i, polarity);
    int year = 0;
    if (date_begin != i)
        year = read_date(line_, date_begin)->year;
    const OrganTerm *head = owner;
    for (std::size_t j = at; j < noun.at;) {
        if (const auto date = read_date(line_, j)) {
            year = date->year;
            j = date->next;
        } else if (const auto number = read_number(line_, j)) {
            if (number->shape == PrintedNumber::Shape::bare && !bare && !line_.has(number->next, WordClass::number)) {
                j = number->next;
                continue;
            }
            const std::size_t number_token = j;
            const auto put = [&](std::size_t last, std::string text, Rule rule) {
                Mention &mention = emit(number_token, last, noun.kind, std::move(text), rule);
                if (!form_fixed_)
                    mention.form = first_mention + 1 < reading_.mentions.size() ? Form::list : Form::number;
                set_owner(mention, owner);
                mention.relation = relation;
                mention.polarity = polarity;
                mention.year = static_cast<std::int16_t>(year);
            };
            put(number->next - 1, number->text, Rule::number_first);
            j = number->next;
            if (number->letter != 0) {
                std::string letters;
                j = read_more_letters(line_, j, number->letter, letters);
                for (const char letter : letters) {
                    std::string text = number->text;
                    text[text.rfind(number->letter)] = letter;
                    put(j - 1, std::move(text), Rule::number_letter);
                }
            }
            year = 0;
        } else {
            if (const OrganTerm *organ = organ_at(j); organ != nullptr)
                owner = organ; // of the numbers that follow
            j += line_.length(j);
        }
    }
    if (reading_.mentions.size() == first_mention)
        return i;
    reading_.mentions[first_mention].places = places;
    if (reading_.mentions.size() > first_mention + 1 && reading_.mentions[first_mention].form == Form::number)
        reading_.mentions[first_mention].form = Form::list;
    phrase_ = {};
    finish_numbers(first_mention, noun.kind, head, relation, polarity);
    return places_after(noun.at + line_.length(noun.at), first_mention);
}

} // namespace recital
