// recital load: makes a store of named graphs on the network hold what the export holds.

#include <chrono>
#include <optional>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/interrupt.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/password.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "export/curl_http.hpp"
#include "export/graph_loader.hpp"
#include "export/rdf_term.hpp"
#include "export/writer.hpp"

namespace recital {
namespace {

constexpr std::size_t kilobyte = 1024;
constexpr unsigned most_kilobytes = 1U << 20;
constexpr unsigned most_seconds = 86'400;

struct Options {
    CommonOptions common;
    std::string store;
    Endpoint endpoint;
    LoadOptions load;
    std::string authorities;
    std::optional<std::size_t> chunk;
    unsigned timeout = 300;
};

Problem usage(std::string message) { return {ProblemRule::usage, Severity::error, "", 0, 0, std::move(message)}; }

Status check_address(std::string_view option, const std::string &url) {
    const bool web = url.starts_with("http://") || url.starts_with("https://");
    const std::size_t host = web ? url.find("//") + 2 : 0;
    if (!web || url.size() == host)
        return usage(fmt::format("{} wants an address that begins with http:// or https://, not '{}'", option, url));
    const std::size_t at = url.find('@', host);
    if (at != std::string::npos && at < url.find_first_of("/?#", host))
        return usage(fmt::format("{}: no user or password in the address; name the user by --user", option));
    return {};
}

Status check(const Options &options) {
    if (Status status = check_address("--endpoint", options.endpoint.url); !status)
        return status;
    for (const auto &[option, url] :
         {std::pair{"--update", &options.endpoint.update}, std::pair{"--query", &options.endpoint.query}})
        if (!url->empty())
            if (Status status = check_address(option, *url); !status)
                return status;
    if (!valid_iri(options.load.data.base) || !options.load.data.base.ends_with('/') ||
        options.load.data.base.find('#') != std::string::npos)
        return usage("the base of entities must be an absolute IRI that ends in a slash, not " +
                     clean_text(options.load.data.base));
    if (!options.load.registry.empty() && !valid_iri(options.load.registry))
        return usage("--graph wants an absolute IRI, not " + clean_text(options.load.registry));
    return {};
}

bool wait_unless_interrupted(std::chrono::milliseconds time) {
    constexpr std::chrono::milliseconds step{50};
    const auto end = std::chrono::steady_clock::now() + time;
    while (!interrupted() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(step);
    return !interrupted();
}

std::string summary_of(const Options &options, const LoadSummary &summary, std::chrono::duration<double> time) {
    const auto row = [](std::string_view name, std::string_view value) {
        return fmt::format("  {:<11}{}\n", name, value);
    };
    std::string out = styled(Style::strong, printable(options.endpoint.url)) + '\n';
    std::string replaced = grouped(summary.replaced) + " replaced";
    if (summary.miscounted != 0)
        replaced += fmt::format(" (of {} the endpoint did not hold what was sent)", grouped(summary.miscounted));
    out += row("graphs", fmt::format("{}, {} unchanged, {} dropped", replaced, grouped(summary.unchanged),
                                     grouped(summary.dropped)));
    out += row("statements", fmt::format("{} sent, {} in all", grouped(summary.sent), grouped(summary.statements)));
    out += row("time", fmt::format("{:.1f} s", time.count()));
    return out;
}

ExitCode load(Options options) {
    const auto begun = std::chrono::steady_clock::now();
    if (const Status status = check(options); !status)
        return report_failure(status.problem());
    auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());

    HttpSettings settings;
    settings.user = options.endpoint.user;
    settings.authorities = options.authorities;
    settings.timeout = std::chrono::seconds(options.timeout);
    settings.interrupted = &interrupted();
    if (!settings.user.empty()) {
        auto password = ask_password(settings.user);
        if (!password)
            return report_failure(password.problem());
        settings.password = std::move(*password);
    }
    const std::unique_ptr<HttpClient> http = make_http_client(std::move(settings));
    if (http == nullptr)
        return report_failure({ProblemRule::internal, Severity::error, "", 0, 0, "libcurl cannot be started"});
    RetryingClient client(*http, {}, wait_unless_interrupted);
    if (options.chunk) {
        options.endpoint.graph_store_limits.bytes = *options.chunk * kilobyte;
        options.endpoint.update_limits.bytes = *options.chunk * kilobyte;
    }

    auto store = open_graph_store(options.endpoint, client);
    if (!store)
        return report_failure(store.problem());
    Progress progress("Loading", !options.common.quiet);
    options.load.data.agents = agents_of(opened->store, opened->graph);
    options.load.interrupted = &interrupted();
    options.load.progress = progress.callback();
    std::vector<Problem> problems;
    const auto summary = load_graph(opened->graph, options.load, *store, problems);
    progress.clear();
    const ExitCode code = report_problems(problems, options.common);
    if (!summary)
        return report_failure(summary.problem());
    if (!options.common.quiet)
        if (const Status printed = print_out(summary_of(options, *summary, std::chrono::steady_clock::now() - begun));
            !printed)
            return report_failure(printed.problem());
    return code;
}

} // namespace

Run declare_load(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option(
            "--endpoint", options->endpoint.url,
            "A store's address for the SPARQL 1.1 Graph Store Protocol, or of a SPARQL service that takes updates")
        ->required()
        ->option_text("URL");
    command
        .add_option("--update", options->endpoint.update,
                    "Send the data by SPARQL 1.1 Update to this address; needed where queries and updates have two")
        ->option_text("URL");
    command.add_option("--query", options->endpoint.query, "With --check: SPARQL service to count statements at")
        ->option_text("URL");
    command
        .add_option("--user", options->endpoint.user,
                    "User at the endpoint; the password is read from RECITAL_PASSWORD, or asked for")
        ->option_text("NAME");
    command
        .add_option("--graph", options->load.registry,
                    "Where the endpoint keeps the list of what was loaded into it; default: load, below the base")
        ->option_text("IRI");
    command
        .add_option("--base", options->load.data.base,
                    "Start of the IRIs of documents; default " + options->load.data.base)
        ->option_text("IRI");
    command
        .add_option_function<std::string>(
            "--profile",
            [options](const std::string &name) {
                options->load.data.profile = name == "simple" ? RdfProfile::simple : RdfProfile::full;
            },
            "'full', or 'simple': who cites whom and what else ties them, without evidence; default full")
        ->check(CLI::IsMember({"full", "simple"}))
        ->option_text("NAME");
    command.add_flag("--check", options->load.check,
                     "Count the statements of each graph at the endpoint, and send again what does not hold all");
    command
        .add_option("--chunk", options->chunk,
                    fmt::format("Most kilobytes of one request; default {}, for updates {}",
                                options->endpoint.graph_store_limits.bytes / kilobyte,
                                options->endpoint.update_limits.bytes / kilobyte))
        ->check(CLI::Range(1U, most_kilobytes))
        ->option_text("N");
    command
        .add_option("--timeout", options->timeout,
                    "Seconds that a request may take; default " + std::to_string(options->timeout))
        ->check(CLI::Range(1U, most_seconds))
        ->option_text("N");
    command.add_option("--cacert", options->authorities, "Certificates to trust instead of the system's")
        ->option_text("FILE.pem");
    add_common(command, options->common);
    return [options] { return load(*options); };
}

} // namespace recital
