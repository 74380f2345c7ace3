#include "cli/summary.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "extract/leave.hpp"

namespace recital {
namespace {

constexpr std::size_t paths_named = 3;

std::string row(std::string_view name, std::string_view value) { return fmt::format("  {:<11}{}\n", name, value); }

std::string named(const std::vector<std::string> &paths) {
    std::string out = grouped(paths.size());
    for (std::size_t i = 0; i < std::min(paths.size(), paths_named); ++i)
        out += (i == 0 ? ": " : ", ") + printable(paths[i]);
    return paths.size() > paths_named ? out + ", ..." : out;
}

/// What persons said, and what it came to.
std::string correction_rows(const CorrectionSummary &summary) {
    std::string out;
    if (summary.dropped != 0)
        out += row("corrections ", counted(summary.dropped, "file") + " of the store dropped");
    if (summary.files.empty())
        return out;
    std::string files = named(summary.files);
    if (summary.kept)
        files += " (kept from the store)";
    out += row("corrections ", files);
    std::string came;
    for (const auto &[count, what] : {std::pair{summary.confirmed, "confirmed"},
                                      {summary.curated, "said by a person"},
                                      {summary.rejected, "rejected"}})
        if (count != 0)
            came += (came.empty() ? "" : ", ") + grouped(count) + ' ' + what;
    out += row("", "citations: " + (came.empty() ? "none touched" : came));
    if (summary.unsure + summary.not_reviewed != 0)
        out += row("", fmt::format("lines: {} unsure, {} not reviewed", grouped(summary.unsure),
                                   grouped(summary.not_reviewed)));
    return out;
}

} // namespace

ExitCode print_summary(const BuildSummary &summary, const std::string &store, const CommonOptions &options) {
    const ExitCode code = report_problems(summary.problems, options);
    if (options.quiet)
        return code;
    std::string out = styled(Style::strong, printable(store)) + '\n';
    out += row("inputs", fmt::format("{}, of which {} read anew and {} unchanged", grouped(summary.inputs),
                                     grouped(summary.parsed), grouped(summary.unchanged)));
    for (const auto &[name, paths] : {std::pair{"new", &summary.added}, std::pair{"changed", &summary.changed},
                                      std::pair{"removed", &summary.removed}})
        if (!paths->empty())
            out += row(name, named(*paths));
    out += row("documents", fmt::format("{} read, {} cited, not read", grouped(summary.documents - summary.cited_only),
                                        grouped(summary.cited_only)));
    out += row("citations", grouped(summary.citations));
    out += correction_rows(summary.corrections);
    const Severity least = options.verbose ? Severity::note : Severity::warning;
    const auto count = static_cast<std::size_t>(std::count_if(summary.problems.begin(), summary.problems.end(),
                                                              [&](const Problem &p) { return p.severity >= least; }));
    if (count != 0)
        out += row("problems", grouped(count) + ", by rule:") + problem_table(summary.problems, least);
    if (const Status printed = print_out(out); !printed)
        return report_failure(printed.problem());
    return code;
}

ExitCode run_build(const std::string &what, Result<ReadTask> task, const CommonOptions &common,
                   const std::function<Result<BuildSummary>(const ReadTask &)> &build) {
    if (!task)
        return report_failure(task.problem());
    Progress progress(what, !common.quiet);
    task->options.progress = progress.callback();
    const Result<BuildSummary> summary = build(*task);
    progress.clear();
    const ExitCode code =
        summary ? print_summary(*summary, task->options.store, common) : report_failure(summary.problem());
    task->options.progress = nullptr; // it speaks of what ends here
    leave_to_the_end(std::move(task));
    return code;
}

} // namespace recital
