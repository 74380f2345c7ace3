#pragma once
// How sure a statement is: the share of right ones among those that the same rule read in the same form, measured against
// citations marked by hand (ontologies/authority/confidence.ttl), never set by hand. One right and one wrong statement are
// added to those counted (Laplace's rule of succession), so that few cases do not pass for certainty.

#include <array>
#include <cstdint>

#include "extract/rules.hpp"
#include "graph/authority.hpp"

namespace recital {

class ConfidenceTable {
  public:
    explicit ConfidenceTable(const Authority &authority);
    /// In thousandths. A form in which the rule was not measured has the share of the rule over all forms; 0 where the rule
    /// was not measured at all.
    std::uint16_t of(TermId rule, Form form) const {
        return rule < shares_.size() ? shares_[rule][static_cast<std::size_t>(form)] : std::uint16_t{0};
    }

  private:
    static constexpr std::size_t forms = static_cast<std::size_t>(Form::set) + 1;
    std::array<std::array<std::uint16_t, forms>, rule_names.size()> shares_{};
};

} // namespace recital
