#pragma once
// The statements of an export as 128-bit hashes: 16 bytes each, however long they are. Those of one named graph are a run, with a
// sum by which two runs of the same statements are known as the same without comparing them one by one.
//
// Two different statements share a hash with a chance of 1 in 10^24 among ten million. The hash (XXH3) does not withstand
// somebody who looks for such a pair on purpose: who can write the documents could also write other documents.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "export/rdf_serializer.hpp"

namespace recital {

struct StatementHash {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    friend auto operator<=>(const StatementHash &, const StatementHash &) = default;
};

/// Of subject, predicate and object; of the graph too where `with_graph`.
class StatementHasher {
  public:
    explicit StatementHasher(bool with_graph) : with_graph_(with_graph) {}
    StatementHash operator()(const RdfStatement &statement);

  private:
    bool with_graph_;
    std::string key_; // of the statement at hand
};

/// Takes statements, and keeps their hashes.
class HashCollector final : public RdfSerializer {
  public:
    explicit HashCollector(bool with_graph) : hash_(with_graph) {}
    bool write(const RdfStatement &statement) override;
    bool finish() override { return true; }
    std::string error() const override { return {}; }

    struct Run {
        StatementHash sum;
        std::vector<StatementHash> statements; // as they came
    };
    /// By named graph.
    using Runs = std::unordered_map<std::string, Run>;
    Runs take() { return std::move(runs_); }

  private:
    StatementHasher hash_;
    Runs runs_;
    std::string graph_;
    Run *run_ = nullptr;
};

/// What one export states and another does not.
struct StatementsBeyond {
    std::vector<StatementHash> statements; // sorted, each once
    std::vector<std::string> graphs;       // sorted: where all of them stand
};

/// Of two exports: first the statements that only `before` has, then those that only `after` has.
std::pair<StatementsBeyond, StatementsBeyond> statements_apart(HashCollector::Runs before, HashCollector::Runs after);

} // namespace recital
