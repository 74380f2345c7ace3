#pragma once
// The own terms (rec:, acts, relations, rules) that an export uses, so that it can say what they are called: labels of rec:
// terms as the compiled-in ontologies/recital.ttl has them, so that data and ontology agree when loaded together.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "export/rdf_emitter.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

class OwnTerms {
  public:
    /// Reads the labels of ontologies/recital.ttl. IRIs in `terms` that RDF cannot carry are named in `problems`.
    OwnTerms(const TermNames &terms, const std::string &base, std::vector<Problem> &problems);

    /// IRI of an act or relation; empty for none. Marks it as used.
    const std::string &act(TermId id);
    const std::string &relation(TermId id);
    const std::string &rule(TermId id);
    /// IRIs of all rules that were asked for, in the order of the rules.
    std::vector<std::string> used_rules() const;
    /// The property of a citation's direct statement: its relation's, else its act's (rec:invokes for an act without one of
    /// its own); empty where it has neither.
    const std::string &property(const Citation &citation) const;

    /// Marks a class, individual or property as used; others' terms are passed over.
    void use(std::string_view iri);

    /// Types and labels of everything that was used.
    void describe(RdfEmitter &emitter) const;

  private:
    struct Term {
        std::string iri;
        std::string property;
        std::string label;
        bool used = false;
    };
    struct Label { // views of the compiled-in file
        std::string_view iri;
        std::string_view text;
        std::string_view language;
    };
    std::span<const Label> labels_of(std::string_view iri) const;
    static const Term &at(const std::vector<Term> &table, TermId id);
    static const std::string &mark(std::vector<Term> &table, TermId id);

    std::vector<Term> acts_;
    std::vector<Term> relations_;
    std::vector<Term> rules_;
    std::vector<Label> labels_; // by IRI
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_set<std::string, Hash, std::equal_to<>> used_;
};

} // namespace recital
