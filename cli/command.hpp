#pragma once
// The commands of the program: one closed table, one file per command. Declaring a command adds its options to the parser
// and gives what to run once they have been read.

#include <functional>
#include <span>
#include <string_view>

#include "cli/exit_code.hpp"

namespace CLI {
class App;
}

namespace recital {

using Run = std::function<ExitCode()>;

struct Command {
    std::string_view name;
    std::string_view description; // one line for --help
    Run (*declare)(CLI::App &command);
};

/// In the order of the help.
std::span<const Command> commands();

Run declare_build(CLI::App &command);
Run declare_add(CLI::App &command);
Run declare_remove(CLI::App &command);
Run declare_stats(CLI::App &command);
Run declare_show(CLI::App &command);
Run declare_search(CLI::App &command);
Run declare_wording(CLI::App &command);
Run declare_lineage(CLI::App &command);
Run declare_path(CLI::App &command);
Run declare_compare(CLI::App &command);
Run declare_timeline(CLI::App &command);
Run declare_gaps(CLI::App &command);
Run declare_coverage(CLI::App &command);
Run declare_rank(CLI::App &command);
Run declare_agree(CLI::App &command);
Run declare_audit(CLI::App &command);
Run declare_check(CLI::App &command);
Run declare_diff(CLI::App &command);
Run declare_review(CLI::App &command);
Run declare_export(CLI::App &command);
Run declare_load(CLI::App &command);
Run declare_queries(CLI::App &command);
Run declare_extract(CLI::App &command);
Run declare_text(CLI::App &command);
Run declare_explain(CLI::App &command);
Run declare_verify(CLI::App &command);

} // namespace recital
