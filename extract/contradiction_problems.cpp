// What was already seen while the documents were read, brought to the documents it is of.

#include <algorithm>
#include <array>
#include <map>

#include "extract/contradiction_finders.hpp"

namespace recital {
namespace {

constexpr std::array told_here{ProblemRule::date_differs,        ProblemRule::text_differs,
                               ProblemRule::symbol_differs_name, ProblemRule::symbol_differs_metadata,
                               ProblemRule::title_names_other,   ProblemRule::language_differs};

} // namespace

void find_in_problems(Contradictions &found) {
    const KnowledgeGraph &graph = found.store.graph;
    std::map<std::string_view, TextId> by_path;
    for (TextId id = 0; id < graph.texts().size(); ++id)
        by_path.emplace(graph.texts()[id].path, id);
    std::map<std::pair<ProblemRule, DocumentId>, Contradiction> all; // one for each document and rule
    for (const Problem &problem : graph.problems()) {
        const auto text = by_path.find(problem.file);
        const bool told = std::find(told_here.begin(), told_here.end(), problem.rule) != told_here.end();
        if (!told || text == by_path.end())
            continue;
        const DocumentId document = graph.texts()[text->second].document;
        Contradiction &one = all[{problem.rule, document}];
        if (one.says.empty()) {
            one.text = text->second;
            one.says = problem.message;
        } else if (problem.rule != ProblemRule::text_differs) {
            one.says += "; " + problem.message;
        }
    }
    for (auto &[key, one] : all) {
        Contradiction &told = found.add(problem_rule_name(key.first), key.second);
        told.text = one.text;
        told.says = std::move(one.says);
    }
}

} // namespace recital
