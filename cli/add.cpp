// recital add: more documents into a store. Without --authority the files that the store was built with hold; its manifests
// hold on, where no new one says something else.

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/summary.hpp"
#include "graph/store.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    ReadOptions read;
    std::string store;
};

ExitCode add(const Options &options) {
    KeptFiles kept;
    {
        const auto store = Store::open(options.store);
        if (!store)
            return report_failure(store.problem());
        kept = {store->extra_authority(), store->manifests()};
    }
    return run_build("Reading", read_task(options.read, options.store, kept), options.common, [](const ReadTask &task) {
        return add_to_store(task.options, task.authority, task.extra_authority);
    });
}

} // namespace

Run declare_add(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    add_inputs(command, options->read);
    command.add_flag("--rehash", options->read.rehash, "Compare the content of files, not their size and time");
    add_jobs(command, options->read.jobs);
    add_authority(command, options->read.authority);
    add_corrections(command, options->read);
    add_common(command, options->common);
    return [options] { return add(*options); };
}

} // namespace recital
