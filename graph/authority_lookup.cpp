// What the tables of the authority data are asked.

#include <algorithm>

#include "graph/authority.hpp"
#include "graph/fold.hpp"

namespace recital {

std::optional<TermId> Authority::act_of_lemma(std::string_view lemma) const {
    for (std::size_t i = 0; i < acts_.size(); ++i)
        if (acts_[i].lemma == lemma)
            return static_cast<TermId>(i);
    return std::nullopt;
}

const InstrumentTerm *Authority::instrument_of_key(std::string_view key) const {
    const auto at = instrument_keys_.find(key);
    return at == instrument_keys_.end() ? nullptr : &instruments_[at->second];
}

const InstrumentTerm *Authority::instrument_of_name(std::string_view name) const {
    const std::string folded = fold_name(name);
    for (const InstrumentTerm &term : instruments_) {
        if (fold_name(term.label) == folded)
            return &term;
        for (const Word &word : term.words)
            if (fold_name(word.text) == folded)
                return &term;
    }
    return nullptr;
}

const StateTerm *Authority::state_of_name(std::string_view name) const {
    const auto at = state_names_.find(fold_name(name));
    return at == state_names_.end() ? nullptr : &states_[at->second];
}

const StateTerm *Authority::state_of_key(std::string_view key) const {
    const auto at =
        std::find_if(states_.begin(), states_.end(), [&](const StateTerm &state) { return state.key == key; });
    return at == states_.end() ? nullptr : &*at;
}

std::optional<int> Authority::year_of_sc_resolution(int number) const {
    for (const YearRange &range : years_)
        if (number >= range.first && number <= range.last)
            return range.year;
    return std::nullopt;
}

std::span<const Match> Authority::matches_of_name(const std::string &name) const {
    const auto known = matches_.find(name);
    return known == matches_.end() ? std::span<const Match>() : std::span<const Match>(known->second);
}

bool Authority::continuous_paragraphs(std::string_view key) const {
    const InstrumentTerm *term = instrument_of_key(key);
    return term != nullptr && term->continuous;
}

} // namespace recital
