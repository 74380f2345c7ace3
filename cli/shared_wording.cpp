// recital wording: who else says the words of a phrase or a place, by date, with what differs, and whether they cite that place.

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/coverage_words.hpp"
#include "cli/excerpt.hpp"
#include "cli/help.hpp"
#include "cli/markdown.hpp"
#include "cli/marked_changes.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/row_formats.hpp"
#include "cli/terminal.hpp"
#include "cli/text_options.hpp"
#include "cli/texts.hpp"
#include "cli/wording.hpp"
#include "graph/document_date.hpp"
#include "graph/shared_wording.hpp"

namespace recital {
namespace {

constexpr std::size_t most_around = 80;   // code points of the paragraph before and after what is shared
constexpr std::size_t most_shown = 900;   // of what is shared, for people
constexpr std::size_t most_quoted = 4000; // for programs
constexpr std::size_t most_asked = 160;   // of what was asked about

struct Options : TextQuestionOptions {
    std::string target;
    std::string cites;
    bool phrase = false;
    std::size_t run = 6;
};

const std::vector<Column> &columns() {
    static const std::vector<Column> table{
        {"date", ColumnType::date, "of the document: adopted, else issued, published, dated, or its year"},
        {"id", ColumnType::text, "key of the document, as every export has it"},
        {"document", ColumnType::text, "the document as people call it"},
        {"type", ColumnType::text, "what it is"},
        {"organ", ColumnType::text, "whose document it is"},
        {"title", ColumnType::text, "its title"},
        {"draft_of", ColumnType::text, "key of the text that was adopted from it, where it is a draft"},
        {"language", ColumnType::text, "of the text"},
        {"kind", ColumnType::text, "of the block: operative, preambular, heading ..."},
        {"place", ColumnType::text, "where the words stand: op_4"},
        {"shared", ColumnType::integer, "words in runs that both have, from half the length of a run on"},
        {"longest", ColumnType::integer, "words of the longest of these runs"},
        {"asked", ColumnType::integer, "words of what was asked about"},
        {"cites", ColumnType::text, "here, place, document, reported or nothing; where a place is asked about"},
        {"begin", ColumnType::integer, "of the quote, in code points of the text as recital text prints it"},
        {"end", ColumnType::integer, "one past the last"},
        {"quote", ColumnType::text, "from the first shared word to the last"},
        {"changes", ColumnType::text, "the same with what was put in {+so+} and left out [-so-]"},
        {"path", ColumnType::text, "the input that was read"},
    };
    return table;
}

std::string_view cites_name(WordingCites cites) {
    switch (cites) {
    case WordingCites::nothing:
        return "nothing";
    case WordingCites::reported:
        return "reported";
    case WordingCites::document:
        return "document";
    case WordingCites::place:
        return "place";
    case WordingCites::here:
        break;
    }
    return "here";
}

std::string_view cites_words(WordingCites cites, bool places) {
    switch (cites) {
    case WordingCites::nothing:
        return "not cited";
    case WordingCites::reported:
        return "tells that others cite it";
    case WordingCites::document:
        return "the document is cited, not this place";
    case WordingCites::place:
        return places ? "the place is cited elsewhere in it" : "cited elsewhere in it";
    case WordingCites::here:
        break;
    }
    return "cited here";
}

/// What is asked about.
struct Question {
    WordingRequest request;
    std::string title; // of the place, for people; empty for a phrase
    std::string cited; // what may be cited, for people
};

std::string place_title(const KnowledgeGraph &graph, const WordingPlace &place) {
    std::string keys;
    for (const Provision &provision : place.provisions)
        keys += (keys.empty() ? "" : ";") + provision.key();
    return label_of(graph.documents()[place.document]) + (keys.empty() ? "" : ", " + places_words(keys));
}

/// The words of a place, where the target is one; else the target is a phrase.
Result<Question> question_of(const OpenedStore &opened, const Options &options) {
    const AuthoritySource authority = authority_of(opened.store);
    Question out;
    out.request.least = options.run;
    out.request.limit = options.limit;
    out.request.filter = filter_of(options.texts);
    out.request.words = options.target;
    if (!options.cites.empty()) {
        const auto asked = find_asked(opened.graph, options.cites, authority);
        if (!asked)
            return asked.problem();
        out.request.cited = WordingPlace{asked->document, asked->places};
    }
    const auto asked = find_asked(opened.graph, options.target, authority);
    const bool symbol = options.target.find('#') != std::string::npos;
    if (options.phrase || (!asked && !symbol)) {
        if (out.request.cited)
            out.cited = place_title(opened.graph, *out.request.cited);
        return out;
    }
    if (!asked)
        return asked.problem();
    if (asked->places.empty()) {
        if (Symbol::parse(options.target))
            return Problem{ProblemRule::usage,
                           Severity::error,
                           "",
                           0,
                           0,
                           "name a place in " + label_of(opened.graph.documents()[asked->document]) +
                               ", as in SYMBOL#op_4, or give the words of a phrase"};
        return out;
    }
    const auto text_id = text_in(opened.graph, asked->document, options.texts.language);
    if (!text_id) {
        Problem unread = text_id.problem();
        if (options.cites.empty())
            unread.message += "; give the words of the place as a phrase, and the place with --cites";
        return unread;
    }
    const auto text = opened.store.text(*text_id);
    if (!text)
        return text.problem();
    out.request.from = WordingPlace{asked->document, asked->places};
    if (!out.request.cited)
        out.request.cited = out.request.from;
    out.request.words = words_of_place(*text, asked->places);
    out.title = place_title(opened.graph, *out.request.from);
    out.cited = place_title(opened.graph, *out.request.cited);
    if (out.request.words.empty())
        return Problem{ProblemRule::target_unknown,
                       Severity::error,
                       "",
                       0,
                       0,
                       out.title + " was not found in the text that was read"};
    return out;
}

class Page {
  public:
    Page(const OpenedStore &opened, const Options &options, const Question &question)
        : graph_(opened.graph), adopted_(opened.graph), passages_(opened.store), options_(options), question_(question),
          asked_(question.request.words) {}

    Result<std::string> of(const WordingAnswer &answer) {
        const bool rows = options_.as_rows();
        std::string out = options_.format == "table" ? summary(answer) : std::string();
        const WordingRuns finder(asked_, answer.least);
        std::vector<Cells> cells;
        for (const SharedWording &one : answer.found) {
            const Text *text = passages_.text(one.found.text);
            if (text == nullptr || one.found.block >= text->blocks.size())
                return Problem{ProblemRule::store_invalid,
                               Severity::error,
                               options_.store,
                               0,
                               0,
                               "holds no text where the index of words has one"};
            const Block &block = text->blocks[one.found.block];
            const std::string_view paragraph =
                std::string_view(text->content).substr(block.begin, block.end - block.begin);
            const Words words(paragraph);
            const std::vector<WordRun> runs = finder.in(words);
            const Compared compared{question_.request.words, asked_, paragraph, words, runs};
            if (runs.empty())
                continue;
            if (rows)
                cells.push_back(cells_of(one, block, compared));
            else if (options_.format == "md")
                out += markdown_item(one, block, compared);
            else
                out += '\n' + heading(one, block) +
                       marked_lines(marked_changes(compared, most_around, most_shown), "    ");
        }
        return options_.format == "csv"     ? csv_rows(columns(), cells)
               : options_.format == "jsonl" ? jsonl_rows(columns(), cells)
                                            : out;
    }

  private:
    const Document &document_of(const SharedWording &one) const { return graph_.documents()[one.found.document]; }

    std::string date_of_document(const SharedWording &one) const {
        const Date date = date_of(document_of(one));
        return date ? iso_date(date) : "no date";
    }

    std::string place_of(const SharedWording &one) {
        const Text *text = passages_.text(one.found.text);
        const std::string place = text != nullptr && one.found.block < text->blocks.size()
                                      ? ", " + block_words(text->blocks[one.found.block])
                                      : std::string();
        return printable(label_of(document_of(one))) + place;
    }

    std::string summary(const WordingAnswer &answer) {
        std::string out =
            fmt::format("\u201C{}\u201D\n", printable(without_middle(question_.request.words, most_asked)));
        if (!question_.title.empty())
            out += fmt::format("{}, {}\n", printable(question_.title), counted(answer.asked, "word"));
        const std::string read = counted(answer.documents_read, "document");
        if (answer.places == 0)
            return out + fmt::format("none of {} read says so\n", read);
        const bool whole = answer.least == answer.asked;
        out += fmt::format("{} in {} of {} read {}\n", counted(answer.places, "paragraph"),
                           grouped(answer.documents.size()), read,
                           whole ? answer.documents.size() == 1 ? std::string("says so") : std::string("say so")
                                 : fmt::format("share {} words in a row or more with it", answer.least));
        if (!question_.cited.empty()) {
            out += fmt::format("{} of them {} {}",
                               answer.citing_place == 0 ? std::string("none") : grouped(answer.citing_place),
                               answer.citing_place <= 1 ? "cites" : "cite", printable(question_.cited));
            if (answer.citing_document > 0)
                out += fmt::format(", {}{} its document without that place", grouped(answer.citing_document),
                                   answer.citing_place == 0 ? "" : " more");
            out += '\n';
        }
        out += earliest_words(answer);
        if (answer.found.size() < answer.places)
            out += answer.found.size() == 1 ? "The one that shares most is shown, --limit 0 shows all\n"
                                            : fmt::format("The {} that share most are shown, --limit 0 shows all\n",
                                                          grouped(answer.found.size()));
        out += drafts_left_out(answer.in_drafts);
        return out;
    }

    /// Where the place asked about is itself the earliest, that is said.
    std::string earliest_words(const WordingAnswer &answer) {
        if (!answer.earliest)
            return {};
        const auto &from = question_.request.from;
        const Date own = from ? date_of(graph_.documents()[adopted_.text(from->document)]) : Date{};
        const Date found = date_of(document_of(*answer.earliest));
        if (own && (!found || found >= own))
            return fmt::format("None of those read is earlier than {}, of {}\n", printable(question_.title),
                               iso_date(own));
        return fmt::format("The earliest of those read: {}, {}\n", date_of_document(*answer.earliest),
                           place_of(*answer.earliest));
    }

    std::string measures(const SharedWording &one) const {
        std::string out;
        if (one.shared < asked_.size())
            out = fmt::format("{} of {} words", grouped(one.shared), grouped(asked_.size())) +
                  (one.longest < one.shared ? fmt::format(", {} in a row", grouped(one.longest)) : std::string());
        if (question_.request.cited)
            out += (out.empty() ? "" : "; ") +
                   std::string(cites_words(one.cites, !question_.request.cited->provisions.empty()));
        return out;
    }

    std::string heading(const SharedWording &one, const Block &block) const {
        const Language language = graph_.texts()[one.found.text].language;
        const std::string said = measures(one);
        return fmt::format(
            "{:<10}  {}, {}{}{}{}\n", date_of_document(one),
            styled(Style::strong, printable(label_of(document_of(one)))), block_words(block),
            language == Language::en || language == Language::unknown ? std::string()
                                                                      : fmt::format(", {}", language_name(language)),
            draft_words(graph_, adopted_, one.found.document), said.empty() ? said : styled(Style::faint, ": " + said));
    }

    std::string markdown_item(const SharedWording &one, const Block &block, const Compared &compared) const {
        const Document &document = document_of(one);
        const std::string date = date_words(date_of(document));
        const std::string address = page_address(document);
        const std::string name = markdown_text(label_of(document));
        const std::string said = measures(one);
        return fmt::format("- {}{}, {}{}: {}\n", address.empty() ? name : fmt::format("[{}](<{}>)", name, address),
                           date.empty() ? date : " (" + date + ")", block_words(block),
                           said.empty() ? said : " (" + said + ")", markdown_text(plain_changes(compared, most_shown)));
    }

    Cells cells_of(const SharedWording &one, const Block &block, const Compared &compared) const {
        const Document &document = document_of(one);
        const TextRecord &record = graph_.texts()[one.found.text];
        const Date date = date_of(document);
        const auto [from, to] = shared_stretch(compared);
        const auto begin =
            static_cast<std::int64_t>(block.begin_point + code_points(compared.other_text.substr(0, from)));
        const std::string_view quote = compared.other_text.substr(from, to - from);
        return {date ? text_cell(iso_date(date)) : Cell(),
                text_cell(document.key),
                text_cell(label_of(document)),
                text_cell(name_of(document.type)),
                document.organ == Organ::none ? Cell() : text_cell(name(document.organ)),
                text_cell(document.title),
                adopted_.is_draft(one.found.document)
                    ? text_cell(graph_.documents()[adopted_.text(one.found.document)].key)
                    : Cell(),
                text_cell(language_code(record.language)),
                text_cell(name_of(block.kind)),
                text_cell(block.provision),
                Cell(static_cast<std::int64_t>(one.shared)),
                Cell(static_cast<std::int64_t>(one.longest)),
                Cell(static_cast<std::int64_t>(asked_.size())),
                question_.request.cited ? text_cell(cites_name(one.cites)) : Cell(),
                Cell(begin),
                Cell(begin + static_cast<std::int64_t>(code_points(quote))),
                text_cell(quote),
                text_cell(plain_changes(compared, most_quoted)),
                text_cell(record.path)};
    }

    const KnowledgeGraph &graph_;
    AdoptedTexts adopted_;
    Passages passages_;
    const Options &options_;
    const Question &question_;
    Words asked_;
};

ExitCode wording(const Options &options) {
    const auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    const auto question = question_of(*opened, options);
    if (!question)
        return report_failure(question.problem());
    const auto index = open_text_index(*opened, options.store, options.common);
    if (!index)
        return report_failure(index.problem());
    const auto answer = shared_wording(opened->store, opened->graph, *index, question->request);
    if (!answer)
        return report_failure(answer.problem());
    return hand_over(options, Page(*opened, options, *question).of(*answer),
                     coverage_words(opened->graph, answer->documents));
}

} // namespace

Run declare_wording(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("TARGET", options->target,
                    "The words of a phrase, or a place in a document that was read, whose words are taken: "
                    "A/RES/60/1#para_138, \"S/RES/1674 (2006), op. para. 4\"")
        ->required();
    command.add_flag("--phrase", options->phrase, "TARGET is a phrase, even where it could name a place");
    command
        .add_option("--cites", options->cites,
                    "Say of each paragraph whether this document or place is cited; default the place asked about")
        ->option_text("TARGET");
    command
        .add_option("--run", options->run,
                    "Words in a row that count as shared, twice as many characters in Chinese; default 6")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1000}))
        ->option_text("N");
    add_text_question_options(command, *options, "Show only so many paragraphs, those that share most");
    command.footer("In a paragraph, {+words+} were put in and [-words-] left out between what it shares.\n" +
                   help_on_index() + help_footer());
    return [options] { return wording(*options); };
}

} // namespace recital
