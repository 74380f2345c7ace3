#pragma once
// A paragraph beside the words that it shares with others: what both have strong, what was left out and put in between in brackets,
// as wdiff(1) prints them: "shall [-take-] {+adopt+} all measures".

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "graph/word_runs.hpp"

namespace recital {

struct Compared {
    std::string_view asked_text;
    const Words &asked;
    std::string_view other_text;
    const Words &other;
    std::span<const WordRun> runs;
};

/// With so many code points of the paragraph before and after; ends early, with an ellipsis, where it would grow longer than
/// `most`. Strong words between the two signs of marked_lines().
std::string marked_changes(const Compared &compared, std::size_t around, std::size_t most);

/// The same without signs, for programs.
std::string plain_changes(const Compared &compared, std::size_t most);

/// Bytes of the paragraph from the first shared word to the end of the last.
std::pair<std::size_t, std::size_t> shared_stretch(const Compared &compared);

} // namespace recital
