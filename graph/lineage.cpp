#include "graph/lineage.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "graph/citation_steps.hpp"

namespace recital {
namespace {

constexpr unsigned max_depth = 1000;

/// A document, and places in it at which the lineage stands.
struct Standpoint {
    DocumentId document = no_id;
    PlaceListId places = 0;
};

/// One citation on the way from a standpoint, and what it leads to.
struct Step {
    DocumentId other = no_id;
    CitationId citation = 0;
    PlaceMatch match = PlaceMatch::whole_document;
};

/// All citations on the way to one document.
struct Found {
    DocumentId document = no_id;
    PlaceMatch match = PlaceMatch::whole_document;
    PlaceListId places = 0;
    std::uint32_t first = 0; // steps
    std::uint32_t last = 0;
};

class Tracer {
  public:
    Tracer(CitationIndex &index, const LineageQuery &query)
        : index_(index), query_(query), passing_(index, query.filter), depth_(std::min(query.depth, max_depth)),
          upwards_(query.direction == LineageDirection::cited_by), by_place_(!query.provisions.empty()) {}

    LineageTree trace() {
        const Standpoint start = starting_point();
        grow(start);
        if (cut_)
            tree_.reached = by_place_ ? count_by_place(start) : count_by_document(start);
        else
            tree_.reached = documents_in_tree();
        tree_.left_out = tree_.reached - std::min(tree_.reached, documents_in_tree());
        return std::move(tree_);
    }

  private:
    Standpoint starting_point() {
        return {index_.adopted(query_.document), place_list(index_, {query_.document, query_.provisions})};
    }

    /// True the first time that the lineage comes to stand there.
    bool arrive(const Standpoint &at) { return seen_.insert((std::uint64_t{at.document} << 32U) | at.places).second; }

    void grow(const Standpoint &start) {
        LineageNode root;
        root.document = start.document;
        root.places = start.places;
        root.match = by_place_ ? PlaceMatch::same : PlaceMatch::whole_document;
        tree_.nodes.push_back(root);
        arrive(start);
        for (std::uint32_t at = 0; at < tree_.nodes.size() && !cut_; ++at) {
            if (tree_.nodes[at].shown_above || tree_.nodes[at].depth >= depth_)
                continue;
            look_around({tree_.nodes[at].document, tree_.nodes[at].places});
            tree_.nodes[at].whole_only = whole_only_;
            sort_by_date();
            tree_.nodes[at].children = static_cast<std::uint32_t>(tree_.nodes.size());
            for (const Found &found : found_) {
                if (tree_.nodes.size() > query_.limit) {
                    cut_ = true;
                    break;
                }
                add_child(at, found);
            }
            tree_.nodes[at].child_count = static_cast<std::uint32_t>(tree_.nodes.size()) - tree_.nodes[at].children;
        }
    }

    void add_child(std::uint32_t parent, const Found &found) {
        LineageNode node;
        node.document = found.document;
        node.parent = parent;
        node.depth = tree_.nodes[parent].depth + 1;
        node.match = found.match;
        node.places = found.places;
        node.citations = static_cast<std::uint32_t>(tree_.citations.size());
        for (std::uint32_t step = found.first; step < found.last; ++step) {
            tree_.citations.push_back(steps_[step].citation);
            tree_.matches.push_back(steps_[step].match);
        }
        node.citation_count = static_cast<std::uint32_t>(tree_.citations.size()) - node.citations;
        node.shown_above = !arrive({found.document, found.places});
        tree_.nodes.push_back(node);
    }

    /// Fills found_ with the documents next to a standpoint, by id.
    void look_around(const Standpoint &at) {
        steps_.clear();
        found_.clear();
        whole_only_ = 0;
        whole_.clear();
        gather(at.document, at);
        for (const auto &[text, draft] : index_.drafts(at.document))
            if (draft != at.document && index_.adopted(draft) == at.document)
                gather(draft, at);
        std::sort(steps_.begin(), steps_.end(), [](const Step &left, const Step &right) {
            return std::pair(left.other, left.citation) < std::pair(right.other, right.citation);
        });
        for (std::uint32_t first = 0; first < steps_.size();) {
            std::uint32_t last = first + 1;
            while (last < steps_.size() && steps_[last].other == steps_[first].other)
                ++last;
            found_.push_back(joined(first, last));
            first = last;
        }
        count_whole_only();
    }

    void gather(DocumentId document, const Standpoint &at) {
        if (upwards_) {
            for (const CitationId id : index_.to(document))
                gather_one(id, index_.citations()[id].citing, at);
        } else {
            const auto [first, last] = index_.from(document);
            for (CitationId id = first; id < last; ++id)
                gather_one(id, index_.citations()[id].cited, at);
        }
    }

    void gather_one(CitationId id, DocumentId end, const Standpoint &at) {
        if (!passing_.citations[id] || !passing_.documents[end])
            return;
        const DocumentId other = index_.adopted(end);
        if (other == at.document)
            return;
        PlaceMatch match = PlaceMatch::whole_document;
        if (at.places != 0) {
            const PlaceListId near = near_places(index_.citations()[id]);
            const auto matched = match_places(index_.places(), at.places, near);
            if (!matched && near == 0 && !query_.loose) {
                whole_.push_back(other);
                return;
            }
            if (!matched && near != 0)
                return;
            match = matched.value_or(PlaceMatch::whole_document);
        }
        steps_.push_back({other, id, match});
    }

    PlaceListId near_places(const IndexedCitation &citation) const {
        return upwards_ ? citation.cited_places : citation.citing_place;
    }
    PlaceListId far_places(const IndexedCitation &citation) const {
        return upwards_ ? citation.citing_place : citation.cited_places;
    }

    Found joined(std::uint32_t first, std::uint32_t last) {
        Found found{steps_[first].other, steps_[first].match, 0, first, last};
        std::vector<PlaceId> places;
        bool whole = !by_place_;
        for (std::uint32_t step = first; step < last; ++step) {
            found.match = closer(found.match, steps_[step].match);
            const PlaceListId far = far_places(index_.citations()[steps_[step].citation]);
            whole = whole || far == 0;
            if (!whole)
                for (const PlaceId place : index_.places().list(far))
                    places.push_back(place);
        }
        if (whole)
            return found;
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        found.places = index_.places().list(std::move(places));
        return found;
    }

    /// Documents that name this one but no place in it, and are not found by another citation.
    void count_whole_only() {
        std::sort(whole_.begin(), whole_.end());
        whole_.erase(std::unique(whole_.begin(), whole_.end()), whole_.end());
        for (const DocumentId document : whole_)
            if (!std::binary_search(found_.begin(), found_.end(), Found{document, {}, 0, 0, 0},
                                    [](const Found &l, const Found &r) { return l.document < r.document; }))
                ++whole_only_;
    }

    void sort_by_date() {
        std::sort(found_.begin(), found_.end(), [&](const Found &left, const Found &right) {
            return earlier_text(index_, left.document, right.document);
        });
    }

    std::size_t documents_in_tree() const {
        std::unordered_set<DocumentId> documents;
        for (const LineageNode &node : tree_.nodes)
            documents.insert(node.document);
        return documents.size() - 1;
    }

    /// Documents within the depth, however large the tree would be.
    std::size_t count_by_document(const Standpoint &start) {
        std::vector<bool> reached(index_.documents().size());
        std::vector<DocumentId> level{start.document};
        std::vector<DocumentId> next;
        reached[start.document] = true;
        std::size_t count = 0;
        const auto reach = [&](DocumentId end) {
            const DocumentId other = index_.adopted(end);
            if (reached[other])
                return;
            reached[other] = true;
            next.push_back(other);
        };
        const auto pass = [&](DocumentId document) {
            if (upwards_) {
                const auto citations = index_.to(document);
                const auto citing = index_.citing(document);
                for (std::size_t i = 0; i < citing.size(); ++i)
                    if (!reached[citing[i]] && passing_.citations[citations[i]] && passing_.documents[citing[i]])
                        reach(citing[i]);
            } else {
                const auto [first, last] = index_.from(document);
                for (CitationId id = first; id < last; ++id) {
                    const DocumentId cited = index_.citations()[id].cited;
                    if (!reached[cited] && passing_.citations[id] && passing_.documents[cited])
                        reach(cited);
                }
            }
        };
        for (unsigned depth = 0; depth < depth_ && !level.empty(); ++depth) {
            for (const DocumentId document : level) {
                pass(document);
                for (const auto &[text, draft] : index_.drafts(document))
                    if (draft != document && index_.adopted(draft) == document)
                        pass(draft);
            }
            count += next.size();
            level.swap(next);
            next.clear();
        }
        return count;
    }

    std::size_t count_by_place(const Standpoint &start) {
        seen_.clear();
        arrive(start);
        std::unordered_set<DocumentId> documents{start.document};
        std::vector<Standpoint> level{start};
        std::vector<Standpoint> next;
        for (unsigned depth = 0; depth < depth_ && !level.empty(); ++depth) {
            for (const Standpoint &at : level) {
                look_around(at);
                for (const Found &found : found_) {
                    documents.insert(found.document);
                    if (arrive({found.document, found.places}))
                        next.push_back({found.document, found.places});
                }
            }
            level.swap(next);
            next.clear();
        }
        return documents.size() - 1;
    }

    CitationIndex &index_;
    const LineageQuery &query_;
    PassingCitations passing_;
    unsigned depth_;
    bool upwards_;
    bool by_place_;
    LineageTree tree_;
    bool cut_ = false;
    std::unordered_set<std::uint64_t> seen_;
    // of the standpoint looked around from last
    std::vector<Step> steps_;
    std::vector<Found> found_;
    std::vector<DocumentId> whole_;
    std::uint32_t whole_only_ = 0;
};

} // namespace

LineageTree trace_lineage(CitationIndex &index, const LineageQuery &query) {
    if (query.document >= index.documents().size())
        return {};
    return Tracer(index, query).trace();
}

LineageTree trace_lineage(const KnowledgeGraph &graph, const LineageQuery &query) {
    CitationIndex index = CitationIndex::of(graph);
    return trace_lineage(index, query);
}

} // namespace recital
