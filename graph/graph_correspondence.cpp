#include "graph/graph_correspondence.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace recital {
namespace {

constexpr char separator = '\x1F';

Pairs unpaired(std::size_t before, std::size_t after) {
    return {std::vector<std::uint32_t>(before, no_id), std::vector<std::uint32_t>(after, no_id)};
}

void pair_up(Pairs &pairs, std::uint32_t before, std::uint32_t after) {
    pairs.to_after[before] = after;
    pairs.to_before[after] = before;
}

/// Pairs what is still without partner and has a key in common, the first of a key with the first. The keys are handed on by
/// keys_before(id, take) and keys_after(id, take).
template <class KeysBefore, class KeysAfter>
void pair_by(Pairs &pairs, const KeysBefore &keys_before, const KeysAfter &keys_after) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> known;
    for (std::uint32_t id = 0; id < pairs.to_after.size(); ++id)
        if (pairs.to_after[id] == no_id)
            keys_before(id, [&](std::string key) { known[std::move(key)].push_back(id); });
    for (auto &[key, ids] : known)
        std::reverse(ids.begin(), ids.end()); // the first is taken from the end
    for (std::uint32_t id = 0; id < pairs.to_before.size() && !known.empty(); ++id) {
        if (pairs.to_before[id] != no_id)
            continue;
        keys_after(id, [&](const std::string &key) {
            const auto found = known.find(key);
            if (pairs.to_before[id] != no_id || found == known.end())
                return;
            std::vector<std::uint32_t> &ids = found->second;
            while (!ids.empty() && pairs.to_after[ids.back()] != no_id)
                ids.pop_back();
            if (!ids.empty())
                pair_up(pairs, ids.back(), id);
        });
    }
}

/// The same, only where a key has one partner on either side.
template <class KeysBefore, class KeysAfter>
void pair_singles(Pairs &pairs, const KeysBefore &keys_before, const KeysAfter &keys_after) {
    struct Ends {
        std::uint32_t before = no_id;
        std::uint32_t after = no_id;
        bool single = true;
    };
    std::unordered_map<std::string, Ends> found;
    const auto gather = [&](const std::vector<std::uint32_t> &partners, const auto &keys, std::uint32_t Ends::*end) {
        for (std::uint32_t id = 0; id < partners.size(); ++id)
            if (partners[id] == no_id)
                keys(id, [&](std::string key) {
                    Ends &ends = found[std::move(key)];
                    ends.single = ends.single && ends.*end == no_id;
                    ends.*end = id;
                });
    };
    gather(pairs.to_after, keys_before, &Ends::before);
    gather(pairs.to_before, keys_after, &Ends::after);
    for (const auto &[key, ends] : found)
        if (ends.single && ends.before != no_id && ends.after != no_id)
            pair_up(pairs, ends.before, ends.after);
}

std::string bytes_of(const Sha256 &hash) { return {hash.begin(), hash.end()}; }

/// Keys of one state in terms of both: documents are called by their number in the state after, or by their own number where
/// they are not in it, which no document of the other state has.
class Keys {
  public:
    Keys(const KnowledgeGraph &graph, const std::vector<DocumentId> *after, char side)
        : graph_(graph), after_(after), side_(side) {}

    std::string document(DocumentId id) const {
        if (after_ == nullptr)
            return std::to_string(id);
        return (*after_)[id] == no_id ? side_ + std::to_string(id) : std::to_string((*after_)[id]);
    }
    std::string node(NodeRef ref, const std::vector<std::uint32_t> *events) const {
        switch (ref.kind) {
        case NodeKind::document:
            return 'd' + document(ref.id);
        case NodeKind::agent: {
            const Agent &agent = graph_.agents()[ref.id];
            return 'a' + std::string(name_of(agent.kind)) + separator + agent.key;
        }
        case NodeKind::event:
            break;
        }
        const std::uint32_t event = events == nullptr ? ref.id : (*events)[ref.id];
        return event == no_id ? std::string("e") + side_ + std::to_string(ref.id) : 'e' + std::to_string(event);
    }

    std::string whole(const Citation &citation) const {
        const TermNames &terms = graph_.terms();
        std::string key = document(citation.citing);
        for (const std::string &part :
             {citation.citing_provision, document(citation.cited), citation.cited_provisions,
              citation.act < terms.acts.size() ? terms.acts[citation.act].lemma : std::string(),
              citation.relation < terms.relations.size() ? terms.relations[citation.relation].lemma : std::string(),
              std::string(name_of(citation.polarity)), std::string(name_of(citation.voice)),
              citation.said_by == no_id ? std::string() : document(citation.said_by)}) {
            key += separator;
            key += part;
        }
        return key;
    }
    std::string printed(const Evidence &evidence) const {
        return bytes_of(graph_.texts()[evidence.text].text_sha256) + separator + std::to_string(evidence.begin) +
               separator + std::to_string(evidence.end);
    }
    std::string worded(const Evidence &evidence) const {
        return std::string(language_code(graph_.texts()[evidence.text].language)) + separator + evidence.quote;
    }
    std::string text(const TextRecord &record) const {
        return document(record.document) + separator + std::string(language_code(record.language));
    }
    const KnowledgeGraph &graph() const { return graph_; }

  private:
    const KnowledgeGraph &graph_;
    const std::vector<DocumentId> *after_; // null: this is the state after
    char side_;
};

/// pair(first, second) with keys of both states made by the same function.
template <class Make> auto keys_by(const Keys &keys, Make make) {
    return [&keys, make](std::uint32_t id, auto take) { make(keys, id, take); };
}

void pair_documents(const KnowledgeGraph &before, const KnowledgeGraph &after, Correspondence &found) {
    Pairs &pairs = found.documents;
    pairs = unpaired(before.documents().size(), after.documents().size());
    std::unordered_map<std::string_view, DocumentId> keys_before;
    std::unordered_map<std::string_view, DocumentId> keys_after;
    for (DocumentId id = 0; id < before.documents().size(); ++id)
        keys_before.emplace(before.documents()[id].key, id);
    for (DocumentId id = 0; id < after.documents().size(); ++id) {
        keys_after.emplace(after.documents()[id].key, id);
        if (const auto at = keys_before.find(after.documents()[id].key); at != keys_before.end())
            pair_up(pairs, at->second, id);
    }
    found.document_after = pairs.to_after;
    found.document_before = pairs.to_before;
    const auto join = [&](DocumentId old, DocumentId now) {
        if (pairs.to_after[old] == no_id && pairs.to_before[now] == no_id)
            pair_up(pairs, old, now);
        if (found.document_after[old] == no_id)
            found.document_after[old] = now;
        if (found.document_before[now] == no_id)
            found.document_before[now] = old;
    };
    // Names that the later state knows of earlier keys, then the other way round.
    for (DocumentId now = 0; now < after.documents().size(); ++now)
        for (const auto *names : {&after.documents()[now].aliases, &after.documents()[now].former})
            for (const std::string &name : *names)
                if (const auto at = keys_before.find(name);
                    at != keys_before.end() && pairs.to_after[at->second] == no_id)
                    join(at->second, now);
    for (DocumentId old = 0; old < before.documents().size(); ++old)
        for (const auto *names : {&before.documents()[old].aliases, &before.documents()[old].former})
            for (const std::string &name : *names)
                if (const auto at = keys_after.find(name);
                    at != keys_after.end() && pairs.to_before[at->second] == no_id)
                    join(old, at->second);
    const auto files = [](const KnowledgeGraph &graph) {
        return [&graph](DocumentId id, auto take) {
            for (const TextId text : graph.documents()[id].texts)
                take('t' + bytes_of(graph.texts()[text].text_sha256));
            for (const TextId text : graph.documents()[id].texts)
                take('p' + graph.texts()[text].path);
        };
    };
    pair_by(pairs, files(before), files(after));
    for (DocumentId old = 0; old < before.documents().size(); ++old) {
        const DocumentId now = pairs.to_after[old];
        if (now == no_id)
            continue;
        found.document_after[old] = now;
        found.document_before[now] = old;
    }
}

void pair_citations(const Keys &before, const Keys &after, Pairs &pairs) {
    const auto by = [&](auto make) { pair_by(pairs, keys_by(before, make), keys_by(after, make)); };
    by([](const Keys &keys, CitationId id, auto take) { take(keys.whole(keys.graph().citations()[id])); });
    const auto each_place = [&](auto make) {
        by([make](const Keys &keys, CitationId id, auto take) {
            const Citation &citation = keys.graph().citations()[id];
            for (const Evidence &evidence : keys.graph().evidence(citation))
                take(make(keys, citation, evidence));
        });
    };
    // To the same document, then from the same words to another.
    each_place([](const Keys &keys, const Citation &citation, const Evidence &evidence) {
        return keys.document(citation.cited) + separator + keys.printed(evidence);
    });
    each_place([](const Keys &keys, const Citation &citation, const Evidence &evidence) {
        return keys.document(citation.citing) + separator + keys.document(citation.cited) + separator +
               keys.worded(evidence);
    });
    each_place([](const Keys &keys, const Citation &, const Evidence &evidence) { return keys.printed(evidence); });
    each_place([](const Keys &keys, const Citation &citation, const Evidence &evidence) {
        return keys.document(citation.citing) + separator + citation.citing_provision + separator +
               keys.worded(evidence);
    });
    const auto ends = [](const Keys &keys, CitationId id, auto take) {
        const Citation &citation = keys.graph().citations()[id];
        take(keys.document(citation.citing) + separator + citation.citing_provision + separator +
             keys.document(citation.cited));
    };
    pair_singles(pairs, keys_by(before, ends), keys_by(after, ends));
}

void pair_agents(const Keys &before, const Keys &after, Pairs &pairs) {
    const auto key = [](const Keys &keys, AgentId id, auto take) { take(keys.node(agent_node(id), nullptr)); };
    pair_by(pairs, keys_by(before, key), keys_by(after, key));
}

void pair_events(const Keys &before, const Keys &after, Pairs &pairs) {
    const auto key = [](const Keys &keys, EventId id, auto take) { take(keys.graph().events()[id].key); };
    pair_by(pairs, keys_by(before, key), keys_by(after, key));
    const auto names = [](const Keys &keys, EventId id, auto take) {
        take(keys.graph().events()[id].key);
        for (const std::string &name : keys.graph().events()[id].former)
            take(name);
    };
    pair_by(pairs, keys_by(before, names), keys_by(after, names));
}

void pair_texts(const Keys &before, const Keys &after, Pairs &pairs) {
    const auto by = [&](auto make) { pair_by(pairs, keys_by(before, make), keys_by(after, make)); };
    by([](const Keys &keys, TextId id, auto take) {
        const TextRecord &text = keys.graph().texts()[id];
        take(keys.text(text) + separator + text.path);
    });
    by([](const Keys &keys, TextId id, auto take) {
        const TextRecord &text = keys.graph().texts()[id];
        take(keys.text(text) + separator + bytes_of(text.text_sha256));
    });
    by([](const Keys &keys, TextId id, auto take) { take(keys.text(keys.graph().texts()[id])); });
}

} // namespace

Correspondence correspondence_of(const KnowledgeGraph &before, const KnowledgeGraph &after) {
    Correspondence found;
    pair_documents(before, after, found);
    found.citations = unpaired(before.citations().size(), after.citations().size());
    found.agents = unpaired(before.agents().size(), after.agents().size());
    found.events = unpaired(before.events().size(), after.events().size());
    found.links = unpaired(before.links().size(), after.links().size());
    found.claims = unpaired(before.claims().size(), after.claims().size());
    found.texts = unpaired(before.texts().size(), after.texts().size());

    const Keys keys_before(before, &found.document_after, '<');
    const Keys keys_after(after, nullptr, '>');
    pair_citations(keys_before, keys_after, found.citations);
    pair_agents(keys_before, keys_after, found.agents);
    pair_events(keys_before, keys_after, found.events);
    pair_texts(keys_before, keys_after, found.texts);
    const auto link = [&](const KnowledgeGraph &graph, const Keys &keys, const std::vector<std::uint32_t> *events) {
        return [&graph, &keys, events](std::uint32_t id, auto take) {
            const LinkRecord &record = graph.links()[id];
            take(std::string(name_of(record.kind)) + separator + keys.node(record.source, events) + separator +
                 keys.node(record.target, events));
        };
    };
    pair_by(found.links, link(before, keys_before, &found.events.to_after), link(after, keys_after, nullptr));
    const auto claim = [](const Keys &keys, std::uint32_t id, auto take) {
        const Claim &one = keys.graph().claims()[id];
        take(keys.document(one.document) + separator + std::string(name_of(one.kind)) + separator + one.value);
    };
    pair_by(found.claims, keys_by(keys_before, claim), keys_by(keys_after, claim));
    return found;
}

} // namespace recital
