// recital build: the store of exactly these documents.

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/summary.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    ReadOptions read;
    std::string store;
};

ExitCode build(const Options &options) {
    if (options.store == "-")
        return report_failure(
            {ProblemRule::usage, Severity::error, "", 0, 0, "a store cannot be written to standard output"});
    return run_build("Reading", read_task(options.read, options.store), options.common, [](const ReadTask &task) {
        return build_store(task.options, task.authority, task.extra_authority);
    });
}

} // namespace

Run declare_build(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_inputs(command, options->read);
    command.add_option("-o,--output", options->store, "The store to make; what it held before is replaced")
        ->required()
        ->option_text("STORE");
    command.add_flag("--rehash", options->read.rehash, "Compare the content of files, not their size and time");
    add_jobs(command, options->read.jobs);
    add_authority(command, options->read.authority);
    add_corrections(command, options->read);
    add_common(command, options->common);
    return [options] { return build(*options); };
}

} // namespace recital
