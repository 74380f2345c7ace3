// persons; roles_held: which role each held, and from when to when, as texts tell it and as the authority data have it.

#include <map>
#include <set>

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "export/tables.hpp"
#include "graph/agents.hpp"

namespace recital {
namespace {

/// A person's holding of a role: a link that a text tells of, or a tenure of the authority data.
struct Holding {
    AgentId role = no_id; // in the graph
    const LinkRecord *link = nullptr;
    const Tenure *tenure = nullptr;
    std::string person; // id
    std::string person_name;
};

/// Id of a person who is in the authority data and not in the graph, as if there.
std::string person_id(const OfficialTerm &official) {
    return std::string(name_of(AgentKind::person)) + ':' + clean_text(official.key);
}

std::string name_of_person(const OfficialTerm &official) {
    return clean_text(official.label.empty() ? official.key : official.label);
}

/// Those that texts tell of, then those of the authority data for roles of the graph.
std::vector<Holding> holdings_of(const TableContext &context) {
    std::vector<Holding> holdings;
    std::map<std::string_view, AgentId> roles;
    const auto agents = context.graph.agents();
    for (AgentId id = 0; id < agents.size(); ++id)
        if (agents[id].kind == AgentKind::role)
            roles.emplace(agents[id].key, id);
    for (const LinkRecord &link : context.graph.links())
        if (link.kind == LinkKind::holds_role && link.source.kind == NodeKind::agent &&
            link.target.kind == NodeKind::agent)
            holdings.push_back({link.target.id, &link, nullptr, node_id(agents[link.source.id]),
                                clean_text(label_of(agents[link.source.id]))});
    if (context.agents == nullptr)
        return holdings;
    for (const Tenure &tenure : context.agents->tenures())
        if (const auto role = roles.find(context.agents->roles()[tenure.role].key); role != roles.end()) {
            const OfficialTerm &official = context.agents->officials()[tenure.official];
            holdings.push_back({role->second, nullptr, &tenure, person_id(official), name_of_person(official)});
        }
    return holdings;
}

const LinkTelling *telling_of(const TableContext &context, const Holding &holding) {
    return holding.link == nullptr ? nullptr : context.graph.telling(*holding.link);
}

const LinkEvidence *told_of(const TableContext &context, const Holding &holding) {
    const LinkTelling *telling = telling_of(context, holding);
    if (telling == nullptr)
        return nullptr;
    const auto evidence = context.graph.evidence(*telling);
    return evidence.empty() ? nullptr : &evidence.front();
}

Date from_of(const TableContext &context, const Holding &holding) {
    const LinkTelling *telling = telling_of(context, holding);
    return holding.tenure != nullptr ? holding.tenure->from : telling != nullptr ? telling->from : Date();
}

Date to_of(const TableContext &context, const Holding &holding) {
    const LinkTelling *telling = telling_of(context, holding);
    return holding.tenure != nullptr ? holding.tenure->until : telling != nullptr ? telling->to : Date();
}

/// Ids of the organisations and organs that the role is in.
Cell organisations_cell(const TableContext &context, const Holding &holding) {
    std::set<std::string> organisations;
    for (const LinkRecord &link : context.graph.links_from(agent_node(holding.role)))
        if (link.kind == LinkKind::role_in && context.graph.stands(link))
            organisations.insert(node_id(context.graph, link.target));
    std::string out;
    for (const std::string &organisation : organisations)
        out.append(out.empty() ? "" : list_separator).append(organisation);
    return text_cell(out);
}

constexpr auto holding_cells =
    std::to_array<CellColumn<Holding>>({
        {{.name = "id", .meaning = "the holding: a hash of person, role, source and first day", .always = true},
         [](const TableContext &context, const Holding &holding) -> Cell {
             std::string key = holding.person + '\n' + node_id(context.graph.agents()[holding.role]);
             key.append(holding.tenure == nullptr ? "\ntext\n" : "\nauthority\n");
             if (const Date from = from_of(context, holding))
                 key += iso_date(from);
             return IriNames::short_hash(key);
         }},
        {{.name = "person", .meaning = "who holds it", .refers = "persons", .always = true},
         [](const TableContext &, const Holding &holding) -> Cell { return holding.person; }},
        {{.name = "person_name", .meaning = "the person's name", .always = true},
         [](const TableContext &, const Holding &holding) { return text_cell(holding.person_name); }},
        {{.name = "role", .meaning = "role that is held", .refers = "agents", .always = true},
         [](const TableContext &context, const Holding &holding) -> Cell {
             return node_id(context.graph.agents()[holding.role]);
         }},
        {{.name = "role_name", .meaning = "its name", .always = true},
         [](const TableContext &context, const Holding &holding) {
             return text_cell(label_of(context.graph.agents()[holding.role]));
         }},
        {{.name = "organisations", .meaning = "agents that the role is in", .list = true},
         [](const TableContext &context, const Holding &holding) { return organisations_cell(context, holding); }},
        {{.name = "from", .type = ColumnType::date, .meaning = "since when; empty: not known"},
         [](const TableContext &context, const Holding &holding) { return date_cell(from_of(context, holding)); }},
        {{.name = "to", .type = ColumnType::date, .meaning = "until when; empty: not known, or still held"},
         [](const TableContext &context, const Holding &holding) { return date_cell(to_of(context, holding)); }},
        {{.name = "session",
          .type = ColumnType::integer,
          .meaning = "session of the General Assembly, of its presidents"},
         [](const TableContext &, const Holding &holding) {
             return holding.tenure == nullptr ? Cell() : positive_cell(holding.tenure->session);
         }},
        {{.name = "acting",
          .type = ColumnType::boolean,
          .meaning = "true where it was held until someone was appointed"},
         [](const TableContext &, const Holding &holding) {
             return holding.tenure == nullptr ? Cell() : Cell(holding.tenure->acting);
         }},
        {{.name = "past", .type = ColumnType::boolean, .meaning = "true where a text tells of it as over"},
         [](const TableContext &context, const Holding &holding) {
             const LinkTelling *telling = telling_of(context, holding);
             return telling == nullptr ? Cell() : Cell(telling->past);
         }},
        {{.name = "source",
          .meaning = "text: a text that was read tells it; authority: the authority data have it",
          .always = true},
         [](const TableContext &, const Holding &holding) {
             return text_cell(holding.tenure == nullptr ? "text" : "authority");
         }},
        {{.name = "basis", .meaning = "how the authority data know it"},
         [](const TableContext &, const Holding &holding) {
             return holding.tenure == nullptr ? Cell() : text_cell(holding.tenure->basis);
         }},
        {{.name = "standing", .meaning = "shown, or outdone where another source is believed", .always = true},
         [](const TableContext &context, const Holding &holding) {
             const LinkTelling *telling = telling_of(context, holding);
             return text_cell(name_of(telling == nullptr ? Standing::shown : telling->standing));
         }},
        {{.name = "text", .meaning = "text that tells it first", .refers = "texts"},
         [](const TableContext &context, const Holding &holding) {
             const LinkEvidence *told = told_of(context, holding);
             return told == nullptr ? Cell() : text_cell(context.graph.texts()[told->text].path);
         }},
        {{.name = "quote", .meaning = "words that tell it first"},
         [](const TableContext &context, const Holding &holding) {
             const LinkEvidence *told = told_of(context, holding);
             return told == nullptr ? Cell() : text_cell(told->quote);
         }},
    });

constexpr auto holding_columns = columns_of(holding_cells);
constexpr auto id_key = std::to_array<std::string_view>({"id"});

bool each_holding(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const Holding &holding : holdings_of(context))
        if (!take_row(context, holding_cells, holding, row, take))
            return false;
    return true;
}

struct Person {
    std::string id;
    std::string name;
    std::string key;
    const Agent *agent = nullptr; // null: known from the authority data alone
    std::int64_t roles = 0;       // different ones
};

constexpr auto person_cells = std::to_array<CellColumn<Person>>({
    {{.name = "id", .meaning = "the person, as links and roles_held refer to it", .always = true},
     [](const TableContext &, const Person &person) -> Cell { return person.id; }},
    {{.name = "name", .meaning = "the person's name", .always = true},
     [](const TableContext &, const Person &person) { return text_cell(person.name); }},
    {{.name = "named",
      .type = ColumnType::boolean,
      .meaning =
          "true: a text that was read names the person, who is in agents too; false: the authority data alone do",
      .always = true},
     [](const TableContext &, const Person &person) -> Cell { return person.agent != nullptr; }},
    {{.name = "names",
      .type = ColumnType::integer,
      .meaning = "spellings that were read: rows of names",
      .always = true},
     [](const TableContext &, const Person &person) -> Cell {
         return person.agent == nullptr ? std::int64_t{0} : static_cast<std::int64_t>(person.agent->names.size());
     }},
    {{.name = "roles",
      .type = ColumnType::integer,
      .meaning = "different roles that the person holds or held",
      .always = true},
     [](const TableContext &, const Person &person) -> Cell { return person.roles; }},
    {{.name = "same_as",
      .meaning = "the same in data sets of others (as Wikidata), where the authority data say so",
      .list = true},
     [](const TableContext &, const Person &person) {
         return person.agent == nullptr ? Cell() : matches_cell(person.agent->matches);
     }},
    {{.name = "iri", .meaning = "the person's name in RDF", .always = true},
     [](const TableContext &context, const Person &person) -> Cell {
         return context.names.agent(AgentKind::person, person.key);
     }},
});

constexpr auto person_columns = columns_of(person_cells);

bool each_person(const TableContext &context, const TakeRow &take) {
    const std::vector<Holding> holdings = holdings_of(context);
    std::map<std::string, std::set<AgentId>> roles;
    for (const Holding &holding : holdings)
        roles[holding.person].insert(holding.role);
    std::vector<Person> persons;
    std::set<std::string> known;
    const auto add = [&](Person person) {
        if (const auto held = roles.find(person.id); held != roles.end())
            person.roles = static_cast<std::int64_t>(held->second.size());
        if (known.insert(person.id).second)
            persons.push_back(std::move(person));
    };
    for (const Agent &agent : context.graph.agents())
        if (agent.kind == AgentKind::person)
            add({node_id(agent), label_of(agent), agent.key, &agent, 0});
    for (const Holding &holding : holdings)
        if (holding.tenure != nullptr)
            add({holding.person, holding.person_name, context.agents->officials()[holding.tenure->official].key,
                 nullptr, 0});
    Cells row;
    for (const Person &person : persons)
        if (!take_row(context, person_cells, person, row, take))
            return false;
    return true;
}

} // namespace

Table persons_table() {
    return {"persons", "persons whom texts name, and those who held a role that texts name", id_key, person_columns,
            each_person};
}

Table roles_held_table() {
    return {"roles_held", "roles that persons hold or held, a row for each source", id_key, holding_columns,
            each_holding};
}

} // namespace recital
