#pragma once
// How problems reach people: one line each on standard error, notes only where asked for, and a count of them by rule.

#include <cstddef>
#include <span>
#include <string>

#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "graph/problem.hpp"

namespace recital {

/// `file:line:column: level: message [rule]`
void print_problem(const Problem &problem);
/// A wrong command line, with a hint at --help.
void print_usage_error(const std::string &message);

/// Prints what the options ask for: errors always, warnings unless quiet, notes where verbose. Gives `problems` when there
/// is more than notes, else `well`.
ExitCode report_problems(std::span<const Problem> problems, const CommonOptions &options);
/// The problem that stopped a command.
ExitCode report_failure(const Problem &problem);

/// Problems of at least that severity by rule, gravest and most frequent first, each with its number and the first few files.
std::string problem_table(std::span<const Problem> problems, Severity least);

} // namespace recital
