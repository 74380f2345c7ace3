#pragma once
// SPARQL 1.1 Update (W3C Recommendation of 2013) that makes of a store which holds one export a store which holds another: DELETE
// DATA and INSERT DATA of the statements that differ, and no others, some thousand to an operation, operations parted by
// semicolons. What is deleted comes first; within both, statements come in the order of the export, subject by subject.
// Exports have no blank nodes, which neither operation could name. Given to a store that holds the other export already it changes nothing.
//
// Each graph is gone through twice: once for the hashes of its statements (export/statement_hashes.hpp), once to write
// those that are wanted. So memory holds 16 bytes a statement, not its text.

#include <cstdint>
#include <string>
#include <vector>

#include "export/writer.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

struct UpdateOptions {
    ExportOptions data; // base and profile
    /// Each statement in the graph in which the N-Quads export and a load into an endpoint put it.
    bool named_graphs = false;
    std::string graph; // else all in this graph; empty: the default graph
    std::size_t statements_at_once = 2000;
};

/// One of the two states, and who held its roles.
struct UpdateSide {
    const KnowledgeGraph &graph;
    std::shared_ptr<const Agents> agents;
};

struct UpdateSummary {
    std::uint64_t deleted = 0;
    std::uint64_t inserted = 0;
};

/// Where nothing differs, a comment is all that is written, which is an update too. On failure as write_graph.
Result<UpdateSummary> write_update(const UpdateSide &before, const UpdateSide &after, const UpdateOptions &options,
                                   Sink &sink, std::vector<Problem> &problems);

} // namespace recital
