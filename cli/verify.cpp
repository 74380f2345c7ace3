// recital verify: reopens the sources of a store and checks every hash, offset and quote.

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/wording.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    ReadOptions read;
    std::string store;
};

ExitCode verify(const Options &options) {
    std::vector<std::pair<std::string, std::string>> authority;
    {
        const auto store = Store::open(options.store);
        if (!store)
            return report_failure(store.problem());
        authority = store->extra_authority();
    }
    Result<ReadTask> task = read_task(options.read, options.store, {authority, {}});
    if (!task)
        return report_failure(task.problem());
    Progress progress("Checking", !options.common.quiet);
    task->options.progress = progress.callback();
    const auto report = verify_store(options.store, task->authority, task->options);
    progress.clear();
    if (!report)
        return report_failure(report.problem());
    const ExitCode code = report_problems(report->problems, options.common);
    if (options.common.quiet)
        return code;
    const std::string found = report->problems.empty() ? "nothing wrong" : counted(report->problems.size(), "problem");
    const std::string line =
        fmt::format("{} and {} checked: {}\n", counted(report->texts, "text"), counted(report->quotes, "quote"), found);
    if (const Status printed = print_out(line); !printed)
        return report_failure(printed.problem());
    return code;
}

} // namespace

Run declare_verify(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    add_jobs(command, options->read.jobs);
    add_authority(command, options->read.authority);
    add_common(command, options->common);
    return [options] { return verify(*options); };
}

} // namespace recital
