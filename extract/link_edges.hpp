#pragma once
// The links that mastheads tell of, from one document, made of those of all its texts: every language has the same sponsors and votes,
// and each is left once. Documents can be worked on side by side.

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/spares.hpp"
#include "graph/authority.hpp"
#include "graph/model.hpp"

namespace recital {

/// A link to a State of the authority data.
struct StateLink {
    LinkKind kind = LinkKind::sponsored;
    const StateTerm *state = nullptr;
    friend auto operator<=>(const StateLink &, const StateLink &) = default;
};

/// Any other link; its target is known by key.
struct LinkDraft {
    LinkKind kind = LinkKind::draft;
    bool to_agent = false; // else to a document
    AgentKind agent_kind = AgentKind::state;
    std::string key;
    std::string label; // of an agent
    friend auto operator<=>(const LinkDraft &, const LinkDraft &) = default;
};

struct LinkDrafts {
    std::vector<StateLink> states; // in no order that is the same twice
    std::vector<LinkDraft> others;
};

class LinkDrafter {
  public:
    explicit LinkDrafter(const Authority &authority) : authority_(authority) {}
    /// texts: ids of the document's texts, which index `readings`. May be called on several threads at once.
    LinkDrafts drafts(std::span<const TextId> texts, std::span<const Reading> readings);

  private:
    /// By their names as printed: the same few in all documents, and each is to be folded before it is found.
    using States = std::unordered_map<std::string, const StateTerm *>;
    void add(const Link &link, States &states, LinkDrafts &drafts) const;

    const Authority &authority_;
    Spares<States> states_;
};

} // namespace recital
