#include "graph/knowledge_graph.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <mutex>
#include <string>
#include <unordered_map>

#include "graph/fold.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, CitationId>;

/// Rows of citations by their start (`from`), in id order within a row.
template <class From, class To>
Rows make_rows(std::span<const Citation> citations, std::size_t documents, From from, To to) {
    std::vector<CitationId> order;
    order.reserve(citations.size());
    for (std::size_t i = 0; i < citations.size(); ++i)
        if (KnowledgeGraph::stands(citations[i]))
            order.push_back(static_cast<CitationId>(i));
    std::stable_sort(order.begin(), order.end(),
                     [&](CitationId a, CitationId b) { return from(citations[a]) < from(citations[b]); });
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    edges.reserve(order.size());
    for (const CitationId id : order)
        edges.emplace_back(from(citations[id]), to(citations[id]));
    return {boost::edges_are_sorted, edges.begin(), edges.end(), order.begin(), documents};
}

std::span<const CitationId> row(const Rows &rows, DocumentId document) {
    if (document >= num_vertices(rows))
        return {};
    const std::size_t vertex = document;
    const auto [first, last] = out_edges(vertex, rows);
    if (first == last)
        return {};
    // a row's edges, and with them their properties, lie side by side
    return {&rows[*first], static_cast<std::size_t>(out_degree(vertex, rows))};
}

/// Those that do not stand, by their document.
template <class Of> std::vector<CitationId> rejected(std::span<const Citation> citations, Of of) {
    std::vector<CitationId> out;
    for (CitationId id = 0; id < citations.size(); ++id)
        if (!KnowledgeGraph::stands(citations[id]))
            out.push_back(id);
    std::stable_sort(out.begin(), out.end(),
                     [&](CitationId a, CitationId b) { return of(citations[a]) < of(citations[b]); });
    return out;
}

/// Those of one document.
template <class Of>
std::span<const CitationId> range(const std::vector<CitationId> &ids, std::span<const Citation> citations,
                                  DocumentId document, Of of) {
    const auto first =
        std::partition_point(ids.begin(), ids.end(), [&](CitationId id) { return of(citations[id]) < document; });
    const auto last =
        std::partition_point(first, ids.end(), [&](CitationId id) { return of(citations[id]) == document; });
    return {first, last};
}

constexpr auto citing_of = [](const Citation &citation) { return citation.citing; };
constexpr auto cited_of = [](const Citation &citation) { return citation.cited; };

} // namespace

struct KnowledgeGraph::Index {
    Rows forward;
    Rows backward;
    std::vector<CitationId> rejected_from;                     // by citing document
    std::vector<CitationId> rejected_to;                       // by cited document
    std::unordered_map<std::string_view, DocumentId> by_alias; // and by former key; keys are found in their order
    std::unordered_map<std::string, DocumentId> by_name;       // folded; no_id where several share it
    std::once_flag named;                                      // names are folded when first asked for
    std::size_t documents = 0;
    std::size_t agents = 0;
    std::size_t events = 0;
    std::vector<std::uint32_t> first_link; // of each node, and one past the last
    std::vector<std::uint32_t> to;         // links by target
    std::vector<std::uint32_t> first_to;   // of each node, and one past the last

    /// Documents, then agents, then events, as their links are sorted; one past the last for what is no node.
    std::size_t place_of(NodeRef node) const {
        const std::size_t count = node.kind == NodeKind::document ? documents
                                  : node.kind == NodeKind::agent  ? agents
                                                                  : events;
        if (node.id >= count)
            return documents + agents + events;
        const std::size_t before = node.kind == NodeKind::document ? 0
                                   : node.kind == NodeKind::agent  ? documents
                                                                   : documents + agents;
        return before + node.id;
    }
};

KnowledgeGraph::KnowledgeGraph(GraphParts parts) : parts_(std::move(parts)), index_(std::make_unique<Index>()) {
    const std::size_t count = parts_.documents.size();
    index_->forward = make_rows(parts_.citations, count, citing_of, cited_of);
    index_->backward = make_rows(parts_.citations, count, cited_of, citing_of);
    index_->rejected_from = rejected(parts_.citations, citing_of);
    index_->rejected_to = rejected(parts_.citations, cited_of);
    for (DocumentId id = 0; id < count; ++id)
        for (const std::string &alias : parts_.documents[id].aliases)
            index_->by_alias.emplace(alias, id);
    for (DocumentId id = 0; id < count; ++id) // which give way to every key and alias
        for (const std::string &key : parts_.documents[id].former)
            index_->by_alias.emplace(key, id);
    index_->documents = count;
    index_->agents = parts_.agents.size();
    index_->events = parts_.events.size();
    const std::size_t nodes = count + parts_.agents.size() + parts_.events.size();
    // one place more than is asked for takes what points nowhere
    index_->first_link.assign(nodes + 2, 0);
    index_->first_to.assign(nodes + 2, 0);
    for (const LinkRecord &link : parts_.links) {
        ++index_->first_link[index_->place_of(link.source) + 1];
        ++index_->first_to[index_->place_of(link.target) + 1];
    }
    for (std::size_t i = 0; i <= nodes; ++i) {
        index_->first_link[i + 1] += index_->first_link[i];
        index_->first_to[i + 1] += index_->first_to[i];
    }
    index_->to.resize(parts_.links.size());
    std::vector<std::uint32_t> next = index_->first_to;
    for (std::uint32_t i = 0; i < parts_.links.size(); ++i)
        index_->to[next[index_->place_of(parts_.links[i].target)]++] = i;
}

KnowledgeGraph::KnowledgeGraph(KnowledgeGraph &&) noexcept = default;
KnowledgeGraph &KnowledgeGraph::operator=(KnowledgeGraph &&) noexcept = default;
KnowledgeGraph::~KnowledgeGraph() = default;

std::optional<DocumentId> KnowledgeGraph::find(std::string_view key) const {
    const auto place = std::lower_bound(parts_.documents.begin(), parts_.documents.end(), key,
                                        [](const Document &one, std::string_view other) { return one.key < other; });
    if (place != parts_.documents.end() && place->key == key)
        return static_cast<DocumentId>(place - parts_.documents.begin());
    const auto at = index_->by_alias.find(key);
    return at == index_->by_alias.end() ? std::nullopt : std::optional(at->second);
}

std::optional<DocumentId> KnowledgeGraph::find_titled(std::string_view text) const {
    std::call_once(index_->named, [this] {
        const auto name = [this](const std::string &one, DocumentId id) {
            if (one.empty())
                return;
            const auto [at, fresh] = index_->by_name.try_emplace(fold_name(one), id);
            if (!fresh && at->second != id)
                at->second = no_id;
        };
        for (DocumentId id = 0; id < parts_.documents.size(); ++id) {
            name(parts_.documents[id].label, id);
            name(parts_.documents[id].title, id);
        }
    });
    const auto named = index_->by_name.find(fold_name(text));
    return named == index_->by_name.end() || named->second == no_id ? std::nullopt : std::optional(named->second);
}

std::optional<DocumentId> KnowledgeGraph::find_spelled(std::string_view text) const {
    if (const auto exact = find(text))
        return exact;
    if (const auto given = find(std::string(given_id_prefix).append(text)))
        return given;
    if (const auto symbol = Symbol::parse(text)) {
        if (const auto found = find(symbol->key()))
            return found;
        if (const auto found = find(symbol->representative().key()))
            return found;
        if (!symbol->complete()) { // S/RES/1674 without its year: the one document that completes it
            const std::string prefix = symbol->key() + "(";
            std::optional<DocumentId> only;
            const auto at = std::lower_bound(parts_.documents.begin(), parts_.documents.end(), prefix,
                                             [](const Document &d, const std::string &key) { return d.key < key; });
            for (auto it = at; it != parts_.documents.end() && it->key.starts_with(prefix); ++it) {
                if (only)
                    return std::nullopt;
                only = static_cast<DocumentId>(it - parts_.documents.begin());
            }
            if (only)
                return only;
        }
    }
    return find_titled(text);
}

std::span<const CitationId> KnowledgeGraph::citations_from(DocumentId document) const {
    return row(index_->forward, document);
}

std::span<const CitationId> KnowledgeGraph::citations_to(DocumentId document) const {
    return row(index_->backward, document);
}

std::span<const CitationId> KnowledgeGraph::rejected_from(DocumentId document) const {
    return range(index_->rejected_from, parts_.citations, document, citing_of);
}

std::span<const CitationId> KnowledgeGraph::rejected_to(DocumentId document) const {
    return range(index_->rejected_to, parts_.citations, document, cited_of);
}

std::span<const Judgement> KnowledgeGraph::judgements_of(CitationId citation) const {
    const auto &all = parts_.judgements;
    const auto first =
        std::partition_point(all.begin(), all.end(), [&](const Judgement &one) { return one.citation < citation; });
    const auto last =
        std::partition_point(first, all.end(), [&](const Judgement &one) { return one.citation == citation; });
    return {first, last};
}

std::vector<NodeRef> KnowledgeGraph::find_named(std::string_view text) const {
    std::vector<NodeRef> found;
    const std::string name = fold_name(text);
    if (name.empty())
        return found;
    const auto is = [&](const auto &node) {
        return node.key == text || fold_name(node.label) == name ||
               std::any_of(node.names.begin(), node.names.end(),
                           [&](const std::string &other) { return fold_name(other) == name; });
    };
    for (AgentId id = 0; id < parts_.agents.size(); ++id)
        if (is(parts_.agents[id]))
            found.push_back(agent_node(id));
    for (EventId id = 0; id < parts_.events.size(); ++id)
        if (is(parts_.events[id]))
            found.push_back(event_node(id));
    return found;
}

std::span<const LinkRecord> KnowledgeGraph::links_from(NodeRef node) const {
    const std::size_t place = index_->place_of(node);
    if (place + 2 >= index_->first_link.size())
        return {};
    const std::uint32_t first = index_->first_link[place];
    return std::span(parts_.links).subspan(first, index_->first_link[place + 1] - first);
}

std::span<const std::uint32_t> KnowledgeGraph::links_to(NodeRef node) const {
    const std::size_t place = index_->place_of(node);
    if (place + 2 >= index_->first_to.size())
        return {};
    const std::uint32_t first = index_->first_to[place];
    return std::span(index_->to).subspan(first, index_->first_to[place + 1] - first);
}

std::span<const Claim> KnowledgeGraph::claims_of(DocumentId document) const {
    Claim wanted;
    wanted.document = document;
    const auto [first, last] = std::equal_range(parts_.claims.begin(), parts_.claims.end(), wanted,
                                                [](const Claim &a, const Claim &b) { return a.document < b.document; });
    return {first, last};
}

std::string citation_key(const KnowledgeGraph &graph, const Citation &citation) {
    const TermNames &terms = graph.terms();
    constexpr char separator = '\x1F';
    std::string key = graph.documents()[citation.citing].key;
    const auto add = [&](std::string_view part) {
        key += separator;
        key += part;
    };
    add(citation.citing_provision);
    add(graph.documents()[citation.cited].key);
    add(citation.cited_provisions);
    add(citation.act < terms.acts.size() ? terms.acts[citation.act].lemma : std::string());
    add(citation.relation < terms.relations.size() ? terms.relations[citation.relation].lemma : std::string());
    add(name_of(citation.polarity));
    add(name_of(citation.voice));
    if (citation.said_by != no_id)
        add(graph.documents()[citation.said_by].key);
    return key;
}

} // namespace recital
