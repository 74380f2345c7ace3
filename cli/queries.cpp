// recital queries: the questions of ontologies/queries/, to be asked of a store that an export was loaded into. A file's name
// is the question's; its first line is its title. NAME.STORE.rq is the same question in the words of one store.

#include <algorithm>
#include <set>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "graph/embedded.hpp"

namespace recital {
namespace {

constexpr std::string_view folder = "queries/";
constexpr std::string_view suffix = ".rq";

struct Query {
    std::string_view name;
    std::string_view store; // empty: for every store that has no words of its own
    std::string_view content;

    std::string_view title() const {
        const std::size_t begin = std::min(content.find_first_not_of("# "), content.size());
        return content.substr(begin, content.find('\n', begin) - begin);
    }
};

std::vector<Query> queries() {
    std::vector<Query> all;
    for (const EmbeddedFile &file : embedded_queries()) {
        std::string_view name = file.name;
        name.remove_prefix(folder.size());
        name.remove_suffix(suffix.size());
        const std::size_t dot = std::min(name.find('.'), name.size());
        all.push_back({name.substr(0, dot), name.substr(std::min(dot + 1, name.size())), file.content});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Query &left, const Query &right) { return left.name < right.name; });
    return all;
}

struct Options {
    CommonOptions common;
    std::string name;
    std::string store;
    std::string output;
};

std::string list() {
    const std::vector<Query> all = queries();
    std::size_t width = 0;
    for (const Query &query : all)
        width = std::max(width, query.name.size());
    std::string out;
    for (const Query &query : all)
        if (query.store.empty())
            out += fmt::format("{:<{}}  {}\n", query.name, width, query.title());
    return out;
}

std::string_view text_of(const Options &options) {
    std::string_view found;
    for (const Query &query : queries())
        if (query.name == options.name && (query.store == options.store || (query.store.empty() && found.empty())))
            found = query.content;
    return found;
}

ExitCode print(const Options &options) {
    const Status printed =
        options.name.empty() ? write_output(options.output, list()) : write_output(options.output, text_of(options));
    return printed ? ExitCode::well : report_failure(printed.problem());
}

} // namespace

Run declare_queries(CLI::App &command) {
    std::set<std::string> names;
    std::set<std::string> stores{"jena", "oxigraph"}; // these need no words of their own
    for (const Query &query : queries()) {
        names.emplace(query.name);
        if (!query.store.empty())
            stores.emplace(query.store);
    }
    auto options = std::make_shared<Options>();
    command.add_option("NAME", options->name, "The question to print; without it all are listed")
        ->check(CLI::IsMember(names));
    command.add_option("--store", options->store, "The store that is asked: some questions are put otherwise to it")
        ->check(CLI::IsMember(stores))
        ->type_name("STORE");
    add_output(command, options->output);
    add_common(command, options->common);
    return [options] { return print(*options); };
}

} // namespace recital
