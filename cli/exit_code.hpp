#pragma once
// How the program ends: the closed list of exit codes, as the man page and every --help say them.

#include "graph/problem.hpp"

namespace recital {

enum class ExitCode : int {
    well = 0,     // all well
    problems = 1, // done, but some inputs had problems
    usage = 2,    // the request itself is wrong
    failed = 3    // could not do it
};

/// The exit code of a command that was stopped by this problem.
constexpr ExitCode exit_code_of(ProblemRule rule) {
    return rule == ProblemRule::usage ? ExitCode::usage : ExitCode::failed;
}

} // namespace recital
