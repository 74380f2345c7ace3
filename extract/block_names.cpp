// BlockScanner's names: capitalised names of documents that the authority data does not hold, read by their shape.

#include <algorithm>

#include "extract/block_scanner.hpp"
#include "extract/name_words.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_name = 64; // tokens

bool is_year(const Line &line, std::size_t i) {
    return line.is_number(i) && line.number(i) >= 1850 && line.number(i) <= 2150;
}

bool is_possessive(const Line &line, std::size_t i) {
    return line.is(i, '\'') && line.glued(i) && i + 1 < line.size() && line.glued(i + 1) &&
           small_word_at(line, i + 1) == SmallWord::possessive;
}

constexpr ClassMask no_part_of_names =
    mask_of(WordClass::act) | mask_of(WordClass::determiner) | mask_of(WordClass::its) | mask_of(WordClass::that) |
    mask_of(WordClass::those) | mask_of(WordClass::present) | mask_of(WordClass::adverb) | mask_of(WordClass::and_) |
    mask_of(WordClass::or_) | mask_of(WordClass::of) | mask_of(WordClass::previous) | mask_of(WordClass::relevant) |
    mask_of(WordClass::all) | mask_of(WordClass::keep) | mask_of(WordClass::relation) | mask_of(WordClass::month);

} // namespace

/// First token of the name whose noun stands at i: the capitalised words before it.
std::size_t BlockScanner::name_begin(std::size_t i) const {
    std::size_t at = i;
    bool linked = false;
    while (at > taken_ && i - at < longest_name / 2) {
        const std::size_t before = at - 1;
        if (is_capital(line_, before) && !line_.has(before, WordClass::month)) {
            at = before;
        } else if (is_year(line_, before)) {
            if (before > taken_ + 2 && line_.has(before - 1, WordClass::month) && line_.is_number(before - 2) &&
                line_.has(before - 3, WordClass::determiner))
                return before - 2; // the 21 August 2004 Memorandum
            return before > taken_ && line_.has(before - 1, WordClass::month) ? at : before; // 2006 Pact
        } else if (before > taken_ + 1 && line_.has(before, WordClass::month) && line_.is_number(before - 1) &&
                   line_.has(before - 2, WordClass::determiner)) {
            return before - 1; // the 3 July Joint Communiqué
        } else if (line_.is(before, '-') && line_.glued(before) && line_.glued(at) && before > taken_ &&
                   line_.token(before - 1).kind == TokenKind::word) {
            at = before - 1; // Cease-fire, High-level
        } else if (before > taken_ + 2 && line_.is(before, ')') && is_capital(line_, before - 1) &&
                   line_.is(before - 2, '(') && is_capital(line_, before - 3)) {
            at = before - 3; // Cooperation (PSC) Framework
        } else if (!linked && before > taken_ && is_capital(line_, before - 1) && is_capital(line_, at) &&
                   (small_word_at(line_, before) == SmallWord::and_ || small_word_at(line_, before) == SmallWord::of ||
                    (small_word_at(line_, before) == SmallWord::for_ && line_.has(i, WordClass::report)))) {
            if (head_at(line_, before - 1) != NameHead::none)
                break;
            linked = true;
            at = before - 1; // Peace and Security Agreement
            if (small_word_at(line_, before) == SmallWord::and_ && at > taken_ + 2 && line_.is(at - 1, ',') &&
                is_capital(line_, at - 2) && line_.has(at - 3, WordClass::determiner))
                return at - 2; // the Peace, Security and Cooperation Framework
            if (small_word_at(line_, before) == SmallWord::and_ && at > taken_ && line_.is(at - 1, ','))
                return i; // the end of a list, or of a longer name
        } else {
            break;
        }
    }
    while (at < i && (line_.has_any(at, no_part_of_names) || !(is_capital(line_, at) || is_year(line_, at))))
        at = std::min(i, at + line_.length(at));
    return at;
}

/// Whether words joined by a comma at i go on to an "and": "Protection of Civilians, and Humanitarian Access".
bool BlockScanner::name_list_goes_on(std::size_t i) const {
    constexpr std::size_t longest_list = 12;
    bool joined = false;
    for (std::size_t at = i + 1; at < line_.size() && at - i < longest_list; ++at) {
        if (is_capital(line_, at)) {
            if (line_.has_any(at, mask_of(WordClass::name_head) | mask_of(WordClass::instrument)) ||
                (at == i + 1 && line_.has(at, WordClass::act)))
                return false;
            if (joined)
                return true;
        } else if (small_word_at(line_, at) == SmallWord::and_) {
            joined = true;
        } else if (line_.is(at, ',') || line_.is(at, '-') ||
                   (!joined && link_at(line_, at) != NameWord::none && !line_.has(at, WordClass::determiner))) {
            joined = false;
        } else {
            return false;
        }
    }
    return false;
}

/// One past the last token of the name whose noun ends before `end`: "on", "for" ... and capitalised words.
std::size_t BlockScanner::name_end(std::size_t end, bool takes_to) const {
    constexpr int most_words = 2;
    // between two: their "and" goes on with an article
    bool of_two = small_word_at(line_, end) == SmallWord::between;
    std::size_t last = end;
    std::size_t at = end;
    int links = 0;
    int words = 0;       // without a capital, before the first that has one
    bool joined = false; // "and" since the last word
    for (; at < line_.size() && at - end < longest_name; ++at) {
        const Token &token = line_.token(at);
        if (token.kind == TokenKind::note)
            break;
        const NameWord link = link_at(line_, at);
        if (is_capital(line_, at)) {
            if (at == end) // what follows without a link is of a greater name
                break;
            if (joined && (head_at(line_, at) != NameHead::none || line_.has(at, WordClass::instrument)))
                break;
            last = at + 1;
            links = 0;
            joined = false;
        } else if (link != NameWord::none) {
            const bool opens = at == end;
            if (opens && link != NameWord::opener && !(takes_to && small_word_at(line_, at) == SmallWord::to) &&
                !(small_word_at(line_, at) == SmallWord::to && is_capital(line_, at + 1)))
                break;
            if (++links > 4 || (joined && !of_two && line_.has(at, WordClass::determiner)))
                break;
            of_two = of_two && !joined;
            joined = joined || line_.has(at, WordClass::and_) || line_.has(at, WordClass::or_);
        } else if (last == end && at > end && words < most_words && token.kind == TokenKind::word &&
                   (small_word_at(line_, end) == SmallWord::on || small_word_at(line_, end) == SmallWord::for_) &&
                   !line_.has_any(end, mask_of(WordClass::relation)) &&
                   !line_.has_any(at, mask_of(WordClass::relation) | mask_of(WordClass::relative))) {
            ++words; // on implementing the Federation, for the elimination of mercenarism in Africa
            links = 0;
        } else if (at > end && line_.is_number(at)) {
            if (is_year(line_, at) && (last == at || line_.is(at - 1, '-') || links > 0)) {
                last = at + 1; // for 2016-2017, of 1951
                links = 0;
                continue;
            }
            const auto date = read_date(line_, at);
            if (links == 1 && line_.has(at - 1, WordClass::of) && date)
                return date->next; // of 12 August 1949
            break;
        } else if ((line_.is(at, '-') || line_.is(at, '/')) && at > end && line_.glued(at) && line_.glued(at + 1)) {
            if (last == at && at + 1 < line_.size()) // COVID-19, HIV/AIDS
                last = ++at + 1;
            else if (line_.is(at, '/') && links > 0) // and/or
                continue;
            else
                break;
        } else if (last == at && at > end && line_.is(at, '\'') && line_.glued(at) && is_capital(line_, at + 1) &&
                   line_.token(at + 1).space_before) {
            continue; // Human and Peoples’ Rights
        } else if (is_possessive(line_, at) && at > end && is_capital(line_, at + 2)) {
            ++at;
        } else if (line_.is(at, ',') && last == at && at > end && name_list_goes_on(at)) {
            continue;
        } else {
            break;
        }
    }
    if (last > end && line_.is(last, ',') && is_year(line_, last + 1) &&
        (last + 2 == line_.size() || line_.token(last + 2).kind != TokenKind::word ||
         line_.has(last + 2, WordClass::and_)))
        last += 2; // for the Safety of Life at Sea, 1974
    return last;
}

std::size_t BlockScanner::on_name(std::size_t i) {
    if (const auto lexeme = line_.lexeme(i, WordClass::name_head);
        lexeme->value == static_cast<std::uint16_t>(NameHead::of_note))
        return i;
    if (!line_.token(i).capital)
        return text_.names.empty() ? i : on_small_name(i);
    const NameHead head = head_at(line_, i);
    if (head == NameHead::none || block_->kind == BlockKind::cover || block_->kind == BlockKind::title ||
        block_->kind == BlockKind::heading || block_->kind == BlockKind::conclusion || i < taken_)
        return i;
    std::size_t head_end = i + line_.length(i);
    while (head_at(line_, head_end) != NameHead::none)
        head_end += line_.length(head_end); // Framework Convention
    if (line_.has(head_end, WordClass::and_) && head_at(line_, head_end + 1) != NameHead::none &&
        head == NameHead::plain && name_begin(i) != i)
        head_end += 1 + line_.length(head_end + 1); // Declaration and Programme of Action
    if (is_capital(line_, head_end) || (line_.is(head_end, '-') && line_.glued(head_end)) ||
        (is_possessive(line_, head_end) && is_capital(line_, head_end + 2)))
        return i; // of a greater name: Treaty Organization
    const std::size_t first = name_begin(i);
    const bool first_dated = line_.is_number(first) && !is_year(line_, first);
    const std::size_t end = head == NameHead::of_year
                                ? head_end + (is_year(line_, head_end) && line_.token(head_end).space_before ? 1U : 0U)
                            : first_dated && small_word_at(line_, head_end) == SmallWord::between
                                ? head_end
                                : name_end(head_end, head == NameHead::added);
    if (head == NameHead::of_year && (end == head_end || i - first < 2))
        return i; // World Drug Report 2021
    const bool definite = is_definite(line_, first);
    std::size_t undated = first; // its date says when, not which
    while (undated < i && (line_.is_number(undated) || line_.has(undated, WordClass::month)))
        ++undated;
    if (undated == i)
        undated = first; // it has nothing but its date
    if (end == head_end) {
        const bool adjective = first == i && !definite && head_end < line_.size() &&
                               line_.token(head_end).space_before && line_.token(head_end).kind == TokenKind::word &&
                               !line_.token(head_end).capital &&
                               line_.lexicon().name_link(line_.token(head_end).word) == NameWord::none &&
                               !line_.has_any(head_end, mask_of(WordClass::act) | mask_of(WordClass::and_));
        bool many = false;
        if (definite || first != i || adjective) // Treaty obligations
            if (const SeenName *meant = name_meant(undated, i, head_end, many); meant != nullptr && (definite || !many))
                return put_back_reference(first, end, *meant);
        if (first == i && line_.ending_at(first, mask_of(WordClass::those)) != 0)
            if (const std::size_t after = on_those_names(i, head_end); after != i)
                return after;
        bool common = true; // "Optional Protocol", "Final Declaration": of many
        for (std::size_t at = first; at < i && common; ++at) {
            const auto word = line_.lexeme(at, WordClass::name_word);
            common = word && word->value == value_of(NameWord::common);
        }
        if (common || many)
            return i;
    }
    if (end > head_end && first == i) { // "Protocols to the Convention": what they are of is named elsewhere
        std::size_t at = head_end;
        while (at < end && !is_capital(line_, at))
            ++at;
        if (head_at(line_, at) != NameHead::none && at + line_.length(at) == end)
            return i;
    }
    const std::size_t words_before = i - first;
    if (head == NameHead::of_a_kind && (words_before == 0 || end == head_end))
        return i;
    if (head != NameHead::of_a_kind && words_before == 0 && !definite)
        return i;
    if (first > taken_ && first > 1 && link_at(line_, first - 1) == NameWord::opener && is_capital(line_, first - 2) &&
        first != i)
        return i;                               // Government of National Accord
    for (std::size_t at = first; at <= i; ++at) // of the authority data after all, behind a longer form
        if (const auto known = line_.lexeme(at, WordClass::instrument); known && at + line_.length(at) > i)
            return on_instrument(at, authority_.instruments()[known->value], known->value, false);
    const SeenName *known = end > head_end ? longer_name(first, i, head_end, end) : nullptr;
    const std::int32_t antecedent = known != nullptr ? known->mention : -1;
    const auto mention = static_cast<std::int32_t>(put_name(first, end));
    if (antecedent >= 0) { // "Convention against Corruption", after the United Nations Convention against Corruption
        reading_.mentions.back().kind = TargetKind::antecedent;
        reading_.mentions.back().antecedent = antecedent;
    }
    remember_name(first, end, mention, reading_.mentions.back().target);
    return places_after(read_alias(end, mention), static_cast<std::size_t>(mention));
}

std::size_t BlockScanner::put_name(std::size_t first, std::size_t end) {
    std::string places = take_places(first);
    Mention &mention = emit_linked(first, end - 1, TargetKind::name, {}, Rule::name, Form::named);
    mention.target = mention.quote;
    mention.name = mention.quote;
    mention.places = std::move(places);
    return reading_.mentions.size() - 1;
}

} // namespace recital
