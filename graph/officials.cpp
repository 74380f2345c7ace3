#include "graph/officials.hpp"

#include <algorithm>

#include "graph/fold.hpp"

namespace recital {
namespace {

/// First and last day of a partial date, as numbers that compare.
int first_day(const Date &date) {
    return date.year * 10000 + std::max<int>(date.month, 1) * 100 + std::max<int>(date.day, 1);
}
int last_day(const Date &date) {
    return date.year * 10000 + (date.month == 0 ? 12 : date.month) * 100 + (date.day == 0 ? 31 : date.day);
}

constexpr int never = 99991231;

bool may_hold(const Tenure &tenure, int from, int to) {
    return (!tenure.from || first_day(tenure.from) <= to) && (!tenure.until || last_day(tenure.until) >= from);
}

/// All days lie within what is surely the tenure.
bool surely_holds(const Tenure &tenure, int from, int to) {
    const int certain_from = tenure.from ? last_day(tenure.from) : never;
    const int certain_to = tenure.until ? first_day(tenure.until) : never;
    return certain_from <= from && to <= certain_to;
}

/// The words of a name, folded, in alphabetical order, initials left out.
std::vector<std::string> name_words(std::string_view name) {
    const std::string folded = fold_name(name);
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end - begin > 1)
            words.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    std::sort(words.begin(), words.end());
    return words;
}

} // namespace

const OfficialTerm *Officials::holder(std::string_view role, const Date &from, const Date &to) const {
    const RoleTerm *term = agents_.role(role);
    if (term == nullptr || term->changing || !from)
        return nullptr;
    const int begin = first_day(from);
    const int end = last_day(to ? to : from);
    const Tenure *found = nullptr;
    for (const Tenure &tenure : agents_.tenures()) {
        if (&agents_.roles()[tenure.role] != term || !may_hold(tenure, begin, end))
            continue;
        if (found != nullptr && found->official != tenure.official)
            return nullptr;
        found = &tenure;
    }
    return found != nullptr && surely_holds(*found, begin, end) ? &agents_.officials()[found->official] : nullptr;
}

const OfficialTerm *Officials::holder_in_session(std::string_view role, int session) const {
    const RoleTerm *term = agents_.role(role);
    const OfficialTerm *found = nullptr;
    for (const Tenure &tenure : agents_.tenures()) {
        if (term == nullptr || session == 0 || &agents_.roles()[tenure.role] != term || tenure.session != session)
            continue;
        if (found != nullptr)
            return nullptr;
        found = &agents_.officials()[tenure.official];
    }
    return found;
}

std::vector<const Tenure *> Officials::holders(std::string_view role, const Date &day) const {
    std::vector<const Tenure *> found;
    const RoleTerm *term = agents_.role(role);
    if (term != nullptr && day)
        for (const Tenure &tenure : agents_.tenures())
            if (&agents_.roles()[tenure.role] == term && may_hold(tenure, first_day(day), last_day(day)))
                found.push_back(&tenure);
    return found;
}

RoleClaim Officials::claim(std::string_view official, std::string_view role, const Date &day) const {
    const RoleTerm *term = agents_.role(role);
    if (term == nullptr || term->changing)
        return RoleClaim::unknown;
    bool held_ever = false;
    for (const Tenure &tenure : agents_.tenures()) {
        if (&agents_.roles()[tenure.role] != term || agents_.officials()[tenure.official].key != official)
            continue;
        if (!day || may_hold(tenure, first_day(day), last_day(day)))
            return RoleClaim::known;
        held_ever = true;
    }
    if (held_ever)
        return RoleClaim::other_time;
    return holder(role, day) != nullptr ? RoleClaim::other_holder : RoleClaim::unknown;
}

const RoleTerm *Officials::only_role(std::string_view official, std::string_view head) const {
    const RoleTerm *found = nullptr;
    for (const Tenure &tenure : agents_.tenures()) {
        const RoleTerm &role = agents_.roles()[tenure.role];
        if (agents_.officials()[tenure.official].key != official || role.head != head || &role == found)
            continue;
        if (found != nullptr)
            return nullptr;
        found = &role;
    }
    return found;
}

const OfficialTerm *Officials::of_name(std::string_view name) const {
    const std::vector<std::string> wanted = name_words(name);
    if (wanted.size() < 2)
        return nullptr;
    const OfficialTerm *found = nullptr;
    for (const OfficialTerm &official : agents_.officials()) {
        bool same = name_words(official.label) == wanted;
        for (const Word &word : official.words)
            same = same || name_words(word.text) == wanted;
        if (!same)
            continue;
        if (found != nullptr)
            return nullptr;
        found = &official;
    }
    return found;
}

} // namespace recital
