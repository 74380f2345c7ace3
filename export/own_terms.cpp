#include "export/own_terms.hpp"

#include <algorithm>
#include <set>

#include "export/labels.hpp"
#include "export/vocabulary.hpp"
#include "graph/embedded.hpp"
#include "graph/statement_digest.hpp"

namespace recital {
namespace {

constexpr std::string_view act_class = RECITAL_REC "Act";
constexpr std::string_view relation_class = RECITAL_REC "Relation";
constexpr std::string_view rule_class = RECITAL_REC "Rule";
constexpr std::string_view vocabulary_file = "recital.ttl";

Problem not_an_iri(std::string_view what, std::string_view lemma, std::string_view iri) {
    return {ProblemRule::authority_rule,
            Severity::warning,
            {},
            0,
            0,
            std::string(what) + " of \u201C" + std::string(lemma) +
                "\u201D cannot be written in RDF and is left out: " + clean_text(iri)};
}

} // namespace

OwnTerms::OwnTerms(const TermNames &terms, const std::string &base, std::vector<Problem> &problems) {
    const auto checked = [&](std::string_view what, std::string_view lemma, const std::string &iri, auto valid) {
        if (iri.empty() || valid(iri))
            return iri;
        problems.push_back(not_an_iri(what, lemma, iri));
        return std::string();
    };
    const auto add = [&](std::vector<Term> &table, const std::string &folder, const auto &name,
                         const std::string &label) {
        Term term;
        term.property = checked("The property", name.lemma, name.property, valid_predicate);
        term.iri = checked("The IRI", name.lemma, name.iri, valid_iri);
        if (term.iri.empty() && !name.lemma.empty())
            term.iri = base + folder + percent_encode(name.lemma);
        term.label = label.empty() ? words_of_name(name.lemma) : label;
        table.push_back(std::move(term));
    };
    for (const TermNames::Act &act : terms.acts) {
        add(acts_, "act/", act, act.label);
        if (acts_.back().property.empty())
            acts_.back().property = rec::invokes;
    }
    for (const TermNames::Relation &relation : terms.relations)
        add(relations_, "relation/", relation, {});
    for (const std::string &rule : terms.rules)
        rules_.push_back({rule.empty() ? std::string() : base + "rule/" + percent_encode(rule), {}, rule, false});

    // A test reads the files too; what is not there gets its name for a label.
    read_digest(embedded_vocabulary_digest(), [&](std::string_view file, std::string_view subject,
                                                  std::string_view predicate, const TurtleObject &object) {
        if (predicate == (file == vocabulary_file ? rdfs::label : skos::pref_label) && !object.is_iri)
            labels_.push_back({subject, object.value, object.language});
    });
    std::stable_sort(labels_.begin(), labels_.end(),
                     [](const Label &left, const Label &right) { return left.iri < right.iri; });
}

const OwnTerms::Term &OwnTerms::at(const std::vector<Term> &table, TermId id) {
    static const Term none;
    return id != 0 && id < table.size() ? table[id] : none;
}

const std::string &OwnTerms::mark(std::vector<Term> &table, TermId id) {
    if (id != 0 && id < table.size())
        table[id].used = true;
    return at(table, id).iri;
}

const std::string &OwnTerms::act(TermId id) { return mark(acts_, id); }
const std::string &OwnTerms::relation(TermId id) { return mark(relations_, id); }
const std::string &OwnTerms::rule(TermId id) { return mark(rules_, id); }

std::vector<std::string> OwnTerms::used_rules() const {
    std::vector<std::string> iris;
    for (const Term &rule : rules_)
        if (rule.used && !rule.iri.empty())
            iris.push_back(rule.iri);
    return iris;
}

const std::string &OwnTerms::property(const Citation &citation) const {
    const std::string &of_relation = at(relations_, citation.relation).property;
    // The verb of the clause is said of something else where a noun or preposition leads to the document.
    return citation.relation != 0 ? of_relation : at(acts_, citation.act).property;
}

std::span<const OwnTerms::Label> OwnTerms::labels_of(std::string_view iri) const {
    const auto first = std::lower_bound(labels_.begin(), labels_.end(), iri,
                                        [](const Label &one, std::string_view wanted) { return one.iri < wanted; });
    const auto last = std::find_if(first, labels_.end(), [&](const Label &one) { return one.iri != iri; });
    return {first, last};
}

void OwnTerms::use(std::string_view iri) {
    if (iri.starts_with(rec_namespace) && used_.find(iri) == used_.end())
        used_.emplace(iri);
}

void OwnTerms::describe(RdfEmitter &emitter) const {
    const auto table = [&](const std::vector<Term> &terms, std::string_view type, std::string_view other_type = {}) {
        // Two terms may share an IRI, where a user's file says so: it is described once.
        std::set<std::string_view> described;
        for (const Term &term : terms) {
            if (!term.used || term.iri.empty() || !described.insert(term.iri).second)
                continue;
            emitter.subject(term.iri);
            emitter.type(type);
            if (!other_type.empty())
                emitter.type(other_type);
            emitter.label(term.label);
            for (const Label &label : labels_of(term.iri)) // the English one is that of the user's file, if any
                if (label.language != "en")
                    emitter.put_label(label.text, label.language);
        }
    };
    table(acts_, act_class);
    table(relations_, relation_class);
    table(rules_, rule_class, prov::plan);

    std::set<std::string_view> terms(used_.begin(), used_.end());
    terms.insert({act_class, relation_class, rule_class});
    for (const std::string_view iri : terms) {
        emitter.subject(std::string(iri));
        const std::span<const Label> labels = labels_of(iri);
        if (labels.empty())
            emitter.label(words_of_name(iri));
        for (const Label &label : labels)
            emitter.put_label(label.text, label.language);
    }
}

} // namespace recital
