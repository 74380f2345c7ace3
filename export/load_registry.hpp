#pragma once
// What an endpoint was loaded with, kept in the endpoint itself: for each graph the digest it was sent with, or that it is
// about to be replaced. It stands in graphs of its own, its pages, <registry>/1, <registry>/2 and so on, each small enough for
// one request and for what servers give in one answer (Virtuoso, as it comes, cuts answers at 10,000 statements without
// saying so). A page always has statements, so that the first one without any is the end.
//
//   <graph> rec:loaded "<64 hex digits> <number of statements>"    it was sent whole
//   <graph> rec:loaded "pending"                                   it may hold anything
//   <registry> rec:fingerprint "..."                               the endpoint equals the export of this graph

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/graph_splitter.hpp"
#include "export/graph_store.hpp"

namespace recital {

struct LoadedGraph {
    std::string sha256; // empty: pending
    std::uint64_t statements = 0;
};

class LoadRegistry {
  public:
    explicit LoadRegistry(std::string iri) : iri_(std::move(iri)) {}

    /// Fills it with what the endpoint says.
    Status read(GraphReader &reader);
    /// Writes the pages that changed, and flushes.
    Status write(GraphWriter &writer);

    /// Null for a graph that it does not know.
    const LoadedGraph *find(const std::string &graph) const;
    std::vector<std::string> graphs() const;

    void mark_pending(const std::string &graph);
    void mark_loaded(const GraphDigest &digest);
    void forget(const std::string &graph);
    /// Of the whole data set; empty while anything is under way.
    const std::string &fingerprint() const { return fingerprint_; }
    void set_fingerprint(std::string fingerprint);

    /// N-Triples of a page, counted from 0.
    std::string page(std::size_t index) const;
    std::size_t pages() const { return pages_.size(); }

    static constexpr std::size_t page_size = 500;

  private:
    struct Page {
        std::map<std::string, LoadedGraph> graphs;
        bool changed = false;
    };
    std::string page_iri(std::size_t index) const;
    Status take_page(const std::string &name, std::string_view statements);
    LoadedGraph &entry(const std::string &graph);

    std::string iri_;
    std::vector<Page> pages_;
    std::map<std::string, std::size_t> page_of_;
    std::size_t first_with_room_ = 0;
    std::string fingerprint_;
};

} // namespace recital
