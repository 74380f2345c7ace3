#pragma once
// The own terms (rec:, acts, relations, rules) that an export uses, so that it can say what they are called: labels of rec:
// terms as the compiled-in ontologies/recital.ttl has them, so that data and ontology agree when loaded together.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
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
    static const Term &at(const std::vector<Term> &table, TermId id);
    static const std::string &mark(std::vector<Term> &table, TermId id);

    std::vector<Term> acts_;
    std::vector<Term> relations_;
    std::vector<Term> rules_;
    std::multimap<std::string, std::pair<std::string, std::string>, std::less<>> labels_; // IRI -> (text, language)
    std::set<std::string, std::less<>> used_;
    std::string none_;
};

} // namespace recital
