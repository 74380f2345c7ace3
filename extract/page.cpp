#include "extract/page.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "extract/masthead.hpp"
#include "extract/utf8_text.hpp"

namespace recital {

Page::Page(Reading &reading)
    : reading_(reading), headings_(reading.text.blocks.size(), -1), described_(reading.text.blocks.size(), no_thing),
      told_in_(reading.text.blocks.size()) {
    std::int32_t heading = -1;
    for (std::size_t i = 0; i < headings_.size(); ++i) {
        headings_[i] = heading;
        if (blocks()[i].kind == BlockKind::heading)
            heading = static_cast<std::int32_t>(i);
    }
}

std::span<const TextLink> Page::links(Stretch stretch) const {
    const std::vector<TextLink> &all = reading_.text.links;
    const auto from = std::lower_bound(all.begin(), all.end(), stretch.begin,
                                       [](const TextLink &link, std::uint32_t at) { return link.begin < at; });
    const auto to = std::lower_bound(from, all.end(), stretch.end,
                                     [](const TextLink &link, std::uint32_t at) { return link.begin < at; });
    return {from, to};
}

std::uint32_t Page::point_of(std::size_t block, std::uint32_t byte) const {
    const Block &at = blocks()[block];
    return at.begin_point + static_cast<std::uint32_t>(count_points(view({at.begin, byte})));
}

void Page::report(ProblemRule rule, Severity severity, std::string message) {
    recital::report(reading_, rule, severity, std::move(message));
}

Told Page::told(std::size_t block, Stretch stretch, Rule rule) const {
    Told told;
    told.begin = point_of(block, stretch.begin);
    told.end = told.begin + static_cast<std::uint32_t>(count_points(view(stretch)));
    told.provision = blocks()[block].provision;
    told.quote = view(stretch);
    told.rule = static_cast<TermId>(rule);
    return told;
}

std::int32_t Page::add(Thing thing, std::size_t block, Stretch stretch, Rule rule) {
    thing.told = told(block, stretch, rule);
    reading_.things.push_back(std::move(thing));
    stretches_.push_back(stretch);
    const auto index = static_cast<std::int32_t>(reading_.things.size()) - 1;
    told_in_[block].push_back(index);
    return index;
}

std::vector<std::int32_t> Page::things_within(std::size_t block, Stretch stretch,
                                              std::initializer_list<ThingKind> kinds) const {
    std::vector<std::int32_t> found;
    for (const std::int32_t index : told_in_[block]) {
        const Stretch at = told_at(index);
        if (at.begin >= stretch.begin && at.end <= stretch.end &&
            std::find(kinds.begin(), kinds.end(), thing(index).kind) != kinds.end())
            found.push_back(index);
    }
    std::stable_sort(found.begin(), found.end(), [this](std::int32_t a, std::int32_t b) {
        const Stretch left = told_at(a);
        const Stretch right = told_at(b);
        return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    return found;
}

void Page::relate(LinkKind kind, std::int32_t subject, std::int32_t object, std::size_t block, Stretch stretch,
                  Rule rule) {
    Relation relation;
    relation.kind = kind;
    relation.subject = subject;
    relation.object = object;
    relation.told = told(block, stretch, rule);
    relate(std::move(relation));
}

void Page::relate(Relation relation) {
    if (relation.subject < the_text_itself || relation.object < the_text_itself || relation.subject == relation.object)
        return;
    reading_.relations.push_back(std::move(relation));
}

std::int32_t Page::thing_above(std::size_t block) const {
    // nesting is as deep as the reader allows, and parents stand before their children
    for (std::int32_t at = blocks()[block].parent; at >= 0; at = blocks()[static_cast<std::size_t>(at)].parent)
        if (const std::int32_t thing = described_[static_cast<std::size_t>(at)]; thing != no_thing)
            return thing;
    return no_thing;
}

void Page::sort() {
    std::vector<Thing> &all = reading_.things;
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return all[a].told.begin < all[b].told.begin; });
    std::vector<std::int32_t> renamed(all.size());
    std::vector<Thing> sorted;
    sorted.reserve(all.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        renamed[order[i]] = static_cast<std::int32_t>(i);
        sorted.push_back(std::move(all[order[i]]));
    }
    all = std::move(sorted);
    const auto rename = [&](std::int32_t &index) {
        if (index >= 0)
            index = renamed[static_cast<std::size_t>(index)];
    };
    for (Relation &relation : reading_.relations) {
        rename(relation.subject);
        rename(relation.object);
    }
    for (Mention &mention : reading_.mentions)
        rename(mention.about);
    for (std::int32_t &index : described_)
        rename(index);
    std::stable_sort(reading_.relations.begin(), reading_.relations.end(),
                     [](const Relation &a, const Relation &b) { return a.told.begin < b.told.begin; });
}

} // namespace recital
