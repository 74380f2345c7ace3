#include "extract/page_nesting.hpp"

#include <map>
#include <string>
#include <string_view>

#include "extract/reader_words.hpp"

namespace recital {
namespace {

using Kind = PageBlock::Kind;

constexpr std::size_t longest_label = 40; // bytes
constexpr std::size_t fewest_nested = 2;  // items with a label that show where it belongs

/// "webcast" of "Webcasts: https://...": the words before a colon that a link follows, without a plural ending; else empty.
std::string label_of(const PageBlock &block) {
    if (block.kind != Kind::item || block.links.empty())
        return {};
    const std::string_view before = std::string_view(block.text).substr(0, block.links.front().begin);
    const std::size_t colon = before.find(':');
    if (colon == std::string_view::npos || colon > longest_label ||
        before.find_first_not_of(" :", colon) != std::string_view::npos)
        return {};
    std::string label = fold_words(before.substr(0, colon));
    if (label.ends_with('s'))
        label.pop_back();
    return label;
}

struct Uses {
    std::size_t nested = 0;
    std::size_t top = 0;
};

} // namespace

void mend_nesting(MarkedPage &page) {
    std::map<std::string, Uses> labels;
    for (const PageBlock &block : page.blocks)
        if (const std::string label = label_of(block); !label.empty())
            ++(block.depth > 1 ? labels[label].nested : labels[label].top);
    bool item_above = false; // one that has no such label itself
    for (PageBlock &block : page.blocks) {
        if (block.kind == Kind::heading || (block.kind == Kind::paragraph && block.depth == 0))
            item_above = false;
        if (block.kind != Kind::item || block.depth != 1)
            continue;
        const auto uses = labels.find(label_of(block));
        const bool belongs =
            uses != labels.end() && uses->second.nested >= fewest_nested && uses->second.nested >= uses->second.top * 2;
        if (belongs && item_above)
            block.depth = 2;
        item_above = item_above || !belongs;
    }
}

} // namespace recital
