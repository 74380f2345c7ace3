#pragma once
// How many of the statements that persons looked at were right: of all, and by verb, form, rule and language. What they were
// unsure of stands apart, and what they added was missing: it says something of what is not found, and nothing of how much.

#include <cstddef>
#include <string>
#include <vector>

#include "graph/corrections.hpp"

namespace recital {

struct ReviewScore {
    std::string of;   // "all", "act", "form", "rule", "language"
    std::string name; // "reaffirm"; empty of all
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t unsure = 0;
    std::size_t added = 0;

    std::size_t judged() const { return right + wrong; }
    double precision() const; // of those judged; 0 without any
    /// 95 % interval of the precision (Wilson's score interval), which holds for few cases too; 0 to 1 without any.
    double lowest() const;
    double highest() const;
};

/// All first, then each list with the most frequent first. Lines that say the same of the same statement count once; what is
/// said in two ways counts as unsure.
std::vector<ReviewScore> score_review(const Corrections &review);

} // namespace recital
