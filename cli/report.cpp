#include "cli/report.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/terminal.hpp"

namespace recital {
namespace {

constexpr std::size_t examples_shown = 3;

Style style_of(Severity severity) {
    switch (severity) {
    case Severity::note:
        return Style::faint;
    case Severity::warning:
        return Style::warning;
    case Severity::error:
        break;
    }
    return Style::bad;
}

} // namespace

void print_problem(const Problem &problem) {
    fmt::print(stderr, "{}\n", styled(style_of(problem.severity), printable(format_problem(problem)), Stream::error));
}

void print_usage_error(const std::string &message) {
    std::string text = message;
    while (text.ends_with('\n') || text.ends_with('.'))
        text.pop_back();
    print_problem({ProblemRule::usage, Severity::error, "", 0, 0, text + "; see `recital --help`"});
}

ExitCode report_problems(std::span<const Problem> problems, const CommonOptions &options) {
    ExitCode code = ExitCode::well;
    const Severity least = options.quiet ? Severity::error : options.verbose ? Severity::note : Severity::warning;
    for (const Problem &problem : problems) {
        if (problem.severity >= Severity::warning)
            code = ExitCode::problems;
        if (problem.severity >= least)
            print_problem(problem);
    }
    return code;
}

ExitCode report_failure(const Problem &problem) {
    print_problem(problem);
    return exit_code_of(problem.rule);
}

std::string problem_table(std::span<const Problem> problems, Severity least) {
    struct Row {
        std::size_t count = 0;
        Severity severity = Severity::note;
        std::vector<const Problem *> first;
    };
    std::map<ProblemRule, Row> rows;
    for (const Problem &problem : problems) {
        if (problem.severity < least)
            continue;
        Row &row = rows[problem.rule];
        row.severity = std::max(row.severity, problem.severity);
        ++row.count;
        if (row.first.size() < examples_shown && !problem.file.empty() &&
            (row.first.empty() || row.first.back()->file != problem.file))
            row.first.push_back(&problem);
    }
    std::vector<std::pair<ProblemRule, Row>> sorted(rows.begin(), rows.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &left, const auto &right) {
        return std::pair(left.second.severity, left.second.count) >
               std::pair(right.second.severity, right.second.count);
    });
    std::string out;
    for (const auto &[rule, row] : sorted) {
        out += fmt::format("  {:>7}  {} ({})\n", row.count, problem_rule_name(rule), severity_name(row.severity));
        for (const Problem *problem : row.first)
            out += fmt::format("           {}\n", styled(Style::faint, printable(problem->file)));
        if (row.count > row.first.size() && !row.first.empty())
            out += fmt::format("           {}\n", styled(Style::faint, "..."));
    }
    return out;
}

} // namespace recital
