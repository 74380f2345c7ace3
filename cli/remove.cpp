// recital remove: documents, named by symbol or by the file they were read from, out of a store.

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/opened.hpp"
#include "cli/report.hpp"
#include "cli/summary.hpp"
#include "export/labels.hpp"
#include "graph/store.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    ReadOptions read;
    std::string store;
    std::vector<std::string> targets;
};

/// Each target as the path of an input or the key of a document that was read.
Result<std::vector<std::string>> keys_or_paths(const Store &store, const std::vector<std::string> &targets) {
    const auto graph = store.graph();
    if (!graph)
        return graph.problem();
    const AuthoritySource authority = authority_of(store);
    const std::vector<StoredInput> &inputs = store.inputs();
    std::vector<std::string> out;
    for (const std::string &target : targets) {
        if (std::any_of(inputs.begin(), inputs.end(),
                        [&](const StoredInput &input) { return input.input.path == target; })) {
            out.push_back(target);
            continue;
        }
        const auto document = find_document(*graph, target, authority);
        if (!document)
            return document.problem();
        const Document &found = graph->documents()[*document];
        if (!found.read())
            return Problem{ProblemRule::target_unknown,
                           Severity::error,
                           "",
                           0,
                           0,
                           label_of(found) + " is cited, not read: there is nothing to remove"};
        out.push_back(found.key);
    }
    return out;
}

ExitCode remove(const Options &options) {
    std::vector<std::string> targets;
    KeptFiles kept;
    {
        const auto store = Store::open(options.store);
        if (!store)
            return report_failure(store.problem());
        auto found = keys_or_paths(*store, options.targets);
        if (!found)
            return report_failure(found.problem());
        targets = std::move(*found);
        kept = {store->extra_authority(), store->manifests()};
    }
    return run_build("Removing", read_task(options.read, options.store, kept), options.common,
                     [&](const ReadTask &task) {
                         return remove_from_store(task.options, targets, task.authority, task.extra_authority);
                     });
}

} // namespace

Run declare_remove(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("SYMBOL_OR_FILE", options->targets, "Documents to remove, by symbol or by the file as it was given")
        ->required();
    add_jobs(command, options->read.jobs);
    add_authority(command, options->read.authority);
    add_common(command, options->common);
    return [options] { return remove(*options); };
}

} // namespace recital
