#include "export/rdf_tenures.hpp"

#include <map>
#include <set>
#include <string>

#include "export/labels.hpp"
#include "export/vocabulary.hpp"

namespace recital {

void TenureMapper::describe_all(const Agents &agents) {
    std::map<std::string, NodeRef, std::less<>> roles;
    std::set<std::string, std::less<>> persons;
    for (AgentId id = 0; id < graph_.agents().size(); ++id) {
        const Agent &agent = graph_.agents()[id];
        if (agent.kind == AgentKind::role)
            roles.emplace(agent.key, agent_node(id));
        else if (agent.kind == AgentKind::person)
            persons.insert(agent.key);
    }
    for (const Tenure &tenure : agents.tenures()) {
        const auto role = roles.find(agents.roles()[tenure.role].key);
        if (role == roles.end())
            continue;
        const OfficialTerm &official = agents.officials()[tenure.official];
        if (persons.insert(official.key).second) {
            out_.subject(names_.agent(AgentKind::person, official.key));
            out_.type(class_of(AgentKind::person));
            out_.label(official.label);
        }
        describe(agents, tenure, role->second);
    }
}

void TenureMapper::describe(const Agents &agents, const Tenure &tenure, NodeRef role) {
    const OfficialTerm &official = agents.officials()[tenure.official];
    const Agent &held = graph_.agents()[role.id];
    const std::string from = tenure.from ? iso_date(tenure.from) : std::string();
    const std::string until = tenure.until ? iso_date(tenure.until) : std::string();
    out_.subject(names_.tenure(held.key, official.key, from));
    out_.type(org::membership);
    std::string label = official.label + ", " + label_of(held);
    if (!from.empty())
        label += ", from " + from;
    if (!until.empty())
        label += " until " + until;
    out_.label(label);
    out_.iri(org::member, names_.agent(AgentKind::person, official.key));
    out_.iri(org::role, names_.agent(AgentKind::role, held.key));
    std::set<std::string> organisations;
    for (const LinkRecord &link : graph_.links_from(role))
        if (link.kind == LinkKind::role_in && link.target.kind == NodeKind::agent && graph_.stands(link)) {
            const Agent &organisation = graph_.agents()[link.target.id];
            organisations.insert(names_.agent(organisation.kind, organisation.key));
        }
    if (!organisations.empty()) // a role that is held in an organisation is a post there
        out_.iri(rec::post, names_.agent(AgentKind::role, held.key));
    for (const std::string &organisation : organisations)
        out_.iri(org::organization, organisation);
    out_.date(schema::start_date, DateYear::start, tenure.from);
    out_.date(schema::end_date, DateYear::end, tenure.until);
    if (tenure.session != 0)
        out_.integer(rec::session_number, tenure.session);
    if (tenure.acting)
        out_.boolean(rec::acting, true);
    if (!tenure.basis.empty())
        out_.text(rec::basis, tenure.basis);
}

} // namespace recital
