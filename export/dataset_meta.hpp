#pragma once
// What is said of a data set beside what can be counted: recital's own words (ontologies/dataset.ttl), and what the one who
// publishes it says in a file of Turtle: title, description, publisher, licence, contact, homepage. Nothing else is
// taken from that file, and without it no licence is claimed.

#include <string>
#include <string_view>
#include <vector>

#include "export/turtle_text.hpp"
#include "graph/result.hpp"

namespace recital {

/// A data set outside to which links are counted.
struct OutsideDataset {
    std::string iri;
    std::string label;
    std::string homepage; // may be empty
    std::vector<std::string> spaces;
};

struct DatasetDefaults {
    std::vector<DescribedStatement> own;    // of the data set; their subject is empty
    std::vector<DescribedStatement> others; // of what those refer to
    std::vector<OutsideDataset> outside;
};

/// As compiled in. Fails only where that data is broken.
Result<DatasetDefaults> dataset_defaults();

struct DatasetMeta {
    std::string iri;                        // of the data set; empty where the file leaves that to us
    std::vector<DescribedStatement> own;    // of the data set; their subject is empty
    std::vector<DescribedStatement> others; // of the publisher and of others whom those name
};

/// Reads the file of the one who publishes. The data set is the subject that is a dcat:Dataset or void:Dataset, else the only
/// one; `<>` means ours. An error names file, line and rule; what is not taken is named in `problems` as a warning.
Result<DatasetMeta> read_dataset_meta(const std::string &name, std::string_view content,
                                      std::vector<Problem> &problems);

} // namespace recital
