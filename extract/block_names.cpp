// BlockScanner's names: capitalised names of documents that the authority data does not hold, read by their shape, and what
// stands for a name read before: its noun ("the Convention"), a part of it, the short form given in brackets after it.

#include <algorithm>

#include "extract/block_scanner.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_name = 64;  // tokens
constexpr std::size_t longest_alias = 12; // tokens between the brackets
constexpr std::size_t most_names = 512;   // of one text

bool is_year(const Line &line, std::size_t i) {
    return line.is_number(i) && line.number(i) >= 1850 && line.number(i) <= 2150;
}

/// A word with a capital of any script; the tokens mark those of ASCII.
bool is_capital(const Line &line, std::size_t i) {
    return i < line.size() && line.token(i).kind == TokenKind::word && line.token(i).capital;
}

NameWord link_at(const Line &line, std::size_t i) {
    if (i >= line.size() || line.token(i).kind != TokenKind::word || line.token(i).capital)
        return NameWord::none;
    const NameWord word = line.lexicon().name_link(line.token(i).word);
    return word == NameWord::opener || word == NameWord::inside ? word : NameWord::none;
}

bool is_possessive(const Line &line, std::size_t i) {
    return line.is(i, '\'') && line.glued(i) && i + 1 < line.size() && line.glued(i + 1) && line.spelled(i + 1) == "s";
}

/// Whether a word like "the", "that" or "its" stands right before token i, be it the first of a short name there.
bool is_definite(const Line &line, std::size_t i) {
    if (i == 0)
        return false;
    constexpr ClassMask definite = mask_of(WordClass::determiner) | mask_of(WordClass::that) |
                                   mask_of(WordClass::present) | mask_of(WordClass::its) | mask_of(WordClass::those) |
                                   mask_of(WordClass::above);
    return line.ending_at(i, definite) != 0 || line.form(i - 1, WordClass::determiner).length == 1;
}

NameHead head_at(const Line &line, std::size_t i) {
    if (!is_capital(line, i))
        return NameHead::none;
    auto lexeme = line.lexeme(i, WordClass::name_head);
    if (!lexeme && line.length(i) > 1) // the first word of a name that is known
        if (const Phrase form = line.form(i, WordClass::name_head); form.entry != nullptr)
            lexeme = line.lexicon().lexeme(*form.entry, WordClass::name_head);
    const auto head = lexeme ? static_cast<NameHead>(lexeme->value) : NameHead::none;
    return head == NameHead::of_note ? NameHead::none : head;
}

std::string folded(std::string_view text) {
    std::string lower(text);
    for (char &c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    return lower;
}

/// Whether the words are letters, each the first of a word of the name ("RSF" of a Regional Strategic Framework), the
/// last of them that of its noun or of what follows it.
bool shortens(const std::vector<std::string> &words, std::string_view name) {
    std::string initials;
    bool inside = false;
    for (const char c : name) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter && !inside)
            initials += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        inside = letter;
    }
    std::size_t letters = 0;
    for (const std::string &word : words)
        for (const char c : word) {
            if (c < 'A' || c > 'Z')
                return false;
            const std::size_t at = initials.find(c);
            if (at == std::string::npos)
                return false;
            initials.erase(at, 1);
            ++letters;
        }
    return letters > 1;
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
                   (line_.spelled(before) == "and" || line_.spelled(before) == "of" ||
                    (line_.spelled(before) == "for" && line_.has(i, WordClass::report)))) {
            if (head_at(line_, before - 1) != NameHead::none)
                break;
            linked = true;
            at = before - 1; // Peace and Security Agreement
            if (line_.spelled(before) == "and" && at > taken_ + 2 && line_.is(at - 1, ',') &&
                is_capital(line_, at - 2) && line_.has(at - 3, WordClass::determiner))
                return at - 2; // the Peace, Security and Cooperation Framework
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
        } else if (line_.token(at).kind == TokenKind::word && line_.spelled(at) == "and") {
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
            if (opens && link != NameWord::opener && !(takes_to && line_.spelled(at) == "to") &&
                !(line_.spelled(at) == "to" && is_capital(line_, at + 1)))
                break;
            if (++links > 4 || (joined && line_.has(at, WordClass::determiner)))
                break;
            joined = joined || line_.has(at, WordClass::and_) || line_.has(at, WordClass::or_);
        } else if (last == end && at > end && words < most_words && token.kind == TokenKind::word &&
                   (line_.spelled(end) == "on" || line_.spelled(end) == "for") &&
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

void BlockScanner::remember_name(std::size_t first, std::size_t end, std::int32_t mention, const std::string &target) {
    if (text_.names.size() >= most_names)
        return;
    SeenName name;
    name.mention = mention;
    name.block = index_;
    name.target = target;
    bool done = false;
    for (std::size_t i = first; i < end;) {
        if (const NameHead head = head_at(line_, i); head != NameHead::none && !done) {
            const std::size_t to = i + std::max(line_.form(i, WordClass::name_head).length, 1U);
            if (to >= end || head_at(line_, to) == NameHead::none) { // Framework Convention: a convention
                name.heads.push_back(
                    folded(line_.text().substr(line_.token(i).begin, line_.token(to - 1).end - line_.token(i).begin)));
                done = !(line_.has(to, WordClass::and_) && to + 1 < end && head_at(line_, to + 1) != NameHead::none);
            }
        }
        if (is_capital(line_, i) || line_.is_number(i))
            name.words.push_back(folded(line_.spelled(i)));
        ++i;
    }
    if (!name.heads.empty())
        text_.names.push_back(std::move(name));
}

/// The short form in brackets after a name ends at the returned token; i where there is none.
std::size_t BlockScanner::read_alias(std::size_t i, std::int32_t mention) {
    const std::size_t open = i + (line_.is(i, '"') ? 1 : 0);
    if (!line_.is(open, '('))
        return i;
    std::size_t at = open + 1;
    const auto is_opening = [&](std::size_t t) {
        const auto word = line_.lexeme(t, WordClass::name_word);
        return line_.is(t, '"') || line_.is(t, ',') || line_.form(t, WordClass::determiner).length == 1 ||
               (word && word->value == value_of(NameWord::hereinafter));
    };
    while (at < line_.size() && is_opening(at))
        at += line_.has(at, WordClass::name_word) ? line_.length(at) : 1;
    const std::size_t first = at;
    std::size_t end = at;
    bool capital = false;
    for (; at < line_.size() && at - i < longest_alias && !line_.is(at, ')') && !line_.is(at, ','); ++at) {
        if (line_.is(at, '"'))
            continue;
        const bool fits = is_capital(line_, at) || link_at(line_, at) != NameWord::none || line_.is_number(at) ||
                          line_.is(at, '-') || line_.token(at).kind == TokenKind::word;
        if (!fits || line_.is(at, '/'))
            return i;
        capital = capital || is_capital(line_, at);
        end = at + 1;
    }
    if (!(line_.is(at, ')') || (line_.is(at, ',') && first != open + 1)) || !capital || !is_capital(line_, first) ||
        line_.has(first, WordClass::resolution))
        return i;
    if (text_.names.size() < most_names) {
        Alias alias;
        alias.mention = mention;
        bool noun = false;
        for (std::size_t word = first; word < end; ++word) {
            alias.words.emplace_back(line_.spelled(word));
            noun = noun || head_at(line_, word) != NameHead::none;
        }
        if (noun || shortens(alias.words, reading_.mentions[static_cast<std::size_t>(mention)].name))
            text_.aliases.push_back(std::move(alias));
    }
    return at + 1;
}

std::size_t BlockScanner::on_alias(std::size_t i) {
    const Alias *best = nullptr;
    for (const Alias &alias : text_.aliases) {
        if (alias.words.front() != line_.spelled(i) || i + alias.words.size() > line_.size() ||
            (best != nullptr && alias.words.size() < best->words.size()))
            continue;
        bool same = true;
        for (std::size_t word = 1; word < alias.words.size() && same; ++word)
            same = alias.words[word] == line_.spelled(i + word);
        if (same)
            best = &alias;
    }
    if (best == nullptr)
        return i;
    const std::size_t end = i + best->words.size();
    if (best->words.size() == 1 && (line_.is(end, '-') || line_.is(end, '/')) && line_.glued(end))
        return i;
    if (head_at(line_, i) != NameHead::none && (name_end(end, false) != end || name_begin(i) != i))
        return i; // the start or the end of another name
    return put_back_reference(i, end, best->mention);
}

std::size_t BlockScanner::put_back_reference(std::size_t first, std::size_t end, std::int32_t antecedent) {
    const std::string places = take_places(first);
    Polarity polarity = Polarity::positive;
    const TermId relation = relation_for(first, polarity);
    const std::size_t first_mention = reading_.mentions.size();
    Mention &mention = emit(first, end - 1, TargetKind::antecedent, {}, Rule::name_again);
    mention.antecedent = antecedent;
    mention.name = reading_.mentions[static_cast<std::size_t>(antecedent)].name;
    mention.places = places;
    mention.relation = relation;
    mention.polarity = polarity;
    if (!form_fixed_)
        mention.form = Form::backref;
    return places_after(end, first_mention);
}

/// The names read before, one of each target, that have this noun and all words before it; the latest of each.
std::vector<const SeenName *> BlockScanner::names_that_hold(std::size_t first, std::size_t head,
                                                            const std::string &noun) const {
    std::vector<const SeenName *> held;
    const bool small = !line_.token(head).capital;
    for (std::size_t n = text_.names.size(); n-- > 0;) {
        const SeenName &name = text_.names[n];
        if (std::find(name.heads.begin(), name.heads.end(), noun) == name.heads.end())
            continue;
        bool holds = true;
        for (std::size_t i = first; i < head && holds; ++i)
            if (is_capital(line_, i) || line_.is_number(i) ||
                (small && line_.lexicon().name_link(line_.token(i).word) == NameWord::none))
                holds = std::find(name.words.begin(), name.words.end(), folded(line_.spelled(i))) != name.words.end();
        if (holds &&
            std::none_of(held.begin(), held.end(), [&](const SeenName *other) { return other->target == name.target; }))
            held.push_back(&name);
    }
    return held;
}

/// The name read before that these words stand for: the only one; else the nearest of the paragraph, that of the document's
/// title, or the one the noun stood for when it was the only one. Null where there is none; `many` where none is certain.
const SeenName *BlockScanner::name_meant(std::size_t first, std::size_t head, std::size_t end, bool &many) {
    const std::string noun =
        folded(line_.text().substr(line_.token(head).begin, line_.token(end - 1).end - line_.token(head).begin));
    const std::vector<const SeenName *> held = names_that_hold(first, head, noun);
    many = held.size() > 1;
    if (held.empty())
        return nullptr;
    const auto earlier =
        std::find_if(text_.meant.begin(), text_.meant.end(), [&](const auto &other) { return other.first == noun; });
    if (!many) {
        if (first == head && earlier == text_.meant.end())
            text_.meant.emplace_back(noun, held.front()->target);
        return held.front();
    }
    if (held.front()->block == index_ && held.front()->mention >= 0)
        return held.front();
    for (const SeenName *name : held)
        if (std::any_of(text_.names.begin(), text_.names.end(),
                        [&](const SeenName &other) { return other.mention < 0 && other.target == name->target; }))
            return name;
    if (earlier != text_.meant.end())
        for (const SeenName *name : held)
            if (name->target == earlier->second)
                return name;
    return nullptr;
}

std::size_t BlockScanner::put_back_reference(std::size_t first, std::size_t end, const SeenName &name) {
    if (name.mention >= 0)
        return put_back_reference(first, end, name.mention);
    const std::size_t first_mention = reading_.mentions.size();
    const InstrumentTerm *term = authority_.instrument_of_key(name.target);
    const std::string places = take_places(first);
    Polarity polarity = Polarity::positive;
    const TermId relation = relation_for(first, polarity);
    Mention &mention = emit(first, end - 1, TargetKind::instrument, name.target, Rule::name_again);
    mention.name = term != nullptr ? term->label : mention.quote;
    mention.places = places;
    mention.relation = relation;
    mention.polarity = polarity;
    if (!form_fixed_)
        mention.form = Form::backref;
    return places_after(end, first_mention);
}

/// "those Agreements": the two or more of this paragraph.
std::size_t BlockScanner::on_those_names(std::size_t i, std::size_t end) {
    std::string noun =
        folded(line_.text().substr(line_.token(i).begin, line_.token(end - 1).end - line_.token(i).begin));
    if (!noun.ends_with('s'))
        return i;
    noun.pop_back();
    std::vector<const SeenName *> held = names_that_hold(i, i, noun);
    std::erase_if(held, [&](const SeenName *name) { return name->block != index_ || name->mention < 0; });
    if (held.size() < 2)
        return i;
    const std::string places = take_places(i);
    Polarity polarity = Polarity::positive;
    const TermId relation = relation_for(i, polarity);
    for (auto name = held.rbegin(); name != held.rend(); ++name) {
        const std::string printed = reading_.mentions[static_cast<std::size_t>((*name)->mention)].name;
        Mention &mention = emit(i, end - 1, TargetKind::antecedent, {}, Rule::name_again);
        mention.antecedent = (*name)->mention;
        mention.name = printed;
        mention.places = places;
        mention.relation = relation;
        mention.polarity = polarity;
        if (!form_fixed_)
            mention.form = Form::backref;
    }
    return end;
}

/// "the peace agreement", after the Lusaka Peace Agreement was named.
std::size_t BlockScanner::on_small_name(std::size_t i) {
    constexpr std::size_t most_words = 5;
    std::size_t first = i;
    while (first > taken_ && i - first < most_words && line_.token(first - 1).kind == TokenKind::word &&
           !line_.token(first - 1).capital && line_.form(first - 1, WordClass::determiner).length != 1)
        --first;
    if (first == 0 || line_.spelled(first - 1) != "the")
        return i;
    const std::size_t end = i + line_.length(i);
    const auto head = static_cast<NameHead>(line_.lexeme(i, WordClass::name_head)->value);
    bool many = false;
    const SeenName *meant = name_meant(first, i, end, many);
    // "the communiqué" alone is meant where its name stands near by
    if (first == i && (meant == nullptr || (head != NameHead::plain && head != NameHead::added) ||
                       meant->block + 1 < index_ || link_at(line_, end) == NameWord::opener))
        return i;
    return meant == nullptr || many ? i : put_back_reference(first, end, *meant);
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
    const std::size_t end = head == NameHead::of_year
                                ? head_end + (is_year(line_, head_end) && line_.token(head_end).space_before ? 1U : 0U)
                                : name_end(head_end, head == NameHead::added);
    if (head == NameHead::of_year && (end == head_end || i - first < 2))
        return i; // World Drug Report 2021
    const bool definite = is_definite(line_, first);
    std::size_t undated = first; // its date says when, not which
    while (undated < i && (line_.is_number(undated) || line_.has(undated, WordClass::month)))
        ++undated;
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
    const auto mention = static_cast<std::int32_t>(put_name(first, end));
    remember_name(first, end, mention, reading_.mentions.back().target);
    return places_after(read_alias(end, mention), static_cast<std::size_t>(mention));
}

std::size_t BlockScanner::put_name(std::size_t first, std::size_t end) {
    std::string places = take_places(first);
    Polarity polarity = Polarity::positive;
    const TermId relation = relation_for(first, polarity);
    Mention &mention = emit(first, end - 1, TargetKind::name, {}, Rule::name);
    mention.target = mention.quote;
    mention.name = mention.quote;
    mention.places = std::move(places);
    mention.relation = relation;
    mention.polarity = polarity;
    if (!form_fixed_)
        mention.form = Form::named;
    return reading_.mentions.size() - 1;
}

} // namespace recital
