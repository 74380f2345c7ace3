// recital timeline: when a document or place was cited, by year and act, as a table and a chart.

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/coverage_words.hpp"
#include "cli/help.hpp"
#include "cli/question.hpp"
#include "cli/report.hpp"
#include "cli/rows.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/wording.hpp"
#include "graph/citation_timeline.hpp"

namespace recital {
namespace {

struct Options : QuestionOptions {
    std::string target;
    TimelineQuery query;
};

constexpr std::size_t widest_bar = 60;

const std::vector<Column> &columns() {
    static const std::vector<Column> all{
        {"year", ColumnType::integer, "of the citing documents; none: they have no date"},
        {"act", ColumnType::text, "the verb; 'other' for all but the most used; none: all verbs together"},
        {"documents", ColumnType::integer, "that cite it so in this year"},
        {"citations", ColumnType::integer, "of all verbs together: how many citations these are"},
        {"read", ColumnType::integer,
         "of all verbs together: documents of this year that were read, of the organs that cite it; 0: silence says "
         "nothing"},
    };
    return all;
}

/// One that says the same of the same: a year, or a run of years of which nothing was read.
struct Span {
    const TimelineYear *first = nullptr;
    int last = 0;
};

bool unread(const TimelineYear &year) { return year.read == 0 && year.citing == 0; }

std::vector<Span> spans(const Timeline &found) {
    std::vector<Span> out;
    for (const TimelineYear &year : found.years) {
        if (!out.empty() && unread(year) && unread(*out.back().first))
            out.back().last = year.year;
        else
            out.push_back({&year, year.year});
    }
    return out;
}

class Answer {
  public:
    Answer(const OpenedIndex &opened, const TimelineQuery &query, const Timeline &found)
        : opened_(opened), query_(query), found_(found) {}

    std::string for_people() const {
        std::string out = styled(Style::strong, end_words(opened_, query_.target, true)) + '\n';
        if (found_.citing == 0)
            out += fmt::format("Nothing that was read cites it{}.\n", within_filter(query_.filter));
        else
            out += fmt::format("{} it; a document that does so by several verbs stands under each\n\n",
                               counted(found_.citing, "document cites", "documents cite")) +
                   table() + '\n' + chart();
        out += unread_words();
        if (found_.whole_only != 0)
            out += fmt::format("\n{} the document, but no place in it: --loose counts {}.\n",
                               counted(found_.whole_only, "more document cites", "more documents cite"),
                               found_.whole_only == 1 ? "it" : "them");
        return out;
    }

    std::vector<Cells> rows() const {
        std::vector<Cells> out;
        for (const TimelineYear &year : found_.years)
            add_rows(out, year);
        if (found_.undated.citing != 0)
            add_rows(out, found_.undated);
        return out;
    }

  private:
    std::string act(std::size_t position) const {
        if (position == found_.acts.size())
            return "other";
        const std::string &lemma = opened_.index.acts()[found_.acts[position]].lemma;
        return lemma.empty() || found_.acts[position] == 0 ? "no verb" : lemma;
    }

    static std::string years(int first, int last) {
        return first == last ? std::to_string(last) : fmt::format("{}\u2013{}", first, last);
    }
    static std::string years(const Span &span) {
        return span.first->year == 0 ? "no date" : years(span.first->year, span.last);
    }

    /// The silence of an organ of which nothing was read, in years in which others were.
    std::string unread_words() const {
        std::string out;
        for (const UnreadYears &one : found_.unread) {
            std::string spans;
            for (const auto &[first, last] : one.spans)
                spans += (spans.empty() ? "" : ", ") + years(first, last);
            out += fmt::format("\nOf documents of {}, nothing was read of {}",
                               one.organ == Organ::other ? "other organs" : "the " + words_in_capitals(name(one.organ)),
                               spans);
        }
        return out.empty() ? out : out + '\n';
    }

    std::string table() const {
        std::vector<Heading> headings{
            {"year", Setting::wrapped}, {"documents", Setting::number}, {"read", Setting::number}};
        for (std::size_t i = 0; i < found_.acts.size() + (found_.other_acts ? 1U : 0U); ++i)
            headings.push_back({act(i), Setting::number});
        TextTable out(headings);
        for (const Span &span : all_spans()) {
            const TimelineYear &year = *span.first;
            if (unread(year)) {
                out.add({years(span), "not read"});
                continue;
            }
            std::vector<std::string> cells{years(span), grouped(year.citing), grouped(year.read)};
            for (std::size_t i = 0; i + 3 < headings.size(); ++i)
                cells.push_back(year.by_act[i] == 0 ? "" : grouped(year.by_act[i]));
            out.add(std::move(cells));
        }
        return out.shown();
    }

    std::string chart() const {
        std::size_t most = 1;
        std::size_t widest = 0;
        for (const Span &span : all_spans()) {
            most = std::max(most, span.first->citing);
            widest = std::max(widest, shown_width(years(span)));
        }
        const std::size_t room = std::max<std::size_t>(terminal_width(Stream::out), widest + 30) - widest - 20;
        const std::size_t width = std::min(room, widest_bar);
        std::string out;
        for (const Span &span : all_spans()) {
            const TimelineYear &year = *span.first;
            const std::string name = years(span);
            out += "  " + name + std::string(widest - shown_width(name) + 2, ' ');
            if (unread(year))
                out += styled(Style::faint, "not read");
            else if (year.citing == 0)
                out += styled(Style::faint, fmt::format("none of {} read", grouped(year.read)));
            else
                out += bar(year.citing, std::max(most, width), width) + ' ' + grouped(year.citing);
            out += '\n';
        }
        return out;
    }

    /// Of eighths of a block, so that few and fewer can be told apart; never empty.
    static std::string bar(std::size_t value, std::size_t most, std::size_t width) {
        static constexpr std::array<std::string_view, 8> eighths{"",       "\u258F", "\u258E", "\u258D",
                                                                 "\u258C", "\u258B", "\u258A", "\u2589"};
        const std::size_t parts = std::max<std::size_t>(1, value * width * 8 / most);
        std::string out;
        for (std::size_t i = 0; i < parts / 8; ++i)
            out += "\u2588";
        return out.append(eighths[parts % 8]);
    }

    std::vector<Span> all_spans() const {
        std::vector<Span> out = spans(found_);
        if (found_.undated.citing != 0)
            out.push_back({&found_.undated, 0});
        return out;
    }

    void add_rows(std::vector<Cells> &out, const TimelineYear &year) const {
        const Cell of = year_cell(year.year);
        out.push_back({of, {}, count_cell(year.citing), count_cell(year.citations), count_cell(year.read)});
        for (std::size_t i = 0; i < year.by_act.size(); ++i)
            if (year.by_act[i] != 0)
                out.push_back({of, text_cell(act(i)), count_cell(year.by_act[i]), {}, {}});
    }

    const OpenedIndex &opened_;
    const TimelineQuery &query_;
    const Timeline &found_;
};

ExitCode timeline(const Options &options) {
    auto question = ask(options, {options.target});
    if (!question)
        return report_failure(question.problem());
    OpenedIndex *const opened = &question->opened;
    const CitationEnd *const target = &question->ends[0];
    TimelineQuery query = options.query;
    query.target = *target;
    query.filter = question->filter;
    const Timeline found = trace_timeline(opened->index, query);
    const Answer answer(*opened, query, found);
    const std::vector<DocumentId> asked{opened->index.adopted(target->document)};
    const std::string out =
        options.format == table_format ? answer.for_people() : rows_in(options.format, columns(), answer.rows());
    return hand_over(options, out, coverage_words(opened->index, asked));
}

} // namespace

Run declare_timeline(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command.add_option("TARGET", options->target, "A document or a place in it: A/RES/60/1, \"A/RES/60/1, para. 138\"")
        ->required();
    command.add_option("--top", options->query.acts, "How many verbs to count apart; default 5")
        ->check(CLI::Range(std::size_t{0}, std::size_t{100}))
        ->option_text("N");
    command.add_flag("--loose", options->query.loose, "Of a place: also citations that name the document as a whole");
    add_question_options(command, *options);
    command.footer(
        "Counted are documents that cite it in their own words, a draft and its adopted text as one. 'read' is how\n"
        "many documents of that year were read, of the organs that cite it at all; 'not read': none was, so that\n"
        "the silence of that year says nothing.\n\n" +
        help_on_columns(columns()) + help_footer());
    return [options] { return timeline(*options); };
}

} // namespace recital
