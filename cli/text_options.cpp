#include "cli/text_options.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/selection_options.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {
namespace {

constexpr const char *group = "Which documents";

std::vector<std::string> type_names() {
    const auto all = names_of<DocumentType>();
    return {all.begin(), all.end()};
}

/// Their names, by number.
std::vector<std::string> organ_names() {
    std::vector<std::string> out;
    for (int organ = 0; organ <= static_cast<int>(Organ::other); ++organ)
        out.emplace_back(name(static_cast<Organ>(organ)));
    return out;
}

void add_names(CLI::App &command, const std::string &flags, std::vector<std::string> &given,
               const std::vector<std::string> &known, const std::string &what, const std::string &shown) {
    command.add_option(flags, given, what)
        ->delimiter(',')
        ->take_all()
        ->allow_extra_args(false)
        ->check(CLI::Validator(
            [known](const std::string &name) {
                if (std::find(known.begin(), known.end(), name) != known.end())
                    return std::string();
                std::string out = "'" + name + "' is none of ";
                for (const std::string &one : known)
                    out += (&one == &known.front() ? "" : ", ") + one;
                return out;
            },
            ""))
        ->option_text(shown)
        ->group(group);
}

void add_text_options(CLI::App &command, TextOptions &options) {
    add_language(command, options.language, "Only texts in this language");
    add_names(command, "--type,--types", options.types, type_names(),
              "Only documents of these types, separated by commas (resolution,report)", "TYPES");
    add_names(command, "--organ,--organs", options.organs, organ_names(),
              "Only documents of these organs (security_council)", "ORGANS");
    add_time(command, options.since, options.until, "documents", group);
}

} // namespace

DocumentFilter filter_of(const TextOptions &options) {
    DocumentFilter filter;
    filter.language = options.language;
    for (const std::string &type : options.types)
        filter.types.push_back(*value_of<DocumentType>(type));
    const std::vector<std::string> organs = organ_names();
    for (const std::string &organ : options.organs)
        filter.organs.push_back(static_cast<Organ>(std::find(organs.begin(), organs.end(), organ) - organs.begin()));
    if (!options.since.empty())
        filter.since = *parse_iso_date(options.since);
    if (!options.until.empty())
        filter.until = *parse_iso_date(options.until);
    return filter;
}

Result<TextIndex> open_text_index(const OpenedStore &opened, const std::string &store, const CommonOptions &common) {
    Progress progress("Making the index of words", !common.quiet);
    auto index = TextIndex::open(opened.store, opened.graph, store, progress.callback());
    progress.clear();
    if (index && index->not_kept() && !common.quiet) {
        Problem note = *index->not_kept();
        note.message = "the index of words is made for this once: its file " + note.message;
        print_problem(note);
    }
    return index;
}

void add_text_question_options(CLI::App &command, TextQuestionOptions &options, const std::string &limit_help) {
    command.add_option("--limit", options.limit, limit_help + "; 0 for all; default 20")->option_text("N");
    add_text_options(command, options.texts);
    options.format = "table";
    command
        .add_option("-f,--format", options.format,
                    "'table'; 'md' for a list to paste; 'csv' or 'jsonl' for programs; default table")
        ->check(CLI::IsMember({"table", "md", "csv", "jsonl"}))
        ->option_text("FORMAT");
    add_output(command, options.output);
    add_common(command, options.common);
}

ExitCode hand_over(const TextQuestionOptions &options, const Result<std::string> &answer) {
    if (!answer)
        return report_failure(answer.problem());
    if (const Status written = write_output(options.output, *answer); !written)
        return report_failure(written.problem());
    return ExitCode::well;
}

std::string help_on_index() {
    return "The first search makes an index beside the store (STORE.search), which later ones use.\n";
}

std::string draft_words(const KnowledgeGraph &graph, const AdoptedTexts &adopted, DocumentId document) {
    return adopted.is_draft(document) ? ", draft of " + printable(label_of(graph.documents()[adopted.text(document)]))
                                      : std::string();
}

std::string drafts_left_out(std::size_t places) {
    return places == 0 ? std::string()
                       : counted(places, "more place") + " in drafts whose adopted texts are among these\n";
}

} // namespace recital
