// BlockScanner's verbs and links: which word governs the mention that comes next.

#include <algorithm>

#include "extract/block_scanner.hpp"

namespace recital {
namespace {

constexpr std::string_view asking_class = "hortatory"; // of acts that ask others to act

} // namespace

void BlockScanner::on_act(std::size_t i, const Lexeme &act) {
    const bool bare = !clause_.opened();
    if (act.form == VerbForm::unknown && line_.has(i, WordClass::relation)) {
        // a verb and a noun in one word: the verb where somebody is asked to act (请各国执行), else the noun (重申执行)
        const Governor opener = clause_.opener();
        const TermId asking = opener.clause_act != 0 ? opener.clause_act : opener.act;
        if (clause_.in_topic() || (asking != 0 && authority_.act(asking).act_class != asking_class))
            return;
        link_.set = false;
    }
    if (line_.token(i).kind == TokenKind::han) {
        if ((line_.has_any(i, document_nouns) && names_document(i)) || names_deed(i))
            return;
        if (fronted_.set)
            on_fronted_act(i, act.value);
    }
    if (!clause_.verb(i, act))
        return;
    list_.past_clause = true;
    list_link_ = {};
    agent_ = nullptr;
    noun_.set = false;
    if (bare && block_->kind != BlockKind::footnote)
        for (std::size_t m = sentence_mentions_; m < reading_.mentions.size(); ++m)
            // "Paragraph 138 calls for": what has no link is the one that speaks
            if (Mention &mention = reading_.mentions[m]; mention.act == 0 && mention.relation != 0) {
                mention.act = act.value;
                mention.clause_act = act.value;
            }
}

void BlockScanner::read_on_for_verb(std::size_t i) {
    // "In accordance with resolution A, the Assembly elected ...": the verb comes after what it governs
    if (block_->kind == BlockKind::cover || block_->kind == BlockKind::title || block_->kind == BlockKind::heading ||
        block_->kind == BlockKind::footnote)
        return;
    const std::size_t sentence = sentence_mentions_;
    while (i < line_.size() && !clause_.opened() && sentence == sentence_mentions_)
        i = std::max(i + 1, step(i));
}

Governor BlockScanner::verb_of(std::size_t index) {
    read_line(index);
    clause_.begin({}, false);
    for (std::size_t i = 0; i < line_.size(); i += line_.length(i)) {
        if (const auto act = line_.lexeme(i, WordClass::act))
            clause_.verb(i, *act);
        else if (line_.has(i, WordClass::relative))
            clause_.relative(i, -1);
        else if (line_.token(i).kind == TokenKind::punctuation)
            clause_.punctuation(i);
    }
    return clause_.opener();
}

Governor BlockScanner::lead_verb(std::size_t index) {
    // the nearest blocks above that the place of this one lies in: op_4 is over op_4_a
    constexpr std::size_t farthest = 100;
    const std::string &provision = block_of(index).provision;
    for (std::size_t above = index; above-- > 0 && index - above <= farthest;) {
        const Block &lead = block_of(above);
        if (lead.kind == BlockKind::footnote || lead.provision.size() >= provision.size() ||
            !provision.starts_with(lead.provision) || provision[lead.provision.size()] != '_')
            continue;
        if (text_.lead_block != static_cast<std::int32_t>(above)) {
            text_.lead_block = static_cast<std::int32_t>(above);
            text_.lead = verb_of(above);
        }
        if (text_.lead.act != 0)
            return text_.lead;
    }
    return {};
}

std::int32_t BlockScanner::antecedent_of(std::size_t i) const {
    // "resolution A, which ..." belongs to A where nothing else stands between; "in which" may come after A's subject, but
    // not after another document, another member of a list or a verb; so may ", which reaffirms", a verb of documents
    constexpr std::size_t farthest = 30;
    const std::size_t end = clause_.mention_end();
    if (reading_.mentions.size() <= sentence_mentions_ || end == 0 || end > i || i - end > farthest ||
        clause_.verb_since(end))
        return -1;
    const bool content = line_.has(i, WordClass::relative_content);
    const bool speaks = i > end && line_.is(i - 1, ',') && line_.has(i + line_.length(i), WordClass::act);
    for (std::size_t at = end; at < i; at += line_.length(at)) {
        const bool sign =
            line_.token(at).kind == TokenKind::note || line_.is(at, ',') || line_.is(at, ')') || line_.is(at, '"');
        const bool other =
            line_.is(at, ';') || line_.has_any(at, mask_of(WordClass::and_) | mask_of(WordClass::or_) | document_nouns);
        if (!sign && ((!content && !speaks) || other))
            return -1;
        if (speaks && !content && line_.is(at, ',') && at + 1 != i)
            return -1;
    }
    const Mention &last = reading_.mentions.back();
    if (last.kind == TargetKind::self || last.kind == TargetKind::open_set)
        return -1;
    return static_cast<std::int32_t>(reading_.mentions.size() - 1);
}

void BlockScanner::on_relation(std::size_t i, std::size_t next, const Lexeme &relation) {
    clause_.relation(relation.value);
    const Polarity polarity = relation.negative ? Polarity::negative : Polarity::positive;
    constexpr ClassMask organs = mask_of(WordClass::organ) | mask_of(WordClass::organ_short);
    bool by_agent = false; // "called for by the Council in its resolution 904"
    if (link_.set)
        for (std::size_t at = link_.end; at < i; at += line_.length(at)) {
            by_agent = by_agent || line_.has_any(at, organs);
            if (!line_.has_any(at, organs | mask_of(WordClass::determiner))) {
                by_agent = false;
                break;
            }
        }
    const bool again = list_link_.set && list_link_.end > 0 && // "contained in A and in B"
                       line_.token(list_link_.end - 1).word == line_.token(i).word && joined(clause_.mention_end(), i);
    // "in accordance with the provisions of A": the provisions are passed through
    bool through = link_.set && link_.end <= i && authority_.relation(relation.value).reach == RelationReach::object;
    for (std::size_t at = link_.end; through && at < i; at += line_.length(at))
        through = line_.has_any(at, mask_of(WordClass::determiner) | mask_of(WordClass::all) |
                                        mask_of(WordClass::relevant) | mask_of(WordClass::adverb));
    if (by_agent || through)
        link_.end = next;
    else if (again)
        link_ = {list_link_.relation, list_link_.polarity, i, next, true};
    else
        link_ = {relation.value, polarity, i, next, true};
    std::size_t noun = next;
    while (line_.has_any(noun, mask_of(WordClass::determiner) | mask_of(WordClass::its) | mask_of(WordClass::adverb)))
        noun += line_.length(noun);
    if (line_.has_any(noun, document_nouns))
        noun_link_ = link_;
    for (std::size_t at = i + 1; at < next; ++at)
        if (line_.has_any(at, mask_of(WordClass::annex) | mask_of(WordClass::appendix))) // in the annex to
            if (auto places = read_places(line_, at); places && places->next <= next) {
                places_ = std::move(*places);
                places_set_ = true;
            }
}

bool BlockScanner::link_reaches(std::size_t from, std::size_t first) const {
    constexpr ClassMask aside = mask_of(WordClass::keep) | mask_of(WordClass::adverb); // ", inter alia,"
    for (std::size_t i = from; i < first;) {
        if (i == places_.begin && places_.next > i && places_.next <= first) {
            i = places_.next; // commas and brackets of the place itself
            continue;
        }
        const std::size_t next = i + line_.length(i);
        const Token &token = line_.token(i);
        const bool set_off = line_.is(i, ',') && (line_.has_any(next, aside) || line_.ending_at(i, aside) != 0);
        const bool passed = next > first || set_off ||
                            line_.has_any(i, words_between | mask_of(WordClass::and_) | mask_of(WordClass::month)) ||
                            line_.is_number(i) || line_.is(i, '(') || line_.is(i, ')') || line_.is(i, '-') ||
                            line_.is(i, '"') || (token.kind == TokenKind::word && token.end - token.begin <= 2);
        if (!passed)
            return false;
        i = next;
    }
    return true;
}

bool BlockScanner::joined(std::size_t from, std::size_t to) const {
    constexpr ClassMask joining = mask_of(WordClass::and_) | mask_of(WordClass::or_);
    bool any = from > 0 && from <= to && line_.is(from - 1, ',');
    for (std::size_t i = from; i < to;) {
        if (i == places_.begin && places_.next > i && places_.next <= to) {
            i = places_.next;
            continue;
        }
        const bool joins = line_.is(i, ',') || line_.has_any(i, joining);
        any = any || joins;
        const bool passed = joins || i + line_.length(i) > to || line_.has_any(i, words_between) || line_.is(i, '"') ||
                            line_.is(i, '(') || line_.is(i, ')') || line_.token(i).kind == TokenKind::note;
        if (!passed)
            return false;
        i += line_.length(i);
    }
    return any;
}

BlockScanner::Link BlockScanner::link_to(std::size_t first) const {
    if (link_.set && link_.end <= first && link_reaches(link_.end, first))
        return link_;
    if (noun_link_.set && first > 0 && line_.is(first - 1, '(') && first - noun_link_.end <= longest_gap)
        return noun_link_;
    if (block_->kind == BlockKind::footnote)
        return list_link_; // of the words that call the note
    if (list_link_.set && list_link_.relation != 0 && clause_.mention_end() > list_link_.end &&
        joined(clause_.mention_end(), first))
        return list_link_;
    return {};
}

TermId BlockScanner::relation_for(std::size_t first, Polarity &polarity) {
    list_link_ = link_to(first);
    link_.set = false;
    noun_link_.set = false;
    polarity = list_link_.polarity;
    if (negation_set_ && negation_end_ <= first && first - negation_end_ <= 3)
        polarity = Polarity::negative;
    return list_link_.relation;
}

void BlockScanner::take_relation_after(std::size_t i) {
    const auto relation = line_.lexeme(i, WordClass::relation_after);
    if (!relation)
        return;
    for (std::size_t m = step_mentions_; m < reading_.mentions.size(); ++m)
        if (Mention &mention = reading_.mentions[m]; mention.relation == 0) {
            mention.relation = relation->value;
            if (relation->negative)
                mention.polarity = Polarity::negative;
        }
}

} // namespace recital
