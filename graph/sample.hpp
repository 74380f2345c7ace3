#pragma once
// A sample that anyone can draw again: every item has a number that follows from its name and the seed alone, and those with the
// least numbers are drawn. So a sample is the same on every machine, does not depend on the order of the items, and changes
// little when items are added.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace recital {

struct SampleItem {
    std::string name;    // of the item; unique
    std::string stratum; // its group
};

/// Positions of the items drawn, sorted. Groups have their share of the size in proportion to how large they are (largest
/// remainders; of equal ones the first by name), so that the sample as a whole is one of all items. Everything where there are
/// no more than `size`.
std::vector<std::size_t> draw_sample(const std::vector<SampleItem> &items, std::size_t size, std::uint64_t seed);

} // namespace recital
