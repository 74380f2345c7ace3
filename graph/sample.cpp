#include "graph/sample.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "graph/sha256.hpp"

namespace recital {
namespace {

/// The first 64 bits of SHA-256 over seed and name.
std::uint64_t number_of(const std::string &name, std::uint64_t seed) {
    const auto hash = sha256(std::to_string(seed) + '\n' + name);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = (number << 8U) | hash[i];
    return number;
}

struct Group {
    std::vector<std::size_t> items;
    std::size_t share = 0;
    std::size_t remainder = 0;
};

/// Largest remainders.
void share_out(std::map<std::string, Group> &groups, std::size_t all, std::size_t size) {
    std::vector<Group *> order;
    std::size_t given = 0;
    for (auto &[name, group] : groups) {
        group.share = group.items.size() * size / all;
        group.remainder = group.items.size() * size % all;
        given += group.share;
        order.push_back(&group);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Group *a, const Group *b) { return a->remainder > b->remainder; });
    for (std::size_t i = 0; given < size; ++i, ++given)
        ++order[i]->share;
}

} // namespace

std::vector<std::size_t> draw_sample(const std::vector<SampleItem> &items, std::size_t size, std::uint64_t seed) {
    std::vector<std::size_t> out;
    if (items.size() <= size) {
        out.resize(items.size());
        std::iota(out.begin(), out.end(), std::size_t{0});
        return out;
    }
    std::map<std::string, Group> groups;
    for (std::size_t i = 0; i < items.size(); ++i)
        groups[items[i].stratum].items.push_back(i);
    share_out(groups, items.size(), size);
    for (auto &[name, group] : groups) {
        std::vector<std::tuple<std::uint64_t, std::string, std::size_t>> order;
        for (const std::size_t item : group.items)
            order.emplace_back(number_of(items[item].name, seed), items[item].name, item);
        std::sort(order.begin(), order.end());
        for (std::size_t i = 0; i < group.share; ++i)
            out.push_back(std::get<2>(order[i]));
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace recital
