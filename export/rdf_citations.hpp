#pragma once
// A citation as a node, and each place that supports it as a stretch of a text (Web Annotation, flat: source, words, offsets).
//
// A citation is named after the place where it is first printed and the document to which that leads: the resolver may change
// its mind on what is cited there, or lay a text in another language beside it, and it is the citation of this place still.
// Where it could have had another name, that of another place of its evidence or of a document under its former key, the name is
// written as owl:sameAs.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "export/former_names.hpp"
#include "export/iri_names.hpp"
#include "export/own_terms.hpp"
#include "export/rdf_emitter.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

class CitationMapper {
  public:
    /// All must outlive it. `run` is the IRI of the run.
    CitationMapper(const KnowledgeGraph &graph, const IriNames &names, const FormerNames &former, OwnTerms &terms,
                   RdfEmitter &out, std::string run)
        : graph_(graph), names_(names), former_(former), terms_(terms), out_(out), run_(std::move(run)) {}

    /// All citations of a document, those that were rejected last. made: the properties of links that citations of it make.
    void describe(DocumentId citing, const std::multimap<CitationId, std::string_view> &made);

  private:
    void describe(const Citation &citation, const std::string &citing);
    void judgements(CitationId id);
    void own(std::string_view predicate, std::string_view object);
    void term(std::string_view predicate, const std::string &iri);
    std::set<std::string> printed_names(const Citation &citation) const;
    void describe(const Citation &citation, const Evidence &evidence, const std::string &iri);
    void other_names(const Citation &citation, const std::vector<std::string> &places, const std::string &main,
                     const std::string &label);
    void same(const std::string &other, const std::string &main, const std::string &label);

    const KnowledgeGraph &graph_;
    const IriNames &names_;
    const FormerNames &former_;
    OwnTerms &terms_;
    RdfEmitter &out_;
    std::string run_;
    std::unordered_set<std::string> taken_;    // names of citations of the document at hand
    std::unordered_set<std::string> evidence_; // of their evidence
    std::set<std::string> curators_;           // names of those who judged citations, that are described already
};

} // namespace recital
