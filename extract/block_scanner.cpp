#include "extract/block_scanner.hpp"

#include <algorithm>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

/// Nouns of documents that are no resolutions, and have no names either.
constexpr ClassMask reports = mask_of(WordClass::report) | mask_of(WordClass::letter) | mask_of(WordClass::note);

constexpr ClassMask of_documents = mask_of(WordClass::instrument) | mask_of(WordClass::instrument_short) |
                                   mask_of(WordClass::ibid) | mask_of(WordClass::name_word) |
                                   mask_of(WordClass::name_head) | reports | place_nouns | mask_of(WordClass::number) |
                                   document_nouns;

/// Where `word` stands last in the text; npos where it does not.
std::size_t last_of(std::string_view word, std::string_view text) {
    while (text.size() >= word.size()) {
        const std::size_t at = text.substr(0, text.size() - word.size() + 1).find_last_of(word.front());
        if (at == std::string_view::npos || text.substr(at, word.size()) == word)
            return at;
        text = text.substr(0, at + word.size() - 1);
    }
    return std::string_view::npos;
}

} // namespace

BlockScanner::BlockScanner(const Lexicon &lexicon, const LanguageLexicon &language, Reading &reading, Line &line)
    : lexicon_(lexicon), language_(language), authority_(lexicon.authority()), reading_(reading), line_(line),
      clause_(authority_, line_) {
    text_.instruments_seen.assign(authority_.instruments().size(), 0);
}

void BlockScanner::reset(std::size_t index, const Governor &before) {
    keep_list();
    index_ = index;
    block_ = &reading_.text.blocks[index];
    counted_byte_ = block_->begin;
    counted_point_ = block_->begin_point;
    clause_.begin(before, block_->kind == BlockKind::preambular);
    sentence_mentions_ = reading_.mentions.size();
    in_title_ = false;
    agent_ = nullptr;
    agent_before_ = nullptr;
    form_fixed_ = false;
    phrase_ = {};
    list_ = {};
    link_ = {};
    noun_link_ = {};
    list_link_ = {};
    places_ = {};
    noun_ = {};
    taken_ = 0;
    item_ = 0;
    note_ = -1;
    places_set_ = false;
    negation_set_ = false;
    nounless_end_ = 0;
    fronted_.set = false;
    if (block_->kind == BlockKind::cover) {
        form_ = Form::cover;
        form_fixed_ = true;
    } else if (block_->kind == BlockKind::footnote) {
        form_ = Form::footnote;
        form_fixed_ = true;
        for (std::size_t n = 0; n < text_.notes.size(); ++n) {
            const NoteContext &note = text_.notes[n];
            if (note.block != block_->caller || note.marker != block_->marker)
                continue;
            clause_.begin({.act = note.act, .clause_act = note.clause_act}, false);
            list_link_ = {note.relation, note.polarity, 0, 0, true};
            note_ = static_cast<std::int32_t>(n);
            break;
        }
    }
}

void BlockScanner::read_line(std::size_t index) {
    const Block &block = reading_.text.blocks[index];
    line_.read(std::string_view(reading_.text.content).substr(block.begin, block.end - block.begin), language_);
}

void BlockScanner::scan(std::size_t index) {
    read_line(index);
    alias_count_ = 0;
    alias_end_ = 0;
    if (anchors_end() == 0)
        return;
    const std::size_t first_mention = reading_.mentions.size();
    Governor before;
    if (block_of(index).kind == BlockKind::subparagraph || block_of(index).kind == BlockKind::list_item) {
        before = lead_verb(index);
        read_line(index);
    }
    reset(index, before);
    std::size_t i = 0;
    for (;;) {
        const std::size_t end = anchors_end();
        while (i < end && is_idle(i))
            ++i;
        if (i >= end)
            break;
        const std::size_t at = i;
        step_mentions_ = reading_.mentions.size();
        i = std::max(i + 1, step(i));
        if (reading_.mentions.size() != step_mentions_) {
            clause_.mention_ends(at, i);
            take_relation_after(i);
            take_act_after(i);
        }
    }
    if (block_->kind == BlockKind::footnote)
        finish_note(first_mention);
    else if (!clause_.opened() && sentence_mentions_ < reading_.mentions.size())
        read_on_for_verb(i);
    while (fronted_.set && fronted_.mention < reading_.mentions.size() && i < line_.size())
        i = std::max(i + 1, step(i)); // the verb of an object that stands before it
}

std::size_t BlockScanner::anchors_end() {
    std::size_t end = line_.anchors_end(text_.any_instrument);
    if (!text_.pending.empty())
        end = std::max(end, line_.reports_end());
    if (alias_count_ != text_.aliases.size()) { // one may be given in this block
        alias_count_ = text_.aliases.size();
        alias_end_ = 0;
        for (const Alias &alias : text_.aliases)
            if (const std::size_t byte = last_of(alias.words.front(), line_.text()); byte != std::string_view::npos)
                alias_end_ =
                    std::max(alias_end_, line_.token_at(static_cast<std::uint32_t>(byte), 0) + alias.words.size());
    }
    return std::max(end, std::min(alias_end_, line_.size()));
}

/// Whether token i, which must be one, is a word that no rule begins with, as every other word is.
bool BlockScanner::is_idle(std::size_t i) const {
    constexpr ClassMask idle =
        mask_of(WordClass::determiner) | mask_of(WordClass::and_) | mask_of(WordClass::or_); // but for a phrase at hand
    const Token &token = line_.token(i);
    if (token.kind != TokenKind::word || token.capital)
        return false;
    const ClassMask mask = line_.mask(i);
    return mask == 0 || ((mask & ~idle) == 0 && line_.length(i) == 1 && phrase_.end != i);
}

std::size_t BlockScanner::step(std::size_t i) {
    const Token &token = line_.token(i);
    if (token.kind == TokenKind::note) {
        on_note(i);
        return i + 1;
    }
    if (token.capital && line_.slash_follows(i)) {
        const char next = line_.text()[token.end];
        if (next == '/' || next == '.') { // cheap test before the symbol grammar is asked
            if (const auto match = Symbol::match_at(line_.text(), token.begin)) {
                const auto end = static_cast<std::uint32_t>(token.begin + match->length);
                return on_symbol(i, line_.token_at(end, i + 1), match->symbol);
            }
        }
    }
    if (list_.active && (token.kind == TokenKind::number || line_.has(i, WordClass::session_prefix) ||
                         (token.capital && line_.is(i + 1, '-') && line_.is_number(i + 2)))) {
        if (const std::size_t next = on_number_first(i); next != i)
            return next;
        if (const std::size_t next = on_number_again(i); next != i)
            return next;
    }
    const ClassMask mask = line_.mask(i);
    if (token.capital && !text_.aliases.empty() && (mask & mask_of(WordClass::instrument)) == 0)
        if (const std::size_t next = on_alias(i); next != i)
            return next;
    if (mask == 0) {
        if (token.kind == TokenKind::punctuation) {
            if (token.punctuation == '"')
                in_title_ = false;
            else if (token.punctuation == ',' || token.punctuation == ';')
                end_modifiers(i);
            if (clause_.punctuation(i))
                sentence_mentions_ = reading_.mentions.size();
        } else if ((token.kind == TokenKind::number && (line_.is(i + 1, '/') || line_.is(i + 1, '('))) ||
                   (token.capital && line_.is(i + 1, '-'))) {
            return std::max(i + 1, on_number_first(i)); // 60/1号决议
        }
        return i + 1;
    }
    if ((mask & mask_of(WordClass::topic)) != 0)
        on_topic(i);
    if ((mask & mask_of(WordClass::entitled)) != 0 && line_.is(i + line_.length(i), '"')) {
        if (item_ != 0 && i - item_ <= 2) // what an item of the agenda is called cites nothing
            return after_item_titles(i + line_.length(i));
        in_title_ = true;
        return i + line_.length(i) + 1;
    }
    if (mask == mask_of(WordClass::relation_after)) // it was taken with the mention before it
        return i + 1;
    if ((mask & of_documents) != 0)
        if (const std::size_t after = on_document_word(i, mask); after != i)
            return after;
    return on_other_word(i, mask);
}

/// What begins with a word for documents or their places; i where it is none of these.
std::size_t BlockScanner::on_document_word(std::size_t i, ClassMask mask) {
    const Token &token = line_.token(i);
    const std::size_t next = i + line_.length(i);
    if (const auto lexeme = line_.lexeme(i, WordClass::instrument))
        return std::max(i + 1, on_instrument(i, authority_.instruments()[lexeme->value], lexeme->value, false));
    if (const auto lexeme = line_.lexeme(i, WordClass::instrument_short)) {
        if (line_.has(i + 1, WordClass::instrument) && line_.length(i + 1) + 1 > line_.length(i))
            return i + 1; // "the Charter" is the start of "the Charter of the United Nations"
        const std::size_t after = on_instrument(i, authority_.instruments()[lexeme->value], lexeme->value, true);
        if (after != i)
            return after;
        if ((mask & ~mask_of(WordClass::instrument_short)) == 0)
            return i + 1;
    }
    if ((mask & mask_of(WordClass::ibid)) != 0)
        return std::max(i + 1, on_ibid(i));
    if ((mask & mask_of(WordClass::name_word)) != 0) {
        const auto word = line_.lexeme(i, WordClass::name_word)->value;
        if (word == value_of(NameWord::treaty_series))
            return std::max(i + 1, on_treaty_series(i));
        if (word == value_of(NameWord::no_document))
            return next;
        if (word == value_of(NameWord::item))
            item_ = next;
    }
    if ((mask & mask_of(WordClass::name_head)) != 0) {
        if (!token.capital && line_.length(i) == 1)
            if (const std::size_t after = on_dated(i); after != i)
                return after;
        if (const std::size_t after = on_name(i); after != i)
            return after;
        const bool weak =
            line_.lexeme(i, WordClass::name_head)->value == static_cast<std::uint16_t>(NameHead::of_note) ||
            (is_general(i) && !line_.has(i - std::min<std::size_t>(i, 1), WordClass::determiner));
        if (!token.capital && !in_title_ && !(weak && noun_.set)) // "the report and the recommendations therein"
            noun_ = {i, next, true, false, false, clause_.governing(i), places_before(i)};
    }
    if ((mask & reports) != 0) {
        if (block_->kind == BlockKind::footnote && token.capital)
            if (const std::size_t after = on_report_in_note(i); after != i)
                return after;
        if (const std::size_t after = on_dated(i); after != i)
            return after;
        if (const std::size_t after = text_.names.empty() ? i : on_the_report(i); after != i)
            return after;
        noun_ = {i, next, true, true, false, clause_.governing(i), places_before(i)};
        repeat_noun(i);
    }
    if ((mask & (place_nouns | mask_of(WordClass::number))) != 0)
        if (auto places = read_places(line_, i))
            return std::max(i + 1, on_places(std::move(*places)));
    if ((mask & mask_of(WordClass::paragraph)) != 0 && phrase_.that && phrase_.end == i)
        if (const std::size_t after = on_that_paragraph(i); after != i)
            return after;
    if ((mask & mask_of(WordClass::number)) != 0)
        if (const std::size_t after = on_number_first(i); after != i)
            return after;
    if ((mask & document_nouns) != 0 && token.kind == TokenKind::han)
        leave_modifier(i);
    if ((mask & mask_of(WordClass::resolution)) != 0)
        return std::max(i + 1, on_noun(i, TargetKind::resolution_number));
    if ((mask & mask_of(WordClass::decision)) != 0 && ((mask & mask_of(WordClass::act)) == 0 || names_document(i)))
        return std::max(i + 1, on_noun(i, TargetKind::decision_number));
    return i;
}

/// Words that gather before a noun, links, verbs, and what opens and closes clauses.
std::size_t BlockScanner::on_other_word(std::size_t i, ClassMask mask) {
    const Token &token = line_.token(i);
    const std::size_t next = i + line_.length(i);
    const ClassMask gathering = mask_of(WordClass::organ) | mask_of(WordClass::organ_short) | mask_of(WordClass::its) |
                                mask_of(WordClass::present) | mask_of(WordClass::that) | mask_of(WordClass::those) |
                                mask_of(WordClass::same) | mask_of(WordClass::all) | mask_of(WordClass::previous) |
                                mask_of(WordClass::relevant) | mask_of(WordClass::adverb) | mask_of(WordClass::both);
    constexpr ClassMask after_above = mask_of(WordClass::resolution) | mask_of(WordClass::organ);
    const bool above = (mask & mask_of(WordClass::above)) != 0 && line_.has_any(next, after_above);
    if (((mask & gathering) != 0 || above) && !is_conjunction(i)) {
        if (phrase_.end != i) // adverbs before a noun phrase are none of its words
            phrase_ = {.begin = (mask & gathering) == mask_of(WordClass::adverb) ? next : i};
        phrase_.end = next;
        if (const OrganTerm *organ = organ_at(i)) {
            phrase_.organ = organ;
            phrase_.organ_begin = i;
            phrase_.organ_end = next;
            agent_before_ = agent_;
            agent_ = organ;
        }
        if (line_.has(i, WordClass::organ_short))
            phrase_.short_organ = static_cast<std::int32_t>(i), phrase_.organ_end = next;
        if (phrase_.that && (mask & (mask_of(WordClass::present) | mask_of(WordClass::those))) != 0)
            phrase_.that = false; // "stressing that this resolution": the word opened a clause
        phrase_.its = phrase_.its || (mask & mask_of(WordClass::its)) != 0;
        phrase_.present = phrase_.present || (mask & mask_of(WordClass::present)) != 0;
        phrase_.that = phrase_.that || (mask & (mask_of(WordClass::that) | mask_of(WordClass::same))) != 0;
        phrase_.those = phrase_.those || (mask & mask_of(WordClass::those)) != 0;
        phrase_.above = phrase_.above || above;
        phrase_.vague =
            phrase_.vague ||
            (mask & (mask_of(WordClass::all) | mask_of(WordClass::previous) | mask_of(WordClass::relevant))) != 0;
    } else if (phrase_.end == i && (phrase_.that || phrase_.present) && (mask & mask_of(WordClass::determiner)) != 0) {
        phrase_ = {}; // "stressing that the resolution" opened a clause, "présente les résolutions" is a verb
    } else if (phrase_.end == i &&
               (mask & (mask_of(WordClass::of) | mask_of(WordClass::determiner) | mask_of(WordClass::particle))) != 0) {
        phrase_.end = next; // "of the" inside a noun phrase keeps it open
    }
    if ((mask & mask_of(WordClass::of)) != 0 && !(places_set_ && places_.next == i))
        clause_.of(i);
    if ((mask & mask_of(WordClass::negation)) != 0) {
        negation_set_ = true;
        negation_end_ = next;
    }
    // an article at the end of a form ("application du") may begin a short name
    const bool shares = next - i > 1 && line_.has(next - 1, WordClass::instrument_short);
    const std::size_t resume = shares ? next - 1 : next;
    if (const auto relation = line_.lexeme(i, WordClass::relation)) {
        on_relation(i, resume, *relation);
        if (line_.has(next - 1, WordClass::its)) // "contained in its resolution"
            phrase_ = {.its = true, .begin = next - 1, .end = next};
        if ((mask & mask_of(WordClass::act)) == 0)
            return resume;
    }
    if (in_title_)
        return resume;
    if ((mask & mask_of(WordClass::relative)) != 0 && (mask & mask_of(WordClass::act)) == 0)
        clause_.relative(i, antecedent_of(i));
    if ((mask & mask_of(WordClass::particle)) != 0 && token.kind == TokenKind::han) {
        const TermId act = clause_.governing(i).act;
        fronted_ = {reading_.mentions.size(), act, act, true};
    }
    if ((mask & mask_of(WordClass::act)) != 0 && block_->kind != BlockKind::cover) {
        on_act(i, *line_.lexeme(i, WordClass::act));
        if (next - i > 1) // "acting under": the verb's own preposition is a link to what follows
            if (const auto relation = line_.lexeme(next - 1, WordClass::relation);
                relation && authority_.relation(relation->value).reach == RelationReach::clause)
                link_ = {relation->value, Polarity::positive, next - 1, next, true};
    }
    return resume;
}

std::size_t BlockScanner::after_item_titles(std::size_t quote) const {
    for (;;) {
        std::size_t close = quote + 1;
        while (close < line_.size() && !line_.is(close, '"'))
            ++close;
        if (close >= line_.size())
            return quote + 1;
        std::size_t next = close + 1;
        while (line_.is(next, ',') || line_.has(next, WordClass::and_))
            next += line_.length(next);
        if (next == close + 1 || !line_.is(next, '"'))
            return close + 1;
        quote = next;
    }
}

std::size_t BlockScanner::pass_notes(std::size_t i) {
    for (;;) {
        if (i < line_.size() && line_.token(i).kind == TokenKind::note) {
            on_note(i++);
        } else if (line_.is(i, '(') && i + 2 < line_.size() && line_.token(i + 1).kind == TokenKind::note &&
                   line_.is(i + 2, ')')) {
            on_note(i + 1);
            i += 3;
        } else {
            return i;
        }
    }
}

std::size_t BlockScanner::read_year(std::size_t i, Mention &mention) {
    // a date after a number, in some languages between commas
    for (const std::size_t comma : {std::size_t{0}, std::size_t{1}}) {
        if (comma == 1 && !line_.is(i, ','))
            break;
        if (const auto date = read_date(line_, pass_notes(i + comma))) {
            mention.year = static_cast<std::int16_t>(date->year);
            return date->next;
        }
    }
    return i;
}

bool BlockScanner::transparent(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; i += line_.length(i)) {
        // "the Charter" reaches into "Charter of the United Nations", the target itself
        const bool reaches_in = i + line_.length(i) > to;
        if (!reaches_in && !line_.has_any(i, words_between))
            return false;
    }
    return true;
}

std::uint32_t BlockScanner::point_of(std::uint32_t byte) {
    const std::uint32_t absolute = block_->begin + byte;
    const std::string_view content = reading_.text.content;
    if (absolute >= counted_byte_)
        counted_point_ +=
            static_cast<std::uint32_t>(count_points(content.substr(counted_byte_, absolute - counted_byte_)));
    else
        counted_point_ -= static_cast<std::uint32_t>(count_points(content.substr(absolute, counted_byte_ - absolute)));
    counted_byte_ = absolute;
    return counted_point_;
}

Mention &BlockScanner::emit(std::size_t first, std::size_t last, TargetKind kind, std::string target, Rule rule) {
    const std::uint32_t begin = line_.token(first).begin;
    const std::uint32_t end = line_.token(last).end;
    Mention &mention = reading_.mentions.emplace_back();
    const Governor governor = clause_.governing(first);
    mention.clause_begin = governor.set && block_->kind != BlockKind::footnote
                               ? point_of(line_.token(governor.token).begin)
                               : point_of(begin);
    taken_ = last + 1;
    mention.begin = point_of(begin);
    mention.end = point_of(end);
    mention.provision = block_->provision;
    mention.quote = line_.text().substr(begin, end - begin);
    mention.kind = kind;
    mention.target = std::move(target);
    mention.rule = static_cast<TermId>(rule);
    mention.act = governor.act;
    mention.clause_act = governor.clause_act;
    if (governor.said_by >= 0) {
        mention.said_by = governor.said_by;
        mention.voice = Voice::reported;
    }
    mention.form = form_fixed_ ? form_ : Form::symbol;
    switch (reading_.facts.type) {
    case DocumentType::press_release:
    case DocumentType::web_page:
    case DocumentType::publication:
        mention.voice = Voice::reported;
        break;
    default:
        break;
    }
    return mention;
}

Mention &BlockScanner::emit_linked(std::size_t first, std::size_t last, TargetKind kind, std::string target, Rule rule,
                                   Form form) {
    Polarity polarity = Polarity::positive;
    const TermId relation = relation_for(first, polarity);
    Mention &mention = emit(first, last, kind, std::move(target), rule);
    mention.relation = relation;
    mention.polarity = polarity;
    if (!form_fixed_)
        mention.form = form;
    return mention;
}

} // namespace recital
