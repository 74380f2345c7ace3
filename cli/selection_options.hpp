#pragma once
// Options that say which part of the graph a command takes, declared once for all commands.

#include <string>
#include <vector>

#include "cli/opened.hpp"
#include "graph/selection.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace recital {

struct SelectionOptions {
    std::string around;
    unsigned depth = 1;
    std::vector<std::string> acts;
    std::vector<std::string> types;
    std::string since;
    std::string until;
    std::string reported;
    std::size_t top = 0;
};

/// All of them.
void add_selection(CLI::App &command, SelectionOptions &options);
/// --around, --depth, --types, --acts, --since and --until, for commands that have voices and a --top of their own.
void add_core_selection(CLI::App &command, SelectionOptions &options);

/// --since and --until, checked to be dates; `what` ends "Only ... of this day, month or year, or later".
void add_time(CLI::App &command, std::string &since, std::string &until, const std::string &what,
              const std::string &under);

/// What the options mean in this store.
Result<Selection> selection_of(const SelectionOptions &options, const OpenedStore &opened);

/// Leaves of the opened graph what the options ask for; `evidence_only` is that of graph/part_of_graph.hpp. Says what a choice of
/// time left out for want of a date, and where nothing is left.
Status narrow(const SelectionOptions &options, OpenedStore &opened, std::vector<DocumentId> &evidence_only,
              std::vector<Problem> &problems);

/// What is selected, in words for people ("only resolutions ..."); empty: the whole graph.
std::string selection_words(const SelectionOptions &options);

} // namespace recital
