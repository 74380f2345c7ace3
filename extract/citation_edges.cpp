#include "extract/citation_edges.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extract/cited_places.hpp"
#include "extract/confidence.hpp"
#include "graph/provision.hpp"

namespace recital {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFFU;

/// Key of what leads nowhere: the words that were printed.
std::string open_key(const std::string &citing, const Mention &mention) {
    std::string printed = mention.name.empty() ? mention.quote : mention.name;
    if (mention.kind == TargetKind::resolution_number || mention.kind == TargetKind::decision_number) {
        // in the same words whatever the language, so that the texts of a document leave open one thing
        const bool resolution = mention.kind == TargetKind::resolution_number;
        printed =
            std::string(name_of(resolution ? DocumentType::resolution : DocumentType::decision)) + ' ' + mention.target;
    }
    return "NAME:" + printed + " (as cited in " + citing + ")";
}

/// Key of a resolution whose year nothing tells.
std::string key_unlearnt(const std::string &citing, const Mention &mention) {
    const auto symbol = mention.kind == TargetKind::symbol ? Symbol::parse(mention.target) : std::nullopt;
    return symbol ? symbol->representative().key() : open_key(citing, mention);
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

/// Where a citation starts, and in whose words.
struct Start {
    const std::string &place;
    Voice voice = Voice::own;
};

Citation citation_of(const Mention &mention, const Start &start, Resolution status, const std::string &places,
                     const ConfidenceTable &confidence) {
    Citation citation;
    citation.citing_provision = start.place;
    citation.cited_provisions = places;
    citation.act = mention.act;
    citation.clause_act = mention.clause_act;
    citation.relation = mention.relation;
    citation.polarity = mention.polarity;
    citation.voice = start.voice;
    citation.status = status;
    citation.confidence = confidence.of(mention.rule, mention.form);
    return citation;
}

bool same_statement(const Citation &citation, const std::string &said, const Mention &mention, Voice voice,
                    const std::string &places, const std::string &said_by) {
    return citation.cited_provisions == places && citation.act == mention.act &&
           citation.relation == mention.relation && citation.polarity == mention.polarity && citation.voice == voice &&
           said == said_by;
}

/// What persons said of a mention.
struct Ruling {
    Judged judged = Judged::none;
    std::span<const std::uint32_t> rows;

    bool rejects() const { return judged == Judged::rejected; }
};

Ruling ruling_of(const TextCorrections *corrections, std::size_t mention) {
    const MentionVerdict *verdict =
        corrections == nullptr ? nullptr : corrections->of(static_cast<std::uint32_t>(mention));
    return verdict == nullptr ? Ruling() : Ruling{verdict->judged, verdict->rows};
}

/// What an edge is, of which one mention was judged so and another so: where the program reads what a person says, too, the
/// one confirms the other.
Judged both(Judged one, Judged other) { return one == other ? one : Judged::confirmed; }

bool leads_on(const Mention &mention, const Target &target) {
    return mention.kind != TargetKind::self && mention.kind != TargetKind::open_set &&
           (mention.kind != TargetKind::antecedent || !target.key.empty());
}

/// Mandates are set out in resolutions and decisions; letters and treaties are named beside them.
bool can_be(LinkKind kind, const std::string &cited) {
    if (kind != LinkKind::renews_mandate)
        return true;
    const auto symbol = Symbol::parse(cited);
    return symbol && (symbol->kind() == SymbolKind::resolution || symbol->kind() == SymbolKind::decision);
}

} // namespace

/// Works on one document after the other; what it has found out of symbols and places, and its memory, stay.
class CitationDrafter::Desk {
  public:
    Desk(const Authority &authority, const YearTable &years, const KeyOf &key_of,
         const SettledCorrections *const &corrections)
        : key_of_(key_of), corrections_(corrections), resolver_(authority, years), confidence_(authority),
          places_(authority) {}

    CitationDrafts drafts(const std::string &citing, std::span<const TextId> texts,
                          std::span<const ReportedMention> reported, std::span<Reading> readings) {
        order_.assign(texts.begin(), texts.end());
        std::stable_sort(order_.begin(), order_.end(),
                         [&](TextId a, TextId b) { return readings[a].text.language < readings[b].text.language; });
        std::size_t mentions = reported.size();
        for (const TextId text : order_)
            mentions += readings[text].mentions.size();
        clear(mentions);
        for (const TextId text : order_)
            add_text(citing, text, readings[text]);
        for (std::size_t from = 0, to = 0; from < reported.size(); from = to) {
            while (to < reported.size() && reported[to].text == reported[from].text)
                ++to;
            add_reported(citing, reported.subspan(from, to - from), readings[reported[from].text]);
        }
        return finish();
    }

  private:
    /// Edges that start at one place and end in one document, and the mentions of the first text that made them.
    struct Neighbours {
        std::uint32_t first_edge = none;
        std::uint32_t last_edge = none;
        std::uint32_t first_slot = none;
        std::uint32_t last_slot = none;
    };
    /// A mention of the first text.
    struct Slot {
        std::uint32_t edge = 0;
        TextId taken_by = no_id; // the last of the other texts of which a mention was laid beside it
        std::uint32_t next = none;
    };

    void clear(std::size_t mentions) {
        edges_.clear();
        links_.clear();
        next_edge_.clear();
        pending_.clear();
        pending_.reserve(mentions);
        slots_.clear();
        neighbours_.clear();
        std::size_t size = 16;
        while (size < 2 * mentions)
            size *= 2;
        table_.assign(size, none);
    }

    Neighbours &neighbours(std::string_view place, std::string_view cited) {
        const std::hash<std::string_view> hash;
        std::size_t at = (hash(place) * 31 + hash(cited)) & (table_.size() - 1);
        for (; table_[at] != none; at = (at + 1) & (table_.size() - 1)) {
            Neighbours &known = neighbours_[table_[at]];
            const CitationDraft &edge = edges_[known.first_edge];
            if (edge.citation.citing_provision == place && edge.cited == cited)
                return known;
        }
        table_[at] = static_cast<std::uint32_t>(neighbours_.size());
        return neighbours_.emplace_back();
    }

    void add_text(const std::string &citing, TextId text, Reading &reading) {
        const std::span<const Target> targets = resolver_.targets(reading);
        const bool first = text == order_.front();
        const TextCorrections *corrections = corrections_ == nullptr ? nullptr : corrections_->of(text);
        // those of the masthead come first
        auto link =
            std::find_if(reading.links.begin(), reading.links.end(), [](const Link &one) { return one.mention >= 0; });
        std::vector<std::pair<std::size_t, const Link *>> rejected_links;
        for (std::size_t m = 0; m < targets.size(); ++m) {
            add_persons(citing, text, reading, targets, corrections, m, first, rejected_links);
            const Mention &mention = reading.mentions[m];
            const Link *made = nullptr;
            if (link != reading.links.end() && static_cast<std::size_t>(link->mention) == m)
                made = &*link++;
            if (mention.about >= 0 || !leads_on(mention, targets[m]))
                continue;
            const Ruling ruling = ruling_of(corrections, m);
            const std::size_t edges_before = edges_.size();
            const std::uint32_t edge = add_mention(citing, text, reading, targets, reading.mentions[m], targets[m],
                                                   {mention.provision, mention.voice}, first, ruling);
            // in another language, a verb may be read otherwise than that of the edge
            const bool of_edge = first || edges_.size() > edges_before;
            if (made != nullptr && ruling.rejects())
                rejected_links.emplace_back(m, made);
            else if (edge != none && made != nullptr && of_edge)
                add_link(*made, edge, targets[m]);
        }
        add_persons(citing, text, reading, targets, corrections, targets.size(), first, rejected_links);
    }

    void add_link(const Link &made, std::uint32_t edge, const Target &target) {
        if (target.status == Resolution::resolved && can_be(made.kind, edges_[edge].cited) &&
            KnowledgeGraph::stands(edges_[edge].citation))
            links_.push_back({made.kind, edge});
    }

    /// What persons say at this place of the text. It makes the link that the mention in whose place it stands would have made,
    /// where the verb is the same.
    void add_persons(const std::string &citing, TextId text, Reading &reading, std::span<const Target> targets,
                     const TextCorrections *corrections, std::size_t place, bool first,
                     std::span<const std::pair<std::size_t, const Link *>> rejected_links) {
        if (corrections == nullptr)
            return;
        for (const AddedMention &one : corrections->added) {
            if (one.before != place || one.mention.about >= 0)
                continue;
            Mention mention = one.mention;
            const std::string provision = mention.provision;
            const std::uint32_t edge = add_mention(citing, text, reading, targets, mention, one.target,
                                                   {provision, mention.voice}, first, {Judged::curated, one.rows});
            for (const auto &[m, link] : rejected_links)
                if (edge != none && one.replaces == static_cast<std::int32_t>(m) && first &&
                    one.mention.act == reading.mentions[m].act)
                    add_link(*link, edge, one.target);
        }
    }

    /// What one page tells of the document.
    void add_reported(const std::string &citing, std::span<const ReportedMention> reported, Reading &reading) {
        const std::span<const Target> targets = resolver_.targets(reading);
        const TextCorrections *corrections =
            corrections_ == nullptr ? nullptr : corrections_->of(reported.front().text);
        for (const ReportedMention &one : reported) {
            Mention &mention = reading.mentions[one.mention];
            if (!leads_on(mention, targets[one.mention]))
                continue;
            const std::string place = places_.of(mention.about_provision, citing);
            add_mention(citing, one.text, reading, targets, mention, targets[one.mention], {place, Voice::reported},
                        true, ruling_of(corrections, one.mention));
            if (corrections == nullptr)
                continue;
            for (const AddedMention &added : corrections->added)
                if (added.replaces == static_cast<std::int32_t>(one.mention)) {
                    Mention said = added.mention;
                    add_mention(citing, one.text, reading, targets, said, added.target, {place, Voice::reported}, true,
                                {Judged::curated, added.rows});
                }
        }
    }

    /// The edge that the mention makes or supports; none where it leads to the citing document. `alone`: by its own words, not
    /// as the same mention of another text. Its quote and name are moved out of it.
    std::uint32_t add_mention(const std::string &citing, TextId text, const Reading &reading,
                              std::span<const Target> targets, Mention &mention, const Target &target,
                              const Start &start, bool alone, const Ruling &ruling) {
        std::string open;
        if (target.key.empty())
            open = open_key(citing, mention);
        const std::string &cited = open.empty() ? key_of_(target.key) : open;
        if (cited == citing)
            return none;
        const std::string &places = places_.of(mention.places, cited);
        Neighbours &near = neighbours(start.place, cited);
        const std::string &said_by = speaker(citing, cited, reading, targets, mention);
        std::uint32_t edge = alone || ruling.rejects()
                                 ? edge_of_same_text(near, mention, start.voice, places, said_by, ruling.rejects())
                                 : edge_of_other(near, text, places, ruling.judged == Judged::none);
        if (edge == none) {
            edge = static_cast<std::uint32_t>(edges_.size());
            (near.first_edge == none ? near.first_edge : next_edge_[near.last_edge]) = edge;
            near.last_edge = edge;
            edges_.push_back(
                {cited, said_by, {}, {}, citation_of(mention, start, target.status, places, confidence_), {}});
            edges_.back().citation.judged = ruling.judged;
            next_edge_.push_back(none);
        } else if (alone || ruling.judged != Judged::none) {
            Judged &judged = edges_[edge].citation.judged;
            judged = both(judged, ruling.judged);
        }
        add_rows(edges_[edge].rows, ruling.rows);
        if (!alone && edges_[edge].citation.cited_provisions != places)
            keep_places(edges_[edge], places);
        if (target.learnt)
            edges_[edge].former.push_back(key_unlearnt(citing, mention));
        if (alone) {
            const auto slot = static_cast<std::uint32_t>(slots_.size());
            (near.first_slot == none ? near.first_slot : slots_[near.last_slot].next) = slot;
            near.last_slot = slot;
            slots_.push_back({edge, no_id, none});
        }
        pending_.push_back({edge, evidence_of(text, mention)});
        return edge;
    }

    static void add_rows(std::vector<std::uint32_t> &to, std::span<const std::uint32_t> rows) {
        for (const std::uint32_t row : rows)
            if (std::find(to.begin(), to.end(), row) == to.end())
                to.push_back(row);
    }

    static void keep_places(CitationDraft &edge, std::string_view places) {
        for (std::size_t from = 0; from < places.size();) {
            const std::size_t to = std::min(places.find(';', from), places.size());
            edge.former_places.emplace_back(places.substr(from, to - from));
            from = to + 1;
        }
    }

    /// The document whose words a relative clause gives; empty: none that is known and another one.
    const std::string &speaker(const std::string &citing, const std::string &cited, const Reading &reading,
                               std::span<const Target> targets, const Mention &mention) const {
        static const std::string nobody;
        if (mention.said_by < 0)
            return nobody;
        const auto at = static_cast<std::size_t>(mention.said_by);
        if (targets[at].key.empty() || !leads_on(reading.mentions[at], targets[at]))
            return nobody;
        const std::string &key = key_of_(targets[at].key);
        return key == citing || key == cited ? nobody : key;
    }

    /// What was rejected and what stands are never one edge.
    std::uint32_t edge_of_same_text(const Neighbours &near, const Mention &mention, Voice voice,
                                    const std::string &places, const std::string &said_by, bool rejected) const {
        std::uint32_t edge = near.first_edge;
        while (edge != none &&
               (!same_statement(edges_[edge].citation, edges_[edge].said_by, mention, voice, places, said_by) ||
                KnowledgeGraph::stands(edges_[edge].citation) == rejected))
            edge = next_edge_[edge];
        return edge;
    }

    /// Another text of the same document: its mention supports what the first one says at this place. Languages print places
    /// in different ways: where none is the same, the first text's reading holds. What a person found wrong in the first
    /// text is so in the others, unless a person says otherwise of them (`machine` is false).
    std::uint32_t edge_of_other(const Neighbours &near, TextId text, const std::string &places, bool machine) {
        for (const bool stands : {true, false}) {
            if (!stands && !machine)
                break;
            for (std::uint32_t slot = near.first_slot; slot != none; slot = slots_[slot].next) {
                Slot &mention = slots_[slot];
                const Citation &citation = edges_[mention.edge].citation;
                if (mention.taken_by != text && citation.cited_provisions == places &&
                    KnowledgeGraph::stands(citation) == stands) {
                    mention.taken_by = text;
                    return mention.edge;
                }
            }
            for (std::uint32_t edge = near.first_edge; edge != none; edge = next_edge_[edge])
                if (edges_[edge].citation.cited_provisions == places &&
                    KnowledgeGraph::stands(edges_[edge].citation) == stands)
                    return edge;
        }
        for (std::uint32_t edge = near.first_edge; edge != none; edge = next_edge_[edge])
            if (KnowledgeGraph::stands(edges_[edge].citation))
                return edge;
        return machine ? near.first_edge : none;
    }

    /// Sorts the evidence by edges, in the order in which it was met.
    CitationDrafts finish() {
        CitationDrafts drafts;
        drafts.edges.swap(edges_);
        drafts.links.swap(links_);
        for (const Pending &one : pending_) // counts first, places after that
            ++drafts.edges[one.edge].citation.evidence_end;
        EvidenceId next = 0;
        for (CitationDraft &draft : drafts.edges) {
            const EvidenceId count = draft.citation.evidence_end;
            draft.citation.evidence_begin = next;
            draft.citation.evidence_end = next;
            next += count;
        }
        drafts.evidence.resize(pending_.size());
        for (Pending &one : pending_)
            drafts.evidence[drafts.edges[one.edge].citation.evidence_end++] = std::move(one.evidence);
        for (CitationDraft &draft : drafts.edges) {
            const auto from = drafts.evidence.begin() + draft.citation.evidence_begin;
            const auto to = drafts.evidence.begin() + draft.citation.evidence_end;
            draft.citation.weight = static_cast<std::uint32_t>(
                std::count_if(from, to, [text = from->text](const Evidence &one) { return one.text == text; }));
        }
        return drafts;
    }

    struct Pending {
        std::uint32_t edge = 0;
        Evidence evidence;
    };

    const KeyOf &key_of_;
    const SettledCorrections *const &corrections_;
    MentionResolver resolver_;
    const ConfidenceTable confidence_;
    CitedPlaces places_;
    std::vector<TextId> order_; // the preferred language first
    std::vector<CitationDraft> edges_;
    std::vector<CitationLink> links_;
    std::vector<std::uint32_t> next_edge_; // by edge: the next of the same neighbours
    std::vector<Pending> pending_;
    std::vector<Slot> slots_;
    std::vector<Neighbours> neighbours_;
    std::vector<std::uint32_t> table_; // of neighbours_, by place and cited document; open addressing
};

CitationDrafter::CitationDrafter(const Authority &authority, const YearTable &years, KeyOf key_of)
    : authority_(authority), years_(years), key_of_(std::move(key_of)) {}

CitationDrafter::~CitationDrafter() = default;

CitationDrafts CitationDrafter::drafts(const std::string &citing, std::span<const TextId> texts,
                                       std::span<const ReportedMention> reported, std::span<Reading> readings) {
    auto desk = desks_.borrow(authority_, years_, key_of_, corrections_);
    return desk->drafts(citing, texts, reported, readings);
}

} // namespace recital
