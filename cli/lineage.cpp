// recital lineage: a tree of what rests on a document or place, or of what it rests on.

#include <algorithm>
#include <set>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/coverage_words.hpp"
#include "cli/filter_options.hpp"
#include "cli/graph_output.hpp"
#include "cli/help.hpp"
#include "cli/lineage_rows.hpp"
#include "cli/lineage_tree.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/printed_passages.hpp"
#include "cli/question.hpp"
#include "cli/report.hpp"
#include "cli/rows.hpp"
#include "export/bibliography.hpp"
#include "extract/input_reader.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string target;
    bool cites = false;
    bool cited_by = false;
    LineageQuery query;
    FilterOptions filter;
    std::string format = "tree";
    std::string output;
    unsigned jobs = 0;
    std::optional<Language> language;
};

/// The tree with the ids of the part of the graph that holds it.
void move_to(const StorePart &part, LineageTree &tree) {
    const auto moved = [](const std::vector<std::uint32_t> &ids, std::uint32_t id) {
        return static_cast<std::uint32_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
    };
    for (LineageNode &node : tree.nodes)
        node.document = moved(part.documents, node.document);
    for (CitationId &citation : tree.citations)
        citation = moved(part.citations, citation);
}

/// With what was done to the documents of the tree later.
Result<StorePart> part_of_tree(const OpenedIndex &opened, std::vector<DocumentId> documents, LineageTree &tree) {
    for (std::size_t i = 0, size = documents.size(); i < size; ++i)
        for (const IndexedLink &change : opened.index.changes(documents[i]))
            documents.push_back(change.source);
    auto part = opened.store.part(std::move(documents), tree.citations);
    if (part)
        move_to(*part, tree);
    return part;
}

Status show_tree(const Options &options, const OpenedIndex &opened, const StorePart &part, const LineageQuery &query,
                 const LineageTree &tree, const std::string &coverage) {
    Passages passages(opened.store, part.texts);
    const CitationView view{part.graph, passages, options.language};
    return write_output(options.output, drawn_lineage(view, query, tree) + '\n' + coverage);
}

/// Rows, a bibliography, or a table for people.
Status show_list(const Options &options, const OpenedIndex &opened, const StorePart &part, const LineageTree &tree,
                 const std::string &coverage) {
    if (const BibliographyWriter bibliography = bibliography_writer(options.format)) {
        std::vector<const Document *> documents;
        std::set<DocumentId> listed;
        for (const std::uint32_t at : reading_order(tree))
            if (listed.insert(tree.nodes[at].document).second)
                documents.push_back(&part.graph.documents()[tree.nodes[at].document]);
        return write_output(options.output, bibliography(documents));
    }
    if (options.format == "table")
        return write_output(options.output, lineage_table(part.graph, tree) + '\n' + coverage);
    const std::vector<Column> columns = lineage_columns();
    Passages passages(opened.store, part.texts);
    const std::vector<Cells> rows = lineage_rows({part.graph, passages, options.language}, tree);
    return write_output(options.output, rows_in(options.format, columns, rows));
}

ExitCode lineage(const Options &options) {
    auto opened = open_index(options.store, job_count(options.jobs));
    if (!opened)
        return report_failure(opened.problem());
    const auto asked = find_asked(opened->documents, options.target, authority_of(opened->store));
    if (!asked)
        return report_failure(asked.problem());
    const auto filter = filter_of(options.filter, opened->index.acts());
    if (!filter)
        return report_failure(filter.problem());

    warn_of_absent_places(*opened, {asked->document, asked->places}, options.common);

    LineageQuery query = options.query;
    query.document = asked->document;
    query.provisions = asked->places;
    query.filter = *filter;
    query.direction = options.cites ? LineageDirection::cites : LineageDirection::cited_by;
    LineageTree tree = trace_lineage(opened->index, query);
    std::vector<DocumentId> answer;
    for (const LineageNode &node : tree.nodes)
        answer.push_back(node.document);
    const auto part = part_of_tree(*opened, answer, tree);
    if (!part)
        return report_failure(part.problem());

    const std::string coverage = coverage_words(opened->index, answer);
    const std::string asked_words = end_words(*opened, {query.document, query.provisions});
    const std::string subject = options.cites ? "What " + asked_words + " rests on" : "What rests on " + asked_words;
    const Format *const as_graph = graph_format(options.format);
    const Status shown = options.format == "tree" ? show_tree(options, *opened, *part, query, tree, coverage)
                         : as_graph != nullptr
                             ? write_part(*as_graph, part->graph, subject, options.output, options.common,
                                          printed_passages(opened->store, part->graph, part->texts))
                             : show_list(options, *opened, *part, tree, coverage);
    if (!shown)
        return report_failure(shown.problem());
    // What others read has no place for it.
    if (options.format != "tree" && options.format != "table")
        say_coverage(coverage, options.common);
    return ExitCode::well;
}

} // namespace

Run declare_lineage(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("TARGET", options->target,
                    "A document or a place in it: A/RES/60/1, \"A/RES/60/1, paras. 138 and 139\"")
        ->required();
    auto *cited_by = command.add_flag("--cited-by", options->cited_by,
                                      "What rests on it: who cites it, and who cites them (default)");
    command.add_flag("--cites", options->cites, "What it rests on: what it cites, and what that cites")
        ->excludes(cited_by);
    command.add_option("--depth", options->query.depth, "How many steps to go; default 3")
        ->check(CLI::Range(1U, 1000U))
        ->option_text("N");
    command.add_flag("--loose", options->query.loose,
                     "Of a place: follow also what cites the document as a whole, naming no place in it");
    command.add_option("--limit", options->query.limit, "Most documents to show; default 10000")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
        ->option_text("N");
    command
        .add_option("-f,--format", options->format,
                    "'tree' (default) or 'table' for people; 'csv', 'jsonl' or 'md' for rows; 'csl-json', 'ris' or "
                    "'bibtex' for a bibliography; or "
                    "a format of `recital export` for the part of the graph")
        ->check(CLI::IsMember(with_graph_formats({"tree", "table", "csv", "jsonl", "md", "csl-json", "ris", "bibtex"})))
        ->option_text("FORMAT");
    add_output(command, options->output);
    add_language(command, options->language, "Language of the quotes, where it was read");
    add_filter(command, options->filter);
    add_jobs(command, options->jobs);
    add_common(command, options->common);
    command.footer(
        "Of a place, each step follows places: what cites the paragraph that cites it. What names a document but no\n"
        "place in it is counted, not followed, unless --loose asks for it. A draft and its adopted text are one.\n\n" +
        help_on_columns(lineage_columns()) + help_footer());
    return [options] { return lineage(*options); };
}

} // namespace recital
