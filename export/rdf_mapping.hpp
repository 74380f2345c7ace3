#pragma once
// The one mapping of the graph to RDF, as a stream of statements, subject by subject; every RDF format holds exactly these.
// No blank nodes; each subject, and each object that is ours, has an rdfs:label; no statement comes twice.
//
// Named graphs: what one document says of itself and cites stands in <base>graph/doc/..., agents, acts, rules and the run
// in <base>graph/shared. A direct statement (document to document) is made for citations in the document's own words,
// not denied, between two different documents, of which the cited one is known by more than its name alone.

#include <vector>

#include "export/rdf_serializer.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

/// True where the citation gives direct statements.
bool is_direct(const KnowledgeGraph &graph, const Citation &citation);

/// False when the serializer failed; it says why. IRIs of the authority data that RDF cannot carry are left out and named
/// in `problems`. `options.base` is valid and ends in '/'.
bool map_to_rdf(const KnowledgeGraph &graph, const ExportOptions &options, RdfSerializer &serializer,
                std::vector<Problem> &problems);

} // namespace recital
