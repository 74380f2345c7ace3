#include "export/graph_update.hpp"

#include <algorithm>
#include <future>
#include <memory>

#include "export/format_writers.hpp"
#include "export/rdf_mapping.hpp"
#include "export/rdf_serializer.hpp"
#include "export/rdf_term.hpp"
#include "export/statement_hashes.hpp"
#include "export/update_escapes.hpp"

namespace recital {
namespace {

/// Of the statements that it is given, writes those that are wanted, as the data of operations.
class DataWriter final : public RdfSerializer {
  public:
    DataWriter(std::string_view operation, const StatementsBeyond &wanted, const UpdateOptions &options, Sink &sink)
        : operation_(operation), wanted_(wanted), options_(options), hash_(options.named_graphs), sink_(sink),
          escapes_(sink), lines_(make_rdf_serializer(RdfSyntax::ntriples, options.data.base, escapes_)) {}

    bool write(const RdfStatement &statement) override {
        if (statement.graph != source_ || source_.empty()) {
            source_ = statement.graph;
            differs_ = std::binary_search(wanted_.graphs.begin(), wanted_.graphs.end(), source_);
        }
        if (!differs_ || !std::binary_search(wanted_.statements.begin(), wanted_.statements.end(), hash_(statement)))
            return true;
        const std::string_view graph = options_.named_graphs ? statement.graph : std::string_view(options_.graph);
        if (open_ && (at_once_ == options_.statements_at_once || graph != graph_) && !close())
            return false;
        if (!open_ && !begin(graph))
            return false;
        ++at_once_;
        ++written_;
        return lines_->write(statement);
    }
    bool finish() override { return !open_ || close(); }
    std::string error() const override { return lines_->error(); }
    std::uint64_t written() const { return written_; }

  private:
    bool begin(std::string_view graph) {
        graph_ = graph;
        open_ = true;
        at_once_ = 0;
        std::string head(operation_);
        head += graph_.empty() ? " {\n" : " { GRAPH <" + graph_ + "> {\n";
        return sink_.write(head);
    }
    bool close() {
        open_ = false;
        return lines_->finish() && sink_.write(graph_.empty() ? "} ;\n" : "} } ;\n");
    }

    std::string_view operation_;
    const StatementsBeyond &wanted_;
    const UpdateOptions &options_;
    StatementHasher hash_;
    Sink &sink_;
    UpdateEscapes escapes_;
    std::unique_ptr<RdfSerializer> lines_;
    std::string source_; // named graph of the statement at hand
    bool differs_ = false;
    std::string graph_; // of the operation at hand
    bool open_ = false;
    std::size_t at_once_ = 0;
    std::uint64_t written_ = 0;
};

ExportOptions data_of(const UpdateSide &side, const UpdateOptions &options) {
    ExportOptions data = options.data;
    data.agents = side.agents;
    return data;
}

HashCollector::Runs hashes_of(const UpdateSide &side, const UpdateOptions &options, std::vector<Problem> &problems) {
    HashCollector collector(options.named_graphs);
    map_to_rdf(side.graph, data_of(side, options), collector, problems);
    return collector.take();
}

Status check(const UpdateOptions &options) {
    const auto wrong = [](std::string message) {
        return Problem{ProblemRule::usage, Severity::error, {}, 0, 0, std::move(message)};
    };
    if (!valid_iri(options.data.base) || options.data.base.back() != '/' ||
        options.data.base.find('#') != std::string::npos)
        return wrong("the base of entities must be an absolute IRI that ends in a slash, not " +
                     clean_text(options.data.base));
    if (!options.graph.empty() && !valid_iri(options.graph))
        return wrong("the graph must be an absolute IRI, not " + clean_text(options.graph));
    return {};
}

std::string head_of(const UpdateSide &before, const UpdateSide &after, const StatementsBeyond &gone,
                    const StatementsBeyond &added) {
    if (gone.statements.empty() && added.statements.empty())
        return "# no difference\n";
    return "# from the state " + before.graph.info().fingerprint + "\n# to the state   " +
           after.graph.info().fingerprint + "\n# statements: " + std::to_string(gone.statements.size()) + " deleted, " +
           std::to_string(added.statements.size()) + " inserted\n";
}

Result<std::uint64_t> write_data(std::string_view operation, const UpdateSide &side, const StatementsBeyond &wanted,
                                 const UpdateOptions &options, Sink &sink) {
    if (wanted.statements.empty())
        return std::uint64_t{0};
    DataWriter writer(operation, wanted, options, sink);
    std::vector<Problem> told_before;
    if (map_to_rdf(side.graph, data_of(side, options), writer, told_before))
        return writer.written();
    if (std::string error = writer.error(); !error.empty())
        return Problem{ProblemRule::internal, Severity::error, {}, 0, 0, std::move(error)};
    return sink_failed();
}

} // namespace

Result<UpdateSummary> write_update(const UpdateSide &before, const UpdateSide &after, const UpdateOptions &options,
                                   Sink &sink, std::vector<Problem> &problems) {
    if (Status status = check(options); !status)
        return status.problem();
    auto first = std::async(std::launch::async, [&] {
        std::vector<Problem> of_before; // what the old state could not say is no matter of the new one
        return hashes_of(before, options, of_before);
    });
    HashCollector::Runs second = hashes_of(after, options, problems);
    const auto [gone, added] = statements_apart(first.get(), std::move(second));
    if (!sink.write(head_of(before, after, gone, added)))
        return sink_failed();
    UpdateSummary summary;
    const auto deleted = write_data("DELETE DATA", before, gone, options, sink);
    if (!deleted)
        return deleted.problem();
    summary.deleted = *deleted;
    const auto inserted = write_data("INSERT DATA", after, added, options, sink);
    if (!inserted)
        return inserted.problem();
    summary.inserted = *inserted;
    return summary;
}

} // namespace recital
