#pragma once
// What people are told at the end of a command that made or changed a store.

#include <string>

#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "extract/build.hpp"

namespace recital {

/// Problems on standard error, the summary on standard output unless quiet.
ExitCode print_summary(const BuildSummary &summary, const std::string &store, const CommonOptions &options);

/// Runs a command that makes or changes a store, with its progress bar, and reports how it went.
ExitCode run_build(const std::string &what, Result<ReadTask> task, const CommonOptions &common,
                   const std::function<Result<BuildSummary>(const ReadTask &)> &build);

} // namespace recital
