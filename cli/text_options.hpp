#pragma once
// What the commands that look for words have in common: the choice of documents, and the index that is made at first use.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "graph/search.hpp"

namespace recital {

struct TextOptions {
    std::optional<Language> language;
    std::vector<std::string> types;
    std::vector<std::string> organs;
    std::string since;
    std::string until;
};

DocumentFilter filter_of(const TextOptions &options);

struct TextQuestionOptions {
    CommonOptions common;
    std::string store;
    TextOptions texts;
    std::size_t limit = 20;
    std::string format;
    std::string output;
    bool as_rows() const { return format == "csv" || format == "jsonl"; }
};

/// All of them but the store, which is a positional argument. `limit_help` says what the limit is of.
void add_text_question_options(CLI::App &command, TextQuestionOptions &options, const std::string &limit_help);
/// Writes the answer where the options say, or reports why there is none; what was read stands beneath it for people, on standard
/// error for others.
ExitCode hand_over(const TextQuestionOptions &options, const Result<std::string> &answer, const std::string &coverage);
/// "The first search makes an index ...", for the help.
std::string help_on_index();

/// ", draft of A/RES/60/1": what is said of a document that is a draft; empty of others.
std::string draft_words(const KnowledgeGraph &graph, const AdoptedTexts &adopted, DocumentId document);
/// A line that says what is not shown because it stands in drafts; empty where nothing is.
std::string drafts_left_out(std::size_t places);

/// Opens the index or makes it, with a progress bar; says where it could not be kept.
Result<TextIndex> open_text_index(const OpenedStore &opened, const std::string &store, const CommonOptions &common);

} // namespace recital
