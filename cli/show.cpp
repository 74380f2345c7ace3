// recital show: a document or a provision, what it cites and what cites it; an event, person, role, organisation or State,
// and what it is tied to.

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/show_document.hpp"
#include "cli/show_node.hpp"
#include "cli/show_provision.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string target;
    std::optional<Language> language;
};

ExitCode print_page(const std::string &page) {
    const Status printed = print_out(page);
    return printed ? ExitCode::well : report_failure(printed.problem());
}

ExitCode show(const Options &options) {
    const auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    const auto asked = find_asked(opened->graph, options.target, authority_of(opened->store));
    if (!asked) {
        const auto node = find_node(opened->graph, options.target);
        if (node)
            return print_page(node_page(opened->graph, *node));
        return report_failure(node.problem().rule == ProblemRule::usage ? node.problem() : asked.problem());
    }
    Passages passages(opened->store);
    const CitationView view{opened->graph, passages, options.language};
    const auto page = asked->places.empty() ? document_page(view, asked->document) : provision_page(view, *asked);
    if (!page)
        return report_failure(page.problem());
    return print_page(*page);
}

} // namespace

Run declare_show(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option(
            "TARGET", options->target,
            "A document or a place in it: \"S/RES/1674 (2006)\", \"A/RES/60/1, para. 138\", "
            "\"Article 41 of the Charter of the United Nations\", A/RES/60/1#para_138; or the name of an event, "
            "person, role, organization or State")
        ->required();
    add_language(command, options->language, "Language of words and quotes, where it was read");
    add_common(command, options->common);
    return [options] { return show(*options); };
}

} // namespace recital
