// recital export: the graph, or what lies around one document, in one of the writers' formats.

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/dataset_file.hpp"
#include "cli/help.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "export/writer.hpp"
#include "graph/lineage.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string format;
    std::string output;
    std::string around;
    unsigned depth = 1;
    ExportOptions writer;
    DatasetOptions dataset;
};

Result<const Format *> format_asked(const Options &options) {
    const auto wrong = [](std::string message) {
        for (const Format &format : formats())
            message += (&format == &formats().front() ? " " : ", ") + std::string(format.name);
        return Problem{ProblemRule::usage, Severity::error, "", 0, 0, std::move(message)};
    };
    if (!options.format.empty()) {
        if (const Format *format = format_of_name(options.format))
            return format;
        return wrong("unknown format '" + options.format + "'; formats are");
    }
    if (!is_standard_output(options.output))
        if (const Format *format = format_of_path(options.output))
            return format;
    return wrong("no format: give -f, or a file whose ending says it; formats are");
}

void collect(const LineageNode &node, std::vector<DocumentId> &out) {
    std::vector<const LineageNode *> open{&node};
    while (!open.empty()) {
        const LineageNode *at = open.back();
        open.pop_back();
        out.push_back(at->document);
        for (const LineageNode &child : at->children)
            open.push_back(&child);
    }
}

/// The part of the graph within `depth` citations of a document, in both directions.
Result<KnowledgeGraph> part_around(const OpenedStore &opened, const Options &options) {
    const auto asked = find_asked(opened.graph, options.around, authority_of(opened.store));
    if (!asked)
        return asked.problem();
    std::vector<DocumentId> documents;
    LineageQuery query;
    query.document = asked->document;
    query.provisions = asked->places;
    query.depth = options.depth;
    query.reported = true;
    for (const LineageDirection direction : {LineageDirection::cited_by, LineageDirection::cites}) {
        query.direction = direction;
        collect(trace_lineage(opened.graph, query).root, documents);
    }
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return subgraph(opened.graph, documents);
}

/// What of the graph is written, in words; empty: the whole.
std::string part_words(const Options &options) {
    std::string words;
    if (options.writer.profile == RdfProfile::simple)
        words = "Only what ties documents, places, agents and events directly, without citation nodes and evidence.";
    if (options.around.empty())
        return words;
    return words + (words.empty() ? "" : " ") + "Only what lies around " + options.around + ", " +
           std::to_string(options.depth) + (options.depth == 1 ? " citation" : " citations") +
           " away in both directions.";
}

ExitCode write(const Options &options) {
    ExportOptions how = options.writer;
    how.gzip = how.gzip || says_gzip(options.output);
    const auto format = format_asked(options);
    if (!format)
        return report_failure(format.problem());
    std::vector<Problem> problems;
    const auto description = DatasetFileWriter::prepare(options.dataset, **format, options.output, how, problems);
    if (!description)
        return report_failure(description.problem());
    auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    if (!options.around.empty()) {
        auto part = part_around(*opened, options);
        if (!part)
            return report_failure(part.problem());
        opened->graph = std::move(*part);
    }
    if ((*format)->is_rdf())
        how.agents = agents_of(opened->store, opened->graph);
    Status written;
    if (is_standard_output(options.output)) {
        auto out = Output::open("");
        if (!out)
            return report_failure(out.problem());
        written = write_graph(**format, opened->graph, how, *out, problems);
        if (written)
            written = out->finish();
    } else {
        written = write_graph_file(**format, opened->graph, how, options.output, problems);
    }
    if (written)
        written = description->write(opened->graph, part_words(options));
    const ExitCode code = report_problems(problems, options.common);
    return written ? code : report_failure(written.problem());
}

} // namespace

Run declare_export(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("-f,--format", options->format, "Format to write, see below; without it the file's ending says it")
        ->option_text("FORMAT");
    add_output(command, options->output);
    command.add_option("--around", options->around, "Only what lies around this document or place")
        ->option_text("TARGET");
    command
        .add_option("--depth", options->depth, "With --around: how many citations away, in both directions; default 1")
        ->check(CLI::Range(0U, 1000U))
        ->option_text("N");
    command.add_flag("--gzip", options->writer.gzip, "Compress what is written; a FILE that ends in .gz always is");
    command
        .add_option("--base", options->writer.base, "Start of the IRIs of documents; default " + options->writer.base)
        ->option_text("IRI");
    command
        .add_option_function<std::string>(
            "--profile",
            [options](const std::string &name) {
                options->writer.profile = name == "simple" ? RdfProfile::simple : RdfProfile::full;
            },
            "RDF: 'full', or 'simple': who cites whom and what else ties them, without evidence; default full")
        ->check(CLI::IsMember({"full", "simple"}))
        ->option_text("NAME");
    command
        .add_option("--most-nodes", options->writer.dot_limit,
                    "Most nodes that a picture (dot) is written for; default " +
                        std::to_string(options->writer.dot_limit))
        ->option_text("N");
    add_dataset(command, options->dataset);
    add_common(command, options->common);
    command.footer(help_on_formats() + help_footer());
    return [options] { return write(*options); };
}

} // namespace recital
