// recital compare: what two documents have in common in the network of citations.

#include <algorithm>
#include <array>

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
#include "cli/text_table.hpp"
#include "cli/wording.hpp"
#include "graph/citation_comparison.hpp"

namespace recital {
namespace {

struct Options : QuestionOptions {
    std::string a;
    std::string b;
    std::size_t limit = 20;
    ComparisonQuery query;
    std::optional<Language> language;
};

const std::vector<Column> &columns() {
    static const std::vector<Column> all{
        {"row", ColumnType::text,
         "ancestor: both rest on it; descendant: it rests on both; a_cites_b, b_cites_a: citations of each other; "
         "measure: a number"},
        {"id", ColumnType::text, "key of the document, as every export has it; of a measure, its name"},
        {"document", ColumnType::text, "the document as people call it"},
        {"date", ColumnType::date, "its date"},
        {"title", ColumnType::text, "its title"},
        {"read", ColumnType::boolean, "false: cited, not read"},
        {"steps_a", ColumnType::integer,
         "citations between it and A at least; 1 and 1: both cite it, or it cites both"},
        {"steps_b", ColumnType::integer, "citations between it and B at least"},
        {"value", ColumnType::real, "of a measure"},
    };
    return all;
}

struct Measure {
    const char *name;
    double value;
};

std::vector<Measure> measures(const Comparison &found) {
    const auto number = [](std::size_t value) { return static_cast<double>(value); };
    std::vector<Measure> out;
    const auto add = [&](const std::array<const char *, 5> &names, const SetSimilarity &of) {
        out.insert(out.end(), {{names[0], number(of.of_a)},
                               {names[1], number(of.of_b)},
                               {names[2], number(of.both)},
                               {names[3], of.jaccard()},
                               {names[4], of.cosine()}});
    };
    add({"cited_by_a", "cited_by_b", "coupling", "coupling_jaccard", "coupling_cosine"}, found.cited.direct);
    add({"citing_a", "citing_b", "co_citation", "co_citation_jaccard", "co_citation_cosine"}, found.citing.direct);
    add({"ancestors_a", "ancestors_b", "common_ancestors", "ancestors_jaccard", "ancestors_cosine"}, found.cited.all);
    add({"descendants_a", "descendants_b", "common_descendants", "descendants_jaccard", "descendants_cosine"},
        found.citing.all);
    out.push_back({"a_cites_b", number(found.a_on_b.size())});
    out.push_back({"b_cites_a", number(found.b_on_a.size())});
    return out;
}

class Answer {
  public:
    Answer(const OpenedIndex &opened, const ComparisonQuery &query, const Comparison &found, std::size_t limit)
        : opened_(opened), query_(query), found_(found), limit_(limit) {}

    std::string for_people(const CitationView &view, const StorePart &part) const {
        std::string out = fmt::format("A  {}\nB  {}\n", styled(Style::strong, end_words(opened_, query_.a, true)),
                                      styled(Style::strong, end_words(opened_, query_.b, true)));
        out += unread_words(opened_, query_.a) + unread_words(opened_, query_.b);
        out += direct("A cites B", found_.a_on_b, query_.a, view, part);
        out += direct("B cites A", found_.b_on_a, query_.b, view, part);
        out += heading("How alike they are");
        TextTable alike({{"", Setting::wrapped},
                         {"of A", Setting::number},
                         {"of B", Setting::number},
                         {"of both", Setting::number},
                         {"Jaccard", Setting::number},
                         {"cosine", Setting::number}});
        add(alike, "documents it cites (coupling)", found_.cited.direct);
        add(alike, "documents that cite it (co-citation)", found_.citing.direct);
        add(alike, "documents it rests on, directly or not", found_.cited.all);
        add(alike, "documents that rest on it, directly or not", found_.citing.all);
        out += alike.shown();
        out += common("Both cite", found_.cited.common, true);
        out += common("Both rest on, one of them not directly", found_.cited.common, false);
        out += common("Cite both", found_.citing.common, true);
        out += common("Rest on both, on one of them not directly", found_.citing.common, false);
        return out;
    }

    std::vector<Cells> rows() const {
        std::vector<Cells> out;
        for (const Measure &one : measures(found_))
            out.push_back({text_cell("measure"), text_cell(one.name), {}, {}, {}, {}, {}, {}, one.value});
        const auto add_direct = [&](const char *row, const std::vector<CitationId> &citations, DocumentId cited) {
            if (!citations.empty())
                out.push_back(cells(row, {opened_.index.adopted(cited), 1, 1}));
        };
        add_direct("a_cites_b", found_.a_on_b, query_.b.document);
        add_direct("b_cites_a", found_.b_on_a, query_.a.document);
        for (const CommonDocument &one : found_.cited.common)
            out.push_back(cells("ancestor", one));
        for (const CommonDocument &one : found_.citing.common)
            out.push_back(cells("descendant", one));
        return out;
    }

  private:
    static std::string heading(std::string_view text) { return '\n' + styled(Style::strong, text) + '\n'; }

    const Document &document(DocumentId id) const { return opened_.documents.documents()[id]; }

    std::string direct(std::string_view title, const std::vector<CitationId> &citations, const CitationEnd &citing,
                       const CitationView &view, const StorePart &part) const {
        if (citations.empty())
            return "";
        std::string out = heading(fmt::format("{}, {}", title, counted(citations.size(), "time")));
        const DocumentId text = document_in(part, opened_.index.adopted(citing.document));
        for (const CitationId id : citations)
            out += citation_lines(view, citation_in(part, id), text, "  ");
        return out;
    }

    static void add(TextTable &table, std::string what, const SetSimilarity &of) {
        table.add({std::move(what), grouped(of.of_a), grouped(of.of_b), grouped(of.both),
                   fmt::format("{:.3f}", of.jaccard()), fmt::format("{:.3f}", of.cosine())});
    }

    std::string common(std::string_view title, const std::vector<CommonDocument> &all, bool direct) const {
        std::size_t count = 0;
        TextTable table({{"document", Setting::cut},
                         {"date", Setting::wrapped},
                         {"steps A", Setting::number},
                         {"steps B", Setting::number},
                         {"title", Setting::cut}});
        for (const CommonDocument &one : all) {
            if (one.direct() != direct || ++count > limit_)
                continue;
            const Document &text = document(one.document);
            const std::string title_shown = text.title == label_of(text) ? "" : text.title;
            table.add({label_of(text), date_column(text), grouped(one.from_a), grouped(one.from_b),
                       opened_.index.documents()[one.document].read ? title_shown
                       : title_shown.empty()                        ? "(cited, not read)"
                                                                    : "(cited, not read) " + title_shown});
        }
        std::string out = heading(fmt::format("{}: {}", title, count == 0 ? "none" : counted(count, "document")));
        if (count != 0)
            out += table.shown();
        if (count > limit_)
            out += fmt::format("  and {} more; see --limit\n", grouped(count - limit_));
        return out;
    }

    Cells cells(const char *row, const CommonDocument &one) const {
        const Document &text = document(one.document);
        return {text_cell(row),
                text_cell(text.key),
                text_cell(label_of(text)),
                text_cell(date_column(text)),
                text_cell(text.title),
                opened_.index.documents()[one.document].read,
                static_cast<std::int64_t>(one.from_a),
                static_cast<std::int64_t>(one.from_b),
                {}};
    }

    const OpenedIndex &opened_;
    const ComparisonQuery &query_;
    const Comparison &found_;
    std::size_t limit_;
};

ExitCode compare(const Options &options) {
    auto question = ask(options, {options.a, options.b});
    if (!question)
        return report_failure(question.problem());
    OpenedIndex *const opened = &question->opened;
    const CitationEnd *const a = &question->ends[0];
    const CitationEnd *const b = &question->ends[1];

    ComparisonQuery query = options.query;
    query.a = *a;
    query.b = *b;
    query.filter = question->filter;
    const Comparison found = compare_citations(opened->index, query);
    std::vector<CitationId> citations = found.a_on_b;
    citations.insert(citations.end(), found.b_on_a.begin(), found.b_on_a.end());
    if (graph_format(options.format) != nullptr)
        citations.insert(citations.end(), found.of_common.begin(), found.of_common.end());
    std::sort(citations.begin(), citations.end());
    citations.erase(std::unique(citations.begin(), citations.end()), citations.end());
    const auto part = opened->store.part({opened->index.adopted(a->document), opened->index.adopted(b->document)},
                                         std::move(citations));
    if (!part)
        return report_failure(part.problem());

    std::vector<DocumentId> documents{a->document, b->document};
    for (const ComparedSide *side : {&found.cited, &found.citing})
        for (const CommonDocument &one : side->common)
            documents.push_back(one.document);
    const std::string coverage = coverage_words(opened->index, documents);
    if (const Format *const format = graph_format(options.format))
        return hand_over(options, *opened, *format, *part,
                         "What ties " + end_words(*opened, *a) + " and " + end_words(*opened, *b), coverage);
    const Answer answer(*opened, query, found, options.limit);
    Passages passages(opened->store, part->texts);
    const CitationView view{part->graph, passages, options.language};
    const std::string out = options.format == table_format ? answer.for_people(view, *part)
                                                           : rows_in(options.format, columns(), answer.rows());
    return hand_over(options, out, coverage);
}

} // namespace

Run declare_compare(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command.add_option("A", options->a, "A document, or a place in it")->required();
    command.add_option("B", options->b, "The other one")->required();
    command.add_option("--depth", options->query.depth, "How many steps to follow; default 1000")
        ->check(CLI::Range(1U, 1000U))
        ->option_text("N");
    command.add_option("--limit", options->limit, "Most documents of each kind in the tables; default 20")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
        ->option_text("N");
    add_quoted_question_options(command, *options, options->query.loose, options->language);
    command.footer(
        "Jaccard: what both have, of what either has. Cosine: what both have, of the geometric mean of what each\n"
        "has. Of a place, the citations next to it must name it or stand in it; further on documents count as a "
        "whole. As a graph: the two, what both cite and what cites both, with the citations between them.\n\n" +
        help_on_columns(columns()) + help_footer());
    return [options] { return compare(*options); };
}

} // namespace recital
