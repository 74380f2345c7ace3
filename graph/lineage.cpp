#include "graph/lineage.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "graph/document_date.hpp"

namespace recital {
namespace {

constexpr unsigned max_depth = 1000;

/// Keys of places; empty: the document as a whole.
using Places = std::vector<std::string>;

Places split(const std::string &keys) {
    Places out;
    for (std::size_t begin = 0; begin < keys.size();) {
        const std::size_t end = std::min(keys.find(';', begin), keys.size());
        if (end > begin)
            out.push_back(keys.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

/// Of several, the one that says most: same, narrower, wider, whole document.
PlaceMatch closer(PlaceMatch left, PlaceMatch right) {
    constexpr auto rank = [](PlaceMatch match) {
        switch (match) {
        case PlaceMatch::same:
            return 0;
        case PlaceMatch::narrower:
            return 1;
        case PlaceMatch::wider:
            return 2;
        case PlaceMatch::whole_document:
            break;
        }
        return 3;
    };
    return rank(left) <= rank(right) ? left : right;
}

class Tracer {
  public:
    Tracer(const KnowledgeGraph &graph, const LineageQuery &query) : graph_(graph), query_(query) {
        const auto &acts = graph.terms().acts;
        act_wanted_.reserve(acts.size());
        for (const TermNames::Act &act : acts) {
            const auto names = [&](const std::string &wanted) {
                return wanted == act.lemma || wanted == act.act_class;
            };
            act_wanted_.push_back(query.acts.empty() || std::any_of(query.acts.begin(), query.acts.end(), names));
        }
        for (const LinkRecord &link : graph.links())
            if (link.kind == LinkKind::draft && link.source.kind == NodeKind::document &&
                link.target.kind == NodeKind::document && link.source != link.target) {
                adopted_.emplace(link.target.id, link.source.id);
                drafts_.emplace(link.source.id, link.target.id);
            }
    }

    LineageTree trace() {
        LineageTree tree;
        tree.root.document = adopted(query_.document);
        Places places;
        for (const Provision &provision : query_.provisions)
            places.push_back(provision.key());
        tree.root.match = places.empty() ? PlaceMatch::whole_document : PlaceMatch::same;
        by_place_ = !places.empty();

        struct Open {
            LineageNode *node;
            Places places;
            unsigned depth;
        };
        std::deque<Open> open;
        open.push_back({&tree.root, std::move(places), 0});
        expanded_.insert({tree.root.document, open.front().places});
        const unsigned depth = std::min(query_.depth, max_depth);
        std::size_t nodes = 0;
        while (!open.empty()) {
            const Open at = std::move(open.front());
            open.pop_front();
            if (at.depth >= depth)
                continue;
            std::vector<Found> found = neighbours(at.node->document, at.places, at.depth == 0 ? &tree : nullptr);
            for (Found &child : found) {
                if (nodes == query_.limit) {
                    ++tree.cut;
                    continue;
                }
                ++nodes;
                at.node->children.push_back(std::move(child.node));
            }
            // Only now do the children stay where they are.
            for (std::size_t i = 0; i < at.node->children.size(); ++i) {
                LineageNode &child = at.node->children[i];
                if (!expanded_.insert({child.document, found[i].places}).second)
                    child.shown_above = true;
                else
                    open.push_back({&child, std::move(found[i].places), at.depth + 1});
            }
        }
        return tree;
    }

  private:
    struct Found {
        LineageNode node;
        Places places; // where the lineage goes on
    };

    DocumentId adopted(DocumentId document) const {
        const auto found = adopted_.find(document);
        return found == adopted_.end() ? document : found->second;
    }

    bool wanted(const Citation &citation) const {
        return citation.citing != no_id && citation.cited != no_id &&
               (citation.voice == Voice::own || citation.said_by != no_id || query_.reported) &&
               citation.act < act_wanted_.size() && act_wanted_[citation.act];
    }

    /// The citations of a document and its drafts in the direction asked for, in id order.
    std::vector<CitationId> citations(DocumentId document) const {
        std::vector<CitationId> out;
        const auto add = [&](DocumentId id) {
            const auto ids =
                query_.direction == LineageDirection::cited_by ? graph_.citations_to(id) : graph_.citations_from(id);
            out.insert(out.end(), ids.begin(), ids.end());
        };
        add(document);
        const auto [begin, end] = drafts_.equal_range(document);
        for (auto draft = begin; draft != end; ++draft)
            if (adopted(draft->second) == document)
                add(draft->second);
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    /// How the places of a citation meet the places asked for; nullopt when they do not.
    static std::optional<PlaceMatch> match(const Places &asked, const Places &named) {
        std::optional<PlaceMatch> best;
        const auto offer = [&](PlaceMatch match) { best = best ? closer(*best, match) : match; };
        for (const std::string &want : asked)
            for (const std::string &have : named) {
                const bool narrower = provision_contains(want, have);
                const bool wider = provision_contains(have, want);
                if (narrower && wider)
                    offer(PlaceMatch::same);
                else if (narrower)
                    offer(PlaceMatch::narrower);
                else if (wider)
                    offer(PlaceMatch::wider);
            }
        return best;
    }

    std::vector<Found> neighbours(DocumentId document, const Places &places, LineageTree *root) {
        const bool upwards = query_.direction == LineageDirection::cited_by;
        std::map<DocumentId, Found> found;
        for (const CitationId id : citations(document)) {
            const Citation &citation = graph_.citations()[id];
            const DocumentId other = adopted(upwards ? citation.citing : citation.cited);
            if (other == document || !wanted(citation))
                continue;
            Places citing = split(citation.citing_provision);
            Places cited = split(citation.cited_provisions);
            const Places &near = upwards ? cited : citing;
            Places &far = upwards ? citing : cited;
            PlaceMatch how = PlaceMatch::whole_document;
            if (!places.empty()) {
                const auto matched = match(places, near);
                if (!matched) {
                    if (root != nullptr && near.empty())
                        ++root->whole_document_only;
                    continue;
                }
                how = *matched;
            }
            auto [at, first] = found.try_emplace(other);
            LineageNode &node = at->second.node;
            node.document = other;
            node.match = first ? how : closer(node.match, how);
            node.citations.push_back(id);
            if (!by_place_)
                continue;
            Places &next = at->second.places;
            if (far.empty() || (!first && next.empty()))
                next.clear();
            else
                next.insert(next.end(), std::make_move_iterator(far.begin()), std::make_move_iterator(far.end()));
        }
        std::vector<Found> out;
        out.reserve(found.size());
        for (auto &[id, child] : found) {
            std::sort(child.places.begin(), child.places.end(), provision_before);
            child.places.erase(std::unique(child.places.begin(), child.places.end()), child.places.end());
            out.push_back(std::move(child));
        }
        std::sort(out.begin(), out.end(), [&](const Found &left, const Found &right) {
            return earlier(graph_.documents()[left.node.document], graph_.documents()[right.node.document]);
        });
        return out;
    }

    const KnowledgeGraph &graph_;
    const LineageQuery &query_;
    std::vector<bool> act_wanted_;
    std::unordered_map<DocumentId, DocumentId> adopted_; // draft -> adopted text
    std::multimap<DocumentId, DocumentId> drafts_;       // adopted text -> drafts
    bool by_place_ = false;
    std::set<std::pair<DocumentId, Places>> expanded_;
};

} // namespace

LineageTree trace_lineage(const KnowledgeGraph &graph, const LineageQuery &query) {
    if (query.document >= graph.documents().size())
        return {};
    return Tracer(graph, query).trace();
}

} // namespace recital
