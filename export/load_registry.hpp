#pragma once
// What an endpoint was loaded with, kept in the endpoint itself: for each graph the digest it was sent with, or that it is
// about to be replaced. It stands in graphs of its own, its pages, <registry>/1, <registry>/2 and so on, each small enough for
// one request and for what servers give in one answer (Virtuoso, as it comes, cuts answers at 10,000 statements without
// saying so). A page always has statements, so that the first one without any is the end. Before a page is written anew, the
// graphs on it are noted on a spare page, <registry>/0, so that none is lost when the writing is broken off.
//
//   <graph> rec:loaded "<64 hex digits> <number of statements>"    it was sent whole
//   <graph> rec:loaded "pending"                                   it may hold anything
//   <registry> rec:fingerprint "..."                               the endpoint equals the export of this graph

#include <cstdint>
#include <functional>
#include <map>
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
    /// Takes the spare page away, when all that was to be written is.
    Status tidy(GraphWriter &writer);

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
        bool stored = false; // at the endpoint
    };
    using TakeEntry = std::function<void(const std::string &graph, LoadedGraph entry)>;
    std::string spare_iri() const { return page_iri(static_cast<std::size_t>(-1)); }
    std::string page_iri(std::size_t index) const;
    std::string spare_of(std::size_t index) const;
    Result<bool> read_page(GraphReader &reader, const std::string &name, const TakeEntry &take);
    LoadedGraph &entry(const std::string &graph);

    std::string iri_;
    std::vector<Page> pages_;
    std::map<std::string, std::size_t> page_of_;
    std::size_t first_with_room_ = 0;
    std::string fingerprint_;
    bool spare_stored_ = false;
};

} // namespace recital
