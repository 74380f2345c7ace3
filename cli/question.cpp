#include "cli/question.hpp"

#include <CLI/CLI.hpp>

#include "cli/coverage_words.hpp"
#include "cli/output.hpp"
#include "cli/printed_passages.hpp"
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

void warn_of_absent_places(const OpenedIndex &opened, const CitationEnd &end, const CommonOptions &common) {
    const DocumentId document = opened.index.adopted(end.document);
    if (end.places.empty() || !opened.index.documents()[document].read)
        return;
    const auto part = opened.store.part({document}, {});
    if (!part)
        return; // the answer itself will say why
    std::vector<Provision> absent = end.places;
    for (const TextId id : part->texts) {
        const auto text = opened.store.text(id);
        if (!text)
            return;
        for (const Block &block : text->blocks)
            std::erase_if(absent, [&](const Provision &place) {
                return !block.provision.empty() && provision_contains(place.key(), block.provision);
            });
    }
    if (absent.empty())
        return;
    std::string keys;
    for (const Provision &place : absent)
        keys += (keys.empty() ? "" : ";") + place.key();
    const std::string name = printable(label_of(opened.documents.documents()[document]));
    const Problem warning{ProblemRule::target_unknown,
                          Severity::warning,
                          "",
                          0,
                          0,
                          name + " as it was read has no " + places_words(keys)};
    report_problems({&warning, 1}, common);
}

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

void add_quoted_question_options(CLI::App &command, QuestionOptions &options, bool &loose,
                                 std::optional<Language> &language) {
    command.add_flag("--loose", loose,
                     "Of a place: also citations that name the document as a whole, or stand in no known place");
    add_language(command, language, "Language of the quotes, where it was read");
    add_question_options(command, options, AnswerFormats::rows_and_graphs);
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
        warn_of_absent_places(*opened, *end, options.common);
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

ExitCode hand_over(const QuestionOptions &options, const OpenedIndex &opened, const Format &format,
                   const StorePart &part, const std::string &subject, const std::string &coverage) {
    if (const Status written = write_part(format, part.graph, subject, options.output, options.common,
                                          printed_passages(opened.store, part.graph, part.texts));
        !written)
        return report_failure(written.problem());
    say_coverage(coverage, options.common);
    return ExitCode::well;
}

bool was_read(const OpenedIndex &opened, const CitationEnd &end) {
    return opened.index.documents()[opened.index.adopted(end.document)].read;
}

std::string unread_words(const OpenedIndex &opened, const CitationEnd &end) {
    return was_read(opened, end)
               ? std::string()
               : end_words(opened, {end.document, {}}) + " was not read: what it rests on is not known.\n";
}

std::string end_words(const OpenedIndex &opened, const CitationEnd &end, bool titled) {
    const Document &text = opened.documents.documents()[opened.index.adopted(end.document)];
    std::string places;
    for (const Provision &place : end.places)
        places += (places.empty() ? "" : ";") + place.key();
    std::string out = label_of(text) + (places.empty() ? "" : ", " + places_words(places));
    if (titled && !text.title.empty() && text.title != label_of(text))
        out += "  " + without_middle(text.title, title_shown);
    if (titled && !was_read(opened, end))
        out += "  (cited, not read)";
    return printable(out);
}

} // namespace recital
