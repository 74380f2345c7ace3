// The second half of BlockScanner: what each kind of printed target looks like.

#include <algorithm>

#include "extract/block_scanner.hpp"
#include "extract/number_series.hpp"

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

} // namespace

std::size_t BlockScanner::on_symbol(std::size_t i, std::size_t end, const Symbol &symbol) {
    const bool own = std::find(reading_.facts.symbols.begin(), reading_.facts.symbols.end(), symbol.key()) !=
                     reading_.facts.symbols.end();
    if (own && (block_->kind == BlockKind::cover || block_->kind == BlockKind::title))
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
            if (const auto target = symbol.base().with_suffix(suffix)) {
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
        text_.last_list = {static_cast<std::int32_t>(main)};
    }
    return places_after(at, first_mention);
}

std::size_t BlockScanner::on_noun(std::size_t i, TargetKind kind) {
    const std::size_t noun_end = i + line_.length(i);
    const bool phrase_adjacent = phrase_.end == i;
    NounPhrase phrase = phrase_adjacent ? phrase_ : NounPhrase{.begin = i, .end = i};
    std::size_t quote_from = phrase_adjacent && phrase.organ != nullptr ? phrase.organ_begin : i;
    phrase_ = {};
    if (phrase.organ_end != 0 && !phrase.its) // "the Council in resolution 60/1": it acts, the number need not be its own
        for (std::size_t between = phrase.organ_end; between < i; between += line_.length(between))
            if (line_.has(between, WordClass::of)) {
                phrase.organ = nullptr;
                phrase.short_organ = -1;
                quote_from = i;
            }

    // organ, "of", number sign between the noun and its number
    std::size_t at = noun_end;
    const OrganTerm *organ = phrase.organ;
    if (organ != nullptr)
        agent_ = agent_before_; // it names whose resolution, not who acts
    for (int steps = 0; steps < 6; ++steps) {
        if (const OrganTerm *named = organ_at(at); named != nullptr) {
            organ = named;
            at += line_.length(at);
        } else if (line_.has_any(at, mask_of(WordClass::of) | mask_of(WordClass::determiner) | mask_of(WordClass::its)) &&
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
    if (number && number->shape == PrintedNumber::Shape::bare && at != noun_end && !line_.has(at - 1, WordClass::number) &&
        organ == nullptr)
        number.reset();
    if (number && phrase.short_organ >= 0)
        organ = short_organ(static_cast<std::size_t>(phrase.short_organ), &*number);
    if (number && number->shape == PrintedNumber::Shape::bare) {
        // "chap. I, resolution 1" names a place in a report; only the Security Council's numbers stand alone
        const Organ owner = organ != nullptr ? organ->organ : reading_.facts.organ;
        if (line_.has(number->next, WordClass::month) || kind == TargetKind::decision_number ||
            (owner != Organ::security_council && number->text.size() < 3))
            number.reset();
    }
    if (number) {
        if (block_->kind == BlockKind::title || block_->kind == BlockKind::cover) {
            // the masthead's own number: "Resolution 1674 (2006)"
            const std::string &own = reading_.facts.key;
            if (own.size() > number->text.size() && own.ends_with(number->text))
                return number->next;
        }
        return read_numbers(at, std::min(quote_from, i), kind, organ, phrase.its, Rule::number);
    }

    // no number: the document itself, one named before, or an open set
    if (phrase.present && !phrase.that && !phrase.those) {
        Polarity polarity = Polarity::positive;
        std::string places = take_places(phrase.begin);
        const TermId relation = relation_for(phrase.begin, polarity);
        Mention &mention = emit(phrase.begin, noun_end - 1, TargetKind::self, {}, Rule::self);
        mention.places = std::move(places);
        mention.relation = relation;
        mention.polarity = polarity;
        if (!form_fixed_)
            mention.form = Form::backref;
        return noun_end;
    }
    // only resolutions are remembered: "that decision" may be of any body, and "that" before a plural opens a clause
    if (kind == TargetKind::resolution_number &&
        ((phrase.that && text_.last_resolution >= 0) || (phrase.those && !text_.last_list.empty()))) {
        const std::vector<std::int32_t> antecedents =
            phrase.those ? text_.last_list : std::vector<std::int32_t>{text_.last_resolution};
        Polarity polarity = Polarity::positive;
        const std::string places = take_places(phrase.begin);
        const TermId relation = relation_for(phrase.begin, polarity);
        const std::size_t first_mention = reading_.mentions.size();
        for (const std::int32_t antecedent : antecedents) {
            Mention &mention = emit(phrase.begin, noun_end - 1, TargetKind::antecedent, {}, Rule::antecedent);
            mention.antecedent = antecedent;
            mention.places = places;
            mention.relation = relation;
            mention.polarity = polarity;
            if (!form_fixed_)
                mention.form = Form::backref;
        }
        return places_after(noun_end, first_mention);
    }
    if (phrase.vague) {
        Mention &mention = emit(phrase.begin, noun_end - 1, TargetKind::open_set, {}, Rule::open_set);
        mention.form = Form::set;
        set_owner(mention, organ != nullptr ? organ : phrase.its ? own_organ() : nullptr);
        mention.name = mention.quote;
        list_ = {true, false, false, kind, organ != nullptr ? organ : phrase.its ? own_organ() : nullptr, 0, Polarity::positive};
        return noun_end;
    }
    if (organ != nullptr || phrase.its) // "its resolutions on ..., including 60/1": numbers may follow
        list_ = {true, false, false, kind, organ != nullptr ? organ : own_organ(), 0, Polarity::positive};
    return noun_end;
}

void BlockScanner::name_foreign(std::size_t first_mention, const OrganTerm &organ) {
    // a body outside the series of symbols: its documents are known by the body's name and their number
    for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m) {
        Mention &mention = reading_.mentions[m];
        if (mention.kind != TargetKind::resolution_number && mention.kind != TargetKind::decision_number)
            continue;
        const DocumentType type =
            mention.kind == TargetKind::resolution_number ? DocumentType::resolution : DocumentType::decision;
        mention.kind = TargetKind::name;
        mention.target = organ.label + " " + std::string(name_of(type)) + " " + mention.target;
        mention.name = mention.quote;
    }
}

bool BlockScanner::agent_owns(const PrintedNumber &number) const {
    const auto date = read_date(line_, number.next);
    const int year = date ? date->year : 0;
    const DocumentFacts &facts = reading_.facts;
    const bool own = number_fits(facts.organ, number.text, year, facts);
    switch (agent_->organ) {
    case Organ::none:
    case Organ::other:
    case Organ::secretariat:
        return !own && agent_->foreign; // committees and conferences act in texts that cite their own organ's resolutions
    default:
        break;
    }
    return number_fits(agent_->organ, number.text, year, facts) || !own;
}

std::size_t BlockScanner::read_numbers(std::size_t i, std::size_t quote_from, TargetKind kind, const OrganTerm *organ, bool its,
                                       Rule first_rule) {
    if (in_relative_) { // "in which it decided ..., and resolution B": B hangs on the outer verb again
        std::size_t before = quote_from;
        for (std::size_t passed = 1; passed != 0; before -= passed)
            passed = line_.ending_at(before, mask_of(WordClass::its) | mask_of(WordClass::organ) | mask_of(WordClass::adverb));
        if (before > 0 && (line_.is(before - 1, ',') || line_.ending_at(before, mask_of(WordClass::and_)) != 0)) {
            verb_ = outer_verb_;
            in_relative_ = false;
        }
    }
    const std::string places = take_places(quote_from);
    Polarity polarity = Polarity::positive;
    const TermId relation = relation_for(quote_from, polarity);
    const std::size_t first_mention = reading_.mentions.size();
    if (organ == nullptr && its && agent_ != nullptr) { // "the Human Rights Council, in its resolution 51/18"
        if (const auto number = read_number(line_, i); number && agent_owns(*number))
            organ = agent_;
    }
    const OrganTerm *owner = organ != nullptr ? organ : its ? own_organ() : nullptr;
    const bool goes_on = first_rule == Rule::number_again ||
                         (first_rule == Rule::number && list_.numbered && !list_.past_clause && list_.kind == kind);
    if (owner == nullptr && list_.active && goes_on)
        owner = list_.organ; // the organ of the list's head
    const auto put = [&](std::size_t from, std::size_t to, std::string text, Rule rule) -> Mention & {
        Mention &mention = emit(from, to, kind, std::move(text), rule);
        if (!form_fixed_)
            mention.form = rule == Rule::number ? Form::number : Form::list;
        mention.relation = relation;
        mention.polarity = polarity;
        set_owner(mention, owner);
        return mention;
    };
    std::size_t at = i;
    std::size_t done = i; // first token after what was taken
    std::size_t from = quote_from;
    Rule rule = first_rule;
    for (;;) {
        const auto number = read_number(line_, at);
        if (!number)
            break;
        if (rule != first_rule && number->shape == PrintedNumber::Shape::bare) {
            // a bare number goes on only a list of bare numbers: "resolutions 1880 and 1893 (2009)"
            const bool bare_list = reading_.mentions.back().target.find_first_of("/(") == std::string::npos;
            if (!bare_list || line_.has(number->next, WordClass::month) || number->text.size() < 2)
                break;
        }
        put(from, number->next - 1, number->text, rule);
        done = number->next;
        if (number->letter != 0) {
            std::string letters = number->letters;
            if (letters.empty())
                done = read_more_letters(line_, done, number->letter, letters);
            for (const char letter : letters) {
                std::string text = number->text;
                text[text.rfind(number->letter)] = letter;
                put(from, done - 1, std::move(text), Rule::number_letter);
            }
        }
        done = pass_notes(read_year(done, reading_.mentions.back()));
        std::size_t ahead = pass_notes(done + (line_.is(done, ',') ? 1U : 0U));
        done = ahead > done + 1 ? ahead : done; // notes after the comma are passed for good
        while (line_.has_any(ahead, mask_of(WordClass::and_) | mask_of(WordClass::or_) | mask_of(WordClass::keep) |
                                        mask_of(WordClass::adverb) | mask_of(WordClass::number)))
            ahead += line_.length(ahead);
        if (ahead == done)
            break;
        if (line_.has(ahead, WordClass::its) && read_number(line_, ahead + line_.length(ahead)))
            ahead += line_.length(ahead);
        from = ahead;
        at = ahead;
        rule = first_rule == Rule::number_first ? Rule::number_first : Rule::number_list;
    }
    if (reading_.mentions.size() == first_mention)
        return i + 1;
    std::size_t next = done;
    reading_.mentions[first_mention].places = places;
    if (reading_.mentions.size() > first_mention + 1 && !form_fixed_)
        for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m)
            reading_.mentions[m].form = Form::list;
    // organ after the list: résolutions 60/1 et 61/2 de l'Assemblée générale
    std::size_t organ_end = next;
    const bool apart = line_.is(next - 1, ',') || (line_.token(next - 1).kind == TokenKind::note && !line_.has(next, WordClass::of));
    if (const OrganTerm *named = apart ? nullptr : trailing_organ(next, organ_end); named != nullptr && organ == nullptr) {
        for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m)
            set_owner(reading_.mentions[m], named);
        owner = named;
        next = read_year(organ_end, reading_.mentions.back());
    }
    if (std::size_t both = next + (line_.is(next, ',') ? 1U : 0U); line_.has(both, WordClass::both)) {
        if (const auto date = read_date(line_, both + line_.length(both))) { // both of 27 December 2013
            for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m)
                if (reading_.mentions[m].year == 0)
                    reading_.mentions[m].year = static_cast<std::int16_t>(date->year);
            next = date->next;
        }
    }
    if (organ == nullptr && owner != nullptr && !owner->foreign) // a date speaks against an organ that is not printed
        for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m)
            if (Mention &mention = reading_.mentions[m];
                mention.year != 0 && !number_fits(mention.organ, mention.target, mention.year, reading_.facts))
                set_owner(mention, nullptr);
    finish_numbers(first_mention, kind, owner, relation, polarity);
    return places_after(next, first_mention);
}

void BlockScanner::finish_numbers(std::size_t first_mention, TargetKind kind, const OrganTerm *owner, TermId relation,
                                  Polarity polarity) {
    if (owner != nullptr && owner->foreign)
        name_foreign(first_mention, *owner);
    list_ = {true, true, false, kind, owner, relation, polarity};
    const auto last = static_cast<std::int32_t>(reading_.mentions.size() - 1);
    if (kind == TargetKind::resolution_number) {
        text_.last_resolution = last;
        text_.last_list.clear();
        for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m)
            text_.last_list.push_back(static_cast<std::int32_t>(m));
    }
    if (block_->kind == BlockKind::footnote)
        text_.last_footnote_target = last;
}

std::size_t BlockScanner::on_number_first(std::size_t i) {
    // 第60/1号、第61/2号决议: the noun comes after the numbers
    std::size_t at = i;
    while (line_.has(at, WordClass::number))
        at += line_.length(at);
    const auto first = read_number(line_, at);
    if (!first || first->shape == PrintedNumber::Shape::bare)
        return i;
    std::size_t end = at;
    TargetKind kind = TargetKind::resolution_number;
    bool found = false;
    for (int steps = 0; steps < 200 && end < line_.size(); ++steps) {
        if (line_.has(end, WordClass::resolution) || line_.has(end, WordClass::decision)) {
            kind = line_.has(end, WordClass::resolution) ? TargetKind::resolution_number : TargetKind::decision_number;
            found = true;
            break;
        }
        if (const auto number = read_number(line_, end); number && number->shape != PrintedNumber::Shape::bare) {
            std::string letters;
            end = number->letter != 0 ? read_more_letters(line_, number->next, number->letter, letters) : number->next;
            continue;
        }
        if (const auto date = read_date(line_, end)) {
            end = date->next;
            continue;
        }
        if (const std::size_t passed = pass_notes(end); passed != end) {
            end = passed;
            continue;
        }
        if (line_.has_any(end, mask_of(WordClass::number) | mask_of(WordClass::and_) | mask_of(WordClass::or_)) ||
            line_.is(end, ',')) {
            end += line_.length(end);
            continue;
        }
        break;
    }
    if (!found)
        return i;
    const OrganTerm *owner = phrase_.organ != nullptr ? phrase_.organ : phrase_.its ? own_organ() : nullptr;
    if (owner == nullptr && phrase_.short_organ >= 0)
        owner = short_organ(static_cast<std::size_t>(phrase_.short_organ), &*first);
    const std::size_t first_mention = reading_.mentions.size();
    Polarity polarity = Polarity::positive;
    const std::string places = take_places(i);
    const TermId relation = relation_for(i, polarity);
    int year = 0;
    if (i > 0)
        for (std::size_t back = i > 8 ? i - 8 : 0; back < i; ++back)
            if (const auto date = read_date(line_, back); date && date->next == i && line_.is_number(back))
                year = date->year;
    for (std::size_t j = at; j < end;) {
        if (const auto number = read_number(line_, j); number && number->shape != PrintedNumber::Shape::bare) {
            Mention &mention = emit(j, number->next - 1, kind, number->text, Rule::number_first);
            if (!form_fixed_)
                mention.form = first_mention + 1 < reading_.mentions.size() ? Form::list : Form::number;
            set_owner(mention, owner);
            mention.relation = relation;
            mention.polarity = polarity;
            mention.year = static_cast<std::int16_t>(year);
            year = 0;
            const std::size_t number_token = j;
            j = number->next;
            if (number->letter == 0)
                continue;
            std::string letters;
            j = read_more_letters(line_, j, number->letter, letters);
            for (const char letter : letters) {
                std::string text = number->text;
                text[text.rfind(number->letter)] = letter;
                Mention &part = emit(number_token, j - 1, kind, std::move(text), Rule::number_letter);
                part.form = reading_.mentions[reading_.mentions.size() - 2].form;
                part.relation = relation;
                part.polarity = polarity;
                set_owner(part, owner);
            }
        } else if (const auto date = read_date(line_, j)) {
            year = date->year;
            j = date->next;
        } else {
            j += line_.length(j);
        }
    }
    reading_.mentions[first_mention].places = places;
    phrase_ = {};
    finish_numbers(first_mention, kind, owner, relation, polarity);
    return places_after(end + line_.length(end), first_mention);
}

std::size_t BlockScanner::on_number_again(std::size_t i) {
    const auto number = read_number(line_, i);
    if (!number || number->shape == PrintedNumber::Shape::bare ||
        (list_.past_clause && number->shape != PrintedNumber::Shape::year))
        return i;
    if (i > 0 && line_.glued(i) && !line_.is(i - 1, '(') && line_.token(i - 1).kind != TokenKind::word &&
        line_.token(i - 1).kind != TokenKind::han)
        return i;
    if (number->shape == PrintedNumber::Shape::session && !read_date(line_, number->next)) {
        // a fraction or a span of years: without a date after it, the sign of a list must stand before it
        std::size_t before = i;
        for (std::size_t passed = 1; passed != 0; before -= passed)
            passed = line_.ending_at(before, mask_of(WordClass::its) | mask_of(WordClass::number) | mask_of(WordClass::adverb));
        while (before > 0 && line_.token(before - 1).kind == TokenKind::note)
            --before;
        const bool listed = before != i || (before > 0 && (line_.is(before - 1, ',') || line_.is(before - 1, ';'))) ||
                            line_.ending_at(before, mask_of(WordClass::and_) | mask_of(WordClass::or_) | mask_of(WordClass::keep)) != 0;
        if (!listed)
            return i;
    }
    const ListContext list = list_;
    const std::size_t first_mention = reading_.mentions.size();
    // the list's own link governs it again
    link_ = {list.relation, list.polarity, i, list.relation != 0};
    if (in_relative_) {
        verb_ = outer_verb_;
        in_relative_ = false;
    }
    const std::size_t next = read_numbers(i, i, list.kind, nullptr, false, Rule::number_again);
    if (!form_fixed_)
        for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m)
            reading_.mentions[m].form = Form::list;
    return next;
}

std::size_t BlockScanner::on_instrument(std::size_t i, const InstrumentTerm &term, std::uint16_t position, bool is_short) {
    const std::size_t end = i + line_.length(i);
    if (is_short) {
        std::size_t candidates = 0;
        for (const Lexeme &lexeme : line_.lexemes(i))
            if (lexeme.word_class == WordClass::instrument_short && text_.instruments_seen[lexeme.value] != 0) {
                ++candidates;
                position = lexeme.value;
            }
        if (candidates != 1)
            return i;
    }
    const InstrumentTerm &named = is_short ? authority_.instruments()[position] : term;
    const bool own = !reading_.facts.key.empty() && named.key == reading_.facts.key;
    if (block_->kind == BlockKind::title && own)
        return end;
    const std::string places = take_places(i);
    Polarity polarity = Polarity::positive;
    const TermId relation = relation_for(i, polarity);
    const std::size_t first_mention = reading_.mentions.size();
    Mention &mention = emit(i, end - 1, own ? TargetKind::self : TargetKind::instrument, named.key,
                            is_short ? Rule::short_name : Rule::instrument);
    if (!is_short)
        text_.instruments_seen[position] = static_cast<std::int32_t>(reading_.mentions.size());
    mention.name = is_short ? reading_.mentions[static_cast<std::size_t>(text_.instruments_seen[position] - 1)].name
                            : mention.quote;
    mention.places = places;
    mention.relation = relation;
    mention.polarity = polarity;
    if (!form_fixed_)
        mention.form = is_short ? Form::backref : Form::named;
    if (block_->kind == BlockKind::footnote)
        text_.last_footnote_target = static_cast<std::int32_t>(reading_.mentions.size() - 1);
    return places_after(end, first_mention);
}

std::size_t BlockScanner::on_ibid(std::size_t i) {
    const std::size_t end = i + line_.length(i);
    if (text_.last_footnote_target < 0)
        return end;
    const std::size_t first_mention = reading_.mentions.size();
    Mention &mention = emit(i, end - 1, TargetKind::antecedent, {}, Rule::ibid);
    mention.antecedent = text_.last_footnote_target;
    if (!form_fixed_)
        mention.form = Form::backref;
    return places_after(end, first_mention);
}

} // namespace recital
