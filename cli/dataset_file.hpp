#pragma once
// --void and --dataset of recital export: the description of the data set, written beside the graph.

#include <memory>
#include <string>
#include <vector>

#include "export/writer.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/result.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace recital {

struct DatasetOptions {
    std::string description; // path of the description; empty: none is written
    std::string meta;        // path of what the publisher says; may be empty
};

void add_dataset(CLI::App &command, DatasetOptions &options);

class DatasetFileWriter {
  public:
    /// Before the graph is written: reads what the publisher says, and has the statements counted. Needs an RDF format. Lets
    /// `writer` count into itself, so it must outlive the writing.
    static Result<DatasetFileWriter> prepare(const DatasetOptions &options, const Format &format,
                                             const std::string &output, ExportOptions &writer,
                                             std::vector<Problem> &problems);
    DatasetFileWriter(DatasetFileWriter &&) noexcept;
    DatasetFileWriter &operator=(DatasetFileWriter &&) noexcept;
    ~DatasetFileWriter();

    /// After it was written. `part`: what of the graph, in words; empty: the whole.
    Status write(const KnowledgeGraph &graph, const std::string &part) const;

  private:
    struct Impl;
    explicit DatasetFileWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace recital
