#pragma once
// Lineage: what a document or provision rests on, and what rests on it, as a tree of citations. Asked at the level of
// documents or of provisions; a provision that contains, or lies in, the one asked for counts and is marked so.
//
// At provision level every step follows places: what rests on A/RES/60/1, para. 138 is S/RES/1674 (2006), op. para. 4, and what
// rests on that is what cites this paragraph. A citation that names a document but no place in it is counted, not
// followed, upwards; downwards it stands for the whole document. A draft and its adopted text are one, shown as the latter.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/provision.hpp"

namespace recital {

enum class LineageDirection : std::uint8_t { cited_by, cites };
/// How the place of a citation relates to the place asked for.
enum class PlaceMatch : std::uint8_t { whole_document, same, wider, narrower };

struct LineageQuery {
    DocumentId document = no_id;
    std::vector<Provision> provisions; // empty: the document as a whole
    LineageDirection direction = LineageDirection::cited_by;
    unsigned depth = 3;
    std::vector<std::string> acts; // lemmas or classes; empty: all
    bool reported =
        false; // also what others report; what a document says of a statement of another (said_by) is always shown
    std::size_t limit = 10'000; // most nodes of the tree
};

struct LineageNode {
    DocumentId document = no_id;
    std::vector<CitationId> citations; // the edges between the parent's document and place and this one, in text order
    PlaceMatch match = PlaceMatch::whole_document;
    std::vector<LineageNode> children; // by date, then key
    bool shown_above = false;          // stands elsewhere in the tree: its own lineage is not repeated
};

struct LineageTree {
    LineageNode root;                    // the document asked for, without citations
    std::size_t whole_document_only = 0; // at provision level: citations that name the document but no place
    std::size_t cut = 0;                 // nodes left out by the limit
};

/// Walks breadth first, so that a document is expanded where it stands nearest to the root; circles end at what is shown
/// elsewhere. Takes time linear in the citations of the documents shown. Depth is at most 1000.
LineageTree trace_lineage(const KnowledgeGraph &graph, const LineageQuery &query);

} // namespace recital
