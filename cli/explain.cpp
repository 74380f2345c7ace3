// recital explain: for each citation of a document or place, why it was read as it was.

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/explanation.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "cli/texts.hpp"
#include "cli/wording.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string target;
    std::optional<Language> language;
};

bool asked_for(const Asked &asked, const std::string &place) {
    return asked.places.empty() || std::any_of(asked.places.begin(), asked.places.end(), [&](const Provision &wanted) {
               return provision_contains(wanted.key(), place);
           });
}

std::string explain_text(const OpenedStore &opened, const Asked &asked, TextId id, const Reading &reading,
                         const Authority &authority) {
    const YearTable years = years_taught(opened.graph, authority);
    const std::vector<Target> targets = resolve_mentions(reading, authority, years);
    const Document &document = opened.graph.documents()[asked.document];
    std::string out = styled(Style::strong, printable(label_of(document))) + ", " +
                      std::string(language_name(reading.text.language)) + '\n';
    std::string place;
    std::size_t count = 0;
    std::size_t open = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (!asked_for(asked, reading.mentions[i].provision))
            continue;
        if (count == 0 || reading.mentions[i].provision != place) {
            place = reading.mentions[i].provision;
            out += '\n' + styled(Style::strong, place_words(place)) + '\n';
        }
        out += explanation({opened.graph, authority, id, reading.mentions, targets, i});
        ++count;
        open += targets[i].status == Resolution::ambiguous || targets[i].status == Resolution::unresolved ? 1 : 0;
    }
    out += fmt::format("\n{}, of which {} left open\n", counted(count, "citation"), grouped(open));
    return out;
}

ExitCode explain(const Options &options) {
    const auto target = open_target(options.store, options.target);
    if (!target)
        return report_failure(target.problem());
    const OpenedStore *opened = &target->opened;
    const Asked *asked = &target->asked;
    const auto text = text_in(opened->graph, asked->document, options.language);
    if (!text)
        return report_failure(text.problem());
    const auto reading = opened->store.reading(*text);
    if (!reading)
        return report_failure(reading.problem());
    const AuthoritySource source = authority_of(opened->store);
    const Authority *authority = source();
    if (authority == nullptr)
        return report_failure({ProblemRule::internal, Severity::error, options.store, 0, 0,
                               "the authority data that the store was built with cannot be read"});
    const Status printed = print_out(explain_text(*opened, *asked, *text, *reading, *authority));
    return printed ? ExitCode::well : report_failure(printed.problem());
}

} // namespace

Run declare_explain(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("TARGET", options->target,
                    "A document or a place in it: \"S/RES/1674 (2006)\", \"S/RES/1674 (2006), para. 4\", "
                    "S/RES/1674(2006)#op_4")
        ->required();
    add_language(command, options->language,
                 "Language of the text; without it the first of en, fr, es, ru, zh, ar that was read");
    add_common(command, options->common);
    return [options] { return explain(*options); };
}

} // namespace recital
