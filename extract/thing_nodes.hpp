#pragma once
// Which node of the graph each told thing is, while the graph is being made.

#include <cstdint>
#include <span>
#include <vector>

#include "extract/resolve_events.hpp"
#include "graph/model.hpp"
#include "graph/reading.hpp"

namespace recital {

class ThingNodes {
  public:
    ThingNodes(std::span<const Reading> readings, std::span<const std::uint32_t> document_of_text)
        : readings_(readings), document_of_text_(document_of_text) {
        nodes_.reserve(readings.size());
        for (const Reading &reading : readings)
            nodes_.emplace_back(reading.things.size());
    }

    std::span<const Reading> readings() const { return readings_; }
    /// The document that was read from the text.
    std::uint32_t document_of(std::uint32_t text) const { return document_of_text_[text]; }

    void set(const ThingRef &ref, NodeRef node) { nodes_[ref.text][ref.thing] = node; }
    /// Of a thing, or of the text itself; its id is no_id where the thing cannot be told from others.
    NodeRef at(std::uint32_t text, std::int32_t thing) const {
        if (thing == the_text_itself)
            return document_node(document_of_text_[text]);
        const auto position = static_cast<std::size_t>(thing);
        return thing < 0 || position >= nodes_[text].size() ? NodeRef{} : nodes_[text][position];
    }
    NodeRef at(const ThingRef &ref) const { return nodes_[ref.text][ref.thing]; }

    /// Things of one kind, in the order of texts and of places in them.
    template <class Each> void each(ThingKind kind, Each each) const {
        for (std::uint32_t text = 0; text < readings_.size(); ++text)
            for (std::uint32_t thing = 0; thing < readings_[text].things.size(); ++thing)
                if (readings_[text].things[thing].kind == kind)
                    each(ThingRef{&readings_[text], text, thing});
    }

  private:
    std::span<const Reading> readings_;
    std::span<const std::uint32_t> document_of_text_;
    std::vector<std::vector<NodeRef>> nodes_; // by text, by thing
};

} // namespace recital
