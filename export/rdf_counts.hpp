#pragma once
// What a stream of statements amounts to, counted on its way to a serializer: the numbers of a data set's description (VoID).
// Different things are told apart by 64-bit hashes (XXH3): of ten million things two are taken for one with a chance of
// about one in 400,000. Memory: 22 bytes at most for each thing that is subject or object, beside the graph itself.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/rdf_serializer.hpp"

namespace recital {

struct RdfCounts {
    std::uint64_t triples = 0;
    std::uint64_t distinct_subjects = 0;
    std::uint64_t distinct_objects = 0; // IRIs and literals
    std::uint64_t entities = 0;         // subjects below the base of entities
    std::map<std::string, std::uint64_t> properties;
    std::map<std::string, std::uint64_t> classes; // entities of each
    std::map<std::string, std::string> examples;  // by class, its first entity
    /// Statements that lead to one of the outside spaces, by space and property.
    std::map<std::pair<std::string, std::string>, std::uint64_t> links;
};

/// Passes statements on, and counts those that the serializer took.
class RdfCounter final : public RdfSerializer {
  public:
    /// `spaces`: starts of IRIs outside the data set to which links are counted. All must outlive it.
    RdfCounter(RdfSerializer &serializer, std::string_view entity_base, const std::vector<std::string> &spaces);
    ~RdfCounter() override;
    bool write(const RdfStatement &statement) override;
    bool finish() override;
    std::string error() const override;

    /// Of the statements so far.
    RdfCounts counts() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace recital
