// recital export: the graph, or what lies around one document, in one of the writers' formats.

#include <algorithm>
#include <cctype>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/dataset_file.hpp"
#include "cli/help.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/printed_passages.hpp"
#include "cli/report.hpp"
#include "cli/selection_options.hpp"
#include "export/graph_items.hpp"
#include "export/writer.hpp"
#include "graph/manifest.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string format;
    std::string output;
    SelectionOptions selection;
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

/// What of the graph is written, in words; empty: the whole.
std::string part_words(const Options &options) {
    const std::string part = selection_words(options.selection);
    if (options.writer.profile != RdfProfile::simple)
        return part;
    return "Only what ties documents, places, agents and events directly, without citation nodes and evidence." +
           (part.empty() ? "" : ' ' + part);
}

/// What is drawn, as the caption of a picture says it: "Only what lies around ..." is "What lies around ...".
std::string caption_words(const SelectionOptions &selection) {
    constexpr std::string_view only = "Only ";
    std::string words = selection_words(selection);
    if (!words.starts_with(only))
        return {};
    words.erase(0, only.size());
    words.pop_back(); // the full stop
    std::replace(words.begin(), words.end(), '_', ' ');
    words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
    return words;
}

/// What a picture says of the choice, of the graph before it is narrowed.
Status say_choice(const SelectionOptions &options, const OpenedStore &opened, PictureOptions &picture) {
    const auto selection = selection_of(options, opened);
    if (!selection)
        return selection.problem();
    picture.subject = caption_words(options);
    picture.all_agents = !selection->types.empty() || !selection->acts.empty();
    if (selection->around)
        picture.centre = node_id(opened.graph.documents()[selection->around->document]);
    return {};
}

ExitCode write(const Options &options) {
    ExportOptions how = options.writer;
    const auto format = format_asked(options);
    if (!format)
        return report_failure(format.problem());
    how.gzip = how.gzip || (says_gzip(options.output) && !(*format)->is_folder());
    std::vector<Problem> problems;
    const auto description = DatasetFileWriter::prepare(options.dataset, **format, options.output, how, problems);
    if (!description)
        return report_failure(description.problem());
    auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    if (const Status said = say_choice(options.selection, *opened, how.picture); !said)
        return report_failure(said.problem());
    if ((*format)->family == FormatFamily::page)
        how.passages = printed_passages(opened->store, opened->graph);
    how.whole = {opened->graph.documents().size(), opened->store.counts().citations};
    if (const Status narrowed = narrow(options.selection, *opened, how.network.evidence_only, problems); !narrowed)
        return report_failure(narrowed.problem());
    if ((*format)->is_rdf() || (*format)->is_folder() || (*format)->family == FormatFamily::lists)
        how.agents = agents_of(opened->store, opened->graph);
    if ((*format)->family == FormatFamily::lists) {
        std::vector<Problem> told_before;
        how.manifest =
            std::make_shared<const Manifest>(opened->store.manifests(), std::vector<Manifest::File>{}, told_before);
    }
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
    // What the file does not hold is named without being asked for.
    CommonOptions shown = options.common;
    shown.verbose = true;
    const ExitCode code = report_problems(problems, shown);
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
    command.get_option("--output")
        ->description("File to write, or for csv and neo4j the folder; - or nothing: standard output");
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
                    "Most nodes that a picture is made of; default " + std::to_string(options->writer.dot_limit))
        ->option_text("N");
    command
        .add_option_function<std::string>(
            "--granularity",
            [options](const std::string &name) {
                options->writer.network.granularity =
                    name == "provision" ? Granularity::provision : Granularity::document;
            },
            "Graph files and pictures: nodes are documents ('document', default), or also the places that cite or are "
            "cited "
            "('provision')")
        ->check(CLI::IsMember({"document", "provision"}))
        ->option_text("WHAT");
    command.add_flag(
        "--merge-edges", options->writer.network.merge_edges,
        "Graph files and pictures: one edge between two nodes, with counts by verb, instead of one for each citation");
    command
        .add_option_function<std::string>(
            "--cluster",
            [options](const std::string &name) {
                options->writer.picture.clusters = name == "year"    ? Clusters::year
                                                   : name == "organ" ? Clusters::organ
                                                                     : Clusters::none;
            },
            "Pictures: rows of years ('year', default of svg, png and pdf), also columns of organs ('organ'), or "
            "neither "
            "('none', default of dot; Gephi reads no other)")
        ->check(CLI::IsMember({"year", "organ", "none"}))
        ->option_text("WHAT");
    command
        .add_option_function<unsigned>(
            "--timeout", [options](unsigned seconds) { options->writer.picture.time = std::chrono::seconds(seconds); },
            "Pictures: the seconds that Graphviz may take; default " +
                std::to_string(options->writer.picture.time.count()))
        ->check(CLI::Range(1U, 86'400U))
        ->option_text("N");
    add_selection(command, options->selection);
    add_dataset(command, options->dataset);
    add_common(command, options->common);
    command.footer(help_on_formats() + help_footer());
    return [options] { return write(*options); };
}

} // namespace recital
