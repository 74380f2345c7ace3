#include "extract/told_agents.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "graph/agents.hpp"
#include "graph/fold.hpp"
#include "graph/officials.hpp"

namespace recital {
namespace {

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0)
            words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

/// The given names of the shorter list, in order, among those of the longer one.
bool given_names_agree(std::span<const std::string_view> few, std::span<const std::string_view> many) {
    std::size_t at = 0;
    for (const std::string_view name : few) {
        const auto fits = [&](std::string_view other) {
            return name == other || (name.size() == 1 && other.starts_with(name)) ||
                   (other.size() == 1 && name.starts_with(other));
        };
        while (at < many.size() && !fits(many[at]))
            ++at;
        if (at++ == many.size())
            return false;
    }
    return true;
}

std::string named(std::string_view name) { return "name:" + fold_name(name); }

/// The key that the authority data have for what is printed so; empty where they have none, or the user's files say that what
/// bears this name is not that.
std::string known_key(AgentKind kind, const Thing &thing, const AuthorityTies &ties) {
    if (!thing.key.empty() && ties.separates() &&
        ties.different(name_of_agent(kind, thing.key), name_of_agent(kind, named(thing.name))))
        return {};
    return thing.key;
}

NodeRef organisation(const Thing &thing, const Authority &authority, AgentTable &agents) {
    const std::string key = known_key(AgentKind::organisation, thing, authority.ties());
    // an organ that gives documents their symbols is of a kind of its own
    for (const OrganTerm &organ : authority.organs())
        if (organ.key == key)
            return agent_node(agents.at(organ.key == name(organ.organ) ? AgentKind::organ : AgentKind::organisation,
                                        organ.key, organ.label));
    return agent_node(agents.at(AgentKind::organisation, key.empty() ? named(thing.name) : key, thing.name));
}

NodeRef state(const Thing &thing, const Authority &authority, AgentTable &agents) {
    for (const StateTerm &term : authority.states())
        if (term.key == thing.key)
            return agent_node(agents.at(term));
    if (const StateTerm *term = authority.state_of_name(thing.name))
        return agent_node(agents.at(*term));
    return agent_node(agents.at(AgentKind::state, "name:" + thing.name, thing.name));
}

/// Officials who bear one name and are said not to be one: which of them a text means is told by a role that it gives them.
class Namesakes {
  public:
    explicit Namesakes(const Authority &authority) {
        if (!authority.ties().separates())
            return;
        Result<Agents> loaded = Agents::load(authority);
        if (!loaded)
            return;
        known_ = std::make_unique<const Agents>(std::move(*loaded));
        std::map<std::string, std::set<std::string>> bearers;
        for (const OfficialTerm &official : known_->officials()) {
            bearers[fold_name(official.label)].insert(official.key);
            for (const Word &word : official.words)
                bearers[fold_name(word.text)].insert(official.key);
        }
        for (auto &[name, keys] : bearers)
            for (auto one = keys.begin(); one != keys.end(); ++one)
                if (std::any_of(std::next(one), keys.end(), [&](const std::string &other) {
                        return authority.ties().different(name_of_agent(AgentKind::person, *one),
                                                          name_of_agent(AgentKind::person, other));
                    })) {
                    bearers_.emplace(name, keys);
                    break;
                }
    }

    bool shared(const std::string &folded) const { return bearers_.contains(folded); }
    /// The one who held a role that the text ties to the person, at its time; empty where that is none or several.
    std::string meant(const ThingRef &person, const std::string &folded) const {
        const Officials officials(*known_);
        std::set<std::string> found;
        for (const Relation &relation : person.reading->relations) {
            if (relation.kind != LinkKind::holds_role || relation.subject != static_cast<std::int32_t>(person.thing) ||
                relation.object < 0)
                continue;
            const std::string &role = person.reading->things[static_cast<std::size_t>(relation.object)].key;
            for (const std::string &key : bearers_.at(folded))
                if (!role.empty() && officials.claim(key, role, relation.from) == RoleClaim::known)
                    found.insert(key);
        }
        return found.size() == 1 ? *found.begin() : std::string();
    }

  private:
    std::unique_ptr<const Agents> known_;
    std::map<std::string, std::set<std::string>> bearers_; // folded name -> keys
};

/// Persons of one text, those of the authority data and whole names first.
class Persons {
  public:
    Persons(ThingNodes &nodes, const Authority &authority, AgentTable &agents)
        : nodes_(nodes), agents_(agents), namesakes_(authority) {}

    void add(std::vector<ThingRef> &refs) {
        known_.clear();
        std::stable_sort(refs.begin(), refs.end(),
                         [](const ThingRef &a, const ThingRef &b) { return rank(*a) < rank(*b); });
        for (const ThingRef &ref : refs)
            place(ref);
    }

  private:
    static std::pair<bool, int> rank(const Thing &person) {
        return {person.key.empty(), -static_cast<int>(std::count(person.name.begin(), person.name.end(), ' '))};
    }

    void place(const ThingRef &ref) {
        const std::string folded = fold_name(ref->name);
        if (folded.empty() && ref->key.empty())
            return;
        const bool shared = namesakes_.shared(folded);
        std::string key = shared ? namesakes_.meant(ref, folded) : known_key(AgentKind::person, *ref, agents_.ties());
        if (key.empty() && shared) {
            key = "name:" + folded;
        } else if (key.empty()) {
            const std::optional<std::string> other = only_other(folded);
            key = other ? *other : "name:" + folded;
        }
        key = agents_.kept_key(AgentKind::person, key);
        const AgentId id = agents_.at(AgentKind::person, key, ref->name);
        agents_.name(id, ref->name);
        known_.emplace(key, folded);
        nodes_.set(ref, agent_node(id));
    }

    std::optional<std::string> only_other(const std::string &folded) const {
        std::optional<std::string> found;
        for (const auto &[key, name] : known_) {
            if (!may_be_one_person(folded, name) || found == key ||
                agents_.ties().different(name_of_agent(AgentKind::person, key),
                                         name_of_agent(AgentKind::person, "name:" + folded)))
                continue;
            if (found)
                return std::nullopt;
            found = key;
        }
        return found;
    }

    ThingNodes &nodes_;
    AgentTable &agents_;
    Namesakes namesakes_;
    std::multimap<std::string, std::string> known_; // of the text: key -> folded names
};

} // namespace

bool may_be_one_person(std::string_view a, std::string_view b) {
    const std::vector<std::string_view> first = words_of(a);
    const std::vector<std::string_view> second = words_of(b);
    if (first.empty() || second.empty() || first.back() != second.back())
        return false;
    const auto given = [](const std::vector<std::string_view> &words) {
        return std::span(words).first(words.size() - 1);
    };
    return first.size() <= second.size() ? given_names_agree(given(first), given(second))
                                         : given_names_agree(given(second), given(first));
}

void add_told_agents(ThingNodes &nodes, const Authority &authority, AgentTable &agents) {
    nodes.each(ThingKind::organisation, [&](const ThingRef &ref) {
        if (ref->key.empty() && fold_name(ref->name).empty())
            return;
        const NodeRef node = organisation(*ref, authority, agents);
        agents.name(node.id, ref->name);
        nodes.set(ref, node);
    });
    nodes.each(ThingKind::state, [&](const ThingRef &ref) {
        if (ref->key.empty() && ref->name.empty())
            return;
        const NodeRef node = state(*ref, authority, agents);
        agents.name(node.id, ref->name);
        nodes.set(ref, node);
    });
    nodes.each(ThingKind::role, [&](const ThingRef &ref) {
        if (ref->key.empty() && fold_name(ref->name).empty())
            return;
        const std::string key = known_key(AgentKind::role, *ref, authority.ties());
        const AgentId id = agents.at(AgentKind::role, key.empty() ? named(ref->name) : key, ref->name);
        agents.name(id, ref->name);
        nodes.set(ref, agent_node(id));
    });
    Persons persons(nodes, authority, agents);
    std::vector<ThingRef> of_text;
    nodes.each(ThingKind::person, [&](const ThingRef &ref) {
        if (!of_text.empty() && of_text.back().text != ref.text) {
            persons.add(of_text);
            of_text.clear();
        }
        of_text.push_back(ref);
    });
    persons.add(of_text);
}

} // namespace recital
