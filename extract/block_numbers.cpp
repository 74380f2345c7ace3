// BlockScanner's numbers: after a noun, and further on in its list.

#include <algorithm>
#include <array>

#include "extract/block_scanner.hpp"
#include "extract/number_series.hpp"

namespace recital {

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

/// A number whose body is not told is one thing in every language of the document, and another in any other document.
void BlockScanner::name_as_cited(Mention &mention) const {
    const DocumentType type =
        mention.kind == TargetKind::resolution_number ? DocumentType::resolution : DocumentType::decision;
    mention.target = std::string(name_of(type)) + " " + mention.target;
    if (!reading_.facts.key.empty())
        mention.target += " (as cited in " + reading_.facts.key + ")";
    mention.kind = TargetKind::name;
    mention.name = mention.quote;
}

/// "decisions 250/2002": numbers of a form that no body with symbols has used name their documents as printed.
void BlockScanner::name_of_no_series(std::size_t first_mention) {
    constexpr std::array series{Organ::general_assembly, Organ::security_council, Organ::economic_and_social_council,
                                Organ::human_rights_council, Organ::commission_on_human_rights};
    for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m) {
        Mention &mention = reading_.mentions[m];
        if (mention.target.find('/') == std::string::npos ||
            std::any_of(series.begin(), series.end(),
                        [&](Organ organ) { return number_fits(organ, mention.target, 0, reading_.facts); }))
            continue;
        name_as_cited(mention);
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
        // committees and conferences act in texts that cite their own organ's resolutions, and the Assembly's by their date
        return !own && agent_->foreign &&
               (year == 0 || !number_fits(Organ::general_assembly, number.text, year, facts));
    default:
        break;
    }
    return number_fits(agent_->organ, number.text, year, facts) || !own;
}

void BlockScanner::mend_order(std::size_t first_mention) {
    // 149/62: session and number typed from the wrong side, where the date or the organ leaves no other reading
    for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m) {
        Mention &mention = reading_.mentions[m];
        const std::size_t slash = mention.target.find('/');
        if ((mention.year == 0 && mention.organ == Organ::none) || slash == std::string::npos ||
            mention.target.find('/', slash + 1) != std::string::npos ||
            mention.target.find_first_not_of("0123456789/") != std::string::npos)
            continue;
        const Organ organ = mention.organ != Organ::none ? mention.organ : reading_.facts.organ;
        const std::string turned = mention.target.substr(slash + 1) + '/' + mention.target.substr(0, slash);
        if (!number_fits(organ, mention.target, mention.year, reading_.facts) &&
            number_fits(organ, turned, mention.year, reading_.facts))
            mention.target = turned;
    }
}

std::size_t BlockScanner::read_numbers(std::size_t i, std::size_t quote_from, TargetKind kind, const OrganTerm *organ,
                                       bool its, Rule first_rule) {
    if (clause_.in_relative()) { // "in which it decided ..., and resolution B": B hangs on the outer verb again
        std::size_t before = quote_from;
        for (std::size_t passed = 1; passed != 0; before -= passed)
            passed = line_.ending_at(before,
                                     mask_of(WordClass::its) | mask_of(WordClass::organ) | mask_of(WordClass::adverb));
        if (before > 0 && (line_.is(before - 1, ',') || line_.ending_at(before, mask_of(WordClass::and_)) != 0))
            clause_.leave_relative();
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
    PrintedNumber last;
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
        last = *number;
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
        if (line_.has(ahead, WordClass::its) && !line_.has(ahead, WordClass::resolution) &&
            !line_.has(ahead, WordClass::decision) && read_number(line_, ahead + line_.length(ahead)))
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
    const bool apart =
        line_.is(next - 1, ',') || (line_.token(next - 1).kind == TokenKind::note && !line_.has(next, WordClass::of));
    if (const OrganTerm *named = apart ? nullptr : trailing_organ(next, &last, organ_end);
        named != nullptr && organ == nullptr) {
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
    if (reading_.text.language == Language::ar)
        mend_order(first_mention);
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
    else if (kind == TargetKind::decision_number && owner == nullptr)
        name_of_no_series(first_mention);
    list_ = {true, true, false, kind, owner, relation, polarity};
    const auto last = static_cast<std::int32_t>(reading_.mentions.size() - 1);
    if (kind == TargetKind::resolution_number) {
        text_.last_resolution = last;
        remember_resolutions(first_mention);
    }
    if (block_->kind == BlockKind::footnote)
        text_.last_footnote_target = last;
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
            passed = line_.ending_at(before,
                                     mask_of(WordClass::its) | mask_of(WordClass::number) | mask_of(WordClass::adverb));
        while (before > 0 && line_.token(before - 1).kind == TokenKind::note)
            --before;
        const bool listed =
            before != i || (before > 0 && (line_.is(before - 1, ',') || line_.is(before - 1, ';'))) ||
            line_.ending_at(before, mask_of(WordClass::and_) | mask_of(WordClass::or_) | mask_of(WordClass::keep)) != 0;
        if (!listed)
            return i;
    }
    const ListContext list = list_;
    const std::size_t first_mention = reading_.mentions.size();
    // the list's own link governs it again
    link_ = {list.relation, list.polarity, i, i, list.relation != 0};
    clause_.leave_relative();
    const std::size_t next = read_numbers(i, i, list.kind, nullptr, false, Rule::number_again);
    if (!form_fixed_)
        for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m)
            reading_.mentions[m].form = Form::list;
    return next;
}

} // namespace recital
