#pragma once
// Graph formats as answers: the part of the graph that a question found goes through the same writers as an export.

#include <memory>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "export/writer.hpp"

namespace recital {

/// A format of nodes and edges, RDF or a picture; null for any other name. What rows and tables are called is the command's own.
const Format *graph_format(const std::string &name);

/// These names, then those of all such formats.
std::vector<std::string> with_graph_formats(std::vector<std::string> names);

/// Writes the graph to a file, or to standard output where `path` says so, and reports what the format could not carry. The caption
/// of a picture says what it is of with `subject`; pages show paragraphs where `passages` has them.
Status write_part(const Format &format, const KnowledgeGraph &graph, const std::string &subject,
                  const std::string &path, const CommonOptions &common,
                  std::shared_ptr<PassageSource> passages = nullptr);

} // namespace recital
