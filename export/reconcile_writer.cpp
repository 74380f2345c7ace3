// Persons, organisations, organs and roles as one table for matching with data of others, as OpenRefine does: comma-separated,
// UTF-8, a header, one row a thing. The columns of others' data are filled where the authority data know them; filled in, the
// table is read back by --authority (graph/reconciled.hpp).

#include <map>
#include <set>

#include "export/csv_text.hpp"
#include "export/format_writers.hpp"
#include "export/iri_names.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "graph/agents.hpp"
#include "graph/reconciled.hpp"

namespace recital {
namespace {

constexpr std::string_view between = "; ";

/// Each once, in order.
std::string listed(const std::set<std::string> &words) {
    std::string out;
    for (const std::string &word : words)
        out.append(out.empty() ? "" : between).append(word);
    return out;
}

class ReconcileWriter {
  public:
    ReconcileWriter(const KnowledgeGraph &graph, const ExportOptions &options)
        : graph_(graph), agents_(options.agents.get()), names_(options.base) {
        if (agents_ != nullptr)
            for (const Tenure &tenure : agents_->tenures())
                tenures_[agents_->officials()[tenure.official].key].push_back(&tenure);
    }

    bool write(Sink &sink) {
        std::string line = "iri,kind,name,other_names,roles,tenures,state,organisation,from,to,named_in,links";
        for (const OutsideData &data : outside_data())
            line.append(",").append(data.column);
        if (!sink.write(line + '\n'))
            return false;
        for (AgentId id = 0; id < graph_.agents().size(); ++id)
            if (takes(graph_.agents()[id].kind) && !sink.write(row_of(id)))
                return false;
        return true;
    }

  private:
    static bool takes(AgentKind kind) {
        return kind == AgentKind::person || kind == AgentKind::organisation || kind == AgentKind::organ ||
               kind == AgentKind::role;
    }

    std::string row_of(AgentId id) const {
        const Agent &agent = graph_.agents()[id];
        const std::string name = clean_text(label_of(agent));
        std::set<std::string> others;
        for (const std::string &spelling : agent.names)
            others.insert(clean_text(spelling));
        others.erase(name);
        std::set<std::string> roles;
        std::set<std::string> states;
        std::set<std::string> organisations;
        for (const LinkRecord &link : graph_.links_from(agent_node(id))) {
            if (!graph_.stands(link) || link.target.kind != NodeKind::agent)
                continue;
            const Agent &target = graph_.agents()[link.target.id];
            if (link.kind == LinkKind::holds_role) {
                roles.insert(clean_text(label_of(target)));
                for (const LinkRecord &further : graph_.links_from(link.target))
                    if (further.kind == LinkKind::role_in && graph_.stands(further))
                        organisations.insert(clean_text(label_of(graph_, further.target)));
            } else if (link.kind == LinkKind::role_in || link.kind == LinkKind::speaks_for) {
                (target.kind == AgentKind::state ? states : organisations).insert(clean_text(label_of(target)));
            }
        }
        std::string from;
        std::string to;
        const std::string tenures = tenures_of(agent, from, to);
        std::string line = names_.agent(agent.kind, agent.key);
        for (const std::string &cell :
             {std::string(name_of(agent.kind)), name, listed(others), listed(roles), tenures, listed(states),
              listed(organisations), from, to, named_in(id), links_of(agent)}) {
            line += ',';
            append_csv(line, std::string_view(cell));
        }
        for (const OutsideData &data : outside_data()) {
            line += ',';
            append_csv(line, std::string_view(id_in(agent, data)));
        }
        return line += '\n';
    }

    /// "Secretary-General 2007-01-01/2016-12-31", with the first and the last day of all.
    std::string tenures_of(const Agent &agent, std::string &from, std::string &to) const {
        std::set<std::string> all;
        const auto known = agent.kind == AgentKind::person ? tenures_.find(agent.key) : tenures_.end();
        if (known == tenures_.end())
            return {};
        bool open = false;
        for (const Tenure *tenure : known->second) {
            const std::string begin = tenure->from ? iso_date(tenure->from) : std::string();
            const std::string end = tenure->until ? iso_date(tenure->until) : std::string();
            all.insert(clean_text(agents_->roles()[tenure->role].label) + ' ' + begin + '/' + end);
            if (!begin.empty() && (from.empty() || begin < from))
                from = begin;
            to = std::max(to, end);
            open = open || end.empty();
        }
        if (open)
            to.clear();
        return listed(all);
    }

    /// The document that names it first.
    std::string named_in(AgentId id) const {
        DocumentId first = no_id;
        const auto look = [&](NodeRef other) {
            if (other.kind == NodeKind::document)
                first = std::min(first, other.id);
        };
        for (const std::uint32_t position : graph_.links_to(agent_node(id)))
            look(graph_.links()[position].source);
        for (const LinkRecord &link : graph_.links_from(agent_node(id))) {
            look(link.target);
            if (const LinkTelling *telling = graph_.telling(link))
                for (const LinkEvidence &told : graph_.evidence(*telling))
                    first = std::min(first, graph_.texts()[told.text].document);
        }
        return first == no_id ? std::string() : clean_text(label_of(graph_.documents()[first]));
    }

    static std::string links_of(const Agent &agent) {
        std::set<std::string> links;
        for (const Match &match : agent.matches)
            links.insert(match.iri);
        return listed(links);
    }

    static std::string id_in(const Agent &agent, const OutsideData &data) {
        for (const Match &match : agent.matches)
            if (match.iri.starts_with(data.space))
                return match.iri.substr(data.space.size());
        return {};
    }

    const KnowledgeGraph &graph_;
    const Agents *agents_;
    IriNames names_;
    std::map<std::string, std::vector<const Tenure *>, std::less<>> tenures_; // by key of the official
};

} // namespace

Status write_reconcile(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink, std::vector<Problem> &) {
    return ReconcileWriter(graph, options).write(sink) ? Status() : Status(sink_failed());
}

} // namespace recital
