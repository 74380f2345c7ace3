#include "extract/told_links.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace recital {
namespace {

/// Of several tellings the link has what the first one has that says it; "former" only where all say so.
void add(LinkTelling &telling, const Relation &relation, Voice voice, bool fresh) {
    if (voice == Voice::own)
        telling.voice = Voice::own;
    telling.past = relation.past && (fresh || telling.past);
    const auto take = [](auto &known, const auto &said, const auto &none) {
        if (known == none)
            known = said;
    };
    take(telling.from, relation.from, Date{});
    take(telling.to, relation.to, Date{});
    take(telling.source_provision, relation.subject_provision, std::string());
    take(telling.target_provision, relation.object_provision, std::string());
}

} // namespace

std::vector<ToldLink> told_links(const ThingNodes &nodes) {
    std::map<std::tuple<NodeRef, LinkKind, NodeRef>, ToldLink> links;
    for (std::uint32_t text = 0; text < nodes.readings().size(); ++text)
        for (const Relation &relation : nodes.readings()[text].relations) {
            const NodeRef source = nodes.at(text, relation.subject);
            const NodeRef target = nodes.at(text, relation.object);
            if (source.id == no_id || target.id == no_id || source == target)
                continue;
            const auto [at, fresh] = links.try_emplace({source, relation.kind, target});
            ToldLink &link = at->second;
            link.link = {relation.kind, source, target, no_id, no_id};
            const bool own = source == document_node(nodes.document_of(text));
            add(link.telling, relation, own ? Voice::own : Voice::reported, fresh);
            link.evidence.push_back({text, relation.told.begin, relation.told.end, relation.told.provision,
                                     relation.told.quote, relation.told.rule});
        }
    std::vector<ToldLink> sorted;
    sorted.reserve(links.size());
    for (auto &[key, link] : links)
        sorted.push_back(std::move(link));
    return sorted;
}

bool link_before(const LinkRecord &a, const LinkRecord &b) {
    return std::tie(a.source, a.kind, a.target) < std::tie(b.source, b.kind, b.target);
}

void merge_told_links(std::vector<ToldLink> &&told, std::vector<LinkRecord> &links, std::vector<LinkTelling> &tellings,
                      std::vector<LinkEvidence> &evidence) {
    std::sort(told.begin(), told.end(),
              [](const ToldLink &a, const ToldLink &b) { return link_before(a.link, b.link); });
    std::vector<LinkRecord> all;
    all.reserve(links.size() + told.size());
    auto other = links.begin();
    for (ToldLink &one : told) {
        const auto next = std::lower_bound(other, links.end(), one.link, link_before);
        std::move(other, next, std::back_inserter(all));
        other = next;
        if (other != links.end() && !link_before(one.link, *other)) {
            one.link = *other++;
            one.telling.voice = Voice::own;
        }
        one.link.telling = static_cast<TellingId>(tellings.size());
        one.telling.evidence_begin = static_cast<EvidenceId>(evidence.size());
        std::move(one.evidence.begin(), one.evidence.end(), std::back_inserter(evidence));
        one.telling.evidence_end = static_cast<EvidenceId>(evidence.size());
        tellings.push_back(std::move(one.telling));
        all.push_back(one.link);
    }
    std::move(other, links.end(), std::back_inserter(all));
    links = std::move(all);
}

} // namespace recital
