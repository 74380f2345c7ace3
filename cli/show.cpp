// recital show: a document or a provision, what it cites and what cites it.

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/show_document.hpp"
#include "cli/show_provision.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string target;
    std::optional<Language> language;
};

ExitCode show(const Options &options) {
    const auto target = open_target(options.store, options.target);
    if (!target)
        return report_failure(target.problem());
    const OpenedStore *opened = &target->opened;
    const Asked *asked = &target->asked;
    Passages passages(opened->store);
    const CitationView view{opened->graph, passages, options.language};
    const auto page = asked->places.empty() ? document_page(view, asked->document) : provision_page(view, *asked);
    if (!page)
        return report_failure(page.problem());
    if (const Status printed = print_out(*page); !printed)
        return report_failure(printed.problem());
    return ExitCode::well;
}

} // namespace

Run declare_show(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("TARGET", options->target,
                    "A document or a place in it: \"S/RES/1674 (2006)\", \"A/RES/60/1, para. 138\", "
                    "\"Article 41 of the Charter of the United Nations\", A/RES/60/1#para_138")
        ->required();
    add_language(command, options->language, "Language of words and quotes, where it was read");
    add_common(command, options->common);
    return [options] { return show(*options); };
}

} // namespace recital
