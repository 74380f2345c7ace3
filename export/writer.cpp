#include "export/writer.hpp"

#include <algorithm>
#include <array>
#include <exception>

#include "export/folder.hpp"
#include "export/format_writers.hpp"
#include "export/gzip_sink.hpp"
#include "export/sinks.hpp"
#include "graph/citation_network.hpp"
#include "graph/file.hpp"
#include "graph/part_of_graph.hpp"

namespace recital {
namespace {

struct Row {
    Format format;
    WriteFunction write = nullptr; // one of the two
    WriteFolderFunction write_folder = nullptr;
};

constexpr auto rows = std::to_array<Row>({
    {{"turtle", "text/turtle", "ttl", FormatFamily::rdf, false, true, "RDF for people: Turtle, grouped by document"},
     write_rdf<RdfSyntax::turtle>},
    {{"trig", "application/trig", "trig", FormatFamily::rdf, true, true, "the same with a named graph per document"},
     write_rdf<RdfSyntax::trig>},
    {{"ntriples", "application/n-triples", "nt", FormatFamily::rdf, false, true,
      "RDF for loading: one statement a line"},
     write_rdf<RdfSyntax::ntriples>},
    {{"nquads", "application/n-quads", "nq", FormatFamily::rdf, true, true,
      "RDF for loading, with a named graph per document"},
     write_rdf<RdfSyntax::nquads>},
    {{"rdfxml", "application/rdf+xml", "rdf", FormatFamily::rdf, false, true, "RDF for older tools: RDF/XML"},
     write_rdf<RdfSyntax::rdfxml>},
    {{"jsonld", "application/ld+json", "jsonld", FormatFamily::rdf, false, true,
      "RDF for scripts: JSON-LD with its context"},
     write_rdf<RdfSyntax::jsonld>},
    {{"graphml", "application/graphml+xml", "graphml", FormatFamily::network, false, false,
      "for networkx, igraph, Cytoscape, Gephi: documents, agents, one quote a citation"},
     write_graphml},
    {{"gexf", "application/gexf+xml", "gexf", FormatFamily::network, false, false,
      "for Gephi, with days for its Timeline"},
     write_gexf},
    {{"cyjs", "application/json", "cyjs", FormatFamily::network, false, false,
      "for Cytoscape and cytoscape.js: JSON of nodes and edges"},
     write_cyjs},
    {{"dot", "text/vnd.graphviz", "gv", FormatFamily::dot, false, false,
      "for Graphviz: documents and citations; --cluster for rows of years and columns of organs"},
     write_dot},
    {{"svg", "image/svg+xml", "svg", FormatFamily::picture, false, false,
      "a picture for web pages and papers, with links and quotes; Graphviz draws it"},
     write_picture<PictureType::svg>},
    {{"png", "image/png", "png", FormatFamily::picture, false, false, "the same picture in pixels"},
     write_picture<PictureType::png>},
    {{"pdf", "application/pdf", "pdf", FormatFamily::picture, false, false, "the same picture for printing"},
     write_picture<PictureType::pdf>},
    {{"html", "text/html", "html", FormatFamily::page, false, true,
      "one page for any browser, to search, read and look at; needs no network"},
     write_html},
    {{"jsonl", "application/jsonl", "jsonl", FormatFamily::lines, false, true,
      "one JSON object a line, nodes before edges"},
     write_jsonl},
    {{"csv", "text/csv", "csv", FormatFamily::tables, false, true,
      "a folder of tables for pandas, R, spreadsheets: documents, citations and more, with their metadata"},
     nullptr,
     write_csv},
    {{"neo4j", "text/csv", "csv", FormatFamily::tables, false, false,
      "a folder of nodes and relationships for neo4j-admin import"},
     nullptr,
     write_neo4j},
    {{"manifest", "text/tab-separated-values", "tsv", FormatFamily::lists, false, false,
      "a table of the files read, with what they are and their SHA-256, for --manifest"},
     write_manifest},
    {{"reconcile", "text/csv", "csv", FormatFamily::lists, false, false,
      "a table of persons, roles and organizations, for OpenRefine; read back by --authority"},
     write_reconcile},
});

constexpr auto format_table = [] {
    std::array<Format, rows.size()> table{};
    for (std::size_t i = 0; i < rows.size(); ++i)
        table[i] = rows[i].format;
    return table;
}();

/// Other names under which files of a format are known.
constexpr auto other_extensions = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"dot", "dot"},
    {"htm", "html"},
    {"owl", "rdfxml"},
    {"ndjson", "jsonl"},
});

constexpr std::string_view gzip_extension = ".gz";

} // namespace

bool says_gzip(std::string_view path) { return path.ends_with(gzip_extension); }

std::span<const Format> formats() { return format_table; }

const Format *format_of_name(std::string_view name) {
    for (const Format &format : format_table)
        if (format.name == name)
            return &format;
    return nullptr;
}

const Format *format_of_path(std::string_view path) {
    if (says_gzip(path))
        path.remove_suffix(gzip_extension.size());
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos)
        return nullptr;
    const std::string_view extension = path.substr(dot + 1);
    for (const Format &format : format_table)
        if (!format.is_folder() && format.extension == extension && extension != "csv") // which tables end in, too
            return &format;
    for (const auto &[other, name] : other_extensions)
        if (other == extension)
            return format_of_name(name);
    return nullptr;
}

Problem sink_failed() {
    return {ProblemRule::output_write, Severity::error, {}, 0, 0, "the output could not be written"};
}

namespace {

Status write_buffered(const Row &row, const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                      std::vector<Problem> &problems) {
    BufferedSink buffer(sink);
    if (Status status = row.write(graph, options, buffer, problems); !status)
        return status;
    return buffer.flush() ? Status() : Status(sink_failed());
}

Status write_compressed(const Row &row, const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                        std::vector<Problem> &problems) {
    GzipSink gzip(sink);
    if (Status status = write_buffered(row, graph, options, gzip, problems); !status)
        return status;
    return gzip.finish() ? Status() : Status(sink_failed());
}

} // namespace

namespace {

/// Graph files and pictures show what stands, without the documents that nothing else leads to. RDF, JSON lines, tables and pages
/// say of each citation whether it stands.
bool shows_rejected(const Format &format) {
    return format.is_rdf() || format.family == FormatFamily::lines || format.family == FormatFamily::lists ||
           format.family == FormatFamily::page || format.name == "csv";
}

/// A graph without what persons rejected, and the options that fit it.
struct WhatStands {
    KnowledgeGraph graph;
    ExportOptions options;
};

/// Nothing where the format shows all, or nothing was rejected.
std::optional<WhatStands> what_stands(const Format &format, const KnowledgeGraph &graph, const ExportOptions &options,
                                      std::vector<Problem> &problems) {
    const auto citations = graph.citations();
    const auto count =
        shows_rejected(format) ? 0 : std::count_if(citations.begin(), citations.end(), [](const Citation &one) {
            return !KnowledgeGraph::stands(one);
        });
    if (count == 0)
        return std::nullopt;
    problems.push_back({ProblemRule::output_write,
                        Severity::note,
                        {},
                        0,
                        0,
                        std::to_string(count) + (count == 1 ? " citation that a person rejected is left out"
                                                            : " citations that persons rejected are left out")});
    KeptParts kept(graph, true);
    for (CitationId id = 0; id < citations.size(); ++id)
        kept.citations[id] = KnowledgeGraph::stands(citations[id]);
    const std::vector<bool> alone = known_by_rejected_alone(graph);
    DocumentId next = 0;
    std::vector<DocumentId> evidence_only;
    for (DocumentId id = 0; id < alone.size(); ++id) {
        kept.documents[id] = !alone[id];
        const std::vector<DocumentId> &before = options.network.evidence_only;
        if (!alone[id] && std::binary_search(before.begin(), before.end(), id))
            evidence_only.push_back(next);
        next += alone[id] ? 0 : 1;
    }
    WhatStands out{part_of(graph, kept).graph, options};
    out.options.network.evidence_only = std::move(evidence_only);
    return out;
}

Problem wrong(const Format &format, std::string_view why) {
    return {ProblemRule::usage, Severity::error, {}, 0, 0, std::string(format.name).append(why)};
}

const Row *row_of(const Format &format) {
    for (const Row &row : rows)
        if (row.format.name == format.name)
            return &row;
    return nullptr;
}

/// What `write` says, or the exception that it threw.
template <class Write> Status guarded(Write write) {
    try {
        return write();
    } catch (const std::exception &error) {
        return Problem{ProblemRule::internal, Severity::error, {}, 0, 0, error.what()};
    }
}

} // namespace

Status write_graph(const Format &format, const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                   std::vector<Problem> &problems) {
    const Row *row = row_of(format);
    if (row == nullptr)
        return wrong(format, " is no format");
    if (row->write == nullptr)
        return wrong(format, " is a folder of files; name it with -o");
    return guarded([&] {
        const auto stands = what_stands(format, graph, options, problems);
        return (options.gzip ? write_compressed : write_buffered)(*row, stands ? stands->graph : graph,
                                                                  stands ? stands->options : options, sink, problems);
    });
}

namespace {

Status write_folder(const Row &row, const KnowledgeGraph &graph, const ExportOptions &options, const std::string &path,
                    std::vector<Problem> &problems) {
    Result<Folder> folder = Folder::open(path);
    if (!folder)
        return folder.problem();
    const auto stands = what_stands(row.format, graph, options, problems);
    if (Status written = guarded([&] {
            return row.write_folder(stands ? stands->graph : graph, stands ? stands->options : options, *folder,
                                    problems);
        });
        !written)
        return written;
    return folder->commit();
}

/// Writes to `destination`; problems speak of `path`.
Status write_to(const Format &format, const KnowledgeGraph &graph, const ExportOptions &options,
                const std::string &destination, const std::string &path, std::vector<Problem> &problems) {
    FileSink sink(destination);
    const std::size_t known = problems.size();
    ExportOptions how = options;
    how.output = path;
    Status status = write_graph(format, graph, how, sink, problems);
    const bool closed = sink.close();
    for (std::size_t i = known; i < problems.size(); ++i)
        if (problems[i].file.empty())
            problems[i].file = path;
    if (!sink.reason().empty() || (status && !closed))
        return Problem{ProblemRule::output_write, Severity::error, path, 0, 0, "cannot be written: " + sink.reason()};
    if (status)
        return {};
    Problem problem = status.problem();
    problem.file = path;
    return problem;
}

} // namespace

Status write_graph_file(const Format &format, const KnowledgeGraph &graph, const ExportOptions &options,
                        const std::string &path, std::vector<Problem> &problems) {
    if (const Row *row = row_of(format); row != nullptr && row->write_folder != nullptr)
        return write_folder(*row, graph, options, path, problems);
    // A device or pipe is written as it is: it has no name to be given when all is done.
    const FileStamp stamp = stamp_of(path);
    if (stamp.exists && !stamp.regular && !stamp.directory)
        return write_to(format, graph, options, path, path, problems);
    Result<ReplacementFile> file = ReplacementFile::create(path, ProblemRule::output_write);
    if (!file)
        return file.problem();
    if (Status status = write_to(format, graph, options, file->temporary(), path, problems); !status)
        return status;
    return file->commit();
}

} // namespace recital
