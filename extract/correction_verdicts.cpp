#include "extract/correction_verdicts.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "extract/address.hpp"
#include "extract/cited_places.hpp"
#include "extract/rules.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

/// What is said of one target: nothing where the file does not say.
struct Said3 {
    Said target; // key; empty: none
    std::optional<TermId> act;
    Said places; // as the cited document calls them
};

/// A correction with the things that it names.
struct Row {
    const Correction *written = nullptr;
    bool void_ = false;   // names what nobody knows, or contradicts another
    bool acted = false;   // did something
    bool settled = false; // nothing is left to do: the program no longer reads what was wrong
    std::string citing;   // key
    Said3 read;           // as the program read it when the file was made
    Said3 right;          // what a person says; for Verdict::right the same
    bool asserts = false; // `right` holds
};

/// What a row does to one mention, or in the place of one.
struct Effect {
    enum Kind : std::uint8_t { confirm, reject, put } kind = confirm;
    std::uint32_t row = 0;
    std::uint32_t mention = 0; // of put: the one in whose place, or none
    const PlacedCorrection *placed = nullptr;
};
constexpr std::uint32_t no_mention = 0xFFFFFFFFU;

/// What the program says of one mention.
struct Stated {
    std::string target;
    std::string places;
};

class Settler {
  public:
    Settler(const PlacedCorrections &placed, const CorrectionContext &context)
        : placed_(placed), context_(context), resolver_(context.authority, context.years), places_(context.authority) {}

    SettledCorrections run() {
        for (const Correction &correction : placed_.corrections->rows)
            rows_.push_back(row_of(correction));
        void_contradictions();
        for (TextId text = 0; text < placed_.texts.size(); ++text)
            if (!placed_.texts[text].empty())
                match(text);
        void_contradicted_mentions();
        for (const auto &[text, effects] : effects_)
            apply(text, effects);
        name_unmatched();
        return std::move(out_);
    }

  private:
    void report(ProblemRule rule, Severity severity, const Correction &of, std::string message) {
        out_.problems.push_back({rule, severity, of.file, of.line, 0, std::move(message)});
    }

    // ---- what a line names

    Row row_of(const Correction &written) {
        Row row;
        row.written = &written;
        row.citing = document_of(written.citing).value_or(written.citing);
        row.read = {written.target ? Said(read_target(*written.target)) : std::nullopt, std::nullopt,
                    written.target_provision};
        if (written.act)
            row.read.act = act_of(*written.act).value_or(no_act);
        settle_places(row.read);
        row.right = row.read;
        row.asserts = written.verdict == Verdict::add || written.verdict == Verdict::right || written.replaces();
        if (written.new_target) {
            row.right.target = document_of(*written.new_target);
            if (!row.right.target)
                refuse(row, "'" + *written.new_target + "' is no symbol, instrument, address or key of a document");
        }
        if (written.new_act) {
            row.right.act = act_of(*written.new_act);
            if (!row.right.act)
                refuse(row, "'" + *written.new_act + "' is no act that the authority data know");
        }
        if (written.new_target_provision)
            row.right.places = written.new_target_provision;
        settle_places(row.right);
        if (row.asserts && row.right.act == no_act)
            refuse(row, "'" + *written.act + "' is no act that the authority data know");
        return row;
    }

    void refuse(Row &row, const std::string &message) {
        if (!row.void_)
            report(ProblemRule::correction_unknown, Severity::error, *row.written, message + "; the line is left out");
        row.void_ = true;
    }

    static constexpr TermId no_act = 0xFFFF; // known to nobody

    std::optional<TermId> act_of(const std::string &lemma) const {
        return lemma.empty() ? TermId{0} : context_.authority.act_of_lemma(lemma);
    }

    /// The key of a document as a person names it.
    Said document_of(const std::string &text) const {
        if (text.empty())
            return text;
        for (const std::string &key : {text, std::string(given_id_prefix) + text})
            if (context_.known(key))
                return context_.key_of(key);
        if (const Target target = resolve_symbol(text, context_.years); !target.key.empty())
            return context_.key_of(target.key);
        const InstrumentTerm *instrument = context_.authority.instrument_of_key(text);
        if (instrument == nullptr)
            instrument = context_.authority.instrument_of_name(text);
        if (instrument != nullptr)
            return context_.key_of(instrument->symbol.empty() ? instrument->key : instrument->symbol);
        if (const std::string address = normal_address(text); !address.empty())
            return context_.key_of(address);
        return text.starts_with(name_prefix) ? Said(text) : std::nullopt;
    }
    static constexpr std::string_view name_prefix = "NAME:";

    /// The same as the program wrote it: what is none of these is a name.
    std::string read_target(const std::string &text) const {
        return document_of(text).value_or(std::string(name_prefix) + text);
    }

    void settle_places(Said3 &said) {
        if (said.places && said.target)
            said.places = places_.of(*said.places, *said.target);
    }

    // ---- lines against lines

    /// Lines that speak of the same statement and do not say the same of it.
    void void_contradictions() {
        using Key = std::tuple<std::string, std::string, Language, std::string, std::string, std::string, std::string,
                               Said, Said, Said>;
        std::map<Key, std::vector<std::uint32_t>> same;
        for (std::uint32_t at = 0; at < rows_.size(); ++at) {
            const Correction &one = *rows_[at].written;
            if (one.verdict != Verdict::unsure && one.verdict != Verdict::add)
                same[{rows_[at].citing, one.told_by, one.language, one.quote, one.context, one.provision, one.printed,
                      one.act, one.target, one.target_provision}]
                    .push_back(at);
        }
        for (const auto &[key, rows] : same)
            for (std::size_t i = 1; i < rows.size(); ++i)
                if (!agree(*rows_[rows[0]].written, *rows_[rows[i]].written))
                    contradict(rows[0], rows[i]);
    }

    static bool agree(const Correction &a, const Correction &b) {
        return a.verdict == b.verdict && a.new_act == b.new_act && a.new_target == b.new_target &&
               a.new_target_provision == b.new_target_provision;
    }

    void contradict(std::uint32_t a, std::uint32_t b) {
        if (!contradictions_.emplace(std::min(a, b), std::max(a, b)).second)
            return;
        rows_[a].void_ = rows_[b].void_ = true;
        const Correction &first = *rows_[std::min(a, b)].written;
        const Correction &second = *rows_[std::max(a, b)].written;
        report(ProblemRule::correction_conflict, Severity::error, second,
               "says " + std::string(verdict_name(second.verdict)) + " of what " + place_words(first) + " says " +
                   std::string(verdict_name(first.verdict)) +
                   (first.verdict == second.verdict ? " of, with something else in its place" : " of") +
                   ": neither holds");
    }

    // ---- lines against mentions

    void match(TextId text) {
        const Reading &reading = context_.readings[text];
        const std::span<const Target> targets = resolver_.targets(reading);
        std::vector<Stated> stated(reading.mentions.size());
        for (std::size_t m = 0; m < stated.size(); ++m) {
            if (!targets[m].key.empty())
                stated[m].target = context_.key_of(targets[m].key);
            stated[m].places = places_.of(reading.mentions[m].places, stated[m].target);
        }
        std::vector<Effect> &effects = effects_[text];
        std::vector<bool> spoken_of(stated.size(), false); // a line says just what the program says
        std::vector<const PlacedCorrection *> left;
        for (const PlacedCorrection &placed : placed_.texts[text]) {
            const Row &row = rows_[placed.row];
            if (row.written->verdict == Verdict::unsure)
                rows_[placed.row].acted = true;
            if (row.void_ || row.written->verdict == Verdict::unsure)
                continue;
            if (!match_exactly(text, placed, stated, spoken_of, effects))
                left.push_back(&placed);
        }
        for (const PlacedCorrection *placed : left)
            match_otherwise(text, *placed, stated, spoken_of, effects);
    }

    /// Mentions in the words that print the target and belong to the citing document.
    std::vector<std::uint32_t> spoken(TextId text, const PlacedCorrection &placed, const std::vector<Stated> &stated,
                                      bool any_target) const {
        std::vector<std::uint32_t> out;
        const Row &row = rows_[placed.row];
        const Reading &reading = context_.readings[text];
        for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
            const Mention &mention = reading.mentions[m];
            if (mention.begin >= placed.end || mention.end <= placed.begin || mention.kind == TargetKind::self ||
                mention.kind == TargetKind::open_set)
                continue;
            if (!row.written->told_by.empty()
                    ? mention.about < 0 || context_.about_of(text, mention.about) != row.citing
                    : mention.about >= 0)
                continue;
            if (any_target || prints(row, mention, stated[m]))
                out.push_back(m);
        }
        return out;
    }

    static bool prints(const Row &row, const Mention &mention, const Stated &stated) {
        const std::string &column = row.written->printed;
        const std::string &printed = column.empty() && row.written->target ? *row.written->target : column;
        const bool names = row.read.target && !row.read.target->empty();
        if (!printed.empty() && one_in_other(fold_name(printed), fold_name(printed_target(mention))))
            return true;
        if (names && stated.target == *row.read.target)
            return true;
        if (row.right.target && !row.right.target->empty() && stated.target == *row.right.target)
            return true;
        return printed.empty() && !names && row.written->verdict != Verdict::add;
    }

    /// Other rules may read the same name wider or narrower.
    static bool one_in_other(const std::string &a, const std::string &b) {
        const std::string &narrow = a.size() < b.size() ? a : b;
        const std::string &wide = a.size() < b.size() ? b : a;
        return !narrow.empty() && (' ' + wide + ' ').find(' ' + narrow + ' ') != std::string::npos;
    }

    static bool states(const Said3 &said, const Mention &mention, const Stated &stated) {
        return (!said.target || *said.target == stated.target) && (!said.act || *said.act == mention.act) &&
               (!said.places || *said.places == stated.places);
    }

    bool match_exactly(TextId text, const PlacedCorrection &placed, const std::vector<Stated> &stated,
                       std::vector<bool> &spoken_of, std::vector<Effect> &effects) {
        const Row &row = rows_[placed.row];
        const auto &mentions = context_.readings[text].mentions;
        bool put = false;
        bool any = false;
        const std::vector<std::uint32_t> near = spoken(text, placed, stated, false);
        for (const std::uint32_t m : near)
            if (row.asserts && states(row.right, mentions[m], stated[m])) {
                effects.push_back({Effect::confirm, placed.row, m, &placed});
                spoken_of[m] = any = put = true;
            }
        if (row.written->verdict == Verdict::wrong)
            for (const std::uint32_t m : near)
                if (states(row.read, mentions[m], stated[m]) &&
                    !(row.asserts && states(row.right, mentions[m], stated[m]))) {
                    effects.push_back({Effect::reject, placed.row, m, &placed});
                    if (row.asserts && !put)
                        effects.push_back({Effect::put, placed.row, m, &placed});
                    spoken_of[m] = any = true;
                }
        return any;
    }

    /// The program does not say what the line says it did, or not any more.
    void match_otherwise(TextId text, const PlacedCorrection &placed, const std::vector<Stated> &stated,
                         const std::vector<bool> &spoken_of, std::vector<Effect> &effects) {
        Row &row = rows_[placed.row];
        std::vector<std::uint32_t> near = spoken(text, placed, stated, false);
        if (!row.asserts || (row.right.target && row.right.target->empty())) {
            // the words are there, and what was wrong in them is no longer read
            row.settled = !near.empty() || spoken(text, placed, stated, true).empty();
            return;
        }
        std::erase_if(near, [&](std::uint32_t m) { return spoken_of[m]; });
        if (row.written->verdict == Verdict::add)
            near.clear();
        if (near.empty() && !row.written->told_by.empty())
            return; // there is no text of the citing document in which it could stand
        for (const std::uint32_t m : near)
            effects.push_back({Effect::reject, placed.row, m, &placed});
        effects.push_back({Effect::put, placed.row, near.empty() ? no_mention : near.front(), &placed});
    }

    void void_contradicted_mentions() {
        for (const auto &[text, effects] : effects_) {
            std::map<std::uint32_t, std::vector<const Effect *>> by_mention;
            for (const Effect &effect : effects)
                if (effect.mention != no_mention)
                    by_mention[effect.mention].push_back(&effect);
            for (const auto &[mention, all] : by_mention)
                for (std::size_t i = 1; i < all.size(); ++i)
                    for (std::size_t k = 0; k < i && k < most_compared; ++k)
                        if (contradicts(*all[k], *all[i]))
                            contradict(all[k]->row, all[i]->row);
        }
    }
    static constexpr std::size_t most_compared = 100; // lines that speak of one mention

    bool contradicts(const Effect &a, const Effect &b) const {
        if (a.row == b.row)
            return false;
        if (a.kind == Effect::put && b.kind == Effect::put)
            return rows_[a.row].written->verdict == Verdict::wrong && rows_[b.row].written->verdict == Verdict::wrong &&
                   !same(rows_[a.row].right, rows_[b.row].right);
        return (a.kind == Effect::confirm && b.kind == Effect::reject) ||
               (a.kind == Effect::reject && b.kind == Effect::confirm);
    }
    static bool same(const Said3 &a, const Said3 &b) {
        return a.target == b.target && a.act == b.act && a.places == b.places;
    }

    // ---- what comes of it

    void apply(TextId text, const std::vector<Effect> &effects) {
        TextCorrections made;
        std::map<std::uint32_t, MentionVerdict> verdicts;
        for (const Effect &effect : effects) {
            Row &row = rows_[effect.row];
            if (row.void_)
                continue;
            row.acted = true;
            if (effect.kind == Effect::put) {
                put(text, effect, made.added);
                continue;
            }
            MentionVerdict &verdict = verdicts[effect.mention];
            verdict.mention = effect.mention;
            verdict.judged = effect.kind == Effect::confirm ? Judged::confirmed : Judged::rejected;
            add_row(verdict.rows, effect.row);
        }
        for (auto &[mention, verdict] : verdicts)
            made.verdicts.push_back(std::move(verdict));
        std::stable_sort(made.added.begin(), made.added.end(), [](const AddedMention &a, const AddedMention &b) {
            return std::tie(a.before, a.mention.begin) < std::tie(b.before, b.mention.begin);
        });
        if (!made.verdicts.empty() || !made.added.empty())
            out_.texts.emplace(text, std::move(made));
    }

    /// Another line that says the same, but who, when and why, is named beside it.
    void add_row(std::vector<std::uint32_t> &rows, std::uint32_t row) const {
        const auto said_already = [&](std::uint32_t other) {
            const Correction &a = *rows_[other].written;
            const Correction &b = *rows_[row].written;
            return other == row || (a.by == b.by && a.on == b.on && a.note == b.note);
        };
        if (std::none_of(rows.begin(), rows.end(), said_already))
            rows.push_back(row);
    }

    void put(TextId text, const Effect &effect, std::vector<AddedMention> &added) {
        const Row &row = rows_[effect.row];
        const Reading &reading = context_.readings[text];
        AddedMention one;
        if (effect.mention != no_mention) {
            one.mention = reading.mentions[effect.mention];
            one.replaces = static_cast<std::int32_t>(effect.mention);
            one.before = effect.mention + 1;
        } else {
            const PlacedCorrection &placed = *effect.placed;
            one.mention.begin = one.mention.clause_begin = placed.begin;
            one.mention.end = placed.end;
            one.mention.quote = placed.words;
            one.mention.provision = placed.provision;
            const auto after = std::find_if(reading.mentions.begin(), reading.mentions.end(),
                                            [&](const Mention &m) { return m.begin > placed.begin; });
            one.before = static_cast<std::uint32_t>(after - reading.mentions.begin());
        }
        one.mention.rule = static_cast<TermId>(Rule::correction);
        one.mention.kind = TargetKind::symbol;
        one.mention.antecedent = -1;
        if (row.right.target)
            one.mention.target = *row.right.target;
        else if (effect.mention != no_mention) // the line says nothing of it: it is the mention's
            one.mention.target = context_.key_of(resolver_.targets(reading)[effect.mention].key);
        if (one.mention.target.empty())
            return;
        if (row.right.act)
            one.mention.act = *row.right.act;
        if (row.right.places)
            one.mention.places = *row.right.places;
        one.target.key = one.mention.target;
        one.target.status = one.target.key.starts_with(name_prefix) ? Resolution::partial : Resolution::resolved;
        const auto twin = std::find_if(added.begin(), added.end(), [&](const AddedMention &other) {
            return other.replaces == one.replaces && other.mention.begin == one.mention.begin &&
                   other.mention.end == one.mention.end && other.target.key == one.target.key &&
                   other.mention.act == one.mention.act && other.mention.places == one.mention.places;
        });
        AddedMention &kept = twin == added.end() ? added.emplace_back(std::move(one)) : *twin;
        add_row(kept.rows, effect.row);
    }

    // ---- what found nothing

    void name_unmatched() {
        for (std::uint32_t at = 0; at < rows_.size(); ++at) {
            const Row &row = rows_[at];
            const Correction &written = *row.written;
            if (row.void_ || row.acted)
                continue;
            const std::string &document = written.told_by.empty() ? written.citing : written.told_by;
            if (row.settled) {
                report(ProblemRule::correction_unmatched, Severity::note, written,
                       "what was wrong in " + document + " is no longer read so; there is nothing left to reject");
                continue;
            }
            std::string why;
            switch (placed_.searched[at]) {
            case Search::no_document:
                why = context_.known(row.citing) ? document + " is known, but no text of it was read under that name"
                                                 : "no document was read as " + document;
                break;
            case Search::no_language:
                why = document + " was not read in " + std::string(language_name(written.language));
                break;
            case Search::no_words:
                why = "the words do not stand in " + document;
                break;
            case Search::found:
                why = "the words stand in " + document + ", but no citation in them prints that target";
                break;
            }
            report(ProblemRule::correction_unmatched, Severity::warning, written, why + "; nothing was corrected");
        }
    }

    const PlacedCorrections &placed_;
    const CorrectionContext &context_;
    MentionResolver resolver_;
    CitedPlaces places_;
    std::vector<Row> rows_; // parallel to those of the corrections
    std::set<std::pair<std::uint32_t, std::uint32_t>> contradictions_;
    std::map<TextId, std::vector<Effect>> effects_;
    SettledCorrections out_;
};

} // namespace

const MentionVerdict *TextCorrections::of(std::uint32_t mention) const {
    const auto at =
        std::lower_bound(verdicts.begin(), verdicts.end(), mention,
                         [](const MentionVerdict &one, std::uint32_t wanted) { return one.mention < wanted; });
    return at != verdicts.end() && at->mention == mention ? &*at : nullptr;
}

const TextCorrections *SettledCorrections::of(TextId text) const {
    const auto at = texts.find(text);
    return at == texts.end() ? nullptr : &at->second;
}

SettledCorrections settle_corrections(const PlacedCorrections &placed, const CorrectionContext &context) {
    return Settler(placed, context).run();
}

std::string printed_target(const Mention &mention) {
    if (!mention.name.empty())
        return mention.name;
    switch (mention.kind) {
    case TargetKind::resolution_number: // with its noun, or spreadsheets take it for a date
        return std::string(name_of(DocumentType::resolution)) + ' ' + mention.target;
    case TargetKind::decision_number:
        return std::string(name_of(DocumentType::decision)) + ' ' + mention.target;
    case TargetKind::symbol:
    case TargetKind::name:
        return mention.target;
    default:
        return mention.quote;
    }
}

} // namespace recital
