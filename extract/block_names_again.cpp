// BlockScanner's names that stand for a name read before: its noun ("the Convention"), a part of it, the short form given in
// brackets after it.

#include <algorithm>

#include "extract/block_scanner.hpp"
#include "extract/name_words.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_alias = 12; // tokens between the brackets
constexpr std::size_t most_names = 512;   // of one text

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

} // namespace

void BlockScanner::remember_name(std::size_t first, std::size_t end, std::int32_t mention, const std::string &target) {
    const std::string_view printed =
        line_.text().substr(line_.token(first).begin, line_.token(end - 1).end - line_.token(first).begin);
    if (mention >= 0) // the same again: it was met here last
        for (std::size_t n = text_.names.size(); n-- > 0;) {
            SeenName &known = text_.names[n];
            if (known.mention < 0 || known.printed != printed || known.target != target)
                continue;
            known.mention = mention;
            known.block = index_;
            std::rotate(text_.names.begin() + static_cast<std::ptrdiff_t>(n),
                        text_.names.begin() + static_cast<std::ptrdiff_t>(n) + 1, text_.names.end());
            return;
        }
    if (text_.names.size() >= most_names)
        return;
    SeenName name;
    name.printed = printed;
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
    text_.any_instrument = true;
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
    std::string places = take_places(first);
    const std::size_t first_mention = reading_.mentions.size();
    Mention &mention = emit_linked(first, end - 1, TargetKind::antecedent, {}, Rule::name_again, Form::backref);
    mention.antecedent = antecedent;
    mention.name = reading_.mentions[static_cast<std::size_t>(antecedent)].name;
    mention.places = std::move(places);
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
            if (is_capital(line_, i) || line_.is_number(i) || (small && !is_link(line_, i)))
                holds = std::find(name.words.begin(), name.words.end(), folded(line_.spelled(i))) != name.words.end();
        if (holds &&
            std::none_of(held.begin(), held.end(), [&](const SeenName *other) { return other->target == name.target; }))
            held.push_back(&name);
    }
    return held;
}

/// The one name read before that has this noun and all words of a full name; null where there is none, or more.
const SeenName *BlockScanner::longer_name(std::size_t first, std::size_t head, std::size_t head_end,
                                          std::size_t end) const {
    const std::string noun =
        folded(line_.text().substr(line_.token(head).begin, line_.token(head_end - 1).end - line_.token(head).begin));
    const SeenName *only = nullptr;
    for (const SeenName *name : names_that_hold(first, head, noun)) {
        bool holds = true;
        for (std::size_t i = head_end; i < end && holds; ++i)
            if (is_capital(line_, i) || line_.is_number(i))
                holds =
                    std::find(name->words.begin(), name->words.end(), folded(line_.spelled(i))) != name->words.end();
        if (!holds)
            continue;
        if (only != nullptr)
            return nullptr;
        only = name;
    }
    return only;
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
    std::string places = take_places(first);
    Mention &mention =
        emit_linked(first, end - 1, TargetKind::instrument, name.target, Rule::name_again, Form::backref);
    mention.name = term != nullptr ? term->label : mention.quote;
    mention.places = std::move(places);
    return places_after(end, first_mention);
}

/// "those Agreements": the two or more of this paragraph.
std::size_t BlockScanner::on_those_names(std::size_t i, std::size_t end) {
    const std::string nouns =
        folded(line_.text().substr(line_.token(i).begin, line_.token(end - 1).end - line_.token(i).begin));
    const std::string noun(language_.singular_of(nouns));
    if (noun.empty())
        return i;
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
    if (first == 0 || small_word_at(line_, first - 1) != SmallWord::the)
        return i;
    const std::size_t end = i + line_.length(i);
    const auto head = static_cast<NameHead>(line_.lexeme(i, WordClass::name_head)->value);
    if (head == NameHead::proper || (first != i && is_link(line_, i - 1)))
        return i; // "the sustainable development agenda", "the application of treaties"
    bool many = false;
    const SeenName *meant = name_meant(first, i, end, many);
    // "the communiqué" alone is meant where its name stands near by
    if (first == i && (meant == nullptr || (head != NameHead::plain && head != NameHead::added) ||
                       meant->block + 1 < index_ || link_at(line_, end) == NameWord::opener))
        return i;
    if (meant == nullptr || many)
        return i;
    return put_back_reference(first, end, *meant);
}

} // namespace recital
