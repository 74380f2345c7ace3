// BlockScanner's footnotes: what a marker hangs on, and what is printed in notes alone: treaty series, "Ibid.", reports of
// conferences. A report, letter or decision whose symbol stands in a note is a mention of its own.

#include <algorithm>
#include <array>

#include "extract/block_scanner.hpp"
#include "extract/name_words.hpp"
#include "extract/number_series.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_phrase = 90; // tokens between a noun and the marker that hangs on it
constexpr std::size_t longest_series = 40; // tokens of "Treaty Series, vols. 1155 and 1156, Nos. 1-3"

bool is_resolution(const Mention &mention) {
    if (mention.kind == TargetKind::symbol)
        return mention.target.find("/RES/") != std::string::npos;
    return mention.kind == TargetKind::resolution_number;
}

bool is_roman_word(const Line &line, std::size_t i) {
    return line.token(i).kind == TokenKind::word && line.token(i).capital &&
           line.spelled(i).find_first_not_of("IVXLC") == std::string_view::npos;
}

} // namespace

void BlockScanner::on_note(std::size_t i) {
    if (block_->kind == BlockKind::footnote)
        return;
    const std::string_view printed = line_.spelled(i);
    NoteContext note;
    note.block = static_cast<std::int32_t>(index_);
    note.marker = printed.substr(1, printed.size() - 2);
    const bool in_step = reading_.mentions.size() > step_mentions_;
    const std::size_t named = clause_.mention_end();
    if (in_step || (named != 0 && (i == named || (i == named + 1 && line_.is(named, ','))))) {
        const Mention &mention = reading_.mentions.back(); // the note belongs to what was just named
        note.act = mention.act;
        note.clause_act = mention.clause_act;
        note.relation = mention.relation;
        note.polarity = mention.polarity;
    } else {
        const Governor governor = clause_.governing(i);
        note.act = governor.act;
        note.clause_act = governor.clause_act;
    }
    std::size_t before = i;
    while (before > taken_ &&
           (line_.token(before - 1).kind == TokenKind::punctuation || line_.token(before - 1).kind == TokenKind::note))
        --before;
    if (before == taken_ && taken_ != 0 && !reading_.mentions.empty())
        note.holder = static_cast<std::int32_t>(reading_.mentions.size() - 1);
    const std::size_t end = noun_.set && noun_reaches(i) ? name_end_of_author(noun_.end, i) : 0;
    const bool named_alone = end == noun_.token + 1; // by the noun, which must then be of one document
    if (end != 0 && !(named_alone && is_general(noun_.token))) {
        Mention mention = noun_mention(end);
        if (!text_.repeats.empty() && text_.repeats.back().begin == mention.begin)
            text_.repeats.pop_back(); // it has a note of its own
        note.noun = static_cast<std::int32_t>(text_.pending.size());
        note.of_report = noun_.of_report;
        note.of_decision = noun_.of_decision;
        text_.pending.push_back(std::move(mention));
    }
    noun_.set = false;
    text_.notes.push_back(note);
}

/// Whether the noun at i names no single document by itself.
bool BlockScanner::is_general(std::size_t i) const {
    const auto word = line_.lexeme(i, WordClass::name_word);
    return word && word->value == value_of(NameWord::general);
}

/// Whether the noun heads the words up to the marker: none of them begins another phrase beside it.
bool BlockScanner::noun_reaches(std::size_t note) const {
    if (note - noun_.token > longest_phrase)
        return false;
    if (line_.has(noun_.end, WordClass::and_) && link_at(line_, noun_.end + 1) == NameWord::opener)
        return false; // "in the report and on the indicators"
    for (std::size_t at = noun_.end; at + 2 < note; ++at)
        if (line_.is(at, ',') && line_.has(at + 1, WordClass::and_) && line_.has(at + 2, WordClass::infinitive))
            return false; // "the outcome of the session, and to consider a proposal"
    return true;
}

std::size_t BlockScanner::name_end_of_author(std::size_t noun_end, std::size_t note) const {
    // the noun, and whose it is: "report of the Secretary-General"
    std::size_t end = noun_end;
    for (std::size_t at = noun_end; at < note; ++at) {
        const Token &token = line_.token(at);
        if (token.kind == TokenKind::word && token.capital)
            end = at + 1;
        else if (line_.is(at, '-') && end == at && line_.glued(at) && line_.glued(at + 1) && at + 1 < note)
            end = ++at + 1; // Open-ended
        else if (!(line_.is(at, '-') ||
                   (token.kind == TokenKind::word && line_.lexicon().name_link(token.word) != NameWord::none)))
            break;
    }
    return end;
}

/// "A/56/1026, annex II, resolution 14/221": what is contained in a document may be of a body that has no series here.
void BlockScanner::name_contained(std::size_t first_mention) {
    for (std::size_t m = first_mention + 1; m < reading_.mentions.size(); ++m) {
        Mention &mention = reading_.mentions[m];
        if (mention.kind != TargetKind::resolution_number || mention.organ != Organ::none ||
            reading_.mentions[m - 1].kind != TargetKind::symbol || reading_.mentions[m - 1].places.empty() ||
            number_fits(Organ::general_assembly, mention.target, 0, {}) ||
            number_fits(Organ::security_council, mention.target, 0, {}) ||
            number_fits(Organ::economic_and_social_council, mention.target, 0, {}))
            continue;
        name_as_cited(mention);
    }
}

/// The noun at hand and whose it is, as a mention that is not yet of the text.
Mention BlockScanner::noun_mention(std::size_t end) {
    const std::array links{link_, noun_link_, list_link_};
    Polarity polarity = Polarity::positive;
    const TermId relation = relation_for(noun_.token, polarity);
    link_ = links[0];
    noun_link_ = links[1];
    list_link_ = links[2];
    const std::size_t taken = taken_;
    emit(noun_.token, end - 1, TargetKind::antecedent, {}, Rule::noun_of_note);
    taken_ = taken;
    Mention mention = std::move(reading_.mentions.back());
    reading_.mentions.pop_back();
    mention.act = noun_.governor.act;
    mention.clause_act = noun_.governor.clause_act;
    mention.name = mention.quote;
    mention.relation = relation;
    mention.polarity = polarity;
    mention.places = noun_.places;
    mention.form = Form::named;
    return mention;
}

/// "the report of the Board" once more, after a note told which one it is.
void BlockScanner::repeat_noun(std::size_t i) {
    if (text_.pending.empty() || block_->kind == BlockKind::footnote || i == 0 ||
        small_word_at(line_, i - 1) != SmallWord::the)
        return;
    const std::size_t end = name_end_of_author(noun_.end, line_.size());
    const std::uint32_t begin = line_.token(i).begin;
    const std::string_view printed = line_.text().substr(begin, line_.token(end - 1).end - begin);
    if (end == noun_.end || line_.is(end, '(') || line_.has(end, WordClass::entitled))
        return; // its symbol or its title comes
    std::int32_t only = -1;
    for (std::size_t p = 0; p < text_.pending.size(); ++p)
        if (text_.pending[p].name == printed) {
            if (only >= 0)
                return;
            only = static_cast<std::int32_t>(p);
        }
    if (only < 0)
        return;
    text_.repeats.push_back(noun_mention(end));
    text_.repeats.back().antecedent = only;
}

void BlockScanner::finish_repeats() {
    std::vector<Mention> told;
    for (Mention &repeat : text_.repeats) {
        const Mention &first = text_.pending[static_cast<std::size_t>(repeat.antecedent)];
        for (const Mention &late : text_.late)
            if (late.begin == first.begin) {
                repeat.antecedent = late.antecedent;
                told.push_back(std::move(repeat));
                break;
            }
    }
    for (Mention &mention : told)
        text_.late.push_back(std::move(mention));
    text_.repeats.clear();
}

/// What the note that ends here says of the words that its marker hangs on.
void BlockScanner::finish_note(std::size_t first_mention) {
    if (note_ < 0 || reading_.mentions.size() == first_mention)
        return;
    name_contained(first_mention);
    const NoteContext &note = text_.notes[static_cast<std::size_t>(note_)];
    std::size_t chosen = first_mention;
    if (note.of_decision && note.noun >= 0)
        chosen = reading_.mentions.size() - 1;
    const Mention &told = reading_.mentions[chosen];
    const bool by_name = told.kind == TargetKind::name || told.kind == TargetKind::self;
    Mention *holder = note.holder >= 0 ? &reading_.mentions[static_cast<std::size_t>(note.holder)] : nullptr;
    if (holder != nullptr && holder->kind == TargetKind::name && !by_name && (note.noun < 0 || is_resolution(told))) {
        holder->kind = TargetKind::antecedent;
        holder->antecedent = static_cast<std::int32_t>(chosen);
        return;
    }
    if (note.noun < 0 || by_name || told.kind == TargetKind::antecedent || (note.of_report && is_resolution(told)))
        return;
    if (holder != nullptr && holder->kind == TargetKind::instrument) {
        const InstrumentTerm *term = authority_.instrument_of_key(holder->target);
        const bool of_holder =
            term == nullptr || term->symbol.empty() ? !note.of_report : term->symbol.ends_with(told.target);
        if (of_holder)
            return;
    } else if (holder != nullptr && !note.of_report) {
        return;
    }
    Mention mention = text_.pending[static_cast<std::size_t>(note.noun)];
    mention.antecedent = static_cast<std::int32_t>(chosen);
    text_.late.push_back(std::move(mention));
}

/// Mentions that only their notes told of come to their place in the text.
void BlockScanner::finish() {
    finish_repeats();
    if (text_.late.empty())
        return;
    std::vector<Mention> &mentions = reading_.mentions;
    const auto count = static_cast<std::int32_t>(mentions.size());
    for (Mention &mention : text_.late)
        mentions.push_back(std::move(mention));
    text_.late.clear();
    std::vector<std::int32_t> order(mentions.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::int32_t>(i);
    const auto at = [&](std::int32_t i) -> const Mention & { return mentions[static_cast<std::size_t>(i)]; };
    // those of before keep their order: some follow the grammar rather than the text
    std::vector<std::int32_t> late(order.begin() + count, order.end());
    order.resize(static_cast<std::size_t>(count));
    std::stable_sort(late.begin(), late.end(),
                     [&](std::int32_t a, std::int32_t b) { return at(a).begin < at(b).begin; });
    std::vector<std::int32_t> merged;
    merged.reserve(mentions.size());
    std::size_t next = 0;
    for (const std::int32_t old : order) {
        while (next < late.size() && at(late[next]).begin <= at(old).begin)
            merged.push_back(late[next++]);
        merged.push_back(old);
    }
    merged.insert(merged.end(), late.begin() + static_cast<std::ptrdiff_t>(next), late.end());
    std::vector<std::int32_t> renamed(mentions.size());
    std::vector<Mention> sorted;
    sorted.reserve(mentions.size());
    for (std::size_t i = 0; i < merged.size(); ++i) {
        renamed[static_cast<std::size_t>(merged[i])] = static_cast<std::int32_t>(i);
        sorted.push_back(std::move(mentions[static_cast<std::size_t>(merged[i])]));
    }
    for (Mention &mention : sorted)
        if (mention.antecedent >= 0)
            mention.antecedent = renamed[static_cast<std::size_t>(mention.antecedent)];
    mentions = std::move(sorted);
}

/// A mention in a note that says no symbol: it cites what its marker hangs on.
std::size_t BlockScanner::put_in_note(std::size_t first, std::size_t end, std::string name, Rule rule) {
    Mention &mention = emit(first, end - 1, TargetKind::name, {}, rule);
    if (name.empty())
        name = mention.quote;
    mention.target = name;
    mention.name = std::move(name);
    if (note_ >= 0) {
        const NoteContext &note = text_.notes[static_cast<std::size_t>(note_)];
        if (note.holder >= 0) {
            const Mention &holder = reading_.mentions[static_cast<std::size_t>(note.holder)];
            if (holder.kind == TargetKind::instrument || holder.kind == TargetKind::antecedent) {
                mention.kind = TargetKind::antecedent;
                mention.antecedent = note.holder;
            }
        }
    }
    text_.last_footnote_target = static_cast<std::int32_t>(reading_.mentions.size() - 1);
    return reading_.mentions.size() - 1;
}

/// One past the volume and numbers of a treaty series; `from` where there are none.
std::size_t BlockScanner::series_end(std::size_t from) const {
    std::size_t last = from;
    for (std::size_t at = from; at < line_.size() && at - from < longest_series;) {
        if (line_.is_number(at) || is_roman_word(line_, at)) {
            last = ++at;
        } else if (line_.is(at, ',') || line_.is(at, '-') || line_.has(at, WordClass::volume) ||
                   line_.has(at, WordClass::number) || line_.has(at, WordClass::and_)) {
            at += line_.length(at);
        } else if (line_.is(at, '(') && line_.is_number(at + 1) && line_.is(at + 2, ')')) {
            at += 3;
        } else {
            break;
        }
    }
    return last;
}

std::size_t BlockScanner::on_treaty_series(std::size_t i) {
    const std::size_t from = i + line_.length(i);
    const std::size_t end = series_end(from);
    if (end == from)
        return from;
    text_.series = line_.text().substr(line_.token(i).begin, line_.token(from - 1).end - line_.token(i).begin);
    put_in_note(i, end, {}, Rule::treaty_series);
    return end;
}

std::size_t BlockScanner::on_ibid(std::size_t i) {
    const std::size_t end = i + line_.length(i);
    const std::size_t after = end + (line_.is(end, ',') ? 1U : 0U);
    if (line_.has(after, WordClass::volume) && !text_.series.empty()) { // Ibid., vol. 993, No. 14531
        const std::size_t last = series_end(after);
        if (last != after) {
            const std::uint32_t begin = line_.token(after).begin;
            put_in_note(i, last,
                        std::string(text_.series) + ", " +
                            std::string(line_.text().substr(begin, line_.token(last - 1).end - begin)),
                        Rule::treaty_series);
            return last;
        }
    }
    for (std::size_t at = end; at < line_.size() && !line_.is(at, ';'); ++at)
        if (line_.is(at, '/') && line_.glued(at)) // Ibid., Supplement No. 2 (A/60/2): another of the same series
            return end;
    if (text_.last_footnote_target < 0)
        return end;
    const std::size_t first_mention = reading_.mentions.size();
    Mention &mention = emit(i, end - 1, TargetKind::antecedent, {}, Rule::ibid);
    mention.antecedent = text_.last_footnote_target;
    mention.name = reading_.mentions[static_cast<std::size_t>(mention.antecedent)].name;
    if (!form_fixed_)
        mention.form = Form::backref;
    return places_after(end, first_mention);
}

/// "Report of the ... Conference, Rome, 3-7 May 1999 (publication and its number), chap. I" in a note.
std::size_t BlockScanner::on_report_in_note(std::size_t i) {
    constexpr std::size_t longest_title = 80;
    std::size_t open = i;
    while (open < line_.size() && !line_.is(open, '(') && !line_.is(open, ';') && open - i < longest_title) {
        if (line_.is(open, '/') && line_.is_number(open + 1))
            return i; // its symbol in square brackets: "Document final [NPT/CONF.2020/1 (Part I)]"
        ++open;
    }
    if (!line_.is(open, '(') || open - i < 4)
        return i;
    std::size_t close = open;
    while (close < line_.size() && !line_.is(close, ')') && close - open < longest_title) {
        if (line_.is(close, '/'))
            return i; // its symbol
        ++close;
    }
    if (!line_.is(close, ')'))
        return i;
    std::size_t end = open;
    for (std::size_t at = i; at < open; ++at)
        if (line_.is(at, ',') && line_.has(at + 1, WordClass::volume)) {
            end = at;
            break;
        }
    const std::size_t made = put_in_note(i, end, {}, Rule::name);
    return places_after(close, made);
}

} // namespace recital
