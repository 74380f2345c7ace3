#include "export/left_out.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "export/labels.hpp"

namespace recital {
namespace {

constexpr std::size_t shown_characters = 80;

} // namespace

bool LeftOut::leaves_out(std::size_t column, const Cell &cell, std::string_view item) {
    const auto broken =
        std::find_if(rules_.begin(), rules_.end(), [&](const MisreadRule &rule) { return rule.broken_by(cell); });
    if (broken == rules_.end())
        return false;
    const auto rule = static_cast<std::size_t>(broken - rules_.begin());
    const auto known = std::find_if(counts_.begin(), counts_.end(),
                                    [&](const Count &count) { return count.column == column && count.rule == rule; });
    if (known == counts_.end())
        counts_.push_back({column, rule, 1, std::string(item), text_of(cell)});
    else
        ++known->values;
    return true;
}

void LeftOut::report(std::vector<Problem> &problems) const {
    std::vector<Count> sorted = counts_;
    std::sort(sorted.begin(), sorted.end(), [](const Count &left, const Count &right) {
        return std::tie(left.column, left.rule) < std::tie(right.column, right.rule);
    });
    for (const Count &count : sorted) {
        std::string message = std::to_string(count.values) + (count.values == 1 ? " value of '" : " values of '");
        message += columns_[count.column].name + (count.values == 1 ? "' is" : "' are") + " left out, since ";
        message += rules_[count.rule].why;
        message += "; the first is that of " + shortened(count.item, shown_characters) + ": '" +
                   shortened(count.value, shown_characters) + "'";
        problems.push_back({ProblemRule::output_write, Severity::note, {}, 0, 0, std::move(message)});
    }
}

bool is_no_finite_number(const Cell &cell) {
    const auto *real = std::get_if<double>(&cell);
    return real != nullptr && !std::isfinite(*real);
}

} // namespace recital
