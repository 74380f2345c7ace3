// recital path: the chains of citations by which one document comes to rest on another.

#include <algorithm>
#include <set>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/citation_line.hpp"
#include "cli/command.hpp"
#include "cli/coverage_words.hpp"
#include "cli/help.hpp"
#include "cli/part_ids.hpp"
#include "cli/question.hpp"
#include "cli/report.hpp"
#include "cli/rows.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/citation_paths.hpp"

namespace recital {
namespace {

struct Options : QuestionOptions {
    std::string from;
    std::string to;
    PathQuery query;
    std::optional<Language> language;
};

const std::vector<Column> &columns() {
    static const std::vector<Column> all{
        {"path", ColumnType::integer, "number of the path, the shortest first"},
        {"length", ColumnType::integer, "how many steps it has"},
        {"step", ColumnType::integer, "number of the step in it; a row for each citation that makes the step"},
        {"citing", ColumnType::text, "key of the citing document, as every export has it"},
        {"citing_label", ColumnType::text, "the citing document as people call it"},
        {"citing_date", ColumnType::date, "its date"},
        {"citing_place", ColumnType::text, "where the citation stands"},
        {"act", ColumnType::text, "the verb"},
        {"cited", ColumnType::text, "key of the cited document"},
        {"cited_label", ColumnType::text, "the cited document as people call it"},
        {"cited_places", ColumnType::text, "places that are cited; none: the document as a whole"},
        {"quote", ColumnType::text, "the words of the citation, from the verb on, in one line"},
    };
    return all;
}

/// One answer: the paths, and the part of the store that proves them.
class Answer {
  public:
    Answer(OpenedIndex &opened, const PathQuery &query, const StorePart &part, const CitationPaths &found,
           const std::optional<Language> &language)
        : opened_(opened), query_(query), part_(part), found_(found),
          passages_(opened.store, part.texts), view_{part.graph, passages_, language} {}

    std::string for_people() {
        const std::string from = end_words(opened_, query_.from);
        const std::string to = end_words(opened_, query_.to);
        if (found_.shortest == 0)
            return none(from, to);
        std::string out = fmt::format("{} rests on {} in {}; {} of that length\n", styled(Style::strong, from),
                                      styled(Style::strong, to), counted(found_.shortest, "step"), count_words());
        for (std::size_t i = 0; i < found_.paths.size(); ++i)
            out += drawn(i);
        if (found_.more)
            out += "\nThere are more; see --limit.\n";
        return out;
    }

    std::vector<Cells> rows() const {
        std::vector<Cells> out;
        const KnowledgeGraph &graph = part_.graph;
        for (std::size_t i = 0; i < found_.paths.size(); ++i)
            for (std::size_t s = 0; s < found_.paths[i].size(); ++s)
                for (const CitationId id : found_.paths[i][s].citations)
                    out.push_back(row(graph, i, s, graph.citations()[citation_in(part_, id)]));
        return out;
    }

  private:
    std::string count_words() const {
        return found_.shortest_paths > 1'000'000'000 ? "more than a billion paths"
                                                     : counted(found_.shortest_paths, "path");
    }

    std::string none(const std::string &from, const std::string &to) const {
        std::string out = fmt::format("No chain of citations that was found leads from {} to {}{}.\n", from, to,
                                      within_filter(query_.filter));
        out += unread_words(opened_, query_.from);
        if (found_.of_whole != 0)
            out += fmt::format("One of {} leads from document to document, not through these places.\n",
                               counted(found_.of_whole, "step"));
        out += found_.backwards == 0 ? "None leads the other way either.\n"
                                     : fmt::format("The other way there is one: {} rests on {} in {}.\n", to, from,
                                                   counted(found_.backwards, "step"));
        return out;
    }

    std::string drawn(std::size_t number) {
        const CitationPath &path = found_.paths[number];
        const auto documents = part_.graph.documents();
        std::string out = fmt::format("\n{}. {}\n", number + 1, counted(path.size(), "step"));
        for (const PathStep &step : path) {
            const DocumentId citing = document_in(part_, step.citing);
            out += "   " + document_line(documents[citing]) + '\n';
            for (const CitationId id : step.citations) {
                const CitationId here = citation_in(part_, id);
                if (quoted_.insert(here).second)
                    out += citation_lines(view_, here, citing, "     ");
                else
                    out += citation_line(part_.graph, here, citing, "     ");
            }
        }
        return out + "   " + document_line(documents[document_in(part_, path.back().cited)]) + '\n';
    }

    Cells row(const KnowledgeGraph &graph, std::size_t path, std::size_t step, const Citation &citation) const {
        const Document &citing = graph.documents()[citation.citing];
        const Document &cited = graph.documents()[citation.cited];
        return {static_cast<std::int64_t>(path + 1),
                static_cast<std::int64_t>(found_.paths[path].size()),
                static_cast<std::int64_t>(step + 1),
                text_cell(citing.key),
                text_cell(label_of(citing)),
                text_cell(date_column(citing)),
                text_cell(citation.citing_provision),
                text_cell(act_name(graph.terms(), citation.act)),
                text_cell(cited.key),
                text_cell(label_of(cited)),
                text_cell(citation.cited_provisions),
                text_cell(quote_of(view_, citation))};
    }

    const OpenedIndex &opened_;
    const PathQuery &query_;
    const StorePart &part_;
    const CitationPaths &found_;
    Passages passages_;
    CitationView view_;
    std::set<CitationId> quoted_;
};

ExitCode path(const Options &options) {
    auto question = ask(options, {options.from, options.to});
    if (!question)
        return report_failure(question.problem());
    OpenedIndex *const opened = &question->opened;
    const CitationEnd *const from = &question->ends[0];
    const CitationEnd *const to = &question->ends[1];
    if (opened->index.adopted(from->document) == opened->index.adopted(to->document))
        return report_failure({ProblemRule::usage, Severity::error, "", 0, 0,
                               "the two are one document: '" + options.from + "' and '" + options.to + "'"});

    PathQuery query = options.query;
    query.from = *from;
    query.to = *to;
    query.filter = question->filter;
    const CitationPaths found = find_paths(opened->index, query);
    std::vector<DocumentId> documents{opened->index.adopted(from->document), opened->index.adopted(to->document)};
    std::vector<CitationId> citations;
    for (const CitationPath &one : found.paths)
        for (const PathStep &step : one) {
            documents.push_back(step.cited);
            citations.insert(citations.end(), step.citations.begin(), step.citations.end());
        }
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    std::sort(citations.begin(), citations.end());
    citations.erase(std::unique(citations.begin(), citations.end()), citations.end());
    const auto part = opened->store.part(documents, citations);
    if (!part)
        return report_failure(part.problem());

    const std::string coverage = coverage_words(opened->index, documents);
    if (const Format *const format = graph_format(options.format))
        return hand_over(options, *opened, *format, *part,
                         "How " + end_words(*opened, *from) + " rests on " + end_words(*opened, *to), coverage);
    Answer answer(*opened, query, *part, found, options.language);
    const std::string out =
        options.format == table_format ? answer.for_people() : rows_in(options.format, columns(), answer.rows());
    return hand_over(options, out, coverage);
}

} // namespace

Run declare_path(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("FROM", options->from,
                    "The citing document, or a place in it, in which the first citation is to stand")
        ->required();
    command.add_option("TO", options->to, "The cited one, or a place in it, which the last citation is to name")
        ->required();
    command
        .add_option("--longer", options->query.longer,
                    "Also paths that have up to so many steps more than the shortest; default 0")
        ->check(CLI::Range(0U, most_longer))
        ->option_text("N");
    command.add_option("--limit", options->query.limit, "Most paths to show; default 20")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}))
        ->option_text("N");
    add_quoted_question_options(command, *options, options->query.loose, options->language);
    command.footer(
        "Each step goes from a citing document to one that it cites. Between the two ends documents count as a\n"
        "whole, wherever in them the citations stand; so do a draft and its adopted text, as one. Filters by date,\n"
        "organ and type hold for the documents between the two.\n\n" +
        help_on_columns(columns()) + help_footer());
    return [options] { return path(*options); };
}

} // namespace recital
