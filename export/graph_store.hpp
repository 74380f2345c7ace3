#pragma once
// A store of named graphs at the other end of the network, through the SPARQL 1.1 Graph Store HTTP Protocol or through SPARQL
// 1.1 Query and Update. Graphs are N-Triples, one statement a line. A graph that is too large for one request goes in chunks:
// the first replaces the graph, the others are added, so that one that was broken off holds a part and has to be sent again.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/http.hpp"
#include "graph/result.hpp"

namespace recital {

/// What one request may hold.
struct ChunkLimits {
    std::size_t bytes;
    std::size_t statements;
    std::size_t graphs;
};

class GraphReader {
  public:
    virtual ~GraphReader() = default;
    /// N-Triples of a graph; empty where there is none.
    virtual Result<std::string> read(const std::string &graph) = 0;
    /// How many statements each of these graphs holds.
    virtual Result<std::vector<std::uint64_t>> count(std::span<const std::string> graphs) = 0;
};

class GraphWriter {
  public:
    virtual ~GraphWriter() = default;
    /// Replaces a graph. What was written may be held back until flush().
    virtual Status write(const std::string &graph, std::string_view statements) = 0;
    /// No such graph is no failure.
    virtual Status drop(const std::string &graph) = 0;
    virtual Status flush() = 0;
};

struct Endpoint {
    std::string url;    // a graph store, or a SPARQL service
    std::string update; // SPARQL Update, where it has an address of its own; data then goes there
    std::string query;  // SPARQL Query, where it has an address of its own; graphs are then counted there
    std::string user;   // for messages
    ChunkLimits graph_store_limits{4U << 20, static_cast<std::size_t>(-1), 1};
    /// Virtuoso compiles an update before it runs it: beyond about 5,000 statements it has no memory for that, and many
    /// graphs in one update take longer than each in its own.
    ChunkLimits update_limits{256U << 10, 2000, 16};
};

struct GraphStore {
    std::unique_ptr<GraphReader> reader;
    std::unique_ptr<GraphReader> counter; // null: the reader counts
    std::unique_ptr<GraphWriter> writer;
};

/// Asks which protocol the endpoint speaks. `client` must outlive the store.
Result<GraphStore> open_graph_store(const Endpoint &endpoint, HttpClient &client);

/// The next whole lines of `rest`, at least one, within the limits; they are taken off it. `statements` is their number.
std::string_view take_chunk(std::string_view &rest, std::size_t bytes, std::size_t most, std::size_t &statements);

} // namespace recital
