// recital review: statements for a person to look at, as a table to fill in; and how many of those looked at were right.

#include <algorithm>
#include <charconv>
#include <cmath>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/review_list.hpp"
#include "cli/rows.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/wording.hpp"
#include "graph/corrections.hpp"
#include "graph/file.hpp"
#include "graph/review_score.hpp"

namespace recital {
namespace {

constexpr std::size_t max_review_bytes = 256U << 20;

struct Options {
    CommonOptions common;
    std::string store;
    std::string output;
    std::vector<std::string> why;
    double below = 0.9;
    std::size_t sample = 0;
    std::uint64_t seed = 1;
    std::string by;
    std::size_t limit = 0;
    bool force = false;
    std::vector<std::string> score;
    std::string format;
};

Problem wrong_usage(std::string message) { return {ProblemRule::usage, Severity::error, {}, 0, 0, std::move(message)}; }

Result<Corrections> read_files(const std::vector<std::string> &paths) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const std::string &path : paths) {
        FileBuffer file;
        if (const Status read = file.read(path, max_review_bytes); !read)
            return read.problem();
        files.emplace_back(path, std::string(file.bytes()));
    }
    return read_corrections(files);
}

// ---- the score

std::string heading_of(const std::string &list) {
    return list == "act"    ? "By verb"
           : list == "form" ? "By form of the target"
           : list == "rule" ? "By rule"
                            : "By language";
}

std::string percent(double share) { return fmt::format("{:.1f} %", 100 * share); }

std::string score_table(const std::vector<ReviewScore> &scores) {
    std::string out;
    for (std::size_t from = 0; from < scores.size();) {
        std::size_t to = from;
        TextTable table(std::vector<Heading>{{scores[from].of == "all" ? "" : scores[from].of},
                                             {"right", Setting::number},
                                             {"wrong", Setting::number},
                                             {"unsure", Setting::number},
                                             {"added", Setting::number},
                                             {"precision", Setting::number},
                                             {"95 % interval", Setting::number}});
        for (; to < scores.size() && scores[to].of == scores[from].of; ++to) {
            const ReviewScore &one = scores[to];
            const bool any = one.judged() != 0;
            std::string name = one.name.empty() ? "all" : one.name;
            std::replace(name.begin(), name.end(), '_', ' ');
            table.add({printable(name), grouped(one.right), grouped(one.wrong), grouped(one.unsure), grouped(one.added),
                       any ? percent(one.precision()) : "",
                       any ? percent(one.lowest()) + " – " + percent(one.highest()) : ""});
        }
        if (scores[from].of != "all")
            out += '\n' + styled(Style::strong, heading_of(scores[from].of)) + '\n';
        out += table.shown();
        from = to;
    }
    return out;
}

std::vector<Column> score_columns() {
    return {{"of", ColumnType::text, "all; act, form, rule, language: one of them"},
            {"name", ColumnType::text, "which one"},
            {"right", ColumnType::integer, "statements found right"},
            {"wrong", ColumnType::integer, "statements found wrong"},
            {"unsure", ColumnType::integer, "statements of which nobody could say, or persons disagree"},
            {"added", ColumnType::integer, "statements that were missing"},
            {"precision", ColumnType::real, "right of right and wrong"},
            {"lowest", ColumnType::real, "lower end of its 95 % interval (Wilson)"},
            {"highest", ColumnType::real, "upper end"}};
}

std::vector<Cells> score_rows(const std::vector<ReviewScore> &scores) {
    std::vector<Cells> rows;
    const auto rounded = [](double value) { return Cell(std::round(value * 10000) / 10000); };
    for (const ReviewScore &one : scores) {
        const bool any = one.judged() != 0;
        rows.push_back({text_cell(one.of), text_cell(one.name), count_cell(one.right), count_cell(one.wrong),
                        count_cell(one.unsure), count_cell(one.added), any ? rounded(one.precision()) : Cell(),
                        any ? rounded(one.lowest()) : Cell(), any ? rounded(one.highest()) : Cell()});
    }
    return rows;
}

ExitCode score(const Options &options) {
    const auto review = read_files(options.score);
    if (!review)
        return report_failure(review.problem());
    const std::vector<ReviewScore> scores = score_review(*review);
    const std::string out = options.format == table_format
                                ? score_table(scores)
                                : rows_in(options.format, score_columns(), score_rows(scores));
    if (const Status written = write_output(options.output, out); !written)
        return report_failure(written.problem());
    return report_problems(review->problems, options.common);
}

// ---- the list

std::set<ReviewReason> reasons_of(const std::vector<std::string> &names) {
    if (names.empty())
        return {ReviewReason::ambiguous, ReviewReason::unresolved, ReviewReason::place, ReviewReason::languages,
                ReviewReason::confidence};
    std::set<ReviewReason> out;
    const auto known = review_reason_names();
    for (const std::string &name : names)
        out.insert(static_cast<ReviewReason>(std::find(known.begin(), known.end(), name) - known.begin()));
    return out;
}

/// Work that a person has put into a file is not written over.
Status spare_verdicts(const Options &options) {
    if (options.force || is_standard_output(options.output) || !stamp_of(options.output).regular)
        return {};
    const auto there = read_files({options.output});
    if (!there || there->rows.empty())
        return {};
    return Problem{ProblemRule::usage,
                   Severity::error,
                   options.output,
                   0,
                   0,
                   "holds " + counted(there->rows.size(), "verdict") +
                       ", which would be lost; give another name, or --force to write over it"};
}

ExitCode list(const Options &options) {
    if (options.store.empty())
        return report_failure(wrong_usage("a STORE is needed, or --score with a table that was filled in"));
    if (const Status spared = spare_verdicts(options); !spared)
        return report_failure(spared.problem());
    const auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    const AuthoritySource source = authority_of(opened->store);
    const Authority *authority = source();
    if (authority == nullptr)
        return report_failure({ProblemRule::internal, Severity::error, options.store, 0, 0,
                               "the authority data that the store was built with cannot be read"});
    ReviewRequest request;
    request.reasons = reasons_of(options.why);
    request.below = static_cast<std::uint16_t>(std::lround(options.below * 1000));
    request.limit = options.limit;
    if (options.sample != 0)
        request.sample = ReviewSample{options.sample, options.seed, options.by};
    const auto made = review_list(*opened, *authority, request);
    if (!made)
        return report_failure(made.problem());
    if (const Status written = write_output(options.output, made->table); !written)
        return report_failure(written.problem());
    if (!options.common.quiet && !is_standard_output(options.output)) {
        std::string told =
            fmt::format("{} to look at in {}", counted(made->statements, "statement"), printable(options.output));
        if (made->statements != made->found)
            told += fmt::format(", of {} found", grouped(made->found));
        if (const Status printed = print_out(told + '\n'); !printed)
            return report_failure(printed.problem());
    }
    return ExitCode::well;
}

std::string help_on_review() {
    std::string out = "Columns:\n";
    for (const ReviewColumn &column : review_columns())
        out += fmt::format("  {:<21} {}\n", column.name, column.meaning);
    return out + "\nThe table, filled in, is what `recital build --corrections` takes.\n\n";
}

} // namespace

Run declare_review(CLI::App &command) {
    auto options = std::make_shared<Options>();
    CLI::Option *store = command.add_option("STORE", options->store, "The store, a file made by `recital build`");
    std::vector<std::string> reasons(review_reason_names().begin(), review_reason_names().end());
    CLI::Option *why =
        command
            .add_option(
                "--why", options->why,
                "Which statements: ambiguous, unresolved, place (the cited place is not in the text that was read), "
                "languages (texts in other languages say otherwise), confidence (see --below), name (known by name "
                "alone); may be given again; default all but name")
            ->check(CLI::IsMember(reasons))
            ->delimiter(',')
            ->option_text("REASON");
    command
        .add_option("--below", options->below, "Statements of a kind of which a smaller share is right; default 0.9")
        ->check(CLI::Range(0.0, 1.0))
        ->option_text("SHARE");
    CLI::Option *sample =
        command
            .add_option("--sample", options->sample,
                        "Draw so many of all statements instead; what is right among them says how good all are")
            ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
            ->option_text("N")
            ->excludes(why);
    command.add_option("--seed", options->seed, "Another number draws another sample; default 1")
        ->option_text("N")
        ->needs(sample);
    command
        .add_option("--by", options->by,
                    "Groups that have their share of the sample: act, form, rule, status, language")
        ->check(CLI::IsMember(std::vector<std::string>(sample_groups().begin(), sample_groups().end())))
        ->option_text("GROUP")
        ->needs(sample);
    command.add_option("--limit", options->limit, "At most so many lines; default all")->option_text("N");
    command.add_flag("--force", options->force, "Write over a table that holds verdicts");
    CLI::Option *score =
        command
            .add_option("--score", options->score,
                        "Count verdicts instead: how many statements were right, by verb, form, rule and language")
            ->option_text("FILE.tsv")
            ->excludes(sample)
            ->excludes(why);
    static_cast<void>(store);
    static_cast<void>(score);
    add_row_format(command, options->format);
    add_output(command, options->output);
    add_common(command, options->common);
    command.footer(help_on_review() + help_on_columns(score_columns()) + help_footer());
    return [options] { return options->score.empty() ? list(*options) : recital::score(*options); };
}

} // namespace recital
