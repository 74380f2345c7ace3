#include "cli/question.hpp"

#include "cli/coverage_words.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/rows.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "extract/input_reader.hpp"

namespace recital {
namespace {

constexpr std::size_t title_shown = 100;

/// The document and places that a person asks for.
Result<CitationEnd> find_end(const OpenedIndex &opened, const std::string &typed) {
    auto asked = find_asked(opened.documents, typed, authority_of(opened.store));
    if (!asked)
        return asked.problem();
    return CitationEnd{asked->document, std::move(asked->places)};
}

} // namespace

void add_question_options(CLI::App &command, QuestionOptions &options, AnswerFormats formats) {
    if (formats == AnswerFormats::rows)
        add_row_format(command, options.format);
    else
        add_row_or_graph_format(command, options.format);
    add_filter(command, options.filter);
    add_jobs(command, options.jobs);
    add_output(command, options.output);
    add_common(command, options.common);
}

Result<Question> ask(const QuestionOptions &options, std::initializer_list<std::string> typed) {
    auto opened = open_index(options.store, job_count(options.jobs));
    if (!opened)
        return opened.problem();
    std::vector<CitationEnd> ends;
    for (const std::string &one : typed) {
        auto end = find_end(*opened, one);
        if (!end)
            return end.problem();
        ends.push_back(std::move(*end));
    }
    auto filter = filter_of(options.filter, opened->index.acts());
    if (!filter)
        return filter.problem();
    return Question{std::move(*opened), std::move(ends), std::move(*filter)};
}

ExitCode hand_over(const QuestionOptions &options, const std::string &answer, const std::string &coverage) {
    const bool for_people = options.format == table_format;
    if (const Status written = write_output(options.output, for_people ? answer + '\n' + coverage : answer); !written)
        return report_failure(written.problem());
    if (!for_people)
        say_coverage(coverage, options.common);
    return ExitCode::well;
}

ExitCode hand_over(const QuestionOptions &options, const Format &format, const KnowledgeGraph &graph,
                   const std::string &subject, const std::string &coverage) {
    if (const Status written = write_part(format, graph, subject, options.output, options.common); !written)
        return report_failure(written.problem());
    say_coverage(coverage, options.common);
    return ExitCode::well;
}

std::string end_words(const OpenedIndex &opened, const CitationEnd &end, bool titled) {
    const Document &text = opened.documents.documents()[opened.index.adopted(end.document)];
    std::string places;
    for (const Provision &place : end.places)
        places += (places.empty() ? "" : ";") + place.key();
    std::string out = label_of(text) + (places.empty() ? "" : ", " + places_words(places));
    if (titled && !text.title.empty() && text.title != label_of(text))
        out += "  " + without_middle(text.title, title_shown);
    return printable(out);
}

} // namespace recital
