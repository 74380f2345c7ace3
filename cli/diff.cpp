// recital diff: what is new, changed and gone between two stores, for people, for programs, or as an update for a triple store.

#include <future>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/difference_text.hpp"
#include "cli/help.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "export/graph_update.hpp"

namespace recital {
namespace {

constexpr const char *text_format = "text";
constexpr const char *lines_format = "jsonl";
constexpr const char *sparql_format = "sparql";

struct Options {
    CommonOptions common;
    std::string before;
    std::string after;
    std::string format = text_format;
    std::string output;
    std::size_t limit = 20;
    bool tell = false; // by the exit code
    UpdateOptions update;
};

ExitCode ended(const Options &options, bool differs) {
    return options.tell && differs ? ExitCode::problems : ExitCode::well;
}

ExitCode write_sparql(const Options &options, const OpenedStore &before, const OpenedStore &after) {
    auto out = Output::open(options.output);
    if (!out)
        return report_failure(out.problem());
    std::vector<Problem> problems;
    const auto written =
        write_update({before.graph, agents_of(before.store, before.graph)},
                     {after.graph, agents_of(after.store, after.graph)}, options.update, *out, problems);
    if (!written)
        return report_failure(written.problem());
    if (const Status finished = out->finish(); !finished)
        return report_failure(finished.problem());
    const ExitCode code = report_problems(problems, options.common);
    return code == ExitCode::well ? ended(options, written->deleted + written->inserted != 0) : code;
}

ExitCode diff(const Options &options) {
    auto first = std::async(std::launch::async, [&] { return open_store(options.before); });
    const auto after = open_store(options.after);
    const auto before = first.get();
    for (const auto *opened : {&before, &after})
        if (!*opened)
            return report_failure(opened->problem());
    if (options.format == sparql_format)
        return write_sparql(options, *before, *after);
    const Correspondence pairs = correspondence_of(before->graph, after->graph);
    const GraphDifference difference = difference_of(before->graph, after->graph, pairs);
    const ComparedStores stores{before->graph, after->graph, pairs, difference};
    const std::string out =
        options.format == lines_format ? difference_lines(stores) : difference_text(stores, options.limit);
    if (const Status written = write_output(options.output, out); !written)
        return report_failure(written.problem());
    return ended(options, !difference.empty());
}

} // namespace

Run declare_diff(CLI::App &command) {
    auto options = std::make_shared<Options>();
    command.add_option("OLD", options->before, "The store as it was")->required();
    command.add_option("NEW", options->after, "The store as it is")->required();
    command
        .add_option("-f,--format", options->format,
                    "'text', or 'jsonl' for programs, or 'sparql' for triple stores; default text")
        ->check(CLI::IsMember({text_format, lines_format, sparql_format}))
        ->option_text("FORMAT");
    command.add_option("--limit", options->limit, "text: most documents to show, 0 for all; default 20")
        ->option_text("N");
    command.add_flag("--exit-code", options->tell, "End with 1 where the stores differ");
    command
        .add_option("--base", options->update.data.base,
                    "sparql: start of the IRIs of documents; default " + options->update.data.base)
        ->option_text("IRI");
    command
        .add_option_function<std::string>(
            "--profile",
            [options](const std::string &name) {
                options->update.data.profile = name == "simple" ? RdfProfile::simple : RdfProfile::full;
            },
            "sparql: 'full' or 'simple', as the store was filled; default full")
        ->check(CLI::IsMember({"full", "simple"}))
        ->option_text("NAME");
    auto *graph = command.add_option("--graph", options->update.graph,
                                     "sparql: the named graph that holds the statements; default: the default graph");
    graph->option_text("IRI");
    command
        .add_flag("--named-graphs", options->update.named_graphs,
                  "sparql: each document's statements in its own graph, as N-Quads and `recital load` have them")
        ->excludes(graph);
    add_output(command, options->output);
    add_common(command, options->common);
    command.footer(
        "text says what is new (+), changed (~) and gone (-), document by document. sparql is a SPARQL 1.1 Update "
        "that\n"
        "brings a triple store which holds the RDF export of OLD to that of NEW, statement for statement.\n\n" +
        help_footer());
    return [options] { return diff(*options); };
}

} // namespace recital
