#include "export/table_context.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "export/citation_names.hpp"
#include "export/graph_items.hpp"
#include "export/rdf_term.hpp"
#include "graph/citation_network.hpp"
#include "graph/provision.hpp"

namespace recital {
namespace {

constexpr std::size_t id_size = 32;

/// Counted: the citing document's own words of another document, where these lead to one.
bool counts(const KnowledgeGraph &graph, const Citation &citation) {
    return citation.voice == Voice::own && citation.citing != citation.cited && leads_to_document(graph, citation);
}

using DocumentPair = std::pair<DocumentId, DocumentId>;

void sort_unique(auto &items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

/// A place in a document, as a list of places has it, and a document that cites it or that it cites.
struct PlaceUse {
    DocumentId document = no_id;
    std::string_view provision;
    DocumentId other = no_id; // no_id: not counted
    bool cited = false;
    friend auto operator<=>(const PlaceUse &, const PlaceUse &) = default;
};

} // namespace

TableContext::TableContext(const KnowledgeGraph &of, const ExportOptions &options)
    : graph(of), names(options.base), agents(options.agents.get()), evidence_only_(options.network.evidence_only) {
    const auto citations = graph.citations();
    citation_ids_.assign(citations.size() * id_size, ' ');
    std::unordered_set<std::string> taken;
    for (CitationId first = 0, last = 0; first < citations.size(); first = last) {
        while (last < citations.size() && citations[last].citing == citations[first].citing)
            ++last;
        taken.clear();
        for (const bool stand : {true, false}) // names are given in the order in which RDF gives them
            for (CitationId id = first; id < last; ++id) {
                if (KnowledgeGraph::stands(citations[id]) != stand)
                    continue;
                const auto evidence = graph.evidence(citations[id]);
                const std::string place =
                    evidence.empty() ? std::string() : place_name(graph, citations[id], evidence.front());
                citation_ids_.replace(id * id_size, id_size, citation_name(graph, citations[id], place, taken));
            }
    }
    count();
    list_places();
}

DocumentId TableContext::id_of(const Document &document) const {
    return static_cast<DocumentId>(&document - graph.documents().data());
}

CitationId TableContext::id_of(const Citation &citation) const {
    return static_cast<CitationId>(&citation - graph.citations().data());
}

std::string_view TableContext::citation_id(CitationId citation) const {
    return std::string_view(citation_ids_).substr(citation * id_size, id_size);
}

bool TableContext::evidence_only(DocumentId document) const {
    return std::binary_search(evidence_only_.begin(), evidence_only_.end(), document);
}

void TableContext::count() {
    cites_.assign(graph.documents().size(), 0);
    cited_by_.assign(graph.documents().size(), 0);
    std::vector<DocumentPair> pairs;
    for (const Citation &citation : graph.citations())
        if (counts(graph, citation))
            pairs.emplace_back(citation.citing, citation.cited);
    sort_unique(pairs);
    for (const auto &[citing, cited] : pairs) {
        ++cites_[citing];
        ++cited_by_[cited];
    }
}

void TableContext::list_places() {
    std::vector<PlaceUse> uses;
    for (const Citation &citation : graph.citations()) {
        const bool counted = counts(graph, citation);
        if (!citation.citing_provision.empty())
            uses.push_back({citation.citing, citation.citing_provision, counted ? citation.cited : no_id, false});
        for (const Evidence &evidence : graph.evidence(citation))
            if (!evidence.provision.empty())
                uses.push_back({graph.texts()[evidence.text].document, evidence.provision, no_id, false});
        std::string_view places = citation.cited_provisions;
        while (!places.empty()) {
            const std::size_t end = std::min(places.find(';'), places.size());
            if (end > 0)
                uses.push_back({citation.cited, places.substr(0, end), counted ? citation.citing : no_id, true});
            places.remove_prefix(std::min(end + 1, places.size()));
        }
    }
    sort_unique(uses);
    for (const PlaceUse &use : uses) {
        if (places_.empty() || places_.back().document != use.document || places_.back().provision != use.provision)
            places_.push_back({use.document, use.provision, 0, 0});
        if (use.other != no_id)
            ++(use.cited ? places_.back().cited_by : places_.back().cites);
    }
    std::sort(places_.begin(), places_.end(), [](const TablePlace &left, const TablePlace &right) {
        return left.document != right.document ? left.document < right.document
                                               : provision_before(left.provision, right.provision);
    });
}

Cell place_cell(const Document &document, std::string_view provision) {
    if (provision.empty())
        return {};
    return node_id(document).append("#").append(clean_text(provision));
}

} // namespace recital
