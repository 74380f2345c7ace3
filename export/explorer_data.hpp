#pragma once
// The graph as the explorer reads it (export/explorer/): one JSON object of columns, a row for each document, citation and place
// of print, so that thousands of documents are small and are parsed at once.
//
//   about      what the graph was made of, what of it is here, and what was left out
//   terms      names of types, organs, languages, acts, relations, kinds of links: values below are positions in them
//   places     keys of places and how people see them, in the order of provision_before; 0 is the document as a whole
//   lists      lists of places, as citations name them; 0 is the empty one
//   documents  sorted by key; a label is given where it is not the key with a blank before its bracket. An address is 1 where it
//              is "https://docs.un.org/en/" and the key
//   citations  in the order of their ids; flags: 1 negative, 2 reported, 4 partial, 8 ambiguous, 16 unresolved, 32 the place is
//              not in the text that was read; judged: 1 confirmed, 2 curated, 3 rejected
//   evidence   in the order of citations: language, quote, the mention in it (UTF-16 units; length 0: all of it), and where it is
//              printed if not in the citing document and place
//   words      of places that are cited in documents that were read: a row for each language, the words in quotes
//   quotes     each once; "" where it was left out
//   claims     what sources say of a document where they contradict each other
//   others     agents and events, whose numbers follow those of documents
//   links      by number of source and target; those that stand

#include <cstddef>
#include <string>

#include "export/writer.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/result.hpp"

namespace recital {

struct ExplorerData {
    std::string json;
    std::size_t quotes_left_out = 0; // of those that differ
};

/// At most `room` bytes. What does not fit are quotes: first those of further languages, then those of the documents that are
/// cited least. Where even the rest does not fit, an error that says how to ask for less.
Result<ExplorerData> explorer_data(const KnowledgeGraph &graph, const ExportOptions &options, std::size_t room);

} // namespace recital
