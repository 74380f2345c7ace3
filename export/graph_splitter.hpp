#pragma once
// The statements of the mapping as N-Triples, graph by graph: each named graph is handed on once, whole. Holds one graph.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "export/rdf_serializer.hpp"
#include "export/sinks.hpp"

namespace recital {

class GraphSplitter final : public RdfSerializer {
  public:
    /// False ends the work.
    using Take = std::function<bool(const std::string &graph, std::string_view ntriples)>;

    GraphSplitter(std::string base, Take take) : base_(std::move(base)), take_(std::move(take)) {}
    bool write(const RdfStatement &statement) override;
    bool finish() override { return close(); }
    /// Empty where it was the taker that ended the work.
    std::string error() const override { return error_; }

  private:
    bool open(std::string_view graph);
    bool close();

    std::string base_;
    Take take_;
    std::string graph_;
    std::unique_ptr<StringSink> lines_;
    std::unique_ptr<RdfSerializer> writer_;
    std::unordered_set<std::string> closed_;
    std::string error_;
};

/// What a graph of the export is known by: SHA-256 over its N-Triples, sorted by bytes.
struct GraphDigest {
    std::string graph;
    std::string sha256; // hex
    std::uint64_t statements = 0;
};

GraphDigest digest_of_graph(std::string graph, std::string_view ntriples);

} // namespace recital
