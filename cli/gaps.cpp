// recital gaps: series of documents that used to cite a document or place and stopped.

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/citation_line.hpp"
#include "cli/command.hpp"
#include "cli/coverage_words.hpp"
#include "cli/help.hpp"
#include "cli/question.hpp"
#include "cli/report.hpp"
#include "cli/rows.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/citation_gaps.hpp"

namespace recital {
namespace {

struct Options : QuestionOptions {
    std::string target;
    std::size_t limit = 20;
    bool strict = false;
};

constexpr std::size_t most_listed = 12;
constexpr std::size_t name_shown = 200;

const std::vector<Column> &columns() {
    static const std::vector<Column> all{
        {"series", ColumnType::integer, "number of the series, the longest silence first"},
        {"name", ColumnType::text, "its title or agenda item, of the last document that cites"},
        {"by", ColumnType::text, "what holds it together: title or agenda"},
        {"last_cited", ColumnType::integer, "session or year of the last citation"},
        {"id", ColumnType::text, "key of a member, as every export has it"},
        {"document", ColumnType::text, "the member as people call it"},
        {"date", ColumnType::date, "its date"},
        {"cites", ColumnType::boolean, "whether it cites the target; false: a later one that was read and does not"},
    };
    return all;
}

class Answer {
  public:
    Answer(const OpenedIndex &opened, const GapQuery &query, const SeriesGaps &found)
        : opened_(opened), target_(query.target), filter_(query.filter), found_(found) {}

    std::string for_people(std::size_t limit) const {
        std::string out = styled(Style::strong, end_words(opened_, target_, true)) + '\n';
        out += fmt::format(
            "{} cited it in two sessions or years or more{}; {} stopped, {} on{}{}\n",
            counted(found_.series, "series", "series"), within_filter(filter_), grouped(found_.gaps.size()),
            counted(found_.going_on, "goes", "go"),
            found_.too_broad == 0 ? "" : fmt::format(", {} too broad to be one", grouped(found_.too_broad)),
            found_.once == 0 ? "." : fmt::format(". Of {} that cited it once nothing is said.", grouped(found_.once)));
        for (std::size_t i = 0; i < std::min(limit, found_.gaps.size()); ++i)
            out += drawn(found_.gaps[i]);
        if (found_.gaps.size() > limit)
            out += fmt::format("\n{} more; see --limit\n", grouped(found_.gaps.size() - limit));
        return out;
    }

    std::vector<Cells> rows() const {
        std::vector<Cells> out;
        for (std::size_t i = 0; i < found_.gaps.size(); ++i)
            for (const bool cites : {true, false})
                for (const DocumentId id : cites ? found_.gaps[i].citing : found_.gaps[i].silent) {
                    const SeriesGap &gap = found_.gaps[i];
                    const Document &document = opened_.documents.documents()[id];
                    out.push_back({static_cast<std::int64_t>(i + 1), text_cell(gap.name),
                                   text_cell(gap.by_agenda ? "agenda" : "title"), std::int64_t{gap.last_cited},
                                   text_cell(document.key), text_cell(label_of(document)),
                                   text_cell(date_column(document)), cites});
                }
        return out;
    }

  private:
    std::string drawn(const SeriesGap &gap) const {
        const std::string_view step = gap.by_session ? "session" : "year";
        return fmt::format("\n{}{}\n  cited in {} of {} read, last in {}{}; not in {} read since\n",
                           styled(Style::strong, printable(without_middle(gap.name, name_shown))),
                           gap.by_agenda ? "  (agenda item)" : "", grouped(gap.cited_steps), counted(gap.steps, step),
                           gap.by_session ? "session " : "", gap.last_cited, counted(gap.silent_steps, step)) +
               listed("cites it", gap.citing) + listed("does not", gap.silent);
    }

    std::string listed(std::string_view what, const std::vector<DocumentId> &documents) const {
        std::string out;
        const std::size_t skipped = documents.size() - std::min(documents.size(), most_listed);
        if (skipped != 0)
            out += fmt::format("  {:<8}  {} earlier\n", what, grouped(skipped));
        for (std::size_t i = skipped; i < documents.size(); ++i) {
            const Document &document = opened_.documents.documents()[documents[i]];
            out += fmt::format("  {:<8}  {}  {}\n", what, date_column(document), printable(label_of(document)));
        }
        return out;
    }

    const OpenedIndex &opened_;
    const CitationEnd &target_;
    const CitationFilter &filter_;
    const SeriesGaps &found_;
};

ExitCode gaps(const Options &options) {
    auto question = ask(options, {options.target});
    if (!question)
        return report_failure(question.problem());
    OpenedIndex *const opened = &question->opened;
    const CitationEnd *const target = &question->ends[0];
    GapQuery query;
    query.target = *target;
    query.filter = question->filter;
    query.loose = !options.strict;
    const SeriesGaps found = find_gaps(opened->index, opened->documents.documents(), query);
    const Answer answer(*opened, query, found);
    std::vector<DocumentId> documents{opened->index.adopted(target->document)};
    for (const SeriesGap &gap : found.gaps)
        documents.insert(documents.end(), gap.citing.begin(), gap.citing.end());
    const std::string out = options.format == table_format ? answer.for_people(options.limit)
                                                           : rows_in(options.format, columns(), answer.rows());
    return hand_over(options, out, coverage_words(opened->index, documents));
}

} // namespace

Run declare_gaps(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command.add_option("TARGET", options->target, "A document or a place in it: A/RES/60/1, \"A/RES/60/1, para. 138\"")
        ->required();
    command.add_flag("--strict", options->strict,
                     "Of a place: what names the document but no place in it does not count as citing it");
    command.add_option("--limit", options->limit, "Most series to show; default 20")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
        ->option_text("N");
    add_question_options(command, *options);
    command.footer(
        "A series is what one organ issued under one title, or one agenda item, over sessions or years: numbers in\n"
        "titles do not count. It is shown where it cited the target in two sessions or years or more, and later\n"
        "members were read that do not.\n\n" +
        help_on_columns(columns()) + help_footer());
    return [options] { return gaps(*options); };
}

} // namespace recital
