// agents: States, organs, organisations, persons, roles, agenda items; events; names: how agents and events are spelled in the
// texts; addresses: where pages say that documents can be read.

#include <set>

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "export/tables.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr auto agent_cells = std::to_array<CellColumn<Agent>>({
    {{.name = "id", .meaning = "the agent, as links and votes refer to it: its kind and key", .always = true},
     [](const TableContext &, const Agent &agent) -> Cell { return node_id(agent); }},
    {{.name = "kind", .meaning = "state, organ, organisation, person, role or agenda_item", .always = true},
     [](const TableContext &, const Agent &agent) { return text_cell(name_of(agent.kind)); }},
    {{.name = "label", .meaning = "its name", .always = true},
     [](const TableContext &, const Agent &agent) { return text_cell(label_of(agent)); }},
    {{.name = "names",
      .type = ColumnType::integer,
      .meaning = "spellings that were read: rows of names",
      .always = true},
     [](const TableContext &, const Agent &agent) -> Cell { return static_cast<std::int64_t>(agent.names.size()); }},
    {{.name = "same_as",
      .meaning = "the same in data sets of others (as Wikidata), where the authority data say so",
      .list = true},
     [](const TableContext &, const Agent &agent) { return matches_cell(agent.matches); }},
    {{.name = "iri", .meaning = "its name in RDF", .always = true},
     [](const TableContext &context, const Agent &agent) -> Cell {
         return context.names.agent(agent.kind, agent.key);
     }},
});

constexpr auto agent_columns = columns_of(agent_cells);
constexpr auto id_key = std::to_array<std::string_view>({"id"});

bool each_agent(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const Agent &agent : context.graph.agents())
        if (!take_row(context, agent_cells, agent, row, take))
            return false;
    return true;
}

constexpr auto event_cells = std::to_array<CellColumn<Event>>({
    {{.name = "id", .meaning = "the event, as links refer to it", .always = true},
     [](const TableContext &, const Event &event) -> Cell { return node_id(event); }},
    {{.name = "label", .meaning = "what it is called", .always = true},
     [](const TableContext &, const Event &event) { return text_cell(label_of(event)); }},
    {{.name = "type", .meaning = "what kind of event it is; 'event' where no closer kind is known", .always = true},
     [](const TableContext &, const Event &event) { return text_cell(name_of(event.kind)); }},
    {{.name = "start", .type = ColumnType::date, .meaning = "first day, as precise as it is told"},
     [](const TableContext &, const Event &event) { return date_cell(event.start); }},
    {{.name = "end", .type = ColumnType::date, .meaning = "last day; of an event of one day as start"},
     [](const TableContext &, const Event &event) { return date_cell(event.end); }},
    {{.name = "year", .type = ColumnType::integer, .meaning = "year in which it starts"},
     [](const TableContext &, const Event &event) { return positive_cell(event.start.year); }},
    {{.name = "organ", .meaning = "organ that holds it"},
     [](const TableContext &,
        const Event &event) { return event.organ == Organ::none ? Cell() : text_cell(name(event.organ)); }},
    {{.name = "place", .meaning = "where it is held, as told"},
     [](const TableContext &, const Event &event) { return text_cell(event.place); }},
    {{.name = "agenda_item", .meaning = "agenda item under which it is held, as told"},
     [](const TableContext &, const Event &event) { return text_cell(event.agenda_item); }},
    {{.name = "names",
      .type = ColumnType::integer,
      .meaning = "names by which it is told: rows of names",
      .always = true},
     [](const TableContext &, const Event &event) -> Cell { return static_cast<std::int64_t>(event.names.size()); }},
    {{.name = "iri", .meaning = "its name in RDF", .always = true},
     [](const TableContext &context, const Event &event) -> Cell { return context.names.event(event.key); }},
});

constexpr auto event_columns = columns_of(event_cells);

bool each_event(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const Event &event : context.graph.events())
        if (!take_row(context, event_cells, event, row, take))
            return false;
    return true;
}

/// Something and a word for it.
struct Named {
    std::string id;
    std::string name;
};

constexpr auto name_cells = std::to_array<CellColumn<Named>>({
    {{.name = "id", .meaning = "the agent or event", .always = true},
     [](const TableContext &, const Named &named) -> Cell { return named.id; }},
    {{.name = "name", .meaning = "a name of it as it stands in a text", .always = true},
     [](const TableContext &, const Named &named) -> Cell { return named.name; }},
});

constexpr auto name_columns = columns_of(name_cells);
constexpr auto name_key = std::to_array<std::string_view>({"id", "name"});

template <class Columns>
bool take_words(const TableContext &context, const Columns &columns, const std::string &id,
                const std::vector<std::string> &words, Cells &row, const TakeRow &take) {
    std::set<std::string> taken; // what is cleaned may be the same
    for (const std::string &word : words) {
        const Named named{id, clean_text(word)};
        if (!named.name.empty() && taken.insert(named.name).second && !take_row(context, columns, named, row, take))
            return false;
    }
    return true;
}

bool each_name(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const Agent &agent : context.graph.agents())
        if (!take_words(context, name_cells, node_id(agent), agent.names, row, take))
            return false;
    for (const Event &event : context.graph.events())
        if (!take_words(context, name_cells, node_id(event), event.names, row, take))
            return false;
    return true;
}

constexpr auto address_cells = std::to_array<CellColumn<Named>>({
    {{.name = "document", .meaning = "document that can be read there", .refers = "documents", .always = true},
     [](const TableContext &, const Named &named) -> Cell { return named.id; }},
    {{.name = "url", .meaning = "address that a page gives for it", .always = true},
     [](const TableContext &, const Named &named) -> Cell { return named.name; }},
});

constexpr auto address_columns = columns_of(address_cells);
constexpr auto address_key = std::to_array<std::string_view>({"document", "url"});

bool each_address(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const Document &document : context.graph.documents())
        if (!take_words(context, address_cells, node_id(document), document.urls, row, take))
            return false;
    return true;
}

} // namespace

Table agents_table() {
    return {"agents", "States, organs, organisations, persons, roles and agenda items", id_key, agent_columns,
            each_agent};
}

Table events_table() { return {"events", "events that pages and records tell of", id_key, event_columns, each_event}; }

Table names_table() {
    return {"names", "spellings of agents and events in the texts", name_key, name_columns, each_name};
}

Table addresses_table() {
    return {"addresses", "addresses that pages give for documents", address_key, address_columns, each_address};
}

} // namespace recital
