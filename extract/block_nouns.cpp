// BlockScanner's nouns without a number: the document itself, one that was named before, or an open set.

#include <algorithm>

#include "extract/block_scanner.hpp"
#include "extract/name_words.hpp"

namespace recital {
namespace {

constexpr std::uint16_t singular = 1; // rec:value of a noun's forms
constexpr std::uint16_t plural = 2;
constexpr std::size_t most_named = 64;   // antecedents of one plural
constexpr std::size_t longest_reach = 4; // blocks from "those resolutions" back to those named

} // namespace

bool BlockScanner::is_conjunction(std::size_t i) const {
    // "ensure that all relevant resolutions", "considering that resolutions": what follows is no noun in the singular
    constexpr ClassMask openers = mask_of(WordClass::all) | mask_of(WordClass::previous) |
                                  mask_of(WordClass::relevant) | mask_of(WordClass::its) | mask_of(WordClass::present) |
                                  mask_of(WordClass::those) | mask_of(WordClass::determiner) |
                                  mask_of(WordClass::organ) | mask_of(WordClass::organ_short) |
                                  mask_of(WordClass::adverb);
    if (!line_.has(i, WordClass::that) || !line_.has(i, WordClass::relative))
        return false;
    const std::size_t next = i + line_.length(i);
    const auto noun = line_.lexeme(next, WordClass::resolution);
    return noun ? noun->value == plural : !line_.has(next, WordClass::same) && line_.has_any(next, openers);
}

void BlockScanner::remember_resolutions(std::size_t first_mention) {
    if (reading_.mentions[first_mention].kind == TargetKind::open_set) {
        text_.set_here = static_cast<std::int32_t>(first_mention);
        return;
    }
    for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m)
        text_.list_here.push_back(static_cast<std::int32_t>(m));
}

void BlockScanner::keep_list() {
    if (text_.list_here.size() < 2) {
        text_.list_here.clear();
        if (text_.set_here >= 0)
            text_.list_here.push_back(text_.set_here);
    }
    if (!text_.list_here.empty()) {
        text_.last_list.swap(text_.list_here);
        text_.list_block = index_;
        if (!holds(text_.widest_list, text_.last_list))
            text_.widest_list = text_.last_list;
    }
    text_.list_here.clear();
    text_.set_here = -1;
}

bool BlockScanner::same_printed(std::int32_t left, std::int32_t right) const {
    const Mention &one = reading_.mentions[static_cast<std::size_t>(left)];
    const Mention &other = reading_.mentions[static_cast<std::size_t>(right)];
    const bool organs = one.organ == other.organ || one.organ == Organ::none || other.organ == Organ::none;
    return organs && one.target == other.target && one.kind == other.kind;
}

bool BlockScanner::holds(const std::vector<std::int32_t> &wide, const std::vector<std::int32_t> &list) const {
    return wide.size() <= most_named && list.size() <= wide.size() &&
           std::all_of(list.begin(), list.end(), [&](std::int32_t m) {
               return std::any_of(wide.begin(), wide.end(), [&](std::int32_t w) { return same_printed(m, w); });
           });
}

std::vector<std::int32_t> BlockScanner::several_before(bool far) const {
    const std::vector<std::int32_t> nothing;
    if (text_.list_here.size() < 2 && text_.set_here >= 0)
        return {text_.set_here};
    const bool near = index_ - text_.list_block <= longest_reach;
    const std::vector<std::int32_t> &named = text_.list_here.size() > 1 ? text_.list_here
                                             : far                      ? text_.widest_list
                                             : near                     ? text_.last_list
                                                                        : nothing;
    if (named.size() > most_named)
        return nothing;
    std::vector<std::int32_t> distinct;
    for (const std::int32_t m : named)
        if (std::none_of(distinct.begin(), distinct.end(), [&](std::int32_t d) { return same_printed(m, d); }))
            distinct.push_back(m);
    return distinct;
}

/// "the resolution" alone, where nothing follows that would say which one, or of what: the only one named nearby.
std::int32_t BlockScanner::only_resolution(std::size_t i) const {
    constexpr std::size_t blocks_back = 2;
    const std::size_t end = i + line_.length(i);
    const bool alone = i > 0 && line_.has(i - 1, WordClass::determiner) && line_.length(i - 1) == 1 &&
                       small_word_at(line_, i - 1) != SmallWord::a;
    if (!alone || line_.has(end, WordClass::dated) || line_.lexicon().name_link(word_at(end)) == NameWord::opener ||
        (line_.has(end, WordClass::of) && line_.has(end + 1, WordClass::determiner)) ||
        line_.has_any(end, mask_of(WordClass::entitled) | mask_of(WordClass::act) | mask_of(WordClass::relative)))
        return -1;
    const std::uint32_t from = reading_.text.blocks[index_ - std::min(index_, blocks_back)].begin_point;
    std::int32_t only = -1;
    for (std::size_t m = reading_.mentions.size(); m > 0 && reading_.mentions[m - 1].begin >= from; --m) {
        const Mention &mention = reading_.mentions[m - 1];
        if (mention.kind != TargetKind::resolution_number &&
            (mention.kind != TargetKind::symbol || mention.target.find("/RES/") == std::string::npos))
            continue;
        if (only >= 0 && reading_.mentions[static_cast<std::size_t>(only)].target != mention.target)
            return -1;
        only = static_cast<std::int32_t>(m - 1);
    }
    return only;
}

std::size_t BlockScanner::on_noun_before(std::size_t noun, std::size_t end, const NounPhrase &phrase, bool above) {
    const std::uint16_t number = line_.lexeme(noun, WordClass::resolution)->value;
    const bool one = number == singular || (number != plural && !phrase.those);
    std::vector<std::int32_t> antecedents;
    if (!above && !phrase.that && !phrase.those) {
        if (const std::int32_t only = only_resolution(noun); only >= 0)
            antecedents = {only};
    } else if (!one)
        antecedents = several_before(!phrase.those); // "the above-mentioned" reach farther than "those"
    else if (text_.last_resolution >= 0)
        antecedents = {text_.last_resolution};
    if (antecedents.empty())
        return end;
    Polarity polarity = Polarity::positive;
    const std::string places = take_places(phrase.begin);
    const TermId relation = relation_for(phrase.begin, polarity);
    const std::size_t first_mention = reading_.mentions.size();
    const bool open = reading_.mentions[static_cast<std::size_t>(antecedents.front())].kind == TargetKind::open_set;
    for (const std::int32_t antecedent : antecedents) {
        Mention &mention = emit(phrase.begin, end - 1, open ? TargetKind::open_set : TargetKind::antecedent, {},
                                open ? Rule::open_set : Rule::antecedent);
        mention.antecedent = antecedent;
        mention.places = places;
        mention.relation = relation;
        mention.polarity = polarity;
        if (open) {
            mention.form = Form::set;
            mention.name = mention.quote;
            mention.organ = reading_.mentions[static_cast<std::size_t>(antecedent)].organ;
        } else if (!form_fixed_) {
            mention.form = Form::backref;
        }
    }
    return places_after(end, first_mention);
}

std::size_t BlockScanner::on_noun_alone(std::size_t i, TargetKind kind, NounPhrase phrase, const OrganTerm *organ) {
    const std::size_t noun_end = i + line_.length(i);
    if (phrase.present && !phrase.that && !phrase.those) {
        std::string places = take_places(phrase.begin);
        remember_own(places);
        const std::size_t first_mention = reading_.mentions.size();
        Mention &mention = emit_linked(phrase.begin, noun_end - 1, TargetKind::self, {}, Rule::self, Form::backref);
        mention.places = std::move(places);
        return places_after(noun_end, first_mention);
    }
    // only resolutions are remembered: "that decision" may be of any body
    const bool above_after = line_.has(noun_end, WordClass::above); // les résolutions susmentionnées
    const bool alone = !phrase.that && !phrase.those && !phrase.above && !above_after && !phrase.its && !phrase.vague &&
                       organ == nullptr;
    if (alone)
        phrase.begin = i;
    if (kind == TargetKind::resolution_number &&
        (phrase.that || phrase.those || phrase.above || above_after || alone)) {
        const std::size_t end = above_after ? noun_end + line_.length(noun_end) : noun_end;
        const std::size_t before = reading_.mentions.size();
        const std::size_t after = on_noun_before(i, end, phrase, phrase.above || above_after);
        if (reading_.mentions.size() != before)
            return after;
    }
    if (phrase.vague && !is_masthead()) {
        Polarity polarity = Polarity::positive;
        const TermId relation = relation_for(phrase.begin, polarity);
        Mention &mention = emit(phrase.begin, noun_end - 1, TargetKind::open_set, {}, Rule::open_set);
        mention.form = Form::set;
        mention.relation = relation;
        mention.polarity = polarity;
        set_owner(mention, organ != nullptr ? organ : phrase.its ? own_organ() : nullptr);
        mention.name = mention.quote;
        if (kind == TargetKind::resolution_number)
            remember_resolutions(reading_.mentions.size() - 1);
        list_ = {true,
                 false,
                 false,
                 kind,
                 organ != nullptr ? organ : phrase.its ? own_organ() : nullptr,
                 0,
                 Polarity::positive};
        return noun_end;
    }
    if (kind == TargetKind::decision_number)
        noun_ = {i, i + 1, true, false, true, clause_.governing(i), places_before(i)};
    if (organ != nullptr || phrase.its) // "its resolutions on ..., including 60/1": numbers may follow
        list_ = {true, false, false, kind, organ != nullptr ? organ : own_organ(), 0, Polarity::positive};
    return noun_end;
}

} // namespace recital
