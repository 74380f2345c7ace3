#include <algorithm>

#include "extract/resolver.hpp"

namespace recital {

void YearTable::learn(const DocumentFacts &facts) {
    if (facts.organ != Organ::security_council || facts.type != DocumentType::resolution || !facts.adopted)
        return;
    const auto symbol = Symbol::parse(facts.key);
    if (!symbol || !symbol->complete() || !symbol->year())
        return;
    int number = 0;
    for (const char c : std::string_view(symbol->key()).substr(symbol->key().find_last_of('/') + 1)) {
        if (c < '0' || c > '9')
            break;
        number = number * 10 + (c - '0');
    }
    const std::pair<int, int> row{number, *symbol->year()};
    const auto at = std::lower_bound(learnt_.begin(), learnt_.end(), row);
    if (at == learnt_.end() || *at != row)
        learnt_.insert(at, row);
}

std::optional<int> YearTable::year(int number) const {
    if (const auto known = authority_->year_of_sc_resolution(number))
        return known;
    const auto at = std::lower_bound(learnt_.begin(), learnt_.end(), std::pair<int, int>{number, 0});
    if (at != learnt_.end() && at->first == number)
        return at->second;
    return std::nullopt;
}

} // namespace recital
