// Circles of owl:sameAs between IRIs of ours. What leads to an end is taken away, step by step; what is left leads in circles.

#include <map>
#include <set>

#include "graph/authority_check.hpp"
#include "graph/authority_ties.hpp"
#include "graph/turtle.hpp"

namespace recital {
namespace {

struct Said {
    std::string subject;
    std::string object;
    const std::string *file = nullptr;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

std::vector<Said> own_joins(std::span<const Authority::File> files, AuthorityTies &ties) {
    std::vector<Said> joins;
    for (const Authority::File &file : files) {
        const TurtleHandler take = [&](std::string_view subject, std::string_view predicate,
                                       const TurtleObject &object) {
            if (!ties.add(file.name, subject, predicate, object) || !predicate.ends_with("#sameAs"))
                return;
            Said said{name_of_iri(subject), name_of_iri(object.value), &file.name, object.line, object.column};
            if (said.subject != said.object)
                joins.push_back(std::move(said));
        };
        if (!read_turtle(file.name, file.content, take))
            return {}; // which is said elsewhere
    }
    return joins;
}

} // namespace

std::vector<Problem> circles_of(std::span<const Authority::File> files) {
    AuthorityTies ties;
    const std::vector<Said> joins = own_joins(files, ties);
    if (joins.empty() || !ties.settle())
        return {};
    std::map<std::string_view, std::size_t> ways_on;
    std::multimap<std::string_view, std::string_view> comes_from;
    for (const Said &said : joins) {
        ++ways_on[said.subject];
        ways_on.try_emplace(said.object, 0);
        comes_from.emplace(said.object, said.subject);
    }
    std::vector<std::string_view> ends;
    for (const auto &[name, ways] : ways_on)
        if (ways == 0)
            ends.push_back(name);
    while (!ends.empty()) {
        const std::string_view end = ends.back();
        ends.pop_back();
        const auto [from, to] = comes_from.equal_range(end);
        for (auto at = from; at != to; ++at)
            if (--ways_on[at->second] == 0)
                ends.push_back(at->second);
    }
    std::vector<Problem> problems;
    std::set<std::string> named;
    for (const Said &said : joins)
        if (ways_on[said.subject] != 0 && ways_on[said.object] != 0 && named.insert(ties.kept(said.subject)).second)
            problems.push_back({ProblemRule::authority_rule, Severity::warning, *said.file, said.line, said.column,
                                "<" + iri_of_name(said.subject) +
                                    "> is said to be the same as itself, in a circle; all in it are one, known as <" +
                                    iri_of_name(ties.kept(said.subject)) + ">"});
    return problems;
}

} // namespace recital
