// recital rank: the documents that stand out in the network of citations, by a measure of it.

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/ranking.hpp"
#include "cli/report.hpp"
#include "cli/row_formats.hpp"
#include "cli/selection_options.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/wording.hpp"
#include "export/columns.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string output;
    std::string format = "table";
    std::string by = std::string(rank_measures().front().name);
    std::size_t top = 20;
    SelectionOptions selection;
    bool reported = false;
};

const RankMeasure &measure_of(const std::string &name) {
    return *std::find_if(rank_measures().begin(), rank_measures().end(),
                         [&](const RankMeasure &one) { return one.name == name; });
}

/// As people read it: a share as per cent, a number with its thousands apart.
std::string value_words(const Ranked &document, MeasureKind by) {
    const double value = document.value(by);
    if (by == MeasureKind::pagerank || by == MeasureKind::betweenness)
        return fmt::format("{:.3f}", 100 * value);
    return grouped(static_cast<std::size_t>(value));
}

std::string table(const KnowledgeGraph &graph, const CitationNetwork &network, std::span<const Ranked> top,
                  const RankMeasure &by) {
    std::vector<Heading> headings{{"rank", Setting::number},
                                  {"document", Setting::cut},
                                  {"year", Setting::number},
                                  {std::string(by.heading), Setting::number}};
    if (by.kind != MeasureKind::cited_by)
        headings.push_back({"cited by", Setting::number});
    headings.push_back({"title", Setting::cut});
    TextTable rows(headings);
    for (const Ranked &one : top) {
        const Document &document = graph.documents()[one.document];
        std::vector<std::string> cells{grouped(one.rank), label_of(document),
                                       document.year == 0 ? std::string() : std::to_string(document.year),
                                       value_words(one, by.kind)};
        if (by.kind != MeasureKind::cited_by)
            cells.push_back(grouped(one.cited_by));
        const std::string title = document.title == label_of(document) ? std::string() : document.title;
        cells.push_back(document.read() ? title : title.empty() ? "(cited, not read)" : "(cited, not read) " + title);
        rows.add(std::move(cells));
    }
    return fmt::format("{} of {} by {}; {} of citing and cited\n\n{}", grouped(top.size()),
                       counted(network.documents.size(), "document"), by.name, counted(network.arcs.arcs(), "pair"),
                       rows.shown());
}

/// The columns of what programs read.
std::vector<Column> columns(MeasureKind by) {
    std::vector<Column> out{
        {"rank", ColumnType::integer, "place by the measure asked for; equal values share it"},
        {"id", ColumnType::text, "key of the document, as every export has it"},
        {"document", ColumnType::text, "the document as people call it"},
        {"type", ColumnType::text, "what it is"},
        {"year", ColumnType::integer, "of adoption, else of issue"},
        {"title", ColumnType::text, "its title"},
        {"read", ColumnType::boolean, "false: cited, not read"},
        {"pagerank", ColumnType::real, "share of the PageRank of all documents"},
        {"cited_by", ColumnType::integer, "documents that cite it"},
        {"cites", ColumnType::integer, "documents that it cites"},
        {"core", ColumnType::integer, "core number"},
        {"component", ColumnType::integer,
         "weakly connected component: tied by citations in whatever direction; the largest is 1"},
        {"strong_component", ColumnType::integer,
         "strongly connected component: each cites its way to every other; the largest is 1"},
        {"community", ColumnType::integer, "community, the largest is 1"},
    };
    if (by == MeasureKind::betweenness)
        out.push_back({"betweenness", ColumnType::real, "share of the pairs of other documents"});
    return out;
}

Cells cells_of(const KnowledgeGraph &graph, const Ranked &one) {
    const Document &document = graph.documents()[one.document];
    const auto number = [](std::uint64_t value) { return Cell(static_cast<std::int64_t>(value)); };
    Cells cells{number(one.rank),
                text_cell(document.key),
                text_cell(label_of(document)),
                text_cell(name_of(document.type)),
                document.year == 0 ? Cell() : Cell(std::int64_t{document.year}),
                text_cell(document.title),
                Cell(document.read()),
                Cell(one.pagerank),
                number(one.cited_by),
                number(one.cites),
                number(one.core),
                number(one.component),
                number(one.strong_component),
                number(one.community)};
    if (one.betweenness)
        cells.push_back(Cell(*one.betweenness));
    return cells;
}

ExitCode rank(const Options &options) {
    auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    std::vector<DocumentId> evidence_only;
    std::vector<Problem> problems;
    if (const Status narrowed = narrow(options.selection, *opened, evidence_only, problems); !narrowed)
        return report_failure(narrowed.problem());
    const RankMeasure &by = measure_of(options.by);
    const CitationNetwork network = citation_network(opened->graph, {options.reported, evidence_only});
    const auto order = ranked(network, by.kind);
    if (!order)
        return report_failure(order.problem());
    const std::span<const Ranked> top =
        std::span(*order).first(options.top == 0 ? order->size() : std::min(options.top, order->size()));
    std::vector<Cells> rows;
    if (options.format != "table")
        for (const Ranked &one : top)
            rows.push_back(cells_of(opened->graph, one));
    const std::string out = options.format == "csv"     ? csv_rows(columns(by.kind), rows)
                            : options.format == "jsonl" ? jsonl_rows(columns(by.kind), rows)
                                                        : table(opened->graph, network, top, by);
    if (const Status written = write_output(options.output, out); !written)
        return report_failure(written.problem());
    return report_problems(problems, options.common);
}

std::string help_on_measures() {
    std::string out = "Measures (each pair of documents counts once, in the citing document's own words):\n";
    for (const RankMeasure &measure : rank_measures())
        out += fmt::format("  {:<12} {}\n", measure.name, measure.meaning);
    return out;
}

} // namespace

Run declare_rank(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    std::vector<std::string> names;
    for (const RankMeasure &measure : rank_measures())
        names.emplace_back(measure.name);
    command.add_option("--by", options->by, "Measure to rank by, see below; default " + options->by)
        ->check(CLI::IsMember(names))
        ->option_text("MEASURE");
    command.add_option("--top", options->top, "How many documents to show; 0 for all; default 20")->option_text("N");
    command.add_flag("--reported", options->reported, "Also what a document reports of others, not only its own words");
    command
        .add_option("-f,--format", options->format,
                    "'table', or 'csv' or 'jsonl' with all measures for programs; default table")
        ->check(CLI::IsMember({"table", "csv", "jsonl"}))
        ->option_text("FORMAT");
    add_output(command, options->output);
    add_core_selection(command, options->selection);
    add_common(command, options->common);
    command.footer(help_on_measures() + help_footer());
    return [options] { return rank(*options); };
}

} // namespace recital
