#include "cli/opened.hpp"

#include <algorithm>
#include <future>
#include <memory>

#include "cli/options.hpp"
#include "graph/agents.hpp"

namespace recital {

Result<OpenedStore> open_store(const std::string &path) {
    auto store = Store::open(path);
    if (!store)
        return store.problem();
    auto graph = store->graph();
    if (!graph)
        return graph.problem();
    return OpenedStore{std::move(*store), std::move(*graph)};
}

Result<OpenedIndex> open_index(const std::string &path, unsigned jobs) {
    auto store = Store::open(path);
    if (!store)
        return store.problem();
    // The index has a hold of its own on the file.
    auto index = std::async(std::launch::async, [&] { return store->citation_index(jobs); });
    auto documents = store->documents();
    auto read = index.get();
    if (!documents)
        return documents.problem();
    if (!read)
        return read.problem();
    return OpenedIndex{std::move(*store), std::move(*documents), std::move(*read)};
}

AuthoritySource authority_of(const Store &store) {
    auto loaded = std::make_shared<std::optional<LoadedAuthority>>();
    auto tried = std::make_shared<bool>(false);
    return [&store, loaded, tried]() -> const Authority * {
        if (!std::exchange(*tried, true))
            if (auto read = load_authority({}, store.extra_authority()))
                *loaded = std::move(*read);
        return *loaded ? &(*loaded)->authority : nullptr;
    };
}

std::shared_ptr<const Agents> agents_of(const Store &store, const KnowledgeGraph &graph) {
    const bool roles = std::any_of(graph.agents().begin(), graph.agents().end(),
                                   [](const Agent &agent) { return agent.kind == AgentKind::role; });
    const AuthoritySource source = authority_of(store);
    const Authority *authority = roles ? source() : nullptr;
    if (authority == nullptr)
        return nullptr;
    auto agents = Agents::load(*authority);
    return agents ? std::make_shared<const Agents>(std::move(*agents)) : nullptr;
}

Result<OpenedTarget> open_target(const std::string &path, const std::string &target) {
    auto opened = open_store(path);
    if (!opened)
        return opened.problem();
    auto asked = find_asked(opened->graph, target, authority_of(opened->store));
    if (!asked)
        return asked.problem();
    return OpenedTarget{std::move(*opened), std::move(*asked)};
}

} // namespace recital
