#include "graph/place_match.hpp"

namespace recital {
namespace {

constexpr int rank(PlaceMatch match) {
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
}

} // namespace

PlaceMatch closer(PlaceMatch left, PlaceMatch right) { return rank(left) <= rank(right) ? left : right; }

std::optional<PlaceMatch> match_places(const Places &places, PlaceListId asked, PlaceListId named) {
    std::optional<PlaceMatch> best;
    for (const PlaceId want : places.list(asked))
        for (const PlaceId have : places.list(named)) {
            const bool narrower = places.contains(want, have);
            const bool wider = places.contains(have, want);
            if (!narrower && !wider)
                continue;
            const PlaceMatch match = narrower && wider ? PlaceMatch::same
                                     : narrower        ? PlaceMatch::narrower
                                                       : PlaceMatch::wider;
            best = best ? closer(*best, match) : match;
        }
    return best;
}

bool places_meet(const Places &places, PlaceListId asked, PlaceListId named, bool loose) {
    if (asked == 0)
        return true;
    return named == 0 ? loose : match_places(places, asked, named).has_value();
}

} // namespace recital
