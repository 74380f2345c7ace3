#include "extract/clause.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t near = 14; // tokens between a verb and its object
constexpr std::size_t far = 40;
constexpr std::size_t han_words = 3; // tokens of Chinese, characters, to one of other languages

/// Words before a verb that do not keep it from opening a clause.
constexpr ClassMask before_opener = mask_of(WordClass::adverb) | mask_of(WordClass::particle) |
                                    mask_of(WordClass::organ) | mask_of(WordClass::organ_short) |
                                    mask_of(WordClass::determiner);
/// Words between a comma and the next of a list of objects.
constexpr ClassMask in_list = mask_of(WordClass::and_) | mask_of(WordClass::or_) | mask_of(WordClass::of) |
                              mask_of(WordClass::its) | mask_of(WordClass::determiner) | mask_of(WordClass::organ) |
                              mask_of(WordClass::organ_short) | mask_of(WordClass::adverb) | mask_of(WordClass::keep) |
                              mask_of(WordClass::number) | mask_of(WordClass::resolution) |
                              mask_of(WordClass::decision) | mask_of(WordClass::entitled) | place_nouns;

/// Length of the longest form of these classes that ends right before token i.
std::size_t longest_before(const Line &line, std::size_t i, ClassMask classes) {
    for (std::size_t back = std::min<std::size_t>(5, i); back >= 1; --back)
        if (line.length(i - back) == back && line.has_any(i - back, classes))
            return back;
    return 0;
}

} // namespace

void Clause::begin(const Governor &before, bool preamble) {
    preamble_ = preamble;
    opener_ = {.act = before.act, .set = before.act != 0};
    clause_act_ = before.clause_act;
    clause_form_ = VerbForm::unknown;
    inherited_ = before.act != 0;
    infinitive_ = inherited_ && authority_.act(before.act).takes_infinitive;
    inner_ = {};
    before_ = {};
    topic_ = {};
    relative_ = {};
    mention_end_ = 0;
    last_verb_ = 0;
    list_comma_ = 0;
}

bool Clause::starts_sentence(std::size_t i) const {
    // a full stop before a capital; not one that ends "Mr." or "No."
    if (i < 2 || !line_.is(i - 1, '.') || !line_.token(i).space_before)
        return false;
    const Token &before = line_.token(i - 2);
    return before.kind != TokenKind::word || before.end - before.begin > 3 || !before.capital;
}

Clause::Standing Clause::standing(std::size_t i) const {
    const bool han = line_.token(i).kind == TokenKind::han;
    while (i > 0) {
        const Token &before = line_.token(i - 1);
        if (before.kind == TokenKind::punctuation) {
            if (line_.is(i - 1, ';'))
                return Standing::semicolon;
            if (line_.is(i - 1, ','))
                return Standing::comma;
            if (starts_sentence(i))
                return Standing::start;
        }
        if (const std::size_t joined = line_.ending_at(i, mask_of(WordClass::and_)); joined != 0) {
            i -= joined;
            if (han && !line_.has(i, WordClass::adverb))
                return Standing::inside; // 和 joins nouns, 并 verbs
            if (i > 0 && line_.token(i - 1).kind == TokenKind::note)
                --i;
            if (i > 0 && line_.is(i - 1, ';'))
                return Standing::semicolon;
            return i > 0 && line_.is(i - 1, ',') ? Standing::comma_and : Standing::and_;
        }
        const std::size_t passed = longest_before(line_, i, before_opener);
        if (han && ((passed == 0 && before.kind == TokenKind::han && !line_.is(i, ')')) ||
                    line_.ending_at(i, mask_of(WordClass::determiner)) != 0))
            return Standing::inside; // after another verb, or a modifier
        if (passed != 0) {
            i -= passed;
            continue;
        }
        if (before.kind == TokenKind::note) {
            --i;
            continue;
        }
        // numbers and letters of the paragraph, opening quotes
        if (i > 4 || (before.kind == TokenKind::word && before.end - before.begin > 2))
            return Standing::inside;
        --i;
    }
    return Standing::start;
}

bool Clause::determined(std::size_t i) const {
    return line_.ending_at(i, mask_of(WordClass::determiner) | mask_of(WordClass::its) | mask_of(WordClass::that) |
                                  mask_of(WordClass::those) | mask_of(WordClass::present)) != 0;
}

bool Clause::coordinates(Standing standing, const Verb &verb) const {
    if (standing == Standing::start)
        return true;
    if (!opener_.set && verb.form != VerbForm::infinitive && verb.form != VerbForm::participle)
        return true; // "The Assembly, in accordance with resolution A, elected ..."
    if (standing == Standing::inside)
        return false;
    if (verb.form == VerbForm::unknown)
        return standing != Standing::comma;
    if (verb.form != VerbForm::participle && verb.form != VerbForm::finite)
        return false;
    if (standing == Standing::semicolon)
        return true;
    if (inherited_ && verb.form == VerbForm::participle)
        return false;
    const bool finite = verb.form == VerbForm::finite;
    const bool prefaced = finite && clause_form_ == VerbForm::participle && !preamble_; // "Emphasizing A, decides B"
    if (opener_.set && !inherited_ && !prefaced && (clause_form_ == VerbForm::finite) != finite)
        return false;
    if (relative_.speaks() && verb.form == VerbForm::finite && standing != Standing::comma_and)
        return false;
    return authority_.act(verb.act).reach == ActReach::clause || (finite && standing == Standing::comma_and) ||
           (finite && (line_.has(verb.end, WordClass::that) || line_.has(verb.end, WordClass::adverb)));
}

void Clause::open(const Verb &verb, bool keeps_clause) {
    opener_ = verb;
    clause_form_ = verb.form;
    if (!keeps_clause)
        clause_act_ = verb.act;
    inherited_ = false;
    infinitive_ = authority_.act(verb.act).takes_infinitive;
    before_ = {};
    inner_ = {};
    relative_ = {};
}

bool Clause::verb(std::size_t i, const Lexeme &lexeme) {
    Verb verb{.act = lexeme.value, .token = i, .end = i + line_.length(i), .form = lexeme.form, .set = true};
    std::size_t from = i;
    if (verb.form == VerbForm::other) {
        while (const std::size_t passed = longest_before(line_, from, mask_of(WordClass::adverb)))
            from -= passed;
        if (line_.ending_at(from, mask_of(WordClass::infinitive)) != 0) {
            verb.form = VerbForm::infinitive;
            --from;
        }
    }
    const ActTerm &act = authority_.act(verb.act);
    const Standing where = standing(i);
    if (determined(i) && (where == Standing::inside || verb.form != VerbForm::unknown))
        return false; // "the request of", "its support for": a noun
    if (where == Standing::inside && line_.token(i).capital)
        return false; // a word of a name: "the Working Group on Enforced Disappearances"
    last_verb_ = i;
    if (coordinates(where, verb)) {
        // "(a) Implement resolution A" under "Calls upon States to": the clause is still the other's
        open(verb, inherited_ && verb.form != VerbForm::finite && verb.form != VerbForm::participle);
        return true;
    }
    if (verb.form == VerbForm::unknown) {
        if (act.reach == ActReach::near)
            return false;
        const bool in_its_place = infinitive_ && !relative_.open; // of the opener: "decides to extend"
        if (opener_.set && !in_its_place && !relative_.speaks() &&
            (relative_.open || where == Standing::inside || act.reach != ActReach::clause)) {
            verb.weak = true; // further in it governs its own object alone
            inner_ = verb;
            return false;
        }
        infinitive_ = false;
        inner_ = {};
        if (!relative_.open && (!before_.set || opener_.end != i)) // of two side by side the first has no object
            before_ = opener_;
        (relative_.open ? relative_.verb : opener_) = verb;
        return false;
    }
    if (verb.form == VerbForm::infinitive && infinitive_ && !relative_.open) {
        const Standing before = from == i ? where : standing(from);
        const bool first = opener_.form != VerbForm::infinitive;
        if (first || before == Standing::comma_and || before == Standing::and_ || before == Standing::comma) {
            if (act.reach == ActReach::near) {
                infinitive_ = false; // "decides to extend A and to continue B": the clause's verb governs again
                opener_.act = clause_act_;
            } else {
                opener_ = verb;
                inner_ = {};
                return false;
            }
        }
    }
    if (relative_.speaks() && verb.form != VerbForm::participle && act.reach == ActReach::clause) {
        relative_.verb = verb;
        inner_ = {};
        return false;
    }
    verb.weak = act.reach == ActReach::near || verb.form == VerbForm::other ||
                (relative_.open && !relative_.speaks() && verb.form == VerbForm::finite);
    inner_ = verb;
    return false;
}

void Clause::topic() {
    if (!topic_.open)
        topic_ = {opener_, inner_, true};
}

bool Clause::leave_modifier() {
    const bool topic = topic_.open;
    const bool verb = before_.set && !relative_.open;
    if (topic) {
        opener_ = topic_.opener;
        inner_ = topic_.inner;
    }
    if (!topic && verb)
        opener_ = before_;
    const bool further_in = inner_.set && !topic;
    if (further_in)
        inner_ = {};
    end_modifiers();
    return topic || verb || further_in;
}

void Clause::end_modifiers() {
    topic_.open = false;
    before_.set = false;
}

void Clause::relative(std::size_t i, std::int32_t antecedent) {
    infinitive_ = false;
    const bool content = line_.has(i, WordClass::relative_content);
    if (relative_.open && antecedent < 0 && !content)
        return;
    relative_ = {{}, antecedent, true, content};
    inner_ = {};
}

void Clause::mention_ends(std::size_t first, std::size_t next) {
    // what did not reach this mention reaches none after it
    inner_.cut = inner_.cut || !reaches(inner_, first);
    relative_.verb.cut = relative_.verb.cut || !reaches(relative_.verb, first);
    mention_end_ = next;
    if (next > 0 && line_.is(next - 1, ','))
        list_comma_ = next - 1;
}

void Clause::relation(TermId id) {
    switch (authority_.relation(id).reach) {
    case RelationReach::clause:
        inner_.cut = true;
        break;
    case RelationReach::noun:
        inner_.remote = true;
        [[fallthrough]];
    case RelationReach::attribute:
        inner_.adjoined = true;
        break;
    case RelationReach::object:
        break;
    }
}

void Clause::of(std::size_t i) {
    if (i != mention_end_ && i > inner_.end)
        inner_.adjoined = inner_.remote = true;
}

bool Clause::punctuation(std::size_t i) {
    const char sign = line_.token(i).punctuation;
    if (sign == ',') {
        if ((i == mention_end_ && i != 0) || (inner_.set && i == inner_.end) ||
            (list_comma_ > inner_.token && listed(i))) {
            list_comma_ = i;                       // a list may go on, or the verb after ", inter alia,"
        } else if (line_.spelled(i) != "\u3001") { // between the members of a list it cuts nothing
            inner_.cut = true;
            relative_.verb.cut = true;
        }
    } else if (sign == ';') {
        inner_ = {};
        relative_ = {};
    } else if (sign == '.') {
        if (i > 2 && i + 1 < line_.size() && line_.token(i + 1).capital && starts_sentence(i + 1)) {
            begin({}, preamble_);
            return true;
        }
    } else if ((sign == '"' || sign == ')') && i == mention_end_ && i != 0) {
        mention_end_ = i + 1;
    }
    return false;
}

bool Clause::reaches(const Verb &verb, std::size_t first) const {
    if (!verb.set || verb.token > first)
        return false;
    if (verb.form == VerbForm::unknown && !verb.weak)
        return true;
    if (verb.cut)
        return false;
    if (list_comma_ > verb.token && list_comma_ >= mention_end_ && !listed(first))
        return false;
    if ((verb.weak && verb.adjoined) || (verb.remote && verb.form == VerbForm::participle))
        return false;
    const std::size_t longest = verb.weak ? near : far;
    return first - verb.token <= (line_.token(verb.token).kind == TokenKind::han ? han_words * longest : longest);
}

bool Clause::listed(std::size_t to) const {
    for (std::size_t i = list_comma_ + 1; i < to; i += line_.length(i))
        if (!line_.has_any(i, in_list) && line_.token(i).kind != TokenKind::note && !line_.is(i, '"') &&
            !line_.is(i, '(') && !line_.is(i, ','))
            return false;
    return true;
}

Governor Clause::opener() const { return {opener_.act, clause_act_, opener_.token, opener_.set && !inherited_, -1}; }

Governor Clause::governing(std::size_t first) const {
    const bool said = relative_.open && reaches(relative_.verb, first);
    const std::int32_t said_by = said ? relative_.antecedent : -1;
    if (reaches(inner_, first) || (!opener_.set && inner_.set && inner_.token <= first))
        return {inner_.act, clause_act_, inner_.token, true, said_by};
    if (said)
        return {relative_.verb.act, clause_act_, relative_.verb.token, true, said_by};
    return opener();
}

} // namespace recital
