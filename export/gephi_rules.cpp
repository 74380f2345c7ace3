#include "export/gephi_rules.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace recital {
namespace {

/// Upper case alone, anywhere in the text.
bool has_infinity(const Cell &cell) {
    const auto *text = std::get_if<std::string>(&cell);
    return text != nullptr && text->find("INF") != std::string::npos;
}

bool is_beyond_32_bits(const Cell &cell) {
    const auto *integer = std::get_if<std::int64_t>(&cell);
    return integer != nullptr &&
           (*integer > std::numeric_limits<std::int32_t>::max() || *integer < std::numeric_limits<std::int32_t>::min());
}

constexpr auto rules = std::to_array<MisreadRule>({
    {has_infinity, "Gephi would make \"Infinity\" of \"INF\""},
    {is_beyond_32_bits, "integers of the file have 32 bits"},
    {is_no_finite_number, "it is no finite number"},
});

/// Properties of nodes and edges, and columns that every graph has in Gephi.
constexpr auto taken = std::to_array<std::string_view>({
    "id", "label", "nodelabel", "edgelabel", "size", "color",    "r",       "g",      "b",      "x",      "y",
    "z",  "xpos",  "ypos",      "zpos",      "kind", "interval", "timeset", "source", "target", "weight", "edge weight",
});

} // namespace

std::span<const MisreadRule> gephi_rules() { return rules; }

bool taken_by_gephi(std::string_view name) {
    std::string folded(name);
    for (char &c : folded)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return std::find(taken.begin(), taken.end(), folded) != taken.end();
}

} // namespace recital
