#include "export/format_writers.hpp"
#include "export/rdf_mapping.hpp"
#include "export/rdf_serializer.hpp"
#include "export/rdf_term.hpp"

namespace recital {
namespace {

Status map_with(std::unique_ptr<RdfSerializer> serializer, const KnowledgeGraph &graph, const ExportOptions &options,
                std::vector<Problem> &problems) {
    if (serializer == nullptr)
        return sink_failed();
    if (map_to_rdf(graph, options.base, *serializer, problems))
        return {};
    if (std::string error = serializer->error(); !error.empty())
        return Problem{ProblemRule::internal, Severity::error, {}, 0, 0, std::move(error)};
    return sink_failed();
}

/// Refuses a base below which entities could not be named.
Status check_base(const ExportOptions &options) {
    if (valid_iri(options.base) && options.base.back() == '/' && options.base.find('#') == std::string::npos)
        return {};
    return Problem{ProblemRule::usage,
                   Severity::error,
                   {},
                   0,
                   0,
                   "the base of entities must be an absolute IRI that ends in a slash, not " +
                       clean_text(options.base)};
}

Status through_serd(RdfSyntax syntax, const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                    std::vector<Problem> &problems) {
    if (Status status = check_base(options); !status)
        return status;
    return map_with(make_serd_serializer(syntax, options.base, sink), graph, options, problems);
}

} // namespace

Status write_turtle(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                    std::vector<Problem> &problems) {
    return through_serd(RdfSyntax::turtle, graph, options, sink, problems);
}

Status write_ntriples(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                      std::vector<Problem> &problems) {
    return through_serd(RdfSyntax::ntriples, graph, options, sink, problems);
}

Status write_nquads(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                    std::vector<Problem> &problems) {
    return through_serd(RdfSyntax::nquads, graph, options, sink, problems);
}

Status write_rdfxml(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                    std::vector<Problem> &problems) {
    if (Status status = check_base(options); !status)
        return status;
    return map_with(make_rdfxml_serializer(sink), graph, options, problems);
}

} // namespace recital
