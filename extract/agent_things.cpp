#include "extract/agent_things.hpp"

#include <map>
#include <string>
#include <utility>

namespace recital {
namespace {

class BlockAgents {
  public:
    BlockAgents(const AgentReader &agents, Page &page, std::size_t block, Stretch base, const AgentsFound &found)
        : agents_(agents), page_(page), block_(block), base_(base.begin), found_(found) {}

    void add() {
        for (const BodyPhrase &body : found_.bodies)
            add_body(body);
        for (const PersonPhrase &person : found_.persons)
            add_person(person);
        for (const RolePhrase &role : found_.roles)
            add_role(role);
    }
    std::int32_t add_person(const PersonPhrase &person) {
        Thing thing;
        thing.kind = ThingKind::person;
        thing.name = person.name;
        thing.key = person.key;
        const Stretch at = stretch(person.first, person.last);
        const std::int32_t index = page_.add(std::move(thing), block_, at, Rule::person);
        for (const RolePhrase &role : person.roles) {
            Relation holds;
            holds.kind = LinkKind::holds_role;
            holds.subject = index;
            holds.object = add_role(role);
            holds.past = role.former;
            holds.told = page_.told(block_, at, Rule::person);
            page_.relate(std::move(holds));
            const RoleHead *head = agents_.agents().head(role.head);
            if (!role.state.empty() && head != nullptr && head->speaks_for)
                for (const auto &[words, body] : bodies_)
                    if (words.first >= role.first && words.second <= role.last && page_.thing(body).key == role.state)
                        page_.relate(LinkKind::speaks_for, index, body, block_, at, Rule::person);
        }
        if (person.state.last != 0)
            page_.relate(LinkKind::speaks_for, index, add_body(person.state), block_, at, Rule::person);
        return index;
    }

  private:
    Stretch stretch(std::uint32_t first, std::uint32_t last) const {
        if (first >= last || last > found_.text.words.size())
            return {base_, base_};
        return {base_ + found_.text.words[first].begin, base_ + found_.text.words[last - 1].end};
    }
    std::int32_t add_body(const BodyPhrase &body) {
        const auto [known, fresh] = bodies_.try_emplace(std::pair{body.first, body.last}, 0);
        if (fresh) {
            Thing thing;
            thing.kind = body.state ? ThingKind::state : ThingKind::organisation;
            thing.name = body.name;
            thing.key = body.key;
            known->second = page_.add(std::move(thing), block_, stretch(body.first, body.last), Rule::organisation);
        }
        return known->second;
    }
    std::int32_t add_role(const RolePhrase &role) {
        Thing thing;
        thing.kind = ThingKind::role;
        thing.name = role.name;
        thing.key = role.key;
        const Stretch at = stretch(role.first, role.last);
        const std::int32_t index = page_.add(std::move(thing), block_, at, Rule::role);
        for (const BodyPhrase &body : role.bodies)
            page_.relate(LinkKind::role_in, index, add_body(body), block_, at, Rule::role);
        return index;
    }

    const AgentReader &agents_;
    Page &page_;
    std::size_t block_;
    std::uint32_t base_;
    const AgentsFound &found_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int32_t> bodies_; // by their words
};

} // namespace

void add_agents(const AgentReader &agents, Page &page) {
    AgentMemory memory;
    for (std::size_t block = 0; block < page.blocks().size(); ++block) {
        const Stretch stretch = page.stretch(block);
        const AgentsFound found = agents.read(page.view(stretch), memory);
        BlockAgents(agents, page, block, stretch, found).add();
    }
}

std::vector<std::int32_t> bodies_in(const AgentReader &agents, Page &page, std::size_t block, Stretch stretch) {
    std::vector<std::int32_t> bodies = page.things_within(block, stretch, {ThingKind::organisation});
    if (!bodies.empty())
        return bodies;
    AgentMemory memory;
    AgentsFound found = agents.read(page.view(stretch), memory, ByShape::yes);
    found.persons.clear();
    found.roles.clear();
    BlockAgents(agents, page, block, stretch, found).add();
    return page.things_within(block, stretch, {ThingKind::organisation});
}

std::vector<std::int32_t> add_authors(const AgentReader &agents, Page &page, std::size_t block, Stretch stretch) {
    const AgentsFound found = agents.read_authors(page.view(stretch));
    BlockAgents adder(agents, page, block, stretch, found);
    std::vector<std::int32_t> authors;
    for (const PersonPhrase &person : found.persons)
        authors.push_back(adder.add_person(person));
    return authors;
}

} // namespace recital
