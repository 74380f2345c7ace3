#pragma once
// Lineage: what a document or provision rests on, and what rests on it, as a tree of citations. Asked at the level of
// documents or of provisions; a provision that contains, or lies in, the one asked for counts and is marked so.
//
// At provision level every step follows places: what rests on A/RES/60/1, para. 138 is S/RES/1674 (2006), op. para. 4, and what
// rests on that is what cites this paragraph. A citation that names a document but no place in it is counted, not
// followed, upwards, unless `loose` asks for it; downwards it stands for the whole document. A draft and its adopted text are
// one, shown as the latter.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/citation_filter.hpp"
#include "graph/citation_index.hpp"
#include "graph/place_match.hpp"
#include "graph/provision.hpp"

namespace recital {

enum class LineageDirection : std::uint8_t { cited_by, cites };

struct LineageQuery {
    DocumentId document = no_id;
    std::vector<Provision> provisions; // empty: the document as a whole
    LineageDirection direction = LineageDirection::cited_by;
    unsigned depth = 3;
    CitationFilter filter;
    bool loose = false;         // at provision level, follow also what names the document but no place in it
    std::size_t limit = 10'000; // most nodes of the tree
};

struct LineageNode {
    DocumentId document = no_id;
    std::uint32_t parent = 0; // position in nodes; the root's is its own
    unsigned depth = 0;       // 0: the root
    PlaceMatch match = PlaceMatch::whole_document;
    bool shown_above = false;   // stands elsewhere in the tree: its own lineage is not repeated
    PlaceListId places = 0;     // where the lineage goes on; 0: the whole document
    std::uint32_t children = 0; // position of the first, by date, then key; they lie side by side
    std::uint32_t child_count = 0;
    std::uint32_t citations = 0; // position in LineageTree::citations
    std::uint32_t citation_count = 0;
    std::uint32_t whole_only = 0; // documents that cite it, but none of these places; not followed
};

struct LineageTree {
    std::vector<LineageNode> nodes; // breadth first; the first is the document asked for, without citations
    std::vector<CitationId>
        citations; // of each node, the edges between the parent's document and places and it, in text order
    std::vector<PlaceMatch> matches; // of each of these citations; a node has the closest of its own
    std::size_t reached = 0;         // documents in all, the root left out
    std::size_t left_out = 0;        // of them, those that the limit keeps out of the tree

    std::span<const LineageNode> children(const LineageNode &node) const {
        return std::span(nodes).subspan(node.children, node.child_count);
    }
    std::span<const CitationId> citations_of(const LineageNode &node) const {
        return std::span(citations).subspan(node.citations, node.citation_count);
    }
    std::span<const PlaceMatch> matches_of(const LineageNode &node) const {
        return std::span(matches).subspan(node.citations, node.citation_count);
    }
};

/// Walks breadth first, so that a document is expanded where it stands nearest to the root; circles end at what is shown
/// elsewhere. Takes time linear in the citations of the documents reached. Depth is at most 1000. The index learns the places
/// that are asked for.
LineageTree trace_lineage(CitationIndex &index, const LineageQuery &query);
/// The same of a graph in memory, with an index made for this question.
LineageTree trace_lineage(const KnowledgeGraph &graph, const LineageQuery &query);

} // namespace recital
