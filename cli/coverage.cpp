// recital coverage: what was read, by organ and year, what is known from citations alone, and what to fetch next.

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/coverage_words.hpp"
#include "cli/help.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/rows.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/wording.hpp"
#include "extract/input_reader.hpp"
#include "graph/reading_coverage.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string format;
    std::string output;
    bool missing = false;
    bool urls = false;
    bool all = false;
    std::size_t top = 20;
    unsigned jobs = 0;
};

const std::vector<Column> &coverage_columns() {
    static const std::vector<Column> all{
        {"row", ColumnType::text, "year: documents of an organ; series: numbered without gaps"},
        {"organ", ColumnType::text, "whose documents they are"},
        {"year", ColumnType::integer, "their year; none: no date"},
        {"series", ColumnType::text, "of a series, what its symbols have in common"},
        {"read", ColumnType::integer, "documents that were read"},
        {"cited_only", ColumnType::integer, "documents that are cited, not read"},
        {"numbers_read", ColumnType::integer, "of a series, numbers of which something was read"},
        {"at_least", ColumnType::integer, "of a series, how many numbers there are, or more"},
    };
    return all;
}

const std::vector<Column> &missing_columns() {
    static const std::vector<Column> all{
        {"id", ColumnType::text, "key of the document, as every export has it"},
        {"document", ColumnType::text, "the document as people call it"},
        {"type", ColumnType::text, "what it is"},
        {"organ", ColumnType::text, "whose it is"},
        {"year", ColumnType::integer, "its year"},
        {"title", ColumnType::text, "its title, where it is known"},
        {"cited_by", ColumnType::integer, "documents that cite it in their own words"},
        {"url", ColumnType::text, "where to fetch it"},
    };
    return all;
}

std::string organ_words(Organ organ) {
    return organ == Organ::none || organ == Organ::other ? "other" : words_in_capitals(name(organ));
}

/// Where to fetch it: the address of its symbol, else one that a page gives.
std::string address_of(const Document &document) {
    std::string out = official_address(document);
    return out.empty() && !document.urls.empty() ? document.urls.front() : out;
}

std::vector<Cells> rows_of(const ReadingCoverage &found) {
    std::vector<Cells> out;
    for (const CoveredYear &one : found.years)
        out.push_back({text_cell("year"),
                       text_cell(name(one.organ)),
                       year_cell(one.year),
                       {},
                       count_cell(one.read),
                       count_cell(one.cited_only),
                       {},
                       {}});
    for (const CoveredSeries &one : found.series)
        out.push_back({text_cell("series"),
                       text_cell(name(one.organ)),
                       {},
                       text_cell(one.name),
                       count_cell(one.read),
                       count_cell(one.cited_only),
                       count_cell(one.numbers_read),
                       count_cell(one.at_least)});
    return out;
}

std::vector<Cells> rows_of(const OpenedIndex &opened, const std::vector<MissingDocument> &missing) {
    std::vector<Cells> out;
    for (const MissingDocument &one : missing) {
        const Document &document = opened.documents.documents()[one.document];
        out.push_back({text_cell(document.key), text_cell(label_of(document)), text_cell(name_of(document.type)),
                       text_cell(name(document.organ)), year_cell(document.year), text_cell(document.title),
                       count_cell(one.citing), text_cell(address_of(document))});
    }
    return out;
}

std::string heading(std::string_view text) { return styled(Style::strong, text) + '\n'; }

/// Years of one organ that follow each other and of which nothing was read are one line, unless all are asked for.
std::string years_table(const ReadingCoverage &found, bool all) {
    TextTable table({{"organ", Setting::cut},
                     {"year", Setting::wrapped},
                     {"read", Setting::number},
                     {"cited, not read", Setting::number}});
    for (auto at = found.years.begin(); at != found.years.end();) {
        auto end = std::next(at);
        std::size_t cited_only = at->cited_only;
        if (!all && at->read == 0 && at->year != 0)
            for (; end != found.years.end() && end->organ == at->organ && end->read == 0; ++end)
                cited_only += end->cited_only;
        const int last = std::prev(end)->year;
        table.add({organ_words(at->organ),
                   at->year == 0      ? "no date"
                   : at->year == last ? std::to_string(last)
                                      : fmt::format("{}\u2013{}", at->year, last),
                   at->read == 0 ? "none" : grouped(at->read), grouped(cited_only)});
        at = end;
    }
    return heading("Documents by organ and year") + table.shown();
}

std::string series_table(const ReadingCoverage &found, bool all) {
    TextTable table({{"series", Setting::wrapped},
                     {"read", Setting::number},
                     {"cited, not read", Setting::number},
                     {"numbers read", Setting::number},
                     {"of at least", Setting::number}});
    std::size_t unread = 0;
    for (const CoveredSeries &one : found.series) {
        if (!all && one.read == 0) {
            ++unread;
            continue;
        }
        table.add(
            {one.name, grouped(one.read), grouped(one.cited_only), grouped(one.numbers_read), grouped(one.at_least)});
    }
    if (found.series.empty())
        return "";
    std::string out = '\n' + heading("Resolutions and presidential statements, numbered without gaps");
    out += table.empty() ? "" : table.shown();
    if (unread != 0)
        out += fmt::format("  and {} of which nothing was read; see --all\n", counted(unread, "series", "series"));
    return out;
}

std::string missing_table(const OpenedIndex &opened, const std::vector<MissingDocument> &missing, bool urls) {
    std::vector<Heading> headings{
        {"document", Setting::wrapped}, {"year", Setting::number}, {"cited by", Setting::number}};
    headings.push_back({urls ? "address" : "title", urls ? Setting::wrapped : Setting::cut});
    TextTable table(headings);
    for (const MissingDocument &one : missing) {
        const Document &document = opened.documents.documents()[one.document];
        table.add({label_of(document), document.year == 0 ? "" : std::to_string(document.year), grouped(one.citing),
                   urls                                   ? address_of(document)
                   : document.title == label_of(document) ? ""
                                                          : document.title});
    }
    if (missing.empty())
        return "Nothing is cited that was not read.\n";
    return heading("Cited most, not read") + table.shown();
}

ExitCode coverage(const Options &options) {
    auto opened = open_index(options.store, job_count(options.jobs));
    if (!opened)
        return report_failure(opened.problem());
    const auto documents = opened->documents.documents();
    std::string out;
    if (options.missing) {
        const auto missing = missing_documents(opened->index, documents, options.top);
        std::vector<DocumentId> answer;
        for (const MissingDocument &one : missing)
            answer.push_back(one.document);
        out = options.format == table_format
                  ? missing_table(*opened, missing, options.urls) + '\n' + coverage_words(opened->index, answer)
                  : rows_in(options.format, missing_columns(), rows_of(*opened, missing));
    } else {
        const ReadingCoverage found = reading_coverage(opened->index, documents);
        out = options.format == table_format ? years_table(found, options.all) + series_table(found, options.all) +
                                                   '\n' + coverage_words(opened->index, {})
                                             : rows_in(options.format, coverage_columns(), rows_of(found));
    }
    if (const Status written = write_output(options.output, out); !written)
        return report_failure(written.problem());
    return ExitCode::well;
}

} // namespace

Run declare_coverage(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    auto *missing =
        command.add_flag("--missing", options->missing,
                         "Instead, the documents that are cited most and were not read: what to fetch next");
    command.add_option("--top", options->top, "How many of these; 0 for all; default 20")
        ->needs(missing)
        ->option_text("N");
    command.add_flag("--urls", options->urls, "With their addresses in place of their titles")->needs(missing);
    command.add_flag("--all", options->all, "Also each year and series of which nothing was read, one by one");
    add_row_format(command, options->format);
    add_jobs(command, options->jobs);
    add_output(command, options->output);
    add_common(command, options->common);
    command.footer(
        "'of at least': numbers that are given up to the highest of a session or year, or between the lowest and the\n"
        "highest of it where numbers run on from year to year. There may be more. A number tells of others where\n"
        "the document was read or two others cite it.\n\n" +
        help_on_columns(coverage_columns()) + "With --missing:\n" + help_on_columns(missing_columns()) + help_footer());
    return [options] { return coverage(*options); };
}

} // namespace recital
