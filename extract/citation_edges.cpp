#include "extract/citation_edges.hpp"

#include <algorithm>
#include <unordered_map>

#include "graph/provision.hpp"

namespace recital {
namespace {

/// The cited places as they are called in the cited document, in its order: "paragraph 4" of a resolution is op_4.
std::string places_in(const std::string &printed, const std::string &cited, const Authority &authority) {
    if (printed.empty())
        return {};
    const auto symbol = Symbol::parse(cited);
    const bool operative =
        symbol && symbol->kind() == SymbolKind::resolution && !authority.continuous_paragraphs(cited);
    std::vector<std::string> keys;
    for (std::size_t from = 0; from <= printed.size();) {
        const std::size_t to = std::min(printed.find(';', from), printed.size());
        std::string place = printed.substr(from, to - from);
        if (operative)
            if (const auto provision = Provision::of_key(place))
                place = provision->as_operative().key();
        if (std::find(keys.begin(), keys.end(), place) == keys.end())
            keys.push_back(std::move(place));
        from = to + 1;
    }
    std::sort(keys.begin(), keys.end(),
              [](const std::string &a, const std::string &b) { return provision_before(a, b); });
    std::string joined;
    for (const std::string &place : keys)
        joined.append(joined.empty() ? "" : ";").append(place);
    return joined;
}

/// Key of what is cited. What leads nowhere is kept under the words that were printed.
std::string cited_key(const std::string &citing, const Mention &mention, const Target &target, const KeyOf &key_of) {
    if (!target.key.empty())
        return key_of(target.key);
    std::string printed = mention.name.empty() ? mention.quote : mention.name;
    if (mention.kind == TargetKind::resolution_number || mention.kind == TargetKind::decision_number) {
        // in the same words whatever the language, so that the texts of a document leave open one thing
        const bool resolution = mention.kind == TargetKind::resolution_number;
        printed =
            std::string(name_of(resolution ? DocumentType::resolution : DocumentType::decision)) + ' ' + mention.target;
    }
    return "NAME:" + printed + " (as cited in " + citing + ")";
}

Evidence evidence_of(TextId text, Mention &mention) {
    Evidence evidence;
    evidence.text = text;
    evidence.begin = mention.begin;
    evidence.end = mention.end;
    evidence.clause_begin = mention.clause_begin;
    evidence.form = mention.form;
    evidence.act = mention.act;
    evidence.clause_act = mention.clause_act;
    evidence.relation = mention.relation;
    evidence.rule = mention.rule;
    evidence.provision = std::move(mention.provision);
    evidence.quote = std::move(mention.quote);
    evidence.name = std::move(mention.name);
    return evidence;
}

Citation citation_of(const Mention &mention, Resolution status, const std::string &places) {
    Citation citation;
    citation.citing_provision = mention.provision;
    citation.cited_provisions = places;
    citation.act = mention.act;
    citation.clause_act = mention.clause_act;
    citation.relation = mention.relation;
    citation.polarity = mention.polarity;
    citation.voice = mention.voice;
    citation.status = status;
    return citation;
}

bool same_statement(const Citation &citation, const Mention &mention, const std::string &places) {
    return citation.cited_provisions == places && citation.act == mention.act &&
           citation.relation == mention.relation && citation.polarity == mention.polarity &&
           citation.voice == mention.voice;
}

/// Edges that start at one place and end in one document, and the mentions of the first text in their order.
struct Neighbours {
    struct Slot {
        std::size_t edge = 0;
        TextId taken_by = no_id;
    };
    std::vector<std::size_t> edges;
    std::vector<Slot> slots;
};

} // namespace

std::vector<CitationDraft> citation_drafts(const std::string &citing, std::span<const TextId> texts,
                                           std::span<Reading> readings, const Authority &authority,
                                           const YearTable &years, const KeyOf &key_of) {
    std::vector<TextId> order(texts.begin(), texts.end());
    std::stable_sort(order.begin(), order.end(),
                     [&](TextId a, TextId b) { return readings[a].text.language < readings[b].text.language; });
    std::vector<CitationDraft> drafts;
    std::unordered_map<std::string, Neighbours> by_place;
    for (std::size_t t = 0; t < order.size(); ++t) {
        const TextId text = order[t];
        Reading &reading = readings[text];
        const std::vector<Target> targets = resolve_mentions(reading, authority, years);
        for (std::size_t m = 0; m < reading.mentions.size(); ++m) {
            Mention &mention = reading.mentions[m];
            const bool leads_on = mention.kind != TargetKind::self && mention.kind != TargetKind::open_set &&
                                  (mention.kind != TargetKind::antecedent || !targets[m].key.empty());
            if (!leads_on)
                continue;
            std::string cited = cited_key(citing, mention, targets[m], key_of);
            if (cited == citing)
                continue;
            const std::string places = places_in(mention.places, cited, authority);
            Neighbours &near = by_place[mention.provision + '\x1F' + cited];
            std::size_t found = drafts.size();
            if (t == 0) {
                for (const std::size_t edge : near.edges)
                    if (same_statement(drafts[edge].citation, mention, places)) {
                        found = edge;
                        break;
                    }
            } else { // another text of the same document: its mention supports what the first one says at this place
                for (Neighbours::Slot &slot : near.slots)
                    if (slot.taken_by != text && drafts[slot.edge].citation.cited_provisions == places) {
                        slot.taken_by = text;
                        found = slot.edge;
                        break;
                    }
                if (found == drafts.size() && !near.edges.empty()) {
                    // languages print places in different ways: the first text's reading holds
                    found = near.edges.front();
                    for (const std::size_t edge : near.edges)
                        if (drafts[edge].citation.cited_provisions == places) {
                            found = edge;
                            break;
                        }
                }
            }
            if (found == drafts.size()) {
                near.edges.push_back(found);
                drafts.push_back({std::move(cited), citation_of(mention, targets[m].status, places), {}});
            }
            if (t == 0)
                near.slots.push_back({found, no_id});
            drafts[found].evidence.push_back(evidence_of(text, mention));
        }
    }
    for (CitationDraft &draft : drafts) {
        const TextId first = draft.evidence.front().text;
        draft.citation.weight = static_cast<std::uint32_t>(std::count_if(
            draft.evidence.begin(), draft.evidence.end(), [first](const Evidence &e) { return e.text == first; }));
    }
    return drafts;
}

} // namespace recital
