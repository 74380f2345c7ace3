// Persons whom a text tells with a role, at a date at which the tenures of the authority data say that another held it.

#include "extract/contradiction_finders.hpp"
#include "graph/officials.hpp"

namespace recital {

void find_in_roles(Contradictions &found) {
    const KnowledgeGraph &graph = found.store.graph;
    if (found.store.agents == nullptr)
        return;
    const Officials officials(*found.store.agents);
    for (const LinkRecord &link : graph.links()) {
        const LinkTelling *telling = graph.telling(link);
        if (link.kind != LinkKind::holds_role || link.source.kind != NodeKind::agent ||
            link.target.kind != NodeKind::agent || telling == nullptr || !is_whole(telling->from) || telling->past)
            continue;
        const auto evidence = graph.evidence(*telling);
        const Agent &person = graph.agents()[link.source.id];
        const Agent &role = graph.agents()[link.target.id];
        const OfficialTerm *holder = officials.holder(role.key, telling->from);
        const RoleClaim claim = officials.claim(person.key, role.key, telling->from);
        if (evidence.empty() || holder == nullptr || holder->key == person.key ||
            (claim != RoleClaim::other_holder && claim != RoleClaim::other_time))
            continue;
        Contradiction &one = found.add("role-holder", graph.texts()[evidence.front().text].document);
        one.text = evidence.front().text;
        one.provision = evidence.front().provision;
        one.quote = evidence.front().quote;
        one.says = person.label + " as " + role.label + " on " + iso_date(telling->from);
        one.against = holder->label + " held it then";
    }
}

} // namespace recital
