#include "graph/reading.hpp"

#include <string_view>

namespace recital {

std::string places_of(const std::vector<Block> &blocks) {
    std::string places;
    std::string_view before;
    for (const Block &block : blocks) {
        if (block.provision == before)
            continue;
        before = block.provision;
        places.append(before).append("\n");
    }
    return places;
}

} // namespace recital
