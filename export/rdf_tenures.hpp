#pragma once
// Who held which role, and from when to when, as the authority data know it (graph/agents.hpp): an org:Membership for each
// tenure of the roles that the graph has. What pages tell of a person and a role is a telling, with its words; this says what
// they rarely do, the dates. A person whom no page names is described here.

#include "export/iri_names.hpp"
#include "export/rdf_emitter.hpp"
#include "graph/agents.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

class TenureMapper {
  public:
    /// All must outlive it.
    TenureMapper(const KnowledgeGraph &graph, const IriNames &names, RdfEmitter &out)
        : graph_(graph), names_(names), out_(out) {}

    void describe_all(const Agents &agents);

  private:
    void describe(const Agents &agents, const Tenure &tenure, NodeRef role);

    const KnowledgeGraph &graph_;
    const IriNames &names_;
    RdfEmitter &out_;
};

} // namespace recital
