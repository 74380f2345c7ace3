#include "graph/store_sound.hpp"

#include <algorithm>

#include "graph/store.hpp"

namespace recital {
namespace {

bool links_sound(const GraphParts &parts) {
    const auto node = [&](NodeRef ref) {
        return ref.id < (ref.kind == NodeKind::document ? parts.documents.size()
                         : ref.kind == NodeKind::agent  ? parts.agents.size()
                                                        : parts.events.size());
    };
    return std::all_of(parts.links.begin(), parts.links.end(), [&](const LinkRecord &row) {
        return node(row.source) && node(row.target) &&
               (row.citation == no_id || row.citation < parts.citations.size()) &&
               (row.telling == no_id || row.telling < parts.tellings.size());
    });
}

bool told_sound(const GraphParts &parts, std::size_t texts) {
    EvidenceId next = 0;
    const auto follows = [&](const auto &row) {
        const bool good = row.evidence_begin == next && row.evidence_end >= next;
        next = row.evidence_end;
        return good;
    };
    return std::all_of(parts.tellings.begin(), parts.tellings.end(), follows) &&
           std::all_of(parts.claims.begin(), parts.claims.end(),
                       [&](const Claim &row) { return row.document < parts.documents.size() && follows(row); }) &&
           next == parts.told.size() &&
           std::all_of(parts.told.begin(), parts.told.end(), [&](const LinkEvidence &row) { return row.text < texts; });
}

} // namespace

bool sound(const GraphParts &parts, std::size_t texts) {
    const auto document = [&](DocumentId id) { return id < parts.documents.size(); };
    const auto all = [](const auto &list, auto good) { return std::all_of(list.begin(), list.end(), good); };
    EvidenceId next = 0;
    return parts.texts.size() == texts &&
           all(parts.documents,
               [&](const Document &row) { return all(row.texts, [&](TextId id) { return id < texts; }); }) &&
           all(parts.texts, [&](const TextRecord &row) { return document(row.document); }) &&
           all(parts.citations,
               [&](const Citation &row) {
                   const bool good = document(row.citing) && document(row.cited) && row.evidence_begin == next &&
                                     row.evidence_end >= next;
                   next = row.evidence_end;
                   return good;
               }) &&
           next == parts.evidence.size() &&
           all(parts.judgements, [&](const Judgement &row) { return row.citation < parts.citations.size(); }) &&
           std::is_sorted(parts.judgements.begin(), parts.judgements.end(),
                          [](const Judgement &a, const Judgement &b) { return a.citation < b.citation; }) &&
           all(parts.evidence, [&](const Evidence &row) { return row.text < texts; }) && links_sound(parts) &&
           told_sound(parts, texts);
}

StoreCounts counts_of(const GraphParts &parts) {
    StoreCounts counts{.documents = parts.documents.size()};
    for (const Document &document : parts.documents)
        counts.cited_only += document.read() ? 0 : 1;
    for (const Citation &citation : parts.citations) {
        counts.citations += KnowledgeGraph::stands(citation) ? 1 : 0;
        counts.confirmed += citation.judged == Judged::confirmed ? 1 : 0;
        counts.curated += citation.judged == Judged::curated ? 1 : 0;
        counts.rejected += citation.judged == Judged::rejected ? 1 : 0;
    }
    return counts;
}

} // namespace recital
