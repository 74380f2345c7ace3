// BlockScanner's targets that name themselves: symbols, nouns with numbers, instruments, "ibid.".

#include <algorithm>

#include "extract/block_scanner.hpp"
#include "extract/name_words.hpp"

namespace recital {
namespace {

/// "Add.1", "Corr. 1", "Add.1-3" at a byte of the text: the suffixes it stands for, and its length; 0 when it is none.
std::size_t read_suffixes(std::string_view text, std::vector<std::string> &suffixes) {
    static constexpr std::string_view heads[] = {"Add.", "Corr.", "Rev.", "Amend."};
    for (const std::string_view head : heads) {
        if (!text.starts_with(head))
            continue;
        std::size_t at = head.size();
        if (at < text.size() && text[at] == ' ')
            ++at;
        const auto read = [&](int &value) {
            const std::size_t from = at;
            value = 0;
            while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - from < 4)
                value = value * 10 + (text[at++] - '0');
            return at != from;
        };
        int first = 0;
        if (!read(first))
            return 0;
        suffixes.push_back(std::string(head) + std::to_string(first));
        std::size_t end = at;
        static constexpr std::string_view dashes[] = {"-", "\u2013", "\u2011", "\u2010"};
        for (const std::string_view dash : dashes) {
            if (!text.substr(at).starts_with(dash))
                continue;
            at += dash.size();
            int last = 0;
            if (read(last) && last > first && last - first < 64) {
                for (int n = first + 1; n <= last; ++n)
                    suffixes.push_back(std::string(head) + std::to_string(n));
                end = at;
            }
            break;
        }
        return end;
    }
    return 0;
}

/// True where the suffix belongs to the symbol with its own: "A/63/L.80/Rev.1 and Add.1" is an addendum to the revision,
/// "A/59/565/Add.1 and Add.2" are two addenda to one document.
bool adds_to(const Symbol &symbol, std::string_view suffix) {
    const std::string_view key = symbol.key();
    const std::string_view last = key.substr(key.rfind('/') + 1);
    const auto kind = [](std::string_view text) { return text.substr(0, text.find('.')); };
    return symbol.has_suffix() && kind(last) != kind(suffix);
}

/// A short name has a capital ("the Convention") where the script has such; without, it is the common noun.
bool is_capitalized(const Line &line, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
        if (line.token(i).kind != TokenKind::punctuation && !lower_case(line.spelled(i)))
            return true;
    return false;
}

/// Whether `printed` is the document's own symbol but for the letter of its part.
bool lacks_letter(std::string_view printed, std::string_view own) {
    return own.size() == printed.size() + 1 && own.starts_with(printed) && own.back() >= 'A' && own.back() <= 'Z';
}

} // namespace

std::size_t BlockScanner::on_symbol(std::size_t i, std::size_t end, const Symbol &symbol) {
    const std::string key = symbol.key();
    const bool own =
        std::find(reading_.facts.symbols.begin(), reading_.facts.symbols.end(), key) != reading_.facts.symbols.end();
    if ((block_->kind == BlockKind::cover || block_->kind == BlockKind::title) &&
        (own || lacks_letter(key, reading_.facts.key)))
        return end;
    Polarity polarity = Polarity::positive;
    std::string places = take_places(i);
    const TermId relation = relation_for(i, polarity);
    const std::size_t first_mention = reading_.mentions.size();
    const auto put = [&](std::size_t from, std::size_t to, const Symbol &target, Rule rule) {
        Mention &mention = emit(from, to, own ? TargetKind::self : TargetKind::symbol, target.key(), rule);
        mention.relation = relation;
        mention.polarity = polarity;
        return reading_.mentions.size() - 1;
    };
    const std::size_t main = put(i, end - 1, symbol, Rule::symbol);
    reading_.mentions[main].places = std::move(places);

    // A/59/565 and Corr.1 and Add.1-3
    std::size_t at = end;
    std::string_view head = {};
    for (;;) {
        std::size_t from = at;
        if (line_.is(from, ','))
            ++from;
        if (line_.has(from, WordClass::and_))
            from += line_.length(from);
        if (from == at || from >= line_.size())
            break;
        std::vector<std::string> suffixes;
        const std::uint32_t byte = line_.token(from).begin;
        std::size_t length = read_suffixes(line_.text().substr(byte), suffixes);
        std::size_t last = 0;
        if (length == 0) {
            if (head.empty() || !line_.is_number(from) || line_.number(from) <= 0 || line_.number(from) > 99 ||
                line_.is(from + 1, '/') || line_.has(from + 1, WordClass::month))
                break;
            suffixes.push_back(std::string(head) + std::to_string(line_.number(from))); // Add.1 and 2
            last = from;
        } else {
            head = std::string_view(suffixes.front());
            head = line_.text().substr(byte, head.find('.') + 1);
            last = line_.token_at(static_cast<std::uint32_t>(byte + length), from) - 1;
        }
        bool any = false;
        for (const std::string &suffix : suffixes)
            if (const auto target = (adds_to(symbol, suffix) ? symbol : symbol.base()).with_suffix(suffix)) {
                put(from, last, *target, Rule::symbol_suffix);
                any = true;
            }
        if (!any)
            break;
        at = last + 1;
    }
    if (block_->kind == BlockKind::footnote)
        text_.last_footnote_target = static_cast<std::int32_t>(main);
    if (symbol.kind() == SymbolKind::resolution) {
        text_.last_resolution = static_cast<std::int32_t>(main);
        remember_resolutions(main);
    }
    return places_after(at, first_mention);
}

std::size_t BlockScanner::on_noun(std::size_t i, TargetKind kind) {
    const std::size_t noun_end = i + line_.length(i);
    const bool phrase_adjacent = phrase_.end == i;
    NounPhrase phrase = phrase_adjacent ? phrase_ : NounPhrase{.begin = i, .end = i};
    std::size_t quote_from = phrase_adjacent && phrase.organ != nullptr ? phrase.organ_begin : i;
    phrase_ = {};
    if (line_.has(i, WordClass::its)) { // قراره: its resolution, in one word; an organ before it has another noun
        phrase = {.its = true, .begin = i, .end = i};
        quote_from = i;
    }
    if (phrase.organ_end != 0 &&
        !phrase.its) // "the Council in resolution 60/1": it acts, the number need not be its own
        for (std::size_t between = phrase.organ_end; between < i; between += line_.length(between))
            if (line_.has(between, WordClass::of)) {
                phrase.organ = nullptr;
                phrase.short_organ = -1;
                phrase.begin = i;
                quote_from = i;
            }

    // organ, "of", number sign between the noun and its number
    std::size_t at = noun_end;
    const OrganTerm *organ = phrase.organ;
    if (organ != nullptr)
        agent_ = agent_before_;         // it names whose resolution, not who acts
    if (line_.has(i, WordClass::organ)) // one word for a resolution and whose it is
        organ = organ_at(i);
    for (int steps = 0; steps < 6; ++steps) {
        if (const OrganTerm *named = organ_at(at); named != nullptr) {
            organ = named;
            at += line_.length(at);
        } else if (line_.has_any(at,
                                 mask_of(WordClass::of) | mask_of(WordClass::determiner) | mask_of(WordClass::its)) &&
                   !line_.has_any(at, mask_of(WordClass::resolution))) {
            at += line_.length(at);
        } else if (line_.has(at, WordClass::number)) {
            at += line_.length(at);
        } else {
            break;
        }
    }
    // "resolution A/RES/60/1": the symbol speaks for itself
    auto number = read_number(line_, at);
    if (!number && at != noun_end) {
        at = noun_end;
        number = read_number(line_, at);
    }
    if (number && number->shape == PrintedNumber::Shape::bare && at != noun_end &&
        !line_.has(at - 1, WordClass::number) && organ == nullptr)
        number.reset();
    if (number && phrase.short_organ >= 0)
        organ = short_organ(static_cast<std::size_t>(phrase.short_organ), &*number);
    if (number && line_.has(noun_end, WordClass::number) && line_.token(noun_end).kind == TokenKind::han &&
        !line_.has(number->next, WordClass::number))
        number.reset(); // 决议第21段: a place in it; its own number has a sign behind it too
    if (number && number->shape == PrintedNumber::Shape::bare) {
        // "chap. I, resolution 1" names a place in a report; only the Security Council's numbers stand alone
        const Organ owner = organ != nullptr ? organ->organ : reading_.facts.organ;
        if (line_.has(number->next, WordClass::month) || kind == TargetKind::decision_number ||
            (owner != Organ::security_council && number->text.size() < 3))
            number.reset();
    }
    if (number) {
        if (is_masthead() || block_->kind == BlockKind::heading) {
            // the document's own number: "Resolution 1674 (2006)", "Annex to resolution 1674 (2006)"
            const std::string &own = reading_.facts.key;
            if (own.size() > number->text.size() && own.ends_with(number->text))
                return number->next;
        }
        return read_numbers(at, std::min(quote_from, i), kind, organ, phrase.its, Rule::number);
    }

    return on_noun_alone(i, kind, phrase, organ);
}

std::size_t BlockScanner::on_instrument(std::size_t i, const InstrumentTerm &term, std::uint16_t position,
                                        bool is_short) {
    const std::size_t end = i + line_.length(i);
    if (is_short) {
        std::size_t candidates = 0;
        for (const Lexeme &lexeme : line_.lexemes(i))
            if (lexeme.word_class == WordClass::instrument_short && text_.instruments_seen[lexeme.value] != 0) {
                ++candidates;
                position = lexeme.value;
            }
        if (candidates != 1 || !is_capitalized(line_, i, end))
            return i;
    }
    const InstrumentTerm &named = is_short ? authority_.instruments()[position] : term;
    const bool own = !reading_.facts.key.empty() && named.key == reading_.facts.key;
    if (is_masthead()) { // what the document is about
        if (!own && !is_short)
            remember_name(i, end, -1, named.key);
        return end;
    }
    leave_modifier(i);
    const std::string places = take_places(i);
    const std::size_t first_mention = reading_.mentions.size();
    Mention &mention =
        emit_linked(i, end - 1, own ? TargetKind::self : TargetKind::instrument, named.key,
                    is_short ? Rule::short_name : Rule::instrument, is_short ? Form::backref : Form::named);
    if (!is_short) {
        text_.instruments_seen[position] = static_cast<std::int32_t>(reading_.mentions.size());
        text_.any_instrument = true;
    }
    mention.name = is_short ? reading_.mentions[static_cast<std::size_t>(text_.instruments_seen[position] - 1)].name
                            : mention.quote;
    mention.places = places;
    if (block_->kind == BlockKind::footnote)
        text_.last_footnote_target = static_cast<std::int32_t>(reading_.mentions.size() - 1);
    if (is_short)
        return places_after(end, first_mention);
    remember_name(i, end, static_cast<std::int32_t>(first_mention), named.key);
    return places_after(read_alias(end, static_cast<std::int32_t>(first_mention)), first_mention);
}

} // namespace recital
