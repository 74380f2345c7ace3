#include <optional>

#include "export/format_writers.hpp"
#include "export/rdf_counts.hpp"
#include "export/rdf_mapping.hpp"
#include "export/rdf_serializer.hpp"
#include "export/rdf_term.hpp"

namespace recital {
namespace {

Problem not_written(ProblemRule rule, std::string message) {
    return {rule, Severity::error, {}, 0, 0, std::move(message)};
}

} // namespace

template <RdfSyntax syntax>
Status write_rdf(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                 std::vector<Problem> &problems) {
    // Below another base entities could not be named.
    if (!valid_iri(options.base) || options.base.back() != '/' || options.base.find('#') != std::string::npos)
        return not_written(ProblemRule::usage,
                           "the base of entities must be an absolute IRI that ends in a slash, not " +
                               clean_text(options.base));
    const std::unique_ptr<RdfSerializer> serializer = make_rdf_serializer(syntax, options.base, sink);
    std::optional<RdfCounter> counter;
    if (options.counts != nullptr)
        counter.emplace(*serializer, options.base, options.counted_spaces);
    RdfSerializer &out = counter ? static_cast<RdfSerializer &>(*counter) : *serializer;
    if (map_to_rdf(graph, options, out, problems)) {
        if (counter)
            *options.counts = counter->counts();
        return {};
    }
    if (std::string error = serializer->error(); !error.empty())
        return not_written(ProblemRule::internal, std::move(error));
    return sink_failed();
}

template Status write_rdf<RdfSyntax::turtle>(const KnowledgeGraph &, const ExportOptions &, Sink &,
                                             std::vector<Problem> &);
template Status write_rdf<RdfSyntax::trig>(const KnowledgeGraph &, const ExportOptions &, Sink &,
                                           std::vector<Problem> &);
template Status write_rdf<RdfSyntax::ntriples>(const KnowledgeGraph &, const ExportOptions &, Sink &,
                                               std::vector<Problem> &);
template Status write_rdf<RdfSyntax::nquads>(const KnowledgeGraph &, const ExportOptions &, Sink &,
                                             std::vector<Problem> &);
template Status write_rdf<RdfSyntax::rdfxml>(const KnowledgeGraph &, const ExportOptions &, Sink &,
                                             std::vector<Problem> &);
template Status write_rdf<RdfSyntax::jsonld>(const KnowledgeGraph &, const ExportOptions &, Sink &,
                                             std::vector<Problem> &);

} // namespace recital
