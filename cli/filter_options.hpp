#pragma once
// Options that say which citations a question follows, declared once for all commands that follow citations.

#include <string>
#include <string_view>
#include <vector>

#include "graph/citation_filter.hpp"
#include "graph/result.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace recital {

struct FilterOptions {
    std::vector<std::string> acts;
    std::vector<std::string> organs;
    std::vector<std::string> types;
    std::string since;
    std::string until;
    double least_confidence = 0;
    bool resolved_only = false;
    bool reported = false;
    bool own_only = false;
};

void add_filter(CLI::App &command, FilterOptions &options);

/// What is said of an answer that came out empty, where others than those asked for may have filled it: ", with these filters".
std::string_view within_filter(const CitationFilter &filter);

/// What the options mean for these acts; a wrong name is answered with those there are.
Result<CitationFilter> filter_of(const FilterOptions &options, std::span<const TermNames::Act> acts);

} // namespace recital
