#pragma once
// The agents of a graph under construction, each under its kind and key.

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/authority.hpp"
#include "graph/model.hpp"

namespace recital {

class AgentTable {
  public:
    explicit AgentTable(const AuthorityTies &ties) : ties_(ties) {}

    /// The label given first is kept.
    AgentId at(AgentKind kind, const std::string &given, const std::string &label) {
        const std::string key = kept_key(kind, given);
        std::string full(name_of(kind));
        full += '\x1F';
        full += key;
        const auto [at, fresh] = index_.try_emplace(std::move(full), static_cast<AgentId>(list_.size()));
        if (fresh)
            list_.push_back({kind, key, label, {}, {}});
        return at->second;
    }
    AgentId at(const StateTerm &state) {
        const auto [at, fresh] = states_.try_emplace(&state, no_id);
        if (fresh)
            at->second = this->at(AgentKind::state, state.key, state.label);
        return at->second;
    }
    /// The key under which the user's files keep the agent; its own where they say nothing of it.
    std::string kept_key(AgentKind kind, const std::string &key) const {
        if (!ties_.joins())
            return key;
        const std::string name = name_of_agent(kind, key);
        const std::string &kept = ties_.kept(name);
        const std::size_t folder = name.find('/') + 1;
        return kept.compare(0, folder, name, 0, folder) == 0 ? kept.substr(folder) : key;
    }
    const AuthorityTies &ties() const { return ties_; }
    Agent &operator[](AgentId id) { return list_[id]; }
    std::size_t size() const { return list_.size(); }

    /// A spelling that was read.
    void name(AgentId id, const std::string &spelling) {
        if (!spelling.empty())
            list_[id].names.push_back(spelling);
    }

    /// Moves the agents out, sorted by kind and key; returns where each has gone.
    std::vector<AgentId> take_sorted(std::vector<Agent> &sorted) {
        std::vector<AgentId> order(list_.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<AgentId>(i);
        std::sort(order.begin(), order.end(), [&](AgentId a, AgentId b) {
            return list_[a].kind != list_[b].kind ? list_[a].kind < list_[b].kind : list_[a].key < list_[b].key;
        });
        std::vector<AgentId> renamed(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            renamed[order[i]] = static_cast<AgentId>(i);
            Agent &agent = list_[order[i]];
            std::sort(agent.names.begin(), agent.names.end());
            agent.names.erase(std::unique(agent.names.begin(), agent.names.end()), agent.names.end());
            std::sort(agent.matches.begin(), agent.matches.end());
            agent.matches.erase(std::unique(agent.matches.begin(), agent.matches.end()), agent.matches.end());
            sorted.push_back(std::move(agent));
        }
        return renamed;
    }

  private:
    const AuthorityTies &ties_;
    std::vector<Agent> list_;
    std::unordered_map<std::string, AgentId> index_;
    std::unordered_map<const StateTerm *, AgentId> states_;
};

} // namespace recital
