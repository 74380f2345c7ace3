#pragma once
// `recital check` of a store: the work list of contradictions in its data.

#include <cstddef>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"

namespace recital {

struct StoreCheckOptions {
    std::string store;
    std::string format; // cli/rows.hpp
    std::string output;
    std::vector<std::string> rules; // ids; empty: all
    std::size_t limit = 20;         // table: findings shown of each rule; 0: all
};

/// `problems` where it found something.
ExitCode check_store(const StoreCheckOptions &options);

/// Rules with what each of them finds, a line each, for the help.
std::string help_on_check_rules();
std::string help_on_check_columns();

} // namespace recital
