// recital text: the normalised text that offsets count in, byte for byte but on a terminal, which gets no control characters.

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/opened.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "cli/texts.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string document;
    std::optional<Language> language;
    std::string output;
};

ExitCode print_text(const Options &options) {
    const auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    const auto document = find_document(opened->graph, options.document, authority_of(opened->store));
    if (!document)
        return report_failure(document.problem());
    const auto chosen = text_in(opened->graph, *document, options.language);
    if (!chosen)
        return report_failure(chosen.problem());
    const auto text = opened->store.text(*chosen);
    if (!text)
        return report_failure(text.problem());
    const bool seen = is_standard_output(options.output) && is_terminal(Stream::out);
    if (const Status written = write_output(options.output, seen ? printable(text->content, true) : text->content);
        !written)
        return report_failure(written.problem());
    return ExitCode::well;
}

} // namespace

Run declare_text(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command.add_option("SYMBOL", options->document, "The document, by symbol or name")->required();
    add_language(command, options->language,
                 "Language of the text; without it the first of en, fr, es, ru, zh, ar that was read");
    add_output(command, options->output);
    add_common(command, options->common);
    return [options] { return print_text(*options); };
}

} // namespace recital
