#pragma once
// Lists of places as they stand in Citation::cited_provisions.

#include <algorithm>
#include <string_view>

namespace recital {

/// Calls `each` with every place of a list joined by ';'; with an empty one for an empty list.
template <class Each> void each_place(std::string_view places, Each each) {
    do {
        const std::size_t end = std::min(places.find(';'), places.size());
        each(places.substr(0, end));
        places.remove_prefix(std::min(end + 1, places.size()));
    } while (!places.empty());
}

} // namespace recital
