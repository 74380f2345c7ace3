// BlockScanner's documents that are told by their kind and date alone: "the letter dated 3 May 2006 from the President", "the 8
// April 2004 ceasefire agreement"; and "the report", for the one cited before.

#include <algorithm>

#include "extract/block_scanner.hpp"
#include "extract/name_words.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_author = 30; // tokens between a noun and its date
constexpr std::size_t most_between = 5;    // tokens between a date and its noun

bool is_day(const Line &line, std::size_t i) { return line.number(i) >= 1 && line.number(i) <= 31; }

} // namespace

/// First token of a date that stands before the noun at i, after a determiner; i where there is none.
std::size_t BlockScanner::dated_begin(std::size_t i) const {
    std::size_t at = i;
    for (std::size_t words = 0; words < most_between && at > taken_; ++words) {
        const Token &before = line_.token(at - 1);
        if (before.kind != TokenKind::word && !(before.punctuation == '\'' && line_.glued(at - 1)))
            break;
        if (line_.has(at - 1, WordClass::month) || line_.lexicon().name_link(before.word) != NameWord::none)
            break;
        --at;
    }
    for (std::size_t start = at; start > taken_ && at - start < most_between; --start) {
        const std::size_t day = start - 1;
        if (!is_day(line_, day) || !line_.has(day + 1, WordClass::month))
            continue;
        std::size_t end = day + 1 + line_.length(day + 1);
        if (line_.is_number(end) && line_.number(end) >= 1900 && line_.number(end) <= 2150)
            ++end;
        return end == at && day > 0 && line_.has(day - 1, WordClass::determiner) ? day : i;
    }
    return i;
}

/// One past the date that ends the phrase of the noun before `end`: "of the Secretary-General of 28 November 2005"; `end`
/// where there is none.
std::size_t BlockScanner::dated_end(std::size_t end) const {
    for (std::size_t at = end; at < line_.size() && at - end < longest_author; ++at) {
        const Token &token = line_.token(at);
        if (line_.has(at, WordClass::dated)) {
            const auto date = read_date(line_, at);
            const std::size_t day = at + line_.length(at);
            if (date && is_day(line_, day))
                return date->next;
        }
        const bool author = (token.kind == TokenKind::word &&
                             (token.capital || line_.lexicon().name_link(token.word) != NameWord::none)) ||
                            line_.has(at, WordClass::dated) || line_.is(at, '-');
        if (!author)
            break;
    }
    return end;
}

std::size_t BlockScanner::on_dated(std::size_t i) {
    if (block_->kind == BlockKind::cover || block_->kind == BlockKind::title || block_->kind == BlockKind::heading ||
        block_->kind == BlockKind::conclusion || block_->kind == BlockKind::footnote)
        return i;
    std::size_t first = dated_begin(i);
    std::size_t end = i + 1;
    if (first == i) {
        end = dated_end(i + 1);
        if (end == i + 1)
            return i;
        for (std::size_t at = i; at > taken_ + 1 && first == i && i - at < most_between; --at)
            if (line_.is(at - 1, '\'') && line_.glued(at - 1)) // the Co-Chairs’ letter dated 3 March 2023
                first = name_begin(at - 1);
        // the final communiqué of 1 December 2006
        if (first == i && i > taken_ + 1 && line_.token(i - 1).kind == TokenKind::word &&
            !line_.has_any(i - 1, ~mask_of(WordClass::name_word)) &&
            line_.has_any(i - 2, mask_of(WordClass::determiner) | mask_of(WordClass::its)))
            first = i - 1;
    } else if (line_.has(i, WordClass::letter)) {
        end = name_end_of_author(i + 1, line_.size()); // the 6 September 2004 letter to the President
    }
    for (std::size_t at = end; at < line_.size() && at - end < longest_author; ++at) {
        const Token &token = line_.token(at);
        if (token.kind == TokenKind::note || (line_.is(at, '(') && line_.is(at + 2, '/')))
            return i; // its symbol comes
        if (line_.is(at, ';') || (line_.is(at, ',') && at != end))
            break;
    }
    const std::size_t mention = put_name(first, end);
    SeenName name;
    name.mention = static_cast<std::int32_t>(mention);
    name.block = index_;
    name.target = reading_.mentions[mention].target;
    name.heads.emplace_back(line_.spelled(i));
    text_.names.push_back(std::move(name));
    text_.any_instrument = true;
    return places_after(end, mention);
}

/// "the report", where one alone was cited near by.
std::size_t BlockScanner::on_the_report(std::size_t i) {
    constexpr std::size_t blocks_back = 2;
    const std::size_t end = i + 1;
    if (i == 0 || line_.token(i).capital || small_word_at(line_, i - 1) != SmallWord::the ||
        (end < line_.size() && line_.token(end).kind != TokenKind::punctuation &&
         !line_.has_any(end, mask_of(WordClass::and_) | mask_of(WordClass::act))) ||
        line_.is(end, '(') || line_.is(end, '-') || line_.is(end, '\''))
        return i;
    const std::vector<const SeenName *> held = names_that_hold(i, i, std::string(line_.spelled(i)));
    if (held.size() != 1 || held.front()->block + blocks_back < index_ || held.front()->mention < 0)
        return i;
    return put_back_reference(i, end, held.front()->mention);
}

} // namespace recital
