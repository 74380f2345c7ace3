#pragma once
// What pages tell, in RDF: agents and events with their names, ties between them, and what sources claim of documents. A tie
// is a direct statement, as long as no other source is believed, and a node of its own (rec:Telling) with voice, standing,
// dates and evidence; of a role that a person holds, the node is an org:Membership too.

#include <string>

#include "export/iri_names.hpp"
#include "export/own_terms.hpp"
#include "export/rdf_emitter.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

class ToldMapper {
  public:
    /// All must outlive it.
    ToldMapper(const KnowledgeGraph &graph, const IriNames &names, OwnTerms &terms, RdfEmitter &out)
        : graph_(graph), names_(names), terms_(terms), out_(out) {}

    std::string iri(NodeRef node) const;
    /// Agents, events, ties and claims. Direct statements from documents are made with the documents.
    void describe_all();

  private:
    void own(std::string_view predicate, std::string_view object);
    void describe(const Agent &agent);
    void describe(EventId id);
    void named(const std::string &label, const std::vector<std::string> &names);
    void direct(NodeRef source);
    void tie(const LinkRecord &link, const LinkTelling &telling);
    void membership(const LinkRecord &link, const LinkTelling &telling);
    void claim(const Claim &claim);
    void evidence(const std::string &of, std::span<const LinkEvidence> told);
    std::string label_of_node(NodeRef node) const;

    const KnowledgeGraph &graph_;
    const IriNames &names_;
    OwnTerms &terms_;
    RdfEmitter &out_;
};

} // namespace recital
