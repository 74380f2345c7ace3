// recital audit: what the keeper of a page that describes documents should look at.

#include <CLI/CLI.hpp>

#include "cli/audit_report.hpp"
#include "cli/command.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/page_target.hpp"
#include "cli/report.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string page;
    std::string format = "table";
    std::string output;
};

Result<std::vector<AuditedText>> texts_of(const OpenedStore &opened, DocumentId page) {
    std::vector<AuditedText> out;
    for (const TextId id : opened.graph.documents()[page].texts) {
        auto reading = opened.store.reading(id);
        if (!reading)
            return reading.problem();
        out.push_back({id, std::move(*reading)});
    }
    return out;
}

ExitCode audit(const Options &options) {
    const auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    const KnowledgeGraph &graph = opened->graph;
    const AuthoritySource source = authority_of(opened->store);
    const auto page = find_page(graph, options.page, source);
    if (!page)
        return report_failure(page.problem());
    const auto texts = texts_of(*opened, *page);
    if (!texts)
        return report_failure(texts.problem());
    const Authority *authority = source();
    if (authority == nullptr)
        return report_failure({ProblemRule::internal, Severity::error, "", 0, 0,
                               "the authority data that the store was built with cannot be read"});
    const auto symbols = [&](TextId text) {
        const auto reading = opened->store.reading(text);
        return reading ? reading->facts.symbols : std::vector<std::string>{};
    };
    const PageAudit found = audit_page(graph, *page, *texts, *authority, symbols);
    const std::string report = options.format == "md"      ? audit_list(graph, found)
                               : options.format == "jsonl" ? audit_lines(graph, found)
                                                           : audit_tables(graph, found);
    const Status written = write_output(options.output, report);
    return written ? ExitCode::well : report_failure(written.problem());
}

} // namespace

Run declare_audit(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("PAGE", options->page,
                    "The page, as it was read into the store: its path or file name, its address, or its title")
        ->required();
    command
        .add_option("-f,--format", options->format,
                    "table: for people, the default; md: list items to paste into the page; jsonl: every finding as "
                    "one JSON object a line")
        ->check(CLI::IsMember({"table", "md", "jsonl"}))
        ->option_text("FORMAT");
    add_output(command, options->output);
    add_common(command, options->common);
    return [options] { return audit(*options); };
}

} // namespace recital
