#include "graph/review_score.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace recital {
namespace {

constexpr double z = 1.959963984540054; // of 95 %, two-sided

/// Centre and half width of the interval.
std::pair<double, double> wilson(double right, double all) {
    const double share = right / all;
    const double centre = (share + z * z / (2 * all)) / (1 + z * z / all);
    const double half = z / (1 + z * z / all) * std::sqrt(share * (1 - share) / all + z * z / (4 * all * all));
    return {centre, half};
}

void count(ReviewScore &score, Verdict verdict) {
    ++(verdict == Verdict::right   ? score.right
       : verdict == Verdict::wrong ? score.wrong
       : verdict == Verdict::add   ? score.added
                                   : score.unsure);
}

using Key = std::tuple<std::string, std::string, Language, std::string, std::string, std::string, std::string, Said,
                       Said, Said, Said, Said>;

/// What the line speaks of. Of an added statement what it says too, for several may stand in the same words.
Key key_of(const Correction &one) {
    const bool added = one.verdict == Verdict::add;
    return {one.citing,
            one.told_by,
            one.language,
            one.quote,
            one.context,
            one.provision,
            one.printed,
            one.act,
            one.target,
            one.target_provision,
            added ? one.new_act : Said(),
            added ? one.new_target : Said()};
}

} // namespace

double ReviewScore::precision() const {
    return judged() == 0 ? 0 : static_cast<double>(right) / static_cast<double>(judged());
}

double ReviewScore::lowest() const {
    if (judged() == 0)
        return 0;
    const auto [centre, half] = wilson(static_cast<double>(right), static_cast<double>(judged()));
    return std::max(0.0, centre - half);
}

double ReviewScore::highest() const {
    if (judged() == 0)
        return 1;
    const auto [centre, half] = wilson(static_cast<double>(right), static_cast<double>(judged()));
    return std::min(1.0, centre + half);
}

std::vector<ReviewScore> score_review(const Corrections &review) {
    std::map<Key, std::pair<const Correction *, Verdict>> statements;
    for (const Correction &one : review.rows) {
        const auto [at, fresh] = statements.try_emplace(key_of(one), &one, one.verdict);
        if (!fresh && at->second.second != one.verdict)
            at->second.second = Verdict::unsure;
    }
    ReviewScore all{.of = "all", .name = {}};
    constexpr std::array<const char *, 4> lists{"act", "form", "rule", "language"};
    std::array<std::map<std::string, ReviewScore>, lists.size()> by;
    for (const auto &[key, statement] : statements) {
        const auto &[one, verdict] = statement;
        count(all, verdict);
        const std::string act = verdict == Verdict::add ? one->new_act.value_or("") : one->act.value_or("");
        const std::array<std::string, lists.size()> names{act.empty() ? "none" : act, one->form, one->rule,
                                                          std::string(language_code(one->language))};
        for (std::size_t list = 0; list < lists.size(); ++list) {
            ReviewScore &score = by[list][names[list].empty() ? "none" : names[list]];
            count(score, verdict);
        }
    }
    std::vector<ReviewScore> out{all};
    for (std::size_t list = 0; list < lists.size(); ++list) {
        const auto first = static_cast<std::ptrdiff_t>(out.size());
        for (auto &[name, score] : by[list]) {
            score.of = lists[list];
            score.name = name;
            out.push_back(std::move(score));
        }
        std::stable_sort(out.begin() + first, out.end(),
                         [](const ReviewScore &a, const ReviewScore &b) { return a.judged() > b.judged(); });
    }
    return out;
}

} // namespace recital
