#pragma once
// The writers behind the table of formats. Each takes the whole graph and a sink and says what stood in its way; a problem
// without a message means that the sink did not take the bytes.

#include <vector>

#include "export/graphviz.hpp"
#include "export/rdf_serializer.hpp"
#include "export/writer.hpp"

namespace recital {

using WriteFunction = Status (*)(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                                 std::vector<Problem> &problems);

class Folder;
/// As above, for formats that are folders of files.
using WriteFolderFunction = Status (*)(const KnowledgeGraph &graph, const ExportOptions &options, Folder &folder,
                                       std::vector<Problem> &problems);

/// All that the graph holds as RDF, in one of its syntaxes.
template <RdfSyntax syntax>
Status write_rdf(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink, std::vector<Problem> &problems);
Status write_graphml(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                     std::vector<Problem> &problems);
Status write_gexf(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                  std::vector<Problem> &problems);
Status write_cyjs(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                  std::vector<Problem> &problems);
Status write_dot(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink, std::vector<Problem> &problems);
/// Drawn by Graphviz.
template <PictureType type>
Status write_picture(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                     std::vector<Problem> &problems);
Status write_jsonl(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                   std::vector<Problem> &problems);
Status write_html(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                  std::vector<Problem> &problems);

/// The files that were read and what they are, for people to fill in; to be read by --manifest.
Status write_manifest(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                      std::vector<Problem> &problems);

/// Persons, organisations and roles, for people to match with the data of others; to be read by --authority.
Status write_reconcile(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                       std::vector<Problem> &problems);

Status write_csv(const KnowledgeGraph &graph, const ExportOptions &options, Folder &folder,
                 std::vector<Problem> &problems);

Status write_neo4j(const KnowledgeGraph &graph, const ExportOptions &options, Folder &folder,
                   std::vector<Problem> &problems);

/// What a writer returns when its sink did not take the bytes; the one who made the sink knows why.
Problem sink_failed();

} // namespace recital
