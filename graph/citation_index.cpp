#include "graph/citation_index.hpp"

#include <algorithm>
#include <deque>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/document_date.hpp"
#include "graph/provision.hpp"

namespace recital {
namespace {

struct ListHash {
    std::size_t operator()(const std::vector<PlaceId> &list) const {
        std::uint64_t hash = 0xcbf29ce484222325U;
        for (const PlaceId place : list)
            hash = (hash ^ place) * 0x100000001b3U;
        return static_cast<std::size_t>(hash ^ (hash >> 32U));
    }
};

constexpr auto by_target = [](const IndexedLink &left, const IndexedLink &right) {
    return std::tuple(left.target, left.kind, left.source) < std::tuple(right.target, right.kind, right.source);
};

} // namespace

bool shown_in_lineages(LinkKind kind) {
    switch (kind) {
    case LinkKind::draft:
    case LinkKind::corrigendum_to:
    case LinkKind::revision_of:
    case LinkKind::supersedes:
    case LinkKind::terminates:
    case LinkKind::amends:
        return true;
    default:
        return false;
    }
}

struct Places::Impl {
    std::deque<std::string> keys;
    std::unordered_map<std::string_view, PlaceId> by_key;
    std::deque<std::vector<PlaceId>> lists;
    std::unordered_map<std::vector<PlaceId>, PlaceListId, ListHash> by_list;
    std::deque<std::string> spelled; // lists as they were given
    std::unordered_map<std::string_view, PlaceListId> by_keys;
    mutable std::unordered_map<std::uint64_t, bool> contained;
};

Places::Places() : impl_(std::make_unique<Impl>()) {
    place("");
    list(std::vector<PlaceId>());
}
Places::Places(Places &&) noexcept = default;
Places &Places::operator=(Places &&) noexcept = default;
Places::~Places() = default;

PlaceId Places::place(std::string_view key) {
    if (const auto known = impl_->by_key.find(key); known != impl_->by_key.end())
        return known->second;
    const auto id = static_cast<PlaceId>(impl_->keys.size());
    impl_->by_key.emplace(impl_->keys.emplace_back(key), id);
    return id;
}

PlaceListId Places::list(std::string_view keys) {
    if (const auto known = impl_->by_keys.find(keys); known != impl_->by_keys.end())
        return known->second;
    const std::string_view spelled = impl_->spelled.emplace_back(keys);
    std::vector<PlaceId> places;
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(';'), keys.size());
        if (end > 0)
            places.push_back(place(keys.substr(0, end)));
        keys.remove_prefix(std::min(end + 1, keys.size()));
    }
    const PlaceListId id = list(std::move(places));
    impl_->by_keys.emplace(spelled, id);
    return id;
}

PlaceListId Places::list(std::vector<PlaceId> places) {
    const auto [at, fresh] = impl_->by_list.try_emplace(places, static_cast<PlaceListId>(impl_->lists.size()));
    if (fresh)
        impl_->lists.push_back(std::move(places));
    return at->second;
}

std::string_view Places::key(PlaceId place) const { return impl_->keys[place]; }

std::span<const PlaceId> Places::list(PlaceListId list) const { return impl_->lists[list]; }

std::string Places::keys(PlaceListId list) const {
    std::string out;
    for (const PlaceId place : impl_->lists[list])
        out.append(out.empty() ? "" : ";").append(key(place));
    return out;
}

std::size_t Places::lists() const { return impl_->lists.size(); }

bool Places::contains(PlaceId outer, PlaceId inner) const {
    if (outer == inner)
        return true;
    const std::uint64_t pair = (std::uint64_t{outer} << 32U) | inner;
    const auto [at, fresh] = impl_->contained.try_emplace(pair, false);
    if (fresh)
        at->second = provision_contains(key(outer), key(inner));
    return at->second;
}

CitationIndex::CitationIndex(CitationIndexParts parts) : parts_(std::move(parts)) {
    const std::size_t documents = parts_.documents.size();
    first_from_.assign(documents + 1, 0);
    first_to_.assign(documents + 1, 0);
    for (const IndexedCitation &citation : parts_.citations) {
        ++first_from_[citation.citing + 1];
        ++first_to_[citation.cited + 1];
    }
    for (std::size_t i = 0; i < documents; ++i) {
        first_from_[i + 1] += first_from_[i];
        first_to_[i + 1] += first_to_[i];
    }
    to_.resize(parts_.citations.size());
    citing_.resize(parts_.citations.size());
    std::vector<CitationId> next(first_to_.begin(), first_to_.end() - 1);
    for (CitationId id = 0; id < parts_.citations.size(); ++id) {
        const CitationId place = next[parts_.citations[id].cited]++;
        to_[place] = id;
        citing_[place] = parts_.citations[id].citing;
    }
    for (const IndexedLink &link : parts_.links) {
        if (link.kind != LinkKind::draft)
            changes_.push_back(link);
        else if (link.source != link.target) {
            drafts_.emplace_back(link.source, link.target);
            adopted_.emplace_back(link.target, link.source);
        }
    }
    std::sort(changes_.begin(), changes_.end(), by_target);
    std::sort(drafts_.begin(), drafts_.end());
    // Where a text is the draft of several, the first in order is what it became.
    std::sort(adopted_.begin(), adopted_.end());
    adopted_.erase(std::unique(adopted_.begin(), adopted_.end(),
                               [](const auto &left, const auto &right) { return left.first == right.first; }),
                   adopted_.end());
}

CitationIndex CitationIndex::of(const KnowledgeGraph &graph) {
    CitationIndexParts parts;
    parts.acts = graph.terms().acts;
    parts.documents.reserve(graph.documents().size());
    for (const Document &document : graph.documents())
        parts.documents.push_back({date_of(document), document.type, document.organ, document.read()});
    parts.citations.reserve(graph.citations().size());
    for (const Citation &citation : graph.citations())
        parts.citations.push_back({citation.citing, citation.cited, citation.said_by,
                                   parts.places.list(citation.citing_provision),
                                   parts.places.list(citation.cited_provisions), citation.act, citation.confidence,
                                   citation.voice, citation.polarity, citation.status, citation.judged});
    for (const LinkRecord &link : graph.links())
        if (shown_in_lineages(link.kind) && link.source.kind == NodeKind::document &&
            link.target.kind == NodeKind::document && graph.stands(link))
            parts.links.push_back({link.kind, link.source.id, link.target.id});
    return CitationIndex(std::move(parts));
}

DocumentId CitationIndex::adopted(DocumentId document) const {
    const auto at = std::lower_bound(adopted_.begin(), adopted_.end(), std::pair(document, DocumentId{0}));
    return at != adopted_.end() && at->first == document ? at->second : document;
}

std::span<const std::pair<DocumentId, DocumentId>> CitationIndex::drafts(DocumentId document) const {
    const auto first = std::lower_bound(drafts_.begin(), drafts_.end(), std::pair(document, DocumentId{0}));
    const auto last = std::find_if(first, drafts_.end(), [&](const auto &one) { return one.first != document; });
    return {first, last};
}

std::span<const IndexedLink> CitationIndex::changes(DocumentId document) const {
    const auto first =
        std::lower_bound(changes_.begin(), changes_.end(), IndexedLink{LinkKind{}, 0, document}, by_target);
    const auto last =
        std::find_if(first, changes_.end(), [&](const IndexedLink &one) { return one.target != document; });
    return {first, last};
}

} // namespace recital
