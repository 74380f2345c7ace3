#pragma once
// What questions along citations have in common: the options, what they mean in a store, and how the answer is handed over.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/filter_options.hpp"
#include "cli/graph_output.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "graph/citation_steps.hpp"

namespace recital {

struct QuestionOptions {
    CommonOptions common;
    std::string store;
    std::string format;
    std::string output;
    FilterOptions filter;
    unsigned jobs = 0;
};

/// What an answer can be written as: rows, or also the part of the graph that it speaks of.
enum class AnswerFormats : std::uint8_t { rows, rows_and_graphs };

/// All of them but the store, which is a positional argument.
void add_question_options(CLI::App &command, QuestionOptions &options, AnswerFormats formats = AnswerFormats::rows);

/// The same for questions of which an answer quotes: with --loose and the language of the quotes, and graphs as answers.
void add_quoted_question_options(CLI::App &command, QuestionOptions &options, bool &loose,
                                 std::optional<Language> &language);

/// The store opened, the documents or places asked for among its documents, and the filter with its names understood.
struct Question {
    OpenedIndex opened;
    std::vector<CitationEnd> ends; // in the order in which they were typed
    CitationFilter filter;
};
Result<Question> ask(const QuestionOptions &options, std::initializer_list<std::string> typed);

/// Warns of places that a document does not have in any text that was read, so that a mistyped number is not taken for silence.
void warn_of_absent_places(const OpenedIndex &opened, const CitationEnd &end, const CommonOptions &common);

/// Writes the answer where the options say: with what was read beneath it for people; that is said on standard error of rows, which
/// have no place for it.
ExitCode hand_over(const QuestionOptions &options, const std::string &answer, const std::string &coverage);
/// The same of a part of the store's graph, with what a picture of it is captioned.
ExitCode hand_over(const QuestionOptions &options, const OpenedIndex &opened, const Format &format,
                   const StorePart &part, const std::string &subject, const std::string &coverage);

bool was_read(const OpenedIndex &opened, const CitationEnd &end);
/// That what it rests on is not known, in a line, where it was not read; else empty.
std::string unread_words(const OpenedIndex &opened, const CitationEnd &end);

/// "A/RES/60/1, para. 138", of a draft the text that was adopted; with its title, and whether it was read, where asked for.
std::string end_words(const OpenedIndex &opened, const CitationEnd &end, bool titled = false);

} // namespace recital
