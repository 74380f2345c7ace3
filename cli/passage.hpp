#pragma once
// The words of a document around a citation, read from the store when asked for.

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "graph/store.hpp"

namespace recital {

class Passages {
  public:
    explicit Passages(const Store &store) : store_(&store) {}
    /// Of a part of the store's graph: `ids` are those that its texts have in the store.
    Passages(const Store &store, std::span<const TextId> ids) : store_(&store), ids_(ids), part_(true) {}

    /// From the governing verb (without one, from the start of the paragraph) to the end of the mention, in one line;
    /// longer than `most` code points, its middle is left out. Where the cited places are named soon after the mention
    /// ("paragraphs 138 and 139 thereof"), to their end. The bare quote where the text cannot be read.
    std::string around(const Evidence &evidence, std::string_view cited_places, std::size_t most);

    /// The stored text; nullptr where it cannot be read.
    const Text *text(TextId id);

  private:
    const Store *store_;
    std::span<const TextId> ids_;
    bool part_ = false;
    std::map<TextId, std::optional<Text>> texts_; // the last few
};

/// Of the evidence of a citation, that in `wanted`, else in the first language of the fixed order.
const Evidence *evidence_in(const KnowledgeGraph &graph, const Citation &citation, std::optional<Language> wanted);

/// Byte at which code point `point` of the text starts; the text's size where it ends sooner.
std::size_t byte_of_point(const Text &text, std::uint32_t point);

/// At most `most` code points: start and end stay, the middle becomes "…", cut at blanks where there are some.
std::string without_middle(std::string_view text, std::size_t most);

} // namespace recital
