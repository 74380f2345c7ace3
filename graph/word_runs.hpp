#pragma once
// What two texts have in common, word by word: runs of words that stand in both, in the same order, and what was put in or left out
// between them. Time is linear in the texts but for gaps, in each of which at most so many pairs of words are compared.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/words.hpp"

namespace recital {

/// So many words from these on are the same.
struct WordRun {
    std::size_t asked = 0;
    std::size_t other = 0;
    std::size_t length = 0;
    friend bool operator==(const WordRun &, const WordRun &) = default;
};

/// Stretches of both texts, each from a word to one past the last.
struct WordWindow {
    std::size_t asked = 0;
    std::size_t asked_end = 0;
    std::size_t other = 0;
    std::size_t other_end = 0;
};

/// Finds what texts share with one that is asked about.
class RunFinder {
  public:
    /// Runs of fewer than `least` words do not count. `asked` must live as long as this.
    RunFinder(const Words &asked, std::size_t least);

    /// In the order of both texts, none over another: of all such chains, one that shares most words among the runs found when
    /// the other text is read from its start, each as long as it goes.
    std::vector<WordRun> runs(const Words &other) const;
    /// The same of parts of both.
    std::vector<WordRun> runs(const Words &other, const WordWindow &within) const;
    std::size_t least() const { return least_; }

  private:
    std::uint32_t id_of(std::string_view word) const;

    std::size_t least_;
    std::unordered_map<std::string_view, std::uint32_t> ids_;
    std::vector<std::uint32_t> asked_;                                   // ids of its words
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> starts_; // by the hash of `least` words, the first few
};

enum class ChangeKind : std::uint8_t { kept, removed, inserted };

/// A stretch of words: of the text asked about where removed, else of the other.
struct WordChange {
    ChangeKind kind = ChangeKind::kept;
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const WordChange &, const WordChange &) = default;
};

/// From the first of the runs to the end of the last: what makes the text asked about the other one.
std::vector<WordChange> changes(const Words &asked, const Words &other, std::span<const WordRun> runs);

} // namespace recital
