#pragma once
// Writers: one per output format, in one closed table from which the command line, the help, the documents and the tests
// derive. All stream: beyond the graph they hold one item at a time (DOT: one picture, which has a limit). Every write and the
// end are checked, no destructor is the success path. Output goes to a Sink; a file gets its name last, when it is whole.

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/network.hpp"
#include "export/passages.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/result.hpp"

namespace recital {

/// What kind of thing a format writes, from which follows what options mean to it.
enum class FormatFamily : std::uint8_t {
    rdf,     // statements
    network, // nodes and edges with cells (export/network.hpp)
    dot,     // for Graphviz to draw; has a limit
    picture, // drawn by Graphviz, a program of the system, whose version and fonts they depend on; has a limit
    page,    // a page that people open in a browser; has a limit
    lines,   // objects, one a line
    lists,   // one table of some things alone, for people to fill in or to work on elsewhere
    tables   // a folder of files, one for each table
};

struct Format {
    std::string_view name;       // "turtle": as given to -f
    std::string_view media_type; // "text/turtle"
    std::string_view extension;  // "ttl"; of a folder: of the files in it
    FormatFamily family;
    bool named_graphs;            // a graph per source document
    bool carries_evidence;        // quotes and offsets of each citation
    std::string_view description; // one line for --help and docs/formats.md
    bool is_rdf() const { return family == FormatFamily::rdf; }
    /// Output is a folder of files, never standard output.
    bool is_folder() const { return family == FormatFamily::tables; }
};

/// The closed table, in the order of the help.
std::span<const Format> formats();
const Format *format_of_name(std::string_view name);
/// By the extension of a file name; ".nt.gz" is that of ".nt". A folder's name says nothing.
const Format *format_of_path(std::string_view path);

/// True for names that end in ".gz".
bool says_gzip(std::string_view path);

/// Where bytes go. write() returns false when they could not be taken; the caller stops and reports.
class Sink {
  public:
    virtual ~Sink() = default;
    virtual bool write(std::string_view bytes) = 0;
};

struct RdfCounts;
class Agents;
class Manifest;

/// How much an RDF export says. simple: who cites whom, document to document and paragraph to paragraph, and what else ties
/// documents, agents and events, with types and labels; no dates, citation nodes, evidence, tellings, texts or run.
enum class RdfProfile : std::uint8_t { full, simple };

/// What stands together in a picture, beside the plain nodes and arrows: documents of a year in a
/// row, of an organ in a column. DOT with either is for Graphviz alone: some readers of DOT lose the graph at the first default
/// statement or sub-graph.
enum class Clusters : std::uint8_t { none, organ, year };

struct PictureOptions {
    /// Unset: years where Graphviz draws the picture, none in a DOT file.
    std::optional<Clusters> clusters;
    bool all_agents = false;       // also those that only mastheads tie to documents: who voted, sponsored, adopted
    std::string subject;           // what of the graph is drawn, in words, for the caption; empty: the whole
    std::chrono::seconds time{60}; // that Graphviz may take
    std::string centre;            // id of the node around which the picture was chosen; empty: none
};

/// How large the graph is of which a part is written.
struct GraphSize {
    std::size_t documents = 0;
    std::size_t citations = 0;
};

struct ExportOptions {
    std::string base = "https://w3id.org/recital/id/"; // IRI of entities
    bool gzip = false;                                 // the file is compressed
    RdfProfile profile = RdfProfile::full;
    std::shared_ptr<const Agents> agents;     // RDF says who held the roles of the graph, and when; null: nothing
    std::shared_ptr<const Manifest> manifest; // what a person said of the texts; null: nothing
    std::string output;                       // the file that is written; set by write_graph_file
    NetworkOptions network;                   // what nodes and edges of graph files are
    PictureOptions picture;
    std::size_t dot_limit = 400;             // most nodes a picture is written for; more is an error with a hint
    std::shared_ptr<PassageSource> passages; // pages show paragraphs; null: the bare mentions
    GraphSize whole;                         // pages say how much of it they hold; 0: the graph is the whole
    RdfCounts *counts = nullptr; // where given, RDF formats count there what they wrote (export/rdf_counts.hpp)
    std::vector<std::string> counted_spaces; // starts of outside IRIs to which links are counted
};

/// Writes the whole graph. What a format cannot carry is counted and named in `problems`. When the sink does not take the
/// bytes, nothing more is written to it and the rule of the problem is output_write. A format that is a folder has no sink: usage.
Status write_graph(const Format &format, const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                   std::vector<Problem> &problems);

/// Writes to a temporary file beside `path` and renames it when complete; an existing file stays as it was on failure. A
/// device or pipe is written as it is. Of a folder `path` is the folder, made where there is none: its files appear when all are
/// complete, and those that have other names stay.
Status write_graph_file(const Format &format, const KnowledgeGraph &graph, const ExportOptions &options,
                        const std::string &path, std::vector<Problem> &problems);

} // namespace recital
