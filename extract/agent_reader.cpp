#include "extract/agent_reader.hpp"

#include <mutex>
#include <optional>

namespace recital {

struct AgentReader::Loaded {
    explicit Loaded(Agents data)
        : agents(std::move(data)), names(agents), roles(agents, names), persons(agents, names, roles),
          organisations(agents, names, roles), officials(agents) {}

    Agents agents;
    AgentNames names;
    RoleReader roles;
    PersonReader persons;
    OrganisationReader organisations;
    Officials officials;
};

struct AgentReader::Once {
    std::once_flag flag;
    std::optional<Loaded> loaded;
};

AgentReader::AgentReader(const Authority &authority) : authority_(authority), once_(std::make_unique<Once>()) {}
AgentReader::~AgentReader() = default;

const AgentReader::Loaded &AgentReader::loaded() const {
    std::call_once(once_->flag, [&] {
        Result<Agents> agents = Agents::load(authority_);
        // a user's file that says nothing sound of officials leaves none known; Authority::load has named the fault of Turtle
        once_->loaded.emplace(agents ? std::move(*agents) : Agents());
    });
    return *once_->loaded;
}

AgentsFound AgentReader::read(std::string_view stretch, AgentMemory &memory, ByShape by_shape) const {
    const Loaded &data = loaded();
    AgentsFound found;
    found.text = name_text(stretch);
    data.names.prepare(found.text);
    found.persons = data.persons.read(found.text, memory.persons, found.roles);
    found.bodies = data.organisations.read(found.text, by_shape, memory.acronyms);
    return found;
}

AgentsFound AgentReader::read_authors(std::string_view stretch) const {
    AgentsFound found;
    found.text = name_text(stretch);
    loaded().names.prepare(found.text);
    found.persons = loaded().persons.read_authors(found.text);
    return found;
}

const Agents &AgentReader::agents() const { return loaded().agents; }
const Officials &AgentReader::officials() const { return loaded().officials; }

} // namespace recital
