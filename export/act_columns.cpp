#include "export/act_columns.hpp"

#include <algorithm>
#include <string>

#include "export/labels.hpp"

namespace recital {
namespace {

constexpr std::size_t rare = 100; // one citation of so many, or fewer

} // namespace

void add_act(ActCounts &counts, TermId act) {
    const auto at = std::lower_bound(counts.begin(), counts.end(), act,
                                     [](const auto &one, TermId other) { return one.first < other; });
    if (at != counts.end() && at->first == act)
        ++at->second;
    else
        counts.insert(at, {act, 1});
}

void ActColumns::append_to(std::vector<Column> &columns, const TermNames &terms, std::string_view prefix,
                           std::string_view meaning) {
    std::size_t all = 0;
    for (const auto &[act, count] : seen_)
        all += count;
    std::map<std::string_view, TermId> by_lemma;
    for (const auto &[act, count] : seen_)
        if (const std::string_view lemma = act_name(terms, act); !lemma.empty() && count * rare >= all)
            by_lemma.emplace(lemma, act);
    for (const auto &[lemma, act] : by_lemma) {
        position_[act] = columns.size();
        columns.push_back({std::string(prefix) + std::string(lemma), ColumnType::integer,
                           std::string(meaning) + " by the verb '" + std::string(lemma) + '\''});
    }
    if (by_lemma.size() == seen_.size())
        return;
    others_ = columns.size();
    columns.push_back({std::string(prefix) + "other_verbs", ColumnType::integer,
                       std::string(meaning) + " by other verbs, each verb counted, or by none"});
}

void ActColumns::fill(const ActCounts &counts, Cells &cells) const {
    for (const auto &[act, count] : counts) {
        const auto at = position_.find(act);
        Cell &cell = cells[at != position_.end() ? at->second : others_];
        const auto *known = std::get_if<std::int64_t>(&cell);
        cell = (known != nullptr ? *known : 0) + std::int64_t{count};
    }
}

} // namespace recital
