#include "export/network.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "export/act_columns.hpp"
#include "export/edge_bundle.hpp"
#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/network_fields.hpp"
#include "export/place_list.hpp"
#include "export/vocabulary.hpp"
#include "graph/citation_network.hpp"
#include "graph/communities.hpp"
#include "graph/provision.hpp"

namespace recital {
namespace {

constexpr double smallest_disc = 4;
constexpr double disc_growth = 2;
constexpr double largest_disc = 60;

struct NodeEntry {
    NodeRef node;
    std::string_view place;
};

enum class EdgeOf : std::uint8_t { citation, link, place };

struct EdgeEntry {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    EdgeOf of = EdgeOf::citation;
    std::uint32_t item = 0; // citation or link
};

/// Counted by measures, as citation_network has them.
bool counts(const KnowledgeGraph &graph, const Citation &citation) {
    return citation.voice == Voice::own && citation.citing != citation.cited && leads_to_document(graph, citation);
}

std::string kind_of(const TermNames &terms, const Citation &citation) {
    std::string kind = edge_name(terms, citation);
    if (citation.polarity == Polarity::negative)
        kind += " (negated)";
    if (citation.voice == Voice::reported)
        kind += " (reported)";
    return kind;
}

} // namespace

struct Network::Impl {
    const KnowledgeGraph &graph;
    NetworkOptions options;
    std::vector<NodeEntry> nodes;
    std::vector<std::string> ids;
    std::vector<NodeMeasures> measures; // of each node
    std::vector<ActCounts> cited_as;    // of each node
    std::vector<Column> node_columns;
    std::vector<Column> edge_columns;
    ActColumns node_acts;
    ActColumns edge_acts;
    std::vector<EdgeEntry> entries;   // of one pair beside each other where edges are merged
    std::vector<std::size_t> bundles; // where edges are merged: first entry of each edge, and one past the last entry

    Impl(const KnowledgeGraph &of, const NetworkOptions &how) : graph(of), options(how) {
        list_nodes();
        list_edges();
        measure();
        if (options.merge_edges)
            bundle();
        make_columns();
    }

    // First node of each kind; documents, then agents, then events, then places.
    std::vector<std::uint32_t> of_document;
    std::uint32_t first_agent = 0;
    std::uint32_t first_event = 0;
    std::map<std::pair<DocumentId, std::string_view>, std::uint32_t> of_place;

    void list_nodes() {
        of_document.assign(graph.documents().size(), no_id);
        for (DocumentId id = 0; id < graph.documents().size(); ++id)
            if (!std::binary_search(options.evidence_only.begin(), options.evidence_only.end(), id))
                of_document[id] = add_node(document_node(id), {});
        first_agent = static_cast<std::uint32_t>(nodes.size());
        for (AgentId id = 0; id < graph.agents().size(); ++id)
            add_node(agent_node(id), {});
        first_event = static_cast<std::uint32_t>(nodes.size());
        for (EventId id = 0; id < graph.events().size(); ++id)
            add_node(event_node(id), {});
        if (options.granularity == Granularity::provision)
            list_places();
    }

    std::uint32_t add_node(NodeRef node, std::string_view place) {
        nodes.push_back({node, place});
        ids.push_back(node_id(graph, node));
        if (!place.empty())
            ids.back().append("#").append(place);
        return static_cast<std::uint32_t>(nodes.size() - 1);
    }

    void list_places() {
        using Place = std::pair<DocumentId, std::string_view>;
        const auto before = [](const Place &left, const Place &right) {
            return left.first != right.first ? left.first < right.first : provision_before(left.second, right.second);
        };
        std::set<Place, decltype(before)> places(before);
        for (const Citation &citation : graph.citations()) {
            if (!shown(citation))
                continue;
            places.emplace(citation.citing, citation.citing_provision);
            each_place(citation.cited_provisions,
                       [&](std::string_view place) { places.emplace(citation.cited, place); });
        }
        for (const auto &[document, place] : places)
            if (!place.empty())
                of_place.emplace(std::pair(document, place), add_node(document_node(document), place));
    }

    bool shown(const Citation &citation) const {
        return of_document[citation.citing] != no_id && of_document[citation.cited] != no_id;
    }

    /// The place where it is a node, else its document.
    std::uint32_t node_of(DocumentId document, std::string_view place) const {
        const auto at = of_place.find({document, place});
        return at == of_place.end() ? of_document[document] : at->second;
    }

    std::uint32_t node_of(NodeRef node) const {
        return node.kind == NodeKind::document ? of_document[node.id]
               : node.kind == NodeKind::agent  ? first_agent + node.id
                                               : first_event + node.id;
    }

    void list_edges() {
        for (CitationId id = 0; id < graph.citations().size(); ++id) {
            const Citation &citation = graph.citations()[id];
            if (!shown(citation))
                continue;
            const std::uint32_t source = node_of(citation.citing, citation.citing_provision);
            if (options.granularity == Granularity::document)
                entries.push_back({source, of_document[citation.cited], EdgeOf::citation, id});
            else
                each_place(citation.cited_provisions, [&](std::string_view place) {
                    entries.push_back({source, node_of(citation.cited, place), EdgeOf::citation, id});
                });
        }
        for (std::uint32_t id = 0; id < graph.links().size(); ++id) {
            const LinkRecord &link = graph.links()[id];
            EdgeEntry entry{node_of(link.source), node_of(link.target), EdgeOf::link, id};
            if (entry.source == no_id || entry.target == no_id)
                continue;
            if (property_of(link.kind).from_target)
                std::swap(entry.source, entry.target);
            entries.push_back(entry);
        }
        for (const auto &[place, node] : of_place)
            entries.push_back({node, of_document[place.first], EdgeOf::place, 0});
    }

    /// Documents count documents, also those that cite a place of theirs; a place counts the documents that cite it.
    void measure() {
        measures.resize(nodes.size());
        cited_as.resize(nodes.size());
        std::set<std::tuple<std::uint32_t, DocumentId, TermId>> by_act;
        std::vector<std::pair<std::uint32_t, DocumentId>> cited_by;
        std::vector<std::pair<std::uint32_t, DocumentId>> cites;
        for (const EdgeEntry &entry : entries) {
            if (entry.of != EdgeOf::citation || !counts(graph, graph.citations()[entry.item]))
                continue;
            const Citation &citation = graph.citations()[entry.item];
            for (const std::uint32_t node : {entry.target, of_document[citation.cited]}) {
                cited_by.emplace_back(node, citation.citing);
                if (by_act.emplace(node, citation.citing, citation.act).second)
                    add_act(cited_as[node], citation.act);
            }
            for (const std::uint32_t node : {entry.source, of_document[citation.citing]})
                cites.emplace_back(node, citation.cited);
            node_acts.note(citation.act);
        }
        each_distinct(std::move(cited_by), [&](std::uint32_t node) { ++measures[node].cited_by; });
        each_distinct(std::move(cites), [&](std::uint32_t node) { ++measures[node].cites; });
        rank();
    }

    void rank() {
        const CitationNetwork network = citation_network(graph, {.left_out = options.evidence_only});
        const std::vector<double> ranks = pagerank(network.arcs);
        const Groups groups = communities(network.arcs);
        for (std::size_t i = 0; i < network.documents.size(); ++i) {
            NodeMeasures &one = measures[of_document[network.documents[i]]];
            one.ranked = true;
            one.pagerank = ranks[i];
            one.community = groups.of[i] + 1;
        }
    }

    template <class Pair, class Each> static void each_distinct(std::vector<Pair> pairs, Each each) {
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        for (const Pair &pair : pairs)
            each(pair.first);
    }

    void bundle() {
        std::stable_sort(entries.begin(), entries.end(), [](const EdgeEntry &left, const EdgeEntry &right) {
            return std::pair(left.source, left.target) < std::pair(right.source, right.target);
        });
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (i == 0 || std::pair(entries[i].source, entries[i].target) !=
                              std::pair(entries[i - 1].source, entries[i - 1].target))
                bundles.push_back(i);
        bundles.push_back(entries.size());
        for (const EdgeEntry &entry : entries)
            if (entry.of == EdgeOf::citation)
                edge_acts.note(graph.citations()[entry.item].act);
    }

    void make_columns() {
        for (const auto &field : node_fields())
            node_columns.push_back({std::string(field.name), field.type, std::string(field.meaning)});
        node_acts.append_to(node_columns, graph.terms(), "cited_by_", "documents that cite it");
        if (options.merge_edges) {
            edge_columns = bundle_columns();
            edge_acts.append_to(edge_columns, graph.terms(), "n_", "citations");
        } else {
            for (const auto &field : edge_fields())
                edge_columns.push_back({std::string(field.name), field.type, std::string(field.meaning)});
        }
    }

    /// Of a link that reads backwards, as a vote does, the day of the document that is voted on.
    std::string start(const EdgeEntry &entry) const {
        const std::string start = start_of(graph, nodes[entry.source].node);
        return start.empty() && entry.of == EdgeOf::link ? start_of(graph, nodes[entry.target].node) : start;
    }

    void read_single(const EdgeEntry &entry, NetworkEdge &edge) const {
        edge.weight = 1;
        if (entry.of == EdgeOf::place) {
            edge.kind = "part_of";
            return;
        }
        EdgeSubject subject{graph};
        if (entry.of == EdgeOf::link) {
            subject.link = &graph.links()[entry.item];
            edge.kind = name_of(subject.link->kind);
        } else {
            subject.citation = &graph.citations()[entry.item];
            edge.kind = kind_of(graph.terms(), *subject.citation);
            edge.weight = std::max<std::uint32_t>(subject.citation->weight, 1);
        }
        for (std::size_t i = 0; i < edge_fields().size(); ++i)
            edge.cells[i] = edge_fields()[i].cell(subject);
    }

    void read_merged(std::span<const EdgeEntry> bundle_entries, NetworkEdge &edge) const {
        EdgeBundle bundle;
        for (const EdgeEntry &entry : bundle_entries) {
            if (entry.of == EdgeOf::place)
                bundle.relations.insert("part_of");
            else if (entry.of == EdgeOf::link)
                bundle.relations.insert(name_of(graph.links()[entry.item].kind));
            else
                bundle.add(graph, graph.citations()[entry.item]);
        }
        edge.kind = bundle.kind();
        edge.weight = bundle.weight();
        edge.cells = bundle.cells();
        edge.cells.resize(edge_columns.size());
        edge_acts.fill(bundle.acts, edge.cells);
    }
};

Network::Network(const KnowledgeGraph &graph, const NetworkOptions &options)
    : impl_(std::make_unique<Impl>(graph, options)) {}
Network::Network(Network &&) noexcept = default;
Network &Network::operator=(Network &&) noexcept = default;
Network::~Network() = default;

std::size_t Network::node_count() const { return impl_->nodes.size(); }
std::size_t Network::edge_count() const {
    return impl_->options.merge_edges ? impl_->bundles.size() - 1 : impl_->entries.size();
}
std::span<const Column> Network::node_columns() const { return impl_->node_columns; }
std::span<const Column> Network::edge_columns() const { return impl_->edge_columns; }

void Network::read_node(std::size_t index, NetworkNode &node) const {
    const auto &[reference, place] = impl_->nodes[index];
    const NodeMeasures &measures = impl_->measures[index];
    node.id = impl_->ids[index];
    node.label = label_of(impl_->graph, reference);
    if (!place.empty())
        node.label += ", " + place_label(place);
    node.start = start_of(impl_->graph, reference);
    node.size = std::min(smallest_disc + disc_growth * std::sqrt(static_cast<double>(measures.cited_by)), largest_disc);
    node.colour = colour_of(impl_->graph, reference);
    node.cells.assign(impl_->node_columns.size(), Cell());
    const NodeSubject subject{impl_->graph, reference, place, measures};
    for (std::size_t i = 0; i < node_fields().size(); ++i)
        node.cells[i] = node_fields()[i].cell(subject);
    impl_->node_acts.fill(impl_->cited_as[index], node.cells);
}

void Network::read_edge(std::size_t index, NetworkEdge &edge) const {
    const std::size_t first = impl_->options.merge_edges ? impl_->bundles[index] : index;
    const EdgeEntry &entry = impl_->entries[first];
    edge.id = "edge" + std::to_string(index + 1);
    edge.source = impl_->ids[entry.source];
    edge.target = impl_->ids[entry.target];
    edge.start = impl_->start(entry);
    edge.cells.assign(impl_->edge_columns.size(), Cell());
    if (impl_->options.merge_edges)
        impl_->read_merged(std::span(impl_->entries).subspan(first, impl_->bundles[index + 1] - first), edge);
    else
        impl_->read_single(entry, edge);
}

} // namespace recital
