#include "cli/text_options.hpp"

#include <CLI/CLI.hpp>

#include "cli/checks.hpp"
#include "cli/coverage_words.hpp"
#include "cli/organ_names.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/rows.hpp"
#include "cli/selection_options.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {
namespace {

constexpr const char *group = "Which documents";

std::optional<DocumentType> type_of_name(const std::string &typed) { return value_of<DocumentType>(as_name(typed)); }

std::vector<std::string> type_names() {
    const auto all = names_of<DocumentType>();
    return {all.begin(), all.end()};
}

/// Names of which `read` makes a value; a wrong one is answered with those there are.
template <class Read>
void add_names(CLI::App &command, const std::string &flags, std::vector<std::string> &given, Read read,
               const std::vector<std::string> &known, const std::string &what, const std::string &shown) {
    command.add_option(flags, given, what)
        ->delimiter(',')
        ->take_all()
        ->allow_extra_args(false)
        ->check(CLI::Validator(
            [read, known](const std::string &name) {
                if (read(name))
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
    add_names(command, "--type,--types", options.types, type_of_name, type_names(),
              "Only documents of these types, separated by commas (resolution,report)", "TYPES");
    add_names(command, "--organ,--organs", options.organs, organ_of_name, organ_names(),
              "Only documents of these organs (security_council, or sc)", "ORGANS");
    add_time(command, options.since, options.until, "documents", group);
}

} // namespace

DocumentFilter filter_of(const TextOptions &options) {
    DocumentFilter filter;
    filter.language = options.language;
    for (const std::string &type : options.types)
        filter.types.push_back(*type_of_name(type));
    for (const std::string &organ : options.organs)
        filter.organs.push_back(*organ_of_name(organ));
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

ExitCode hand_over(const TextQuestionOptions &options, const Result<std::string> &answer, const std::string &coverage) {
    if (!answer)
        return report_failure(answer.problem());
    const bool for_people = options.format == table_format;
    if (const Status written = write_output(options.output, for_people ? *answer + '\n' + coverage : *answer); !written)
        return report_failure(written.problem());
    if (!for_people)
        say_coverage(coverage, options.common);
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
