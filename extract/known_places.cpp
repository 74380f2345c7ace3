#include "extract/known_places.hpp"

#include <algorithm>

#include "graph/provision.hpp"

namespace recital {

void KnownPlaces::add(std::string_view keys) {
    while (!keys.empty()) {
        const std::size_t line = std::min(keys.find('\n'), keys.size());
        places_.insert(keys.substr(0, line));
        keys.remove_prefix(std::min(keys.size(), line + 1));
    }
}

bool KnownPlaces::holds(std::string_view place) const {
    return places_.contains(place) || std::any_of(places_.begin(), places_.end(), [&](std::string_view inner) {
               return provision_contains(place, inner);
           });
}

std::string KnownPlaces::meant_by(std::string_view place) const {
    constexpr std::string_view operative = "op_";
    constexpr std::string_view numbered = "para_";
    if (!place.starts_with(operative) || holds(place))
        return {};
    const std::string_view number = place.substr(operative.size());
    const std::string wanted = std::string(numbered).append(number);
    std::string_view only;
    for (const std::string_view known : places_) {
        const bool ends_so = known.ends_with(wanted) &&
                             (known.size() == wanted.size() || known[known.size() - wanted.size() - 1] == '_');
        if (!ends_so)
            continue;
        if (!only.empty())
            return {};
        only = known;
    }
    return std::string(only);
}

} // namespace recital
