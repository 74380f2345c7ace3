#pragma once
// What pages tell, in RDF: agents and events with their names, ties between them, and what sources claim of documents. A tie
// is a direct statement, as long as no other source is believed, and a node of its own (rec:Telling) with voice, standing,
// dates and evidence; of a role that a person holds, the node is an org:Membership too.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/former_names.hpp"
#include "export/iri_names.hpp"
#include "export/own_terms.hpp"
#include "export/rdf_emitter.hpp"
#include "export/rdf_sessions.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

class ToldMapper {
  public:
    /// All must outlive it.
    ToldMapper(const KnowledgeGraph &graph, const IriNames &names, const FormerNames &former, OwnTerms &terms,
               SessionMapper &sessions, RdfEmitter &out, bool full)
        : graph_(graph), names_(names), former_(former), terms_(terms), sessions_(sessions), out_(out), full_(full) {}

    std::string iri(NodeRef node) const;
    /// Agents, events, ties and claims. Direct statements from documents are made with the documents.
    void describe_all();

  private:
    void own(std::string_view predicate, std::string_view object);
    void describe_agent(AgentId id);
    void describe_event(EventId id);
    void named(const std::string &label, const std::vector<std::string> &names);
    void direct(NodeRef source);
    void tie(const LinkRecord &link, const LinkTelling &telling);
    void membership(const LinkRecord &link, const LinkTelling &telling);
    void claim(const Claim &claim);
    void same(const std::string &other, const std::string &iri, const std::string &label);
    std::vector<std::string> iris(NodeRef node) const;
    std::string evidence(const LinkEvidence &one) const;
    void evidence(std::span<const LinkEvidence> told);
    void describe_evidence();
    std::string label_of_node(NodeRef node) const;

    const KnowledgeGraph &graph_;
    const IriNames &names_;
    const FormerNames &former_;
    OwnTerms &terms_;
    SessionMapper &sessions_;
    RdfEmitter &out_;
    bool full_; // false: types, labels and direct statements alone
};

} // namespace recital
