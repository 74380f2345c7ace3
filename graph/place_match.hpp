#pragma once
// How the places that a citation names, or stands in, lie to the places that a question asks about: para. 138 contains
// para. 138 (a), and a citation of either concerns the other.

#include <cstdint>
#include <optional>

#include "graph/citation_index.hpp"

namespace recital {

/// How the place of a citation relates to the place asked for.
enum class PlaceMatch : std::uint8_t { whole_document, same, wider, narrower };

/// Of several, the one that says most: same, narrower, wider, whole document.
PlaceMatch closer(PlaceMatch left, PlaceMatch right);

/// How lists of places meet, neither of them empty; nullopt where no place of one is, contains or lies in one of the other.
std::optional<PlaceMatch> match_places(const Places &places, PlaceListId asked, PlaceListId named);

/// True where they meet, or where none is asked for. Where none is named, `loose` decides.
bool places_meet(const Places &places, PlaceListId asked, PlaceListId named, bool loose);

} // namespace recital
