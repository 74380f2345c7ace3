#include "graph/authority_check.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "graph/agents.hpp"
#include "graph/authority_ties.hpp"
#include "graph/authority_turtle.hpp"
#include "graph/embedded.hpp"
#include "graph/fold.hpp"
#include "graph/statement_digest.hpp"
#include "graph/symbol.hpp"
#include "graph/turtle.hpp"

namespace recital {
namespace {

enum class ValueKind : std::uint8_t { text, word, flag, date, number, iri, symbol };

/// What the values of properties are; the others of rec: are text.
constexpr auto value_kinds = std::to_array<std::pair<std::string_view, ValueKind>>({
    {"word", ValueKind::word},           {"wordAfter", ValueKind::word},     {"shortWord", ValueKind::word},
    {"topicWord", ValueKind::word},      {"pluralWord", ValueKind::word},    {"earlierName", ValueKind::word},
    {"noun", ValueKind::word},           {"retiredWord", ValueKind::word},   {"hasTopic", ValueKind::flag},
    {"speaksForIt", ValueKind::flag},    {"stateFirst", ValueKind::flag},    {"holdersKnown", ValueKind::flag},
    {"changingHolder", ValueKind::flag}, {"acting", ValueKind::flag},        {"commonName", ValueKind::flag},
    {"passesLink", ValueKind::flag},     {"heldFrom", ValueKind::date},      {"heldUntil", ValueKind::date},
    {"date", ValueKind::date},           {"force", ValueKind::number},       {"tone", ValueKind::number},
    {"year", ValueKind::number},         {"firstNumber", ValueKind::number}, {"lastNumber", ValueKind::number},
    {"session", ValueKind::number},      {"property", ValueKind::iri},       {"holder", ValueKind::iri},
    {"heldRole", ValueKind::iri},        {"roleHead", ValueKind::iri},       {"roleIn", ValueKind::iri},
    {"isWithin", ValueKind::iri},        {"organ", ValueKind::iri},          {"symbol", ValueKind::symbol},
});

/// Classes of what names one thing each, and of what a file adds, in words.
constexpr auto class_words = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"Act", "verbs"},
    {"Relation", "relations"},
    {"GrammarWord", "classes of words"},
    {"Instrument", "instruments"},
    {"Organ", "organs"},
    {"Organisation", "organizations"},
    {"State", "States"},
    {"Role", "roles"},
    {"RoleHead", "nouns of roles"},
    {"Official", "officials"},
    {"Tenure", "tenures"},
});

/// Names of these need no language: those of persons and States are printed alike in several, and among classes of words are
/// addresses.
bool needs_language(std::string_view type) {
    return type != "Official" && type != "State" && type != "GrammarWord" && !type.empty();
}

/// Names within a group are each one thing's.
std::string_view group_of(std::string_view type) {
    if (type == "Instrument" || type == "State" || type == "Official" || type == "Role")
        return type;
    if (type == "Organ" || type == "Organisation")
        return "Organisation";
    return {};
}

constexpr std::string_view owl_same = "http://www.w3.org/2002/07/owl#sameAs";
constexpr std::string_view owl_different = "http://www.w3.org/2002/07/owl#differentFrom";
constexpr std::string_view owl_deprecated = "http://www.w3.org/2002/07/owl#deprecated";
constexpr std::string_view skos_exact = "http://www.w3.org/2004/02/skos/core#exactMatch";
constexpr std::string_view replaced_by = "http://purl.org/dc/terms/isReplacedBy";

struct Statement {
    const std::string *file = nullptr;
    std::string subject;
    std::string predicate;
    std::string value;
    std::string language;
    std::string datatype;
    bool is_iri = false;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// The number of letters to change, put in or leave out, where that is no more than two.
bool nearly_same(std::string_view a, std::string_view b) {
    constexpr std::size_t most = 2;
    constexpr std::size_t longest = 40;
    if (a.size() > longest || b.size() > longest || a.size() > b.size() + most || b.size() > a.size() + most)
        return false;
    std::array<std::size_t, longest + 1> row{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t before = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = before + (a[i - 1] == b[j - 1] ? 0 : 1);
            before = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row[b.size()] <= most;
}

class Checker {
  public:
    explicit Checker(std::span<const Authority::File> files) : files_(files) {}

    AuthorityReport run() {
        if (read_files()) {
            read_own();
            for (const Statement &statement : statements_)
                check(statement);
            check_subjects();
            check_tenures();
            check_names();
            check_replacements();
            check_ties();
            load_all();
            count();
        }
        std::stable_sort(report_.problems.begin(), report_.problems.end(), [this](const Problem &a, const Problem &b) {
            return std::tuple(order_of(a.file), a.line, a.column) < std::tuple(order_of(b.file), b.line, b.column);
        });
        return std::move(report_);
    }

  private:
    struct Subject {
        std::set<std::string> types;
        const Statement *first = nullptr; // of the files
        bool own = false;                 // of the compiled-in data
    };

    std::size_t order_of(const std::string &file) const {
        std::size_t at = 0;
        while (at < files_.size() && files_[at].name != file)
            ++at;
        return at;
    }

    void report(const Statement &at, std::string message, Severity severity = Severity::error) {
        report_.problems.push_back(
            {ProblemRule::authority_rule, severity, *at.file, at.line, at.column, std::move(message)});
    }

    /// False where one of them is not Turtle: nothing can be said of the others then.
    bool read_files() {
        bool good = true;
        for (const Authority::File &file : files_) {
            const Status read = read_turtle(
                file.name, file.content,
                [&](std::string_view subject, std::string_view predicate, const TurtleObject &object) {
                    statements_.push_back({&file.name, std::string(subject), std::string(predicate),
                                           std::string(object.value), std::string(object.language),
                                           std::string(object.datatype), object.is_iri, object.line, object.column});
                });
            if (!read)
                report_.problems.push_back(read.problem());
            good = good && read;
        }
        for (const Statement &statement : statements_) {
            of_subject_[statement.subject].push_back(&statement);
            Subject &subject = subjects_[statement.subject];
            if (subject.first == nullptr)
                subject.first = &statement;
            if (statement.predicate == rdf_type && statement.value.starts_with(rec_namespace))
                subject.types.insert(statement.value.substr(rec_namespace.size()));
        }
        return good;
    }

    /// The compiled-in data: what is described there, under which names; and which terms there are.
    void read_own() {
        std::unordered_map<std::string_view, std::string_view> type_of;
        std::vector<std::tuple<std::string_view, std::string_view, bool>> names;
        const DigestHandler take = [&](std::string_view, std::string_view subject, std::string_view predicate,
                                       const TurtleObject &object) {
            known_.insert(subject);
            if (predicate == rdf_type && object.value.starts_with(rec_namespace)) {
                type_of.emplace(subject, object.value.substr(rec_namespace.size()));
                if (const auto mine = subjects_.find(subject); mine != subjects_.end()) {
                    mine->second.own = true;
                    mine->second.types.emplace(object.value.substr(rec_namespace.size()));
                }
            } else if (predicate == rdfs_label || predicate == skos_pref_label ||
                       (predicate.starts_with(rec_namespace) &&
                        (predicate.ends_with("#word") || predicate.ends_with("#earlierName")))) {
                names.emplace_back(subject, object.value, true);
            }
        };
        read_digest(embedded_authority_digest(), take);
        read_digest(embedded_pages_digest(), take);
        for (auto &[iri, subject] : subjects_)
            subject.own = subject.own || known_.contains(iri);
        for (const auto &[subject, name, is_name] : names)
            if (const auto type = type_of.find(subject); type != type_of.end())
                if (const std::string_view group = group_of(type->second); !group.empty())
                    bearers_[{std::string(group), fold_name(name)}].emplace(subject);
        read_digest(embedded_vocabulary_digest(),
                    [&](std::string_view, std::string_view subject, std::string_view, const TurtleObject &) {
                        if (subject.starts_with(rec_namespace))
                            terms_.insert(subject.substr(rec_namespace.size()));
                    });
    }

    std::string nearest_term(std::string_view name) const {
        for (const std::string_view term : terms_)
            if (nearly_same(term, name))
                return "; is rec:" + std::string(term) + " meant?";
        return {};
    }

    void check(const Statement &one) {
        if (one.predicate == rdf_type && one.value.starts_with(rec_namespace) &&
            !terms_.contains(std::string_view(one.value).substr(rec_namespace.size())))
            report(one, "there is no class rec:" + one.value.substr(rec_namespace.size()) +
                            nearest_term(std::string_view(one.value).substr(rec_namespace.size())));
        if (one.predicate == owl_same || one.predicate == owl_different || one.predicate == skos_exact ||
            one.predicate == replaced_by) {
            if (!one.is_iri)
                report(one, "a link leads to an IRI, and \"" + one.value + "\" is a text; write <" + one.value + ">");
            else if (one.value == one.subject && one.predicate != owl_different) // which is told of ties
                report(one, "a link from a thing to itself says nothing", Severity::warning);
            else if (one.predicate == owl_different &&
                     (!is_own_name(name_of_iri(one.subject)) || !is_own_name(name_of_iri(one.value))))
                report(one, "only two things below https://w3id.org/recital/id/ can be told apart", Severity::warning);
        }
        if (one.predicate == owl_deprecated)
            check_retired(one);
        if (!one.predicate.starts_with(rec_namespace))
            return;
        const std::string_view name = std::string_view(one.predicate).substr(rec_namespace.size());
        if (!terms_.contains(name))
            return report(one, "there is no property rec:" + std::string(name) + nearest_term(name));
        const auto *const kind =
            std::find_if(value_kinds.begin(), value_kinds.end(), [&](const auto &row) { return row.first == name; });
        if (kind != value_kinds.end())
            check_value(one, name, kind->second);
    }

    void check_value(const Statement &one, std::string_view name, ValueKind kind) {
        const std::string what = "rec:" + std::string(name);
        if ((kind == ValueKind::iri) != one.is_iri)
            return report(one, what + (kind == ValueKind::iri ? " leads to an IRI, and \"" + one.value + "\" is a text"
                                                              : " is a text, and <" + one.value + "> is an IRI"));
        switch (kind) {
        case ValueKind::word:
            check_word(one, what);
            break;
        case ValueKind::flag:
            if (one.value != "true" && one.value != "false")
                report(one, what + " is true or false, not \"" + one.value + "\"");
            break;
        case ValueKind::date:
            if (!parse_iso_date(one.value))
                report(one, what + " \"" + one.value + "\" is no date; write 2020-01-31, 2020-01 or 2020");
            break;
        case ValueKind::number:
            if (!number_of(one.value))
                report(one, what + " is a whole number, not \"" + one.value + "\"");
            break;
        case ValueKind::symbol:
            if (!Symbol::parse(one.value))
                report(one, what + " \"" + one.value + "\" is no document symbol");
            break;
        case ValueKind::iri:
            if (name != "property" && !known_.contains(one.value) && !subjects_.contains(one.value))
                report(one, what + " <" + one.value + "> is not described");
            break;
        case ValueKind::text:
            break;
        }
    }

    void check_word(const Statement &one, const std::string &what) {
        const auto &types = subjects_.find(one.subject)->second.types;
        if (fold_name(one.value).empty() && !types.contains("GrammarWord"))
            report(one, what + " \"" + one.value + "\" has no letter");
        if (one.language.empty()) {
            if (std::any_of(types.begin(), types.end(), [](const std::string &type) { return needs_language(type); }))
                report(one, what + " \"" + one.value + "\" needs a language, as in \"" + one.value + "\"@en",
                       Severity::warning);
        } else if (!language_of_code(std::string_view(one.language).substr(0, one.language.find('-')))) {
            report(one,
                   what + ": \"" + one.language + "\" is none of en, fr, es, ru, zh, ar; the word is never looked for",
                   Severity::warning);
        }
    }

    void check_retired(const Statement &one) {
        if (one.value != "true" && one.value != "false")
            report(one, "owl:deprecated is true or false, not \"" + one.value + "\"");
        else if (!known_.contains(one.subject) && subjects_.find(one.subject)->second.types.empty())
            report(one, "nothing is described as <" + one.subject + ">, so it cannot be retired");
    }

    /// What is neither described nor known: a misspelt IRI, most likely.
    void check_subjects() {
        for (const auto &[iri, subject] : subjects_) {
            if (subject.own || !subject.types.empty())
                continue;
            const std::string name = name_of_iri(iri);
            const bool linked = is_own_name(name); // a node of the graph, which the data need not know
            const auto &all = of_subject_.at(iri);
            if (std::all_of(all.begin(), all.end(),
                            [](const Statement *one) { return one->predicate == owl_deprecated; }))
                continue; // said already
            const auto at = std::find_if(
                all.begin(), all.end(), [](const Statement *one) { return one->predicate.starts_with(rec_namespace); });
            if (at != all.end() || !linked)
                report(at == all.end() ? *subject.first : **at,
                       "nothing is known as <" + iri + ">, and this file does not say what it is");
        }
    }

    const Statement *said(const std::string &subject, std::string_view name) const {
        const Statement *found = nullptr;
        if (const auto mine = of_subject_.find(subject); mine != of_subject_.end())
            for (const Statement *one : mine->second)
                if (one->predicate.starts_with(rec_namespace) &&
                    std::string_view(one->predicate).substr(rec_namespace.size()) == name)
                    found = one;
        return found;
    }

    void check_tenures() {
        for (const auto &[iri, subject] : subjects_) {
            if (!subject.types.contains("Tenure") || subject.own)
                continue;
            for (const char *needed : {"holder", "heldRole"})
                if (said(iri, needed) == nullptr)
                    report(*subject.first, std::string("a tenure needs rec:") + needed);
            const Statement *from = said(iri, "heldFrom");
            const Statement *until = said(iri, "heldUntil");
            const auto begin = from == nullptr ? std::nullopt : parse_iso_date(from->value);
            const auto end = until == nullptr ? std::nullopt : parse_iso_date(until->value);
            if (begin && end && iso_date(*end) < iso_date(*begin).substr(0, iso_date(*end).size()))
                report(*until, "the tenure ends (" + until->value + ") before it starts (" + from->value + ")");
        }
    }

    /// Names that are another thing's.
    void check_names() {
        std::map<std::pair<std::string, std::string>, std::set<std::string>> mine = bearers_;
        for (const Statement &one : statements_) {
            if (one.predicate == owl_different) {
                apart_.insert({one.subject, one.value});
                apart_.insert({one.value, one.subject});
            }
            if (one.predicate == owl_deprecated && one.value == "true")
                retired_.insert(one.subject);
        }
        for (const Statement &one : statements_) {
            const bool name = one.predicate == rdfs_label || one.predicate == skos_pref_label ||
                              (one.predicate.starts_with(rec_namespace) &&
                               (one.predicate.ends_with("#word") || one.predicate.ends_with("#earlierName")));
            if (!name || one.is_iri)
                continue;
            std::set<std::string_view> groups;
            for (const std::string &type : subjects_.find(one.subject)->second.types)
                groups.insert(group_of(type));
            for (const std::string_view group : groups)
                if (!group.empty())
                    take_name(one, mine[{std::string(group), fold_name(one.value)}]);
        }
    }

    void take_name(const Statement &one, std::set<std::string> &bearers) {
        if (bearers.insert(one.subject).second)
            for (const std::string &other : bearers)
                if (other != one.subject && !retired_.contains(other) && !apart_.contains({one.subject, other})) {
                    report(one, "\"" + one.value + "\" is a name of <" + other + "> too", Severity::warning);
                    return;
                }
    }

    void check_replacements() {
        std::map<std::string, const Statement *> next;
        for (const Statement &one : statements_)
            if (one.predicate == replaced_by && one.is_iri)
                next[one.subject] = &one;
        std::set<std::string> checked;
        for (const auto &[start, first] : next) {
            std::set<std::string> seen;
            std::string at = start;
            while (next.contains(at) && !checked.contains(at) && seen.insert(at).second)
                at = next.at(at)->value;
            if (seen.contains(at))
                report(*next.at(at), "<" + at + "> is replaced by itself in the end");
            checked.insert(seen.begin(), seen.end());
        }
    }

    /// Two that are said to be one and not to be.
    void check_ties() {
        AuthorityTies ties;
        for (const Statement &one : statements_) {
            TurtleObject object{.value = one.value, .language = {}, .datatype = {}};
            object.is_iri = one.is_iri;
            object.line = one.line;
            ties.add(*one.file, one.subject, one.predicate, object);
        }
        if (const Status settled = ties.settle(); !settled)
            report_.problems.push_back(settled.problem());
        const std::vector<Problem> circles = circles_of(files_);
        report_.problems.insert(report_.problems.end(), circles.begin(), circles.end());
    }

    /// What else breaks a build.
    void load_all() {
        const bool broken = std::any_of(report_.problems.begin(), report_.problems.end(),
                                        [](const Problem &problem) { return problem.severity == Severity::error; });
        if (broken)
            return;
        if (const auto loaded = Authority::load(files_); !loaded)
            report_.problems.push_back(loaded.problem());
    }

    void count() {
        std::map<std::string_view, std::size_t> numbers;
        std::set<std::string> counted;
        const auto add = [&](std::string_view what) { ++numbers[what]; };
        for (const auto &[iri, subject] : subjects_)
            for (const auto &[type, words] : class_words)
                if (!subject.own && subject.types.contains(std::string(type)))
                    add(words);
        for (const Statement &one : statements_) {
            if ((one.predicate == owl_same || one.predicate == skos_exact) && one.is_iri)
                add(is_own_name(name_of_iri(one.value)) ? "pairs joined" : "links to data of others");
            else if (one.predicate == owl_different)
                add("pairs kept apart");
            else if (one.predicate == owl_deprecated)
                add("retired");
            else if (one.predicate.starts_with(rec_namespace) && one.predicate.ends_with("etiredWord"))
                add("words retired");
            else if (one.predicate.starts_with(rec_namespace) &&
                     (one.predicate.ends_with("ord") || one.predicate.ends_with("Name") ||
                      one.predicate.ends_with("wordAfter")))
                add("words and names");
        }
        static constexpr std::array order{
            std::string_view("words and names"), std::string_view("links to data of others"),
            std::string_view("pairs joined"),    std::string_view("pairs kept apart"),
            std::string_view("retired"),         std::string_view("words retired")};
        for (const auto &[type, words] : class_words)
            if (numbers[words] != 0)
                report_.adds.push_back({std::string(words), numbers[words]});
        for (const std::string_view words : order)
            if (numbers[words] != 0)
                report_.adds.push_back({std::string(words), numbers[words]});
    }

    std::span<const Authority::File> files_;
    std::vector<Statement> statements_;
    std::map<std::string, Subject, std::less<>> subjects_;
    std::unordered_map<std::string, std::vector<const Statement *>> of_subject_;
    std::set<std::string_view, std::less<>> known_; // IRIs of the compiled-in data
    std::set<std::string_view> terms_;              // of our vocabulary, without its namespace
    std::map<std::pair<std::string, std::string>, std::set<std::string>> bearers_; // group, folded name -> IRIs
    std::set<std::pair<std::string, std::string>> apart_;
    std::set<std::string> retired_;
    AuthorityReport report_;
};

} // namespace

AuthorityReport check_authority(std::span<const Authority::File> files) { return Checker(files).run(); }

} // namespace recital
