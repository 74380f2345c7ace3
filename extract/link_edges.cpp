#include "extract/link_edges.hpp"

#include <algorithm>

namespace recital {
namespace {

template <class Drafts> void leave_each_once(Drafts &drafts) {
    std::sort(drafts.begin(), drafts.end());
    drafts.erase(std::unique(drafts.begin(), drafts.end()), drafts.end());
}

} // namespace

void LinkDrafter::add(const Link &link, States &states, LinkDrafts &drafts) const {
    switch (link.kind) {
    case LinkKind::draft:
    case LinkKind::recommended_in:
    case LinkKind::adopted_at:
        if (const auto symbol = Symbol::parse(link.target))
            drafts.others.push_back({link.kind, false, {}, symbol->representative().key(), {}});
        break;
    case LinkKind::sponsored:
    case LinkKind::voted_for:
    case LinkKind::voted_against:
    case LinkKind::abstained: {
        const auto [at, fresh] = states.try_emplace(link.target, nullptr);
        if (fresh)
            at->second = authority_.state_of_key(link.target);
        if (at->second != nullptr)
            drafts.states.push_back({link.kind, at->second});
        else
            drafts.others.push_back({link.kind, true, AgentKind::state, "name:" + link.target, link.target});
        break;
    }
    case LinkKind::adopted_by:
    case LinkKind::issued_by:
        drafts.others.push_back({link.kind, true, AgentKind::organ, link.target, link.target});
        break;
    case LinkKind::considered_under:
        drafts.others.push_back({link.kind, true, AgentKind::agenda_item, link.target, link.target});
        break;
    default: // by symbols and citations alone
        break;
    }
}

LinkDrafts LinkDrafter::drafts(std::span<const TextId> texts, std::span<const Reading> readings) {
    auto states = states_.borrow();
    LinkDrafts drafts;
    for (const TextId text : texts)
        for (const Link &link : readings[text].links)
            if (link.mention < 0)
                add(link, *states, drafts);
    leave_each_once(drafts.states);
    leave_each_once(drafts.others);
    return drafts;
}

} // namespace recital
