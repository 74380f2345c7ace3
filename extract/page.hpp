#pragma once
// A reading as the recognisers of things see it: its blocks, links and what was found so far. Things are added by their place
// in the text; which thing a block describes is kept, so that what is nested under it or speaks of it can be tied to it.
// Offsets in and out are bytes of Text::content; Told has code points.

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules.hpp"
#include "graph/reading.hpp"

namespace recital {

/// A stretch of Text::content.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool empty() const { return begin >= end; }
};

class Page {
  public:
    explicit Page(Reading &reading);

    const Reading &reading() const { return reading_; }
    const std::vector<Block> &blocks() const { return reading_.text.blocks; }
    Language language() const { return reading_.text.language; }
    std::string_view view(Stretch stretch) const {
        return std::string_view(reading_.text.content).substr(stretch.begin, stretch.end - stretch.begin);
    }
    Stretch stretch(std::size_t block) const { return {blocks()[block].begin, blocks()[block].end}; }
    std::string_view block_text(std::size_t block) const { return view(stretch(block)); }
    /// Links whose words lie in the stretch.
    std::span<const TextLink> links(Stretch stretch) const;
    /// The last heading above the block; -1 where there is none.
    std::int32_t heading_of(std::size_t block) const { return headings_[block]; }

    /// Adds the thing, told at this stretch of the block; returns its index.
    std::int32_t add(Thing thing, std::size_t block, Stretch stretch, Rule rule);
    /// Adds the relation; nothing where one end is missing (an index below the_text_itself) or both are the same.
    void relate(LinkKind kind, std::int32_t subject, std::int32_t object, std::size_t block, Stretch stretch,
                Rule rule);
    void relate(Relation relation);
    Told told(std::size_t block, Stretch stretch, Rule rule) const;

    /// Adds a problem of the data that the page has.
    void report(ProblemRule rule, Severity severity, std::string message);

    /// Things of these kinds told within the stretch of the block, in text order, a longer one before those within it.
    std::vector<std::int32_t> things_within(std::size_t block, Stretch stretch,
                                            std::initializer_list<ThingKind> kinds) const;
    /// Where the thing is told.
    Stretch told_at(std::int32_t index) const { return stretches_[static_cast<std::size_t>(index)]; }

    Thing &thing(std::int32_t index) { return reading_.things[static_cast<std::size_t>(index)]; }
    const Thing &thing(std::int32_t index) const { return reading_.things[static_cast<std::size_t>(index)]; }
    const std::vector<Thing> &things() const { return reading_.things; }
    std::vector<Relation> &relations() { return reading_.relations; }
    std::vector<Mention> &mentions() { return reading_.mentions; }

    /// The thing that the block describes; no_thing where it describes none.
    static constexpr std::int32_t no_thing = -2;
    std::int32_t thing_of(std::size_t block) const { return described_[block]; }
    void describe(std::size_t block, std::int32_t thing) { described_[block] = thing; }
    /// The thing that the nearest block above it in the nesting describes.
    std::int32_t thing_above(std::size_t block) const;

    /// Puts things into text order, and the relations and mentions that name them with them. The last thing to be done.
    void sort();

  private:
    std::uint32_t point_of(std::size_t block, std::uint32_t byte) const;

    Reading &reading_;
    std::vector<std::int32_t> headings_;
    std::vector<std::int32_t> described_;
    std::vector<std::vector<std::int32_t>> told_in_; // by block
    std::vector<Stretch> stretches_;                 // by thing
};

} // namespace recital
