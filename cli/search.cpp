// recital search: the paragraphs and titles that hold words or a phrase, in every language that was read.

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/coverage_words.hpp"
#include "cli/excerpt.hpp"
#include "cli/help.hpp"
#include "cli/markdown.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/row_formats.hpp"
#include "cli/terminal.hpp"
#include "cli/text_options.hpp"
#include "cli/wording.hpp"
#include "graph/document_date.hpp"
#include "graph/search.hpp"

namespace recital {
namespace {

constexpr std::size_t most_shown = 300;   // code points of a paragraph, for people
constexpr std::size_t most_quoted = 1000; // for programs

struct Options : TextQuestionOptions {
    std::vector<std::string> words;
    std::string part;
    std::string by = "date";
};

/// What was found, with the words that it was found in.
struct Shown {
    const FoundText &found;
    std::string_view content; // of the text; the title alone where that stands in no block
    Block block;              // of it
    Excerpt excerpt;
    Language language = Language::unknown;
};

const std::vector<Column> &columns() {
    static const std::vector<Column> table{
        {"date", ColumnType::date, "of the document: adopted, else issued, published, dated, or its year"},
        {"id", ColumnType::text, "key of the document, as every export has it"},
        {"document", ColumnType::text, "the document as people call it"},
        {"type", ColumnType::text, "what it is"},
        {"organ", ColumnType::text, "whose document it is"},
        {"title", ColumnType::text, "its title"},
        {"read", ColumnType::boolean, "false: cited, not read; the title is known from elsewhere"},
        {"draft_of", ColumnType::text, "key of the text that was adopted from it, where it is a draft"},
        {"language", ColumnType::text, "of the text"},
        {"kind", ColumnType::text, "of the block: operative, preambular, title ..."},
        {"place", ColumnType::text, "where the words stand: op_4"},
        {"begin", ColumnType::integer, "of the quote, in code points of the text as recital text prints it"},
        {"end", ColumnType::integer, "one past the last"},
        {"quote", ColumnType::text, "the paragraph, or the part of a long one that holds the words"},
        {"path", ColumnType::text, "the input that was read"},
        {"relevance", ColumnType::real, "BM25, where the order is that of relevance"},
    };
    return table;
}

Cells cells_of(const KnowledgeGraph &graph, const AdoptedTexts &adopted, const Shown &shown, bool by_relevance) {
    const Document &document = graph.documents()[shown.found.document];
    const Date date = date_of(document);
    const bool in_text = shown.found.block != FoundText::no_block;
    const std::string_view content = shown.content;
    const auto begin = static_cast<std::int64_t>(
        shown.block.begin_point +
        code_points(content.substr(shown.block.begin, shown.excerpt.begin - shown.block.begin)));
    const std::string_view quote = content.substr(shown.excerpt.begin, shown.excerpt.end - shown.excerpt.begin);
    return {date ? text_cell(iso_date(date)) : Cell(),
            text_cell(document.key),
            text_cell(label_of(document)),
            text_cell(name_of(document.type)),
            document.organ == Organ::none ? Cell() : text_cell(name(document.organ)),
            text_cell(document.title),
            Cell(document.read()),
            adopted.is_draft(shown.found.document)
                ? text_cell(graph.documents()[adopted.text(shown.found.document)].key)
                : Cell(),
            text_cell(language_code(shown.language)),
            text_cell(name_of(shown.block.kind)),
            text_cell(shown.block.provision),
            in_text ? Cell(begin) : Cell(),
            in_text ? Cell(begin + static_cast<std::int64_t>(code_points(quote))) : Cell(),
            text_cell(quote),
            shown.found.text == no_id ? Cell() : text_cell(graph.texts()[shown.found.text].path),
            by_relevance ? Cell(shown.found.relevance) : Cell()};
}

std::string heading_line(const KnowledgeGraph &graph, const AdoptedTexts &adopted, const Shown &shown) {
    const Document &document = graph.documents()[shown.found.document];
    const Date date = date_of(document);
    std::string remarks = document.read() ? "" : " (cited, not read)";
    if (shown.language != Language::en && shown.language != Language::unknown)
        remarks += fmt::format(", {}", language_name(shown.language));
    return fmt::format("{:<10}  {}, {}{}\n", date ? iso_date(date) : "no date",
                       styled(Style::strong, printable(label_of(document))), block_words(shown.block),
                       remarks + draft_words(graph, adopted, shown.found.document));
}

std::string markdown_item(const KnowledgeGraph &graph, const Shown &shown) {
    const Document &document = graph.documents()[shown.found.document];
    const std::string date = date_words(date_of(document));
    const std::string address = page_address(document);
    const std::string name = markdown_text(label_of(document));
    return fmt::format("- {}{}, {}: {}\n", address.empty() ? name : fmt::format("[{}](<{}>)", name, address),
                       date.empty() ? date : " (" + date + ")", block_words(shown.block),
                       excerpt_markdown(shown.content, shown.excerpt));
}

class Page {
  public:
    Page(const OpenedStore &opened, const Options &options, const SearchRequest &request)
        : graph_(opened.graph), adopted_(opened.graph), passages_(opened.store), options_(options), request_(request) {}

    Result<std::string> of(const SearchAnswer &answer) {
        const bool rows = options_.as_rows();
        std::string out = options_.format == "table" ? summary(answer) : std::string();
        std::vector<Cells> cells;
        for (const FoundText &found : answer.found) {
            const auto shown = shown_of(found, rows ? most_quoted : most_shown);
            if (!shown)
                return shown.problem();
            if (rows)
                cells.push_back(cells_of(graph_, adopted_, *shown, request_.by_relevance));
            else if (options_.format == "md")
                out += markdown_item(graph_, *shown);
            else
                out += '\n' + heading_line(graph_, adopted_, *shown) +
                       excerpt_lines(shown->content, shown->excerpt, "    ");
        }
        return options_.format == "csv"     ? csv_rows(columns(), cells)
               : options_.format == "jsonl" ? jsonl_rows(columns(), cells)
                                            : out;
    }

  private:
    static std::string summary(const SearchAnswer &answer) {
        if (answer.places == 0)
            return "nothing of what was read holds that\n";
        std::string out = counted(answer.places, "place") + " in " + counted(answer.documents.size(), "document");
        if (answer.found.size() < answer.places)
            out += answer.found.size() == 1
                       ? "; the first is shown, --limit 0 shows all"
                       : fmt::format("; the first {} are shown, --limit 0 shows all", grouped(answer.found.size()));
        return out + '\n' + drafts_left_out(answer.in_drafts);
    }

    Result<Shown> shown_of(const FoundText &found, std::size_t most) {
        const Document &document = graph_.documents()[found.document];
        Shown shown{found, {}, {}, {}, document.title_language};
        shown.block.kind = BlockKind::title;
        if (found.text != no_id) {
            shown.language = graph_.texts()[found.text].language;
            shown.content = graph_.texts()[found.text].title;
        } else {
            shown.content = document.title;
        }
        if (found.block != FoundText::no_block) {
            const Text *text = passages_.text(found.text);
            if (text == nullptr || found.block >= text->blocks.size())
                return Problem{ProblemRule::store_invalid,
                               Severity::error,
                               text_index_path(options_.store),
                               0,
                               0,
                               "does not fit its store; it may be removed, and is then made again"};
            shown.block = text->blocks[found.block];
            shown.content = text->content;
        } else {
            shown.block.end = static_cast<std::uint32_t>(shown.content.size());
        }
        shown.excerpt = excerpt_of(shown.content, shown.block.begin, shown.block.end, request_.query,
                                   shown.language == Language::ar && request_.query.fits_letters(), most);
        return shown;
    }

    const KnowledgeGraph &graph_;
    AdoptedTexts adopted_;
    Passages passages_;
    const Options &options_;
    const SearchRequest &request_;
};

SearchedPart part_of_name(const std::string &name) {
    return name == "title"  ? SearchedPart::titles
           : name == "text" ? SearchedPart::paragraphs
                            : SearchedPart::everything;
}

ExitCode run_search(const Options &options) {
    // Words that the shell has taken apart are one search.
    std::string words;
    for (const std::string &word : options.words)
        words.append(words.empty() ? "" : " ").append(word);
    auto query = SearchQuery::read(words);
    if (!query)
        return report_failure(query.problem());
    const auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    const auto index = open_text_index(*opened, options.store, options.common);
    if (!index)
        return report_failure(index.problem());
    const SearchRequest request{std::move(*query), part_of_name(options.part), filter_of(options.texts),
                                options.by == "relevance", options.limit};
    const auto answer = search(opened->graph, *index, request);
    if (!answer)
        return report_failure(answer.problem());
    return hand_over(options, Page(*opened, options, request).of(*answer),
                     coverage_words(opened->graph, answer->documents));
}

} // namespace

Run declare_search(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("WORDS", options->words,
                    "What to look for: words that are all wanted, \"a phrase\" in quotes, one OR another, -unwanted "
                    "(the search then in quotes of the shell: 'genocide -treaty'), "
                    "begin* for words that begin so; capitals and accents do not count")
        ->required();
    command.add_option("--in", options->part, "Where to look: 'title', or 'text', which is all but titles")
        ->check(CLI::IsMember({"title", "text"}))
        ->option_text("title|text");
    command.add_option("--by", options->by, "Order: 'date', earliest first (default), or 'relevance'")
        ->check(CLI::IsMember({"date", "relevance"}))
        ->option_text("date|relevance");
    add_text_question_options(command, *options, "Most places to show");
    command.footer(help_on_index() + help_footer());
    return [options] { return run_search(*options); };
}

} // namespace recital
