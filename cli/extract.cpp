// recital extract: the citations found in documents, one JSON object a line, nothing stored. On demand also the normalised
// texts in which the offsets count, one file each.

#include <filesystem>
#include <set>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/statement_line.hpp"
#include "cli/terminal.hpp"
#include "extract/resolver.hpp"

namespace recital {
namespace {

std::string_view said_by(const Mention &mention, const std::vector<Target> &targets) {
    return mention.said_by < 0 ? std::string_view() : targets[static_cast<std::size_t>(mention.said_by)].key;
}

struct Options {
    CommonOptions common;
    ReadOptions read;
    std::string format = "jsonl";
    std::string output;
    std::string texts; // directory of the normalised texts; none without it
};

/// Writes normalised texts into a directory, each under its input's name with the ending of text.
class TextFiles {
  public:
    explicit TextFiles(std::string directory) : directory_(std::move(directory)) {}

    Status write(const Reading &reading) {
        if (directory_.empty())
            return {};
        const std::string name = name_of(reading.input.path);
        const std::string path = (std::filesystem::path(directory_) / name).generic_string();
        if (!written_.insert(name).second)
            return Problem{ProblemRule::output_write,
                           Severity::error,
                           reading.input.path,
                           0,
                           0,
                           "its text was not written: another input has the file " + path};
        std::error_code made;
        std::filesystem::create_directories(directory_, made);
        if (made)
            return Problem{
                ProblemRule::output_write, Severity::error, directory_, 0, 0, "could not be made: " + made.message()};
        return write_output(path, reading.text.content);
    }

  private:
    static std::string name_of(const std::string &input) {
        if (is_standard_output(input)) // that is, standard input
            return "standard-input.txt";
        return std::filesystem::path(input).filename().replace_extension(".txt").generic_string();
    }

    std::string directory_;
    std::set<std::string> written_;
};

ExitCode extract(const Options &options) {
    if (options.format != "jsonl")
        return report_failure({ProblemRule::usage, Severity::error, "", 0, 0,
                               "unknown format '" + options.format + "'; statements are written as jsonl"});
    Result<ReadTask> prepared = read_task(options.read, "");
    if (!prepared)
        return report_failure(prepared.problem());
    BuildOptions &task = prepared->options;
    const Authority &authority = prepared->authority;

    const bool seen = is_standard_output(options.output) && is_terminal(Stream::out);
    Progress progress("Reading", !options.common.quiet && !seen);
    task.progress = progress.callback();

    const TermNames terms = term_names(authority);
    const ConfidenceTable confidence(authority);
    auto output = Output::open(options.output);
    if (!output)
        return report_failure(output.problem());
    std::string lines;
    TextFiles texts(options.texts);
    std::vector<Problem> problems;
    const Status read = read_inputs(
        task, authority,
        [&](Reading &&reading) {
            // The year table learns from this document alone: a line depends on its own document and the authority data.
            YearTable years(authority);
            years.learn(reading.facts);
            const std::vector<Target> targets = resolve_mentions(reading, authority, years);
            lines.clear();
            for (std::size_t i = 0; i < reading.mentions.size(); ++i)
                append_statement(lines, {reading, reading.mentions[i], targets[i], authority, terms, confidence,
                                         said_by(reading.mentions[i], targets)});
            output->write(lines);
            if (const Status kept = texts.write(reading); !kept)
                problems.push_back(kept.problem());
            problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
        },
        problems);
    progress.clear();
    const ExitCode code = report_problems(problems, options.common);
    if (!read)
        return report_failure(read.problem());
    const Status written = output->finish();
    return written ? code : report_failure(written.problem());
}

} // namespace

Run declare_extract(CLI::App &command) {
    auto options = std::make_shared<Options>();
    command.add_option("INPUT", options->read.inputs, "Files and directories to read; - is standard input")->required();
    command.add_option("-f,--format", options->format, "jsonl: one JSON object a line (the only format)")
        ->option_text("FORMAT");
    add_output(command, options->output);
    command
        .add_option("--texts", options->texts,
                    "Write the text of each input, in which the offsets count, as a file into this directory")
        ->option_text("DIR");
    add_jobs(command, options->read.jobs);
    add_authority(command, options->read.authority);
    add_common(command, options->common);
    return [options] { return extract(*options); };
}

} // namespace recital
