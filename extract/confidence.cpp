#include "extract/confidence.hpp"

namespace recital {
namespace {

struct Count {
    int right = 0;
    int found = 0;
};

std::uint16_t share(const Count &count) {
    return count.found == 0 ? std::uint16_t{0}
                            : static_cast<std::uint16_t>((count.right + 1) * 1000LL / (count.found + 2));
}

} // namespace

ConfidenceTable::ConfidenceTable(const Authority &authority) {
    for (std::size_t rule = 0; rule < rule_names.size(); ++rule) {
        std::array<Count, forms> counts{};
        Count all;
        for (const Measure &measure : authority.measures()) {
            if (measure.rule != rule_names[rule])
                continue;
            counts[static_cast<std::size_t>(measure.form)] = {measure.right, measure.found};
            all.right += measure.right;
            all.found += measure.found;
        }
        for (std::size_t form = 0; form < forms; ++form)
            shares_[rule][form] = share(counts[form].found == 0 ? all : counts[form]);
    }
}

} // namespace recital
