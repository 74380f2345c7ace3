#include "export/network.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/network_fields.hpp"
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

/// Calls `each` with every place of a list joined by ';'; with an empty one for an empty list.
template <class Each> void each_place(std::string_view places, Each each) {
    do {
        const std::size_t end = std::min(places.find(';'), places.size());
        each(places.substr(0, end));
        places.remove_prefix(std::min(end + 1, places.size()));
    } while (!places.empty());
}

/// Counted by measures, as citation_network has them.
bool counts(const KnowledgeGraph &graph, const Citation &citation) {
    return citation.voice == Voice::own && citation.citing != citation.cited && leads_to_document(graph, citation);
}

/// How often each act leads to a node: pairs sorted by act.
using ActCounts = std::vector<std::pair<TermId, std::uint32_t>>;

void add(ActCounts &counts, TermId act) {
    const auto at = std::lower_bound(counts.begin(), counts.end(), act,
                                     [](const auto &one, TermId other) { return one.first < other; });
    if (at != counts.end() && at->first == act)
        ++at->second;
    else
        counts.insert(at, {act, 1});
}

std::string joined(const std::set<std::string_view> &names) {
    std::string out;
    for (const std::string_view name : names)
        out.append(out.empty() ? "" : "; ").append(name);
    return out;
}

std::string kind_of(const TermNames &terms, const Citation &citation) {
    std::string kind = edge_name(terms, citation);
    if (citation.polarity == Polarity::negative)
        kind += " (negated)";
    if (citation.voice == Voice::reported)
        kind += " (reported)";
    return kind;
}

/// Columns of an edge that stands for all between two nodes; counts by act follow.
constexpr auto merged_fields = std::to_array<std::tuple<std::string_view, ColumnType, std::string_view>>({
    {"acts", ColumnType::text, "verbs of the citations"},
    {"relations", ColumnType::text, "what else ties the two"},
    {"citations", ColumnType::integer, "citations, by place, verb and voice"},
    {"own", ColumnType::integer, "mentions in the citing document's own words"},
    {"reported", ColumnType::integer, "mentions that others report of it"},
    {"year", ColumnType::integer, "year of the citing document"},
    {"provision", ColumnType::text, "places that cite, joined by ;"},
    {"target_provision", ColumnType::text, "places cited, joined by ;"},
    {"quote", ColumnType::text, "words that cite first"},
});

using PlaceSet = std::set<std::string_view, decltype(&provision_before)>;

Cell places_cell(const PlaceSet &places) {
    std::string out;
    for (const std::string_view place : places)
        out.append(out.empty() ? "" : ";").append(place);
    return text_cell(out);
}

/// What several edges between two nodes come to.
struct Bundle {
    std::set<std::string_view> relations;
    std::set<std::string_view> verbs;
    ActCounts acts;
    PlaceSet provisions{&provision_before};
    PlaceSet target_provisions{&provision_before};
    std::uint32_t citations = 0;
    std::uint32_t own = 0;
    std::uint32_t reported = 0;
    int year = 0;
    std::string_view quote;

    void add(const KnowledgeGraph &graph, const Citation &citation) {
        ++citations;
        (citation.voice == Voice::own ? own : reported) += citation.weight;
        if (const std::string_view act = act_name(graph.terms(), citation.act); !act.empty())
            verbs.insert(act);
        recital::add(acts, citation.act);
        year = graph.documents()[citation.citing].year;
        if (!citation.citing_provision.empty())
            provisions.insert(citation.citing_provision);
        each_place(citation.cited_provisions, [&](std::string_view place) {
            if (!place.empty())
                target_provisions.insert(place);
        });
        if (const auto evidence = graph.evidence(citation); quote.empty() && !evidence.empty())
            quote = evidence.front().quote;
    }

    /// As merged_fields has them.
    std::array<Cell, merged_fields.size()> cells() const {
        const auto count = [&](std::uint32_t value) { return citations > 0 ? Cell(std::int64_t{value}) : Cell(); };
        return {text_cell(joined(verbs)), text_cell(joined(relations)),
                count(citations),         count(own),
                count(reported),          year != 0 ? Cell(std::int64_t{year}) : Cell(),
                places_cell(provisions),  places_cell(target_provisions),
                text_cell(quote)};
    }
};

/// Columns of counts by act, for acts that occur, by lemma.
class ActColumns {
  public:
    void note(TermId act) { seen_.insert(act); }

    void append_to(std::vector<Column> &columns, const TermNames &terms, std::string_view prefix,
                   std::string_view meaning) {
        std::map<std::string_view, TermId> by_lemma;
        for (const TermId act : seen_)
            if (const std::string_view lemma = act_name(terms, act); !lemma.empty())
                by_lemma.emplace(lemma, act);
        for (const auto &[lemma, act] : by_lemma) {
            position_[act] = columns.size();
            columns.push_back({std::string(prefix) + std::string(lemma), ColumnType::integer,
                               std::string(meaning) + " '" + std::string(lemma) + '\''});
        }
    }

    void fill(const ActCounts &counts, Cells &cells) const {
        for (const auto &[act, count] : counts)
            if (const auto at = position_.find(act); at != position_.end())
                cells[at->second] = std::int64_t{count};
    }

  private:
    std::set<TermId> seen_;
    std::map<TermId, std::size_t> position_;
};

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
                    add(cited_as[node], citation.act);
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
        node_acts.append_to(node_columns, graph.terms(), "cited_by_", "documents that cite it by the verb");
        if (options.merge_edges) {
            for (const auto &[name, type, meaning] : merged_fields)
                edge_columns.push_back({std::string(name), type, std::string(meaning)});
            edge_acts.append_to(edge_columns, graph.terms(), "n_", "citations by the verb");
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
        Bundle bundle;
        for (const EdgeEntry &entry : bundle_entries) {
            if (entry.of == EdgeOf::place)
                bundle.relations.insert("part_of");
            else if (entry.of == EdgeOf::link)
                bundle.relations.insert(name_of(graph.links()[entry.item].kind));
            else
                bundle.add(graph, graph.citations()[entry.item]);
        }
        edge.kind = bundle.citations > 0 ? "cites" : joined(bundle.relations);
        edge.weight = std::max<std::uint32_t>(bundle.own + bundle.reported, 1);
        std::size_t column = 0;
        for (Cell &cell : bundle.cells())
            edge.cells[column++] = std::move(cell);
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
