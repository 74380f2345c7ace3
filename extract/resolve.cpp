// Makes the graph of all readings: documents under their keys, one citation edge for what one place says of another in
// however many languages, agents, events, links, claims. Everything is ordered by keys and text order; nothing by time or
// thread.

#include <algorithm>
#include <deque>
#include <future>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "extract/agent_table.hpp"
#include "extract/citation_edges.hpp"
#include "extract/claims.hpp"
#include "extract/complete_document.hpp"
#include "extract/correction_verdicts.hpp"
#include "extract/described_documents.hpp"
#include "extract/document_table.hpp"
#include "extract/given_facts.hpp"
#include "extract/known_places.hpp"
#include "extract/link_edges.hpp"
#include "extract/masthead_facts.hpp"
#include "extract/ordered_pool.hpp"
#include "extract/resolver.hpp"
#include "extract/thing_nodes.hpp"
#include "extract/told_agents.hpp"
#include "extract/told_events.hpp"
#include "extract/told_links.hpp"
#include "extract/told_roles.hpp"
#include "graph/document_date.hpp"
#include "graph/document_type.hpp"
#include "graph/provision.hpp"
#include "graph/sha256.hpp"
#include "graph/store.hpp"
#include "graph/symbol_relation.hpp"

namespace recital {
namespace {

/// What starts from one document.
struct Drafts {
    CitationDrafts citations;
    LinkDrafts links;
};

class GraphMaker {
  public:
    GraphMaker(std::span<Reading> readings, const Authority &authority, unsigned jobs, const PlacedCorrections *placed)
        : readings_(readings), authority_(authority), jobs_(jobs), given_(readings, authority), placed_(placed),
          years_(authority), agents_(authority.ties()),
          citations_(authority, years_,
                     [this](const std::string &key) -> const std::string & { return documents_.key_of(key); }),
          link_drafter_(authority) {}

    GraphParts run();

  private:
    /// Runs the work on another thread where there is one.
    template <class Work> std::future<void> beside(Work work) const {
        return std::async(jobs_ > 1 ? std::launch::async : std::launch::deferred, std::move(work));
    }
    void add_texts(const JointSymbols &joints);
    void add_text_records();
    void take_reported(const ThingNodes &nodes);
    void settle(const ThingNodes &nodes);
    void add_drafts();
    void take_links(std::uint32_t source, const LinkDrafts &drafts);
    void take_citations(std::uint32_t citing, CitationDrafts &&drafts);
    void verify_places(Citation &citation);
    void complete_cited();
    void link_by_symbol(std::uint32_t id, const SymbolRelation &relation, bool lettered);
    void add_told(ThingNodes &nodes, const std::map<std::uint32_t, std::vector<ThingRef>> &told);
    void sort_documents();
    void sort_links(const std::vector<DocumentId> &documents, const std::vector<AgentId> &agents);
    void sort_claims(const std::vector<DocumentId> &documents);

    std::span<Reading> readings_;
    const Authority &authority_;
    unsigned jobs_;
    GivenFacts given_;
    const PlacedCorrections *placed_;
    SettledCorrections corrections_;
    YearTable years_;
    DocumentTable documents_;
    AgentTable agents_;
    CitationDrafter citations_; // with what it has found out, which takes a while to give back
    LinkDrafter link_drafter_;
    GraphParts parts_;
    std::vector<LinkRecord> links_by_symbol_;
    std::vector<ToldLink> told_links_;
    std::vector<ToldClaim> told_claims_;
    std::vector<std::uint32_t> document_of_text_;
    std::unordered_map<std::uint32_t, std::vector<ReportedMention>> reported_; // by the document they are told of
    std::unordered_map<std::uint32_t, KnownPlaces> places_;                    // of cited documents that were read
};

void GraphMaker::add_texts(const JointSymbols &joints) {
    // the preferred language speaks first
    std::vector<std::uint32_t> order(readings_.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint32_t>(i);
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        return readings_[a].text.language < readings_[b].text.language;
    });
    document_of_text_.resize(readings_.size());
    for (const std::uint32_t i : order) {
        const Reading &reading = readings_[i];
        const std::uint32_t id = documents_.at(joints.known_as(document_key(reading)));
        document_of_text_[i] = id;
        for (const std::string &symbol : reading.facts.symbols)
            if (symbol != documents_[id].key &&
                !authority_.ties().different(name_of_document(symbol), name_of_document(documents_[id].key)))
                documents_.alias(symbol, id);
        take_masthead(documents_[id], reading);
    }
    for (TextId i = 0; i < readings_.size(); ++i)
        documents_[document_of_text_[i]].texts.push_back(i);
}

/// Texts with all but their document.
void GraphMaker::add_text_records() {
    parts_.texts.reserve(readings_.size());
    for (const Reading &reading : readings_) {
        TextRecord &record = parts_.texts.emplace_back();
        record.path = reading.input.path;
        record.format = reading.input.format;
        record.language = reading.text.language;
        record.size = reading.input.size;
        record.modified = reading.input.modified;
        record.input_hash = reading.input.hash;
        record.text_sha256 = reading.text_sha256;
        record.damaged = reading.damaged;
        record.title = reading.facts.title;
        parts_.problems.insert(parts_.problems.end(), reading.problems.begin(), reading.problems.end());
    }
}

/// Mentions by which a page tells what another document cites are laid aside for that document; where that is not known,
/// they are the page's own.
void GraphMaker::take_reported(const ThingNodes &nodes) {
    for (TextId text = 0; text < readings_.size(); ++text) {
        const std::size_t mentions = readings_[text].things.empty() ? 0 : readings_[text].mentions.size();
        for (std::uint32_t m = 0; m < mentions; ++m) {
            Mention &mention = readings_[text].mentions[m];
            if (mention.about < 0)
                continue;
            const NodeRef about = nodes.at(text, mention.about);
            if (about.kind != NodeKind::document || about.id == no_id || about.id == document_of_text_[text])
                mention.about = -1;
            else
                reported_[about.id].push_back({text, m});
        }
    }
}

void GraphMaker::settle(const ThingNodes &nodes) {
    if (placed_ == nullptr)
        return;
    corrections_ = settle_corrections(
        *placed_, {readings_, authority_, years_,
                   [this](const std::string &key) -> const std::string & { return documents_.key_of(key); },
                   [this](const std::string &key) { return documents_.known(key).has_value(); },
                   [&](TextId text, std::int32_t thing) {
                       const NodeRef about = nodes.at(text, thing);
                       return about.kind == NodeKind::document && about.id != no_id ? documents_[about.id].key
                                                                                    : std::string();
                   }});
    citations_.correct(corrections_);
    parts_.problems.insert(parts_.problems.end(), corrections_.problems.begin(), corrections_.problems.end());
}

void GraphMaker::take_links(std::uint32_t source, const LinkDrafts &drafts) {
    for (const StateLink &link : drafts.states)
        parts_.links.push_back({link.kind, document_node(source), agent_node(agents_.at(*link.state)), no_id, no_id});
    for (const LinkDraft &draft : drafts.others) {
        const NodeRef target = draft.to_agent ? agent_node(agents_.at(draft.agent_kind, draft.key, draft.label))
                                              : document_node(documents_.at(draft.key));
        if (target != document_node(source))
            parts_.links.push_back({draft.kind, document_node(source), target, no_id, no_id});
    }
}

void GraphMaker::take_citations(std::uint32_t citing, CitationDrafts &&drafts) {
    const auto first = static_cast<EvidenceId>(parts_.evidence.size());
    std::move(drafts.evidence.begin(), drafts.evidence.end(), std::back_inserter(parts_.evidence));
    for (CitationDraft &draft : drafts.edges) {
        Citation &citation = draft.citation;
        citation.citing = citing;
        citation.cited = documents_.at(draft.cited);
        for (std::string &key : draft.former)
            documents_.formerly(citation.cited, std::move(key));
        std::vector<std::string> &places = documents_[citation.cited].former_places;
        places.insert(places.end(), draft.former_places.begin(), draft.former_places.end());
        if (!draft.said_by.empty())
            citation.said_by = documents_.at(draft.said_by);
        citation.evidence_begin += first;
        citation.evidence_end += first;
        verify_places(citation);
        for (const std::uint32_t row : draft.rows) {
            const Correction &said = placed_->corrections->rows[row];
            const bool again = std::any_of(draft.rows.begin(), std::find(draft.rows.begin(), draft.rows.end(), row),
                                           [&](std::uint32_t before) {
                                               const Correction &one = placed_->corrections->rows[before];
                                               return one.by == said.by && one.on == said.on && one.note == said.note;
                                           });
            if (again)
                continue; // of texts in two languages, in two lines
            parts_.judgements.push_back(
                {static_cast<CitationId>(parts_.citations.size()), said.by, said.on, said.note, said.file, said.line});
        }
        parts_.citations.push_back(std::move(citation));
    }
    const std::size_t begin = parts_.citations.size() - drafts.edges.size();
    for (const CitationLink &link : drafts.links) {
        const std::size_t citation = begin + link.edge;
        parts_.links.push_back({link.kind, document_node(citing), document_node(parts_.citations[citation].cited),
                                static_cast<CitationId>(citation), no_id});
    }
}

void GraphMaker::add_drafts() {
    // documents in the order of their keys, so that citations and links come out sorted by what they start from
    const std::vector<std::uint32_t> order = documents_.in_order();
    std::vector<const Document *> citing;
    for (const std::uint32_t id : order)
        citing.push_back(&documents_[id]);
    std::size_t mentions = 0;
    for (const Reading &reading : readings_)
        mentions += reading.mentions.size();
    parts_.evidence.reserve(mentions);
    parts_.citations.reserve(mentions);
    documents_.freeze();
    // several at a time, so that threads seldom wait for each other
    constexpr std::size_t share = 16;
    constexpr std::size_t shares_ahead = 8;
    const auto reported_of = [this](std::uint32_t id) -> std::span<const ReportedMention> {
        const auto known = reported_.find(id);
        return known == reported_.end() ? std::span<const ReportedMention>() : known->second;
    };
    const auto make = [&](std::size_t i) {
        std::vector<Drafts> drafts;
        for (std::size_t at = i * share; at < std::min((i + 1) * share, order.size()); ++at)
            drafts.push_back({citations_.drafts(citing[at]->key, citing[at]->texts, reported_of(order[at]), readings_),
                              link_drafter_.drafts(citing[at]->texts, readings_)});
        return drafts;
    };
    const auto take = [&](std::size_t i, std::vector<Drafts> &&drafts) {
        for (std::size_t k = 0; k < drafts.size(); ++k) {
            take_links(order[i * share + k], drafts[k].links);
            take_citations(order[i * share + k], std::move(drafts[k].citations));
        }
        return true;
    };
    run_in_order<std::vector<Drafts>>(jobs_, (order.size() + share - 1) / share, shares_ahead, make, take);
}

/// Do the cited places exist where the cited document was read? One that does not may be meant otherwise.
void GraphMaker::verify_places(Citation &citation) {
    Document &cited = documents_[citation.cited];
    if (citation.cited_provisions.empty() || !cited.read())
        return;
    KnownPlaces &places = places_[citation.cited];
    if (places.empty())
        for (const TextId text : cited.texts)
            places.add(readings_[text].places);
    citation.verified = Verified::yes;
    std::set<std::string, decltype(&provision_before)> meant(&provision_before);
    bool moved = false;
    for (std::string_view rest = citation.cited_provisions; !rest.empty();) {
        const std::string_view place = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(rest.size(), place.size() + 1));
        std::string other = places.meant_by(place);
        if (!other.empty()) {
            cited.former_places.emplace_back(place);
            moved = true;
        } else {
            other = place;
            if (!places.holds(place))
                citation.verified = Verified::no;
        }
        meant.insert(std::move(other));
    }
    if (!moved)
        return;
    citation.cited_provisions.clear();
    for (const std::string &place : meant)
        citation.cited_provisions.append(citation.cited_provisions.empty() ? "" : ";").append(place);
}

/// A base that nobody cites or printed is made a node only where the document that names it in its own symbol was read:
/// then that document tells of it. Of a merely cited one the symbol can be asked at any time.
void GraphMaker::link_by_symbol(std::uint32_t id, const SymbolRelation &relation, bool lettered) {
    const std::string base = relation.base.representative().key();
    std::optional<std::uint32_t> target = documents_.known(base);
    if (!target && documents_[id].read() && !lettered)
        target = documents_.at(base);
    if (target && *target != id)
        links_by_symbol_.push_back({relation.kind, document_node(id), document_node(*target), no_id, no_id});
}

void GraphMaker::add_told(ThingNodes &nodes, const std::map<std::uint32_t, std::vector<ThingRef>> &told) {
    const std::size_t agents_before = agents_.size();
    add_told_agents(nodes, authority_, agents_);
    parts_.events = add_told_events(nodes, documents_, agents_);
    told_links_ = told_links(nodes);
    // what the authority data know of persons and roles is read when a page names one
    if (agents_.size() != agents_before || !told_links_.empty())
        if (const Result<Agents> known = Agents::load(authority_)) {
            label_agents(agents_, *known);
            settle_roles(told_links_, agents_, *known);
        }
    if (authority_.has_matches() || authority_.ties().joins())
        match_agents(agents_, authority_);
    told_claims_ = settle_claims(nodes, told, documents_);
}

void GraphMaker::complete_cited() {
    struct Base {
        std::uint32_t id = 0;
        SymbolRelation relation;
        bool lettered = false;
    };
    constexpr std::size_t share = 512;
    // each by itself on any thread; then those whose symbols name another are linked, and bases may join the list
    for (std::size_t first = 0; first < documents_.list().size();) {
        const std::size_t end = documents_.list().size();
        std::vector<Base> bases;
        const auto make = [&](std::size_t i) {
            std::vector<Base> met;
            for (std::size_t at = first + i * share; at < std::min(first + (i + 1) * share, end); ++at) {
                const auto id = static_cast<std::uint32_t>(at);
                const auto symbol = Symbol::parse(documents_[id].key);
                complete_document(documents_[id], symbol, readings_, authority_);
                if (auto relation = symbol ? relation_by_symbol(*symbol) : std::nullopt)
                    met.push_back({id, std::move(*relation), symbol->letters().has_value()});
            }
            return met;
        };
        const auto take = [&](std::size_t, std::vector<Base> &&met) {
            std::move(met.begin(), met.end(), std::back_inserter(bases));
            return true;
        };
        run_in_order<std::vector<Base>>(jobs_, (end - first + share - 1) / share, 8, make, take);
        for (const Base &base : bases)
            link_by_symbol(base.id, base.relation, base.lettered);
        first = end;
    }
}

void GraphMaker::sort_documents() {
    const std::vector<std::uint32_t> order = documents_.in_order();
    std::vector<DocumentId> renamed(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        renamed[order[i]] = static_cast<DocumentId>(i);
    // the documents themselves beside all that points to them
    std::future<void> documents = beside([this, &order] {
        documents_.settle_former();
        parts_.documents.reserve(order.size());
        for (const std::uint32_t id : order)
            parts_.documents.push_back(std::move(documents_[id]));
    });
    for (Citation &citation : parts_.citations) {
        citation.citing = renamed[citation.citing];
        citation.cited = renamed[citation.cited];
        if (citation.said_by != no_id)
            citation.said_by = renamed[citation.said_by];
    }
    for (std::size_t text = 0; text < parts_.texts.size(); ++text)
        parts_.texts[text].document = renamed[document_of_text_[text]];

    const std::vector<AgentId> renamed_agents = agents_.take_sorted(parts_.agents);
    sort_links(renamed, renamed_agents);
    sort_claims(renamed);
    documents.get();
}

void GraphMaker::sort_links(const std::vector<DocumentId> &documents, const std::vector<AgentId> &agents) {
    const auto rename = [&](NodeRef &node) {
        if (node.kind != NodeKind::event) // which are sorted
            node.id = node.kind == NodeKind::document ? documents[node.id] : agents[node.id];
    };
    const auto rename_both = [&](LinkRecord &link) {
        rename(link.source);
        rename(link.target);
    };
    // of links of one source
    const auto key = [](const LinkRecord &link) {
        return (static_cast<std::uint64_t>(link.kind) << 34U) | (static_cast<std::uint64_t>(link.target.kind) << 32U) |
               link.target.id;
    };
    const auto before_of_same = [&](const LinkRecord &a, const LinkRecord &b) {
        return key(a) != key(b) ? key(a) < key(b) : a.citation < b.citation;
    };
    const auto before = [&](const LinkRecord &a, const LinkRecord &b) {
        return a.source != b.source ? a.source < b.source : before_of_same(a, b);
    };
    for (std::vector<LinkRecord> *links : {&parts_.links, &links_by_symbol_})
        std::for_each(links->begin(), links->end(), rename_both);
    for (ToldLink &told : told_links_)
        rename_both(told.link);
    // those of texts are sorted by source already
    for (auto from = parts_.links.begin(); from != parts_.links.end();) {
        const auto to =
            std::find_if(from, parts_.links.end(), [&](const LinkRecord &a) { return a.source != from->source; });
        std::sort(from, to, before_of_same);
        from = to;
    }
    std::sort(links_by_symbol_.begin(), links_by_symbol_.end(), before);
    std::vector<LinkRecord> all;
    all.reserve(parts_.links.size() + links_by_symbol_.size());
    std::merge(parts_.links.begin(), parts_.links.end(), links_by_symbol_.begin(), links_by_symbol_.end(),
               std::back_inserter(all), before);
    // two symbols of one document, or two statements, may have made the same link: the first of them tells of it
    all.erase(
        std::unique(all.begin(), all.end(),
                    [&](const LinkRecord &a, const LinkRecord &b) { return a.source == b.source && key(a) == key(b); }),
        all.end());
    if (!told_links_.empty())
        merge_told_links(std::move(told_links_), all, parts_.tellings, parts_.told);
    parts_.links = std::move(all);
}

void GraphMaker::sort_claims(const std::vector<DocumentId> &documents) {
    for (ToldClaim &told : told_claims_)
        told.claim.document = documents[told.claim.document];
    // of one document and kind they are in their order
    std::stable_sort(told_claims_.begin(), told_claims_.end(), [](const ToldClaim &a, const ToldClaim &b) {
        return std::tie(a.claim.document, a.claim.kind, a.claim.standing, a.claim.source) <
               std::tie(b.claim.document, b.claim.kind, b.claim.standing, b.claim.source);
    });
    for (ToldClaim &told : told_claims_) {
        told.claim.evidence_begin = static_cast<EvidenceId>(parts_.told.size());
        std::move(told.evidence.begin(), told.evidence.end(), std::back_inserter(parts_.told));
        told.claim.evidence_end = static_cast<EvidenceId>(parts_.told.size());
        parts_.claims.push_back(std::move(told.claim));
    }
}

GraphParts GraphMaker::run() {
    documents_.join(joined_documents(authority_.ties()));
    given_.name_documents();
    for (const Reading &reading : readings_)
        years_.learn(reading.facts);
    const JointSymbols joints(readings_, years_, authority_.ties(), jobs_);
    given_.settle_symbols(joints, years_);
    // what depends on the inputs alone is told while their texts are put together, which one thread does
    std::future<void> told = beside([this] {
        add_text_records();
        parts_.terms = term_names(authority_);
        parts_.info = graph_info(readings_, authority_);
    });
    add_texts(joints);
    told.get();
    given_.add_names(documents_, document_of_text_);
    ThingNodes nodes(readings_, document_of_text_);
    DescribedDocuments described(nodes, documents_, joints, years_, authority_.ties());
    described.add();
    take_reported(nodes);
    settle(nodes);
    add_drafts();
    add_told(nodes, described.told());
    complete_cited();
    documents_.name_joined();
    given_.lay_over(documents_, document_of_text_, told_claims_, parts_.problems);
    if (!given_.changes().empty())
        parts_.info.fingerprint = hex(sha256(parts_.info.fingerprint + '\n' + given_.changes()));
    sort_documents();
    return std::move(parts_);
}

} // namespace

GraphParts resolve(std::span<Reading> readings, const Authority &authority, unsigned jobs,
                   std::shared_ptr<void> *leftovers, const PlacedCorrections *corrections) {
    const auto maker = std::make_shared<GraphMaker>(readings, authority, jobs, corrections);
    GraphParts parts = maker->run();
    if (leftovers != nullptr)
        *leftovers = maker;
    return parts;
}

} // namespace recital
