#include "graph/word_runs.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t most_starts = 8;      // places at which words that repeat are looked at
constexpr std::size_t most_pairs = 250'000; // of words compared in a gap

std::uint64_t hash_of(std::span<const std::uint32_t> ids) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const std::uint32_t id : ids) {
        hash ^= id;
        hash *= 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29U;
    }
    return hash;
}

/// The heaviest chain of runs that ascend in both texts; they come in the order of the other text.
std::vector<WordRun> heaviest(const std::vector<WordRun> &runs, std::size_t asked) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> weight(runs.size());
    std::vector<std::size_t> before(runs.size(), none);
    // By the end in the text asked about, the best chain that ends there or earlier: a Fenwick tree of maxima.
    std::vector<std::size_t> best(asked + 2, none);
    std::size_t top = none;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::size_t chain = none;
        for (std::size_t at = runs[i].asked + 1; at > 0; at &= at - 1)
            if (best[at] != none && (chain == none || weight[best[at]] > weight[chain]))
                chain = best[at];
        before[i] = chain;
        weight[i] = runs[i].length + (chain == none ? 0 : weight[chain]);
        for (std::size_t at = runs[i].asked + runs[i].length + 1; at < best.size(); at += at & (~at + 1))
            if (best[at] == none || weight[i] > weight[best[at]])
                best[at] = i;
        if (top == none || weight[i] > weight[top])
            top = i;
    }
    std::vector<WordRun> out;
    for (std::size_t i = top; i != none; i = before[i])
        out.push_back(runs[i]);
    std::reverse(out.begin(), out.end());
    return out;
}

void append(std::vector<WordChange> &out, ChangeKind kind, std::size_t begin, std::size_t end) {
    if (begin == end)
        return;
    if (!out.empty() && out.back().kind == kind && out.back().end == begin)
        out.back().end = end;
    else
        out.push_back({kind, begin, end});
}

struct Gap {
    std::size_t asked, asked_end, other, other_end;
};

/// Word by word along a longest common subsequence; what is removed stands before what is put in its place.
void append_gap(std::vector<WordChange> &out, const Words &asked, const Words &other, const Gap &gap) {
    const std::size_t rows = gap.asked_end - gap.asked;
    const std::size_t columns = gap.other_end - gap.other;
    if (rows == 0 || columns == 0 || rows > most_pairs / columns) {
        append(out, ChangeKind::removed, gap.asked, gap.asked_end);
        append(out, ChangeKind::inserted, gap.other, gap.other_end);
        return;
    }
    // longest[i][j]: of the words from i and j on
    std::vector<std::uint32_t> longest((rows + 1) * (columns + 1));
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t & { return longest[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) = asked[gap.asked + i] == other[gap.other + j] ? at(i + 1, j + 1) + 1
                                                                    : std::max(at(i + 1, j), at(i, j + 1));
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows && j < columns) {
        if (asked[gap.asked + i] == other[gap.other + j]) {
            append(out, ChangeKind::kept, gap.other + j, gap.other + j + 1);
            ++i;
            ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            append(out, ChangeKind::removed, gap.asked + i, gap.asked + i + 1);
            ++i;
        } else {
            append(out, ChangeKind::inserted, gap.other + j, gap.other + j + 1);
            ++j;
        }
    }
    append(out, ChangeKind::removed, gap.asked + i, gap.asked_end);
    append(out, ChangeKind::inserted, gap.other + j, gap.other_end);
}

} // namespace

RunFinder::RunFinder(const Words &asked, std::size_t least) : least_(std::max<std::size_t>(least, 1)) {
    asked_.reserve(asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i)
        asked_.push_back(ids_.try_emplace(asked[i], static_cast<std::uint32_t>(ids_.size() + 1)).first->second);
    for (std::size_t i = 0; i + least_ <= asked_.size(); ++i)
        if (std::vector<std::size_t> &places = starts_[hash_of(std::span(asked_).subspan(i, least_))];
            places.size() < most_starts)
            places.push_back(i);
}

/// 0: a word that the text asked about does not have.
std::uint32_t RunFinder::id_of(std::string_view word) const {
    const auto found = ids_.find(word);
    return found == ids_.end() ? 0 : found->second;
}

std::vector<WordRun> RunFinder::runs(const Words &other) const {
    return runs(other, {0, asked_.size(), 0, other.size()});
}

std::vector<WordRun> RunFinder::runs(const Words &other, const WordWindow &within) const {
    std::vector<std::uint32_t> ids;
    ids.reserve(within.other_end - within.other);
    for (std::size_t i = within.other; i < within.other_end; ++i)
        ids.push_back(id_of(other[i]));
    std::vector<WordRun> found;
    for (std::size_t i = 0; i + least_ <= ids.size();) {
        WordRun best;
        if (const auto places = starts_.find(hash_of(std::span(ids).subspan(i, least_))); places != starts_.end()) {
            const std::size_t next = found.empty() ? within.asked : found.back().asked + found.back().length;
            for (const std::size_t start : places->second) {
                if (start < within.asked)
                    continue;
                std::size_t length = 0;
                while (i + length < ids.size() && start + length < within.asked_end &&
                       ids[i + length] == asked_[start + length])
                    ++length;
                // Of equal ones, that which goes on where the last one ended.
                if (length > best.length || (length == best.length && best.asked < next && start >= next))
                    best = {start, within.other + i, length};
            }
        }
        if (best.length >= least_) {
            found.push_back(best);
            i += best.length;
        } else {
            ++i;
        }
    }
    return heaviest(found, asked_.size());
}

std::vector<WordChange> changes(const Words &asked, const Words &other, std::span<const WordRun> runs) {
    std::vector<WordChange> out;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (i > 0) {
            const WordRun &last = runs[i - 1];
            append_gap(out, asked, other,
                       {last.asked + last.length, runs[i].asked, last.other + last.length, runs[i].other});
        }
        append(out, ChangeKind::kept, runs[i].other, runs[i].other + runs[i].length);
    }
    return out;
}

} // namespace recital
