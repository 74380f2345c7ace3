#include "graph/knowledge_graph.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
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
    std::vector<CitationId> order(citations.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<CitationId>(i);
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

} // namespace

struct KnowledgeGraph::Index {
    Rows forward;
    Rows backward;
    std::unordered_map<std::string_view, DocumentId> by_key;
    std::unordered_map<std::string, DocumentId> by_name; // folded; no_id where several share it
    std::vector<std::uint32_t> first_link;               // of each document, and one past the last
    std::vector<std::uint32_t> to;                       // links between documents, by target
    std::vector<std::uint32_t> first_to;                 // of each document, and one past the last
};

KnowledgeGraph::KnowledgeGraph(GraphParts parts) : parts_(std::move(parts)), index_(std::make_unique<Index>()) {
    const std::size_t count = parts_.documents.size();
    index_->forward = make_rows(
        parts_.citations, count, [](const Citation &c) { return c.citing; }, [](const Citation &c) { return c.cited; });
    index_->backward = make_rows(
        parts_.citations, count, [](const Citation &c) { return c.cited; }, [](const Citation &c) { return c.citing; });
    const auto name = [this](const std::string &text, DocumentId id) {
        if (text.empty())
            return;
        const auto [at, fresh] = index_->by_name.try_emplace(fold_name(text), id);
        if (!fresh && at->second != id)
            at->second = no_id;
    };
    for (DocumentId id = 0; id < count; ++id) {
        const Document &document = parts_.documents[id];
        index_->by_key.emplace(document.key, id);
        for (const std::string &alias : document.aliases)
            index_->by_key.emplace(alias, id);
        name(document.label, id);
        name(document.title, id);
    }
    index_->first_link.assign(count + 1, 0);
    for (const LinkRecord &link : parts_.links)
        ++index_->first_link[link.source + 1];
    index_->first_to.assign(count + 1, 0);
    for (const LinkRecord &link : parts_.links)
        if (!link.to_agent)
            ++index_->first_to[link.target + 1];
    for (std::size_t i = 0; i < count; ++i) {
        index_->first_link[i + 1] += index_->first_link[i];
        index_->first_to[i + 1] += index_->first_to[i];
    }
    index_->to.resize(index_->first_to.back());
    std::vector<std::uint32_t> next = index_->first_to;
    for (std::uint32_t i = 0; i < parts_.links.size(); ++i)
        if (!parts_.links[i].to_agent)
            index_->to[next[parts_.links[i].target]++] = i;
}

KnowledgeGraph::KnowledgeGraph(KnowledgeGraph &&) noexcept = default;
KnowledgeGraph &KnowledgeGraph::operator=(KnowledgeGraph &&) noexcept = default;
KnowledgeGraph::~KnowledgeGraph() = default;

std::optional<DocumentId> KnowledgeGraph::find(std::string_view key) const {
    const auto at = index_->by_key.find(key);
    return at == index_->by_key.end() ? std::nullopt : std::optional(at->second);
}

std::optional<DocumentId> KnowledgeGraph::find_spelled(std::string_view text) const {
    if (const auto exact = find(text))
        return exact;
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
    const auto named = index_->by_name.find(fold_name(text));
    if (named != index_->by_name.end() && named->second != no_id)
        return named->second;
    return std::nullopt;
}

std::span<const CitationId> KnowledgeGraph::citations_from(DocumentId document) const {
    return row(index_->forward, document);
}

std::span<const CitationId> KnowledgeGraph::citations_to(DocumentId document) const {
    return row(index_->backward, document);
}

std::span<const LinkRecord> KnowledgeGraph::links_from(DocumentId document) const {
    if (document >= parts_.documents.size())
        return {};
    const std::uint32_t first = index_->first_link[document];
    return std::span(parts_.links).subspan(first, index_->first_link[document + 1] - first);
}

std::span<const std::uint32_t> KnowledgeGraph::links_to(DocumentId document) const {
    if (document >= parts_.documents.size())
        return {};
    const std::uint32_t first = index_->first_to[document];
    return std::span(index_->to).subspan(first, index_->first_to[document + 1] - first);
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
