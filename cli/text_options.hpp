#pragma once
// What the commands that look for words have in common: the choice of documents, and the index that is made at first use.

#include <optional>
#include <string>
#include <vector>

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

/// --lang, --type, --organ, --since and --until.
void add_text_options(CLI::App &command, TextOptions &options);
DocumentFilter filter_of(const TextOptions &options);

/// Opens the index or makes it, with a progress bar; says where it could not be kept.
Result<TextIndex> open_text_index(const OpenedStore &opened, const std::string &store, const CommonOptions &common);

} // namespace recital
