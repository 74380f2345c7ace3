#include "export/former_names.hpp"

#include <algorithm>
#include <unordered_set>

namespace recital {
namespace {

/// In the key of what a document cites and leaves open, before that document's key and a bracket.
constexpr std::string_view as_cited_in = " (as cited in ";

/// The key of the citing document; empty in other keys.
std::string_view citing_key(std::string_view key) {
    const std::size_t at = key.ends_with(')') ? key.rfind(as_cited_in) : std::string_view::npos;
    if (at == std::string_view::npos)
        return {};
    key.remove_prefix(at + as_cited_in.size());
    return key.substr(0, key.size() - 1);
}

void leave_each_once(std::vector<std::string> &keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

} // namespace

FormerNames::FormerNames(const KnowledgeGraph &graph) : graph_(graph) {
    const auto documents = graph.documents();
    for (DocumentId id = 0; id < documents.size(); ++id) {
        for (const std::string &alias : documents[id].aliases)
            add(id, alias);
        for (const std::string &key : documents[id].former)
            add(id, key);
    }
    // what a document left open is named after it
    for (DocumentId id = 0; id < documents.size(); ++id) {
        const std::string_view key = documents[id].key;
        const std::string_view citing = citing_key(key);
        const auto known = citing.empty() ? std::nullopt : graph.find(citing);
        if (!known || !documents_.contains(*known))
            continue;
        const std::vector<std::string> others = documents_.at(*known);
        const std::string_view start = key.substr(0, key.size() - citing.size() - 1);
        for (const std::string &other : others)
            add(id, std::string(start).append(other).append(")"));
    }
    for (auto &[id, keys] : documents_)
        leave_each_once(keys);

    std::unordered_set<std::string_view> taken;
    for (const Event &event : graph.events())
        taken.insert(event.key);
    for (EventId id = 0; id < graph.events().size(); ++id)
        for (const std::string &key : graph.events()[id].former)
            if (taken.insert(key).second)
                events_[id].push_back(key);
    for (auto &[id, keys] : events_)
        leave_each_once(keys);
}

/// Where another document has this key for its own, the name is that document's.
void FormerNames::add(DocumentId id, std::string key) {
    if (key != graph_.documents()[id].key && graph_.find(key).value_or(id) == id)
        documents_[id].push_back(std::move(key));
}

std::span<const std::string> FormerNames::of(NodeRef node) const {
    const auto *const known = node.kind == NodeKind::agent ? nullptr
                              : node.kind == NodeKind::document
                                  ? (documents_.contains(node.id) ? &documents_.at(node.id) : nullptr)
                                  : (events_.contains(node.id) ? &events_.at(node.id) : nullptr);
    return known == nullptr ? std::span<const std::string>() : std::span<const std::string>(*known);
}

bool FormerNames::names_citing(std::string_view key, DocumentId citing) const {
    const std::string_view name = citing_key(key);
    if (name.empty() || name == graph_.documents()[citing].key)
        return true;
    const auto known = of(document_node(citing));
    return std::binary_search(known.begin(), known.end(), name);
}

std::vector<std::string_view> FormerNames::of_cited(DocumentId cited, DocumentId citing) const {
    std::vector<std::string_view> keys;
    for (const std::string &key : of(document_node(cited)))
        if (names_citing(key, citing))
            keys.push_back(key);
    return keys;
}

} // namespace recital
