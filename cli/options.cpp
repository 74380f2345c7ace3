#include "cli/options.hpp"

#include <algorithm>
#include <future>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/interrupt.hpp"
#include "graph/authority_check.hpp"
#include "graph/file.hpp"
#include "graph/reconciled.hpp"

namespace recital {
namespace {

constexpr std::size_t max_authority_bytes = 64U << 20;
constexpr std::size_t max_manifest_bytes = 256U << 20;
constexpr std::size_t max_corrections_bytes = 256U << 20;

std::optional<Language> language_of_word(std::string word) {
    if (const auto language = language_of_code(word))
        return language;
    for (char &c : word)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    for (const Language language : official_languages) {
        std::string name(language_name(language));
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
        if (name == word)
            return language;
    }
    return std::nullopt;
}

} // namespace

void add_common(CLI::App &command, CommonOptions &options) {
    command.add_flag("-q,--quiet", options.quiet, "Print errors only: no progress, no summary");
    command.add_flag("-v,--verbose", options.verbose, "Print notes too, not only warnings and errors");
}

void add_store(CLI::App &command, std::string &store) {
    command.add_option("STORE", store, "The store, a file made by `recital build`")->required();
}

void add_jobs(CLI::App &command, unsigned &jobs) {
    command.add_option("-j,--jobs", jobs, "Threads to work with; 0: as many as there are processors")
        ->check(CLI::Range(0U, 1024U))
        ->option_text("N");
}

void add_authority(CLI::App &command, std::vector<std::string> &paths) {
    command
        .add_option("--authority", paths,
                    "Turtle file with names, verbs, instruments, links of your own, or the table of export -f "
                    "reconcile (.csv); "
                    "may be given again")
        ->option_text("FILE.ttl")
        ->take_all()
        ->allow_extra_args(false);
}

void add_inputs(CLI::App &command, ReadOptions &options) {
    CLI::Option *inputs =
        command.add_option("INPUT", options.inputs, "Files and directories to read; - is standard input");
    command
        .add_option("--manifest", options.manifests,
                    "Table of files to read and what they are: symbol, title, date, language ...; may be given again")
        ->option_text("FILE.tsv")
        ->take_all()
        ->allow_extra_args(false);
    command.callback([&options, inputs] {
        if (options.inputs.empty() && options.manifests.empty())
            throw CLI::RequiredError(inputs->get_name() + " or --manifest");
    });
}

void add_corrections(CLI::App &command, ReadOptions &options) {
    CLI::Option *given =
        command
            .add_option(
                "--corrections", options.corrections,
                "Table of what persons found right, wrong or missing (`recital review` makes one to fill in); may be "
                "given again. Without it those that the store holds stay")
            ->option_text("FILE.tsv")
            ->take_all()
            ->allow_extra_args(false);
    command.add_flag("--no-corrections", options.drop_corrections, "Drop the corrections that the store holds")
        ->excludes(given);
}

void add_language(CLI::App &command, std::optional<Language> &language, const std::string &what) {
    command
        .add_option_function<std::string>(
            "--lang", [&language](const std::string &word) { language = language_of_word(word); }, what)
        ->check(CLI::Validator(
            [](const std::string &word) {
                return language_of_word(word) ? std::string() : "'" + word + "' is not one of en, fr, es, ru, zh, ar";
            },
            ""))
        ->option_text("LANGUAGE");
}

void add_output(CLI::App &command, std::string &output) {
    command.add_option("-o,--output", output, "File to write; - or nothing: standard output")->option_text("FILE");
}

Result<LoadedAuthority> load_authority(const std::vector<std::string> &paths,
                                       const std::vector<std::pair<std::string, std::string>> &fallback) {
    LoadedAuthority loaded;
    for (const std::string &path : paths) {
        FileBuffer file;
        if (const Status read = file.read(path, max_authority_bytes); !read)
            return read.problem();
        if (!is_reconciled_name(path)) {
            loaded.extra.push_back({path, std::string(file.bytes())});
            continue;
        }
        auto turtle = turtle_of_reconciled(path, file.bytes());
        if (!turtle)
            return turtle.problem();
        loaded.extra.push_back({path, std::move(*turtle)});
    }
    if (paths.empty())
        for (const auto &[name, content] : fallback)
            loaded.extra.push_back({name, content});
    auto authority = Authority::load(loaded.extra);
    if (!authority)
        return authority.problem();
    loaded.authority = std::move(*authority);
    return loaded;
}

namespace {

/// Name and content of each file, once.
Result<std::vector<std::pair<std::string, std::string>>> read_user_files(const std::vector<std::string> &paths,
                                                                         std::size_t most_bytes) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const std::string &path : paths) {
        FileBuffer file;
        if (const Status read = file.read(path, most_bytes); !read)
            return read.problem();
        const bool again = std::any_of(files.begin(), files.end(), [&](const auto &one) { return one.first == path; });
        if (!again)
            files.emplace_back(path, std::string(file.bytes()));
    }
    return files;
}

} // namespace

Result<ReadTask> read_task(const ReadOptions &options, const std::string &store, const KeptFiles &kept) {
    ReadTask task;
    auto manifests = read_user_files(options.manifests, max_manifest_bytes);
    if (!manifests)
        return manifests.problem();
    auto corrections = read_user_files(options.corrections, max_corrections_bytes);
    if (!corrections)
        return corrections.problem();
    std::vector<Problem> problems;
    task.options.manifest = Manifest(kept.manifests, std::move(*manifests), problems);
    std::future<InputList> listed =
        std::async(std::launch::async, [&] { return list_inputs(options.inputs, task.options.manifest); });
    auto loaded = load_authority(options.authority, kept.authority);
    if (!loaded)
        return loaded.problem();
    if (!options.authority.empty()) {
        const std::vector<Problem> circles = circles_of(loaded->extra);
        problems.insert(problems.end(), circles.begin(), circles.end());
    }
    task.authority = std::move(loaded->authority);
    task.extra_authority = std::move(loaded->extra);
    task.options.inputs = options.inputs;
    task.options.listed = listed.get();
    task.options.listed->problems.insert(task.options.listed->problems.end(), problems.begin(), problems.end());
    task.options.corrections = std::move(*corrections);
    task.options.drop_corrections = options.drop_corrections;
    task.options.store = store;
    task.options.jobs = options.jobs;
    task.options.rehash = options.rehash;
    task.options.last_work = true;
    task.options.interrupted = &interrupted();
    return task;
}

} // namespace recital
