#pragma once
// Memory that is not given back because the process ends soon: the system takes it back faster as a whole than piece by piece.

#include <utility>
#include <vector>

namespace recital {

/// Keeps the thing until the process has ended; nothing of it is destroyed. It stays known, so that nobody takes it for lost.
template <class Thing> void leave_to_the_end(Thing thing) {
    static auto &left = *new std::vector<Thing>();
    left.push_back(std::move(thing));
}

} // namespace recital
