// recital check: contradictions in the data of a store.

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/rows.hpp"
#include "cli/store_check.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    StoreCheckOptions store;
};

} // namespace

Run declare_check(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store.store);
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
    return [options] { return check_store(options->store); };
}

} // namespace recital
