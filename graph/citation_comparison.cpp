#include "graph/citation_comparison.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace recital {
namespace {

struct End {
    DocumentId text = no_id;
    PlaceListId places = 0;
};

/// How many steps each document is away; 0 where it is not reached, and for the start.
struct Reached {
    std::vector<std::uint32_t> steps;
    std::vector<DocumentId> documents;
    std::size_t direct = 0; // the first of them, one step away
};

class Comparer {
  public:
    Comparer(CitationIndex &index, const ComparisonQuery &query)
        : query_(query), a_{index.adopted(query.a.document), place_list(index, query.a)},
          b_{index.adopted(query.b.document), place_list(index, query.b)}, index_(index), steps_(index, query.filter) {}

    Comparison compare() {
        Comparison out;
        out.cited = side(true);
        out.citing = side(false);
        out.a_on_b = between(a_, b_);
        out.b_on_a = between(b_, a_);
        for (const End &end : {a_, b_}) {
            add_direct(end, out.cited, true, out.of_common);
            add_direct(end, out.citing, false, out.of_common);
        }
        std::sort(out.of_common.begin(), out.of_common.end());
        return out;
    }

  private:
    ComparedSide side(bool cited) {
        const Reached of_a = reach(a_, cited);
        const Reached of_b = reach(b_, cited);
        ComparedSide out;
        out.direct.of_a = of_a.direct;
        out.direct.of_b = of_b.direct;
        out.all.of_a = of_a.documents.size();
        out.all.of_b = of_b.documents.size();
        for (const DocumentId document : of_a.documents)
            if (of_b.steps[document] != 0 && document != b_.text)
                out.common.push_back({document, of_a.steps[document], of_b.steps[document]});
        out.all.both = out.common.size();
        out.direct.both = static_cast<std::size_t>(std::count_if(
            out.common.begin(), out.common.end(), [](const CommonDocument &one) { return one.direct(); }));
        std::sort(out.common.begin(), out.common.end(), [&](const CommonDocument &left, const CommonDocument &right) {
            const auto distance = [](const CommonDocument &one) {
                return std::pair(one.from_a + one.from_b, std::max(one.from_a, one.from_b));
            };
            if (distance(left) != distance(right))
                return distance(left) < distance(right);
            return earlier_text(index_, left.document, right.document);
        });
        return out;
    }

    Reached reach(const End &start, bool cited) const {
        Reached out;
        out.steps.assign(steps_.documents(), 0);
        std::vector<DocumentId> level{start.text};
        for (unsigned depth = 1; depth <= query_.depth && !level.empty(); ++depth) {
            const std::size_t known = out.documents.size();
            const auto visit = [&](CitationId id, DocumentId other) {
                if (out.steps[other] != 0 || other == start.text || !steps_.passes(id) ||
                    !steps_.passes_document(other) || (depth == 1 && !leaves(start, id, cited)))
                    return;
                out.steps[other] = depth;
                out.documents.push_back(other);
            };
            for (const DocumentId text : level) {
                if (cited)
                    steps_.cited(text, visit);
                else
                    steps_.citing(text, visit);
            }
            if (depth == 1)
                out.direct = out.documents.size();
            level.assign(out.documents.begin() + static_cast<std::ptrdiff_t>(known), out.documents.end());
        }
        return out;
    }

    /// True where the citation stands in a place asked for, or names one.
    bool leaves(const End &start, CitationId id, bool cited) const {
        const IndexedCitation &citation = index_.citations()[id];
        return places_meet(index_.places(), start.places, cited ? citation.citing_place : citation.cited_places,
                           query_.loose);
    }

    /// Adds the citations between the end and the documents next to both.
    void add_direct(const End &end, const ComparedSide &side, bool cited, std::vector<CitationId> &out) const {
        std::vector<DocumentId> direct;
        for (const CommonDocument &one : side.common)
            if (one.direct())
                direct.push_back(one.document);
        std::sort(direct.begin(), direct.end());
        const auto visit = [&](CitationId id, DocumentId other) {
            if (steps_.passes(id) && leaves(end, id, cited) && std::binary_search(direct.begin(), direct.end(), other))
                out.push_back(id);
        };
        if (cited)
            steps_.cited(end.text, visit);
        else
            steps_.citing(end.text, visit);
    }

    std::vector<CitationId> between(const End &citing, const End &cited) const {
        std::vector<CitationId> out;
        if (citing.text == cited.text)
            return out;
        steps_.cited(citing.text, [&](CitationId id, DocumentId other) {
            if (other == cited.text && steps_.passes(id) && leaves(citing, id, true) && leaves(cited, id, false))
                out.push_back(id);
        });
        std::sort(out.begin(), out.end());
        return out;
    }

    const ComparisonQuery &query_;
    End a_;
    End b_;
    const CitationIndex &index_;
    CitationSteps steps_;
};

} // namespace

double SetSimilarity::jaccard() const {
    const std::size_t all = of_a + of_b - both;
    return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

double SetSimilarity::cosine() const {
    if (of_a == 0 || of_b == 0)
        return 0;
    return static_cast<double>(both) / std::sqrt(static_cast<double>(of_a) * static_cast<double>(of_b));
}

Comparison compare_citations(CitationIndex &index, const ComparisonQuery &query) {
    const std::size_t documents = index.documents().size();
    if (query.a.document >= documents || query.b.document >= documents)
        return {};
    return Comparer(index, query).compare();
}

} // namespace recital
