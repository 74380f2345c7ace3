// recital check: contradictions in the data of a store, or what is wrong with authority files, by what lies at the path.

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/check_authority.hpp"
#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/rows.hpp"
#include "cli/store_check.hpp"
#include "graph/store.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::vector<std::string> paths;
    StoreCheckOptions store;
};

/// Names that authority files end in; whatever else lies there is taken for a store, or says why it is none.
bool is_authority_file(const std::string &path) {
    const StoreState state = store_state(path);
    return state == StoreState::foreign || path.ends_with(".ttl") || path.ends_with(".csv");
}

ExitCode check(const Options &options) {
    const auto files =
        static_cast<std::size_t>(std::count_if(options.paths.begin(), options.paths.end(), is_authority_file));
    if (files == options.paths.size())
        return check_authority_files(options.paths, options.common);
    if (options.paths.size() > 1)
        return report_failure({ProblemRule::usage, Severity::error, "", 0, 0,
                               "one store is checked at a time, or authority files together"});
    StoreCheckOptions store = options.store;
    store.store = options.paths.front();
    return check_store(store);
}

} // namespace

Run declare_check(CLI::App &command) {
    auto options = std::make_shared<Options>();
    command
        .add_option("STORE_OR_FILE", options->paths,
                    "A store; or authority files of your own (.ttl, and .csv of export -f reconcile), checked together")
        ->required();
    command.add_option("--rule", options->store.rules, "Only what this rule finds, see below; may be given again")
        ->take_all()
        ->allow_extra_args(false)
        ->option_text("RULE");
    command.add_option("--limit", options->store.limit, "table: most findings of each rule, 0 for all; default 20")
        ->option_text("N");
    add_row_format(command, options->store.format);
    add_output(command, options->store.output);
    add_common(command, options->common);
    command.footer("Ends with 1 where something was found.\n\n" + help_on_check_rules() + '\n' +
                   help_on_check_columns() + help_footer());
    return [options] { return check(*options); };
}

} // namespace recital
