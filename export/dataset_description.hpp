#pragma once
// The description of an exported graph as a data set: VoID (W3C Interest Group Note, 2011) and DCAT 3 (W3C, 2024) in Turtle. Counts
// are those of the statements that were written; nothing depends on the clock; every part has an IRI and a label.

#include <cstdint>
#include <string>
#include <vector>

#include "export/dataset_meta.hpp"
#include "export/rdf_counts.hpp"
#include "export/writer.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

/// A file that holds the graph.
struct DatasetFile {
    std::string name; // without folders
    const Format *format = nullptr;
    bool compressed = false; // gzip
    std::uint64_t bytes = 0;
};

struct DatasetParts {
    const KnowledgeGraph &graph;
    const DatasetDefaults &defaults;
    const RdfCounts &counts;
    std::string base;                  // of entities
    std::string part;                  // what of the graph was written, in words; empty: the whole
    const DatasetMeta *meta = nullptr; // null: nobody said anything
    std::vector<DatasetFile> files;
};

/// Starts of IRIs to which RdfCounter counts links: the longer before the shorter.
std::vector<std::string> outside_spaces(const DatasetDefaults &defaults);

/// The data set is the IRI that its publisher gives it, else one below the base that names graph and part.
std::vector<DescribedStatement> describe_dataset(const DatasetParts &parts);

} // namespace recital
